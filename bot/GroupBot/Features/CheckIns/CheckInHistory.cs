using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>What makes a message a check-in in a group; it crosses to the command that reads the file.</summary>
/// <param name="Windows">The group's named hours, as they are stored.</param>
internal sealed record CheckInWordRules(bool TakesGm, string Windows, string Zone);

/// <param name="After">Members up to this number are done.</param>
internal sealed record ImportedDays(int Version, long Group, long After);

/// <summary>
/// Check-ins among the messages of an import. They are the days that they would have been live; nobody is answered or told, and
/// a day that stands stays. What cards covered follows once a file is over.
/// </summary>
internal static class CheckInHistory
{
    public const string Work = "check-ins-imported";

    /// <summary>A calendar may have thousands of days.</summary>
    private const int MembersAChunk = 10;

    public static readonly HistorySpec Spec = new("days", "check-in days")
    {
        Rules = Rules,
        Reader = Reader,
        Take = Take,
        End = static (turn, group) => turn.Work.Ask(Work, new ImportedDays(1, group.No.Value, 0), turn.Now, group.No),
    };

    private static string? Rules(Turn turn, GroupState group) =>
        turn.Settings.Get(group.No, CheckInsSettings.Enabled) && turn.Settings.Get(group.No, CheckInsSettings.Words)
            ? JsonSerializer.Serialize(new CheckInWordRules(
                turn.Settings.Get(group.No, CheckInsSettings.Gm), turn.Settings.Get(group.No, CheckInsSettings.Windows), group.Rule.Zone.Id))
            : null;

    private static Predicate<HistoryMessage> Reader(string written)
    {
        var rules = JsonSerializer.Deserialize<CheckInWordRules>(written)!;
        var windows = CheckInWindow.Parse(rules.Windows) ?? [];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(rules.Zone);
        return message => CheckInWords.Counts(message.Text, message.Media, rules.TakesGm)
            || (message.Text.Length > 0 && windows.Count > 0 && CheckInWindows.Holding(windows, zone, message.At) is { } window
                && CheckInWords.Begins(message.Text, window.Folded, message.Media));
    }

    private static bool Take(Turn turn, GroupState group, HistoryMark mark)
    {
        CheckInWindows.Note(turn, group, mark.Member, mark.Day, mark.At);
        if (!turn.Store<CheckInHistoryStore>().Add(group.No, mark.Member, mark.Day, mark.At))
        {
            return false;
        }

        turn.LogImported(group, ActivityKind.CheckIn, mark.Member, (long)CheckInKind.CheckedIn, mark.At, mark.Day);
        return true;
    }

    public static ImportedDays? Chunk(Turn turn, ImportedDays imported)
    {
        if (turn.Scene.Group is not { } group)
        {
            return null;
        }

        var members = CheckInsStore.Everybody(turn.Connection, group.No, imported.After, MembersAChunk);
        foreach (var member in members)
        {
            CheckInBook.Settle(turn, group, new MemberNo(member), CheckInsStore.Read(turn.Connection, group.No, new MemberNo(member)), isTold: true);
        }

        return members.Count < MembersAChunk ? null : imported with { After = members[^1] };
    }
}
