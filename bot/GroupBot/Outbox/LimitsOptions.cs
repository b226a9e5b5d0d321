using Microsoft.Extensions.Options;

namespace GroupBot.Outbox;

/// <summary>How fast the bot may send messages; Telegram's own limits are not public and answered with 429.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Telegram:Limits";

    /// <summary>Messages a second over all chats. Default 30; 0 = no limit.</summary>
    public int PerSecond { get; set; } = 30;

    /// <summary>Messages a second to one chat, with a short burst of three. Default 1; 0 = no limit.</summary>
    public int PerChatPerSecond { get; set; } = 1;

    /// <summary>Messages a minute to one group. Default 20; 0 = no limit.</summary>
    public int PerGroupPerMinute { get; set; } = 20;
}

internal sealed class LimitsOptionsValidator : IValidateOptions<LimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitsOptions options)
    {
        var failures = new List<string>();
        Check("PerSecond", options.PerSecond, 1000);
        Check("PerChatPerSecond", options.PerChatPerSecond, 100);
        Check("PerGroupPerMinute", options.PerGroupPerMinute, 6000);
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Check(string key, int value, int most)
        {
            if (value < 0 || value > most)
            {
                failures.Add($"{LimitsOptions.Section}:{key} must be from 0 (no limit) to {most}; it is {value}.");
            }
        }
    }
}
