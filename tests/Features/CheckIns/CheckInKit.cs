using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A group eight hours ahead of UTC whose size Telegram has told, on the morning of 22 November 2026.</summary>
internal static class CheckInKit
{
    public static readonly Person Lin = A.Person("林", language: "zh-hans");

    public static TurnKit Of(int members, string language = "zh-Hans", string zone = "Asia/Shanghai", Chat? chat = null, string at = "2026-11-22T07:41",
        PictureRenderer? pictures = null, LimitsOptions? limits = null)
    {
        var options = new TurnKitOptions
        {
            Groups = new GroupsOptions { Allowed = "any", Zone = zone, Language = language },
            Limits = limits ?? new LimitsOptions(),
        };
        var kit = KitExtensions.AllFeatures(pictures is null ? options : options with { Pictures = pictures });
        kit.Clock.SetUtcNow(Instant(at));
        kit.WithGroup(chat);
        kit.InTurn(turn => CheckInGroupsStore.Write(turn.Connection, new CheckInGroup
        {
            GroupNo = kit.Group(chat).No.Value,
            Members = members,
            CountedAt = turn.Now.ToUnixTimeMilliseconds(),
        }));
        return kit;
    }

    /// <summary>Their clock's time on the wall, as an instant.</summary>
    public static DateTimeOffset Instant(string local) => new(
        DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static void Set<T>(this TurnKit kit, Setting<T> setting, T value, Chat? chat = null) =>
        kit.InTurn(turn => turn.Settings.Set(kit.Group(chat).No, setting, setting.Write(value), turn.Now));

    /// <summary>The days before today as they stand: a letter each (x checked in, m made up, l leave), the last is yesterday.</summary>
    public static void History(this TurnKit kit, Person person, string days, DateOnly today, Chat? chat = null)
    {
        if (kit.Members.Find(person.Id) is not { } known || kit.Members.Find(kit.Group(chat).No, known.No) is null)
        {
            kit.Run(A.Message("早").From(person).In(chat ?? A.Group));
        }

        kit.InTurn(turn =>
        {
            for (var n = 0; n < days.Length; n++)
            {
                var kind = days[n] switch
                {
                    'x' => CheckInKind.CheckedIn,
                    'm' => CheckInKind.MadeUp,
                    'l' => CheckInKind.Leave,
                    _ => CheckInKind.Card,
                };
                if (kind is not CheckInKind.Card)
                {
                    CheckInsStore.Write(turn.Connection, kit.Group(chat).No, kit.Person(person).No, new CheckInRow
                    {
                        Day = today.DayNumber - days.Length + n,
                        Kind = (long)kind,
                        At = 0,
                        Place = kind is CheckInKind.CheckedIn ? 1 : null,
                        IsTold = 1,
                    });
                }
            }
        });
    }

    public static IReadOnlyList<string> Days(this TurnKit kit, Person person) => kit.Lines(
        $"select day, kind from check_ins where member_no = {kit.Person(person).No.Value} order by group_no, day")
        .Select(line => line.Split('|'))
        .Select(cells => $"{DateOnly.FromDayNumber(int.Parse(cells[0], CultureInfo.InvariantCulture)):MM-dd} {(CheckInKind)int.Parse(cells[1], CultureInfo.InvariantCulture)}")
        .ToList();

    /// <summary>What anybody in the group sees as a message: what a reaction or a toast is not.</summary>
    public static IEnumerable<OutboxItem> InGroup(this IEnumerable<OutboxItem> items) =>
        items.Where(item => item.Reader() is null && item.Effect.CountsAsMessage);

    public static string? Emoji(this IEnumerable<OutboxItem> items) => items.Effects<React>().SingleOrDefault()?.Emoji;
}
