using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>Changes to messages that one member alone sees.</summary>
internal static class EphemeralMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("editEphemeralMessageText", EditText),
        new("editEphemeralMessageCaption", EditCaption),
        new("editEphemeralMessageReplyMarkup", EditReplyMarkup),
        new("deleteEphemeralMessage", Delete),
    ];

    internal static JsonNode EditText(MethodCall call)
    {
        var message = EphemeralArgument.Named(call, "edit");
        EditMethods.Rewrite(call, message, EditMethods.TextOf(call, message));
        return MethodCall.True;
    }

    internal static JsonNode EditCaption(MethodCall call)
    {
        var message = EphemeralArgument.Named(call, "edit");
        EditMethods.Rewrite(call, message, MediaEditMethods.CaptionOf(call, message));
        return MethodCall.True;
    }

    internal static JsonNode EditReplyMarkup(MethodCall call)
    {
        var message = EphemeralArgument.Named(call, "edit");
        EditMethods.Rewrite(call, message, message.Content);
        return MethodCall.True;
    }

    internal static JsonNode Delete(MethodCall call)
    {
        call.World.Ephemeral.Remove(EphemeralArgument.Named(call, "delete"));
        return MethodCall.True;
    }
}
