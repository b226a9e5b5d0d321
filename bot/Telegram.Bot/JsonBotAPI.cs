using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot;

/// <summary>How everything of the Bot API is read and written as JSON.</summary>
public static class JsonBotAPI
{
    /// <summary>The options to use for updates, also for stored ones. Read-only.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Gives other options the naming, the omissions and the converters of the Bot API.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault;
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        options.Converters.Add(new EnumConverterFactory());
        options.Converters.Add(new UnixTimeConverter());
        options.Converters.Add(new ChatIdConverter());
        options.Converters.Add(new InputFileConverter());
        foreach (var converter in KnownFamilies.Converters())
        {
            options.Converters.Add(converter);
        }
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
