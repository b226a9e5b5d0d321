using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>A price a person pays again and again until one of both ends it.</summary>
internal sealed class StarSubscription(SandboxUser user, Invoice invoice, SandboxChat chat)
{
    internal SandboxUser User => user;

    internal Invoice Invoice => invoice;

    internal SandboxChat Chat => chat;

    /// <summary>Every payment of it; any of them names it.</summary>
    internal List<Charge> Charges { get; } = [];

    /// <summary>Until when it is paid.</summary>
    internal DateTimeOffset Ends { get; set; }

    internal bool IsCanceledByUser { get; set; }

    /// <summary>The person cannot take this back, only the bot.</summary>
    internal bool IsCanceledByBot { get; set; }

    /// <summary>It was not paid again when it was due.</summary>
    internal bool IsOver { get; set; }

    internal bool GoesOn => !IsOver && !IsCanceledByUser && !IsCanceledByBot;
}
