using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Features;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Wire;
using GroupBot.Wire.Webhooks;
using Microsoft.Extensions.Options;

namespace GroupBot.Cli;

/// <summary>Everything that is wrong with the configuration, at once.</summary>
internal static partial class Problems
{
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var problems = UnknownKeys.Of(configuration).ToList();
        Check(new StorageOptionsValidator(), StorageOptions.Section);
        Check(new BackupOptionsValidator(), BackupOptions.Section);
        Check(new TelegramOptionsValidator(), TelegramOptions.Section);
        Check(new WebhookOptionsValidator(configuration["Telegram:BaseUrl"] ?? TelegramOptions.Official), WebhookOptions.Section);
        Check(new LimitsOptionsValidator(), LimitsOptions.Section);
        Check(new RepliesOptionsValidator(), RepliesOptions.Section);
        Check(new GroupsOptionsValidator(), GroupsOptions.Section);
        Check(new InstallationOptionsValidator(), null);
        _ = SettingDefaults.Read(configuration, FeatureList.Register().Settings, out var defaults);
        problems.AddRange(defaults);
        CheckUrls(configuration["Urls"] ?? "", problems);
        CheckPort(configuration["Sandbox:Port"], problems);
        if (FollowedClock.Problem(configuration) is { } clock)
        {
            problems.Add(clock);
        }

        return problems;

        void Check<TOptions>(IValidateOptions<TOptions> validator, string? section)
            where TOptions : class, new()
        {
            var options = new TOptions();
            try
            {
                (section is null ? configuration : configuration.GetSection(section)).Bind(options);
            }
            catch (InvalidOperationException exception)
            {
                problems.Add(Plain($"{exception.Message} {exception.InnerException?.Message}".TrimEnd()));
                return;
            }

            problems.AddRange(validator.Validate(null, options).Failures ?? []);
        }
    }

    /// <summary>What .NET says of a value of the wrong type, in the words of the other lines.</summary>
    private static string Plain(string message)
    {
        var match = WrongType().Match(message);
        return !match.Success ? message : string.Create(CultureInfo.InvariantCulture,
            $"{match.Groups["key"].Value} must be {Kind(match.Groups["type"].Value)}; it is \"{match.Groups["value"].Value}\".");
    }

    private static string Kind(string type) => type switch
    {
        "System.TimeSpan" => "a duration such as 00:10:00 (hours, minutes, seconds)",
        "System.Boolean" => "true or false",
        "System.Int32" or "System.Int64" or "System.Double" => "a number",
        _ => "of another kind (appsettings.example.json shows it)",
    };

    [GeneratedRegex("configuration value '(?<value>.*)' at '(?<key>[^']*)' to type '(?<type>[^']*)'")]
    private static partial Regex WrongType();

    private static void CheckUrls(string urls, List<string> problems)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                _ = BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                problems.Add($"Urls must be addresses such as http://127.0.0.1:8086; \"{url}\" is none.");
            }
        }
    }

    private static void CheckPort(string? port, List<string> problems)
    {
        if (!string.IsNullOrEmpty(port) && !ushort.TryParse(port, CultureInfo.InvariantCulture, out _))
        {
            problems.Add($"Sandbox:Port must be from 0 (any free one) to 65535; it is \"{port}\".");
        }
    }
}
