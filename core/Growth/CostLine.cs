using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;

namespace GroupBot.Core.Growth;

/// <summary>What was spent on a day, as it was written.</summary>
/// <param name="Amount">In hundredths of the money's unit; 1 to <see cref="CostLine.Most"/>.</param>
/// <param name="Note">Null for none.</param>
public sealed record WrittenCost(long Amount, DateOnly Day, string? Note);

/// <summary>Reads <c>300</c>, <c>¥299.50 昨天 印刷</c>, <c>1,200元 11月20日 leaflets</c>: the amount, the day where it is not today, a note.</summary>
public static partial class CostLine
{
    /// <summary>A hundred million, in hundredths.</summary>
    public const long Most = 10_000_000_000;

    public const int LongestNote = 100;

    /// <returns>Null where it begins with no amount above 0, or names a day to come.</returns>
    public static WrittenCost? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Amount().Match(WordFolding.Normalized(text.Trim())) is not { Success: true } match
            || !decimal.TryParse(match.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money)
            || money * 100 is < 1 or > Most)
        {
            return null;
        }

        var rest = match.Groups["rest"].Value.Trim();
        var (day, note) = WrittenDay.Read(rest, today) ?? (today, rest);
        return day > today ? null : new WrittenCost((long)(money * 100), day, note.Length == 0 ? null : note);
    }

    [GeneratedRegex(@"^[¥$€£]?\s?(?<amount>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]{1,11}(?:\.[0-9]{1,2})?)(?:元|块)?(?![0-9.,])(?<rest>$|\s.*$)", RegexOptions.Singleline)]
    private static partial Regex Amount();
}
