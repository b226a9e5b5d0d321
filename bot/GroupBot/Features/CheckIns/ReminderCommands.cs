using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>Switches somebody's reminder on, to another hour, and off.</summary>
internal static class ReminderCommands
{
    public const string Prefix = "remind";

    private const string Off = "off";

    private const int HoursARow = 4;

    private static readonly IReadOnlyList<int> Hours = [6, 7, 8, 9, 12, 13, 18, 19, 20, 21, 22, 23];

    /// <summary>Under one's calendar: the way to the hours, or the hour that holds.</summary>
    public static Button Offer(Turn turn, GroupState group, PersonState person, Language language) => new(
        ReminderStore.Read(turn.Connection, person.No) is { } row ? $"⏰ {TimeOf(row.Hour)}" : ReminderTexts.Offer.Plain(language),
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
            ReminderStore.Write(turn.Connection, new ReminderRow
            {
                MemberNo = person.No.Value,
                GroupNo = group.No.Value,
                Hour = hour,
                DueAt = ReminderClock.NextAfter(turn.Now, hour, group.Rule.Zone).ToUnixTimeMilliseconds(),
            });
            turn.EditPressed(
                ReminderTexts.On.In(person.Language, ("time", TimeOf(hour))), UnderReminder(group.No, person.Language));
        }
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Choice(Turn turn, GroupState group, PersonState person)
    {
        var row = ReminderStore.Read(turn.Connection, person.No);
        var hours = Keyboard.InRows(HoursARow, Hours.Select(hour => new Button(
            row?.Hour == hour ? $"✓ {TimeOf(hour)}" : TimeOf(hour),
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{group.No}:{hour}"))));
        return row is null ? hours : [.. hours, [new Button(ReminderTexts.Stop.Plain(person.Language), $"{Prefix}:{Off}")]];
    }

    private static string TimeOf(long hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00");
}
