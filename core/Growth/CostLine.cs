using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>What was spent on a day, as it was written.</summary>
/// <param name="Amount">In hundredths of the money's unit; 1 to <see cref="CostLine.Most"/>.</param>
/// <param name="Note">Null for none.</param>
public sealed record WrittenCost(long Amount, DateOnly Day, string? Note);

/// <summary>What keeps a written cost from being one.</summary>
public enum CostFault
{
    /// <summary>It begins with no amount above 0.</summary>
    NoAmount = 1,

    /// <summary>More than <see cref="CostLine.Most"/>.</summary>
    TooMuch = 2,

    /// <summary>The sign or the word of another money than the group's.</summary>
    OtherCurrency = 3,

    /// <summary>What stands behind the amount means a day, and nobody knows which.</summary>
    UnclearDay = 4,

    /// <summary>A day to come.</summary>
    FutureDay = 5,
}

/// <summary>Reads <c>300</c>, <c>¥299.50 昨天 印刷</c>, <c>1,200元 11月20日 leaflets</c>: the amount, the day where it is not today, a note.</summary>
public static partial class CostLine
{
    /// <summary>A hundred million, in hundredths.</summary>
    public const long Most = 10_000_000_000;

    public const int LongestNote = 100;

    /// <param name="today">The group's day.</param>
    /// <param name="currency">The sign or word of the group's money.</param>
    /// <returns>The cost, or what is wrong and with which words.</returns>
    public static (WrittenCost? Cost, CostFault Fault, string Word) Read(string text, DateOnly today, string currency)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (before, line) = Money.Leading(WordFolding.Normalized(text.Trim()));
        if (Amount().Match(line) is not { Success: true } match
            || !decimal.TryParse(match.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money)
            || money * 100 < 1)
        {
            return (null, CostFault.NoAmount, "");
        }

        var (behind, rest) = Money.Leading(match.Groups["rest"].Value.TrimStart());
        if (behind.Length == 0 && match.Groups["rest"].Value is [var next, ..] && !char.IsWhiteSpace(next))
        {
            return (null, CostFault.NoAmount, "");
        }

        if (money * 100 > Most)
        {
            return (null, CostFault.TooMuch, match.Groups["amount"].Value);
        }

        if (new[] { before, behind }.FirstOrDefault(word => word.Length > 0 && !Money.IsOf(word, currency)) is { } other)
        {
            return (null, CostFault.OtherCurrency, other);
        }

        var (day, note, unclear) = PastDay.Read(rest.Trim(), today);
        return unclear.Length > 0 ? (null, CostFault.UnclearDay, unclear)
            : day > today ? (null, CostFault.FutureDay, rest.Trim()[..^note.Length].TrimEnd(' ', '，', ',', '、', '：', ':', '。'))
            : (new WrittenCost((long)(money * 100), day, note.Length == 0 ? null : note), default, "");
    }

    /// <summary>True where a word is an amount, perhaps with the sign of a money.</summary>
    public static bool Begins(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Money.Leading(WordFolding.Normalized(word)).Remainder is [>= '0' and <= '9', ..];
    }

    [GeneratedRegex(@"^(?<amount>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]{1,18}(?:\.[0-9]{1,2})?)(?![0-9.,])(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Amount();
}
