using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>Switches somebody's reminder on, to another hour, and off.</summary>
internal static class ReminderCommands
{
    public const string Prefix = "remind";

    private const string Off = "off";

    private const int HoursARow = 4;

    private static readonly IReadOnlyList<string> OffWords = ["off", "关", "关闭", "關", "關閉", "取消", "不用了"];

    private static readonly IReadOnlyList<int> Hours = [6, 7, 8, 9, 12, 13, 18, 19, 20, 21, 22, 23];

    /// <summary>In private: the time as they write it, or the hours to choose from. One reminder is for all their groups.</summary>
    public static void Remind(Turn turn, CommandCall call)
    {
        var person = turn.Scene.Person!;
        var text = call.TextOrNull("time") ?? "";
        var groups = StreakCommands.GroupsOf(turn, person);
        if (IsOff(text))
        {
            ReminderStore.Delete(turn.Connection, person.No);
            turn.Reply(ReminderTexts.Off.In(turn.Language));
        }
        else if (groups.Count == 0)
        {
            turn.Reply(StreakTexts.NoGroup.In(turn.Language));
        }
        else if (ClockOf(turn, call, person, groups) is { } group)
        {
            var (said, keyboard) = WrittenTime.Read(text) is { } time
                ? Set(turn, group, person, ReminderClock.QuarterOf(time))
                : (ReminderTexts.Hour.In(turn.Language, ("group", group.ShortTitle)), Choice(turn, group, person));
            turn.Reply(said, keyboard);
        }
    }

    /// <summary>What the command takes: a time, or a word that ends the reminder.</summary>
    public static bool Fits(string text) => IsOff(text) || WrittenTime.Read(text) is not null;

    /// <summary>Under one's calendar: the way to the hours, or the hour that holds.</summary>
    public static Button Offer(Turn turn, GroupState group, PersonState person, Language language) => new(
        ReminderStore.Read(turn.Connection, person.No) is { } row ? $"⏰ {TimeOf(row.Time)}" : ReminderTexts.Offer.Plain(language),
        $"{Prefix}:{group.No}");

    /// <summary><c>GROUP</c> asks for the hour, <c>GROUP:HOUR</c> sets it, <c>off</c> ends it; the last two in private alone.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene.Person is not { Person.IsBot: false } person)
        {
            turn.Toast();
        }
        else if (data == Off)
        {
            turn.Toast();
            if (turn.Scene.Group is null)
            {
                ReminderStore.Delete(turn.Connection, person.No);
                turn.EditPressed(ReminderTexts.Off.In(person.Language));
            }
        }
        else if (StreakCommands.Read(turn, person, parts) is not var (group, _))
        {
            turn.Toast(ReminderTexts.Gone.Plain(person.Language));
        }
        else if (turn.Scene.Group is null)
        {
            turn.Toast();
            InPrivate(turn, group, person, parts);
        }
        else if (person.PrivateChat is PrivateChat.Open)
        {
            turn.Toast(ReminderTexts.InPrivate.Plain(person.Language));
            turn.TellPrivately(person, ReminderTexts.Hour.In(person.Language, ("group", group.ShortTitle)), Choice(turn, group, person));
        }
        else
        {
            turn.Toast(url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{group.No}");
        }
    }

    /// <summary>Came by the button of a group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (turn.Scene.Person is { } person && StreakCommands.Read(turn, person, [payload]) is var (group, _))
        {
            turn.Reply(ReminderTexts.Hour.In(person.Language, ("group", group.ShortTitle)), Choice(turn, group, person));
        }
        else
        {
            turn.Reply(ReminderTexts.Gone.In(turn.Language));
        }
    }

    /// <summary>Under a reminder: one tap ends it.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> UnderReminder(GroupNo group, Language language) =>
        Keyboard.Row(
            new Button(ReminderTexts.Stop.Plain(language), $"{Prefix}:{Off}"),
            new Button(ReminderTexts.Change.Plain(language), $"{Prefix}:{group}"));

    private static void InPrivate(Turn turn, GroupState group, PersonState person, string[] parts)
    {
        if (parts.Length == 1)
        {
            turn.Reply(ReminderTexts.Hour.In(person.Language, ("group", group.ShortTitle)), Choice(turn, group, person));
        }
        else if (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 23)
        {
            var (said, keyboard) = Set(turn, group, person, new TimeOnly(hour, 0));
            turn.EditPressed(said, keyboard);
        }
    }

    private static (Markup Said, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Set(
        Turn turn, GroupState group, PersonState person, TimeOnly time)
    {
        ReminderStore.Write(turn.Connection, new ReminderRow
        {
            MemberNo = person.No.Value,
            GroupNo = group.No.Value,
            Hour = time.Hour,
            Minute = time.Minute,
            DueAt = ReminderClock.NextAfter(turn.Now, time, group.Rule.Zone).ToUnixTimeMilliseconds(),
        });
        return (ReminderTexts.On.In(person.Language, ("time", TimeOf(time))), UnderReminder(group.No, person.Language));
    }

    /// <summary>The group whose clock counts: that of the reminder they have, else the one that they mean.</summary>
    private static GroupState? ClockOf(Turn turn, CommandCall call, PersonState person, List<GroupState> groups) =>
        ReminderStore.Read(turn.Connection, person.No) is { } row && groups.Find(group => group.No.Value == row.GroupNo) is { } known ? known
            : groups is [var only] ? only
            : turn.GroupFor(call);

    private static bool IsOff(string text) => OffWords.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<IReadOnlyList<Button>> Choice(Turn turn, GroupState group, PersonState person)
    {
        var row = ReminderStore.Read(turn.Connection, person.No);
        var hours = Keyboard.InRows(HoursARow, Hours.Select(hour => new Button(
            row?.Time == new TimeOnly(hour, 0) ? $"✓ {TimeOf(new TimeOnly(hour, 0))}" : TimeOf(new TimeOnly(hour, 0)),
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{group.No}:{hour}"))));
        return row is null ? hours : [.. hours, [new Button(ReminderTexts.Stop.Plain(person.Language), $"{Prefix}:{Off}")]];
    }

    private static string TimeOf(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
