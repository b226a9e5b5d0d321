using GroupBot.Groups;
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
}
