namespace GroupBot.Core.Scoring;

/// <summary>An award that one member gave another lately.</summary>
/// <param name="IsCounted">False of what counts for the sum alone.</param>
public readonly record struct PairGift(int Day, double Amount, bool IsCounted);

/// <summary>A reaction of the last minutes.</summary>
/// <param name="Seq">Its row in the log.</param>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct PairReaction(long Seq, long At);

/// <summary>
/// What one member gave another lately: changed in place by whoever got it from <see cref="IScoreBook.Edit(long, long)"/>, and by
/// nobody else.
/// </summary>
public sealed class PairScore(long fromNo, long toNo)
{
    /// <summary>The window of what is counted between two.</summary>
    public const int Days = 30;

    private PairGift[] _gifts = [];
    private PairReaction[] _reactions = [];

    public long FromNo { get; } = fromNo;
    public long ToNo { get; } = toNo;

    /// <summary>The last row of the log that is in here, once it is written; what comes after it is applied again.</summary>
    public long Through { get; set; }

    /// <summary>The day of the last reply.</summary>
    public int? LastReply { get; set; }

    /// <summary>The day of the last thanks that counted.</summary>
    public int? LastThanks { get; set; }

    /// <summary>The day of the last mention.</summary>
    public int? LastMention { get; set; }

    /// <summary>The day of the last award or mention; 0 for none.</summary>
    public int LastDay { get; set; }

    /// <summary>How strong the tie is: awards with a half-life of 30 days, counted from the group's landmark as heat is.</summary>
    public double Tie { get; set; }

    public IReadOnlyList<PairGift> Gifts => _gifts;

    /// <summary>The oldest first; no more than would be too many within minutes.</summary>
    public IReadOnlyList<PairReaction> Reactions => _reactions;

    // The arrays are never changed in place.
    public PairScore Clone() => (PairScore)MemberwiseClone();

    /// <summary>How many awards there were in the 30 days that end with this one. What was worth nothing is none.</summary>
    public int CountOn(int day)
    {
        var count = 0;
        foreach (var gift in _gifts)
        {
            count += gift.IsCounted && gift.Day > day - Days ? 1 : 0;
        }

        return count;
    }

    public double SumOn(int day)
    {
        var sum = 0.0;
        foreach (var gift in _gifts)
        {
            sum += gift.Day > day - Days ? gift.Amount : 0;
        }

        return sum;
    }

    public void Give(int day, double amount, bool isCounted)
    {
        var kept = 0;
        foreach (var gift in _gifts)
        {
            kept += gift.Day > day - Days ? 1 : 0;
        }

        var gifts = new PairGift[kept + 1];
        kept = 0;
        foreach (var gift in _gifts)
        {
            if (gift.Day > day - Days)
            {
                gifts[kept++] = gift;
            }
        }

        gifts[kept] = new PairGift(day, amount, isCounted);
        _gifts = gifts;
        LastDay = Math.Max(LastDay, day);
    }

    public void TakeBack(int day, double amount, bool isCounted)
    {
        var index = Array.IndexOf(_gifts, new PairGift(day, amount, isCounted));
        _gifts = index < 0 ? _gifts : [.. _gifts[..index], .. _gifts[(index + 1)..]];
    }

    /// <summary>Adds a reaction, and forgets those that are so many minutes off, and the oldest of too many.</summary>
    public void React(PairReaction reaction, int most, int seconds)
    {
        var near = ReactionsNear(reaction.At, seconds);
        var reactions = new PairReaction[Math.Min(near, most - 1) + 1];
        var place = reactions.Length - 1 - near;
        foreach (var other in _reactions)
        {
            if (IsNear(other, reaction.At, seconds) && place++ >= 0)
            {
                reactions[place - 1] = other;
            }
        }

        reactions[^1] = reaction;
        _reactions = reactions;
    }

    public int ReactionsNear(long at, int seconds)
    {
        var count = 0;
        foreach (var reaction in _reactions)
        {
            count += IsNear(reaction, at, seconds) ? 1 : 0;
        }

        return count;
    }

    internal static bool IsNear(PairReaction reaction, long at, int seconds) => Math.Abs(at - reaction.At) <= seconds * 1000L;

    internal void Restore(PairGift[] gifts, PairReaction[] reactions) => (_gifts, _reactions) = (gifts, reactions);
}
