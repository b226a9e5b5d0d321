using System.Globalization;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Senders;

/// <summary>What keeps people from writing: rights, closed topics, bans of channels, slow mode.</summary>
internal sealed class SpeechRules(SandboxWorld world)
{
    private readonly Dictionary<(long Chat, long User), SandboxMessage> _last = [];

    internal void Sent(SandboxMessage message)
    {
        if (!message.IsService && message.Chat.SlowMode > 0)
        {
            _last[(message.Chat.Id, message.Author.Id)] = message;
        }
    }

    /// <summary>Throws where a person may not send this.</summary>
    /// <param name="chat">Where.</param>
    /// <param name="draft">What, and by whom.</param>
    /// <param name="channel">The channel in whose name, or null.</param>
    internal void RequireMay(SandboxChat chat, MessageDraft draft, SandboxChat? channel)
    {
        SenderBook.RequireAlive(draft.From);
        var membership = world.MemberOf(chat, draft.From);
        if (chat.MigratedTo is not null || chat.IsDisbanded || membership.Status == MemberStatus.Kicked)
        {
            throw new DeedException($"{draft.From.Name} 不能再在「{chat.Title}」里发言。", $"{draft.From.Name} cannot write in {chat.Title} any more.");
        }

        var permission = chat.IsChannel ? "can_post_messages" : MediaContent.RightOf(draft.Content).Permission;
        var may = chat.IsChannel ? membership.May(permission)
            : membership.IsAdmin || SandboxWorld.PermissionsOf(chat, membership).Has(permission);
        if (!may)
        {
            throw new DeedException(
                $"{draft.From.Name} 在「{chat.Title}」里没有「{RightNames.InChinese(permission)}」的权限。",
                $"{draft.From.Name} lacks {permission} in {chat.Title}.");
        }

        if (!world.Topics.MayWrite(chat, draft.From, draft.Topic))
        {
            throw new DeedException("话题已关闭。", "The topic is closed.");
        }

        if (channel is not null && IsBanned(chat, channel, draft.From))
        {
            throw new DeedException($"「{channel.Title}」已被「{chat.Title}」封禁。", $"{channel.Title} is banned from {chat.Title}.");
        }

        RequirePace(chat, membership, draft);
    }

    /// <summary>Who owns a banned channel may write as none of his channels.</summary>
    private bool IsBanned(SandboxChat chat, SandboxChat channel, SandboxUser owner) => chat.BannedSenders.Any(
        id => id == channel.Id || (world.Groups.GetValueOrDefault(id) is { } banned
            && world.MemberOf(banned, owner).Status == MemberStatus.Creator));

    /// <summary>The parts of an album count as one message.</summary>
    private void RequirePace(SandboxChat chat, Membership membership, MessageDraft draft)
    {
        if (chat.SlowMode == 0 || membership.IsAdmin || !_last.TryGetValue((chat.Id, draft.From.Id), out var last))
        {
            return;
        }

        var wait = last.Date.AddSeconds(chat.SlowMode) - world.Clock.GetUtcNow();
        var album = (string?)draft.Head["media_group_id"];
        if (wait > TimeSpan.Zero && (album is null || album != (string?)last.Head["media_group_id"]))
        {
            var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw new DeedException($"慢速模式：{draft.From.Name} 要过 {seconds} 秒才能再发。", $"Slow mode: {draft.From.Name} may write again in {seconds} s.");
        }
    }
}
