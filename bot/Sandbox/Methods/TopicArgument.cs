using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Topics;

namespace GroupBot.Sandbox.Methods;

/// <summary>message_thread_id: a topic of a forum, elsewhere the first message of a thread.</summary>
internal static class TopicArgument
{
    internal static int? Read(MethodCall call, SandboxChat chat)
    {
        var id = call.Arguments.Integer("message_thread_id", 0);
        if (id == 0)
        {
            return null;
        }

        // General has the id 1, and yet is no thread one could name.
        var found = chat.Topics is { } topics
            ? id is > ForumTopic.GeneralId and <= int.MaxValue && topics.ContainsKey((int)id)
            : SandboxWorld.Find(chat, id) is not null;
        return found ? (int)id : throw ApiError.BadRequest("message thread not found");
    }

    internal static void RequireOpen(MethodCall call, SandboxChat chat, int? topic)
    {
        if (!call.World.Topics.MayWrite(chat, call.Bot.User, topic))
        {
            throw ApiError.BadRequest("TOPIC_CLOSED");
        }
    }
}
