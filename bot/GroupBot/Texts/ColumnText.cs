using System.Globalization;

namespace GroupBot.Texts;

/// <summary>How a column's values are shown to the person whose row it is.</summary>
internal enum ShownAs
{
    /// <summary>As it stands; a blob as the JSON that it holds.</summary>
    Itself = 0,

    /// <summary>0 and 1.</summary>
    YesNo = 1,

    /// <summary>Unix milliseconds; 0 = unset.</summary>
    Instant = 2,

    /// <summary><c>DateOnly.DayNumber</c>; 0 = unset.</summary>
    Day = 3,

    /// <summary>A number of an enumeration, or several flags of one.</summary>
    Named = 4,

    /// <summary>A <c>group_no</c>: the group's title stands beside it.</summary>
    Group = 5,
}

/// <summary>What a column is for the person whose row it is: what it is called, and how its values are read.</summary>
internal sealed record ColumnText(Text Label, ShownAs ShownAs)
{
    /// <summary>The enumeration whose numbers the column holds; null for none.</summary>
    public Type? Enumeration { get; init; }

    /// <summary>What each number of the enumeration is called; of flags each single one, and 0.</summary>
    public IReadOnlyDictionary<long, Text> Names { get; init; } = new Dictionary<long, Text>();

    /// <summary>A field of the column's JSON that holds a file in Base64: its size is shown, never its bytes.</summary>
    public string? FileField { get; init; }

    /// <summary>What a number is called, flags one after the other; null where there is no name for it.</summary>
    public string? NameOf(long number, Language language)
    {
        if (Names.TryGetValue(number, out var name))
        {
            return name.Plain(language);
        }

        var flags = Names.Where(flag => flag.Key != 0 && (number & flag.Key) == flag.Key).OrderBy(flag => flag.Key).ToList();
        var isFlags = Enumeration?.IsDefined(typeof(FlagsAttribute), inherit: false) == true;
        return isFlags && flags.Aggregate(0L, (all, flag) => all | flag.Key) == number
            ? string.Join(language is Language.En ? ", " : "、", flags.Select(flag => flag.Value.Plain(language)))
            : null;
    }
}

/// <summary>Makes <see cref="ColumnText"/>: each takes the column's name in Chinese and in English.</summary>
internal static class Column
{
    public static ColumnText Of(string zh, string en) => new(Member(zh, en), ShownAs.Itself);

    public static ColumnText YesNo(string zh, string en) => new(Member(zh, en), ShownAs.YesNo);

    public static ColumnText Instant(string zh, string en) => new(Member(zh, en), ShownAs.Instant);

    public static ColumnText Day(string zh, string en) => new(Member(zh, en), ShownAs.Day);

    public static ColumnText Group(string zh, string en) => new(Member(zh, en), ShownAs.Group);

    /// <param name="names">Every value of the enumeration; of flags every single one, and 0.</param>
    public static ColumnText Named<TEnum>(string zh, string en, params IReadOnlyList<(TEnum Value, string Zh, string En)> names)
        where TEnum : struct, Enum => new(Member(zh, en), ShownAs.Named)
        {
            Enumeration = typeof(TEnum),
            Names = names.ToDictionary(
                name => Convert.ToInt64(name.Value, CultureInfo.InvariantCulture), name => Member(name.Zh, name.En)),
        };

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
