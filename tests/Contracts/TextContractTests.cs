using System.Reflection;
using System.Text.RegularExpressions;
using GroupBot.Features;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>What holds for everything the bot says, whatever the feature.</summary>
internal sealed partial class TextContractTests
{
    private const int TelegramLimit = 4096;

    /// <summary>A name at its longest: 64 characters a part in Telegram, each escaped to five.</summary>
    private const int LongestName = 64 * 2 * 5;

    /// <summary>A number, a date, a label of ours; a list of such lines is made by code that counts them.</summary>
    private const int LongestValue = 300;

    private static readonly IReadOnlyList<(string Where, Text Text)> All =
    [
        .. from type in typeof(Text).Assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Text)
           select ($"{type.Name}.{field.Name}", (Text)field.GetValue(null)!),
        .. FeatureList.Register().Commands.Values.Select(command => ($"/{command.Name}", command.Help)),
        .. FeatureList.Register().Settings.SelectMany(setting => new[]
        {
            ($"{setting.FullName} (label)", setting.Label), ($"{setting.FullName} (help)", setting.Help),
        }),
        .. from table in FeatureList.Register().TextsOfTables
           from text in table.Value.Columns.Values.SelectMany(column => column.Names.Values.Prepend(column.Label)).Prepend(table.Value.Label)
           select ($"{table.Key}: {text.En}", text),
    ];

    [Test]
    public void Texts_InBothLanguages_SaySomething() => Assert.That(
        All.Where(text => string.IsNullOrWhiteSpace(text.Text.Zh) || string.IsNullOrWhiteSpace(text.Text.En)).Select(text => text.Where),
        Is.Empty);

    [Test]
    public void Texts_InBothLanguages_HaveTheSamePlaceholders() => Assert.That(
        All.Where(text => !Placeholders(text.Text.Zh).SetEquals(Placeholders(text.Text.En))).Select(text => text.Where),
        Is.Empty);

    [Test]
    public void Texts_InBothLanguages_HaveTheSameWellFormedTags() => Assert.That(
        All.Where(text => Tags(text.Text.Zh) is not { } chinese || Tags(text.Text.En) is not { } english
            || !chinese.Order().SequenceEqual(english.Order())).Select(text => text.Where),
        Is.Empty);

    [Test]
    public void Texts_WithTheLongestNames_FitOneMessage() => Assert.That(
        All.Where(text => new[] { text.Text.Zh, text.Text.En }
            .Any(template => template.Length + Placeholders(template).Sum(LongestOf) > TelegramLimit)).Select(text => text.Where),
        Is.Empty);

    [Test]
    public void Texts_ForMembers_HoldNoWordOfTheOperators()
    {
        var words = NeverWords();
        Assert.That(words, Has.Count.GreaterThan(30));
        Assert.That(
            from text in All
            where text.Text.Audience is Audience.Member
            from word in words
            where Holds(text.Text.Zh, word) || Holds(text.Text.En, word)
            select $"{text.Where}: {word}",
            Is.Empty);
    }

    /// <summary>The list beside this test is the last column of the design's table of terms, where that is at hand.</summary>
    [Test]
    public void NeverWords_WhereTheDesignIsAtHand_AreItsTables()
    {
        var design = Path.Combine(Sources.Root, "..", "shared", "design", "words.md");
        if (!File.Exists(design))
        {
            Assert.Ignore("The design's table of words is not here: the list beside this test stands alone.");
        }

        var words = File.ReadAllLines(design)
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|'))
            .Where(cells => cells.Length >= 4)
            .SelectMany(cells => Parenthesis().Replace(cells[3], "").Split('、', ',', ';'))
            .Select(word => word.Trim())
            .Where(word => word.Length > 0)
            .Distinct();
        Assert.That(NeverWords(), Is.EquivalentTo(words));
    }

    /// <summary>Chinese has no spaces between words; in English a word stands by itself.</summary>
    private static bool Holds(string text, string word) => char.IsAscii(word[0])
        ? Regex.IsMatch(text, $@"\b{Regex.Escape(word)}", RegexOptions.IgnoreCase)
        : text.Contains(word, StringComparison.Ordinal);

    private static List<string> NeverWords() =>
        [.. File.ReadAllLines(Path.Combine(Sources.Root, "tests", "Contracts", "never-words.txt"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')];

    private static int LongestOf(string placeholder) => placeholder switch
    {
        "{name}" or "{group}" or "{member}" or "{title}" => LongestName,
        "{value}" or "{text}" => 2000,
        _ => LongestValue,
    };

    private static HashSet<string> Placeholders(string template) =>
        [.. Placeholder().Matches(template).Select(match => match.Value)];

    /// <summary>The tags of a template, or null where they do not nest.</summary>
    private static List<string>? Tags(string template)
    {
        var open = new Stack<string>();
        var tags = new List<string>();
        foreach (Match match in Tag().Matches(template))
        {
            var name = match.Groups["name"].Value;
            if (match.Value[1] != '/')
            {
                open.Push(name);
                tags.Add(name);
            }
            else if (open.Count == 0 || open.Pop() != name)
            {
                return null;
            }
        }

        return open.Count == 0 ? tags : null;
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"</?(?<name>\w+)[^>]*>")]
    private static partial Regex Tag();
}
