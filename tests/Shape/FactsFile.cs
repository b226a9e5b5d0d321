namespace GroupBot.Shape;

/// <summary>The facts of section 14 of the reference, as this project holds them.</summary>
internal static class FactsFile
{
    public static List<Fact> Read()
    {
        using var stream = typeof(FactsFile).Assembly.GetManifestResourceStream("facts.txt")!;
        using var reader = new StreamReader(stream);
        var facts = new List<Fact>();
        string? words = null;
        var members = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == ';')
            {
                continue;
            }

            if (line[0] == ' ')
            {
                members.Add(line.Trim());
            }
            else if (line.StartsWith("words ", StringComparison.Ordinal))
            {
                words = line["words ".Length..];
            }
            else if (line.StartsWith("assumed ", StringComparison.Ordinal))
            {
                words = null;
            }
            else
            {
                members = [];
                facts.Add(Declared(line, words, members));
            }
        }

        return facts;
    }

    /// <summary>The facts whose words no longer stand in the reference.</summary>
    public static IEnumerable<Fact> Unfounded(IEnumerable<Fact> facts, string referencePath)
    {
        var section = Section14(referencePath);
        return facts.Where(fact => fact.Words is not null && !section.Contains(fact.Words, StringComparison.Ordinal));
    }

    private static string Section14(string path)
    {
        var text = File.ReadAllText(path);
        var start = text.IndexOf("\n## 14.", StringComparison.Ordinal);
        var end = text.IndexOf("\n## 15.", StringComparison.Ordinal);
        return start >= 0 && end > start ? text[start..end] : throw new FormatException($"{path} has no section 14");
    }

    private static Fact Declared(string line, string? words, List<string> members)
    {
        var name = line.IndexOf("Telegram.", StringComparison.Ordinal);
        var colon = line.IndexOf(" : ", StringComparison.Ordinal);
        IReadOnlyList<string> bases = colon < 0 ? [] : [.. ShapeFile.SplitParameters(line[(colon + 3)..])];
        return new(line[..name].Trim(), colon < 0 ? line[name..] : line[name..colon], bases, words, members);
    }
}
