using System.Globalization;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>How long a bot may write to someone who asked to join.</summary>
    private static readonly TimeSpan JoinRequestVoice = TimeSpan.FromMinutes(5);

    /// <summary>A chat by its id or @username, as one bot knows it.</summary>
    internal SandboxChat? FindChat(SandboxBot bot, string text)
    {
        if (text.StartsWith('@'))
        {
            return Groups.Values.FirstOrDefault(
                c => string.Equals(c.Username, text[1..], StringComparison.OrdinalIgnoreCase));
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        if (id < 0)
        {
            // A group this bot never was in does not exist for it.
            return Groups.GetValueOrDefault(id) is { } group && group.Memberships.ContainsKey(bot.User.Id) ? group : null;
        }

        return Users.GetValueOrDefault(id) is { } user && user.Id != bot.User.Id ? PrivateChat(bot, user) : null;
    }

    /// <summary>A user by id, username or first name; "owner" and "bot" are the demo's own.</summary>
    public SandboxUser? UserNamed(string name)
    {
        lock (Gate)
        {
            return name switch
            {
                "owner" when Owner is not null => Owner,
                "bot" => UsualBot.User,
                _ => Users.Values.FirstOrDefault(u => u.Id.ToString(CultureInfo.InvariantCulture) == name
                    || string.Equals(u.Username, name.TrimStart('@'), StringComparison.OrdinalIgnoreCase)
                    || u.FirstName == name),
            };
        }
    }

    /// <summary>A group by id; "group" is the demo group, "private" or a person's own id the chat with a bot.</summary>
    public SandboxChat? ChatNamed(string name, SandboxUser? user, SandboxBot? bot = null)
    {
        lock (Gate)
        {
            return name switch
            {
                "group" => Group,
                "private" => user is null ? null : PrivateChat(bot ?? UsualBot, user),
                _ when long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) =>
                    id < 0 ? Groups.GetValueOrDefault(id)
                        : Users.GetValueOrDefault(id) is { IsBot: false } person ? PrivateChat(bot ?? UsualBot, person) : null,
                _ => null,
            };
        }
    }

    /// <summary>Someone waits to be let in where this bot is one of those who decide.</summary>
    internal bool AsksToJoin(SandboxBot bot, long userId) => Groups.Values.Any(
        c => c.JoinRequests.TryGetValue(userId, out var request) && Clock.GetUtcNow() - request.At < JoinRequestVoice
            && MemberOf(c, bot.User).May("can_invite_users"));
}
