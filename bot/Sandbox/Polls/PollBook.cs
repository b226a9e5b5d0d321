using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Senders;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Polls;

/// <summary>The polls of a sandbox and the votes in them.</summary>
public sealed class PollBook
{
    private readonly SandboxWorld _world;

    private readonly Dictionary<string, SandboxPoll> _polls = [];

    internal PollBook(SandboxWorld world) => _world = world;

    /// <summary>A person sends a poll, or with a right option a quiz.</summary>
    /// <exception cref="InvalidOperationException">Who may not write there, or a poll Telegram would not take.</exception>
    public SandboxMessage Post(
        SandboxUser user,
        SandboxChat chat,
        string question,
        IReadOnlyList<string> options,
        bool isAnonymous = true,
        bool allowsMultipleAnswers = false,
        int? correctOption = null)
    {
        lock (_world.Gate)
        {
            _world.RequireVoice(user, chat);
            var texts = options.Select(option => Plain(option, PollSettings.OptionCharacters)).ToList();
            if (texts.Count is 0 or > PollSettings.MostOptions || correctOption < 0 || correctOption >= texts.Count)
            {
                throw new DeedException("投票要有 1 到 12 个选项，正确答案是其中之一。", "A poll has 1 to 12 options, and the right one is one of them.");
            }

            var settings = new PollSettings(Plain(question, PollSettings.QuestionCharacters), texts)
            {
                IsAnonymous = isAnonymous,
                AllowsMultipleAnswers = allowsMultipleAnswers,
                IsQuiz = correctOption is not null,
                AllowsRevoting = correctOption is null,
                CorrectOptions = correctOption is { } right ? [right] : [],
            };
            if (!FitsIn(settings, chat))
            {
                throw new DeedException("频道里的投票只能匿名。", "A poll in a channel is anonymous.");
            }

            return _world.Publish(chat, new MessageDraft(user, Create(user, settings)));
        }
    }

    /// <summary>Votes, or changes the vote; no option withdraws it.</summary>
    /// <param name="user">A member of the chat.</param>
    /// <param name="chat">Where the message is.</param>
    /// <param name="messageId">A message that shows the poll.</param>
    /// <param name="options">Positions from 0.</param>
    /// <exception cref="InvalidOperationException">What Telegram's app would not let one do.</exception>
    public void Vote(SandboxUser user, SandboxChat chat, int messageId, params int[] options)
    {
        lock (_world.Gate)
        {
            var poll = Open(user, chat, messageId);
            int[] chosen = [.. options.Distinct().Order()];
            var old = poll.Votes.GetValueOrDefault(user.Id) ?? [];
            if (Refusal(poll, old, chosen) is { } refusal)
            {
                throw refusal;
            }

            if (chosen.SequenceEqual(old))
            {
                return;
            }

            poll.Votes.Remove(user.Id);
            if (chosen.Length > 0)
            {
                poll.Votes[user.Id] = chosen;
            }

            if (!poll.Settings.IsAnonymous)
            {
                Tell(poll, "poll_answer", Answer(poll, user, chat, chosen));
            }

            Changed(poll);
        }
    }

    /// <summary>Adds an option where the poll lets voters do so.</summary>
    public void AddOption(SandboxUser user, SandboxChat chat, int messageId, string text)
    {
        lock (_world.Gate)
        {
            var poll = Open(user, chat, messageId);
            if (poll.IsClosed || !poll.Settings.AllowsAddingOptions || poll.Choices.Count >= PollSettings.MostOptions)
            {
                throw new DeedException("这个投票不能加选项。", "No option can be added to this poll.");
            }

            var option = poll.Add(Plain(text, PollSettings.OptionCharacters), user, _world.Now);
            Changed(poll);
            _world.Announce(user, chat, new JsonObject
            {
                ["poll_option_added"] = new JsonObject
                {
                    ["poll_message"] = SandboxWorld.Require(chat, messageId).ToJson(nested: true),
                    ["option_persistent_id"] = option.PersistentId,
                    ["option_text"] = option.Text.Text,
                },
            });
        }
    }

    /// <summary>Who sent a poll ends it.</summary>
    public void Close(SandboxUser user, SandboxChat chat, int messageId)
    {
        lock (_world.Gate)
        {
            var poll = Open(user, chat, messageId);
            if (poll.Owner.Id != user.Id || poll.IsClosed)
            {
                throw new DeedException("只能结束自己发起、还没结束的投票。", "Only one's own open polls can be closed.");
            }

            Close(poll);
            foreach (var bot in _world.BotsOf(chat).Where(bot => _world.Router.Hears(bot, poll.Messages[0])))
            {
                _world.Router.Tell(bot, "poll", poll.ToJson());
            }
        }
    }

    /// <summary>The poll a message shows; null where it shows none.</summary>
    public SandboxPoll? Of(SandboxMessage message) =>
        (string?)message.Content["poll"]?["id"] is { } id ? _polls.GetValueOrDefault(id) : null;

    /// <summary>A new poll, as the content of a message.</summary>
    internal JsonObject Create(SandboxUser owner, PollSettings settings)
    {
        var id = _world.Random.NextNumber();
        var poll = new SandboxPoll(id, owner, settings);
        _polls[id] = poll;
        return new JsonObject { ["poll"] = poll.ToJson() };
    }

    /// <summary>A quiz is copied by who knows its answer only: its sender, and all once it is over.</summary>
    internal static bool MayBeCopied(SandboxPoll poll, SandboxUser user) =>
        !poll.Settings.IsQuiz || poll.IsClosed || poll.Owner.Id == user.Id;

    /// <summary>Who votes in a channel is not told, so no poll may tell it.</summary>
    internal static bool FitsIn(PollSettings settings, SandboxChat chat) => settings.IsAnonymous || !chat.IsChannel;

    /// <summary>The same question without the votes. A period begins anew, an end at an instant is dropped.</summary>
    internal JsonObject Copy(SandboxPoll poll, SandboxUser owner) => Create(owner, poll.Settings with
    {
        Options = [.. poll.Choices.Select(choice => choice.Text)],
        CloseDate = poll.Settings.OpenPeriod is { } seconds ? _world.Now.AddSeconds(seconds) : null,
        IsClosed = false,
    });

    /// <summary>A message that shows a poll (a forward too) follows its votes; the first one starts its clock.</summary>
    internal void Note(SandboxMessage message)
    {
        if (Of(message) is not { } poll)
        {
            return;
        }

        message.Poll = poll;
        poll.Messages.Add(message);
        if (poll is { IsClosed: false, Messages.Count: 1, Settings.CloseDate: { } end })
        {
            _world.Agenda.At(end, () => Close(poll));
        }
    }

    internal void Close(SandboxPoll poll)
    {
        if (!poll.IsClosed)
        {
            poll.IsClosed = true;
            Changed(poll);
        }
    }

    /// <summary>In the order the app checks.</summary>
    private static DeedException? Refusal(SandboxPoll poll, int[] old, int[] chosen) => poll switch
    {
        { IsClosed: true } => new DeedException("投票已经结束。", "The poll is closed."),
        { Settings.AllowsMultipleAnswers: false } when chosen.Length > 1 => new DeedException("这个投票只能选一项。", "The poll takes one answer."),
        { Settings.AllowsRevoting: false } when chosen.Length == 0 => new DeedException("这个投票不能收回。", "A vote in this poll cannot be withdrawn."),
        _ when chosen.Any(id => id < 0 || id >= poll.Choices.Count) => new DeedException("投票里没有这个选项。", "The poll has no such option."),
        { Settings.AllowsRevoting: false } when old.Length > 0 => new DeedException("这个投票不能改选。", "A vote in this poll cannot be changed."),
        _ => null,
    };

    private JsonObject Answer(SandboxPoll poll, SandboxUser voter, SandboxChat chat, int[] chosen)
    {
        var json = new JsonObject { ["poll_id"] = poll.Id };
        if (_world.Senders.IsAnonymous(chat, voter))
        {
            json["voter_chat"] = chat.ToJson();
            json["user"] = ServiceAccounts.Channel.ToJson();
        }
        else
        {
            json["user"] = voter.ToJson();
        }

        json["option_ids"] = chosen.Select(id => (JsonNode)id).ToArray();
        json["option_persistent_ids"] = chosen.Select(id => (JsonNode)poll.Choices[id].PersistentId).ToArray();
        return json;
    }

    private static FormattedText Plain(string text, int most)
    {
        var plain = new FormattedText(text.Trim(), []);
        return plain.Characters is > 0 && plain.Characters <= most
            ? plain
            : throw new DeedException($"投票里的文字要有 1 到 {most} 个字。", $"A text of a poll has 1 to {most} characters.");
    }

    private SandboxPoll Open(SandboxUser user, SandboxChat chat, int messageId)
    {
        _world.Agenda.Run();
        if (chat.IsGroup)
        {
            _world.RequireIn(chat, user);
        }

        return Of(SandboxWorld.Require(chat, messageId)) ?? throw new DeedException("这条消息不是投票。", "The message is no poll.");
    }

    /// <summary>Every message that shows the poll shows it as it is now, and its bot is told.</summary>
    private void Changed(SandboxPoll poll)
    {
        foreach (var message in poll.Messages)
        {
            message.Content["poll"] = poll.ToJson();
            _world.Feed.MessageChanged(message);
        }

        Tell(poll, "poll", poll.ToJson());
    }

    private void Tell(SandboxPoll poll, string kind, JsonObject payload)
    {
        if (_world.Bots.Find(bot => bot.User.Id == poll.Owner.Id) is { } bot)
        {
            _world.Router.Tell(bot, kind, payload);
        }
    }
}
