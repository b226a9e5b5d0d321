using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>
/// A file on the server is written as its id or address; one to be uploaded as a reference to a part of the same
/// request. The parts are collected while a request is written, which happens on one thread from start to end.
/// </summary>
internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    [ThreadStatic]
    private static List<InputFileStream>? _uploads;

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(InputFile));

    public override InputFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InputFile.FromString(reader.GetString() ?? throw new JsonException("A file is a text."));

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case InputFileId file:
                writer.WriteStringValue(file.Id);
                break;
            case InputFileUrl file:
                writer.WriteStringValue(file.Url.OriginalString);
                break;
            case InputFileStream file:
                var uploads = _uploads
                    ?? throw new JsonException("A file can be uploaded only with a request that takes files.");
                writer.WriteStringValue("attach://" + uploads.Count.ToString(CultureInfo.InvariantCulture));
                uploads.Add(file);
                break;
            default:
                throw new JsonException($"{value.GetType().Name} is no file that can be sent.");
        }
    }

    /// <summary>Runs a write and returns the uploads that it referred to, in the order of their numbers.</summary>
    internal static List<InputFileStream> Collect(Action write)
    {
        var outer = _uploads;
        var uploads = new List<InputFileStream>();
        _uploads = uploads;
        try
        {
            write();
        }
        finally
        {
            _uploads = outer;
        }

        return uploads;
    }
}
