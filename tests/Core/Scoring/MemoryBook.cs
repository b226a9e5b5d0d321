using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;

namespace GroupBot.Tests.Core.Scoring;

/// <summary>A replay's book in which everybody is an old active member, unless a test says otherwise.</summary>
internal sealed class MemoryBook
{
    private const int Most = 300;

    private readonly List<Award> _awards = [];

    public MemoryBook(ScoreRules? rules = null)
    {
        Book = new ReplayBook(_ => rules ?? new ScoreRules(), _awards.Add);
        for (var member = 1; member <= Most; member++)
        {
            Settle(member, 1, Circle.Active);
        }
    }

    public ReplayBook Book { get; }

    public IReadOnlyList<Award> Awards => _awards;

    public void Settle(long member, long since, Circle circle)
    {
        Book.Edit(member).Since = since;
        Book.Edit(member).HasJoined = true;
        Book.Edit(member).IsWelcomed = true;
        Book.Standings[member] = new CircleStanding(circle);
    }

    /// <summary>Takes a row, and tells what it led to.</summary>
    public IReadOnlyList<Award> Take(in LogRow row)
    {
        var before = _awards.Count;
        Book.Take(row);
        return _awards[before..];
    }

    /// <summary>Does something that no row of the log stands for.</summary>
    public IReadOnlyList<Award> Do(long at, Action<IScoreBook> does)
    {
        var before = _awards.Count;
        Book.Group ??= GroupScore.Begin(0, at, Book.Rules);
        does(Book);
        return _awards[before..];
    }
}
