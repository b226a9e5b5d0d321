using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>怎么算的: to the member about themselves; no text names anybody else.</summary>
internal static class WhyCommands
{
    public const string Name = "why";

    /// <summary>Admins may name somebody else; of whoever is none, a reply or a name means nothing here.</summary>
    public static void Why(Turn turn, CommandCall call)
    {
        if (call.Has("member") && call.Member("member") is var other && other.No != turn.Scene.Person!.No && IsOfAdmin(turn, call, other))
        {
            return;
        }

        Answer(turn, Heat);
    }

    public static void Level(Turn turn, CommandCall call) => Answer(turn, static (turn, facts, language) => WhyTexts.LevelPage.In(language,
        ("level", ScoreCards.Level(facts.Level, language)), ("points", facts.Score.Points),
        ("today", PointsSince(turn, facts, facts.Today)), ("week", PointsSince(turn, facts, facts.Today.AddDays(-6))),
        ("kinds", Kinds(facts, language))));

    public static void Circle(Turn turn, CommandCall call) => Answer(turn, static (_, facts, language) => OfCircle(facts, language));

    public static void Rank(Turn turn, CommandCall call) => Answer(turn, OfRank);

    public static Markup Heat(Turn turn, ScoreFacts facts, Language language)
    {
        List<Markup> lines =
        [
            Sum(facts.Heat, language),
            .. NotCounted(facts, language),
            WhyTexts.Tomorrow.In(language, ("heat", turn.Scores.LinesOf(facts.Group.No, facts.Member.No, turn.Scene.At.AddDays(1)).Shown)),
            WhyTexts.Version.In(language, ("version", facts.Rules.Version), ("days", facts.Rules.HalfLife)),
        ];
        return Markup.Join("\n", lines);
    }

    /// <summary>Lines that sum to what is shown.</summary>
    public static Markup Sum(HeatLines heat, Language language)
    {
        if (heat.Lines.Count == 0)
        {
            return WhyTexts.Nothing.In(language);
        }

        var parts = heat.Lines.OrderByDescending(line => line.Amount).Select(line => (Name: ScoreTexts.Of(line.Category).In(language), line.Amount)).ToList();
        if (heat.Floor > 0)
        {
            parts.Add((WhyTexts.Floor.In(language), heat.Floor));
        }

        var sum = Markup.Plain("");
        foreach (var (name, amount) in parts)
        {
            var part = WhyTexts.Part.In(language, ("name", name), ("amount", Math.Abs(amount)));
            sum += amount < 0 ? Markup.Plain(" − ") + part : sum.IsEmpty ? part : Markup.Plain(" + ") + part;
        }

        return WhyTexts.Sum.In(language, ("heat", heat.Shown), ("parts", sum));
    }

    /// <summary>What of today counted less than whole.</summary>
    private static IEnumerable<Markup> NotCounted(ScoreFacts facts, Language language)
    {
        var (today, rules) = (facts.Score.Today, facts.Rules);
        if (today.Day != facts.Today.DayNumber)
        {
            yield break;
        }

        var late = today.Messages - today.Idle - today.Counted;
        List<Markup> parts = [];
        if (today.Messages > today.Counted)
        {
            parts.Add(WhyTexts.Today.In(language, ("messages", today.Messages), ("counted", today.Counted)));
        }

        if (today.Idle > 0)
        {
            parts.Add(WhyTexts.Idle.In(language, ("count", today.Idle)));
        }

        if (late > 0)
        {
            parts.Add(WhyTexts.Soon.In(language, ("count", late), ("seconds", rules.SecondsBetweenMessages)));
        }

        if (today.Counted >= rules.WholeMessages)
        {
            parts.Add(WhyTexts.Tiers.In(language, ("half", rules.WholeMessages + 1), ("none", rules.CountedMessages + 1)));
        }

        if (today.InPart > 0)
        {
            parts.Add(WhyTexts.InPart.In(language, ("count", today.InPart)));
        }

        if (today.Heat >= rules.DayCap)
        {
            parts.Add(WhyTexts.DayFull.In(language, ("most", (long)rules.DayCap)));
        }

        if (parts.Count > 0)
        {
            yield return Markup.Join(language is Language.En ? "; " : "；", parts);
        }
    }

    private static Markup OfCircle(ScoreFacts facts, Language language)
    {
        var rules = facts.Rules.Circles;
        if (facts.Circle is not { } circle)
        {
            return WhyTexts.Staff.In(language);
        }

        var (now, above) = (CircleTexts.ForMembers(circle).In(language), circle is Core.Circles.Circle.New ? Core.Circles.Circle.Active : NextSteps.Above(circle));
        if (above is not { } next)
        {
            return WhyTexts.CirclePage.In(language, ("circle", now), ("gates", WhyTexts.Top.In(language,
                ("stay", (long)Math.Ceiling(rules.StayingShare * facts.Thresholds.Core)))), ("end", facts.HasNights ? default : WhyTexts.NoNights.In(language)));
        }

        var (needs, name) = (facts.Thresholds.Of(next), CircleTexts.ForMembers(next).In(language));
        var isWarm = facts.Night.Heat >= needs;
        var gates = CircleGates.Of(next, facts.Night, rules);
        List<Markup> lines =
        [
            WhyTexts.Towards.In(language, ("circle", name)),
            (isWarm ? WhyTexts.Met : WhyTexts.Unmet).In(language, ("gate", WhyTexts.HeatGate.In(language,
                ("has", facts.HeatTowards(needs)), ("needs", (long)Math.Ceiling(needs))))),
            .. gates.Select(gate => WhyTexts.Gate(gate, language)),
        ];
        var nights = NextSteps.NightsTo(facts, next, rules);
        var end = circle is Core.Circles.Circle.New ? WhyTexts.NewYet.In(language, ("days", facts.Night.Tenure), ("most", rules.NewDays))
            : !facts.HasNights ? WhyTexts.NoNights.In(language)
            : !isWarm || gates.Any(gate => !gate.IsMet) ? WhyTexts.Missing.In(language, ("nights", rules.NightsUp), ("circle", name))
            : (nights == 1 ? WhyTexts.OneNight : WhyTexts.Nights).In(language, nights == 1 ? [("circle", name)] : [("count", nights), ("circle", name)]);
        return WhyTexts.CirclePage.In(language, ("circle", now), ("gates", Markup.Join("\n", lines)), ("end", end));
    }

    private static Markup OfRank(Turn turn, ScoreFacts facts, Language language)
    {
        var (group, member) = (facts.Group.No, facts.Member);
        var admins = turn.Settings.Get(group, ScoresSettings.AdminsOnBoard);
        if (BoardPages.PlaceOf(turn, facts) is not { } place)
        {
            return BoardAbsences.IsOut(turn.Connection, group, member.No) ? WhyTexts.OffBoards.In(language)
                : (member.Membership.IsAdmin && !admins ? BoardTexts.OwnAdmin : BoardTexts.OwnNone).In(language);
        }

        var next = ScoreBoards.NextAbove(turn.Connection, group, admins, member.No.Value, place.Amount);
        return (place.Rank is null ? WhyTexts.RankFar : WhyTexts.RankPage).In(language,
            ("rank", place.Rank ?? ScoreBoards.MostRanks), ("heat", facts.Heat.Shown),
            ("above", next is not { } above ? WhyTexts.First.In(language) : Distance(turn, facts, above - place.Amount, language)));
    }

    private static Markup Distance(Turn turn, ScoreFacts facts, double missing, Language language)
    {
        var rules = facts.Rules;
        var now = missing / turn.Scores.Of(facts.Group.No)!.Clocks.Now.FactorAt(turn.Scene.At.ToUnixTimeMilliseconds());
        // A message that answers somebody, and is answered.
        var one = rules.Of(AwardKind.Message).Base + rules.Of(AwardKind.Reply).Base + rules.Of(AwardKind.ReplyReceived).Base;
        var whole = (long)Math.Ceiling(now);
        return whole == 0 ? WhyTexts.Even.In(language)
            : WhyTexts.Above.In(language, ("count", whole), ("messages", (long)Math.Max(1, Math.Ceiling(now / one))));
    }

    private static long PointsSince(Turn turn, ScoreFacts facts, DateOnly first) =>
        turn.Scores.DaysOf(facts.Group.No, facts.Member.No, 7).Where(day => day.Day >= first.DayNumber).Sum(day => day.Points);

    /// <summary>Points by what they were for, the most first: they sum to all there are. Empty before there are any.</summary>
    private static Markup Kinds(ScoreFacts facts, Language language)
    {
        var kinds = Enum.GetValues<HeatCategory>().Select(of => (Of: of, Points: facts.Score.PointsOf(of))).Where(one => one.Points != 0)
            .OrderByDescending(one => one.Points).ThenBy(one => one.Of)
            .Select(one => WhyTexts.Part.In(language, ("name", ScoreTexts.Of(one.Of).In(language)), ("amount", one.Points))).ToList();
        return kinds.Count == 0 ? default : WhyTexts.ByKind.In(language, ("kinds", Markup.Join(" + ", kinds)));
    }

    private static bool IsOfAdmin(Turn turn, CommandCall call, PersonState other)
    {
        if (GroupChoice.For(turn, turn.Features.Commands[Name]) is not { } group)
        {
            return true;
        }

        if (turn.Members.Find(group.No, turn.Scene.Person!.No) is not { Membership.IsAdmin: true })
        {
            return false;
        }

        WhyAwards.Tell(turn, group, other);
        if (call.Event is { } line)
        {
            LedLines.TidyAway(turn, line);
        }

        return true;
    }

    private static void Answer(Turn turn, Func<Turn, ScoreFacts, Language, Markup> say)
    {
        if (GroupChoice.For(turn, turn.Features.Commands[Name]) is not { } group || turn.Members.Find(group.No, turn.Scene.Person!.No) is not { } member)
        {
            return;
        }

        turn.AnswerPrivately(language => WhyTexts.Page.In(language, ("group", group.ShortTitle),
            ("lines", ScoreFacts.Of(turn, group, member) is { } facts ? say(turn, facts, language) : WhyTexts.NotYet.In(language))));
    }
}
