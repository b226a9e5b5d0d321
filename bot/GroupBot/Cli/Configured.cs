using System.Globalization;
using System.Text.Json;
using GroupBot.Storage;
using Microsoft.Extensions.Logging.Console;

namespace GroupBot.Cli;

/// <summary>The file and the environment, as .NET reads them; nothing is watched for changes.</summary>
internal static class Configured
{
    private const string DefaultUrl = "http://127.0.0.1:8086";

    public static WebApplicationBuilder Builder(IReadOnlyDictionary<string, string?>? overrides)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = Directory.GetCurrentDirectory(),
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        if (overrides is not null)
        {
            builder.Configuration.AddInMemoryCollection(overrides);
        }

        if (string.IsNullOrEmpty(builder.Configuration["Urls"]))
        {
            builder.Configuration.AddInMemoryCollection([new("Urls", DefaultUrl)]);
        }

        builder.WebHost.UseUrls(builder.Configuration["Urls"]!);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddLogs(builder);
        return builder;
    }

    /// <param name="message">What .NET says of a file it could not read; it names the file.</param>
    /// <param name="slip">Where the file stops being JSON.</param>
    public static string NotJson(string message, JsonException slip)
    {
        var file = message.Split('\'') is [_, var name, ..] ? name : "appsettings.json";
        var place = string.Create(CultureInfo.InvariantCulture, $"line {slip.LineNumber + 1}, position {slip.BytePositionInLine + 1}");
        return $"{file} is not JSON: look at {place}, and just before it (a comma or a quotation mark too many or missing).";
    }

    /// <summary>True where a bot that runs by this configuration plays in a sandbox of its own.</summary>
    public static bool HasNoToken(IConfiguration configuration) => string.IsNullOrEmpty(configuration["Telegram:Token"]);

    /// <summary>True where Telegram is to call the bot.</summary>
    public static bool HasWebhook(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["Telegram:Webhook:Url"]);

    public const string SandboxFileHint =
        "A bot that runs without a token keeps its file in a folder of its own while it runs: give the Storage__Path=… that it "
        + "printed at its start, before this command.";

    /// <summary>What to do where the database is not there; with no token it may be a sandbox's that is meant.</summary>
    public static string NoDatabase(IConfiguration configuration, string path) => HasNoToken(configuration)
        ? $"There is no {path}. {SandboxFileHint} For a bot with a token, set Storage:Path to its file."
        : $"There is no {path}: start the bot once with \"{ProgramName.Current} run\", or set Storage:Path to its file.";

    public static StorageOptions Storage(IConfiguration configuration)
    {
        var options = new StorageOptions();
        configuration.GetSection(StorageOptions.Section).Bind(options);
        return options;
    }

    /// <summary>One line an entry; <c>Logging:Console:FormatterName=json</c> makes each a JSON object.</summary>
    private static void AddLogs(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddConsole();
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.FormatterName = builder.Configuration["Logging:Console:FormatterName"] ?? ConsoleFormatterNames.Simple);
        builder.Services.Configure<SimpleConsoleFormatterOptions>(line =>
        {
            line.SingleLine = true;
            line.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            line.UseUtcTimestamp = true;
        });
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.TimestampFormat = "O";
            json.UseUtcTimestamp = true;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
    }
}
