namespace GroupBot.Core.Growth;

/// <summary>The tree of most members.</summary>
/// <param name="Root">The number of the one from whom it grew.</param>
/// <param name="Size">Members, the root among them; 2 or more.</param>
/// <param name="Depth">Steps from the root to the last; 1 or more.</param>
/// <param name="Virality">See <see cref="StructuralVirality"/>.</param>
public sealed record GrowthTree(long Root, int Size, int Depth, double Virality)
{
    /// <summary>What it would be if all had come by the root.</summary>
    public double AsStar => 2.0 * (Size - 1) / Size;

    /// <summary>What it would be if each had come by the one before.</summary>
    public double AsChain => (Size + 1) / 3.0;
}

/// <summary>How a group grew, from its joins alone: a pure function of them, the days and the seeds.</summary>
public sealed record GrowthReport
{
    /// <summary>A day with fewer joins is no burst, however quiet the weeks before were.</summary>
    public const int LeastBurst = 3;

    public required GrowthSpan Span { get; init; }

    /// <summary><see cref="GrowthSpan.Shown"/> days, rising, today the last.</summary>
    public required IReadOnlyList<GrowthDay> Days { get; init; }

    /// <summary>Of those who were new; who came back brings nobody here.</summary>
    public required Reproduction Reproduction { get; init; }

    /// <summary>Counted invitees since <see cref="GrowthSpan.CohortFrom"/> whose inviter's own join as somebody new is not known.</summary>
    public required int ByOthers { get; init; }

    public required CycleTime Cycle { get; init; }

    /// <summary>How many stand so many steps below one who came by nobody, from 0.</summary>
    public required IReadOnlyList<int> ByDepth { get; init; }

    /// <summary>Of equal ones the one whose root was named first; null where nobody came by anybody.</summary>
    public required GrowthTree? Largest { get; init; }

    /// <summary>Null where there are no seeds.</summary>
    public required Diffusion? Diffusion { get; init; }

    /// <summary>Of the days of <see cref="GrowthSpan.Recent"/>, by day.</summary>
    public required IReadOnlyList<JoinBurst> Bursts { get; init; }

    /// <summary>Of the joins to somebody's credit since <see cref="GrowthSpan.CohortFrom"/>.</summary>
    public required HelpToReferral Help { get; init; }

    /// <summary>Of all who stand below somebody in <see cref="ByDepth"/>, those who had been in the group before they came by them.</summary>
    public required int InvitedBack { get; init; }

    /// <summary>Inviters who have no join of their own.</summary>
    public required int UnseenInviters { get; init; }

    /// <summary>True where subgroups were looked for, whether there are any or not.</summary>
    public bool HasLooked { get; init; }

    /// <summary>Of the same joins as <see cref="Help"/>; null where no subgroups are known.</summary>
    public SubgroupShare? Subgroups { get; init; }

    /// <summary>The same of each of <see cref="Days"/>, of those whose way was <see cref="JoinWay.Invited"/>.</summary>
    public IReadOnlyList<SubgroupShare>? SubgroupDays { get; init; }

    /// <summary>The last <see cref="GrowthSpan.Recent"/> days.</summary>
    public IEnumerable<GrowthDay> Recent => Days.Skip(Days.Count - GrowthSpan.Recent);

    /// <param name="joins">Of the whole group, each member once, in any order.</param>
    /// <param name="helps">Replies of members to others, of these days or more, in any order.</param>
    /// <param name="seeds">Member numbers.</param>
    /// <param name="subgroup">A member's subgroup, by any number, or null for none; null itself where none are known.</param>
    public static GrowthReport Of(
        IReadOnlyCollection<GrowthJoin> joins, IEnumerable<HelpAct> helps, IReadOnlySet<long> seeds, GrowthSpan span, Func<long, int?>? subgroup = null)
    {
        ArgumentNullException.ThrowIfNull(joins);
        ArgumentNullException.ThrowIfNull(helps);
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentNullException.ThrowIfNull(span);
        var newcomers = joins.Where(join => join.Way is not JoinWay.CameBack).ToList();
        var known = newcomers.Select(join => join.Member).ToHashSet();
        var referrals = newcomers.ConvertAll(join => new ReferralJoin(join.Member, join.Inviter, join.Day, join.At, join.IsCounted));
        var recent = newcomers.Where(join => join.Inviter is not null && join.Day >= span.CohortFrom).ToList();
        // Ordered, as siblings and roots stand in the order in which they were first named.
        var shape = ReferralForest.Of(joins.OrderBy(join => join.At).ThenBy(join => join.Member)
            .Select(join => new Referral(join.Member, join.Inviter))).Shape();
        var days = GrowthDay.Of(joins, span.Today - GrowthSpan.Shown + 1, span.Today + 1);
        return new GrowthReport
        {
            Span = span,
            Days = days,
            Reproduction = Reproduction.Of(referrals, span.CohortFrom, span.Today + 1, span.Days, span.Settling, span.Today),
            ByOthers = recent.Count(join => join.IsCounted && !known.Contains(join.Inviter!.Value)),
            Cycle = CycleTime.Of(referrals),
            ByDepth = shape.ByDepth,
            Largest = LargestOf(shape),
            Diffusion = seeds.Count == 0 ? null : Diffusion.Of(shape, seeds),
            Bursts = [.. BurstsOf(joins, span)],
            Help = HelpToReferral.Of(recent.Select(join => new BroughtJoin(join.Inviter!.Value, join.At)), helps, span.HelpDays),
            InvitedBack = joins.Count(join => join is { Way: JoinWay.CameBack, Inviter: not null }),
            UnseenInviters = joins.Select(join => join.Inviter).OfType<long>().Distinct().Except(joins.Select(join => join.Member)).Count(),
            Subgroups = subgroup is null ? null : SubgroupShare.Of(recent.Select(join => new Referral(join.Member, join.Inviter)), subgroup),
            SubgroupDays = subgroup is null ? null : SharesOf(days, newcomers, subgroup),
        };
    }

    private static List<SubgroupShare> SharesOf(IReadOnlyList<GrowthDay> days, IEnumerable<GrowthJoin> newcomers, Func<long, int?> subgroup)
    {
        var invited = newcomers.ToLookup(join => join.Day, join => new Referral(join.Member, join.Inviter));
        return [.. days.Select(day => SubgroupShare.Of(invited[day.Day], subgroup))];
    }

    private static IEnumerable<JoinBurst> BurstsOf(IReadOnlyCollection<GrowthJoin> joins, GrowthSpan span)
    {
        var first = Math.Max(span.Known, span.Today - (2 * GrowthSpan.Recent) + 1);
        return JoinBurst.In([.. joins.Select(join => new DoorJoin(join.Day, join.Door))], first, span.Today + 1, LeastBurst);
    }

    private static GrowthTree? LargestOf(ForestShape shape)
    {
        var root = shape.Roots.Select((member, n) => (Member: member, N: n)).OrderByDescending(one => shape.SizeOf(one.Member)).ThenBy(one => one.N)
            .Select(one => (long?)one.Member).FirstOrDefault();
        if (root is not { } member || StructuralVirality.Of(shape, member) is not { } virality)
        {
            return null;
        }

        var depth = 0;
        foreach (var node in shape.TreeOf(member))
        {
            depth = Math.Max(depth, node.Depth);
        }

        return new GrowthTree(member, shape.SizeOf(member), depth, virality);
    }
}
