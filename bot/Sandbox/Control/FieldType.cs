namespace GroupBot.Sandbox.Control;

/// <summary>What stands in a field of a request.</summary>
internal enum FieldType
{
    Text,

    /// <summary>A whole number.</summary>
    Number,
    Decimal,
    Flag,

    /// <summary>Unix seconds.</summary>
    Instant,

    /// <summary>An id, or the address of a message.</summary>
    Message,
    User,
    Chat,

    /// <summary>Bytes in base64.</summary>
    File,
    Texts,
    Numbers,
    Users,

    /// <summary>Objects with fields of their own.</summary>
    Items,
}
