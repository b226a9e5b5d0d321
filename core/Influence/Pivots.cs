namespace GroupBot.Core.Influence;

/// <summary>
/// From which nodes ways are looked for: from all where that is quick enough, else from some that a seed draws, the same on
/// every machine.
/// </summary>
public static class Pivots
{
    /// <summary>Up to so many nodes all of them are taken.</summary>
    public const int ExactTo = 2000;

    /// <summary>So many are drawn otherwise.</summary>
    public const int Sample = 256;

    /// <returns>Ascending, each once.</returns>
    public static int[] Of(int nodes, ulong seed, int exactTo = ExactTo, int sample = Sample)
    {
        var all = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            all[node] = node;
        }

        if (nodes <= exactTo || nodes <= sample)
        {
            return all;
        }

        for (var at = 0; at < sample; at++)
        {
            var drawn = at + (int)(Next(ref seed) % (ulong)(nodes - at));
            (all[at], all[drawn]) = (all[drawn], all[at]);
        }

        var pivots = all[..sample];
        Array.Sort(pivots);
        return pivots;
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
