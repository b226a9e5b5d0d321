using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Admission;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>
/// Takes in who came and who went, and brings each arrival to where its days lead. Every change is a row.
/// </summary>
internal static class ArrivalBook
{
    /// <summary>Somebody came.</summary>
    /// <returns>The row where it is new; null where they had come before, and nothing is to be told.</returns>
    public static ArrivalRow? Came(Turn turn, GroupState group, MemberState member, ArrivalRules rules)
    {
        var today = GroupDays.Of(turn, group);
        if (ArrivalStore.Find(turn.Connection, group.No, member.No) is not { } known)
        {
            return Begin(turn, group, member, today);
        }

        if (known.ReturnedDay is null)
        {
            // Who comes again went before, seen or not.
            var link = LinkOf(turn, group);
            var again = known with
            {
                LeftDay = known.LeftDay ?? today.DayNumber,
                ReturnedDay = today.DayNumber,
                ReturnedLinkNo = link?.LinkNo,
                ReturnEntranceNo = link?.EntranceNo,
            };
            Advance(turn, again, rules, today.AddDays(-1));
        }

        return null;
    }

    /// <summary>The plainer of a join's two updates came first: this one tells through whose link, or who added them.</summary>
    /// <returns>The row where it has an inviter from now on; null where nothing is to be told.</returns>
    public static ArrivalRow? Completed(Turn turn, GroupState group, MemberState member)
    {
        if (ArrivalStore.Find(turn.Connection, group.No, member.No) is not { } known)
        {
            return null;
        }

        var (link, inviter, isCredited) = InviterOf(turn, group, member);
        if (link is { } again && known is { ReturnedDay: { } day, ReturnedLinkNo: null } && day == GroupDays.Of(turn, group).DayNumber)
        {
            ArrivalStore.Write(turn.Connection, known with { ReturnedLinkNo = again.LinkNo, ReturnEntranceNo = again.EntranceNo });
            return null;
        }

        if (known is not { LinkNo: null, InviterNo: null, LeftDay: null } || (link is null && inviter is null))
        {
            return null;
        }

        var row = ArrivalStore.Write(turn.Connection, known with
        {
            How = (long)member.JoinedHow,
            LinkNo = link?.LinkNo,
            EntranceNo = link?.EntranceNo,
            InviterNo = inviter,
            IsCredited = isCredited ? 1 : 0,
        });
        ArrivalChanges.Add(turn.Connection, row, ArrivalCause.Completed, turn.Now, GroupDays.Of(turn, group));
        return row;
    }

    /// <summary>Somebody went.</summary>
    public static void Went(Turn turn, GroupState group, MemberNo member, ArrivalRules rules)
    {
        if (ArrivalStore.Find(turn.Connection, group.No, member) is { LeftDay: null } row)
        {
            var today = GroupDays.Of(turn, group);
            Advance(turn, row with { LeftDay = today.DayNumber }, rules, today.AddDays(-1));
        }
    }

    /// <summary>Writes what is known, and every step that follows from it and is not there yet.</summary>
    /// <param name="finished">The group's last day that is over.</param>
    /// <param name="isChanged">False where the row is as it was read: then it is written where it comes to a new step alone.</param>
    /// <returns>The row as it is now, and its new steps in order.</returns>
    public static (ArrivalRow Row, IReadOnlyList<ArrivalStep> Steps) Advance(
        Turn turn, ArrivalRow row, ArrivalRules rules, DateOnly finished, bool isChanged = true)
    {
        var (steps, raised) = NewSteps(turn, row, rules, finished);
        foreach (var step in steps)
        {
            row = row with
            {
                State = (long)step.State,
                StateDay = step.Day.DayNumber,
                CountedDay = step.State is ArrivalState.Counted ? step.Day.DayNumber : row.CountedDay,
            };
            if (step.State is ArrivalState.Held)
            {
                ArrivalEvidenceStore.Write(turn.Connection, row, raised, step.Day);
            }

            ArrivalChanges.Add(turn.Connection, row, step.State is ArrivalState.Held ? ArrivalCause.Flagged : ArrivalCause.Rule, turn.Now, step.Day);
        }

        if (isChanged || steps.Count > 0)
        {
            ArrivalStore.Write(turn.Connection, row);
            ReferralRows.Follow(turn, row);
        }

        return (row, steps);
    }

    private static (IReadOnlyList<ArrivalStep> Steps, IReadOnlyList<RaisedFlag> Raised) NewSteps(
        Turn turn, ArrivalRow row, ArrivalRules rules, DateOnly finished)
    {
        if (row.Stands is ArrivalState.Kept or ArrivalState.Lapsed or ArrivalState.CameBack or ArrivalState.Excluded)
        {
            return ([], []);
        }

        if (row.Stands is ArrivalState.Left)
        {
            // Whoever went can only come again, whatever other rules would have made of their days.
            return (row.ReturnedDay is { } returned ? [new(ArrivalState.CameBack, DateOnly.FromDayNumber((int)returned))] : [], []);
        }

        var facts = ArrivalStore.FactsOf(turn.Connection, row);
        IReadOnlyList<RaisedFlag> raised = [];
        if (row.Stands is ArrivalState.Pending && facts.CountsOn(rules) is { } day && day <= finished)
        {
            raised = ArrivalEvidenceStore.Raised(turn.Connection, row, rules, day);
            facts = raised.Count > 0 ? facts with { HeldOn = day } : facts;
        }

        var steps = facts.Steps(rules, finished).ToList();
        return (steps[(steps.FindLastIndex(step => step.State == row.Stands) + 1)..], raised);
    }

    private static ArrivalRow Begin(Turn turn, GroupState group, MemberState member, DateOnly today)
    {
        var (link, inviter, isCredited) = InviterOf(turn, group, member);
        var row = ArrivalStore.Write(turn.Connection, new ArrivalRow
        {
            GroupNo = group.No.Value,
            MemberNo = member.No.Value,
            How = (long)member.JoinedHow,
            LinkNo = link?.LinkNo,
            EntranceNo = link?.EntranceNo,
            InviterNo = inviter,
            IsCredited = isCredited ? 1 : 0,
            JoinedAt = turn.Scene.At.ToUnixTimeMilliseconds(),
            JoinedDay = today.DayNumber,
            WasHereBefore = member.WasHereBefore ? 1 : 0,
            State = (long)(member.WasHereBefore ? ArrivalState.CameBack : ArrivalState.Pending),
            StateDay = today.DayNumber,
        });
        ArrivalChanges.Add(turn.Connection, row, ArrivalCause.Rule, turn.Now, today);
        // Coming is the first thing that they do.
        ArrivalStore.WasActive(turn.Connection, group.No, member.No, today);
        return row;
    }

    /// <summary>
    /// By a link that the bot made for somebody, exactly; or who added them. An entrance's link is its author's where it is a
    /// card, else theirs by whose code they came, and else nobody's. Nobody is their own inviter, nor that of whoever they came
    /// through: what is left then is the link.
    /// </summary>
    private static (InviteLinkRow? Link, long? Inviter, bool IsCredited) InviterOf(Turn turn, GroupState group, MemberState member)
    {
        var link = LinkOf(turn, group);
        IReadOnlyList<MemberNo?> named = link is null ? [member.JoinedBy]
            : link.EntranceNo is { } entrance ? [EntranceStore.Find(turn.Connection, group.No, entrance)?.Author, VoucherOf(turn, group, member, entrance)]
            : [new MemberNo(link.MemberNo)];
        var inviter = named.FirstOrDefault(by => by is { } one && one != member.No && !ArrivalStore.CameThrough(turn.Connection, group.No, one, member.No));
        return (link, inviter?.Value, inviter is not null && link is not null);
    }

    /// <summary>By whose code they were let in at an entrance; null where they came in without one.</summary>
    private static MemberNo? VoucherOf(Turn turn, GroupState group, MemberState member, long entrance) =>
        JoinRequestStore.Newest(turn.Connection, group.No, member.No) is { VoucherNo: { } voucher } request && request.EntranceNo == entrance
        && request.Stands is not (JoinRequestState.Declined or JoinRequestState.Expired or JoinRequestState.Withdrawn or JoinRequestState.Left)
            ? new MemberNo(voucher)
            : null;

    /// <summary>The link of ours by which the one at hand came.</summary>
    private static InviteLinkRow? LinkOf(Turn turn, GroupState group) =>
        InviteLinks.Of(turn.Connection, group.No, (turn.Scene.Event as MemberChanged)?.Link, turn.Self.Id);
}
