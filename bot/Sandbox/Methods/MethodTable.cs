namespace GroupBot.Sandbox.Methods;

/// <summary>Every method the sandbox answers, but getUpdates, which waits and therefore stands apart.</summary>
internal static class MethodTable
{
    /// <summary>By name, compared without case as the server compares. What is not here is refused.</summary>
    internal static Dictionary<string, MethodEntry> All { get; } = new List<IReadOnlyList<MethodEntry>>
    {
        ProfileMethods.Entries,
        ProfilePhotoMethods.Entries,
        CommandMethods.Entries,
        WebhookMethods.Entries,
        InstanceMethods.Entries,
        SendMethods.Entries,
        MediaMethods.Entries,
        AlbumMethods.Entries,
        DiceMethods.Entries,
        PlaceMethods.Entries,
        ForwardMethods.Entries,
        FileArgument.Entries,
        EditMethods.Entries,
        MediaEditMethods.Entries,
        DeleteMethods.Entries,
        PinMethods.Entries,
        CallbackMethods.Entries,
        ReactionMethods.Entries,
        ChatMethods.Entries,
        PunishMethods.Entries,
        AdminMethods.Entries,
        LinkMethods.Entries,
        TopicMethods.Entries,
        SenderChatMethods.Entries,
        ChatPhotoMethods.Entries,
        DefaultMethods.Entries,
        JoinMethods.Entries,
        PollMethods.Entries,
        PaymentMethods.Entries,
        PaidMediaMethods.Entries,
        EphemeralMethods.Entries,
    }
    .SelectMany(entries => entries).ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
}
