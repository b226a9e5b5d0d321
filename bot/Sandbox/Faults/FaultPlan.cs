namespace GroupBot.Sandbox.Faults;

/// <summary>What goes wrong next. A planned fault goes before a drawn one.</summary>
public sealed class FaultPlan
{
    /// <summary>Stands for every method.</summary>
    public const string AnyMethod = "*";

    private readonly Lock _gate = new();

    private readonly List<(string Method, Fault Fault, int Left)> _planned = [];

    private readonly Dictionary<string, (double Fraction, Random Random, Fault[] Faults)> _rates =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next calls of a method go wrong.</summary>
    public void Next(string method, Fault fault, int times = 1)
    {
        lock (_gate)
        {
            _planned.Add((method, fault, times));
        }
    }

    /// <summary>
    /// A fraction of a method's calls goes wrong, drawn from a seed; a rate for every method counts for those that have none of
    /// their own.
    /// </summary>
    public void Rate(double fraction, int seed, IEnumerable<Fault> faults, string method = AnyMethod)
    {
        lock (_gate)
        {
            _rates[method] = (fraction, new Random(seed), [.. faults]);
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
            _rates.Clear();
        }
    }

    internal Fault? Draw(string method)
    {
        lock (_gate)
        {
            var index = _planned.FindIndex(p => Fits(p.Method, method));
            if (index >= 0)
            {
                var planned = _planned[index];
                _planned[index] = planned with { Left = planned.Left - 1 };
                _planned.RemoveAll(p => p.Left <= 0);
                return planned.Fault;
            }

            return (_rates.TryGetValue(method, out var rate) || _rates.TryGetValue(AnyMethod, out rate))
                && rate.Faults.Length > 0 && rate.Random.NextDouble() < rate.Fraction
                ? rate.Faults[rate.Random.Next(rate.Faults.Length)]
                : null;
        }
    }

    private static bool Fits(string planned, string method) =>
        planned == AnyMethod || string.Equals(planned, method, StringComparison.OrdinalIgnoreCase);
}
