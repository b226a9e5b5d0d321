using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>The signs and words by which people name a money.</summary>
internal static partial class Money
{
    /// <summary>Of each money all that means it. A sign that several share is that of the first where a group has it alone.</summary>
    private static readonly string[][] Known =
    [
        ["¥", "元", "块", "块钱", "圆", "rmb", "cny", "cn¥", "yuan", "人民币"],
        ["¥", "円", "jpy", "jp¥", "yen", "日元"],
        ["$", "usd", "us$", "dollar", "dollars", "美元", "美金"],
        ["$", "元", "hk$", "hkd", "港币", "港元"],
        ["$", "元", "nt$", "twd", "ntd", "台币", "新台币"],
        ["$", "sgd", "s$", "新币"],
        ["$", "aud", "a$", "澳元"],
        ["$", "cad", "c$", "加元"],
        ["€", "eur", "euro", "euros", "欧元"],
        ["£", "gbp", "pound", "pounds", "英镑"],
        ["₩", "krw", "韩元"],
        ["₽", "rub", "卢布"],
        ["₹", "inr", "卢比"],
        ["usdt"],
    ];

    /// <summary>The name of a money with which a text begins, empty where it begins otherwise, and what follows it.</summary>
    public static (string Word, string Remainder) Leading(string text) => Written().Match(text) is { Success: true } match
        ? (match.Groups["word"].Value, text[match.Length..])
        : ("", text);

    /// <summary>True where a word may mean the group's money.</summary>
    public static bool IsOf(string word, string currency)
    {
        var (written, own) = (Folded(word), Folded(currency));
        return written == own || Known.FirstOrDefault(money => money.Contains(own))?.Contains(written) == true;
    }

    private static string Folded(string word) => WordFolding.Normalized(word).Trim().ToLowerInvariant();

    [GeneratedRegex(
        @"^\s*(?<word>(?:us|hk|nt|[sac])?\$|(?:cn|jp)?¥|[€£₩₽₹]|元(?![旦宵])|块钱|块|圆|円|人民币|日元|美元|美金|港币|港元|新台币|台币|新币|澳元|加元|欧元|英镑|韩元|卢布|卢比"
        + @"|(?:rmb|cny|yuan|jpy|yen|usdt|usd|dollars?|hkd|twd|ntd|sgd|aud|cad|eur|euros?|gbp|pounds?|krw|rub|inr)(?![a-z]))\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
