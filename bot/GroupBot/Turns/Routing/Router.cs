using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Finds who answers: commands, whole-message words, buttons and deep links; at most one does.</summary>
internal sealed class Router(FeatureRegistry features, BotIdentity self)
{
    /// <summary>No word that the bot answers to is longer, before folding.</summary>
    private const int LongestWord = 24;

    /// <summary>No message that begins with a word and goes on is longer: beyond that it is a text, and no call.</summary>
    private const int LongestCall = 256;

    /// <summary>No sentence to the bot is longer.</summary>
    private const int LongestSentence = 300;

    private static readonly Text GroupOnly = new(Audience.Member,
        "请在群里用 /{command}。", "Use /{command} in your group.");

    private static readonly Text WordForGroups = new(Audience.Member,
        "「{word}」要发在群里才有用。", "“{word}” works in your group: send it there.");

    private static readonly Text PrivateOnly = new(Audience.Member,
        "请在和我的私聊里用 /{command}。", "Use /{command} in your private chat with me.");

    /// <summary>On a button that leads to the private chat.</summary>
    public static readonly Text ToPrivate = new(Audience.Member, "和我私聊", "Talk to me in private");

    /// <summary>What answers a message, ready to run; null where nothing does.</summary>
    public (string Handler, Action<Turn> Run)? Find(Turn turn, MessageReceived received)
    {
        var message = received.Message;
        if (message.Sender.Kind is not (SenderKind.Member or SenderKind.AnonymousAdmin))
        {
            return null;
        }

        return message.Text.Length > 0 ? FindCalled(turn, received) ?? Otherwise(turn, received)
            : message.Media is MediaKind.None ? null : OtherwiseOfSome(turn, received);
    }

    private (string Handler, Action<Turn> Run)? FindCalled(Turn turn, MessageReceived received)
    {
        var message = received.Message;
        // What somebody else said once is no call of whoever passes it on.
        if (!message.IsForwarded && CommandStart.LengthIn(message, features) is > 0 and var length)
        {
            return FindCommand(turn, received, message.Text[1..length], message.Text[length..]);
        }

        if (turn.Scene is { Group: null, Person: { } person } && turn.Questions.Find(person.No, turn.Now) is { } asked
            && features.Questions.TryGetValue(asked.Handler, out var question))
        {
            return FindWordBeside(turn, received, person.No, asked.Handler) ?? (question.Name, now =>
            {
                now.Questions.Close(person.No);
                question.Run(now, received, asked.State);
            }
            );
        }

        return message is { IsForwarded: false, Text.Length: <= LongestWord } && features.FindWord(message.Text) is { } spec && WordIsOn(turn, spec)
            // 继续 is an everyday word: of whoever may not give the command it is no call, and no answer to it.
            && turn.MayUse(spec)
            // Whoever says 谢谢 thanks somebody; only with a reply is it a call of the command.
            && ArgumentReader.Read(turn, spec, received, "").Values is not null
                ? Call(turn, spec, received, "", byWord: true)
                : FindLeading(turn, received) ?? FindHeard(turn, received);
    }

    /// <summary>What a new group asks may stand for days: who is in another one already means its words, though no admin's where they lead none; what they are asked stays.</summary>
    private (string, Action<Turn>)? FindWordBeside(Turn turn, MessageReceived received, MemberNo person, string question) =>
        features.StandingQuestions.ContainsKey(question) && received.Message is { IsForwarded: false, Text.Length: <= LongestWord } message
        && features.FindWord(message.Text) is { } spec && turn.Members.GroupsOf(person).Any(member => member.Membership.InChat)
        && (spec.Needs is Needs.GroupAdmin ? LedGroups.Of(turn).Count > 0 : turn.MayUse(spec)) && Call(turn, spec, received, "", byWord: true) is var (handler, run)
            ? (handler, now => RunInstead(now, person, run, null))
            : null;

    /// <summary>
    /// A word with what it takes. Somebody who may not use it is only told so where all of it reads as a call; somebody who may
    /// gets an example where it is the word alone or begins as a call does. For the rest, people talk.
    /// </summary>
    private (string, Action<Turn>)? FindLeading(Turn turn, MessageReceived received)
    {
        var text = received.Message.Text;
        if (text.Length > LongestCall || received.Message.IsForwarded || features.LeadingWords.Find(text) is not { } found
            || !WordIsOn(turn, found.Spec) || (found.Spec.WordsAreTalk && !turn.MayUse(found.Spec)))
        {
            return null;
        }

        var rest = text[found.Length..].TrimStart(':', '：');
        var reading = ArgumentReader.Read(turn, found.Spec, received, rest);
        // What takes anything would be called by any sentence: of an admin's commands, and of those that say how they begin, none is.
        var mayBeAnything = found.Spec.Needs is Needs.Nothing && !found.Spec.Arguments.Any(static argument => argument.Begins is not null);
        return (reading.Values is not null && (reading.IsBegun || mayBeAnything)) || (turn.MayUse(found.Spec) && (reading.IsBegun || string.IsNullOrWhiteSpace(rest)))
            ? Call(turn, found.Spec, received, rest, byWord: true)
            : null;
    }

    /// <summary>In a group an observer takes it; in private nothing would, and whoever sent it there is told where it belongs.</summary>
    private (string, Action<Turn>)? FindHeard(Turn turn, MessageReceived received) =>
        turn.Scene.Group is null && received.Message is { IsForwarded: false, Text.Length: <= LongestWord and var length } message && length > 0
        && features.HeardWords.TryGetValue(WordFolding.Fold(message.Text), out var spec)
            ? Call(turn, spec, received, "", byWord: true)
            : null;

    /// <summary>
    /// Who offers help with something that a member says to the bot in a group: in answer to one of its messages, or with its
    /// name. Null for what is said to others, for commands of whichever bot, and for what is too long to be a question.
    /// </summary>
    public Handler<Action<Turn, MessageReceived>>? FindAddressed(MessageReceived received)
    {
        var message = received.Message;
        return received.Chat is { IsGroup: true } && message is { Sender.Kind: SenderKind.Member, IsForwarded: false, Text.Length: > 0 and <= LongestSentence }
            && message.Entities is not [{ Kind: EntityKind.Command, Offset: 0 }, ..]
            && (message.Reply?.Author.Person?.Id == self.Id || self.IsNamedIn(message))
                ? features.Addressed
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
    private (string, Action<Turn>)? Otherwise(Turn turn, MessageReceived received) => OtherwiseOfSome(turn, received)
        ?? (received.Chat is { Kind: ChatKind.Private } && features.Unclaimed is { } unclaimed
            ? (unclaimed.Name, now => unclaimed.Run(now, received))
            : null);

    private (string, Action<Turn>)? OtherwiseOfSome(Turn turn, MessageReceived received) =>
        received.Chat is { Kind: ChatKind.Private }
        && features.UnclaimedOfSome.FirstOrDefault(some => some.IsOf(turn)).Handler is { } unclaimed
            ? (unclaimed.Name, now => unclaimed.Run(now, received))
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
            ? (handler, now => RunInstead(now, person.No, run, spec.Name == "start" && string.IsNullOrWhiteSpace(rest) ? received : null))
            : found;
    }

    /// <summary>
    /// Whoever gives a command has turned to something else, and what they were asked is closed, unless it stands beside
    /// commands; what was opened after a command that is retried stays open.
    /// </summary>
    /// <param name="start">The bare start of the chat, which asks for nothing: whoever has something under way hears of that too.</param>
    private void RunInstead(Turn turn, MemberNo person, Action<Turn> run, MessageReceived? start)
    {
        var asked = turn.RetriedAt is null ? turn.Questions.Find(person, turn.Now) : null;
        var again = asked is null ? null : features.StandingQuestions.GetValueOrDefault(asked.Handler);
        if (turn.RetriedAt is null && again is null)
        {
            turn.Questions.Close(person);
        }

        run(turn);
        if (again is not null && ReferenceEquals(turn.Questions.Find(person, turn.Now), asked))
        {
            again(turn, asked!.State);
        }
        else if (start is not null && asked is null)
        {
            features.UnclaimedOfSome.FirstOrDefault(some => some.IsOf(turn)).Handler?.Run(turn, start);
        }
    }

    private (string, Action<Turn>)? DeepLink(MessageReceived received, string parameter)
    {
        var dash = parameter.AsSpan().IndexOfAny('-', '_');
        var prefix = dash < 0 ? parameter : parameter[..dash];
        return received.Chat is { Kind: ChatKind.Private } && features.DeepLinks.TryGetValue(prefix, out var found) && found is { } handler
            ? (handler.Name, turn => handler.Run(turn, received, dash < 0 ? "" : parameter[(dash + 1)..]))
            : null;
    }

    private static bool WordIsOn(Turn turn, CommandSpec spec) => turn.Scene.Group is not { } group
        || turn.Settings.Get(group.No, WordSettings.Of(spec));

    private static (string, Action<Turn>)? Call(
        Turn turn, CommandSpec spec, MessageReceived received, string rest, bool byWord = false)
    {
        if (turn.Scene.Person is null && spec.NeedsPerson)
        {
            return null;
        }

        var place = turn.Scene.Group is null ? Where.Private : Where.Group;
        if ((spec.Where & place) == 0 && (spec.IsSilentElsewhere || (byWord && spec.WordsAreSilentElsewhere)))
        {
            return null;
        }

        return (spec.Handler, now => Run(now, spec, received, rest, byWord));
    }

    /// <summary>
    /// Leads to where a command works, with the group at hand as the payload of the link of its name; one that has none begins
    /// with the menu there.
    /// </summary>
    private static IReadOnlyList<IReadOnlyList<Button>>? WayTo(Turn turn, CommandSpec spec, Language language) =>
        turn.Self.Username.Length == 0 ? null : Keyboard.Row(
            new Button(ToPrivate.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={spec.Name}-{turn.Scene.Group!.No}"));

    private static void Run(Turn turn, CommandSpec spec, MessageReceived received, string rest, bool byWord)
    {
        var place = turn.Scene.Group is null ? Where.Private : Where.Group;
        if ((spec.Where & place) == 0)
        {
            turn.AnswerPrivately(language => place is Where.Group ? (PrivateOnly.In(language, ("command", spec.Name)), WayTo(turn, spec, language))
                : byWord && received.Message.Text.Length <= LongestWord ? (WordForGroups.In(language, ("word", received.Message.Text.Trim())), null)
                : (GroupOnly.In(language, ("command", spec.Name)), null));
            return;
        }

        if (!turn.MayUse(spec))
        {
            AdminsOnly.Refuse(turn);
            return;
        }

        if (!spec.IsAboutOthers)
        {
            RunIn(turn, turn.Scene.Group, spec, received, rest, byWord);
            if (turn.WentPrivate)
            {
                PersonalAnswers.PointToPrivate(turn);
            }
        }
        else if ((turn.Scene.Group ?? LedLines.GroupFor(turn, spec, received)) is { } group)
        {
            RunIn(turn, group, spec, received, rest, byWord);
            LedLines.TidyAway(turn, received);
        }
    }

    /// <summary>What admins say about somebody in private, in the group that they chose since.</summary>
    public static void RunAgain(Turn turn, GroupState group, CommandSpec spec, MessageReceived received)
    {
        var length = CommandStart.LengthIn(received.Message, turn.Features);
        var rest = received.Message.Text[(length > 0 ? length : LeadingLength(turn, received.Message.Text))..];
        RunIn(turn, group, spec, received, rest, byWord: length == 0);
    }

    private static int LeadingLength(Turn turn, string text) => turn.Features.LeadingWords.Find(text)?.Length ?? text.Length;

    private static void RunIn(Turn turn, GroupState? group, CommandSpec spec, MessageReceived received, string rest, bool byWord)
    {
        var whole = spec;
        (spec, rest) = PartOf(spec, rest);
        var reading = ArgumentReader.Read(turn, spec, received, rest, group);
        var call = new CommandCall(spec, received, rest, reading.Values ?? new Dictionary<string, object>()) { ByWord = byWord, Group = group };
        if (reading.Values is not null)
        {
            spec.Run(turn, call);
            return;
        }

        turn.AnswerPrivately(language => Misread.Say(turn, call, whole, reading, language));
    }

    /// <summary>The part that the first word names, and what follows; the command itself where there is none.</summary>
    private static (CommandSpec Spec, string Raw) PartOf(CommandSpec spec, string rest)
    {
        var words = rest.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length > 0 && spec.Parts.FirstOrDefault(part => part.Name.Equals(words[0], StringComparison.OrdinalIgnoreCase)
            || part.Words.Contains(words[0], StringComparer.OrdinalIgnoreCase)) is { } found
            ? (found, words.Length > 1 ? words[1] : "")
            : (spec, rest);
    }
}
