namespace GroupBot.Core.Influence;

/// <summary>
/// One round of <see cref="Communities"/>: what is moved about are single people first, and then what the round before put
/// together.
/// </summary>
/// <param name="Arcs">Both ways between any two; none within one.</param>
/// <param name="Strength">By thing, the weight of all ties of its people, those among themselves counted twice.</param>
/// <param name="Size">By thing, how many people.</param>
internal sealed record CommunityLevel(Arcs Arcs, double[] Strength, int[] Size)
{
    /// <summary>A community is better only by more than rounding, measured against what is moved.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Moving about ends after so often in any case.</summary>
    private const int MostPasses = 100;

    /// <summary>
    /// In the order of their numbers, each goes to the neighbouring community that raises modularity most, until none does;
    /// between equals the one of the smallest neighbour is taken.
    /// </summary>
    /// <returns>By thing, its community: numbered by their smallest thing, from 0.</returns>
    public int[] Move(int mostMembers, double total)
    {
        var count = Arcs.Nodes;
        var (of, strength, size, near, touched) =
            (new int[count], (double[])Strength.Clone(), (int[])Size.Clone(), new double[count], new List<int>());
        for (var thing = 0; thing < count; thing++)
        {
            of[thing] = thing;
        }

        var hasMoved = true;
        for (var pass = 0; hasMoved && pass < MostPasses; pass++)
        {
            hasMoved = false;
            for (var thing = 0; thing < count; thing++)
            {
                var (own, mine) = (of[thing], Strength[thing]);
                touched.Clear();
                Add(thing, of, near, touched);
                strength[own] -= mine;
                size[own] -= Size[thing];
                var (best, gain) = (own, near[own] - strength[own] * mine / total);
                foreach (var other in touched)
                {
                    var there = near[other] - strength[other] * mine / total;
                    if (there > gain + mine * Rounding && size[other] + Size[thing] <= mostMembers)
                    {
                        (best, gain) = (other, there);
                    }

                    near[other] = 0;
                }

                of[thing] = best;
                strength[best] += mine;
                size[best] += Size[thing];
                hasMoved |= best != own;
            }
        }

        return Numbered(of);
    }

    /// <summary>The communities as the things of the next round.</summary>
    /// <param name="of">As <see cref="Move"/> gave it.</param>
    public CommunityLevel Joined(int[] of)
    {
        var members = Members(of);
        var count = members.Nodes;
        var (strength, size, first) = (new double[count], new int[count], new int[count + 1]);
        var (ends, weights, near, touched) = (new List<int>(), new List<double>(), new double[count], new List<int>());
        for (var community = 0; community < count; community++)
        {
            touched.Clear();
            foreach (var thing in members.Row(community))
            {
                strength[community] += Strength[thing];
                size[community] += Size[thing];
                Add(thing, of, near, touched);
            }

            foreach (var other in touched)
            {
                if (other != community)
                {
                    ends.Add(other);
                    weights.Add(near[other]);
                }

                near[other] = 0;
            }

            first[community + 1] = ends.Count;
        }

        return new CommunityLevel(new Arcs(first, [.. ends], [.. weights]), strength, size);
    }

    /// <summary>By community, the things in it.</summary>
    private static Arcs Members(int[] of)
    {
        var first = new int[of.DefaultIfEmpty(-1).Max() + 2];
        foreach (var community in of)
        {
            first[community + 1]++;
        }

        for (var community = 1; community < first.Length; community++)
        {
            first[community] += first[community - 1];
        }

        var (things, next) = (new int[of.Length], first[..^1]);
        for (var thing = 0; thing < of.Length; thing++)
        {
            things[next[of[thing]]++] = thing;
        }

        return new Arcs(first, things, []);
    }

    /// <summary>Adds the weight of the thing's ties to each community; touched are those that had none before.</summary>
    private void Add(int thing, int[] of, double[] near, List<int> touched)
    {
        var others = Arcs.Row(thing);
        var weights = Arcs.WeightRow(thing);
        for (var at = 0; at < others.Length; at++)
        {
            var community = of[others[at]];
            if (near[community] == 0)
            {
                touched.Add(community);
            }

            near[community] += weights[at];
        }
    }

    private static int[] Numbered(int[] of)
    {
        var (number, next) = (new int[of.Length], 0);
        Array.Fill(number, -1);
        for (var thing = 0; thing < of.Length; thing++)
        {
            if (number[of[thing]] < 0)
            {
                number[of[thing]] = next++;
            }

            of[thing] = number[of[thing]];
        }

        return of;
    }
}
