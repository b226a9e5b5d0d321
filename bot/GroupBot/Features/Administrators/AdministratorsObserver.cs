using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Administrators;

internal sealed record Goodbye(int Version);

internal static class AdministratorsObserver
{
    public const string Said = "administrators-goodbye";
    private const int GroupsAChunk = 20;

    /// <summary>What is said in a group that was just met is answered before its admins are asked for.</summary>
    private static readonly TimeSpan AfterItsAnswers = TimeSpan.FromSeconds(2);

    public static void Changed(Turn turn, BotChanged changed)
    {
        if (turn.Scene.Group is { BotIsIn: true } group && changed.New.InChat)
        {
            Ask(turn, group, cameIn: !changed.Old.InChat);
        }
    }

    public static void Met(Turn turn, GroupMet met)
    {
        // Where the bot's own coming is what made the group known, that has asked already.
        if (turn.Scene.Group is { } group && turn.Scene.Event is not BotChanged)
        {
            Ask(turn, group, cameIn: false, turn.Now + AfterItsAnswers);
        }
    }

    public static void Daily(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is { IsAllowed: true, BotIsIn: true } group)
        {
            Ask(turn, group, cameIn: false);
        }
    }

    /// <summary>Somebody owns the installation now: may the bot stay in the groups it met before?</summary>
    public static GroupReview? Review(Turn turn, GroupReview review)
    {
        var left = turn.Groups.All()
            .Where(group => group.No.Value > review.After && !group.IsAllowed
                && (group.BotIsIn || group.BotStatus is MemberStatus.Unknown))
            .Take(GroupsAChunk + 1)
            .ToList();
        foreach (var group in left.Take(GroupsAChunk))
        {
            Ask(turn, group, cameIn: false);
        }

        return left.Count > GroupsAChunk ? review with { After = left[GroupsAChunk - 1].No.Value } : null;
    }

    public static void Take(Turn turn, ListAsked asked, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { BotStatus: not (MemberStatus.Left or MemberStatus.Banned) } group
            || outcome is not EffectSucceeded { Answer.Administrators: { } list })
        {
            return;
        }

        if (!group.IsAllowed)
        {
            if (!turn.Groups.Allows(group.Chat, IsLedByOwner(turn, group, list)))
            {
                SayGoodbye(turn, group);
                return;
            }

            group = turn.Groups.Change(group with { IsAllowed = true });
        }

        group = AdministratorList.Take(turn, group, list, DateTimeOffset.FromUnixTimeMilliseconds(asked.AskedAt));
        turn.Scene.Group = group;
        if (asked.CameIn && group.AddedBy is { } adder && turn.Members.Find(adder) is { } person)
        {
            Greet(turn, group, person);
        }
    }

    /// <summary>Said or not, the bot goes.</summary>
    public static void Leave(Turn turn, Goodbye goodbye, EffectOutcome outcome) =>
        turn.Ask(new LeaveChat(), Destination.Of(turn.Scene.Group!.No));

    private static void Ask(Turn turn, GroupState group, bool cameIn, DateTimeOffset? due = null)
    {
        // While nobody owns the installation, nobody can have allowed a group: silence.
        if (group.IsAllowed || turn.Owners.Exist)
        {
            AdministratorInquiry.Ask(turn, group, cameIn, due);
        }
    }

    private static bool IsLedByOwner(Turn turn, GroupState group, IReadOnlyList<Administrator> list) =>
        list.Any(one => turn.Owners.Contains(one.Person.Id))
        || (group.AddedBy is { } adder && turn.Members.Find(adder) is { } person && turn.Owners.Contains(person.Person.Id));

    private static void SayGoodbye(Turn turn, GroupState group)
    {
        // Gone as far as we are concerned: a second list that is still on its way must not say it again.
        turn.Groups.Change(group with { BotStatus = MemberStatus.Left });
        turn.Ask(new SendText(AdministratorsTexts.Goodbye.In(group.Language).Html), Destination.Of(group.No),
            Continuation.Of(Said, new Goodbye(1)));
    }

    /// <summary>Nothing in the group; to whoever added the bot, if they can be reached.</summary>
    private static void Greet(Turn turn, GroupState group, PersonState person)
    {
        var missing = NeededRights.Describe(group, person.Language);
        var title = Shortening.Shorten(group.Title, 64);
        turn.TellPrivately(person, missing.IsEmpty
            ? AdministratorsTexts.Complete.In(person.Language, ("group", title))
            : AdministratorsTexts.Missing.In(person.Language, ("group", title), ("rights", missing)));
    }
}
