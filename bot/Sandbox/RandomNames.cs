using System.Globalization;

namespace GroupBot.Sandbox;

/// <summary>Names that Telegram draws: of queries, files, links and payments. The generator's owner guards it.</summary>
internal static class RandomNames
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private const long Least = 1L << 40;

    private const long Most = 1L << 62;

    /// <summary>A 64-bit number, as text in decimal.</summary>
    internal static string NextNumber(this Random random) =>
        random.NextInt64(Least, Most).ToString(CultureInfo.InvariantCulture);

    internal static string NextHexNumber(this Random random) =>
        random.NextInt64(Least, Most).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Letters, digits, - and _.</summary>
    internal static string NextWord(this Random random, int length) => new(random.GetItems<char>(Letters, length));
}
