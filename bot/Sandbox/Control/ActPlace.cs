namespace GroupBot.Sandbox.Control;

/// <summary>Who does something, and where: the fields that many acts share.</summary>
internal enum ActPlace
{
    /// <summary>The world itself.</summary>
    Nowhere,

    /// <summary>A person: "user".</summary>
    ByPerson,

    /// <summary>A person and a bot: "user", and which bot.</summary>
    WithBot,

    /// <summary>A person in a chat: "user", "chat", and with "bot" which private chat.</summary>
    InChat,
}
