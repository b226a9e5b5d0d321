namespace GroupBot.Sandbox.Methods;

/// <summary>What a method wants of a chat; the server lets more do the less.</summary>
internal enum ChatAccess
{
    /// <summary>To look at the chat and its messages.</summary>
    Read,

    /// <summary>To ask who is in it: nobody is in a basic group that is no more.</summary>
    ReadMembers,

    /// <summary>To change what was sent.</summary>
    Edit,

    Write,
}
