using GroupBot.Core.Circles;
using GroupBot.Pictures;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>One step that is worth taking, as a sentence to the member.</summary>
internal static class NextSteps
{
    public static Markup Of(ScoreFacts facts, Language language)
    {
        var rules = facts.Rules.Circles;
        if (facts.Circle is Circle.New)
        {
            return ScoreTexts.StepDays.In(language, ("count", Math.Max(1, rules.NewDays - facts.Night.Tenure)));
        }

        return facts.Circle is not { } circle || Above(circle) is not { } above ? LevelStep(facts, language) : Towards(facts, above, rules, language);
    }

    /// <summary>The circle that somebody may come to next, as members know them; null at the top.</summary>
    public static Circle? Above(Circle circle) => circle switch
    {
        Circle.Core => null,
        Circle.Active => Circle.Core,
        _ => Circle.Active,
    };

    /// <summary>Nights until somebody comes into a circle, if all stays as it is.</summary>
    public static int NightsTo(ScoreFacts facts, Circle above, CircleRules rules) => facts.Standing.Circle switch
    {
        // From far out it goes by steps: each takes its nights.
        Circle.Dormant when above is Circle.Active => (2 * rules.NightsUp) - facts.Standing.NightsUp,
        _ => Math.Max(1, rules.NightsUp - facts.Standing.NightsUp),
    };

    private static Markup Towards(ScoreFacts facts, Circle above, CircleRules rules, Language language)
    {
        var name = CircleTexts.ForMembers(above).In(language);
        if (facts.Thresholds.Of(above) is var needs && facts.Night.Heat < needs)
        {
            return ScoreTexts.StepHeat.In(language, ("count", (long)Math.Ceiling(needs) - facts.HeatTowards(needs)), ("circle", name));
        }

        return CircleGates.Of(above, facts.Night, rules).FirstOrDefault(gate => !gate.IsMet) switch
        {
            null => ScoreTexts.StepNights.In(language, ("count", NightsTo(facts, above, rules)), ("circle", name)),
            { Gate: CircleGate.Kinds } => ScoreTexts.StepKinds.In(language),
            { Gate: CircleGate.People or CircleGate.PeopleDays } => ScoreTexts.StepPeople.In(language, ("needs", rules.CorePeople), ("has", Math.Min(rules.CorePeople, facts.Night.People))),
            _ => LevelStep(facts, language),
        };
    }

    private static Markup LevelStep(ScoreFacts facts, Language language) => facts.Level.Span == 0
        ? ScoreTexts.HighestLevel.In(language, ("level", facts.Level.Level), ("title", ""))
        : ScoreTexts.StepLevel.In(language, ("count", facts.Level.Span - facts.Level.Into), ("level", facts.Level.Level + 1));
}
