using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Shape;

/// <summary>The public surface of the package, read from the file of facts.</summary>
internal sealed partial class ShapeFile
{
    private const string EnumNamespace = "Telegram.Bot.Types.Enums";

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public List<ShapeType> Types { get; } = [];

    public List<ShapeEnum> Enums { get; } = [];

    public List<ShapeMethod> Methods { get; } = [];

    public static ShapeFile Read(string path)
    {
        var shape = new ShapeFile();
        Action<string> read = _ => { };
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            if (line.StartsWith("## Extension", StringComparison.Ordinal))
            {
                read = shape.ReadMethod;
            }
            else if (line.StartsWith("## Types", StringComparison.Ordinal))
            {
                read = shape.ReadType;
            }
            else if (line.StartsWith("## Enums", StringComparison.Ordinal))
            {
                read = shape.ReadEnum;
            }
            else if (line[0] != '#')
            {
                read(line);
            }
        }

        return shape;
    }

    /// <summary>Splits at commas that are not inside angle brackets.</summary>
    public static IEnumerable<string> SplitParameters(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                start = i + 1;
            }
            else
            {
                depth += text[i] is '<' or '(' ? 1 : text[i] is '>' or ')' ? -1 : 0;
            }
        }
    }

    private void ReadMethod(string line)
    {
        var match = Must(MethodLine(), line);
        var parameters = SplitParameters(match.Groups["parameters"].Value)
            .Select(text => Must(Parameter(), text))
            .Select(p => new ShapeParameter(
                p.Groups["type"].Value, p.Groups["name"].Value, Optional(p.Groups["default"])));
        Methods.Add(new(match.Groups["returns"].Value, match.Groups["name"].Value, [.. parameters]));
    }

    private void ReadType(string line)
    {
        var asEnum = NestedEnum().Match(line);
        if (asEnum.Success)
        {
            AddEnum(asEnum.Groups["ns"].Value, asEnum.Groups["name"].Value, asEnum.Groups["values"].Value);
            return;
        }

        var match = Must(TypeLine(), line);
        var bases = match.Groups["bases"].Value.Split(',', Trimmed);
        var properties = match.Groups["properties"].Value
            .Split(';', Trimmed)
            .Select(text => Must(Property(), text))
            .Select(p => new ShapeProperty(
                p.Groups["type"].Value,
                p.Groups["name"].Value,
                Optional(p.Groups["json"]),
                p.Groups["always"].Success,
                p.Groups["computed"].Success));
        Types.Add(new(match.Groups["ns"].Value, match.Groups["name"].Value, bases, [.. properties]));
    }

    private void ReadEnum(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        AddEnum(EnumNamespace, line[..colon], line[(colon + 1)..]);
    }

    private void AddEnum(string ns, string name, string text)
    {
        var values = new List<(string, int)>();
        var next = 0;
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = token.Split('=');
            if (int.TryParse(parts[^1], CultureInfo.InvariantCulture, out var explicitValue))
            {
                next = explicitValue;
            }

            if (!char.IsDigit(parts[0][0]))
            {
                values.Add((parts[0], next++));
            }
        }

        Enums.Add(new(ns, name, values));
    }

    private static Match Must(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match : throw new FormatException($"Cannot read: {text}");

    private static string? Optional(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"^(?<returns>\S+) (?<name>\w+)\((?<parameters>.*)\)$")]
    private static partial Regex MethodLine();

    [GeneratedRegex(@"^(?<type>\S+) (?<name>\w+)(\s*=\s*(?<default>\w+))?$")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(?<ns>Telegram[\w.]*)\.(?<name>\w+) enum: (?<values>.*)$")]
    private static partial Regex NestedEnum();

    [GeneratedRegex(@"^(?<ns>Telegram[\w.]*)\.(?<name>\w+(<\w+>)?)( : (?<bases>[^{]+))? \{(?<properties>.*)\}$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<always>R )?(?<type>\S+) (?<name>\w+)(\[(?<json>\w+)\])?(?<computed> \(computed\))?$")]
    private static partial Regex Property();
}
