using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;
using GroupBot.Sandbox.Polls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Messages sent again: with the name of who wrote them, or without.</summary>
internal static class ForwardMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("forwardMessage", ForwardMessage),
        new("forwardMessages", ForwardMessages),
        new("copyMessage", CopyMessage),
        new("copyMessages", CopyMessages),
    ];

    internal static JsonNode ForwardMessage(MethodCall call)
    {
        var (target, source) = Chats(call);
        var message = Named(call, source, "forward");
        if (!MayForward(call, target, message))
        {
            throw ApiError.BadRequest("the message can't be forwarded");
        }

        return Forward(call, target, message, []).ToJson();
    }

    internal static JsonNode ForwardMessages(MethodCall call) =>
        Many(call, MayForward, (target, message, head) => Forward(call, target, message, head));

    internal static JsonNode CopyMessage(MethodCall call)
    {
        var (target, source) = Chats(call);
        var message = Named(call, source, "copy");
        if (!MayCopy(call, target, message))
        {
            throw ApiError.BadRequest("the message can't be copied");
        }

        var content = Restarted(call, Copied(call, message));
        if (MediaContent.KindOf(content) is { HasCaption: true } kind && call.Arguments.Text("caption") is not null)
        {
            RemoveCaption(content);
            MediaInput.Of(call).Caption().AddTo(content, "caption", "caption_entities");
            content.AddFlag("show_caption_above_media", kind.IsPicture && call.Arguments.Flag("show_caption_above_media"));
        }

        return Id(call.World.Publish(target, SendTarget.Draft(call, target, content)));
    }

    internal static JsonNode CopyMessages(MethodCall call) => Many(call, MayCopy, (target, message, head) =>
    {
        var content = Copied(call, message);
        if (call.Arguments.Flag("remove_caption"))
        {
            RemoveCaption(content);
        }

        return Send(call, target, content, head);
    });

    private static JsonArray Many(
        MethodCall call,
        Func<MethodCall, SandboxChat, SandboxMessage, bool> may,
        Func<SandboxChat, SandboxMessage, JsonObject, SandboxMessage> send)
    {
        var (target, source) = Chats(call);
        var ids = MessageIds.Read(call);
        if (ids.Zip(ids.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw ApiError.BadRequest("message identifiers must be in a strictly increasing order");
        }

        // What is gone or may not be sent again is passed over.
        var found = ids.Select(id => SandboxWorld.Find(source, id)).OfType<SandboxMessage>().ToList();
        if (found.Count == 0)
        {
            throw ApiError.BadRequest("there are no messages to forward");
        }

        var sendable = found.FindAll(message => may(call, target, message));
        if (sendable.Count == 0)
        {
            throw ApiError.BadRequest("messages can't be forwarded");
        }

        var groups = Carried.Groups(call.World);
        return sendable.Select(message => (JsonNode)Id(send(target, message, groups(message)))).ToArray();
    }

    private static SandboxMessage Forward(MethodCall call, SandboxChat target, SandboxMessage message, JsonObject head)
    {
        head["forward_origin"] = MessageOrigin.Of(message);
        return Send(call, target, Restarted(call, Carried.Content(message)), head, message);
    }

    /// <summary>A video that is sent again may start at another second.</summary>
    private static JsonObject Restarted(MethodCall call, JsonObject content)
    {
        if (content["video"] is JsonObject video && call.Arguments.Has("video_start_timestamp"))
        {
            video.Remove("start_timestamp");
            if (call.Arguments.Integer("video_start_timestamp", 0) is > 0 and var start)
            {
                video["start_timestamp"] = start;
            }
        }

        return content;
    }

    private static SandboxMessage Send(
        MethodCall call, SandboxChat target, JsonObject content, JsonObject head, SandboxMessage? forwarded = null)
    {
        var draft = SendTarget.Draft(call, target, content) with { Forwarded = forwarded };
        foreach (var (name, value) in head)
        {
            draft.Head[name] = value?.DeepClone();
        }

        return call.World.Publish(target, draft);
    }

    /// <summary>Its own words a bot may say again, protected or not.</summary>
    private static bool MayCopy(MethodCall call, SandboxChat target, SandboxMessage message) =>
        Carried.MayBeCopied(message)
        && (message.Poll is not { } poll || PollBook.MayBeCopied(poll, call.Bot.User))
        && (!message.IsProtected || message.From.Id == call.Bot.User.Id)
        && MaySend(call, target, message);

    private static bool MayForward(MethodCall call, SandboxChat target, SandboxMessage message) =>
        Carried.MayBeForwarded(message) && MaySend(call, target, message);

    private static bool MaySend(MethodCall call, SandboxChat target, SandboxMessage message) =>
        (message.Poll is not { } poll || PollBook.FitsIn(poll.Settings, target))
        && SendTarget.MaySend(call, target, MediaContent.RightOf(message.Content).Permission);

    /// <summary>A forward shows the same poll, a copy is one of its own.</summary>
    private static JsonObject Copied(MethodCall call, SandboxMessage message) => message.Poll is { } poll
        ? call.World.Polls.Copy(poll, call.Bot.User)
        : Carried.Content(message);

    private static (SandboxChat Target, SandboxChat Source) Chats(MethodCall call)
    {
        var target = call.OpenChat();
        TopicArgument.RequireOpen(call, target, TopicArgument.Read(call, target));
        return (target, call.OpenChat("from_chat_id", ChatAccess.Read));
    }

    private static SandboxMessage Named(MethodCall call, SandboxChat source, string purpose) => call.Arguments.Has("message_id")
        ? call.Message(source, purpose)
        : throw ApiError.BadRequest("message identifier is not specified");

    private static void RemoveCaption(JsonObject content)
    {
        content.Remove("caption");
        content.Remove("caption_entities");
        content.Remove("show_caption_above_media");
    }

    private static JsonObject Id(SandboxMessage message) => new() { ["message_id"] = message.Id };
}
