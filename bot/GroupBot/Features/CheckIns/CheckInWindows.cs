using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>The named hours of a group: which one it is now, and whose words make a check-in in it.</summary>
internal sealed class CheckInWindows(Writer writer)
{
    /// <summary>What was made of a setting's text: it is asked for with every message.</summary>
    private readonly TurnCache<string, IReadOnlyList<CheckInWindow>> _read = writer.Caches.Make<string, IReadOnlyList<CheckInWindow>>();

    /// <summary>The window in which the event at hand stands; null for none.</summary>
    public static CheckInWindow? At(Turn turn, GroupState group) => At(turn, group, turn.Scene.At);

    private static CheckInWindow? At(Turn turn, GroupState group, DateTimeOffset at)
    {
        var written = turn.Settings.Get(group.No, CheckInsSettings.Windows);
        return written.Length == 0 ? null : Holding(turn.Store<CheckInWindows>().Read(written), group.Rule.Zone, at);
    }

    private IReadOnlyList<CheckInWindow> Read(string written)
    {
        if (!_read.TryGet(written, out var windows))
        {
            _read.Set(written, windows = CheckInWindow.Parse(written) ?? []);
        }

        return windows;
    }

    /// <summary>The one of several in which an instant stands by a zone's clock on the wall.</summary>
    public static CheckInWindow? Holding(IReadOnlyList<CheckInWindow> windows, TimeZoneInfo zone, DateTimeOffset at)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        return windows.FirstOrDefault(window => window.Holds(time));
    }

    /// <summary>True of a message that begins with the name of the hours in which it is written.</summary>
    public static bool IsCalledBy(Turn turn, GroupState group, Message message) =>
        At(turn, group) is { } window && CheckInWords.Begins(turn.Self.TextBehindName(message), window.Folded, message.Media);

    /// <summary>Remembers the window of a check-in.</summary>
    /// <returns>Its name, where this is the day's first in it; null otherwise.</returns>
    public static string? Note(Turn turn, GroupState group, MemberNo member, DateOnly day) => Note(turn, group, member, day, turn.Scene.At);

    /// <summary>The same of a check-in at another instant.</summary>
    public static string? Note(Turn turn, GroupState group, MemberNo member, DateOnly day, DateTimeOffset at) =>
        At(turn, group, at) is { } window
            && CheckInWindowsStore.Add(turn.Connection, group.No, member, day.DayNumber, window.Name, at.ToUnixTimeMilliseconds())
            ? window.Name
            : null;
}
