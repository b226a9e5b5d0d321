using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Senders;

/// <summary>Accounts of Telegram itself, named where a chat and not a person speaks.</summary>
public static class ServiceAccounts
{
    /// <summary>Named for an anonymous administrator.</summary>
    public static SandboxUser Anonymous { get; } = new()
    {
        Id = 1087968824,
        IsBot = true,
        FirstName = "Group",
        Username = "GroupAnonymousBot",
    };

    /// <summary>Named for someone who writes in the name of a channel.</summary>
    public static SandboxUser Channel { get; } = new()
    {
        Id = 136817688,
        IsBot = true,
        FirstName = "Channel",
        Username = "Channel_Bot",
    };

    /// <summary>Brings the posts of a channel to its discussion group.</summary>
    public static SandboxUser Telegram { get; } = new() { Id = 777000, FirstName = "Telegram" };
}
