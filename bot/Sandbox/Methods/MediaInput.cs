using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>The parameters of one file: those of the call, or of one InputMedia in it.</summary>
internal sealed class MediaInput
{
    private const int CaptionCharacters = 1024;

    private readonly JsonObject? _item;

    private MediaInput(MethodCall call, JsonObject? item)
    {
        Call = call;
        _item = item;
    }

    internal MethodCall Call { get; }

    /// <summary>An InputMedia: its file is named in it, never by the name of a part.</summary>
    internal bool IsItem => _item is not null;

    internal static MediaInput Of(MethodCall call) => new(call, null);

    internal static MediaInput Of(MethodCall call, JsonObject item) => new(call, item);

    internal string? Text(string name) => _item is null ? Call.Arguments.Text(name) : _item[name]?.ToString();

    internal bool Has(string name) => _item is null ? Call.Arguments.Has(name) : _item[name] is not null;

    internal bool Flag(string name) => CallArguments.IsTrue(Text(name));

    /// <summary>What is out of bounds is moved to the bound.</summary>
    internal int Number(string name, int most)
    {
        var text = Text(name);
        return text is not null && double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, 0, most)
            : 0;
    }

    /// <summary>The words under the file.</summary>
    internal FormattedText Caption()
    {
        var caption = TextArgument.Read(Call.World, Text("caption"), Text("parse_mode"), () => Entities());
        TextArgument.CheckLength(caption, "message caption", CaptionCharacters);
        return caption;
    }

    private JsonNode? Entities()
    {
        if (_item is not null)
        {
            return _item["caption_entities"] is JsonValue text ? Parsed(text.ToString()) : _item["caption_entities"];
        }

        return Call.Arguments.Json("caption_entities");
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonRead.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
