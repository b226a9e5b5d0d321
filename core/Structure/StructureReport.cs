using GroupBot.Core.Influence;

namespace GroupBot.Core.Structure;

/// <summary>How a group hangs together, as a night found it: of 8 weeks, where nothing else is said.</summary>
public sealed record StructureReport
{
    /// <summary>Who is in the group, and who of them did something in 30 days: ties are looked at among these.</summary>
    public required int Members { get; init; }
    public required int Active { get; init; }

    /// <summary>Pairs of whom one gave the other something in 90 days.</summary>
    public required int Ties { get; init; }

    /// <summary>Pairs who answered each other in 3 weeks of 8, both in the same.</summary>
    public required int StrongTies { get; init; }
    public double? Reciprocity { get; init; }

    /// <summary>Active, and tied to nobody.</summary>
    public required int Isolated { get; init; }

    /// <summary>Newcomers whose two weeks are over, and with how many people the one in the middle had to do in them.</summary>
    public required int Newcomers { get; init; }
    public double? NewcomerDegree { get; init; }

    /// <summary>Those of them who had to do with nobody.</summary>
    public required int LonelyNewcomers { get; init; }
    public double? Centralisation { get; init; }

    /// <summary>Of the messages of 30 days, 0 to 1.</summary>
    public double? StaffShare { get; init; }
    public double? MeanPath { get; init; }
    public double? Diameter { get; init; }

    /// <summary>How posts of 4 weeks were answered.</summary>
    public required int Posts { get; init; }
    public required int Answers { get; init; }
    public double? MeanDepth { get; init; }
    public required int DeepestThread { get; init; }
    public required ReplyLatency Latency { get; init; }

    /// <summary>The largest, and of how many.</summary>
    public required IReadOnlyList<Cascade> Cascades { get; init; }
    public required int CascadeCount { get; init; }

    /// <summary>Who helped most.</summary>
    public required IReadOnlyList<HelpBalance> Helpers { get; init; }

    /// <summary>Who moved up in 90 days, and of them who then helped newcomers.</summary>
    public required int Rose { get; init; }
    public required IReadOnlyList<PassingOn> PassedOn { get; init; }
    public required IReadOnlyList<TrueFan> Fans { get; init; }
    public required int Engaged { get; init; }

    /// <summary>Null where there is no reason to part, or no lines along which.</summary>
    public StructureSplit? Split { get; init; }

    /// <summary>Who belongs to which part, by number of the member, the largest part first; empty where the group falls into none. Null of a night that did not look.</summary>
    public IReadOnlyList<IReadOnlyList<long>>? Subgroups { get; init; }

    /// <summary>Who had nearly everything from each other, of 30 days: for an admin to look at, and nothing follows from it.</summary>
    public required IReadOnlyList<GiftRing> Rings { get; init; }
    public required IReadOnlyList<MutualPair> Pairs { get; init; }
}

/// <summary><see cref="SplitProposal"/> by member.</summary>
/// <param name="Others">How many are in no part that is large enough.</param>
public sealed record StructureSplit(SplitReasons Reasons, double Modularity, IReadOnlyList<StructurePart> Parts, int Others);

/// <param name="Heads">By number of the member.</param>
public sealed record StructurePart(int Members, IReadOnlyList<long> Heads, double InnerShare);
