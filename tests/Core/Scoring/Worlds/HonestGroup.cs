using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>
/// A busy group in which nobody means ill: leaders, regulars, people who come now and then, lurkers, newcomers who are welcomed,
/// and some who go. The same seed gives the same rows.
/// </summary>
internal sealed class HonestGroup
{
    private const double Wakes = 7.5, Sleeps = 23.5, SaysNothing = 0.08, Repeats = 0.02, IsShort = 0.05, IsPhoto = 0.08, Names = 0.03, Undoes = 0.02, IsRemoved = 0.002;
    private const int Recent = 30, Friends = 5;

    private readonly Random _random;
    private readonly RowWriter _writer = new(0);
    private readonly List<LogRow> _recent = [];
    private readonly Dictionary<long, (int Day, int Run)> _streaks = [];
    private readonly Dictionary<long, long[]> _friends = [];
    private readonly PriorityQueue<Action, long> _later = new();
    private readonly int _leaders;
    private readonly double _liveliness;

    private HonestGroup(int seed, int members, int days, double liveliness)
    {
        _random = new Random(seed);
        _liveliness = liveliness;
        _leaders = (members + 6) / 7;
        Days = days;
        Members = [.. Enumerable.Range(1, members).Select(no => Somebody(no, members))];
        foreach (var member in Members)
        {
            _friends[member.No] = [.. Enumerable.Range(0, Friends).Select(_ => 1L + _random.Next(members))];
        }

        for (var day = 0; day < days; day++)
        {
            Live(day);
        }

        Rows = _writer.Rows;
    }

    public IReadOnlyList<Villager> Members { get; }

    public int Days { get; }

    public IReadOnlyList<LogRow> Rows { get; }

    public static HonestGroup Of(int seed, int members = 120, int days = 100, double liveliness = 1) => new(seed, members, days, liveliness);

    /// <summary>The first two are the owner and an admin: they talk as leaders do, and are in no circle.</summary>
    public static bool IsStaff(long member) => member <= 2;

    private Villager Somebody(int no, int members)
    {
        if (no <= _leaders)
        {
            return new Villager(no, Habit.Leader(_random), null, null);
        }

        var share = (double)no / members;
        var habit = share < 0.45 ? Habit.Regular(_random) : share < 0.72 ? Habit.Occasional(_random) : share < 0.88 ? Habit.Lurker(_random)
            : _random.Next(3) switch { 0 => Habit.Regular(_random), 1 => Habit.Occasional(_random), _ => Habit.Lurker(_random) };
        var joins = share >= 0.88 ? 1 + _random.Next(Days - 2) : (int?)null;
        return new Villager(no, habit, joins, _random.Next(7) is 0 ? (joins ?? 0) + 5 + _random.Next(Days) : null);
    }

    private void Live(int day)
    {
        var acts = new List<(long At, Action Does)>();
        var isWeekend = (day % 7) is 5 or 6;
        foreach (var member in Members)
        {
            if (member.Joins == day)
            {
                Arrive(member, day, acts);
            }
            else if (member.Leaves == day)
            {
                Plan(acts, At(day, Hour(10, 20)), at => _writer.Leave(member.No, at));
            }

            if (member.IsThere(day) && (member.Joins == day || _random.NextDouble() < member.Habit.Presence))
            {
                Spend(member, day, _liveliness * (isWeekend ? 1.3 : 1), acts);
            }
        }

        if (day % 7 == 5)
        {
            Meet(day, acts);
        }

        Run(acts);
    }

    private void Spend(Villager member, int day, double busy, List<(long At, Action Does)> acts)
    {
        for (var i = Draw(member.Habit.Messages * busy); i > 0; i--)
        {
            Plan(acts, At(day, Hour(Wakes, Sleeps)), at => Say(member, at));
        }

        for (var i = Draw(member.Habit.Reactions * busy); i > 0; i--)
        {
            Plan(acts, At(day, Hour(Wakes, Sleeps)), at => React(member, at));
        }

        if (_random.NextDouble() < member.Habit.CheckIn)
        {
            Plan(acts, At(day, Hour(Wakes, Sleeps)), at => CheckIn(member, at));
        }

        if (_random.NextDouble() < member.Habit.Messages * 0.02)
        {
            Plan(acts, At(day, Hour(Wakes, Sleeps)), at => Thank(member, at));
        }

        if (member.No <= _leaders && _random.Next(25) is 0)
        {
            Plan(acts, At(day, Hour(12, 20)), at => _writer.Count(ActivityKind.Contribution, member.No, at, (long)AwardKind.Featured));
        }

        if (_random.Next(1500) is 0)
        {
            Plan(acts, At(day, Hour(12, 20)), at => Warn(member, at));
        }
    }

    private void Say(Villager member, long at)
    {
        var to = _random.NextDouble() < member.Habit.Replies ? Pick(member) : null;
        var flags = _random.NextDouble() < SaysNothing ? ActivityFlags.Filler : _random.NextDouble() < Repeats ? ActivityFlags.Repeated : ActivityFlags.None;
        _writer.Say(
            member.No, at, to, _random.NextDouble() < IsShort ? 2 : 6 + _random.Next(60), flags,
            _random.NextDouble() < IsPhoto ? MediaKind.Photo : MediaKind.None,
            _random.NextDouble() < Names ? [_friends[member.No][_random.Next(Friends)]] : null);
        Remember(_writer.Last);
        if (_random.NextDouble() < IsRemoved)
        {
            var said = _writer.Last;
            _later.Enqueue(() => _writer.Remove(said, at + Minute), at + Minute);
        }
    }

    private void React(Villager member, long at)
    {
        if (Pick(member) is not { } to)
        {
            return;
        }

        _writer.React(member.No, at, to);
        if (_random.NextDouble() < Undoes)
        {
            _later.Enqueue(() => _writer.React(member.No, at + Minute, to, isRemoved: true), at + Minute);
        }
    }

    private void Thank(Villager member, long at)
    {
        if (Pick(member) is { } to)
        {
            _writer.Thank(member.No, at, to);
        }
    }

    private void CheckIn(Villager member, long at)
    {
        _writer.CheckIn(member.No, at);
        var (today, last) = (DayOf(at), _streaks.GetValueOrDefault(member.No));
        var run = last.Day == today - 1 ? last.Run + 1 : 1;
        _streaks[member.No] = (today, run);
        if (run is 7 or 30 or 100)
        {
            _writer.Count(ActivityKind.StreakReached, member.No, at, run);
        }
    }

    /// <summary>Half of the warnings are taken back two days later.</summary>
    private void Warn(Villager member, long at)
    {
        _writer.Count(ActivityKind.Strike, member.No, at, (long)AwardKind.Warning);
        var warning = _writer.Last;
        if (_random.Next(2) is 0)
        {
            _later.Enqueue(() => _writer.TakeBack(warning, at + (2 * Day)), at + (2 * Day));
        }
    }

    /// <summary>A newcomer says hello, and two of the leaders answer; whoever invited them is given that after two weeks.</summary>
    private void Arrive(Villager member, int day, List<(long At, Action Does)> acts)
    {
        var at = At(day, Hour(8, 9));
        Plan(acts, at, now => _writer.Join(member.No, now));
        LogRow? hello = null;
        Plan(acts, at + (5 * Minute), now =>
        {
            _writer.Say(member.No, now);
            hello = _writer.Last;
        });
        for (var i = 1; i <= 2; i++)
        {
            var leader = 1 + _random.Next(_leaders);
            Plan(acts, at + ((10 + (i * 7)) * Minute), now => _writer.Say(leader, now, hello));
        }

        if (member.Leaves is null or > 14 && _random.Next(2) is 0)
        {
            var (inviter, then) = (1L + _random.Next(_leaders), at + (14 * Day));
            _later.Enqueue(() => _writer.Invited(ActivityKind.ReferralCounted, inviter, then, member.No), then);
        }
    }

    /// <summary>The week's meeting.</summary>
    private void Meet(int day, List<(long At, Action Does)> acts)
    {
        foreach (var member in Members.Where(member => member.IsThere(day) && _random.NextDouble() < member.Habit.Presence * 0.3))
        {
            Plan(acts, At(day, 20), at => _writer.Count(ActivityKind.Contribution, member.No, at, (long)AwardKind.EventOnline));
        }
    }

    private void Run(List<(long At, Action Does)> acts)
    {
        foreach (var (at, does) in acts.OrderBy(act => act.At))
        {
            while (_later.TryPeek(out var due, out var then) && then < at)
            {
                _later.Dequeue();
                due();
            }

            does();
        }
    }

    /// <summary>Of what was said lately by somebody else: a friend's for a third of the time.</summary>
    private LogRow? Pick(Villager member)
    {
        var friends = _friends[member.No];
        var others = _recent.Where(row => row.MemberNo != member.No).ToArray();
        var theirs = _random.Next(3) is 0 ? others.Where(row => friends.Contains(row.MemberNo!.Value)).ToArray() : [];
        var among = theirs.Length > 0 ? theirs : others;
        return among.Length > 0 ? among[_random.Next(among.Length)] : null;
    }

    private void Remember(LogRow row)
    {
        _recent.Add(row);
        if (_recent.Count > Recent)
        {
            _recent.RemoveAt(0);
        }
    }

    private static void Plan(List<(long At, Action Does)> acts, long at, Action<long> does) => acts.Add((at, () => does(at)));

    private double Hour(double from, double to) => from + (_random.NextDouble() * (to - from));

    /// <summary>A number with this mean, as Poisson has it.</summary>
    private int Draw(double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = _random.NextDouble(); product > left; product *= _random.NextDouble())
        {
            count++;
        }

        return count;
    }
}
