using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Requests to join.</summary>
internal static class JoinMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("approveChatJoinRequest", ApproveChatJoinRequest),
        new("declineChatJoinRequest", DeclineChatJoinRequest),
        new("answerChatJoinRequestQuery", AnswerChatJoinRequestQuery),
    ];

    internal static JsonNode ApproveChatJoinRequest(MethodCall call) => Decide(call, approve: true);

    internal static JsonNode DeclineChatJoinRequest(MethodCall call) => Decide(call, approve: false);

    /// <summary>What is queued waits for an administrator as if there were no guard.</summary>
    internal static JsonNode AnswerChatJoinRequestQuery(MethodCall call)
    {
        bool? approve = call.Arguments.Text("result")?.ToLowerInvariant() switch
        {
            "approve" => true,
            "decline" => false,
            "queue" => null,
            _ => throw ApiError.Unsupported("a result other than approve, decline and queue, which the Bot API does not have and which"),
        };
        var query = call.World.Guard.Take(call.Bot, call.Arguments.Text("chat_join_request_query_id") ?? "")
            ?? throw ApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        return approve is not { } decided || call.World.DecideRequest(call.Bot.User, query.Chat, query.User, decided)
            ? MethodCall.True
            : throw ApiError.BadRequest("HIDE_REQUESTER_MISSING");
    }

    private static JsonNode Decide(MethodCall call, bool approve)
    {
        var chat = call.OpenGroup("the chat can't have join requests");
        call.Require(chat, "can_invite_users", "not enough rights to manage chat join requests");
        var user = call.User();
        if (call.World.MemberOf(chat, user).IsIn)
        {
            throw ApiError.BadRequest("USER_ALREADY_PARTICIPANT");
        }

        return call.World.DecideRequest(call.Bot.User, chat, user, approve)
            ? MethodCall.True
            : throw ApiError.BadRequest("HIDE_REQUESTER_MISSING");
    }
}
