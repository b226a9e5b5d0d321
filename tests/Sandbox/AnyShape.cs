using System.Text;
using System.Text.Json;
using GroupBot.Sandbox.Schema;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// Parameters as a careless client may write them: by the machine-readable API, with something else here and there. As JSON
/// texts, so that fields can stand twice and characters be cut in half.
/// </summary>
internal sealed class AnyShape(Random random, Func<string, string?> known)
{
    private const int MostDepth = 4;

    private static readonly string[] Junk =
    [
        "5", "-1", "0", "1e30", "-0.5", "9223372036854775808", "true", "false", "null", "\"\"", "\"x\"", "\" \"", "\"书\\n书\"",
        "\"\\ud83d\"", "\"a\\u0000b\"", "\"<b>\"", "\"*_[\"", "\"[\"", "\"{\\\"text\\\":\"", "\"[[]]\"", "\"{}\"", "\"[5]\"", "\"null\"",
        "\"attach://x\"", "\"a.b\"", "\"http://\"", "\"-5\"", "\"2147483648\"", "\"@nobody\"", "[]", "[[]]", "[null]", "[5]", "[\"x\"]", "[{}]",
        "[[{}]]", "[[5]]", "{}", "{\"id\":5}", "{\"a\":1,\"a\":2}", "{\"type\":5}", "{\"type\":\"x\"}", "{\"text\":{}}", "{\"inline_keyboard\":5}",
        "{\"inline_keyboard\":[[{\"text\":\"x\",\"callback_data\":{}}]]}", "{\"keyboard\":[[[]]]}", "{\"message_id\":{}}",
        new string('[', 70) + new string(']', 70), "\"" + new string('x', 5000) + "\"",
    ];

    /// <summary>An object of these fields; some are left out, one may stand twice.</summary>
    internal string Object(IReadOnlyList<ApiField> fields, int depth = 0)
    {
        var json = new StringBuilder("{");
        foreach (var field in fields.Where(f => f.Required ? random.Next(12) > 0 : random.Next(depth == 0 ? 3 : 4) == 0))
        {
            for (var times = random.Next(25) == 0 ? 2 : 1; times > 0; times--)
            {
                json.Append(json.Length > 1 ? "," : "").Append(JsonSerializer.Serialize(field.Name)).Append(':').Append(Value(field, depth));
            }
        }

        return json.Append('}').ToString();
    }

    private string Value(ApiField field, int depth)
    {
        if (random.Next(4) == 0)
        {
            return Junk[random.Next(Junk.Length)];
        }

        var right = known(field.Name) is { } value && random.Next(4) > 0 ? value
            : field.Enum is { } words && random.Next(4) > 0 ? JsonSerializer.Serialize(words[random.Next(words.Length)])
            : OfType(field.Types[random.Next(field.Types.Length)], depth);

        // What is nested may come as the text of its JSON.
        return depth == 0 && random.Next(6) == 0 ? JsonSerializer.Serialize(right) : right;
    }

    private string OfType(string type, int depth)
    {
        const string ArrayOf = "Array of ";
        if (depth > MostDepth || random.Next(8) == 0)
        {
            return Junk[random.Next(Junk.Length)];
        }

        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            return $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => OfType(type[ArrayOf.Length..], depth + 1)))}]";
        }

        switch (type)
        {
            case "Integer":
                return random.Next(-2, 50).ToString(System.Globalization.CultureInfo.InvariantCulture);
            case "Float":
                return (random.Next(-900, 900) / 7.0).ToString(System.Globalization.CultureInfo.InvariantCulture);
            case "Boolean":
                return random.Next(2) == 0 ? "true" : "false";
            case "String" or "InputFile":
                return "\"" + new string('书', random.Next(30)) + "\"";
        }

        var known = ApiSchema.Instance.Types[type];
        return known.Subtypes.Length > 0
            ? OfType(known.Subtypes[random.Next(known.Subtypes.Length)], depth)
            : Object(known.Fields, depth + 1);
    }
}
