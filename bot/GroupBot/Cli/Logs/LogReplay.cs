using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Core.Time;

namespace GroupBot.Cli.Logs;

/// <summary>Takes the rows of a file as the bot takes those of its log, with a night at the beginning of each day.</summary>
internal sealed class LogReplay
{
    /// <summary>After so long without a line nothing moves any more: of a longer gap the last nights alone are gone through.</summary>
    private const int MostNights = 60;

    private readonly DayRule _days;
    private readonly HashSet<long> _gone = [];
    private HashSet<long> _engaged = [];
    private long _seq;

    /// <param name="staff">The numbers of those who lead the group, as far as they are known when a night asks.</param>
    public LogReplay(ScoreRules rules, DayRule days, Func<IReadOnlySet<long>> staff)
    {
        Staff = staff;
        _days = days;
        Book = new ReplayBook(_ => rules)
        {
            FirstVersion = rules.Version,
            PeopleOf = _ => new NightPeople(Gone(), Staff()),
        };
    }

    public ReplayBook Book { get; }

    /// <summary>Who leads the group: they stand in no circle that is counted, and are on no list.</summary>
    public Func<IReadOnlySet<long>> Staff { get; }

    public int Rows { get; private set; }

    public int Nights { get; private set; }

    public long FirstAt { get; private set; }

    /// <summary>The latest instant of a row.</summary>
    public long LastAt { get; private set; }

    public int FirstDay { get; private set; }

    /// <summary>The day at hand.</summary>
    public int Day { get; private set; }

    /// <summary>How many were in each circle after each night, from the outermost to the core.</summary>
    public Dictionary<int, IReadOnlyList<long>> Circles { get; } = [];

    /// <summary>The days that began with somebody newly in the active circle or the core, by member.</summary>
    public Dictionary<long, List<int>> EngagedOn { get; } = [];

    /// <summary>How many came by each and counted.</summary>
    public Dictionary<long, int> Referrals { get; } = [];

    /// <summary>On which days.</summary>
    public Dictionary<long, List<int>> ReferredOn { get; } = [];

    /// <summary>Who left and was not seen since.</summary>
    public IReadOnlySet<long> Gone() => _gone.ToHashSet();

    /// <summary>All days of a member: a replay writes none and forgets none.</summary>
    public static IEnumerable<DayUse> DaysOf(MemberScore member) => [.. member.Finished, member.Today];

    /// <summary>Of a member, within so many days that are over.</summary>
    public long MessagesOf(MemberScore member, int days) =>
        DaysOf(member).Where(day => day.Day >= Day - days && day.Day < Day).Sum(day => (long)day.Messages);

    public void Take(LogRow row)
    {
        if (Rows++ == 0)
        {
            (FirstAt, FirstDay, Day) = (row.At, row.Day, row.Day);
        }

        PassTo(row.Day);
        LastAt = Math.Max(LastAt, row.At);
        if (row is { Kind: ActivityKind.ReferralCounted, MemberNo: { } inviter })
        {
            Referrals[inviter] = Referrals.GetValueOrDefault(inviter) + 1;
            Note(ReferredOn, inviter, row.Day);
        }

        if (row is { MemberNo: { } member, Sender: SenderKind.Member })
        {
            _ = row.Kind is ActivityKind.Left ? _gone.Add(member) : _gone.Remove(member);
        }

        Book.Take(row with { Seq = ++_seq });
    }

    /// <summary>The instant at which the day at hand began, unix milliseconds.</summary>
    public long DayStart => StartOf(Day);

    /// <summary>Goes through the nights until a day.</summary>
    public void PassTo(int day)
    {
        for (Day = Math.Max(Day, day - MostNights); Day < day;)
        {
            Day++;
            var night = Row(ActivityKind.ScoreNight);
            Book.Take(night);
            Book.Take(Row(ActivityKind.ScoreNightDone) with { Number = night.Seq });
            Circles[Day] = [.. ((Circle[])[Circle.Dormant, Circle.Peripheral, Circle.Active, Circle.Core])
                .Select(circle => (long)CountOf(circle))];
            Nights++;
            NoteEngaged();
        }
    }

    /// <summary>How many stand in a circle, without staff.</summary>
    public int CountOf(Circle circle)
    {
        var staff = Staff();
        return Book.Standings.Count(one => one.Value.Circle == circle && !staff.Contains(one.Key));
    }

    private void NoteEngaged()
    {
        var now = Book.Standings.Where(standing => standing.Value.Circle >= Circle.Active).Select(standing => standing.Key).ToHashSet();
        foreach (var member in now.Where(member => !_engaged.Contains(member)))
        {
            Note(EngagedOn, member, Day);
        }

        _engaged = now;
    }

    private static void Note(Dictionary<long, List<int>> days, long member, int day)
    {
        if (!days.TryGetValue(member, out var of))
        {
            days[member] = of = [];
        }

        of.Add(day);
    }

    private LogRow Row(ActivityKind kind) => new() { Seq = ++_seq, Kind = kind, Sender = SenderKind.Self, At = StartOf(Day), Day = Day };

    private long StartOf(int day) => _days.StartOf(DateOnly.FromDayNumber(day)).ToUnixTimeMilliseconds();
}
