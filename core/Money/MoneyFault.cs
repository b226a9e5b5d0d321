namespace GroupBot.Core.Money;

/// <summary>Why a fact about money cannot be so.</summary>
public enum MoneyFault
{
    None,

    /// <summary>An order of that number was paid before.</summary>
    PaidTwice,

    /// <summary>No order of that number was paid before.</summary>
    UnknownOrder,

    /// <summary>It was paid in another money.</summary>
    OtherCurrency,

    /// <summary>More would be given back than was paid.</summary>
    MoreThanPaid,
}
