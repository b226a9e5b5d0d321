using GroupBot.Core.Activity;

namespace GroupBot.Events;

/// <summary>A person or bot as an update describes them.</summary>
/// <param name="LanguageCode">IETF tag of their client, or null where the update does not say.</param>
internal sealed record Person(
    UserId Id, string FirstName, string? LastName, string? Username, string? LanguageCode, bool IsBot)
{
    /// <summary>First and last name as Telegram shows them.</summary>
    public string FullName => LastName is null ? FirstName : $"{FirstName} {LastName}";
}

internal enum ChatKind
{
    Private = 1,
    Group = 2,
    Supergroup = 3,
    Channel = 4,
}

/// <summary>A chat as an update describes it.</summary>
internal sealed record Chat(ChatId Id, ChatKind Kind, string? Title, string? Username, bool IsForum)
{
    public bool IsGroup => Kind is ChatKind.Group or ChatKind.Supergroup;
}

/// <summary>Who is behind a message: a person, or a chat that speaks for itself.</summary>
/// <param name="Person">Null where <paramref name="Kind"/> is neither a member nor a bot.</param>
internal readonly record struct Sender(SenderKind Kind, Person? Person)
{
    /// <summary>Accounts that stand for chats; they are never members.</summary>
    private const long GroupAnonymousBot = 1087968824, ChannelBot = 136817688, Telegram = 777000;

    /// <summary>Tells what stands behind <paramref name="from"/> and <paramref name="senderChat"/>.</summary>
    public static Sender Of(Person? from, ChatId? senderChat, ChatId chat, bool isAutomaticForward)
    {
        if (isAutomaticForward || from?.Id.Value == Telegram)
        {
            return new Sender(SenderKind.LinkedChannel, null);
        }

        if (senderChat is { } speaker)
        {
            return new Sender(speaker == chat ? SenderKind.AnonymousAdmin : SenderKind.Channel, null);
        }

        return from switch
        {
            null => new Sender(SenderKind.Channel, null),
            { Id.Value: GroupAnonymousBot } => new Sender(SenderKind.AnonymousAdmin, null),
            { Id.Value: ChannelBot } => new Sender(SenderKind.Channel, null),
            { IsBot: true } => new Sender(SenderKind.Bot, from),
            _ => new Sender(SenderKind.Member, from),
        };
    }
}
