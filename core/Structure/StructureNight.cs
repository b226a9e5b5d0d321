using GroupBot.Core.Circles;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;

namespace GroupBot.Core.Structure;

/// <summary>Somebody in a group, as its structure needs to know them.</summary>
/// <param name="JoinedAt">Unix milliseconds; null of whoever was not seen to join.</param>
/// <param name="IsActive">Did something in 30 days.</param>
public readonly record struct StructurePerson(
    long MemberNo, long? JoinedAt, int TenureDays, bool IsActive, bool IsStaff, Circle Circle, int Referrals);

/// <summary>What a group's structure is counted from.</summary>
public sealed record StructureInput
{
    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>How many are in the group, also those who never did anything.</summary>
    public required int MemberCount { get; init; }

    /// <summary>Who of them is known, each once.</summary>
    public required IReadOnlyList<StructurePerson> People { get; init; }

    /// <summary>What one gave another in 90 days, each pair at most once.</summary>
    public required IReadOnlyList<InfluenceTie> Ties { get; init; }

    /// <summary>Messages of 4 weeks, each once.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>Of 8 weeks: who answered whom, who reacted to whom, and who was thanked by whom.</summary>
    public required IReadOnlyList<Answer> Replies { get; init; }
    public required IReadOnlyList<Answer> Reactions { get; init; }

    /// <summary>From whom the help came, to who gave thanks for it.</summary>
    public required IReadOnlyList<Answer> Thanks { get; init; }

    /// <summary>Of 90 days.</summary>
    public required IReadOnlyList<Rise> Rises { get; init; }

    /// <summary>Of 30 days, by member.</summary>
    public required IReadOnlyList<(long MemberNo, long Messages)> Messages { get; init; }

    /// <summary>Of 30 days.</summary>
    public required IReadOnlyList<Gift> Gifts { get; init; }
    public required ScoreRules Rules { get; init; }

    /// <summary>Draws where a large group is looked at in part.</summary>
    public required ulong Seed { get; init; }
}

/// <summary>How a group hangs together, counted once a night.</summary>
public static class StructureNight
{
    public const int Weeks = TieStrength.Weeks, PostDays = 28, RiseDays = 90;

    /// <summary>So many are named on each list.</summary>
    public const int Most = 5;

    /// <summary>Within so many days after somebody moved up a help counts as passed on.</summary>
    private const int PassingDays = 28;

    private const long Day = 86_400_000, Week = 7 * Day;

    public static StructureReport Of(StructureInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        StructurePerson[] active = [.. input.People.Where(person => person.IsActive)];
        var graph = GraphOf(active, input.Ties);
        var paths = PathLengths.Of(graph, Pivots.Of(graph.Count, input.Seed));
        var (joins, forest) = (JoinsOf(input), ReplyForest.Of(input.Posts));
        var staff = input.People.Where(person => person.IsStaff).Select(person => person.MemberNo).ToHashSet();
        Answer[] toNewcomers = [.. input.Replies.Where(reply => joins.TryGetValue(reply.To, out var joined) && reply.At < joined + (NewcomerDegree.Days * Day))];
        Answer[] helps = [.. input.Thanks, .. toNewcomers];
        var (balances, passed) = (HelpBalance.Of(helps), PassingOn.Of(input.Rises, toNewcomers, PassingDays));
        var degrees = DegreesOf(input, joins);
        return new StructureReport
        {
            Members = Math.Max(input.MemberCount, input.People.Count),
            Active = active.Length,
            Ties = graph.Undirected().ArcCount / 2,
            StrongTies = StrongTies(input),
            Reciprocity = Influence.Reciprocity.Of(graph),
            Isolated = Isolates.Of(graph).Count,
            Newcomers = degrees.Count,
            NewcomerDegree = degrees.Count == 0 ? null : (degrees[(degrees.Count - 1) / 2] + degrees[degrees.Count / 2]) / 2.0,
            LonelyNewcomers = degrees.Count(degree => degree == 0),
            Centralisation = DegreeCentralisation.Of(graph),
            StaffShare = Structure.StaffShare.Of(input.Messages, staff.Contains),
            MeanPath = paths.Mean,
            Diameter = paths.EffectiveDiameter,
            Posts = input.Posts.Count,
            Answers = forest.ByDepth.Skip(1).Sum(),
            MeanDepth = forest.MeanDepth,
            DeepestThread = Math.Max(0, forest.ByDepth.Count - 1),
            Latency = ReplyLatency.Of(input.Posts),
            Cascades = [.. forest.Cascades.Take(Most)],
            CascadeCount = forest.Cascades.Count,
            Helpers = [.. balances.Where(balance => balance.Given > 0).Take(Most)],
            Rose = passed.Count,
            PassedOn = [.. passed.Where(row => row.Helps > 0).Take(Most)],
            Fans = [.. FansOf(input, balances).Take(Most)],
            Engaged = active.Count(IsEngaged),
            Split = SplitOf(graph, active),
            Subgroups = [.. Subgroup.Of(graph).Select(part => (IReadOnlyList<long>)[.. part.Select(node => active[node].MemberNo)])],
            Rings = GiftRing.Find(input.Gifts, input.Rules),
            Pairs = MutualPair.Find(input.Gifts, input.Rules),
        };
    }

    /// <summary>In a circle, and not the outermost.</summary>
    private static bool IsEngaged(StructurePerson person) => person.Circle >= Circle.Peripheral;

    private static Graph GraphOf(StructurePerson[] people, IReadOnlyList<InfluenceTie> ties)
    {
        var nodes = people.Select((person, node) => (person.MemberNo, node)).ToDictionary(pair => pair.MemberNo, pair => pair.node);
        List<GraphEdge> edges = [];
        foreach (var tie in ties)
        {
            if (tie.From != tie.To && TieStrength.Weight(tie.Decayed) is > 0 and var weight
                && nodes.TryGetValue(tie.From, out var from) && nodes.TryGetValue(tie.To, out var to))
            {
                edges.Add(new GraphEdge(from, to, weight));
            }
        }

        return Graph.Of(people.Length, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(edges));
    }

    private static int StrongTies(StructureInput input)
    {
        var here = input.People.Select(person => person.MemberNo).ToHashSet();
        Dictionary<(long From, long To), uint> weeks = [];
        foreach (var answer in input.Replies.Concat(input.Reactions))
        {
            if (answer.From != answer.To && (input.At - answer.At) / Week is >= 0 and < Weeks and var week && here.Contains(answer.From) && here.Contains(answer.To))
            {
                weeks[(answer.From, answer.To)] = weeks.GetValueOrDefault((answer.From, answer.To)) | (1u << (int)week);
            }
        }

        return weeks.Count(pair => pair.Key.From < pair.Key.To && TieStrength.IsStrong(pair.Value, weeks.GetValueOrDefault((pair.Key.To, pair.Key.From))));
    }

    private static Dictionary<long, long> JoinsOf(StructureInput input) =>
        input.People.Where(person => person.JoinedAt is not null).ToDictionary(person => person.MemberNo, person => person.JoinedAt!.Value);

    /// <summary>Of the newcomers whose two weeks are over, and lie within what is looked at; ascending.</summary>
    private static List<int> DegreesOf(StructureInput input, Dictionary<long, long> joins)
    {
        var first = input.At - (Weeks * Week);
        var came = joins.Where(join => join.Value >= first).ToDictionary();
        var touching = input.Replies.Concat(input.Reactions)
            .SelectMany(answer => new[] { (Member: answer.From, Answer: answer), (Member: answer.To, Answer: answer) })
            .Where(pair => came.ContainsKey(pair.Member)).ToLookup(pair => pair.Member, pair => pair.Answer);
        return [.. came.Select(join => NewcomerDegree.Of(join.Key, join.Value, input.At, touching[join.Key])).OfType<int>().Order()];
    }

    /// <summary>Staff is not thanked for being there.</summary>
    private static IEnumerable<TrueFan> FansOf(StructureInput input, IReadOnlyList<HelpBalance> balances)
    {
        var given = balances.ToDictionary(balance => balance.MemberNo, balance => balance.Given);
        return TrueFan.Of(
            [
                .. input.People.Where(person => !person.IsStaff)
                    .Select(person => new FanCandidate(person.MemberNo, person.TenureDays, given.GetValueOrDefault(person.MemberNo), person.Referrals)),
            ],
            new FanRules());
    }

    private static StructureSplit? SplitOf(Graph graph, StructurePerson[] active)
    {
        var engaged = Subgraph.Of(graph, node => IsEngaged(active[node]));
        return SplitProposal.Of(engaged.Graph) is not { } split ? null : new StructureSplit(
            split.Reasons, split.Modularity,
            [
                .. split.Parts.Select(part => new StructurePart(
                    part.Members.Count, [.. part.Heads.Select(head => active[engaged.Nodes[head]].MemberNo)], part.InnerShare)),
            ],
            split.Others.Count);
    }
}
