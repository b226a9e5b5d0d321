using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Changes to messages that one member alone sees.</summary>
internal static class EphemeralMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("editEphemeralMessageText", EditText),
        new("editEphemeralMessageCaption", EditCaption),
        new("editEphemeralMessageMedia", EditMedia, "live photos, covers"),
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

    /// <summary>By file_id or address: the Bot API says that no new file can be uploaded here.</summary>
    internal static JsonNode EditMedia(MethodCall call)
    {
        var message = EphemeralArgument.Named(call, "edit");
        if (call.Arguments.Files.Count > 0)
        {
            throw ApiError.Unsupported("a file uploaded in place of one that a member alone sees, which the Bot API does not have and which");
        }

        EditMethods.Rewrite(call, message, MediaEditMethods.MediaOf(call, message));
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
