using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Polls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Polls and quizzes.</summary>
internal static class PollMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendPoll", SendPoll, Missing: "media, and what only channels have"),
        new("stopPoll", StopPoll),
    ];

    internal static JsonNode SendPoll(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_polls", "polls");
        var settings = PollArgument.Read(call);
        return PollBook.FitsIn(settings, chat)
            ? SendTarget.Publish(call, chat, call.World.Polls.Create(call.Bot.User, settings)).ToJson()
            : throw ApiError.BadRequest("non-anonymous polls can't be sent to channel chats");
    }

    /// <summary>The message keeps its date of edit; a keyboard that is not given again is gone.</summary>
    internal static JsonNode StopPoll(MethodCall call)
    {
        var chat = call.OpenChat(access: ChatAccess.Edit);
        var keyboard = KeyboardArgument.Read(call, chat);
        var message = SandboxWorld.Find(chat, call.Arguments.Integer("message_id", 0))
            ?? throw ApiError.BadRequest("message with poll to stop not found");
        var poll = call.World.Polls.Of(message) ?? throw ApiError.BadRequest("message is not a poll");
        if (message.From.Id != call.Bot.User.Id || poll.Messages[0] != message)
        {
            throw ApiError.BadRequest("poll can't be stopped");
        }

        if (poll.IsClosed)
        {
            throw ApiError.BadRequest("poll has already been closed");
        }

        message.InlineKeyboard = keyboard;
        call.World.Polls.Close(poll);
        return poll.ToJson();
    }
}
