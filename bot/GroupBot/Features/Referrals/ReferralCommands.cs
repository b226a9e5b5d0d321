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
        var (group, actor) = (turn.Scene.Group!, turn.Scene.Person?.No ?? Anonymous);
        var (newcomer, inviter) = WhoIsWho(call);
        var (reason, row) = (call.Text("reason"), ArrivalStore.Find(turn.Connection, group.No, newcomer.No));
        if (WhyNot(turn, group, newcomer, inviter, row, reason) is { } refusal)
        {
            turn.AnswerPrivately(refusal, static language => ReferralAdminTexts.NotDone.In(language));
            return;
        }

        var change = ArrivalBook.Set(turn, row!, inviter.No.Value, isCredited: true, ArrivalCause.Admin, reason, actor);
        InviterNotes.Came(turn, group, ArrivalStore.Find(turn.Connection, group.No, newcomer.No)!);
        turn.AnswerPrivately(
            language => (ReferralAdminTexts.Done.In(language, ("name", Names.Of(newcomer)), ("inviter", Names.Of(inviter)), ("reason", reason)), UndoOf(change, language)),
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
        var change = changes.FirstOrDefault(one => one.ChangeNo == changeNo);
        var last = changes.LastOrDefault(one => one.Cause != (long)ArrivalCause.Rule);
        var before = changes.LastOrDefault(one => one.ChangeNo < changeNo);
        if (change is not { Cause: (long)ArrivalCause.Admin, UndoneBy: null } || last != change || before is null
            || ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member)) is not { } row)
        {
            turn.Toast(ReferralAdminTexts.Gone.Plain(turn.Language));
            return;
        }

        var undoing = ArrivalBook.Set(
            turn, row, before.InviterNo, before.IsCredited != 0, ArrivalCause.Undone, change.Reason, turn.Scene.Person.No);
        ArrivalChanges.Undo(turn.Connection, change, undoing.ChangeNo);
        turn.Toast(ReferralAdminTexts.Undone.Plain(turn.Language));
        turn.EditPressed(ReferralAdminTexts.Undone.In(turn.Language));
    }

    public static void InvitedBy(Turn turn, CommandCall call)
    {
        var (group, person) = (turn.Scene.Group!, call.Member("member"));
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
        var inviter = row.InviterNo is { } no ? Names.Of(turn, no) ?? "–" : null;
        var entrance = row.EntranceNo is { } door ? EntranceStore.Find(turn.Connection, group.No, door) : null;
        var how = entrance is not null ? inviter is null ? ReferralAdminTexts.ByEntrance : ReferralAdminTexts.ByCard
            : inviter is null
            ? row.LinkNo is null && row.How is (long)JoinedHow.ByLink or (long)JoinedHow.ByRequest ? ReferralAdminTexts.ByOtherLink : ReferralAdminTexts.Direct
            : row.IsCredited == 0 ? ReferralAdminTexts.AddedBy
            : row.LinkNo is null ? ReferralAdminTexts.SetTo
            : ReferralAdminTexts.ByLinkOf;
        var missing = row.Stands is ArrivalState.Pending
            ? InviterNotes.Missing(turn, row, ReferralsSettings.Rules(turn, group.No), language)
            : default;
        return ReferralAdminTexts.Arrival.In(language,
            ("name", Names.Of(person)),
            ("group", group.ShortTitle),
            ("day", GroupDays.Name(DateOnly.FromDayNumber((int)row.JoinedDay), today, language)),
            ("how", how.In(language, ("inviter", inviter ?? ""), ("entrance", entrance?.Name ?? ""))),
            ("state", ReferralAdminTexts.NameOf(row.Stands).In(language)),
            ("missing", missing.IsEmpty ? default : ReferralAdminTexts.Missing.In(language, ("missing", missing))),
            ("changes", Markup.Join("\n", ArrivalChanges.Of(turn.Connection, group.No, person.No).Select(change => Line(turn, change, today, language)))));
    }

    private static Markup Line(Turn turn, ArrivalChange change, DateOnly today, Language language)
    {
        var day = GroupDays.Name(DateOnly.FromDayNumber((int)change.Day), today, language);
        var inviter = change.InviterNo is { } no ? Names.Of(turn, no) ?? "–" : ReferralAdminTexts.Nobody.Plain(language);
        return change.Cause is (long)ArrivalCause.Rule
            ? ReferralAdminTexts.LineOfState.In(language, ("day", day), ("state", ReferralAdminTexts.NameOf((ArrivalState)change.State).In(language)))
            : change.Cause is (long)ArrivalCause.Completed ? ReferralAdminTexts.LineOfLink.In(language, ("day", day), ("inviter", inviter))
            : (change.Cause is (long)ArrivalCause.Admin ? ReferralAdminTexts.LineOfAdmin : ReferralAdminTexts.LineOfUndo).In(language,
                ("day", day),
                ("inviter", inviter),
                ("admin", change.ActorNo is { } actor and not 0 ? Names.Of(turn, actor) ?? "–" : ReferralAdminTexts.AnAdmin.Plain(language)),
                ("reason", change.Reason ?? ""));
    }

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
            : length > LongestReason ? language => ReferralAdminTexts.TooLong.In(language, ("most", LongestReason), ("length", length))
            : null;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> UndoOf(ArrivalChange change, Language language) => Keyboard.Row(
        new Button(ReferralAdminTexts.Undo.Plain(language), $"{Prefix}:{change.GroupNo}:{change.MemberNo}:{change.ChangeNo}"));
}
