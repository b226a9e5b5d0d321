using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Features.Referrals;

/// <summary>Notes who came, who went, on which days somebody new did something, and who responded to them.</summary>
internal static class ReferralsObserver
{
    /// <summary>A day of the group may be longer than one of the clock.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    public static void Joined(Turn turn, MemberJoined joined) => Told(turn, joined.Member,
        static (turn, group, member) => ArrivalBook.Came(turn, group, member, ArrivalSettings.Rules(turn, group.No)));

    public static void Completed(Turn turn, MemberJoinCompleted completed) => Told(turn, completed.Member, ArrivalBook.Completed);

    public static void Left(Turn turn, MemberLeft left)
    {
        if (turn.Scene.Group is { } group)
        {
            ArrivalBook.Went(turn, group, left.Member, ArrivalSettings.Rules(turn, group.No));
        }
    }

    public static void Said(Turn turn, MessageReceived received)
    {
        var message = received.Message;
        // What is said to the bot is said to nobody else.
        if (turn.Scene.Group is not { } group || turn.Scene.IsCall || !IsHuman(message.Sender))
        {
            return;
        }

        // Whoever only tries the bot's commands has said nothing.
        if (message.Entities is not [{ Kind: EntityKind.Command, Offset: 0 }, ..])
        {
            WasActive(turn, group);
            if (turn.Scene.Member is { } member && IsNew(turn, member))
            {
                ArrivalPhrases.Said(turn.Connection, group.No, member.No, message.Text, GroupDays.Of(turn, group));
            }
        }

        if (message.Reply?.Author.Person is { } author)
        {
            WasAnswered(turn, group, turn.Members.Find(author.Id));
        }
    }

    public static void Reacted(Turn turn, ReactionChanged reaction)
    {
        if (turn.Scene.Group is not { } group || reaction.New.Count == 0 || !IsHuman(reaction.Actor))
        {
            return;
        }

        WasActive(turn, group);
        if (turn.Activity.AuthorOf(group.No.Value, reaction.Chat!.Id.Value, reaction.MessageId.Value).MemberNo is { } author)
        {
            WasAnswered(turn, group, turn.Members.Find(new MemberNo(author)));
        }
    }

    public static void Pressed(Turn turn, ButtonPressed pressed)
    {
        if (turn.Scene.Group is { } group)
        {
            WasActive(turn, group);
        }
    }

    private static void Told(Turn turn, MemberNo no, Func<Turn, GroupState, MemberState, ArrivalRow?> take)
    {
        if (turn.Scene.Group is { } group && turn.Members.Find(no) is { Person.IsBot: false } && turn.Members.Find(group.No, no) is { } member
            && take(turn, group, member) is { } row)
        {
            InviterNotes.Came(turn, group, row);
        }
    }

    private static void WasActive(Turn turn, GroupState group)
    {
        if (turn.Scene.Member is { } member && IsNew(turn, member))
        {
            ArrivalStore.WasActive(turn.Connection, group.No, member.No, GroupDays.Of(turn, group));
        }
    }

    private static void WasAnswered(Turn turn, GroupState group, PersonState? person)
    {
        var actor = turn.Scene.Person?.No;
        if (person is not null && person.No != actor && turn.Members.Find(group.No, person.No) is { } member && IsNew(turn, member))
        {
            ArrivalStore.WasAnswered(turn.Connection, group.No, member.No, actor, GroupDays.Of(turn, group));
        }
    }

    private static bool IsHuman(Sender sender) => sender.Kind is SenderKind.AnonymousAdmin
        || sender is { Kind: SenderKind.Member, Person.IsBot: false };

    /// <summary>Known from memory: most who write are not new, and cost nothing.</summary>
    private static bool IsNew(Turn turn, MemberState member) => member is { WasHereBefore: false, JoinedAt: { } joined }
        && turn.Scene.At < joined + TimeSpan.FromDays(turn.Settings.Get(member.Group, ArrivalSettings.Within)) + Slack;
}
