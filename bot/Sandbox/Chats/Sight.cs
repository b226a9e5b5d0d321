namespace GroupBot.Sandbox.Chats;

/// <summary>Which messages of a chat one person can see.</summary>
internal static class Sight
{
    /// <summary>Everything but what is meant for one member alone.</summary>
    internal static bool Sees(SandboxWorld world, SandboxUser user, SandboxMessage message)
    {
        var chat = message.Chat;
        if (!chat.IsGroup)
        {
            return user.Id == chat.Person!.Id || user.Id == chat.Bot!.User.Id;
        }

        var membership = world.MemberOf(chat, user);
        if (membership.IsIn)
        {
            return !chat.HidesHistory || message.Id >= membership.SeesFrom;
        }

        // What is public anyone reads, and who follows a channel reads its comments; but not who was put out.
        return membership.Status != MemberStatus.Kicked
            && (chat.Username is not null || (chat.LinkedChat is { IsChannel: true } channel && world.MemberOf(channel, user).IsIn));
    }
}
