using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>The named hours of a group: which one it is now, and whose words make a check-in in it.</summary>
internal static class CheckInWindows
{
    /// <summary>The window in which the event at hand stands; null for none.</summary>
    public static CheckInWindow? At(Turn turn, GroupState group)
    {
        var written = turn.Settings.Get(group.No, CheckInsSettings.Windows);
        if (written.Length == 0)
        {
            return null;
        }

        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Scene.At, group.Rule.Zone).DateTime);
        return CheckInWindow.Parse(written)?.FirstOrDefault(window => window.Holds(time));
    }

    /// <summary>True of a message that begins with the name of the hours in which it is written.</summary>
    public static bool IsCalledBy(Turn turn, GroupState group, Message message) =>
        At(turn, group) is { } window && CheckInWords.Begins(message.Text, window.Folded, message.Media);

    /// <summary>Remembers the window of a check-in.</summary>
    /// <returns>Its name, where this is the day's first in it; null otherwise.</returns>
    public static string? Note(Turn turn, GroupState group, MemberNo member, DateOnly day) =>
        At(turn, group) is { } window && CheckInWindowsStore.Add(
            turn.Connection, group.No, member, day.DayNumber, window.Name, turn.Scene.At.ToUnixTimeMilliseconds())
            ? window.Name
            : null;
}
