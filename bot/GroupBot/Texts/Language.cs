namespace GroupBot.Texts;

/// <summary>A language that the bot speaks. Stored by its tag.</summary>
internal enum Language
{
    ZhHans = 1,
    En = 2,
}

internal static class Languages
{
    public static string Tag(this Language language) => language is Language.En ? "en" : "zh-Hans";

    /// <summary>Chinese for every tag that begins with zh, English for every other; null for none.</summary>
    public static Language? Parse(string? tag) => string.IsNullOrEmpty(tag)
        ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.ZhHans : Language.En;
}
