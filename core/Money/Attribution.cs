using GroupBot.Core.Scoring;

namespace GroupBot.Core.Money;

/// <summary>By which of the touches before it an order came.</summary>
public enum AttributionModel
{
    /// <summary>All to the first: the link by which somebody joined. What a member cost (CAC) goes by it.</summary>
    First,

    /// <summary>All to the last.</summary>
    Last,

    /// <summary>To each the same.</summary>
    Linear,

    /// <summary>Half as much for each seven days earlier: for campaigns.</summary>
    TimeDecay,

    /// <summary>Two fifths to the first and to the last, the rest to those between; of two a half each.</summary>
    Position,
}

/// <summary>Somebody came by a channel.</summary>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct Touch(long At, string Channel);

/// <summary>What a channel has of an order.</summary>
/// <param name="Amount">In minor units, 0 or more.</param>
public readonly record struct Credit(string Channel, long Amount);

/// <summary>
/// Parts an order among the touches before it, to the last minor unit. The models are those of
/// https://developers.google.com/google-ads/api/reference/rpc/v18/AttributionModelEnum.AttributionModel, without a bound to how
/// far back a touch may be.
/// </summary>
public static class Attribution
{
    /// <summary>What has the orders of whoever came by nothing that is known.</summary>
    public const string Direct = "direct";

    /// <summary>A touch that is so many days of 24 hours older counts half.</summary>
    public const double HalfLifeDays = 7;

    /// <summary>The weight of the latest touch where weights fade; one of more than 280 days before it has none.</summary>
    private const long Unit = 1L << 40;

    private const double DayLong = 86_400_000;

    /// <param name="amount">Of the order, in minor units, 0 or more.</param>
    /// <param name="at">When it was paid, unix milliseconds: what came after it is no part of it.</param>
    /// <param name="touches">Of whoever paid, in any order.</param>
    /// <returns>One of each touch, the earliest first, of equal instants in their order; together exactly the amount.</returns>
    public static IReadOnlyList<Credit> Of(long amount, long at, IEnumerable<Touch> touches, AttributionModel model)
    {
        ArgumentNullException.ThrowIfNull(touches);
        Touch[] before = [.. touches.Where(touch => touch.At <= at).OrderBy(touch => touch.At)];
        return before.Length == 0 ? [new Credit(Direct, amount)]
            : [.. before.Zip(ExactShares.Of(amount, Weights(before, model)), (touch, share) => new Credit(touch.Channel, share))];
    }

    private static long[] Weights(Touch[] touches, AttributionModel model) => model switch
    {
        AttributionModel.First => [.. touches.Select((_, place) => place == 0 ? 1L : 0)],
        AttributionModel.Last => [.. touches.Select((_, place) => place == touches.Length - 1 ? 1L : 0)],
        AttributionModel.Linear => [.. touches.Select(_ => 1L)],
        AttributionModel.TimeDecay => [.. touches.Select(touch => Faded(touches[^1].At - touch.At))],
        AttributionModel.Position => ByPlace(touches.Length),
    };

    private static long Faded(long age) => (long)Math.Round(Unit * PowerOfTwo.Of(-age / DayLong / HalfLifeDays));

    private static long[] ByPlace(int touches)
    {
        if (touches <= 2)
        {
            return [.. Enumerable.Repeat(1L, touches)];
        }

        var weights = Enumerable.Repeat(1L, touches).ToArray();
        weights[0] = weights[^1] = 2L * (touches - 2);
        return weights;
    }
}
