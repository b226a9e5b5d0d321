using System.Data.Common;
using System.Globalization;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>
/// Holds what the running bot wrote of a group against a replay of its log, to the bit: each checkpoint as of the row of the log
/// through which it holds. It is never held against another replay. Who looks and who puts right ask this alone.
/// </summary>
internal sealed class ScoreComparison(DbConnection connection, GroupNo group, AwardReplay replay, HeldScores held)
{
    private const string Unreadable = "cannot be read";

    /// <summary>What the column of heat was as a row was written: it follows the clocks that begin after it.</summary>
    private readonly List<(HeldMember Row, double Sum, int Clocks)> _heats = [];

    public int Members { get; private set; }

    public int Pairs { get; private set; }

    /// <summary>What the last night left, where its row says otherwise; known once all was compared.</summary>
    public FixedCircles? Circles { get; private set; }

    /// <summary>All that differs, as the replay goes on to the last row that is looked at.</summary>
    public IEnumerable<ScoreFinding> All(CancellationToken ct)
    {
        var members = held.Members.ToLookup(row => held.DueOf(row.Through));
        var pairs = held.Pairs.ToLookup(row => held.DueOf(row.Through));
        // Whoever has no row although all that they did is written: as of there.
        foreach (var due in members.Select(at => at.Key).Concat(pairs.Select(at => at.Key)).Append(held.Written).Distinct().Order().ToList())
        {
            var found = replay.GoTo(due, ct).Concat(members[due].SelectMany(Compare)).Concat(pairs[due].SelectMany(Compare));
            foreach (var finding in due == held.Written ? found.Concat(Missing()) : found)
            {
                yield return finding;
            }
        }

        foreach (var finding in replay.GoTo(held.Last, ct).Concat(Heats()).Concat(Strays()).Concat(Undone()).Concat(OfTheGroup()))
        {
            yield return finding;
        }
    }

    private IEnumerable<ScoreFinding> Compare(HeldMember row)
    {
        Members++;
        var (no, replayed) = (row.MemberNo, replay.Book.Read(row.MemberNo));
        if (replayed.MemberNo != no || replay.Book.Group is not { } score)
        {
            yield return Member(no, Columns(row), null, null);
            replayed = null;
        }
        else
        {
            var state = ScoreSnapshot.Of(replayed);
            var read = HeldScores.Readable(() => ScoreSnapshot.Member(no, row.State));
            var (sum, clocks) = (read?.Heat.Sum ?? 0, read?.Clocks ?? 0);
            read?.Follow(score.Clocks);
            var stands = read is null ? null : ScoreSnapshot.Of(read);
            if (stands is null || !stands.AsSpan().SequenceEqual(state) || Columns(row) != Columns(replayed))
            {
                yield return Member(
                    no, $"{Columns(row)}: {(stands is null ? Unreadable : Convert.ToHexString(stands))}",
                    $"{Columns(replayed)}: {Convert.ToHexString(state)}", state);
            }
            else
            {
                _heats.Add((row, sum, clocks));
            }
        }

        foreach (var day in Compare(no, replayed))
        {
            yield return day;
        }
    }

    /// <param name="replayed">Null where the log knows nothing of the member.</param>
    private List<ScoreFinding> Compare(long no, MemberScore? replayed)
    {
        List<ScoreFinding> all = [];
        var days = held.Days.Remove(no, out var known) ? known : [];
        foreach (var day in replayed is null ? [] : replayed.Finished.Append(replayed.Today).Where(day => day.HasAny))
        {
            var said = DaySums.Of(day);
            if (!days.Remove(day.Day, out var sums))
            {
                all.Add(Day(day.Day, no, null, said));
            }
            else if (sums != said)
            {
                all.Add(Day(day.Day, no, sums, said));
            }
        }

        all.AddRange(days.Select(day => Day(day.Key, no, day.Value, null)));
        return all;
    }

    private IEnumerable<ScoreFinding> Compare(HeldPair row)
    {
        Pairs++;
        var replayed = replay.Book.Read(row.FromNo, row.ToNo);
        if (replayed.FromNo == 0)
        {
            yield return Pair(row.FromNo, row.ToNo, Text(row), null);
        }
        else if (BitConverter.DoubleToInt64Bits(row.Tie) != BitConverter.DoubleToInt64Bits(replayed.Tie) || row.LastDay != replayed.LastDay
            || !row.State.AsSpan().SequenceEqual(ScoreSnapshot.Of(replayed)))
        {
            yield return Pair(row.FromNo, row.ToNo, Text(row), replayed);
        }
    }

    private IEnumerable<ScoreFinding> Missing()
    {
        var members = held.Members.Select(row => row.MemberNo).ToHashSet();
        foreach (var member in replay.Book.Members.Where(member => !members.Contains(member.MemberNo)).ToList())
        {
            var state = ScoreSnapshot.Of(member);
            yield return Member(member.MemberNo, null, $"{Columns(member)}: {Convert.ToHexString(state)}", state);
            foreach (var day in Compare(member.MemberNo, member))
            {
                yield return day;
            }
        }

        var pairs = held.Pairs.Select(row => (row.FromNo, row.ToNo)).ToHashSet();
        foreach (var pair in replay.Book.Pairs.Where(pair => !pairs.Contains((pair.FromNo, pair.ToNo))).ToList())
        {
            yield return Pair(pair.FromNo, pair.ToNo, null, pair);
        }
    }

    private IEnumerable<ScoreFinding> Heats()
    {
        foreach (var (row, sum, clocks) in _heats)
        {
            var heat = replay.Book.Group!.Clocks.Epochs.Skip(clocks).Aggregate(sum, (so, epoch) => so * epoch.Conversion);
            if (row.Heat != heat)
            {
                yield return Member(row.MemberNo, $"heat {Real(row.Heat)}", $"heat {Real(heat)}", ScoreSnapshot.Of(replay.Book.Read(row.MemberNo)));
            }
        }
    }

    /// <summary>Days of whoever has no row of their own: both are written as one.</summary>
    private IEnumerable<ScoreFinding> Strays() => held.Days.SelectMany(of => of.Value.Select(day => Day(day.Key, of.Key, day.Value, null)));

    private IEnumerable<ScoreFinding> Undone() => HeldAwards.Undone(connection, group, replay.Through, replay.Undone).Select(one =>
        ScoreFinding.Of($"awards {one.Said.Seq} of {one.Said.MemberNo} for {one.Said.Kind}", By(one.Held), By(one.Said.By)) with { Undone = one.Said });

    private List<ScoreFinding> OfTheGroup()
    {
        List<ScoreFinding> all = [];
        if (replay.Book.Group is { } told)
        {
            Differ(all, "score_groups", held.Group is { } now ? Text(now) : Unreadable, Text(told));
            Differ(all, "score_clocks", held.Group is { } of ? Clocks(of) : Unreadable, Clocks(told));
        }

        var (day, seq) = replay.Book.Night ?? default;
        var standings = replay.Book.Night is null ? null : CircleStandings.Write(replay.Book.Standings);
        var there = held.Circles;
        if (there is null != (standings is null)
            || (there is not null && ((there.Day, there.Seq) != (day, seq) || !there.Standings.AsSpan().SequenceEqual(standings))))
        {
            Circles = new FixedCircles(day, seq, standings is null ? null : Convert.ToBase64String(standings));
            Differ(
                all, "circle_standings", there is null ? null : Night(there.Day, there.Seq, there.Standings),
                standings is null ? null : Night(day, seq, standings));
        }

        if (held.StillSince is { } still)
        {
            Differ(all, "scores", string.Create(
                CultureInfo.InvariantCulture,
                $"stand still since row {still}, after a failure: scores rebuild, a restart, or a retry of its dead letter makes them anew"), "go on");
        }

        return all;
    }

    private static void Differ(List<ScoreFinding> all, string what, string? stands, string? replayed)
    {
        if (stands != replayed)
        {
            all.Add(ScoreFinding.Of(what, stands, replayed));
        }
    }

    private static ScoreFinding Member(long no, string? stands, string? replayed, byte[]? state) =>
        ScoreFinding.Of($"score_members {no}", stands, replayed) with { Member = new FixedMember(no, state is null ? null : Convert.ToBase64String(state)) };

    private static ScoreFinding Day(int day, long no, DaySums? stands, DaySums? said) =>
        ScoreFinding.Of($"score_days {day} {no}", stands?.ToString(), said?.ToString()) with { Day = new FixedDay(day, no, said) };

    private static ScoreFinding Pair(long from, long to, string? stands, PairScore? said) =>
        ScoreFinding.Of($"score_pairs {from} {to}", stands, said is null ? null : $"{Real(said.Tie)} {said.LastDay} {Convert.ToHexString(ScoreSnapshot.Of(said))}") with
        {
            Pair = said is null ? new FixedPair(from, to, 0, 0, null) : new FixedPair(from, to, said.Tie, said.LastDay, Convert.ToBase64String(ScoreSnapshot.Of(said))),
        };

    private static string Columns(HeldMember row) => Columns(row.Points, row.LastDay, row.ActiveDays);

    private static string Columns(MemberScore score) => Columns(score.Points, score.LastDay, score.ActiveDays);

    private static string Columns(long points, long lastDay, long activeDays) =>
        string.Create(CultureInfo.InvariantCulture, $"points {points}, last day {lastDay}, active days {activeDays}");

    private static string Text(HeldPair row) => $"{Real(row.Tie)} {row.LastDay} {Convert.ToHexString(row.State)}";

    private static string Text(GroupScore score) => string.Create(
        CultureInfo.InvariantCulture, $"first row {score.FirstSeq} at {score.FirstAt}, rules {score.RuleVersion}, {score.Thresholds}");

    private static string Clocks(GroupScore score) => string.Join("; ", score.Clocks.Epochs.Select(epoch => string.Create(
        CultureInfo.InvariantCulture,
        $"from row {epoch.FromSeq}: {epoch.Clock.Landmark}, {epoch.Clock.HalfLife} days, times {Real(epoch.Conversion)}")));

    private static string Night(long day, long seq, byte[] standings) =>
        string.Create(CultureInfo.InvariantCulture, $"day {day} from row {seq}: {Convert.ToHexString(standings)}");

    private static string By(long? seq) => $"undone by {seq?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}";

    private static string Real(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
