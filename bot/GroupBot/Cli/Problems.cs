using System.Globalization;
using GroupBot.Features;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Wire;
using Microsoft.Extensions.Options;

namespace GroupBot.Cli;

/// <summary>Everything that is wrong with the configuration, at once.</summary>
internal static class Problems
{
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var problems = new List<string>();
        Check(new StorageOptionsValidator(), StorageOptions.Section);
        Check(new TelegramOptionsValidator(), TelegramOptions.Section);
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
                problems.Add($"{exception.Message} {exception.InnerException?.Message}".TrimEnd());
                return;
            }

            problems.AddRange(validator.Validate(null, options).Failures ?? []);
        }
    }

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
