using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns.Routing;

namespace GroupBot.Turns;

/// <summary>A line that waits until its group is chosen.</summary>
internal sealed record LineAsked(int Version, string Command, long Message, string Text, IReadOnlyList<TextEntity> Entities)
{
    /// <summary>True where the group that they pick is the one for what they say in private from then on.</summary>
    public bool IsRemembered { get; init; }
}

/// <summary>
/// What admins say in private runs in the group that they lead, or pick of several. About a group they are asked once, and it
/// is remembered; about somebody each time anew, as a word about somebody should not go to another group, and in a group that
/// line is not left for all to read.
/// </summary>
internal static class LedLines
{
    public const string Prefix = "line", Question = "line";

    private const string Anew = "?";

    private const int LongestEcho = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly Text Which = new(Audience.Admin, "这一行说的是哪个群？", "Which group is this line about?");

    private static readonly Text Expired = new(Audience.Admin, "等太久了，那一行请再发一次。", "That was a while ago: please send the line once more.");

    private static readonly Text LineOfWhich = new(Audience.Admin,
        "这一行是哪个群的？选好就照做，以后也记得。", "Which group is that line for? Pick it, and I'll do it and remember the group.");

    private static readonly Text NotPicked = new(Audience.Admin,
        "还没选群，「{line}」就没做。再发一次那一行，然后点群名。", "No group was picked, so “{line}” was not done. Send that line again, then tap the group.");

    private static readonly Text WhichFromNowOn = new(Audience.Admin, "换成哪个群？", "Which group shall it be?");

    private static readonly Text Another = new(Audience.Admin, "换一个群", "Another group");

    /// <summary>
    /// Which group an admin means in private by a command about a group: their only one, or the one that they picked once. Null
    /// where they are asked now, upon which the command runs again with all that stands behind it, or told that there is none.
    /// </summary>
    /// <param name="which">What stands above the groups where nothing stands behind the command.</param>
    public static GroupState? Meant(Turn turn, CommandCall call, Text which)
    {
        if (call.Group is { } picked)
        {
            return picked;
        }

        var hasLine = !string.IsNullOrWhiteSpace(call.Raw);
        var group = LedGroups.Meant(turn, call.Spec.Name, hasLine ? LineOfWhich : which, led => DataOf(led, call.Spec.Name));
        if (group is null && hasLine && call.Event is { Message: var message } && LedGroups.Of(turn).Count > 1)
        {
            Open(turn, new LineAsked(1, call.Spec.Name, message.Id.Value, message.Text, message.Entities) { IsRemembered = true });
        }

        return group;
    }

    /// <summary>A button that asks anew, whatever was picked; null where there is nothing to pick from.</summary>
    /// <param name="command">What is shown of the other group.</param>
    public static Button? AnotherFor(Turn turn, string command) => turn.Scene.Group is null && LedGroups.Of(turn).Count > 1
        ? new Button(Another.Plain(turn.Language), $"{Prefix}:{Anew}:{command}")
        : null;

    /// <summary>
    /// In private the only group that they lead, of what is about a group the one that they picked; null where they are asked now,
    /// or told that there is none.
    /// </summary>
    public static GroupState? GroupFor(Turn turn, CommandSpec spec, MessageReceived received)
    {
        if (spec.IsAboutGroup && !IsAboutSomebody(spec, received.Message.Text))
        {
            return Meant(turn, new CommandCall(spec, received, BehindFirst(received.Message.Text), new Dictionary<string, object>()), GroupChoice.Which);
        }

        var group = LedGroups.OnlyOne(turn, spec.Name, Which, Data);
        if (group is null && LedGroups.Of(turn).Count > 1)
        {
            var message = received.Message;
            Open(turn, new LineAsked(1, spec.Name, message.Id.Value, message.Text, message.Entities));
        }

        return group;
    }

    /// <summary>Runs a command that a button gives, with nothing behind it.</summary>
    public static void RunBare(Turn turn, CommandSpec spec)
    {
        var call = new CommandCall(spec, null, "", new Dictionary<string, object>());
        if (!spec.IsAboutOthers)
        {
            spec.Run(turn, call);
        }
        else if ((turn.Scene.Group ?? Meant(turn, call, GroupChoice.Which)) is { } group)
        {
            spec.Run(turn, call with { Group = group });
        }
    }

    /// <summary><c>GROUP</c> of a line about somebody, <c>GROUP:COMMAND</c> of one about a group, <c>?:COMMAND</c> asks which.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is { Group: null } && parts is [Anew, var other] && LedGroups.Of(turn).Count > 0)
        {
            turn.Toast();
            turn.Reply(WhichFromNowOn.In(turn.Language), LedGroups.Buttons(turn, group => DataOf(group, other)));
            return;
        }

        if (turn.Scene is not { Group: null, Person: { } person } || ButtonData.Number(parts[0]) is not { } no
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        var asked = turn.Questions.Find(person.No, turn.Now) is { Handler: Question } open ? JsonSerializer.Deserialize<LineAsked>(open.State) : null;
        var isOfAGroup = parts.Length > 1;
        if (asked is not null && (asked.IsRemembered != isOfAGroup || (isOfAGroup && asked.Command != parts[1])))
        {
            asked = null;
        }

        if (!turn.Features.Commands.TryGetValue(isOfAGroup ? parts[1] : asked?.Command ?? "", out var spec))
        {
            turn.Toast(Expired, isAlert: true);
            return;
        }

        if (asked is not null)
        {
            turn.Questions.Close(person.No);
        }

        turn.Toast();
        turn.EditPressed(isOfAGroup ? GroupChoice.Chosen.In(turn.Language, ("group", group.ShortTitle)) : Markup.Plain(group.ShortTitle));
        Run(turn, group, person, spec, asked, pressed.Chat!, pressed.At);
    }

    /// <summary>
    /// Whoever writes the name of a group has picked it; a line about a group is let go where anything else is written, one about
    /// somebody still waits.
    /// </summary>
    public static void Answered(Turn turn, LineAsked asked, MessageReceived received)
    {
        if (asked.IsRemembered)
        {
            var name = WordFolding.Fold(received.Message.Text);
            var named = LedGroups.Of(turn).Where(group => name.Length > 0 && WordFolding.Fold(group.Title).Contains(name, StringComparison.Ordinal)).ToList();
            if (named is [var only] && turn.Features.Commands.TryGetValue(asked.Command, out var spec))
            {
                Run(turn, only, turn.Scene.Person!, spec, asked, received.Chat!, received.At);
            }
            else
            {
                turn.Reply(NotPicked.In(turn.Language, ("line", Shortening.Shorten(asked.Text, LongestEcho))));
            }
        }
        else if (LedGroups.OnlyOne(turn, asked.Command, Which, Data) is null)
        {
            Open(turn, asked);
        }
    }

    /// <summary>The line is deleted where the bot may, whatever became of it.</summary>
    public static void TidyAway(Turn turn, MessageReceived received)
    {
        if (turn.Scene.Group is { BotIsAdmin: true } group && group.BotRights.HasFlag(AdminRights.DeleteMessages))
        {
            turn.Delete(received.Message.Id);
        }
    }

    /// <param name="asked">Null where nothing waits: the command alone is run.</param>
    private static void Run(Turn turn, GroupState group, PersonState person, CommandSpec spec, LineAsked? asked, Chat chat, DateTimeOffset? at)
    {
        var line = asked ?? new LineAsked(1, spec.Name, 0, $"/{spec.Name}", [new TextEntity(EntityKind.Command, 0, spec.Name.Length + 1)]) { IsRemembered = true };
        if (line.IsRemembered)
        {
            turn.Members.ChosenGroups.Choose(person.No, group.No, turn.Now);
        }

        var message = new Message(new MessageId(line.Message), null, new Sender(SenderKind.Member, person.Person), line.Text, line.Entities, null, MediaKind.None, null, false);
        Router.RunAgain(turn, group, spec, new MessageReceived(chat, at, message));
    }

    private static bool IsAboutSomebody(CommandSpec spec, string line) =>
        line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries) is [_, var word, ..]
        && spec.Parts.Any(part => part.Arguments.Any(argument => argument.Kind is ArgumentKind.Member)
            && (part.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || part.Words.Contains(word, StringComparer.OrdinalIgnoreCase)));

    private static string BehindFirst(string line) =>
        line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [_, var rest] ? rest : "";

    private static string DataOf(GroupState group, string command) => $"{Prefix}:{group.No}:{command}";

    private static void Open(Turn turn, LineAsked asked) =>
        turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of(Question, asked, turn.Now + Patience));

    private static string Data(GroupState group) => $"{Prefix}:{group.No}";
}
