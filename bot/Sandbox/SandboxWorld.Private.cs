using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>The person blocks a bot, where none is given the usual one.</summary>
    public void Block(SandboxUser user, SandboxBot? bot = null) => SetBlocked(user, bot ?? UsualBot, blocked: true);

    /// <summary>The person lets the bot write again.</summary>
    public void Unblock(SandboxUser user, SandboxBot? bot = null) => SetBlocked(user, bot ?? UsualBot, blocked: false);

    private void SetBlocked(SandboxUser user, SandboxBot bot, bool blocked)
    {
        lock (Gate)
        {
            var chat = PrivateChat(bot, user);
            if (chat.IsBlocked == blocked)
            {
                return;
            }

            chat.IsBlocked = blocked;
            var (free, kept) = (new Membership(bot.User, MemberStatus.Member), new Membership(bot.User, MemberStatus.Kicked));
            Router.MemberChanged(chat, bot.User, viewer => new JsonObject
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
