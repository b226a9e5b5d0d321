using System.Globalization;

namespace GroupBot.Core.Scoring;

/// <summary>The names that a group's owner gives to levels: each holds from its level up to the next that has one.</summary>
public sealed class LevelTitles
{
    public const int Most = 30, LongestTitle = 16;

    private readonly IReadOnlyList<(int Level, string Title)> _titles;

    private LevelTitles(IReadOnlyList<(int Level, string Title)> titles) => _titles = titles;

    /// <summary>Reads <c>1=新芽, 5=老友</c>: rising levels, each with a name. Empty text is no names at all.</summary>
    /// <param name="wrong">The part that is none, where there is one.</param>
    /// <returns>Null where a part is none.</returns>
    public static LevelTitles? Parse(string text, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(int Level, string Title)> titles = [];
        foreach (var part in text.Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            wrong = part;
            if (part.Split(['=', '＝', ':', '：'], 2, StringSplitOptions.TrimEntries) is not [var number, { Length: > 0 } title]
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level > LevelCurve.Highest
                || new StringInfo(title).LengthInTextElements > LongestTitle
                || (titles.Count > 0 && level <= titles[^1].Level) || titles.Count == Most)
            {
                return null;
            }

            titles.Add((level, title));
        }

        wrong = "";
        return new LevelTitles(titles);
    }

    /// <summary>Empty below the first level that has a name.</summary>
    public string Of(int level) => _titles.LastOrDefault(one => one.Level <= level).Title ?? "";

    /// <summary>As it is stored.</summary>
    public override string ToString() =>
        string.Join(", ", _titles.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Level}={one.Title}")));
}
