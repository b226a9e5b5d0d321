using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>Admins say who invited somebody, take it back, and look at how an arrival went.</summary>
internal static class ReferralCommands
{
    public const string Prefix = "referral";

    private const int LongestReason = 200;

    /// <summary>Later than this who invited somebody stays as it is.</summary>
    private static readonly TimeSpan SetWithin = TimeSpan.FromDays(7);

    /// <summary>Admins who stay anonymous are one to us, as they are to everybody.</summary>
    private static readonly MemberNo Anonymous = new(0);

    public static void Set(Turn turn, CommandCall call)
    {
        var (group, actor) = (call.Group!, turn.Scene.Person?.No ?? Anonymous);
        var (newcomer, inviter) = WhoIsWho(call);
        var (reason, row) = (call.Text("reason"), ArrivalStore.Find(turn.Connection, group.No, newcomer.No));
        if (WhyNot(turn, group, newcomer, inviter, row, reason) is { } refusal)
        {
            turn.AnswerPrivately(refusal, static language => ReferralAdminTexts.NotDone.In(language));
            return;
        }

        var change = ArrivalJudgement.Set(turn, row!, inviter.No.Value, isCredited: true, ArrivalCause.Admin, reason, actor);
        InviterNotes.Taken(turn, group, row!);
        var now = ArrivalStore.Find(turn.Connection, group.No, newcomer.No)!;
        InviterNotes.Given(turn, group, now);
        turn.AnswerPrivately(
            language => (ReferralAdminTexts.Done.In(language, ("name", Names.Of(newcomer)), ("inviter", Names.Of(inviter)), ("reason", reason))
                + (MayCount(now) ? default : ReferralAdminTexts.StillNot.In(language,
                    ("name", Names.Of(newcomer)), ("state", ReferralAdminTexts.NameOf(now.Stands).In(language)), ("inviter", Names.Of(inviter)))),
                UndoOf(change, language)),
            language => (ReferralAdminTexts.DoneShort.In(language), UndoOf(change, language)));
    }

    /// <summary><c>GROUP:MEMBER:CHANGE</c>: every admin may take back the last word of an admin.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (ButtonData.Numbers(data) is not [var no, var member, var changeNo] || turn.Groups.Find(new GroupNo(no)) is not { IsAllowed: true } group)
        {
            turn.Toast(ReferralAdminTexts.Gone.Plain(turn.Language));
            return;
        }

        if (turn.Members.Find(group.No, turn.Scene.Person!.No) is not { Membership.IsAdmin: true })
        {
            turn.Toast(AdminsOnly.Said.Plain(turn.Language));
            return;
        }

        var changes = ArrivalChanges.Of(turn.Connection, group.No, new MemberNo(member));
        if (changes.Any(one => one.ChangeNo == changeNo && one.Cause == (long)ArrivalCause.Judged))
        {
            var isDone = Judgements.TakeBack(turn, group, member, changeNo, turn.Scene.Person.No);
            turn.Toast((isDone ? ReferralAdminTexts.JudgementUndone : ReferralAdminTexts.Gone).Plain(turn.Language));
            if (isDone)
            {
                turn.EditPressed(ReferralAdminTexts.JudgementUndone.In(turn.Language));
            }

            return;
        }

        var change = changes.FirstOrDefault(one => one.ChangeNo == changeNo);
        var last = changes.LastOrDefault(one => (ArrivalCause)one.Cause is ArrivalCause.Completed or ArrivalCause.Admin or ArrivalCause.Undone or ArrivalCause.Merged);
        var before = changes.LastOrDefault(one => one.ChangeNo < changeNo);
        if (change is not { Cause: (long)ArrivalCause.Admin, UndoneBy: null } || last != change || before is null
            || ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member)) is not { } row)
        {
            turn.Toast(ReferralAdminTexts.Gone.Plain(turn.Language));
            return;
        }

        if (before.InviterNo is { } earlier && ArrivalStore.CameThrough(turn.Connection, group.No, new MemberNo(earlier), new MemberNo(member)))
        {
            turn.Toast(ReferralAdminTexts.Circle.Plain(turn.Language,
                ("inviter", Names.Of(turn, earlier) ?? "–"), ("name", Names.Of(turn, member) ?? "–")), isAlert: true);
            return;
        }

        var undoing = ArrivalJudgement.Set(
            turn, row, before.InviterNo, before.IsCredited != 0, ArrivalCause.Undone, change.Reason, turn.Scene.Person.No);
        ArrivalChanges.Undo(turn.Connection, change, undoing.ChangeNo);
        InviterNotes.Taken(turn, group, row);
        InviterNotes.Given(turn, group, ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member))!);
        turn.Toast(ReferralAdminTexts.Undone.Plain(turn.Language));
        turn.EditPressed(ReferralAdminTexts.Undone.In(turn.Language));
    }

    /// <summary>Somebody does not count, by an admin's word.</summary>
    public static void Exclude(Turn turn, CommandCall call)
    {
        var (group, newcomer, reason) = (call.Group!, call.Member("newcomer"), call.Text("reason"));
        var (name, length) = (Names.Of(newcomer), new StringInfo(reason).LengthInTextElements);
        var row = ArrivalStore.Find(turn.Connection, group.No, newcomer.No);
        Func<Language, Said>? refusal = row is null
            ? language => ReferralAdminTexts.Unknown.In(language, ("name", name), ("group", group.ShortTitle))
            : !MayCount(row) && row.CountedDay is null
                ? language => ReferralAdminTexts.NotCounting.In(language, ("name", name), ("state", ReferralAdminTexts.NameOf(row.Stands).In(language)))
            : row is not { InviterNo: not null, IsCredited: not 0 } ? language => ReferralAdminTexts.NobodysInvite.In(language, ("name", name))
            : length > LongestReason ? language => ReferralAdminTexts.TooLong.In(language, ("most", LongestReason), ("length", length))
            : null;
        if (refusal is not null)
        {
            turn.AnswerPrivately(refusal, static language => ReferralAdminTexts.NotDone.In(language));
            return;
        }

        var change = Judgements.Exclude(turn, group, row!, reason, turn.Scene.Person?.No ?? Anonymous);
        turn.AnswerPrivately(
            language => (ReferralAdminTexts.Excluded.In(language, ("name", name), ("reason", reason)), UndoOf(change, language)),
            language => (ReferralAdminTexts.DoneShort.In(language), UndoOf(change, language)));
    }

    public static void InvitedBy(Turn turn, CommandCall call)
    {
        var (group, person) = (call.Group!, call.Member("member"));
        turn.AnswerInPrivate(
            language => Page(turn, group, person, language),
            language => ReferralAdminTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    private static Markup Page(Turn turn, GroupState group, PersonState person, Language language)
    {
        if (ArrivalStore.Find(turn.Connection, group.No, person.No) is not { } row)
        {
            return ReferralAdminTexts.Unknown.In(language, ("name", Names.Of(person)), ("group", group.ShortTitle));
        }

        var today = GroupDays.Today(turn, group);
        var missing = row.Stands is ArrivalState.Pending
            ? ArrivalProgress.Missing(turn, row, ArrivalSettings.Rules(turn, group.No), language)
            : default;
        return ReferralAdminTexts.Arrival.In(language,
            ("name", Names.Of(person)),
            ("group", group.ShortTitle),
            ("day", GroupDays.Name(DateOnly.FromDayNumber((int)row.JoinedDay), today, language)),
            ("how", ReferralCards.How(turn, row, language)),
            ("state", ReferralAdminTexts.NameOf(row.Stands).In(language)),
            ("missing", missing.IsEmpty ? default : ReferralAdminTexts.Missing.In(language, ("missing", missing))),
            ("changes", Markup.Join("\n", ArrivalChanges.Of(turn.Connection, group.No, person.No).Select(change => Line(turn, change, today, language)))));
    }

    public static Markup Line(Turn turn, ArrivalChange change, DateOnly today, Language language)
    {
        var day = GroupDays.Name(DateOnly.FromDayNumber((int)change.Day), today, language);
        var inviter = change.InviterNo is { } no ? Names.Of(turn, no) ?? "–" : ReferralAdminTexts.Nobody.Plain(language);
        var state = ReferralAdminTexts.NameOf((ArrivalState)change.State).In(language);
        var admin = change.ActorNo is { } actor and not 0 ? Names.Of(turn, actor) ?? "–" : ReferralAdminTexts.AnAdmin.Plain(language);
        return (ArrivalCause)change.Cause switch
        {
            ArrivalCause.Rule => ReferralAdminTexts.LineOfState.In(language, ("day", day), ("state", state)),
            ArrivalCause.Completed => ReferralAdminTexts.LineOfLink.In(language, ("day", day), ("inviter", inviter)),
            ArrivalCause.Merged => ReferralAdminTexts.LineOfMerge.In(language, ("day", day)),
            ArrivalCause.Flagged => ReferralAdminTexts.LineOfFlags.In(language,
                ("day", day), ("state", state), ("evidence", HeldPages.EvidenceOf(turn, new GroupNo(change.GroupNo), change.MemberNo, language))),
            ArrivalCause.Judged => ReferralAdminTexts.LineOfJudgement.In(language, ("day", day), ("state", state), ("admin", admin),
                ("reason", change.Reason is { } said ? ReferralAdminTexts.WithReason.In(language, ("reason", said)) : default)),
            ArrivalCause.Unjudged => ReferralAdminTexts.LineOfJudgementUndone.In(language, ("day", day), ("state", state), ("admin", admin)),
            _ => (change.Cause is (long)ArrivalCause.Admin ? ReferralAdminTexts.LineOfAdmin : ReferralAdminTexts.LineOfUndo).In(language,
                ("day", day), ("inviter", inviter), ("admin", admin), ("reason", change.Reason ?? "")),
        };
    }

    private static bool MayCount(ArrivalRow row) =>
        row.Stands is ArrivalState.Pending or ArrivalState.Counted or ArrivalState.Kept or ArrivalState.Held;

    /// <summary>Two are named; or the newcomer is answered to, and the inviter named.</summary>
    private static (PersonState Newcomer, PersonState Inviter) WhoIsWho(CommandCall call)
    {
        var (first, second) = (call.Member("newcomer"), call.Member("inviter"));
        var message = call.Event!.Message;
        // Who is named in the reason is no part of the call.
        var reasonAt = message.Text.TrimEnd().Length - call.Text("reason").Length;
        var named = message.Entities.Count(entity => entity.Kind is EntityKind.Mention or EntityKind.TextMention && entity.Offset < reasonAt);
        return named == 1 && message.Reply?.Author.Person?.Id == second.Person.Id ? (second, first) : (first, second);
    }

    /// <summary>Why it cannot be, in a language; null where it can.</summary>
    private static Func<Language, Said>? WhyNot(
        Turn turn, GroupState group, PersonState newcomer, PersonState inviter, ArrivalRow? row, string reason)
    {
        var (name, length) = (Names.Of(newcomer), new StringInfo(reason).LengthInTextElements);
        return newcomer.No == inviter.No ? static language => ReferralAdminTexts.Oneself.In(language)
            : inviter.Person.IsBot || newcomer.Person.IsBot ? static language => ReferralAdminTexts.Bot.In(language)
            : row is null || turn.Now > DateTimeOffset.FromUnixTimeMilliseconds(row.JoinedAt) + SetWithin
                ? language => ReferralAdminTexts.TooLate.In(language, ("name", name), ("days", SetWithin.Days))
            : row.WasHereBefore != 0 ? language => ReferralAdminTexts.WasHere.In(language, ("name", name))
            : turn.Members.Find(group.No, newcomer.No) is not { Membership.InChat: true } ? language => ReferralAdminTexts.NotHere.In(language, ("name", name))
            : turn.Members.Find(group.No, inviter.No) is not { Membership.InChat: true } ? language => ReferralAdminTexts.NotHere.In(language, ("name", Names.Of(inviter)))
            : row.InviterNo == inviter.No.Value && row.IsCredited != 0
                ? language => ReferralAdminTexts.Same.In(language, ("name", name), ("inviter", Names.Of(inviter)))
            : ArrivalStore.CameThrough(turn.Connection, group.No, inviter.No, newcomer.No)
                ? language => ReferralAdminTexts.Circle.In(language, ("name", name), ("inviter", Names.Of(inviter)))
            : ArrivalStore.Find(turn.Connection, group.No, inviter.No) is { WasHereBefore: 0 } own && own.JoinedAt > row.JoinedAt
                ? language => ReferralAdminTexts.CameLater.In(language, ("name", name), ("inviter", Names.Of(inviter)))
            : length > LongestReason ? language => ReferralAdminTexts.TooLong.In(language, ("most", LongestReason), ("length", length))
            : null;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> UndoOf(ArrivalChange change, Language language) => Keyboard.Row(
        new Button(ReferralAdminTexts.Undo.Plain(language), $"{Prefix}:{change.GroupNo}:{change.MemberNo}:{change.ChangeNo}"));
}
