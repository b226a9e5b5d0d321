using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Turns;

namespace GroupBot.Features.Newcomers;

/// <summary>Notes when a newcomer first says something, and when somebody first takes notice of them: a reply, a reaction, a mention.</summary>
internal static class NewcomersObserver
{
    /// <summary>So long after the join somebody is a newcomer.</summary>
    public static readonly TimeSpan NewFor = TimeSpan.FromHours(72);

    public static void Said(Turn turn, MessageReceived received)
    {
        // What is said to the bot is said to nobody else.
        if (turn.Scene.Group is not { } group || turn.Scene.IsCall || !IsHuman(received.Message.Sender))
        {
            return;
        }

        var message = received.Message;
        if (message.Sender.Kind is SenderKind.Member && turn.Scene is { Member: { } member } scene && IsNew(turn, member)
            && message.Entities is not [{ Kind: EntityKind.Command, Offset: 0 }, ..])
        {
            NewcomersStore.Spoke(turn.Connection, member, scene.At, received.Chat!.Id, message.Id);
        }

        if (message.Reply?.Author.Person is { } author)
        {
            Answered(turn, group, turn.Members.Find(author.Id));
        }

        foreach (var entity in message.Entities)
        {
            if (entity.Kind is EntityKind.TextMention && entity.Person is { } named)
            {
                Answered(turn, group, turn.Members.Find(named.Id));
            }
            else if (entity.Kind is EntityKind.Mention && entity.Length > 1 && entity.Offset + entity.Length <= message.Text.Length)
            {
                Answered(turn, group, turn.Members.FindByUsername(message.Text.Substring(entity.Offset + 1, entity.Length - 1)));
            }
        }
    }

    public static void Reacted(Turn turn, ReactionChanged reaction)
    {
        if (turn.Scene.Group is { } group && reaction.New.Count > 0 && IsHuman(reaction.Actor)
            && turn.Activity.AuthorOf(group.No.Value, reaction.Chat!.Id.Value, reaction.MessageId.Value).MemberNo is { } author)
        {
            Answered(turn, group, turn.Members.Find(new MemberNo(author)));
        }
    }

    private static void Answered(Turn turn, GroupState group, PersonState? person)
    {
        if (person is not null && person.No != turn.Scene.Person?.No && turn.Members.Find(group.No, person.No) is { } member && IsNew(turn, member))
        {
            NewcomersStore.Answered(turn.Connection, member, turn.Scene.At);
        }
    }

    private static bool IsHuman(Sender sender) => sender.Kind is SenderKind.AnonymousAdmin
        || sender is { Kind: SenderKind.Member, Person.IsBot: false };

    /// <summary>Whoever was here before comes back, and is no newcomer.</summary>
    private static bool IsNew(Turn turn, MemberState member) => member is { WasHereBefore: false, Membership.IsAdmin: false, JoinedAt: { } joined }
        && turn.Scene.At < joined + NewFor;
}
