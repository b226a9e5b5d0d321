using System.Globalization;
using GroupBot.Core.Activity;
using GroupBot.Core.Money;

namespace GroupBot.Cli.Logs;

/// <summary>
/// What the lines of a log say about money. Whom they name is numbered here and not among the members: who only pays is nobody
/// whose activity is measured, and changes no other's number, by which equals are put in order.
/// </summary>
internal sealed class MoneyLines
{
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<Touch>> _touches = [];
    private readonly List<(int Line, MoneyFact Fact)> _facts = [];
    private readonly List<(string Channel, string Currency, long Amount)> _spent = [];

    /// <summary>By number, from 1.</summary>
    public List<string> Names { get; } = [];

    public int Rows => _facts.Count;

    /// <summary>Filled when the file has been read.</summary>
    public MoneyLedger Ledger { get; } = new();

    /// <summary>By which channels each came, in the order of the file.</summary>
    public IReadOnlyDictionary<long, List<Touch>> Touches => _touches;

    /// <summary>What was spent on each channel, in minor units.</summary>
    public IReadOnlyList<(string Channel, string Currency, long Amount)> Spent => _spent;

    /// <param name="line">Its number, from 1.</param>
    /// <exception cref="LogFileException">It does not say what its kind needs.</exception>
    public void Take(int line, ActivityKind kind, MoneyCells cells, long at, int day)
    {
        if (cells.Amount is not (>= 0 and <= MoneyFact.Most) || cells.Amount is not { } amount)
        {
            throw Wrong("It needs an amount in number, a whole number of the smallest unit such as 19900 for 199.00, up to 1000000000000000");
        }

        if (kind is ActivityKind.Refund ? cells.Order.Length == 0 : kind is ActivityKind.Spend ? cells.Channel.Length == 0 : cells.Member.Length == 0)
        {
            throw Wrong(kind switch
            {
                ActivityKind.Refund => "A refund needs the order that it is of, in order or message",
                ActivityKind.Spend => "What was spent needs its channel",
                _ => "It has no member",
            });
        }

        var currency = cells.Currency.ToUpperInvariant();
        _facts.Add((line, new MoneyFact(kind, amount)
        {
            At = at,
            Day = day,
            Currency = currency,
            MemberNo = kind is ActivityKind.Refund or ActivityKind.Spend ? 0 : Person(cells.Member),
            TargetNo = kind is ActivityKind.Tip && cells.Target.Length > 0 ? Person(cells.Target) : null,
            Order = kind is ActivityKind.Purchase or ActivityKind.Refund && cells.Order.Length > 0 ? cells.Order : null,
        }));
        if (kind is ActivityKind.Spend)
        {
            _spent.Add((cells.Channel, currency, amount));
        }
        else if (kind is not ActivityKind.Refund && cells.Channel.Length > 0)
        {
            Touch(cells.Member, at, cells.Channel);
        }

        LogFileException Wrong(string message) => new(line, message + ".");
    }

    /// <summary>Somebody came by a channel.</summary>
    public void Touch(string member, long at, string channel)
    {
        var number = Person(member);
        if (!_touches.TryGetValue(number, out var touches))
        {
            _touches[number] = touches = [];
        }

        touches.Add(new Touch(at, channel));
    }

    /// <summary>Enters all lines in the order of their instants, of equal ones of their places.</summary>
    /// <returns>Lines that cannot be so, each with its number and what to do.</returns>
    public IReadOnlyList<string> Settle()
    {
        List<string> problems = [];
        foreach (var (line, fact) in _facts.OrderBy(entry => entry.Fact.At))
        {
            if (Said(Ledger.Take(fact), fact.Order) is { } said)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: {said}"));
            }
        }

        return problems;
    }

    private static string? Said(MoneyFault fault, string? order) => fault switch
    {
        MoneyFault.None => null,
        MoneyFault.PaidTwice => $"The order \"{order}\" was paid on a line before it. Delete one, or give it a number of its own.",
        MoneyFault.UnknownOrder => $"No order \"{order}\" was paid before it. Add its purchase, or write its number as it stands there.",
        MoneyFault.OtherCurrency => $"The order \"{order}\" was paid in another currency. Give back what was paid.",
        MoneyFault.MoreThanPaid => $"More of the order \"{order}\" would be given back than was paid. Correct the amount.",
    };

    private long Person(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            Names.Add(name);
            _numbers[name] = number = Names.Count;
        }

        return number;
    }
}
