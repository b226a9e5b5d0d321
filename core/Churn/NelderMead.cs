namespace GroupBot.Core.Churn;

/// <summary>
/// The downhill simplex of Nelder and Mead (1965) with its usual coefficients 1, 2, ½, ½: a minimum near a point, without
/// derivatives and without chance.
/// </summary>
public static class NelderMead
{
    private const int MostSteps = 2000;
    private const double Tolerance = 1e-9, FirstStep = 0.5;

    /// <param name="function">Finite everywhere; very large where it should not go.</param>
    /// <param name="start">Any number of coordinates.</param>
    public static (double[] Point, double Value) Minimise(Func<double[], double> function, IReadOnlyList<double> start)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(start);
        var size = start.Count;
        var simplex = Enumerable.Range(0, size + 1)
            .Select(corner => start.Select((value, i) => i == corner - 1 ? value + FirstStep : value).ToArray())
            .Select(point => (Point: point, Value: function(point))).ToArray();
        for (var step = 0; step < MostSteps; step++)
        {
            Array.Sort(simplex, (a, b) => a.Value.CompareTo(b.Value));
            var (best, worst) = (simplex[0], simplex[size]);
            if (worst.Value - best.Value <= Tolerance * (Math.Abs(best.Value) + Tolerance) && step > size)
            {
                break;
            }

            var middle = Enumerable.Range(0, size).Select(i => simplex.Take(size).Average(corner => corner.Point[i])).ToArray();
            var reflected = At(-1);
            if (reflected.Value < best.Value)
            {
                var expanded = At(-2);
                simplex[size] = expanded.Value < reflected.Value ? expanded : reflected;
            }
            else if (reflected.Value < simplex[size - 1].Value)
            {
                simplex[size] = reflected;
            }
            else if ((reflected.Value < worst.Value ? At(-0.5) : At(0.5)) is var contracted && contracted.Value < Math.Min(worst.Value, reflected.Value))
            {
                simplex[size] = contracted;
            }
            else
            {
                for (var corner = 1; corner <= size; corner++)
                {
                    var point = best.Point.Zip(simplex[corner].Point, (near, far) => (near + far) / 2).ToArray();
                    simplex[corner] = (point, function(point));
                }
            }

            (double[] Point, double Value) At(double along)
            {
                var point = middle.Zip(worst.Point, (center, far) => center + (along * (far - center))).ToArray();
                return (point, function(point));
            }
        }

        return simplex.MinBy(corner => corner.Value);
    }
}
