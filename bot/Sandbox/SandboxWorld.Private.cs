using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>The person blocks the demo bot.</summary>
    public void Block(SandboxUser user) => SetBlocked(user, blocked: true);

    /// <summary>The person lets the demo bot write again.</summary>
    public void Unblock(SandboxUser user) => SetBlocked(user, blocked: false);

    private void SetBlocked(SandboxUser user, bool blocked)
    {
        lock (Gate)
        {
            var chat = PrivateChat(Bot, user);
            if (chat.IsBlocked == blocked)
            {
                return;
            }

            chat.IsBlocked = blocked;
            var (free, kept) = (new Membership(Bot.User, MemberStatus.Member), new Membership(Bot.User, MemberStatus.Kicked));
            Router.MemberChanged(chat, Bot.User, viewer => new JsonObject
            {
                ["chat"] = chat.ToJson(),
                ["from"] = user.ToJson(),
                ["date"] = Now.ToUnixTimeSeconds(),
                ["old_chat_member"] = (blocked ? free : kept).ToJson(viewer),
                ["new_chat_member"] = (blocked ? kept : free).ToJson(viewer),
            });
            Feed.ChatChanged(chat);
        }
    }
}
