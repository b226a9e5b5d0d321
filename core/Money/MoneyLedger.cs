using GroupBot.Core.Activity;

namespace GroupBot.Core.Money;

/// <summary>
/// All money of a log, by double entry: what goes out of one account goes into another, so that all of them together are 0 in
/// each money. It knows nothing of activity, points, circles or influence, and they know nothing of it.
/// </summary>
public sealed class MoneyLedger
{
    private readonly List<MoneyFact> _facts = [];
    private readonly List<MoneyEntry> _entries = [];
    private readonly List<PaidOrder> _orders = [];
    private readonly Dictionary<string, PaidOrder> _numbered = new(StringComparer.Ordinal);

    /// <summary>Those that were taken, in their order.</summary>
    public IReadOnlyList<MoneyFact> Facts => _facts;

    /// <summary>Two of each fact but a bid, by which nothing is paid.</summary>
    public IReadOnlyList<MoneyEntry> Entries => _entries;

    /// <summary>In the order in which they were paid.</summary>
    public IReadOnlyList<PaidOrder> Orders => _orders;

    /// <summary>Takes the next fact of the log; one with a fault changes nothing.</summary>
    public MoneyFault Take(MoneyFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var fault = fact.Kind switch
        {
            ActivityKind.Purchase => Pay(fact),
            ActivityKind.Refund => GiveBack(fact),
            _ => MoneyFault.None,
        };
        if (fault is MoneyFault.None)
        {
            _facts.Add(fact);
            Move(fact);
        }

        return fault;
    }

    private MoneyFault Pay(MoneyFact fact)
    {
        var order = new PaidOrder(fact.MemberNo, fact.At, fact.Day, fact.Currency, fact.Amount);
        if (fact.Order is { } number && !_numbered.TryAdd(number, order))
        {
            return MoneyFault.PaidTwice;
        }

        _orders.Add(order);
        return MoneyFault.None;
    }

    private MoneyFault GiveBack(MoneyFact fact)
    {
        if (fact.Order is not { } number || !_numbered.TryGetValue(number, out var order))
        {
            return MoneyFault.UnknownOrder;
        }

        if (order.Currency != fact.Currency)
        {
            return MoneyFault.OtherCurrency;
        }

        if (fact.Amount > order.Net)
        {
            return MoneyFault.MoreThanPaid;
        }

        order.Refunded += fact.Amount;
        return MoneyFault.None;
    }

    private void Move(MoneyFact fact)
    {
        var member = (MoneyAccount.Member, (long?)fact.MemberNo);
        (MoneyAccount, long?) group = (MoneyAccount.Group, null);
        switch (fact.Kind)
        {
            case ActivityKind.Purchase:
                Enter(fact, member, group);
                break;
            case ActivityKind.Refund:
                Enter(fact, group, (MoneyAccount.Member, _numbered[fact.Order!].BuyerNo));
                break;
            case ActivityKind.Tip:
                Enter(fact, member, fact.TargetNo is { } target ? (MoneyAccount.Member, target) : group);
                break;
            case ActivityKind.Donation:
                Enter(fact, member, (MoneyAccount.GoodCauses, null));
                break;
            case ActivityKind.Spend:
                Enter(fact, group, (MoneyAccount.Channels, null));
                break;
        }
    }

    private void Enter(MoneyFact fact, (MoneyAccount Account, long? MemberNo) from, (MoneyAccount Account, long? MemberNo) to)
    {
        _entries.Add(new MoneyEntry(from.Account, from.MemberNo, fact.Currency, -fact.Amount));
        _entries.Add(new MoneyEntry(to.Account, to.MemberNo, fact.Currency, fact.Amount));
    }
}
