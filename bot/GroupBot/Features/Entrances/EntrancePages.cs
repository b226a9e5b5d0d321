using System.Globalization;
using GroupBot.Core.Admission;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>The list of a group's entrances and the page of each, in private.</summary>
internal static class EntrancePages
{
    public const string Prefix = "entrance";

    private const int LinesShown = 8, LabelLength = 40;

    /// <summary>A page of eight reads so many joins of each in a few milliseconds.</summary>
    private const int MostCounted = 10_000;

    public static Said List(Turn turn, GroupState group, Language language, long before = long.MaxValue)
    {
        var entrances = EntranceStore.Open(turn.Connection, group.No, before, LinesShown + 1);
        var others = OthersOf(turn, group, language);
        if (entrances.Count == 0)
        {
            return (EntranceTexts.List.In(language, ("group", group.ShortTitle),
                ("lines", EntranceTexts.NoneYet.In(language, ("example", EntranceTexts.NewExample.In(language))))),
                others.Count == 0 ? null : Keyboard.Row([.. others]));
        }

        var shown = entrances.Take(LinesShown).ToList();
        var moves = new List<Button>(2);
        if (before != long.MaxValue)
        {
            moves.Add(new Button(EntranceTexts.Newest.Plain(language), $"{Prefix}:{group.No}"));
        }

        if (entrances.Count > LinesShown)
        {
            moves.Add(new Button(EntranceTexts.More.Plain(language), $"{Prefix}:{group.No}:0:more:{shown[^1].EntranceNo}"));
        }

        return (
            EntranceTexts.List.In(language, ("group", group.ShortTitle), ("lines", Markup.Join("\n", shown.Select(one => Line(turn, group, one, language))))),
            [
                .. Keyboard.Column(shown.Select(one => new Button(Shortening.Shorten(one.Name, LabelLength), $"{Prefix}:{group.No}:{one.EntranceNo}"))),
                .. moves.Count == 0 ? [] : new[] { moves },
                [new Button(EntranceReportTexts.Label.Plain(language), $"{Prefix}:{group.No}:0:report"), .. others],
            ]);
    }

    /// <summary>Those that are over, the last one first: their figures stand, and costs are still added.</summary>
    public static Said Ended(Turn turn, GroupState group, Language language, long before)
    {
        var entrances = EntranceStore.Ended(turn.Connection, group.No, before, LinesShown + 1);
        var shown = entrances.Take(LinesShown).ToList();
        var today = GroupDays.Today(turn, group);
        return (
            EntranceTexts.EndedList.In(language, ("group", group.ShortTitle), ("lines", Markup.Join("\n", shown.Select(one => Markup.Join(" · ",
            [
                Line(turn, group, one, language), EntranceTexts.EndedFact.In(language, ("day", EndOf(group, one, today, language))),
            ]))))),
            [
                .. Keyboard.Column(shown.Select(one => new Button(
                    $"{Shortening.Shorten(one.Name, LabelLength)} · {EndOf(group, one, today, language)}", $"{Prefix}:{group.No}:{one.EntranceNo}"))),
                .. entrances.Count <= LinesShown ? [] : Keyboard.Row(new Button(EntranceTexts.More.Plain(language), $"{Prefix}:{group.No}:0:ended:{shown[^1].EntranceNo}")),
                [new Button(EntranceTexts.Back.Plain(language), $"{Prefix}:{group.No}")],
            ]);
    }

    private static string EndOf(GroupState group, EntranceRow entrance, DateOnly today, Language language) => GroupDays.Name(
        group.Rule.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(entrance.EndedAt!.Value)), today, language);

    /// <summary>What leads away from the list: to those that are over, and to another group's.</summary>
    private static List<Button> OthersOf(Turn turn, GroupState group, Language language)
    {
        var others = new List<Button>(2);
        if (EntranceStore.Ended(turn.Connection, group.No, long.MaxValue, 1).Count > 0)
        {
            others.Add(new Button(EntranceTexts.EndedLabel.Plain(language), $"{Prefix}:{group.No}:0:ended:{long.MaxValue}"));
        }

        if (LedLines.AnotherFor(turn, Prefix) is { } another)
        {
            others.Add(another);
        }

        return others;
    }

    public static Said Of(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        var (joins, counted) = Numbers(turn, entrance);
        var page = EntranceTexts.Page.In(language,
            ("title", entrance.Name), ("group", group.ShortTitle), ("facts", Facts(turn, group, entrance, language)), ("joins", joins), ("counted", counted),
            ("spent", Money(turn, group, EntranceStore.SpentOn(turn.Connection, entrance))), ("link", LinkOf(turn, entrance, language)));
        if (entrance is { IsEnded: false, Admits: AdmissionKind.Request }
            && AdmissionQuestions.For(turn.Connection, group.No, entrance.EntranceNo).Count == 0)
        {
            page = Markup.Join("\n", [page, CampaignTexts.AsksNothing.In(language, ("title", entrance.Name))]);
        }

        return (page, ButtonsOf(turn, group, entrance, language));
    }

    /// <summary>Ending it cannot be taken back: who still waits by it is named.</summary>
    public static Said AskEnd(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        var open = JoinRequestStore.CountOpen(turn.Connection, entrance);
        return ((open == 0 ? EntranceTexts.AskEnd : EntranceTexts.AskEndWaiting).In(language, ("title", entrance.Name), ("count", open)), Keyboard.Column(
            new Button(EntranceTexts.EndSure.Plain(language), DataOf(entrance, "end:1")),
            new Button(EntranceTexts.Back.Plain(language), $"{Prefix}:{group.No}")));
    }

    /// <summary>Its page, and before it what a card posts, ready to be passed on.</summary>
    public static void Show(Turn turn, GroupState group, EntranceRow entrance, PersonState admin)
    {
        ShowPost(turn, group, entrance, admin);
        var page = Of(turn, group, entrance, admin.Language);
        turn.TellPrivately(admin, Markup.Trusted(page.Html), page.Keyboard);
    }

    /// <summary>What a card posts, as a message of its own.</summary>
    public static void ShowPost(Turn turn, GroupState group, EntranceRow entrance, PersonState admin)
    {
        if (entrance is { IsCard: 1, OwnerNo: { } author } && EntranceLinks.PublicLinkOf(turn, entrance) is { } url)
        {
            turn.TellPrivately(admin, EntranceTexts.Post.In(group.Language,
                ("entrance", entrance.Name), ("name", Names.Of(turn, author) ?? ""), ("text", entrance.Post is { } post ? post + "\n\n" : ""),
                ("group", group.ShortTitle), ("url", url)));
        }
    }

    /// <summary>¥299.50; whole amounts without hundredths.</summary>
    public static string Money(Turn turn, GroupState group, decimal hundredths) =>
        MoneyText(turn.Settings.Get(group.No, EntrancesSettings.Currency), hundredths);

    public static string MoneyText(string currency, decimal hundredths)
    {
        var rounded = Math.Round(hundredths, MidpointRounding.AwayFromZero) / 100;
        return currency + rounded.ToString(rounded == Math.Truncate(rounded) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
    }

    private static Markup Line(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        var (joins, counted) = Numbers(turn, entrance);
        var line = EntranceTexts.Line.In(language, ("title", entrance.Name),
            ("side", EntranceTexts.NameOf((EntranceSide)entrance.Side).Plain(language)), ("joins", joins), ("counted", counted));
        var terms = new List<Markup> { line };
        if (entrance.Admits is not AdmissionKind.Open)
        {
            terms.Add(CampaignTexts.NameOf(entrance.Admits).In(language));
        }

        if (entrance.Places is { } places)
        {
            terms.Add(CampaignTexts.PlacesPart.In(language, ("taken", JoinRequestStore.Taken(turn.Connection, entrance)), ("most", places)));
        }

        if (entrance.Last is { } last)
        {
            terms.Add(CampaignTexts.UntilFact.In(language, ("day", GroupDays.Name(last, GroupDays.Today(turn, group), language))));
        }

        return Markup.Join(" · ", terms);
    }

    /// <summary>How many came and counted, with a + where there are more than a turn may count: the report has them all.</summary>
    private static (string Joins, string Counted) Numbers(Turn turn, EntranceRow entrance)
    {
        var (joins, counted) = EntranceStore.NumbersOf(turn.Connection, entrance, MostCounted);
        var more = joins == MostCounted ? "+" : "";
        return (string.Create(CultureInfo.InvariantCulture, $"{joins}{more}"), string.Create(CultureInfo.InvariantCulture, $"{counted}{more}"));
    }

    private static string Facts(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        var facts = new List<string>
        {
            EntranceTexts.NameOf((EntranceSide)entrance.Side).Plain(language),
            EntranceTexts.NameOf((EntranceKind)entrance.Kind).Plain(language),
        };
        if (entrance.OwnerNo is { } owner)
        {
            facts.Add((entrance.IsCard != 0 ? EntranceTexts.AuthorFact : EntranceTexts.OwnerFact).Plain(language, ("name", Names.Of(turn, owner) ?? "–")));
        }

        if (entrance.Staff is { } staff)
        {
            facts.Add(EntranceTexts.StaffFact.Plain(language, ("staff", staff)));
        }

        if (entrance.Pulls != 0)
        {
            facts.Add(EntranceTexts.PullFact.Plain(language, ("pulls", EntranceTexts.NameOf((EntrancePulls)entrance.Pulls, language))));
        }

        if (entrance.MemberLimit is { } most)
        {
            facts.Add(EntranceTexts.LimitFact.Plain(language, ("most", most)));
        }

        if (entrance.NeedsApproval)
        {
            facts.Add((entrance.Admits is AdmissionKind.Open ? CampaignTexts.OpenWithPlaces : CampaignTexts.NameOf(entrance.Admits)).Plain(language));
        }

        if (entrance.Places is { } places)
        {
            facts.Add(CampaignTexts.PlacesFact.Plain(language, ("most", places),
                ("taken", JoinRequestStore.Taken(turn.Connection, entrance)), ("waiting", JoinRequestStore.Queued(turn.Connection, entrance))));
        }

        if (entrance.Last is { } last)
        {
            facts.Add(CampaignTexts.UntilFact.Plain(language, ("day", GroupDays.Name(last, GroupDays.Today(turn, group), language))));
        }

        if (entrance.Tag is { } tag)
        {
            facts.Add(CampaignTexts.TagFact.Plain(language, ("tag", tag)));
        }

        return string.Join(" · ", facts);
    }

    private static Markup LinkOf(Turn turn, EntranceRow entrance, Language language)
    {
        var deep = EntranceLinks.DeepLinkOf(turn, entrance);
        return entrance.IsEnded ? EntranceTexts.Ended.In(language, ("title", entrance.Name))
            : entrance.Window is { } window ? EntranceTexts.WindowLine.In(language, ("window", window.ToString()), ("deep", deep))
            : InviteLinks.UrlOf(turn.Connection, entrance) is not { } url
                ? (EntranceLinks.IsOnTheWay(turn, InviteLinks.NewestOf(turn.Connection, entrance)) ? EntranceTexts.Making : EntranceTexts.NoLink)
                    .In(language, ("title", entrance.Name))
            : EntranceTexts.LinkLine.In(language, ("url", url), ("deep", deep));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        var first = new List<Button>(3);
        if (!entrance.IsEnded && EntranceLinks.PublicLinkOf(turn, entrance) is { } url)
        {
            first.Add(new Button(EntranceTexts.Share.Plain(language), Url: string.Create(CultureInfo.InvariantCulture,
                $"https://t.me/share/url?url={Uri.EscapeDataString(url)}&text={Uri.EscapeDataString(EntranceTexts.ShareText.Plain(group.Language, ("group", group.Title)))}")));
            if (turn.Pictures.CanDraw)
            {
                first.Add(To(PosterTexts.Label, "poster"));
            }

            if (entrance.IsCard != 0)
            {
                first.Add(To(EntranceTexts.PostLabel, "post"));
            }
        }

        var second = new List<Button> { To(EntranceTexts.CostLabel, "cost"), To(EntranceReportTexts.Label, "report") };
        if (!entrance.IsEnded)
        {
            second.Add(To(EntranceTexts.EndLabel, "end"));
        }

        return
        [
            .. new[] { first, second }.Where(row => row.Count > 0),
            .. entrance.IsEnded ? [] : Keyboard.Row(To(EntranceTexts.AnotherLabel, "new")),
            [new Button(EntranceTexts.Back.Plain(language), $"{Prefix}:{group.No}")],
        ];

        Button To(Text label, string verb) => new(label.Plain(language), DataOf(entrance, verb));
    }

    public static string DataOf(EntranceRow entrance, string verb) => $"{Prefix}:{entrance.GroupNo}:{entrance.EntranceNo}:{verb}";
}
