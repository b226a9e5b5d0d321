using System.Globalization;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Scores;

/// <summary>Somebody's last awards in full, with who gave them: for admins, in the private chat alone.</summary>
internal static class WhyAwards
{
    private const int MostNamed = 8;

    public static void Tell(Turn turn, GroupState group, PersonState other) => turn.AnswerInPrivate(
        language => Page(turn, group, other, language),
        language => WhyTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));

    /// <summary>Somebody's last awards, the newest first: one row of the log may have given them more than one.</summary>
    private static IReadOnlyList<Award> LastOf(Turn turn, GroupState group, MemberNo member) =>
    [
        .. turn.Scores.Of(group.No, member).LastAwards.SelectMany(seq => turn.Scores.CausedBy(seq).Reverse())
            .Where(award => award.MemberNo == member.Value && award.Kind is not AwardKind.Mention).Take(MemberScore.MostAwards),
    ];

    private static Markup Page(Turn turn, GroupState group, PersonState other, Language language)
    {
        var awards = LastOf(turn, group, other.No);
        var ends = new[] { Factors(turn, group, awards, language), Near(turn, group, other, language) }.Where(end => !end.IsEmpty).Select(end => Markup.Plain("\n\n") + end);
        return WhyTexts.AdminPage.In(language,
            ("group", group.ShortTitle), ("name", Names.Of(other)),
            ("sum", WhyCommands.Sum(turn.Scores.LinesOf(group.No, other.No, turn.Scene.At), language)),
            ("count", awards.Count),
            ("lines", awards.Count == 0 ? WhyTexts.NoAwards.In(language) : Markup.Join("\n", awards.Select(award => Line(turn, group, award, language)))),
            ("ends", Markup.Join("", ends)));
    }

    /// <summary>What the multipliers in the lines above mean; empty where all is whole.</summary>
    private static Markup Factors(Turn turn, GroupState group, IReadOnlyList<Award> awards, Language language)
    {
        var rules = turn.Scores.RulesOf(group.No);
        List<Markup> lines = [];
        if (awards.Any(award => award.Tier != 1))
        {
            lines.Add(WhyTexts.TierFactor.In(language, ("whole", rules.WholeMessages), ("half", rules.CountedMessages)));
        }

        if (awards.Any(award => award.Pair != 1))
        {
            lines.Add(WhyTexts.PairFactor.In(language, ("whole", rules.WholeFromOne), ("half", rules.CountedFromOne)));
        }

        if (awards.Any(award => award.Giver != 1))
        {
            lines.Add(WhyTexts.GiverFactor.In(language, ("days", rules.NewGiverDays), ("new", Number(rules.NewGiver)), ("outer", Number(rules.OuterGiver))));
        }

        if (awards.Where(award => award.Mutual != 1).Select(award => award.FromNo).OfType<long>().Distinct().ToList() is { Count: > 0 } with)
        {
            lines.Add(WhyTexts.MutualFactor.In(language,
                ("names", CirclePages.Names(turn, group, with, MostNamed, language)), ("share", Number(100 * rules.MutualShare)), ("factor", Number(rules.Mutual))));
        }

        return Markup.Join("\n", lines);
    }

    /// <summary>Those from whom they had nearly all of it, as the last night found them.</summary>
    private static Markup Near(Turn turn, GroupState group, PersonState other, Language language) =>
        FirstDays.Day(turn, group) is null && StructureStore.Of(turn.Connection, group.No) is var (_, result)
            ? StructureLines.NearOf(turn, result, other.No.Value, language)
            : default;

    private static Markup Line(Turn turn, GroupState group, Award award, Language language)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(award.At);
        var kind = ScoreDataTexts.Of(award.Kind).In(language);
        var factors = ((Text Name, double Value)[])[(WhyTexts.Tier, award.Tier), (WhyTexts.Pair, award.Pair), (WhyTexts.Giver, award.Giver), (WhyTexts.Mutual, award.Mutual)];
        var cut = factors.Where(factor => factor.Value != 1)
            .Select(factor => WhyTexts.Factor.In(language, ("value", Number(factor.Value)), ("name", factor.Name.In(language)))).ToList();
        var sum = Markup.Plain(Number(award.Base)) + Markup.Join("", cut);
        return WhyTexts.Award.In(language,
            ("at", $"{DateOnly.FromDayNumber(award.OfDay).ToString("MM-dd", CultureInfo.InvariantCulture)} {GroupDays.Time(group, at)}"),
            ("kind", award.IsReversal ? WhyTexts.TakenBack.In(language, ("kind", kind)) : kind),
            ("from", award.FromNo is { } from ? WhyTexts.From.In(language, ("name", Names.Of(turn, from) ?? "–")) : default),
            ("sum", award.Amount == award.Base && cut.Count == 0 ? sum : WhyTexts.Comes.In(language, ("sum", sum), ("amount", Number(award.Amount)))),
            // What counts in part says by what.
            ("why", award.Why is Shortfall.None || (award.Why is Shortfall.InPart && cut.Count > 0) ? default : WhyTexts.Because.In(language, ("reason", ScoreDataTexts.Of(award.Why).In(language)))));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
