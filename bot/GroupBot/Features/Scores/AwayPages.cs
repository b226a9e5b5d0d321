using System.Globalization;
using GroupBot.Core.Churn;
using GroupBot.Core.Circles;
using GroupBot.Core.Health;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary><c>/away</c>: who used to come and is worth a greeting; for admins, in private.</summary>
internal static class AwayPages
{
    private const int MostShown = 15, NewlyAway = 14, Week = 7, MostMoves = 200;

    public static void List(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        turn.AnswerInPrivate(language => (Page(turn, group, language), NightTexts.Buttons(LedLines.AnotherFor(turn, "away"))), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    public static void Open(Turn turn, GroupState group) => turn.Reply(Page(turn, group, turn.Language));

    /// <summary>Who stopped coming lately; those who are long away were said before.</summary>
    public static long CountNew(Turn turn, GroupState group)
    {
        var today = GroupDays.Today(turn, group).DayNumber;
        return Of(turn, group).Count(member => today - 1 - member.LastDay < NewlyAway);
    }

    public static bool IsMonday(Turn turn, GroupState group) => GroupDays.Today(turn, group).DayOfWeek is DayOfWeek.Monday;

    /// <summary>Who was of the core within the week and is not any more.</summary>
    public static long CountLeftCore(Turn turn, GroupState group) => LeftCore(turn, group, Week).Count();

    public static bool LeftCoreToday(Turn turn, GroupState group) => LeftCore(turn, group, 1).Any();

    private static IEnumerable<long> LeftCore(Turn turn, GroupState group, int days)
    {
        var today = GroupDays.Today(turn, group).DayNumber;
        return CircleStore.MovesOf(turn.Connection, group.No, today - days + 1, today + 1, MostMoves)
            .Where(move => move.From is Circle.Core && turn.Scores.StandingOf(group.No, new MemberNo(move.MemberNo)).Circle is not Circle.Core
                && IsHere(turn, group, move.MemberNo))
            .Select(move => move.MemberNo).Distinct();
    }

    private static Markup Page(Turn turn, GroupState group, Language language)
    {
        if (FirstDays.Day(turn, group) is { } day)
        {
            return NightTexts.Meeting.In(language, ("day", day), ("days", HealthNight.FirstDays));
        }

        var (away, today) = (Of(turn, group), GroupDays.Today(turn, group).DayNumber);
        if (away.Count == 0)
        {
            return AwayTexts.Nobody.In(language, ("group", group.ShortTitle));
        }

        var churn = StructureStore.Of(turn.Connection, group.No)?.Result.Churn;
        var places = (churn?.Forecasts ?? []).Select((forecast, place) => (forecast, place)).ToDictionary(one => one.forecast.MemberNo);
        // Who is likeliest to be going comes first; of the others the order of the list holds.
        var lines = away.OrderBy(member => places.TryGetValue(member.MemberNo, out var one) ? one.place : int.MaxValue).Take(MostShown).Select(member => AwayTexts.Line.In(language,
            ("name", Names.Of(turn, member.MemberNo)!), ("days", today - 1 - member.LastDay), ("then", member.DaysThen), ("ties", member.Ties),
            ("guess", places.TryGetValue(member.MemberNo, out var one) && one.forecast.Band is { } band ? AwayTexts.Guess(band).In(language) : default)));
        var more = away.Count > MostShown ? AwayTexts.More.In(language, ("count", away.Count - MostShown)) : default;
        return AwayTexts.Page.In(language, ("group", group.ShortTitle), ("lines", Markup.Join("\n", lines) + more),
            ("order", churn is null ? default : Order(churn.Decision, language)));
    }

    /// <summary>By what they are ordered, and how well that and the other did in the last month that was tested.</summary>
    private static Markup Order(ChurnDecision decision, Language language)
    {
        var order = AwayTexts.Order(decision.Why).In(language, ("members", ChurnDecision.LeastMembers), ("weeks", ChurnDecision.LeastWeeks));
        return decision.Test is not { } test ? order : order + AwayTexts.Test.In(language,
            ("members", test.Members), ("went", test.Went), ("model", Figure(test.Model.Auc)), ("model-error", Figure(test.Model.Brier)),
            ("heat", Figure(test.Heat.Auc)), ("heat-error", Figure(test.Heat.Brier)));

        static string Figure(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static List<AwayMember> Of(Turn turn, GroupState group) => FirstDays.Day(turn, group) is not null ? [] :
    [
        .. AwayStore.Of(turn.Connection, group.No).Where(member => IsHere(turn, group, member.MemberNo)),
    ];

    private static bool IsHere(Turn turn, GroupState group, long member) =>
        turn.Members.Find(group.No, new MemberNo(member)) is { Membership: { InChat: true, IsAdmin: false } } && Names.Of(turn, member) is not null;
}
