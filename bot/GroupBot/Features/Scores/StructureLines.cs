using System.Globalization;
using Dapper;
using GroupBot.Core.Influence;
using GroupBot.Core.Structure;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Scores;

/// <summary>The pages of a group's structure, each a few lines.</summary>
internal static class StructureLines
{
    private const double Minute = 60_000, Hour = 60 * Minute, Day = 24 * Hour;

    public static Markup Ties(Turn turn, StructureResult result, Language language)
    {
        var now = result.Structure;
        List<Markup> lines =
        [
            StructureTexts.Heads.In(language, ("members", now.Members), ("active", now.Active)),
            StructureTexts.TieCount.In(language, ("ties", now.Ties), ("strong", now.StrongTies), ("weeks", TieStrength.StrongWeeks), ("of", TieStrength.Weeks)),
            StructureTexts.Mutual.In(language, ("share", Percent(now.Reciprocity))),
            StructureTexts.Alone.In(language, ("count", now.Isolated)),
            now.Newcomers == 0 ? StructureTexts.NoNewcomers.In(language) : StructureTexts.Newcomers.In(language,
                ("count", now.Newcomers), ("degree", Number(now.NewcomerDegree)), ("days", NewcomerDegree.Days), ("alone", now.LonelyNewcomers)),
            StructureTexts.Central.In(language, ("share", Percent(now.Centralisation))),
            StructureTexts.Staff.In(language, ("share", Percent(now.StaffShare))),
            StructureTexts.Paths.In(language, ("mean", Number(now.MeanPath)), ("most", Number(now.Diameter is { } most ? Math.Max(1, most) : null))),
        ];
        return Markup.Join("\n", lines);
    }

    public static Markup Talk(Turn turn, StructureResult result, Language language)
    {
        var now = result.Structure;
        List<Markup> lines =
        [
            StructureTexts.Posts.In(language, ("posts", now.Posts), ("answers", now.Answers)),
            StructureTexts.Depth.In(language, ("mean", Number(now.MeanDepth)), ("most", now.DeepestThread)),
            now.Latency.Median is { } median
                ? StructureTexts.Latency.In(language, ("median", Span(median, language)), ("slow", Span(now.Latency.Slow ?? median, language)), ("count", now.Latency.Answered))
                : StructureTexts.NoLatency.In(language),
            StructureTexts.Cascades.In(language, ("count", now.CascadeCount)),
            .. now.Cascades.Select(cascade => Cascade(turn, cascade, language)),
        ];
        return Markup.Join("\n", lines);
    }

    public static Markup Help(Turn turn, StructureResult result, Language language)
    {
        var now = result.Structure;
        var rules = new FanRules();
        List<Markup> lines =
        [
            StructureTexts.Helpers.In(language),
            .. Or(now.Helpers.Select(helper => StructureTexts.Helper.In(language,
                ("name", Name(turn, helper.MemberNo)), ("given", helper.Given), ("people", helper.People), ("received", helper.Received))), language),
            Markup.Plain(""),
            StructureTexts.PassedOn.In(language, ("rose", now.Rose)),
            .. Or(now.PassedOn.Select(one => StructureTexts.Passed.In(language,
                ("name", Name(turn, one.MemberNo)), ("helps", one.Helps), ("people", one.People))), language),
            Markup.Plain(""),
            StructureTexts.Fans.In(language, ("days", rules.LeastTenureDays), ("helps", rules.LeastHelps), ("invites", rules.LeastReferrals)),
            .. Or(now.Fans.Select(fan => StructureTexts.Fan.In(language,
                ("name", Name(turn, fan.Member.MemberNo)), ("days", fan.Member.TenureDays), ("helps", fan.Member.Helps), ("invites", fan.Member.Referrals))), language),
        ];
        return Markup.Join("\n", lines);
    }

    public static Markup Parts(Turn turn, StructureResult result, Language language)
    {
        if (result.Structure.Split is not { } split)
        {
            return StructureTexts.NoSplit.In(language,
                ("engaged", result.Structure.Engaged), ("large", SplitProposal.LargeGroup), ("least", SplitProposal.LeastGroup),
                ("thin", Percent(SplitProposal.ThinDensity)), ("modularity", Share(SplitProposal.LeastModularity)));
        }

        List<Markup> lines =
        [
            StructureTexts.Split.In(language, ("engaged", result.Structure.Engaged), ("modularity", Share(split.Modularity)),
                ("why", Markup.Join(language is Language.En ? ", " : "，", Why(split.Reasons, language)))),
            .. split.Parts.Select((part, at) => StructureTexts.Part.In(language,
                ("number", at + 1), ("members", part.Members), ("inner", Percent(part.InnerShare)), ("heads", NamesOf(turn, part.Heads, language)))),
            StructureTexts.SplitEnd.In(language, ("others", split.Others)),
        ];
        return Markup.Join("\n", lines);
    }

    public static Markup Near(Turn turn, StructureResult result, Language language)
    {
        var lines = NearLines(turn, result, null, language);
        return lines.Count == 0 ? StructureTexts.NoneNear.In(language) : StructureTexts.Near.In(language, ("lines", Markup.Join("\n", lines)));
    }

    /// <summary>Those lines in which somebody stands; empty where there is none.</summary>
    public static Markup NearOf(Turn turn, StructureResult result, long member, Language language) =>
        NearLines(turn, result, member, language) is { Count: > 0 } lines
            ? StructureTexts.NearThem.In(language, ("lines", Markup.Join("\n", lines)))
            : default;

    private static List<Markup> NearLines(Turn turn, StructureResult result, long? of, Language language)
    {
        var (rings, pairs) = (result.Structure.Rings, result.Structure.Pairs);
        return
        [
            .. rings.Where(ring => of is not { } member || ring.Members.Contains(member)).Take(StructureNight.Most).Select(ring => StructureTexts.Ring.In(language,
                ("names", NamesOf(turn, ring.Members, language)), ("share", Percent(ring.InnerShare)), ("count", ring.Gifts))),
            .. pairs.Where(pair => (of is not { } member || pair.One == member || pair.Other == member)
                    && !rings.Any(ring => ring.Members.Contains(pair.One) && ring.Members.Contains(pair.Other))).Take(StructureNight.Most)
                .Select(pair => StructureTexts.Pair.In(language,
                    ("one", Name(turn, pair.One)), ("other", Name(turn, pair.Other)), ("first", Percent(pair.ShareOfOne)), ("second", Percent(pair.ShareOfOther)))),
        ];
    }

    private static Markup Cascade(Turn turn, Cascade cascade, Language language)
    {
        // The log keeps a row as long as there is one to tell of.
        var author = turn.Connection.ExecuteScalar<long?>("select member_no from activity where seq = @Root", new { cascade.Root });
        return StructureTexts.Cascade.In(language,
            ("name", author is { } known ? Name(turn, known) : "–"), ("posts", cascade.Posts), ("people", cascade.People), ("depth", cascade.Depth),
            ("span", Span(cascade.Milliseconds, language)));
    }

    private static IEnumerable<Markup> Why(SplitReasons reasons, Language language)
    {
        if (reasons.HasFlag(SplitReasons.Size))
        {
            yield return StructureTexts.TooLarge.In(language, ("large", SplitProposal.LargeGroup));
        }

        if (reasons.HasFlag(SplitReasons.Density))
        {
            yield return StructureTexts.TooThin.In(language, ("thin", Percent(SplitProposal.ThinDensity)));
        }
    }

    private static IEnumerable<Markup> Or(IEnumerable<Markup> lines, Language language) => lines.DefaultIfEmpty(StructureTexts.Nobody.In(language));

    private static Markup NamesOf(Turn turn, IEnumerable<long> members, Language language) =>
        Markup.Join(language is Language.En ? ", " : "、", members.Select(member => Markup.Plain(Name(turn, member))));

    private static string Name(Turn turn, long member) => Names.Of(turn, member) ?? "–";

    private static Markup Span(double milliseconds, Language language) =>
        milliseconds < Minute ? StructureTexts.UnderAMinute.In(language)
        : milliseconds < Hour ? StructureTexts.Minutes.In(language, ("count", Number(milliseconds / Minute)))
        : milliseconds < 2 * Day ? StructureTexts.Hours.In(language, ("count", Number(milliseconds / Hour)))
        : StructureTexts.Days.In(language, ("count", Number(milliseconds / Day)));

    private static string Percent(double? share) => share is { } known ? (100 * known).ToString("0", CultureInfo.InvariantCulture) + "%" : "–";

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double? value) => value is { } known ? known.ToString("0.#", CultureInfo.InvariantCulture) : "–";
}
