using System.Globalization;

namespace Telegram.Bot.Types;

/// <summary>A chat by its number or by its public name.</summary>
public sealed class ChatId : IEquatable<ChatId>
{
    public ChatId(long identifier) => Identifier = identifier;

    /// <summary>Takes <c>@name</c> or the digits of a number; throws on anything else.</summary>
    public ChatId(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        if (username.Length > 1 && username[0] == '@')
        {
            Username = username;
        }
        else if (long.TryParse(
            username, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var identifier))
        {
            Identifier = identifier;
        }
        else
        {
            throw new ArgumentException($"'{username}' is neither a number nor an @name", nameof(username));
        }
    }

    public long? Identifier { get; }
    public string? Username { get; }

    public static implicit operator ChatId(long identifier) => new(identifier);

    public static implicit operator ChatId(string username) => new(username);

    public bool Equals(ChatId? other) =>
        other is not null
        && Identifier == other.Identifier
        && string.Equals(Username, other.Username, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as ChatId);

    public override int GetHashCode() =>
        HashCode.Combine(Identifier, Username is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Username));

    public override string ToString() => Username ?? Identifier?.ToString(CultureInfo.InvariantCulture) ?? "";
}
