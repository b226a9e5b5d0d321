namespace GroupBot.Core.Influence;

/// <summary>What a score of influence is made of, each from 0 to 1; <see cref="Points"/> say what each brings.</summary>
public sealed record InfluenceParts
{
    /// <param name="pageRank">The percentile of <see cref="Influence.PageRank.Guarded"/>.</param>
    /// <param name="core">The percentile of the core number times <see cref="Diversity"/>.</param>
    /// <param name="betweenness">The percentile of it.</param>
    /// <param name="reach">As <see cref="ReachOf"/> gives it.</param>
    /// <param name="referrals">The percentile of the members who came by them and counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not from 0 to 1.</exception>
    public InfluenceParts(double pageRank, double core, double betweenness, double reach, double referrals)
    {
        (PageRank, Core, Betweenness) = (Checked(pageRank, nameof(pageRank)), Checked(core, nameof(core)), Checked(betweenness, nameof(betweenness)));
        (Reach, Referrals) = (Checked(reach, nameof(reach)), Checked(referrals, nameof(referrals)));
    }

    public double PageRank { get; }

    public double Core { get; }

    public double Betweenness { get; }

    public double Reach { get; }

    public double Referrals { get; }

    /// <summary>What each part brings, in the order in which they are declared.</summary>
    public IReadOnlyList<double> Points => [35 * PageRank, 20 * Core, 20 * Betweenness, 15 * Reach, 10 * Referrals];

    /// <summary>From 0 to 100, the sum of <see cref="Points"/>.</summary>
    public double Score => Points.Sum();

    /// <summary>How much of the group somebody reaches.</summary>
    /// <param name="people">Who answered them or reacted in 30 days, each once.</param>
    /// <param name="active">How many members are active; 0 where nobody is yet, and then nobody reaches anybody.</param>
    public static double ReachOf(int people, int active) => people == 0 || active == 0 ? 0 : Math.Min(1, (double)people / active);

    private static double Checked(double part, string name) => part is >= 0 and <= 1
        ? part
        : throw new ArgumentOutOfRangeException(name, part, "A part of a score is from 0 to 1.");
}
