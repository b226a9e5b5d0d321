namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>Draws by a seed, in the shapes people's habits have.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random _random = new(seed);

    internal double Uniform(double from = 0, double to = 1) => from + ((to - from) * _random.NextDouble());

    internal bool Chance(double share) => _random.NextDouble() < share;

    internal int Below(int count) => _random.Next(count);

    internal T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    internal void Shuffle<T>(Span<T> values) => _random.Shuffle(values);

    /// <summary>Box and Muller's.</summary>
    internal double Normal(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble()));

    /// <summary>How many of many independent things happen where so many do on average; Knuth's, for small means.</summary>
    internal int Poisson(double mean)
    {
        var (limit, product, count) = (Math.Exp(-Math.Min(mean, 500)), _random.NextDouble(), 0);
        while (product > limit)
        {
            product *= _random.NextDouble();
            count++;
        }

        return count;
    }

    /// <summary>
    /// How long an answer takes: half within the median, a few much later. Times of response have such a heavy tail
    /// (Barabási, Nature 435, 2005; log-normal after Stouffer, Malmgren and Amaral, 2006).
    /// </summary>
    internal TimeSpan Delay(double medianMinutes) =>
        TimeSpan.FromSeconds(Math.Clamp(60 * medianMinutes * Math.Exp(Normal(0, 1.1)), 4, 18 * 3600));

    /// <summary>An index by its weight; -1 where all weigh nothing.</summary>
    internal int Weighted(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var left = _random.NextDouble() * sum;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0 && weights[i] > 0)
            {
                return i;
            }
        }

        return -1;
    }
}
