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
