using System.Globalization;

namespace GroupBot.Texts;

/// <summary>Reads the numbers in a button's data; old and forged ones are none.</summary>
internal static class ButtonData
{
    /// <summary>So many are days that a calendar has.</summary>
    public const long LastDay = 3_000_000;

    /// <summary>The parts between colons; -1 for one that is no number.</summary>
    public static long[] Numbers(string data) => [.. data.Split(':').Select(part => Number(part) ?? -1)];

    /// <summary>Null where it is none, or below zero.</summary>
    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
