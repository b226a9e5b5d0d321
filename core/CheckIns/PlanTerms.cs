namespace GroupBot.Core.CheckIns;

/// <summary>What a check-in of a plan has to carry. Stored as a number: never renumber.</summary>
public enum PlanProof
{
    /// <summary>Nothing: saying so is enough.</summary>
    None = 0,

    /// <summary>So many letters or more.</summary>
    Text = 1,
    Photo = 2,
    Voice = 3,
}

/// <summary>What a plan asks: on how many of its days, and how each is shown.</summary>
public sealed record PlanTerms
{
    /// <summary>No plan is longer than this many days.</summary>
    public const int LongestDays = 366;

    /// <param name="last">The last day, no earlier than the first.</param>
    /// <param name="target">Days that are to be done, 1 to the plan's length.</param>
    /// <param name="characters">Letters and digits that <see cref="PlanProof.Text"/> takes; not read for other proofs.</param>
    /// <param name="mostLeaves">Days of leave that are taken off the plan's length, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan makes no sense.</exception>
    public PlanTerms(DateOnly first, DateOnly last, int target, PlanProof proof = PlanProof.None, int characters = 0, int mostLeaves = 2)
    {
        var length = last.DayNumber - first.DayNumber + 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1, nameof(last));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestDays, nameof(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(target, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, length);
        ArgumentOutOfRangeException.ThrowIfNegative(characters);
        ArgumentOutOfRangeException.ThrowIfNegative(mostLeaves);
        (First, Last, Target, Proof, Characters, MostLeaves) = (first, last, target, proof, characters, mostLeaves);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public int Target { get; }

    public PlanProof Proof { get; }

    public int Characters { get; }

    public int MostLeaves { get; }

    /// <summary>How many days the plan has.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    public bool Runs(DateOnly day) => First <= day && day <= Last;
}
