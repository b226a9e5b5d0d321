using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using GroupBot.Sandbox.Payments;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>What a line cannot find yet; the bot may still be about to make it.</summary>
internal sealed class NotThereYet(Said what) : Exception(what.English)
{
    internal Said What => what;
}

/// <summary>Where a scenario plays: its group, its people, and what was said and pressed last.</summary>
internal sealed class Stage
{
    private readonly Dictionary<string, SandboxUser> _people = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<SandboxUser> _crowd = [];

    internal Stage(SandboxWorld world, SandboxChat group, Heard heard, ChangeWatch watch)
    {
        (World, Group, Heard, Watch) = (world, group, heard, watch);
        Chat = group;
    }

    internal SandboxWorld World { get; }

    /// <summary>Where people write who are not said to write elsewhere.</summary>
    internal SandboxChat Group { get; private set; }

    internal Heard Heard { get; }

    /// <summary>Looks again whenever something changes.</summary>
    internal ChangeWatch Watch { get; }

    /// <summary>Where the last line played; quotes and the bot's answers are looked for there.</summary>
    internal SandboxChat Chat { get; set; }

    /// <summary>The button pressed since the last look; null where none was.</summary>
    internal ButtonPress? Press { get; set; }

    /// <summary>The latest payment that somebody began.</summary>
    internal Checkout? Checkout { get; set; }

    /// <summary>Makes those the file names and the world does not have.</summary>
    internal void Cast(IEnumerable<CastMember> cast)
    {
        foreach (var one in cast)
        {
            var user = World.UserNamed(one.Name)
                ?? World.CreateUser(one.Name, one.Username, one.Name.Any(c => c >= '\u2E80') ? "zh-hans" : "en");
            _people[one.Name] = user;
            if (one.Username is { } username)
            {
                _people[username] = user;
            }

            if (one.IsMember && !World.MemberOf(Group, user).IsIn)
            {
                Group.Memberships[user.Id] = new Membership(user, MemberStatus.Member);
            }
        }

        World.Feed.ChatChanged(Group, standings: true);
    }

    /// <summary>Adds people until so many are in the group, bots and all. No line names them; some or all may speak at once.</summary>
    internal void Fill(int size, ReaderLanguage language)
    {
        var isChinese = language == ReaderLanguage.Chinese;
        for (var there = Group.Memberships.Values.Count(member => member.IsIn); there < size; there++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{(isChinese ? "群友" : "Reader ")}{_crowd.Count + 1}");
            var user = World.CreateUser(name, languageCode: isChinese ? "zh-hans" : "en");
            Group.Memberships[user.Id] = new Membership(user, MemberStatus.Member);
            _crowd.Add(user);
        }

        World.Feed.ChatChanged(Group, standings: true);
    }

    /// <summary>The first so many of those who only fill the group.</summary>
    internal IReadOnlyList<SandboxUser> Others(int count) => count <= _crowd.Count
        ? _crowd[..count]
        : throw new DeedException(
            $"群里只有 {_crowd.Count} 个没写名字的人，请在前面写大一点的人数，比如 人数: 312。",
            $"Only {_crowd.Count} people without a name are in the group; write a greater size above, such as size: 312.");

    /// <summary>Null where nobody is called so.</summary>
    internal static SandboxUser? Find(SandboxWorld world, string name) => name.ToLowerInvariant() switch
    {
        "群主" or "owner" => world.Owner,
        "机器人" or "bot" or "the bot" => world.UsualBot.User,
        _ => world.UserNamed(name),
    };

    internal SandboxUser Person(string name) => _people.GetValueOrDefault(name.TrimStart('@')) ?? Find(World, name)
        ?? throw new DeedException($"没有叫「{name}」的人。", $"Nobody is called {name}.");

    /// <summary>A chat as a line names it: private, Group, or somebody's private chat.</summary>
    internal SandboxChat ChatAt(string? where) => where?.ToLowerInvariant() switch
    {
        null => Chat,
        "group" or "the group" or "群" or "群里" => Group,
        "private" or "私聊" => Chat.IsGroup
            ? throw new DeedException("这一行之前没有用过私聊，请写出是谁的。", "No private chat was used before this line; name the person instead.")
            : Chat,
        _ => World.PrivateChatOf(Person(where)),
    };

    /// <summary>From here on it plays in this group.</summary>
    internal void Enter(SandboxChat group) => (Group, Chat) = (group, group);

    /// <summary>The latest message that has the quote in it.</summary>
    internal SandboxMessage Quoted(string quote) => Latest(message => Wildcard.IsIn(quote, message.Text ?? ""))
        ?? throw new NotThereYet(new Said($"没有一条消息里有「{quote}」", $"no message has \"{quote}\" in it"));

    /// <summary>What stands behind <c>?start=</c> in the latest message with the quote and a link to the bot, to whomever it was sent.</summary>
    internal string StartIn(string quote)
    {
        var link = $"https://t.me/{World.UsualBot.User.Username}?start=";
        lock (World.Gate)
        {
            var text = World.UsualBot.PrivateChats.Values.Append(Group).SelectMany(chat => chat.Messages.Values)
                .Where(message => !message.IsDeleted && message.Text is { } said && said.Contains(link, StringComparison.Ordinal) && Wildcard.IsIn(quote, said))
                .MaxBy(message => message.EditDate ?? message.Date)?.Text
                ?? throw new NotThereYet(new Said($"没有一条消息里有「{quote}」和机器人的链接", $"no message has \"{quote}\" and a link to the bot in it"));
            var code = text[(text.IndexOf(link, StringComparison.Ordinal) + link.Length)..];
            return string.Concat(code.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
        }
    }

    internal SandboxMessage LatestOfBot() => Latest(message => message.From.Id == World.UsualBot.User.Id)
        ?? throw new NotThereYet(new Said("机器人还没说过话", "the bot has not said anything"));

    /// <summary>The latest message with such a button, in the chat that is on or in those the person sees.</summary>
    internal (SandboxMessage Message, string Data) Button(SandboxUser user, string label)
    {
        lock (World.Gate)
        {
            foreach (var message in ChatsOf(user).SelectMany(chat => World.Ephemeral.For(user, chat).Reverse().Concat(chat.Messages.Values.Reverse().Where(m => !m.IsDeleted))))
            {
                if (Buttons(message.InlineKeyboard).FirstOrDefault(b => Wildcard.IsIn(label, b.Label)) is { Data: { } data })
                {
                    return (message, data);
                }
            }
        }

        throw new NotThereYet(new Said($"没有写着「{label}」的按钮", $"there is no button \"{label}\""));
    }

    /// <summary>The chat that is on, if the person sees it, and the other ones that the person plays in.</summary>
    internal IEnumerable<SandboxChat> ChatsOf(SandboxUser user) =>
        new[] { Chat, Group, World.PrivateChatOf(user) }.Where(chat => chat.IsGroup || chat.Person == user).Distinct();

    /// <summary>Those that carry data or lead somewhere, as they are labelled.</summary>
    internal static IEnumerable<(string Label, string? Data)> Buttons(JsonObject? keyboard) =>
        (keyboard?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray())
            .Select(button => ((string)button!["text"]!, (string?)button["callback_data"]));

    /// <summary>What the bot said in the chat and no line has taken, for the reader of a failure.</summary>
    internal Said Came(SandboxChat chat)
    {
        var said = Heard.Untaken(chat);
        if (said.Count == 0)
        {
            var refused = World.Calls.Calls.LastOrDefault(call => call.Status is not (0 or 200));
            var english = refused is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (the last call refused: {refused.Method}: {refused.Answer})");
            return new Said("机器人什么都没说" + (refused is null ? "" : $"（最近被拒绝的调用：{refused.Method}：{refused.Answer}）"), "the bot said nothing" + english);
        }

        var texts = string.Join(" · ", said.Select(one => Shown(one)));
        return new Said(texts, texts);
    }

    private static string Shown(Utterance one)
    {
        var labels = string.Concat(Buttons(one.Keyboard).Select(button => $" [{button.Label}]"));
        return one.Text.ReplaceLineEndings(" ⏎ ") + labels;
    }

    /// <summary>What the bot said after a message for all to read, deleted or not; what it changed is not new.</summary>
    internal IReadOnlyList<SandboxMessage> NewAfter(SandboxMessage message)
    {
        lock (World.Gate)
        {
            return [.. message.Chat.Messages.Values.Where(other => other.Id > message.Id && other.From.Id == World.UsualBot.User.Id)];
        }
    }

    internal SandboxMessage? Latest(Func<SandboxMessage, bool> fits)
    {
        lock (World.Gate)
        {
            return Chat.Messages.Values.Reverse().FirstOrDefault(message => !message.IsDeleted && !message.IsService && fits(message));
        }
    }
}
