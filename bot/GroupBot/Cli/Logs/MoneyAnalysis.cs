using System.Text.Json.Nodes;
using GroupBot.Core.Health;
using GroupBot.Core.Money;
using GroupBot.Core.Time;

namespace GroupBot.Cli.Logs;

/// <summary>All measures of the money of a log, as JSON: of each money apart.</summary>
internal sealed class MoneyAnalysis
{
    private const int Digits = 10;

    private static readonly AttributionModel[] Models = Enum.GetValues<AttributionModel>();

    private readonly MoneyLines _money;
    private readonly Dictionary<long, string> _firstTouch = [];
    private readonly HashSet<long> _activated = [];
    private readonly int _today;

    /// <param name="log">Read to its end.</param>
    /// <param name="days">By which a channel's first fourteen days are counted.</param>
    public MoneyAnalysis(LogFile log, LogReplay replay, DayRule days)
    {
        _money = log.Money;
        _today = Math.Max(replay.Day, _money.Ledger.Facts.Max(fact => fact.Day));
        var numbers = log.Names.Select((name, place) => (name, place)).ToDictionary(of => of.name, of => of.place + 1L, StringComparer.Ordinal);
        foreach (var (person, touches) in _money.Touches)
        {
            var first = touches.MinBy(touch => touch.At);
            _firstTouch[person] = first.Channel;
            var from = days.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(first.At)).DayNumber;
            if (numbers.TryGetValue(_money.Names[(int)person - 1], out var member)
                && LogReplay.DaysOf(replay.Book.Read(member)).Count(day => day.Acts > 0 && day.Day >= from && day.Day < from + Activation.Within) >= Activation.Days)
            {
                _activated.Add(person);
            }
        }
    }

    /// <param name="top">So many buyers of each money at most are listed.</param>
    public JsonObject Json(int top)
    {
        var facts = _money.Ledger.Facts;
        return new JsonObject
        {
            ["rows"] = _money.Rows,
            ["first"] = DateTimeOffset.FromUnixTimeMilliseconds(facts[0].At).UtcDateTime,
            ["last"] = DateTimeOffset.FromUnixTimeMilliseconds(facts[^1].At).UtcDateTime,
            ["by_currency"] = new JsonArray([.. MoneyTotals.Of(_money.Ledger).Select(totals => Of(totals, top))]),
        };
    }

    private JsonObject Of(MoneyTotals totals, int top)
    {
        PaidOrder[] orders = [.. _money.Ledger.Orders.Where(order => order.Currency == totals.Currency)];
        return new JsonObject
        {
            ["currency"] = totals.Currency.Length == 0 ? null : totals.Currency,
            ["orders"] = totals.Orders,
            ["buyers"] = totals.Buyers,
            ["bought_again"] = totals.BoughtAgain,
            ["gmv"] = totals.Gmv,
            ["refunded"] = totals.Refunded,
            ["net"] = totals.Net,
            ["tips"] = totals.Tips,
            ["donations"] = totals.Donations,
            ["bids"] = totals.Bids,
            ["highest_bid"] = totals.Bids == 0 ? null : totals.HighestBid,
            ["spent"] = totals.Spent,
            ["credits"] = Credits(orders),
            ["channels"] = Channels(totals.Currency, orders),
            ["rfm"] = Buyers(orders, top),
        };
    }

    /// <summary>What each channel has of the orders: by each model together exactly what was paid for them.</summary>
    private JsonArray Credits(IReadOnlyList<PaidOrder> orders)
    {
        var credits = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var order in orders)
        {
            foreach (var model in Models)
            {
                foreach (var credit in Attribution.Of(order.Paid, order.At, _money.Touches.GetValueOrDefault(order.BuyerNo) ?? [], model))
                {
                    if (!credits.TryGetValue(credit.Channel, out var sums))
                    {
                        credits[credit.Channel] = sums = new long[Models.Length];
                    }

                    sums[(int)model] += credit.Amount;
                }
            }
        }

        return new JsonArray([.. credits.Select(of =>
        {
            var json = new JsonObject { ["channel"] = of.Key };
            foreach (var model in Models)
            {
                json[Name(model)] = of.Value[(int)model];
            }

            return json;
        })]);
    }

    private JsonArray Channels(string currency, IReadOnlyList<PaidOrder> orders)
    {
        var spent = _money.Spent.Where(of => of.Currency == currency).ToLookup(of => of.Channel, of => of.Amount, StringComparer.Ordinal);
        var people = _firstTouch.ToLookup(of => of.Value, of => of.Key, StringComparer.Ordinal);
        var own = orders.ToLookup(order => _firstTouch.GetValueOrDefault(order.BuyerNo, Attribution.Direct), StringComparer.Ordinal);
        var channels = spent.Select(of => of.Key).Concat(people.Select(of => of.Key)).Concat(own.Select(of => of.Key)).ToHashSet(StringComparer.Ordinal);
        return new JsonArray([.. channels.Order(StringComparer.Ordinal).Select(channel =>
        {
            // Who came by nothing that is known is counted among the buyers alone.
            var value = new ChannelValue(
                channel, spent[channel].Sum(), people[channel].Count(), people[channel].Count(_activated.Contains),
                own[channel].Select(order => order.BuyerNo).Distinct().Count(), own[channel].Sum(order => order.Net));
            return new JsonObject
            {
                ["channel"] = value.Channel,
                ["spent"] = value.Spent,
                ["people"] = value.People,
                ["activated"] = value.Activated,
                ["buyers"] = value.Buyers,
                ["net"] = value.Net,
                ["cac"] = Rounded(value.Cost),
                ["ltv"] = Rounded(value.Value),
                ["ltv_cac"] = Rounded(value.ValueOfCost),
            };
        })]);
    }

    private JsonObject Buyers(IReadOnlyList<PaidOrder> orders, int top)
    {
        var scores = Rfm.Of(Rfm.BuyersOf(orders), _today);
        var segments = new JsonObject();
        foreach (var segment in Enum.GetValues<RfmSegment>())
        {
            segments[Name(segment)] = scores.Count(score => score.Segment == segment);
        }

        return new JsonObject
        {
            ["by"] = scores.Count >= Rfm.QuintilesFrom ? "quintiles" : "cuts",
            ["segments"] = segments,
            ["by_buyer"] = new JsonArray([.. scores
                .OrderByDescending(score => score.Buyer.Net).ThenBy(score => score.Buyer.BuyerNo)
                .Take(top)
                .Select(score => new JsonObject
                {
                    ["name"] = _money.Names[(int)score.Buyer.BuyerNo - 1],
                    ["net"] = score.Buyer.Net,
                    ["orders"] = score.Buyer.Orders,
                    ["days_since"] = Math.Max(0, _today - score.Buyer.LastDay),
                    ["recency"] = score.Recency,
                    ["frequency"] = score.Frequency,
                    ["monetary"] = score.Monetary,
                    ["segment"] = Name(score.Segment),
                })]),
        };
    }

    private static string Name(AttributionModel model) => model switch
    {
        AttributionModel.First => "first",
        AttributionModel.Last => "last",
        AttributionModel.Linear => "linear",
        AttributionModel.TimeDecay => "time_decay",
        AttributionModel.Position => "position",
    };

    private static string Name(RfmSegment segment) => segment switch
    {
        RfmSegment.Champion => "champion",
        RfmSegment.AtRisk => "at_risk",
        RfmSegment.Lost => "lost",
        RfmSegment.New => "new",
        RfmSegment.Other => "other",
    };

    private static decimal? Rounded(decimal? value) => value is { } exact ? Math.Round(exact, Digits) : null;
}
