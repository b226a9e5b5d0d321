using System.Globalization;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>Plans in a group of 312: Olga makes them, and whoever is named signs up by the button.</summary>
internal static class PlanKit
{
    public static readonly Person Boss = A.Person("Olga", language: "zh-hans");

    public static readonly Person Xiaoyu = A.Person("小雨", language: "zh-hans");

    public static TurnKit Of(string line = "21天早起 21 photo today", string language = "zh-Hans")
    {
        var kit = CheckInKit.Of(312, language);
        kit.Make(line);
        return kit;
    }

    public static IReadOnlyList<OutboxItem> Make(this TurnKit kit, string line) => kit.Run(A.Message($"/plan {line}").From(Boss));

    /// <summary>Presses the sign-up button of a plan.</summary>
    public static string? Join(this TurnKit kit, Person person, long plan = 1, Chat? chat = null)
    {
        kit.Known(person, chat);
        return kit.Press($"plans:{kit.Group(chat).No}:{plan}:join", person, chat ?? A.Group).Toast();
    }

    public static string? Leave(this TurnKit kit, Person person, long plan = 1) =>
        kit.Press($"plans:{kit.Group().No}:{plan}:leave", person).Toast();

    /// <summary>The days of plans that somebody did: the plan and the date.</summary>
    public static IReadOnlyList<string> PlanDays(this TurnKit kit, Person person) => kit.Lines(
        $"select plan_no, day from plan_days where member_no = {kit.Person(person).No.Value} order by plan_no, day")
        .Select(line => line.Split('|'))
        .Select(cells => $"{cells[0]} {DateOnly.FromDayNumber(int.Parse(cells[1], CultureInfo.InvariantCulture)):MM-dd}")
        .ToList();

    /// <summary>A day's check-in with a fresh photo.</summary>
    public static IReadOnlyList<OutboxItem> Photo(this TurnKit kit, Person person, string text = "#21天早起", string? file = null) =>
        kit.Run(A.Message(text).From(person).WithPhoto(file ?? $"photo-{A.NewId()}"));

    public static void Known(this TurnKit kit, Person person, Chat? chat = null)
    {
        if (kit.Members.Find(person.Id) is not { } known || kit.Members.Find(kit.Group(chat).No, known.No) is null)
        {
            kit.Run(A.Message("早").From(person).In(chat ?? A.Group));
        }
    }
}
