namespace GroupBot.Core.Churn;

/// <summary>Somebody as a forecast needs to know them.</summary>
/// <param name="Weeks">By bit, whether they did something in that week; bit 0 is the last that is over.</param>
/// <param name="Known">Weeks that are over, after their first.</param>
/// <param name="Days">Different days on which they did something, as far back as the forecast looks, none in the week at hand's future.</param>
public sealed record ChurnMember(long MemberNo, uint Weeks, int Known, IReadOnlyCollection<int> Days);

/// <summary>How likely one of them is gone.</summary>
/// <param name="Band">Null where no model says so: then there is a place in a ranking alone.</param>
public sealed record ChurnForecast(long MemberNo, ChurnBand? Band);

/// <summary>What is forecast of a group, by what, and how that was decided.</summary>
/// <param name="DecidedOn">The day of the last test, a day number.</param>
/// <param name="Forecasts">Who is likeliest to be going first; who is gone already by the ranking is not among them.</param>
public sealed record ChurnReport(int DecidedOn, ChurnDecision Decision, IReadOnlyList<ChurnForecast> Forecasts);

/// <summary>Who is likely to go: the model where a group is large and old enough and it does better, else plain heat; held against each other once a month.</summary>
public static class ChurnNight
{
    /// <summary>So many days back heat looks in a test: two months of it, and the month from which it learns.</summary>
    public const int DaysBack = 2 * TestDays + 64;

    private const int TestWeeks = 4, TestDays = 7 * TestWeeks, DaysBetweenTests = 28, MostWeeks = 26;

    /// <param name="today">The day that begins, a day number.</param>
    /// <param name="weeks">Whole weeks of the log.</param>
    /// <param name="before">What the last night had; null for nothing.</param>
    public static ChurnReport Of(IReadOnlyCollection<ChurnMember> members, int today, int weeks, ChurnReport? before)
    {
        ArgumentNullException.ThrowIfNull(members);
        var isDue = before is null || today - before.DecidedOn >= DaysBetweenTests
            || before.Decision.Why is ChurnReason.TooFewMembers or ChurnReason.TooFewWeeks or ChurnReason.NotTested;
        var mayFit = members.Count >= ChurnDecision.LeastMembers && weeks >= ChurnDecision.LeastWeeks;
        var decision = isDue || !mayFit
            ? ChurnDecision.Of(members.Count, weeks, mayFit ? Test(members, today) : null)
            : before!.Decision;
        return new ChurnReport(isDue ? today : before!.DecidedOn, decision, [.. Forecasts(members, today, decision.Used)]);
    }

    private static IEnumerable<ChurnForecast> Forecasts(IReadOnlyCollection<ChurnMember> members, int today, ChurnMethod used)
    {
        if (used is ChurnMethod.Model && Fit(members, 0) is { } model)
        {
            return members.Where(member => member.Known > 0)
                .Select(member => (member.MemberNo, Alive: model.Alive(HistoryOf(member, 0))))
                .OrderBy(one => one.Alive).ThenBy(one => one.MemberNo)
                .Select(one => new ChurnForecast(one.MemberNo, ChurnBands.Of(one.Alive)));
        }

        return Ranked(members, today - 1).Select(rank => new ChurnForecast(rank.MemberNo, null));
    }

    /// <summary>Both forecast the last four weeks that are over from what was before them; heat learns of the four before.</summary>
    private static ChurnBackTest? Test(IReadOnlyCollection<ChurnMember> members, int today)
    {
        if (Fit(members, TestWeeks) is not { } model)
        {
            return null;
        }

        var (byNumber, end) = (members.ToDictionary(member => member.MemberNo), MondayOf(today) - 1);
        return ChurnBackTest.Of(
            [.. Ranked(members, end - (2 * TestDays)).Select(rank => (rank.Heat, Went(byNumber[rank.MemberNo], TestWeeks)))],
            [
                .. Ranked(members, end - TestDays).Where(rank => byNumber[rank.MemberNo].Known > TestWeeks)
                    .Select(rank => new ChurnOutcome(
                        model.Alive(HistoryOf(byNumber[rank.MemberNo], TestWeeks)), rank.Heat, Went(byNumber[rank.MemberNo], 0))),
            ]);
    }

    private static IReadOnlyList<HeatRank> Ranked(IReadOnlyCollection<ChurnMember> members, int day) => HeatRanking.Of(
        members.Select(member => (member.MemberNo, (IReadOnlyCollection<int>)[.. member.Days.Where(when => when <= day)])).Where(member => member.Item2.Count > 0),
        day);

    /// <summary>Nothing in the four weeks before the last <paramref name="weeksAgo"/>.</summary>
    private static bool Went(ChurnMember member, int weeksAgo) => ((member.Weeks >> weeksAgo) & ((1u << TestWeeks) - 1)) == 0;

    private static BetaGeometric? Fit(IReadOnlyCollection<ChurnMember> members, int weeksAgo) => BetaGeometric.Fit(
    [
        .. members.Where(member => member.Known > weeksAgo).CountBy(member => HistoryOf(member, weeksAgo)).Select(row => (row.Key, row.Value)),
    ])?.Model;

    private static ActivityHistory HistoryOf(ChurnMember member, int weeksAgo) =>
        ActivityHistory.Of(member.Weeks >> weeksAgo, Math.Min(member.Known, MostWeeks) - weeksAgo);

    /// <summary>Weeks begin on Monday, as the first day of all did.</summary>
    private static int MondayOf(int day) => day - (day % 7);
}
