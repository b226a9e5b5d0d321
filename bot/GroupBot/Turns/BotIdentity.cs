using System.Globalization;
using GroupBot.Events;

namespace GroupBot.Turns;

/// <summary>Who this bot is, as <c>getMe</c> tells; known before the first turn.</summary>
internal sealed class BotIdentity
{
    public UserId Id { get; private set; }

    /// <summary>Without the @.</summary>
    public string Username { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>False while privacy mode keeps ordinary messages from it where it is no administrator.</summary>
    public bool ReadsAllMessages { get; private set; }

    public void Set(UserId id, string username, string name, bool readsAllMessages)
    {
        Id = id;
        Username = username;
        Name = name;
        ReadsAllMessages = readsAllMessages;
    }

    /// <summary>True where a message mentions the bot.</summary>
    public bool IsNamedIn(Message message)
    {
        foreach (var entity in message.Entities)
        {
            if (IsNamedBy(entity, message.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a message says besides the bot's name.</summary>
    public string TextWithoutName(Message message) => message.Entities
        .Where(entity => IsNamedBy(entity, message.Text))
        .OrderByDescending(entity => entity.Offset)
        .Aggregate(message.Text, (text, entity) => text.Remove(entity.Offset, entity.Length))
        .Trim();

    /// <summary>What a message says behind the bot's name, where it begins with it; all of it otherwise.</summary>
    public string TextBehindName(Message message)
    {
        foreach (var entity in message.Entities)
        {
            if (IsNamedBy(entity, message.Text) && message.Text.AsSpan(0, entity.Offset).IsWhiteSpace())
            {
                return message.Text[(entity.Offset + entity.Length)..].TrimStart();
            }
        }

        return message.Text;
    }

    /// <summary>For a turn without Telegram: the number that leads the token is the bot's id.</summary>
    public void SetFromToken(string token)
    {
        if (long.TryParse(token.Split(':')[0], CultureInfo.InvariantCulture, out var id))
        {
            Id = new UserId(id);
        }
    }

    private bool IsNamedBy(in TextEntity entity, string text) => entity.Offset + entity.Length <= text.Length && entity.Kind switch
    {
        EntityKind.Mention => Username.Length > 0
            && text.AsSpan(entity.Offset + 1, entity.Length - 1).Equals(Username, StringComparison.OrdinalIgnoreCase),
        EntityKind.TextMention => entity.Person?.Id == Id,
        _ => false,
    };
}
