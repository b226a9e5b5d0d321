using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Features.Referrals;

/// <summary>Admins say whether somebody counts, and take it back; the inviter hears of what counts as they do by the rules.</summary>
internal static class Judgements
{
    /// <summary>Whoever waits for a word gets it.</summary>
    /// <returns>False where they do not wait any more.</returns>
    public static bool Decide(Turn turn, GroupState group, long member, bool counts, MemberNo actor)
    {
        if (ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member)) is not { Stands: ArrivalState.Held } row)
        {
            return false;
        }

        Judge(turn, group, row, counts, null, actor);
        return true;
    }

    /// <summary>Somebody does not count, wherever they stand.</summary>
    /// <returns>The change, which can be taken back.</returns>
    public static ArrivalChange Exclude(Turn turn, GroupState group, ArrivalRow row, string reason, MemberNo actor)
    {
        Judge(turn, group, row, counts: false, reason, actor);
        return ArrivalChanges.Of(turn.Connection, group.No, new MemberNo(row.MemberNo))[^1];
    }

    /// <returns>False where it was taken back before, or something else became of it.</returns>
    public static bool TakeBack(Turn turn, GroupState group, long member, long changeNo, MemberNo actor)
    {
        var rules = ArrivalSettings.Rules(turn, group.No);
        if (ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member)) is not { } row
            || ArrivalJudgement.Unjudge(turn, row, changeNo, rules, GroupDays.Today(turn, group), actor) is not { } restored)
        {
            return false;
        }

        InviterNotes.Came(turn, group, restored.Row, restored.Steps, rules);
        if (row.Stands is ArrivalState.Counted or ArrivalState.Kept && restored.Row.Stands is ArrivalState.Held)
        {
            InviterNotes.NotYet(turn, group, restored.Row);
        }

        return true;
    }

    private static void Judge(Turn turn, GroupState group, ArrivalRow row, bool counts, string? reason, MemberNo actor)
    {
        var now = ArrivalJudgement.Judge(turn, row, counts, ArrivalSettings.Rules(turn, group.No), GroupDays.Today(turn, group), reason, actor);
        if (counts)
        {
            InviterNotes.Counted(turn, group, now);
        }
    }
}
