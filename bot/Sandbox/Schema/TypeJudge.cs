using System.Text.Json;

namespace GroupBot.Sandbox.Schema;

/// <summary>Holds a JSON value against a type of the machine-readable API.</summary>
internal static class TypeJudge
{
    private const string ArrayOf = "Array of ";

    /// <summary>Objects in whose place the bare text of their field "text" is right too.</summary>
    private static readonly HashSet<string> MayBeText = ["KeyboardButton", "InputPollOption"];

    /// <summary>
    /// Telegraf writes its own "hide" into every button, and the real server does not look at it; what each call of a
    /// client brings is no fault of the bot's.
    /// </summary>
    private static readonly HashSet<(string Type, string Field)> WrittenByClients =
        [("InlineKeyboardButton", "hide"), ("KeyboardButton", "hide")];

    /// <summary>Adds what is wrong; of a choice of types the one that fits best is reported.</summary>
    internal static void Check(JsonElement value, IReadOnlyList<string> types, string path, List<string> problems)
    {
        var items = types.Where(t => t.StartsWith(ArrayOf, StringComparison.Ordinal)).Select(t => t[ArrayOf.Length..]).ToList();
        if (items.Count > 1 && value.ValueKind == JsonValueKind.Array)
        {
            // An album mixes its kinds: each item may be of another of the types.
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(item, items, $"{path}[{index++}]", problems);
            }

            return;
        }

        List<string>? best = null;
        foreach (var type in Likely(value, types))
        {
            var found = new List<string>();
            CheckOne(value, type, path, found);
            if (found.Count == 0)
            {
                return;
            }

            best = best is null || found.Count < best.Count ? found : best;
        }

        problems.AddRange(best ?? []);
    }

    /// <summary>Of the types of an object those that have all they must, so that its faults are told of the right one.</summary>
    private static IReadOnlyList<string> Likely(JsonElement value, IReadOnlyList<string> types)
    {
        List<string> likely = value.ValueKind != JsonValueKind.Object ? [] :
        [
            .. types.Where(type => ApiSchema.Instance.Types.TryGetValue(type, out var known)
                && known.Fields.All(f => !f.Required || value.TryGetProperty(f.Name, out _))),
        ];
        return likely.Count > 0 ? likely : types;
    }

    internal static void CheckBounds(ApiField field, string text, string path, List<string> problems)
    {
        if (field.Enum is { } allowed && !allowed.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"{path}: \"{text}\" is none of {string.Join(", ", allowed)}");
        }

        if (field.Length is { } length && !length.Holds(length.Measure(text)))
        {
            problems.Add($"{path}: length {length.Measure(text)} is outside {length}");
        }

        if (field.Range is { } range && long.TryParse(text, out var number) && !range.Holds(number))
        {
            problems.Add($"{path}: {number} is outside {range}");
        }
    }

    private static void CheckOne(JsonElement value, string type, string path, List<string> problems)
    {
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            CheckArray(value, type[ArrayOf.Length..], path, problems);
            return;
        }

        var fits = type switch
        {
            "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "Float" => value.ValueKind == JsonValueKind.Number,
            "String" or "InputFile" => value.ValueKind == JsonValueKind.String,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Object
                || (value.ValueKind == JsonValueKind.String && MayBeText.Contains(type)),
        };
        if (!fits)
        {
            problems.Add($"{path}: must be {type}");
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(value, type, path, problems);
        }
    }

    private static void CheckArray(JsonElement value, string type, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add($"{path}: must be an Array of {type}");
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            CheckOne(item, type, $"{path}[{index++}]", problems);
        }
    }

    private static void CheckObject(JsonElement value, string type, string path, List<string> problems)
    {
        if (!ApiSchema.Instance.Types.TryGetValue(type, out var known))
        {
            problems.Add($"{path}: type {type} is not known");
            return;
        }

        if (known.Subtypes.Length > 0)
        {
            Check(value, Candidates(value, known), path, problems);
            return;
        }

        foreach (var property in value.EnumerateObject().Where(p => !WrittenByClients.Contains((type, p.Name))))
        {
            if (Array.Find(known.Fields, f => f.Name == property.Name) is not { } field)
            {
                problems.Add($"{path}: unknown field \"{property.Name}\" of {type}");
                continue;
            }

            var at = $"{path}.{property.Name}";
            Check(property.Value, field.Types, at, problems);
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                CheckBounds(field, property.Value.ToString(), at, problems);
            }
        }

        foreach (var field in known.Fields.Where(f => f.Required && !value.TryGetProperty(f.Name, out _)))
        {
            problems.Add($"{path}: field \"{field.Name}\" of {type} is missing");
        }
    }

    /// <summary>Subtypes are told apart by a field with one allowed word ("type", "status", "source").</summary>
    private static string[] Candidates(JsonElement value, ApiType type)
    {
        var fitting = type.Subtypes.Where(name => ApiSchema.Instance.Types[name].Fields
            .Where(f => f.Enum is { Length: 1 })
            .All(f => value.TryGetProperty(f.Name, out var word) && word.ToString() == f.Enum![0])).ToArray();
        return fitting.Length > 0 ? fitting : type.Subtypes;
    }
}
