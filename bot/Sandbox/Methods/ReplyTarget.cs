using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a message answers.</summary>
/// <param name="Message">A message of the same chat.</param>
/// <param name="External">A message of another chat, as the Bot API shows such.</param>
/// <param name="Quote">The part that is quoted.</param>
internal sealed record ReplyTarget(SandboxMessage? Message, JsonObject? External, JsonObject? Quote)
{
    /// <summary>The persistent id of the option of a poll that is answered.</summary>
    internal string? PollOption { get; init; }

    internal static ReplyTarget None { get; } = new(null, null, null);

    /// <summary>An answer across chats is part of the head; one inside the chat is not.</summary>
    internal void AddTo(JsonObject head)
    {
        if (External is not null)
        {
            head["external_reply"] = External;
            head.AddNode("quote", Quote);
        }

        head.AddText("reply_to_poll_option_id", PollOption);
    }
}
