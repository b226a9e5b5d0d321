namespace GroupBot.Core.Growth;

/// <summary>A whole number in Chinese numerals: 十, 二十五, 三百, 一千零五.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>0 to 99,999,999; null where the text is none.</summary>
    public static int? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (all, section, digit) = (0, 0, (int?)null);
        foreach (var numeral in text.Replace('两', '二').Replace('〇', '零'))
        {
            if (Digits.IndexOf(numeral, StringComparison.Ordinal) is >= 0 and var value)
            {
                // Two digits beside each other are read one by one, as a number of a house; but for the naught between units.
                if (digit > 0)
                {
                    return null;
                }

                digit = value;
            }
            else if (numeral is '万' && all == 0)
            {
                (all, section, digit) = ((section + (digit ?? 0)) * 10_000, 0, null);
                if (all == 0)
                {
                    return null;
                }
            }
            else if (UnitOf(numeral) is { } unit && (section == 0 || section % (unit * 10) == 0))
            {
                (section, digit) = (section + ((digit ?? 1) * unit), null);
            }
            else
            {
                return null;
            }
        }

        return text.Length == 0 ? null : all + section + (digit ?? 0);
    }

    private static int? UnitOf(char numeral) => numeral switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => null,
    };
}
