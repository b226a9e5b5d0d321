using GroupBot.Core.Growth;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>What somebody new still has to do to count, in words for the one who invited them.</summary>
internal static class ArrivalProgress
{
    private static readonly Text MissingDays = new(Audience.Member, "来满 {days} 天（{done}/{days}）", "active on {days} days ({done}/{days})");

    private static readonly Text MissingAnswer = new(Audience.Member, "有一位群友回应 TA（你以外的）", "a response from another member");

    /// <summary>Empty where nothing is.</summary>
    public static Markup Missing(Turn turn, ArrivalRow row, ArrivalRules rules, Language language)
    {
        var facts = ArrivalStore.FactsOf(turn.Connection, row);
        var done = Math.Min(facts.DaysDone(rules), rules.ActiveDays);
        var parts = new List<Markup>(2);
        if (done < rules.ActiveDays)
        {
            parts.Add(MissingDays.In(language, ("done", done), ("days", rules.ActiveDays)));
        }

        if (rules.NeedsAnswer && !facts.IsAnswered(rules))
        {
            parts.Add(MissingAnswer.In(language));
        }

        return Markup.Join(language is Language.En ? ", " : "、", parts);
    }
}
