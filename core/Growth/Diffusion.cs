namespace GroupBot.Core.Growth;

/// <summary>How a group spread from some of its members: who came by them, by whom these brought, and so on.</summary>
/// <param name="BySteps">
/// At 0 the seeds themselves, at 1 those who came by a seed, at 2 those who came by these …, counted from the nearest seed
/// above; ends with the last that is not 0. Empty where no seed is known.
/// </param>
/// <param name="FromNobody">
/// Members who joined, and have no seed above. Who is known only as an inviter did not join, and is in neither.
/// </param>
public sealed record Diffusion(IReadOnlyList<int> BySteps, int FromNobody)
{
    /// <param name="seeds">Member numbers, such as the core's; one whom the forest does not know counts nowhere.</param>
    public static Diffusion Of(ForestShape shape, IReadOnlySet<long> seeds)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(seeds);
        const int None = -1;
        var steps = new int[shape.Nodes.Count];
        var (bySteps, fromNobody) = (new List<int>(), 0);
        for (var at = 0; at < steps.Length; at++)
        {
            var node = shape.Nodes[at];
            steps[at] = seeds.Contains(node.Member) ? 0
                : node.Above < 0 || steps[node.Above] == None ? None
                : steps[node.Above] + 1;
            if (steps[at] == None)
            {
                fromNobody += node.HasJoined ? 1 : 0;
                continue;
            }

            // An inviter stands before their invitees, so no step is ever reached before the one below it.
            if (steps[at] == bySteps.Count)
            {
                bySteps.Add(0);
            }

            bySteps[steps[at]]++;
        }

        return new Diffusion(bySteps, fromNobody);
    }
}
