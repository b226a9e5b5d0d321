using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>Friends who are looked at before they count: a line of what waits, and the evidence with its buttons, in private.</summary>
internal static class HeldPages
{
    public const string Prefix = "held";

    /// <summary>What a button asks for; it is the second number of its data.</summary>
    internal enum Verb
    {
        Inviters = 0,

        /// <summary>Of an inviter the page with the number in the fourth place.</summary>
        Page = 1,
        Count = 2,
        DoNotCount = 3,
        CountAll = 4,
        DoNotCountAll = 5,

        /// <summary>What was decided of an inviter's at the instant in the fourth place.</summary>
        TakeBack = 6,
    }

    /// <summary>So many are decided of with one press; what is left is on the page.</summary>
    public const int MostAtOnce = 100;

    private const int OnAPage = 5, MostInviters = 8, NamedInLine = 3, LabelLength = 20;

    public static long Count(Turn turn, GroupState group) =>
        turn.Settings.Get(group.No, ReferralsSettings.Enabled) ? HeldStore.Count(turn.Connection, group.No) : 0;

    /// <summary>Who brought most of them.</summary>
    public static Markup More(Turn turn, GroupState group, Language language) => HeldTexts.Inviters.In(language, ("inviters", Markup.Join(
        language is Language.En ? ", " : "、",
        HeldStore.Inviters(turn.Connection, group.No, NamedInLine).Select(one => HeldTexts.OfInviter.In(language, ("name", NameOf(turn, one.InviterNo, language)), ("count", one.Count))))));

    public static void Open(Turn turn, GroupState group)
    {
        var (text, keyboard) = Inviters(turn, group);
        turn.Reply(text, keyboard);
    }

    /// <summary>An admin asks in the group: the answer is about others, and for the private chat alone.</summary>
    public static void Ask(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        turn.AnswerInPrivate(_ => Inviters(turn, group), language => ReferralAdminTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary>Whose are to be looked at; where it is one inviter's, these at once.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Inviters(Turn turn, GroupState group)
    {
        var (language, inviters) = (turn.Language, HeldStore.Inviters(turn.Connection, group.No, MostInviters));
        return inviters switch
        {
            [] => (HeldTexts.Nothing.In(language, ("group", group.ShortTitle)), []),
            [var one] => Page(turn, group, one.InviterNo, 0),
            _ => (HeldTexts.Choose.In(language, ("group", group.ShortTitle)),
                [.. inviters.Select(one => new[]
                {
                    ButtonOf(group, HeldTexts.OfInviter.Plain(language, ("name", NameOf(turn, one.InviterNo, language)), ("count", one.Count)), Verb.Page, one.InviterNo, 0),
                })]),
        };
    }

    /// <summary>The evidence of an inviter's, five at a time; where none is left, the other inviters.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Page(Turn turn, GroupState group, long inviter, long page)
    {
        var count = HeldStore.CountOf(turn.Connection, group.No, inviter);
        if (count == 0)
        {
            return Inviters(turn, group);
        }

        page = Math.Clamp(page, 0, (count - 1) / OnAPage);
        var language = turn.Language;
        var members = HeldStore.Of(turn.Connection, group.No, inviter, page * OnAPage, OnAPage);
        var rows = new List<IReadOnlyList<Button>>();
        rows.AddRange(members.Select(member => new[]
        {
            ButtonOf(group, HeldTexts.Count.Plain(language, ("name", ShortName(turn, member, language))), Verb.Count, member, page),
            ButtonOf(group, HeldTexts.DoNotCount.Plain(language, ("name", ShortName(turn, member, language))), Verb.DoNotCount, member, page),
        }));
        if (Math.Min(count, MostAtOnce) is > 1 and var all)
        {
            rows.Add(
            [
                ButtonOf(group, HeldTexts.CountAll.Plain(language, ("count", all)), Verb.CountAll, inviter, all),
                ButtonOf(group, HeldTexts.DoNotCountAll.Plain(language, ("count", all)), Verb.DoNotCountAll, inviter, all),
            ]);
        }

        List<Button> turning = [];
        if (page > 0)
        {
            turning.Add(ButtonOf(group, HeldTexts.Earlier.Plain(language), Verb.Page, inviter, page - 1));
        }

        if ((page + 1) * OnAPage < count)
        {
            turning.Add(ButtonOf(group, HeldTexts.Later.Plain(language), Verb.Page, inviter, page + 1));
        }

        if (HeldStore.Inviters(turn.Connection, group.No, 2).Count > 1)
        {
            turning.Add(ButtonOf(group, HeldTexts.Others.Plain(language), Verb.Inviters, 0, 0));
        }

        return (HeldTexts.Page.In(language,
            ("inviter", NameOf(turn, inviter, language)),
            ("count", count),
            ("group", group.ShortTitle),
            ("lines", Markup.Join("\n\n", members.Select((member, n) => Newcomer(turn, group, member, (page * OnAPage) + n + 1, language))))),
            turning.Count > 0 ? [.. rows, turning] : rows);
    }

    public static Button ButtonOf(GroupState group, string label, Verb verb, long id, long number) => new(
        label, string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{group.No}:{(int)verb}:{id}:{number}"));

    public static string NameOf(Turn turn, long member, Language language) =>
        member == 0 ? ReferralAdminTexts.Nobody.Plain(language) : Names.Of(turn, member) ?? "–";

    /// <summary>By what somebody is held, a line each.</summary>
    public static Markup EvidenceOf(Turn turn, GroupNo group, long member, Language language) => Markup.Join("\n",
        ArrivalEvidenceStore.Find(turn.Connection, group, new MemberNo(member)).Select(flag => HeldTexts.Evidence.In(language, ("evidence", flag.In(language)))));

    private static string ShortName(Turn turn, long member, Language language) => Shortening.Shorten(NameOf(turn, member, language), LabelLength);

    private static Markup Newcomer(Turn turn, GroupState group, long member, long number, Language language)
    {
        var joined = ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member))!.JoinedDay;
        return HeldTexts.Newcomer.In(language,
            ("number", number),
            ("name", NameOf(turn, member, language)),
            ("day", GroupDays.Name(DateOnly.FromDayNumber((int)joined), GroupDays.Today(turn, group), language)),
            ("evidence", EvidenceOf(turn, group.No, member, language)));
    }
}
