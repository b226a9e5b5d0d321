using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Growth;

/// <summary>A report in words, and as a table.</summary>
internal static class GrowthPages
{
    /// <summary>No wall of text: of the steps and bursts so many are told.</summary>
    private const int MostSteps = 8, MostBursts = 5;

    /// <summary>Of fewer nothing general can be said: a tree of two has no shape, and a median of one pair is that pair.</summary>
    private const int SmallestTree = 5, FewestPairs = 3;

    /// <summary>Of fewer invites nothing is said of where they lead; and of what share on it is "most".</summary>
    private const int FewestTold = 5;

    private const double MostlyOne = 2.0 / 3;

    private static readonly IReadOnlyList<JoinWay> Ways =
        [JoinWay.Invited, JoinWay.OtherLink, JoinWay.Direct, JoinWay.Added, JoinWay.CameBack, JoinWay.Unknown];

    public static Markup Words(Turn turn, GroupState group, GrowthReport report, int seeds, Language language) => GrowthTexts.Page.In(language,
        ("group", group.ShortTitle),
        ("joins", Lines(Joins(report, language))),
        ("invites", Lines(Invites(report, language))),
        ("steps", Lines(Steps(turn, report, seeds, language))),
        ("bursts", Lines(Bursts(turn, group, report, language))),
        ("help", Help(report, language)),
        ("subgroups", Lines(Subgroups(report, language))));

    /// <summary>A line a day, for a spreadsheet.</summary>
    public static byte[] Table(GrowthReport report, Language language)
    {
        var table = new Csv(GrowthTexts.Columns.Plain(language).Split('|'));
        foreach (var (day, n) in report.Days.Select((day, n) => (day, n)))
        {
            if (day.Day < report.Span.Came && day.All == 0)
            {
                // Nothing is known of it, which is not nought.
                table.Row([Date(day.Day), .. Enumerable.Repeat("", GrowthTexts.Columns.Plain(language).Count(each => each == '|'))]);
                continue;
            }

            var share = report.SubgroupDays?[n];
            table.Row(
            [
                Date(day.Day), Whole(day.All), .. Ways.Select(way => Whole(day.Of(way))), Whole(day.Counted), Whole(day.Left),
                Whole(share?.Same), Whole(share?.Another), Whole(share?.None),
            ]);
        }

        return table.ToBytes();
    }

    private static IEnumerable<Markup> Joins(GrowthReport report, Language language)
    {
        var recent = report.Recent.ToList();
        var (all, left) = (recent.Sum(day => day.All), recent.Sum(day => day.Left));
        // Weeks without the bot look like weeks without joins.
        var since = report.Days[0].Day < report.Span.Came ? GrowthTexts.Since.In(language,
            ("day", GroupDays.Name(DateOnly.FromDayNumber(report.Span.Came), DateOnly.FromDayNumber(report.Span.Today), language))) : default;
        if (all == 0)
        {
            yield return GrowthTexts.NoJoins.In(language, ("days", GrowthSpan.Recent));
            if (!since.IsEmpty)
            {
                yield return since;
            }

            yield break;
        }

        yield return GrowthTexts.Joins.In(language, ("days", GrowthSpan.Recent), ("count", all), ("ways", Markup.Join(
            language is Language.En ? ", " : "、",
            Ways.Select(way => (Way: way, Count: recent.Sum(day => day.Of(way)))).Where(one => one.Count > 0).Select(one => GrowthTexts.Way.In(language,
                ("way", GrowthTexts.NameOf(one.Way).In(language)), ("count", one.Count))))));
        if (recent.Sum(day => day.Of(JoinWay.Invited)) > 0)
        {
            yield return GrowthTexts.Invited.In(language, ("counted", recent.Sum(day => day.Counted)));
        }

        if (left > 0)
        {
            yield return GrowthTexts.Gone.In(language, ("count", left));
        }

        if (!since.IsEmpty)
        {
            yield return since;
        }
    }

    private static IEnumerable<Markup> Invites(GrowthReport report, Language language)
    {
        var (brought, span) = (report.Reproduction, report.Span);
        yield return brought.K is { } k
            ? GrowthTexts.K.In(language, ("k", Two(k)), ("mature", brought.Mature), ("days", span.Days), ("referrals", brought.Referrals))
            : GrowthTexts.NoK.In(language, ("days", span.Days), ("settling", span.Settling));
        if (brought.Censored > 0)
        {
            yield return GrowthTexts.Censored.In(language, ("count", brought.Censored), ("referrals", brought.ReferralsSoFar));
        }

        if (report.ByOthers > 0)
        {
            yield return GrowthTexts.ByOthers.In(language, ("count", report.ByOthers));
        }

        if (brought.K is > 0 and var rate && GrowthForecast.Amplification(rate) is { } amplified)
        {
            yield return GrowthTexts.Amplified.In(language, ("count", Two(amplified)));
        }

        if (report.Cycle is { MedianDays: { } days, Pairs: >= FewestPairs })
        {
            yield return GrowthTexts.Cycle.In(language, ("days", One(days)), ("pairs", report.Cycle.Pairs));
        }
    }

    private static IEnumerable<Markup> Steps(Turn turn, GrowthReport report, int seeds, Language language)
    {
        if (report.Largest is not { } tree)
        {
            yield return GrowthTexts.NoInvites.In(language);
        }
        else
        {
            yield return GrowthTexts.Depths.In(language, ("steps", Steps(report.ByDepth, GrowthTexts.OfNobody, language)));
            if (report.UnseenInviters > 0)
            {
                yield return GrowthTexts.Unseen.In(language, ("count", report.UnseenInviters));
            }

            if (report.InvitedBack > 0)
            {
                yield return GrowthTexts.InvitedBack.In(language, ("count", report.InvitedBack));
            }

            if (tree.Size >= SmallestTree)
            {
                yield return GrowthTexts.Largest.In(language,
                    ("name", Names.Of(turn, tree.Root) ?? "–"), ("size", tree.Size), ("depth", tree.Depth),
                    ("virality", Two(tree.Virality)), ("star", Two(tree.AsStar)), ("chain", Two(tree.AsChain)));
            }
        }

        yield return report.Diffusion is { } diffusion
            ? GrowthTexts.FromSeeds.In(language,
                ("count", seeds), ("steps", diffusion.BySteps.Count == 0 ? Markup.Trusted("—") : Steps(diffusion.BySteps, GrowthTexts.OfSeeds, language)), ("others", diffusion.FromNobody))
            : GrowthTexts.NoSeeds.In(language);
    }

    private static Markup Steps(IReadOnlyList<int> counts, Text first, Language language) => Markup.Join(" → ", counts.Take(MostSteps)
        .Select((count, step) => (step switch { 0 => first, 1 => GrowthTexts.Brought, _ => GrowthTexts.BroughtOn }).In(language, ("count", count))));

    private static IEnumerable<Markup> Bursts(Turn turn, GroupState group, GrowthReport report, Language language)
    {
        if (report.Bursts.Count == 0)
        {
            yield return (report.Span.Today - report.Span.Known < JoinBurst.Window ? GrowthTexts.TooEarly : GrowthTexts.NoBursts).In(language);
        }

        foreach (var burst in report.Bursts.OrderByDescending(burst => burst.Joins).ThenBy(burst => burst.Day).Take(MostBursts).OrderBy(burst => burst.Day))
        {
            yield return GrowthTexts.Burst.In(language,
                ("day", GroupDays.Name(DateOnly.FromDayNumber(burst.Day), DateOnly.FromDayNumber(report.Span.Today), language)),
                ("count", burst.Joins), ("mean", One(burst.Mean)), ("limit", One(burst.Limit)), ("door", Door(turn, group, burst.Door, language)),
                ("through", burst.ThroughDoor));
        }
    }

    private static Markup Door(Turn turn, GroupState group, long? door, Language language)
    {
        if (door is not { } link || InviteLinks.Find(turn.Connection, group.No, link) is not { } row)
        {
            return GrowthTexts.NoDoor.In(language);
        }

        return row.EntranceNo is { } no
            ? GrowthTexts.DoorIs.In(language, ("name", EntranceStore.Find(turn.Connection, group.No, no)?.Name ?? "–"))
            : GrowthTexts.DoorOf.In(language, ("name", Names.Of(turn, row.MemberNo) ?? "–"));
    }

    private static IEnumerable<Markup> Subgroups(GrowthReport report, Language language)
    {
        if (report.Subgroups is not { } share)
        {
            yield return (report.HasLooked ? GrowthTexts.NoSubgroups : GrowthTexts.SubgroupsUnknown).In(language);
            yield break;
        }

        if (share.All == 0)
        {
            yield return GrowthTexts.NoneOfSpan.In(language, ("span", report.Span.CohortDays));
            yield break;
        }

        yield return GrowthTexts.Subgroups.In(language,
            ("span", report.Span.CohortDays), ("all", share.All), ("same", share.Same), ("sameshare", Percent(share.SameShare)),
            ("another", share.Another), ("anothershare", Percent(share.AnotherShare)));
        if (share.None > 0)
        {
            yield return GrowthTexts.SubgroupsNone.In(language, ("none", share.None), ("noneshare", Percent(share.NoneShare)));
        }

        yield return (share.Told < FewestTold ? GrowthTexts.FewTold
            : share.Same >= MostlyOne * share.Told ? GrowthTexts.MostlyWithin
            : share.Another >= MostlyOne * share.Told ? GrowthTexts.MostlyAcross
            : GrowthTexts.SomeOfBoth).In(language);
    }

    private static Markup Help(GrowthReport report, Language language)
    {
        var all = report.Help.WithHelp + report.Help.WithoutHelp;
        return all == 0
            ? GrowthTexts.NoInvites.In(language)
            : GrowthTexts.Helped.In(language, ("all", all), ("within", report.Help.Within), ("days", report.Span.HelpDays), ("span", report.Span.CohortDays));
    }

    private static Markup Lines(IEnumerable<Markup> lines) => Markup.Join("\n", lines);

    private static string Date(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Empty where it is not known.</summary>
    private static string Whole(int? count) => count is { } known ? Whole(known) : "";

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } known ? known.ToString("0%", CultureInfo.InvariantCulture) : "—";

    private static string One(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
