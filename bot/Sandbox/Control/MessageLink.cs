using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Control;

/// <summary>The address of a message of a private group or channel, such as https://t.me/c/2210000001/7.</summary>
internal static partial class MessageLink
{
    /// <summary>Both as text; null where it is no such address.</summary>
    internal static (string ChatId, string MessageId)? Read(string text) => Form().Match(text) is { Success: true } found
        ? ("-100" + found.Groups["chat"].Value, found.Groups["message"].Value)
        : null;

    /// <summary>In a forum the topic stands before the message.</summary>
    [GeneratedRegex("^(https?://)?t\\.me/c/(?<chat>[0-9]+)(/[0-9]+)?/(?<message>[0-9]+)(\\?.*)?$")]
    private static partial Regex Form();
}
