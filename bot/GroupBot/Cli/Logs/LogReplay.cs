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
    private long _seq;

    public LogReplay(ScoreRules rules, DayRule days)
    {
        _days = days;
        Book = new ReplayBook(_ => rules)
        {
            FirstVersion = rules.Version,
            PeopleOf = _ => new NightPeople(Gone(), new HashSet<long>()),
        };
    }

    public ReplayBook Book { get; }

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

    /// <summary>How many came by each and counted.</summary>
    public Dictionary<long, int> Referrals { get; } = [];

    /// <summary>Who left and was not seen since.</summary>
    public IReadOnlySet<long> Gone() => _gone.ToHashSet();

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
                .Select(circle => (long)Book.Standings.Values.Count(standing => standing.Circle == circle))];
            Nights++;
        }
    }

    private LogRow Row(ActivityKind kind) => new() { Seq = ++_seq, Kind = kind, Sender = SenderKind.Self, At = StartOf(Day), Day = Day };

    private long StartOf(int day) => _days.StartOf(DateOnly.FromDayNumber(day)).ToUnixTimeMilliseconds();
}
