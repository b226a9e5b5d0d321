using Microsoft.Extensions.Options;

namespace GroupBot.Turns;

/// <summary>How old something may be and still be answered in a group.</summary>
internal sealed class RepliesOptions
{
    public const string Section = "Replies";

    /// <summary>Answers in a group to events older than this are not sent. <c>hh:mm:ss</c>, at most a day, default 10 minutes; 0 = off.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(10);
}

internal sealed class RepliesOptionsValidator : IValidateOptions<RepliesOptions>
{
    public ValidateOptionsResult Validate(string? name, RepliesOptions options) => options.MaxAge < TimeSpan.Zero || options.MaxAge > TimeSpan.FromDays(1)
        ? ValidateOptionsResult.Fail($"Replies:MaxAge must be hh:mm:ss from 0 (off) to one day, such as 00:10:00; it is {options.MaxAge} (a bare number counts days).")
        : ValidateOptionsResult.Success;
}
