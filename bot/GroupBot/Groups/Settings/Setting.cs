using System.Globalization;
using GroupBot.Core.Activity;
using GroupBot.Texts;

namespace GroupBot.Groups.Settings;

/// <summary>One thing an owner sets for a group: its key, default, bounds and one line of help. Stored as text.</summary>
internal abstract record Setting(string Feature, string Key, Text Label, Text Help)
{
    /// <summary>The name in configuration and export: <c>Feature:Key</c>.</summary>
    public string FullName => $"{Feature}:{Key}";

    /// <summary>The default as it would be stored.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Null where <paramref name="text"/> is a value; else what is wrong with it.</summary>
    public abstract Refusal? Check(string text);

    /// <summary>What somebody wrote for a value, as it would be stored; what is not understood stays as it is.</summary>
    public virtual string Understand(string text) => text;

    /// <summary>A stored value as people read it.</summary>
    public abstract string Show(string text, Language language);

    /// <summary>The same where there is little room.</summary>
    public virtual string ShowBriefly(string text, Language language) => Show(text, language);
}

/// <summary>Why a value is refused, in both languages.</summary>
internal sealed record Refusal(Text Text)
{
    public string English => Text.Plain(Language.En);
}

/// <summary>A setting whose value has a type.</summary>
internal abstract record Setting<T>(string Feature, string Key, T Default, Text Label, Text Help)
    : Setting(Feature, Key, Label, Help)
{
    public override string DefaultText => Write(Default);

    /// <summary>Reads a stored value that <see cref="Setting.Check"/> accepts.</summary>
    public abstract T Read(string text);

    public abstract string Write(T value);
}

internal sealed record BoolSetting(string Feature, string Key, bool Default, Text Label, Text Help)
    : Setting<bool>(Feature, Key, Default, Label, Help)
{
    public override bool Read(string text) => text == "true";

    public override string Write(bool value) => value ? "true" : "false";

    public override Refusal? Check(string text) =>
        text is "true" or "false" ? null : new Refusal(SettingTexts.NotABool);

    public override string Show(string text, Language language) =>
        (text == "true" ? SettingTexts.On : SettingTexts.Off).Plain(language);
}

/// <param name="Usual">Round values that have a button each; every other is typed.</param>
/// <param name="Unit">The unit that people read after the number.</param>
internal sealed record NumberSetting(
    string Feature, string Key, long Default, long Min, long Max, IReadOnlyList<long> Usual, Text Unit, Text Label, Text Help)
    : Setting<long>(Feature, Key, Default, Label, Help)
{
    /// <summary>What people read in the place of 0; null where 0 is a number like any other. Where it is the least, it is off.</summary>
    public Text? Zero { get; init; } = Min == 0 ? SettingTexts.Off : null;

    /// <summary>The least value that is no 0 with a meaning of its own.</summary>
    public long Least => Zero is null ? Min : Math.Max(Min, 1);

    public override long Read(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    public override string Write(long value) => value.ToString(CultureInfo.InvariantCulture);

    public override Refusal? Check(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= Min && value <= Max
            ? null
            : new Refusal(new Text(Audience.Admin, $"请填 {Min} 到 {Max} 的整数。", $"It must be a whole number from {Min} to {Max}."));

    /// <summary>With its unit too, in digits of any width, and the word that stands for 0.</summary>
    public override string Understand(string text)
    {
        var written = WordFolding.Normalized(text).Trim();
        foreach (var language in (Language[])[Language.ZhHans, Language.En])
        {
            if (Zero is { } zero && written.Equals(zero.Plain(language), StringComparison.OrdinalIgnoreCase))
            {
                return Write(0);
            }

            if (Unit.Plain(language) is { Length: > 0 } unit && written.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                written = written[..^unit.Length].TrimEnd();
            }
        }

        return long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Write(value) : text;
    }

    public override string Show(string text, Language language) => Zero is { } zero && Read(text) == 0
        ? zero.Plain(language)
        : $"{text} {Unit.Plain(language)}".TrimEnd();
}

internal sealed record Choice(string Value, Text Label);

internal sealed record ChoiceSetting(
    string Feature, string Key, string Default, IReadOnlyList<Choice> Choices, Text Label, Text Help)
    : Setting<string>(Feature, Key, Default, Label, Help)
{
    public override string Read(string text) => text;

    public override string Write(string value) => value;

    public override Refusal? Check(string text)
    {
        if (Choices.Any(choice => choice.Value == text))
        {
            return null;
        }

        var names = string.Join(", ", Choices.Select(choice => choice.Value));
        return new Refusal(new Text(Audience.Admin, $"只能是这几个之一：{names}。", $"It must be one of: {names}."));
    }

    public override string Show(string text, Language language) =>
        Choices.FirstOrDefault(choice => choice.Value == text)?.Label.Plain(language) ?? text;
}

/// <param name="Checked">Null where the text will do; else why not. Null itself = any text up to <paramref name="MaxLength"/>.</param>
internal sealed record TextSetting(
    string Feature, string Key, string Default, int MaxLength, Text Label, Text Help, Func<string, Text?>? Checked = null)
    : Setting<string>(Feature, Key, Default, Label, Help)
{
    /// <summary>What is said where a new value is asked for; null = its label and how long it may be.</summary>
    public Text? Prompt { get; init; }

    /// <summary>Other ways to write a value, to the one that is stored; null for none of them. Null itself = there are no others.</summary>
    public Func<string, string?>? Reading { get; init; }

    /// <summary>A stored value as people know it; null itself = as it is stored.</summary>
    public Func<string, Language, string>? Showing { get; init; }

    /// <summary>The same where there is little room; null itself = as everywhere.</summary>
    public Func<string, Language, string>? Naming { get; init; }

    /// <summary>Values that have a button each; every other is written.</summary>
    public IReadOnlyList<string> Usual { get; init; } = [];

    public override string Understand(string text) => Reading?.Invoke(text) ?? text;

    public override string Read(string text) => text;

    public override string Write(string value) => value;

    public override Refusal? Check(string text) => Checked?.Invoke(text) is { } wrong ? new Refusal(wrong)
        : text.Length > MaxLength
            ? new Refusal(new Text(Audience.Admin, $"最多 {MaxLength} 个字符。", $"At most {MaxLength} characters."))
            : null;

    public override string Show(string text, Language language) => Showing?.Invoke(text, language) ?? text;

    public override string ShowBriefly(string text, Language language) => Naming?.Invoke(text, language) ?? Show(text, language);
}
