using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Topics;

namespace GroupBot.Sandbox.Methods;

/// <summary>Topics of forums.</summary>
internal static class TopicMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getForumTopicIconStickers", _ => TopicIcons.ToJson()),
        new("createForumTopic", CreateForumTopic),
        new("editForumTopic", EditForumTopic),
        new("closeForumTopic", call => Close(call, Named(call), closed: true)),
        new("reopenForumTopic", call => Close(call, Named(call), closed: false)),
        new("deleteForumTopic", DeleteForumTopic),
        new("unpinAllForumTopicMessages", call => Unpin(call, NamedId(call))),
        new("editGeneralForumTopic", EditGeneralForumTopic),
        new("closeGeneralForumTopic", call => Close(call, General(call), closed: true)),
        new("reopenGeneralForumTopic", call => Close(call, General(call), closed: false)),
        new("hideGeneralForumTopic", call => Hide(call, hidden: true)),
        new("unhideGeneralForumTopic", call => Hide(call, hidden: false)),
        new("unpinAllGeneralForumTopicMessages", call => Unpin(call, null)),
    ];

    private const int MostCharacters = 128;

    private const string NoEdit = "not enough rights to edit the topic";

    private const string NoClose = "not enough rights to close or open the topic";

    private static JsonObject CreateForumTopic(MethodCall call)
    {
        var chat = Forum(call);
        if (!call.World.Topics.MayCreate(chat, call.Bot.User))
        {
            throw ApiError.BadRequest("not enough rights to create a topic");
        }

        var name = Cut.To(call.Arguments.Text("name"), MostCharacters);
        if (name.Length == 0)
        {
            throw ApiError.BadRequest("title must be non-empty");
        }

        var color = call.Arguments.Integer("icon_color", TopicIcons.Colors[0]);
        if (color is < 0 or > 0xFFFFFF)
        {
            throw ApiError.BadRequest("invalid icon color specified");
        }

        // The server takes only the six colours and falls back to the first.
        var known = TopicIcons.Colors.Contains((int)color) ? (int)color : TopicIcons.Colors[0];
        return call.World.Topics.Add(call.Bot.User, chat, name, known, Emoji(call) is { Length: > 0 } id ? id : null).ToJson();
    }

    /// <summary>An absent name or emoji stays as it is.</summary>
    private static JsonNode EditForumTopic(MethodCall call)
    {
        var (chat, topic) = Named(call);
        RequireManage(call, chat, topic, NoEdit);
        var name = call.Arguments.Text("name") is { Length: > 0 } text ? Cut.To(text, MostCharacters) : null;
        if (name is "")
        {
            throw ApiError.BadRequest("title must be non-empty");
        }

        var emoji = Emoji(call);
        return (name is null && emoji is null)
            || call.World.Topics.Change(call.Bot.User, chat, topic, name, emoji) ? MethodCall.True : throw NotModified();
    }

    private static JsonNode EditGeneralForumTopic(MethodCall call)
    {
        var (chat, topic) = General(call);
        RequireManage(call, chat, topic, NoEdit);
        var name = Cut.To(call.Arguments.Text("name"), MostCharacters);
        if (name.Length == 0)
        {
            throw ApiError.BadRequest("title must be non-empty");
        }

        return call.World.Topics.Change(call.Bot.User, chat, topic, name, null) ? MethodCall.True : throw NotModified();
    }

    private static JsonNode Close(MethodCall call, (SandboxChat Chat, ForumTopic Topic) at, bool closed)
    {
        RequireManage(call, at.Chat, at.Topic, NoClose);
        return call.World.Topics.Close(call.Bot.User, at.Chat, at.Topic, closed) ? MethodCall.True : throw NotModified();
    }

    private static JsonNode Hide(MethodCall call, bool hidden)
    {
        var (chat, topic) = General(call);
        RequireManage(call, chat, topic, NoClose);
        return call.World.Topics.Hide(call.Bot.User, chat, topic, hidden) ? MethodCall.True : throw NotModified();
    }

    private static JsonNode DeleteForumTopic(MethodCall call)
    {
        var (chat, topic) = Named(call);
        if (topic.Id == ForumTopic.GeneralId)
        {
            throw ApiError.BadRequest("TOPIC_ID_INVALID");
        }

        if (!call.World.Topics.MayDelete(chat, call.Bot.User, topic))
        {
            throw ApiError.BadRequest("not enough rights to delete the topic");
        }

        call.World.Topics.Remove(chat, topic);
        return MethodCall.True;
    }

    private static JsonNode Unpin(MethodCall call, int? topic)
    {
        var chat = Forum(call);
        call.Require(chat, "can_pin_messages", "not enough rights to manage pinned messages in the chat");
        chat.Pinned.RemoveAll(id => SandboxWorld.Find(chat, id)?.Topic == topic);
        call.World.Feed.ChatChanged(chat);
        return MethodCall.True;
    }

    private static SandboxChat Forum(MethodCall call) => call.OpenChat() is { IsForum: true } chat
        ? chat
        : throw ApiError.BadRequest("the chat is not a forum");

    private static (SandboxChat Chat, ForumTopic Topic) General(MethodCall call)
    {
        var chat = Forum(call);
        return (chat, chat.Topics![ForumTopic.GeneralId]);
    }

    private static (SandboxChat Chat, ForumTopic Topic) Named(MethodCall call)
    {
        var chat = Forum(call);
        var id = call.Arguments.Integer("message_thread_id", 0);
        if (id is <= 0 or > int.MaxValue)
        {
            throw ApiError.BadRequest("invalid message thread identifier specified");
        }

        return chat.Topics!.TryGetValue((int)id, out var topic)
            ? (chat, topic)
            : throw ApiError.BadRequest(chat.DeletedTopics.Contains((int)id) ? "TOPIC_DELETED" : "TOPIC_ID_INVALID");
    }

    private static int? NamedId(MethodCall call) => Named(call).Topic.Id is var id and not ForumTopic.GeneralId ? id : null;

    private static string? Emoji(MethodCall call) => call.Arguments.Text("icon_custom_emoji_id") is not { } id ? null
        : id is "" or "0" ? ""
        : TopicIcons.Contains(id) ? id : throw ApiError.BadRequest("DOCUMENT_INVALID");

    private static void RequireManage(MethodCall call, SandboxChat chat, ForumTopic topic, string refusal)
    {
        if (!call.World.Topics.MayManage(chat, call.Bot.User, topic))
        {
            throw ApiError.BadRequest(refusal);
        }
    }

    private static ApiError NotModified() => ApiError.BadRequest("TOPIC_NOT_MODIFIED");
}
