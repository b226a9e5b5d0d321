using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Finds who answers: commands, whole-message words, buttons and deep links; at most one does.</summary>
internal sealed class Router(FeatureRegistry features, BotIdentity self)
{
    /// <summary>No word that the bot answers to is longer, before folding.</summary>
    private const int LongestWord = 24;

    private static readonly Text Usage = new(Audience.Member, "用法：<code>{example}</code>", "Like this: <code>{example}</code>");

    private static readonly Text AdminsOnly = new(Audience.Member,
        "这个命令只有本群管理员能用。", "Only this group's admins can use that command.");

    private static readonly Text AdminsOnlyOnceMore = new(Audience.Member,
        "这个命令只有本群管理员能用。我正在重新看管理员名单：如果你是管理员，过几秒再发一次就行。",
        "Only this group's admins can use that command. I am reading the list of admins again: if you are one, "
        + "send it once more in a few seconds.");

    private static readonly Text GroupOnly = new(Audience.Member,
        "请在群里用 /{command}。", "Use /{command} in your group.");

    private static readonly Text PrivateOnly = new(Audience.Member,
        "请在和我的私聊里用 /{command}。", "Use /{command} in your private chat with me.");

    /// <summary>What answers a message, ready to run; null where nothing does.</summary>
    public (string Handler, Action<Turn> Run)? Find(Turn turn, MessageReceived received)
    {
        var message = received.Message;
        if (message.Sender.Kind is not (SenderKind.Member or SenderKind.AnonymousAdmin) || message.Text.Length == 0)
        {
            return null;
        }

        return FindCalled(turn, received) ?? Otherwise(received);
    }

    private (string Handler, Action<Turn> Run)? FindCalled(Turn turn, MessageReceived received)
    {
        var message = received.Message;
        if (message.Entities is [{ Kind: EntityKind.Command, Offset: 0 } entity, ..] && entity.Length <= message.Text.Length)
        {
            return FindCommand(turn, received, message.Text[1..entity.Length], message.Text[entity.Length..]);
        }

        if (turn.Scene is { Group: null, Person: { } person } && turn.Questions.Find(person.No, turn.Now) is { } asked
            && features.Questions.TryGetValue(asked.Handler, out var question))
        {
            return (question.Name, now =>
            {
                now.Questions.Close(person.No);
                question.Run(now, received, asked.State);
            }
            );
        }

        return message.Text.Length <= LongestWord && features.FindWord(message.Text) is { } spec && WordIsOn(turn, spec)
            // Whoever says 谢谢 thanks somebody; only with a reply is it a call of the command.
            && ArgumentReader.Read(turn, spec, received, "") is not null
                ? Call(turn, spec, received, "")
                : null;
    }

    /// <summary>The handler of a pressed button and what it is told; null for a button of another time or version.</summary>
    public (Handler<ButtonHandler> Handler, string Data)? Find(ButtonPressed pressed)
    {
        var colon = pressed.Data.IndexOf(':');
        var prefix = colon < 0 ? pressed.Data : pressed.Data[..colon];
        return features.Buttons.TryGetValue(prefix, out var handler)
            ? (handler, colon < 0 ? "" : pressed.Data[(colon + 1)..])
            : null;
    }

    /// <summary>In private somebody waits for an answer; in a group people talk to each other.</summary>
    private (string, Action<Turn>)? Otherwise(MessageReceived received) =>
        received.Chat is { Kind: ChatKind.Private } && features.Unclaimed is { } unclaimed
            ? (unclaimed.Name, turn => unclaimed.Run(turn, received))
            : null;

    private (string, Action<Turn>)? FindCommand(Turn turn, MessageReceived received, string name, string rest)
    {
        var at = name.IndexOf('@');
        if (at >= 0)
        {
            if (!name.AsSpan(at + 1).Equals(self.Username, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            name = name[..at];
        }

        // Other bots live in the group: what is not ours gets silence.
        if (!features.Commands.TryGetValue(name.ToLowerInvariant(), out var spec))
        {
            return null;
        }

        var found = (spec.Name == "start" ? DeepLink(received, rest.Trim()) : null) ?? Call(turn, spec, received, rest);
        return turn.Scene is { Group: null, Person: { } person } && found is var (handler, run)
            ? (handler, now => RunInstead(now, person.No, run))
            : found;
    }

    /// <summary>Whoever gives a command has turned to something else; what was opened after one that is retried stays open.</summary>
    private static void RunInstead(Turn turn, MemberNo person, Action<Turn> run)
    {
        if (turn.RetriedAt is null)
        {
            turn.Questions.Close(person);
        }

        run(turn);
    }

    private (string, Action<Turn>)? DeepLink(MessageReceived received, string parameter)
    {
        var dash = parameter.IndexOf('-');
        var prefix = dash < 0 ? parameter : parameter[..dash];
        return received.Chat is { Kind: ChatKind.Private } && features.DeepLinks.TryGetValue(prefix, out var found) && found is { } handler
            ? (handler.Name, turn => handler.Run(turn, received, dash < 0 ? "" : parameter[(dash + 1)..]))
            : null;
    }

    private static bool WordIsOn(Turn turn, CommandSpec spec) => turn.Scene.Group is not { } group
        || turn.Settings.Get(group.No, WordSettings.Of(spec));

    private static (string, Action<Turn>)? Call(Turn turn, CommandSpec spec, MessageReceived received, string rest)
    {
        if (turn.Scene.Person is null && spec.NeedsPerson)
        {
            return null;
        }

        var place = turn.Scene.Group is null ? Where.Private : Where.Group;
        if ((spec.Where & place) == 0 && spec.IsSilentElsewhere)
        {
            return null;
        }

        return (spec.Handler, now => Run(now, spec, received, rest));
    }

    /// <summary>Whoever leads the group and is not known to gets in at the second try.</summary>
    private static void Refuse(Turn turn)
    {
        var looksAgain = turn.Scene.Group is { } group && AdministratorInquiry.MayBeOutdated(turn, group);
        turn.ReplyPersonally((looksAgain ? AdminsOnlyOnceMore : AdminsOnly).In(turn.Language));
        if (looksAgain)
        {
            AdministratorInquiry.Ask(turn, turn.Scene.Group!);
        }
    }

    private static void Run(Turn turn, CommandSpec spec, MessageReceived received, string rest)
    {
        var place = turn.Scene.Group is null ? Where.Private : Where.Group;
        if ((spec.Where & place) == 0)
        {
            turn.ReplyPersonally((place is Where.Private ? GroupOnly : PrivateOnly).In(turn.Language, ("command", spec.Name)));
            return;
        }

        if (!turn.MayUse(spec))
        {
            Refuse(turn);
            return;
        }

        if (ArgumentReader.Read(turn, spec, received, rest) is not { } values)
        {
            turn.ReplyPersonally(Usage.In(turn.Language, ("example", spec.Example ?? $"/{spec.Name}")));
            return;
        }

        spec.Run(turn, new CommandCall(spec, received, rest, values));
    }
}
