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

    public static void Take(Turn turn, ListAsked asked, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { BotStatus: not (MemberStatus.Left or MemberStatus.Banned) } group
            || outcome is not EffectSucceeded { Answer.Administrators: { } list })
        {
            return;
        }

        if (!group.IsAllowed || asked.Reviews)
        {
            if (!turn.Groups.Allows(group, IsAddedByOwner(turn, group) || IsLedByOwner(turn, list)))
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

    public static bool IsAddedByOwner(Turn turn, GroupState group) =>
        group.AddedBy is { } adder && turn.Members.Find(adder) is { } person && turn.Owners.Contains(person.Person.Id);

    public static void SayGoodbye(Turn turn, GroupState group)
    {
        // Gone as far as we are concerned: a second list that is still on its way must not say it again.
        turn.Groups.Change(group with { BotStatus = MemberStatus.Left, IsAllowed = false });
        turn.Ask(new SendText(AdministratorsTexts.Goodbye.In(group.Language).Html), Destination.Of(group.No),
            Continuation.Of(Said, new Goodbye(1)));
    }

    private static bool IsLedByOwner(Turn turn, IReadOnlyList<Administrator> list) =>
        list.Any(one => turn.Owners.Contains(one.Person.Id));

    /// <summary>Nothing in the group; to whoever added the bot, if they can be reached.</summary>
    private static void Greet(Turn turn, GroupState group, PersonState person)
    {
        var missing = NeededRights.Describe(group, person.Language, turn.Features.RightsUsedIn(turn, group));
        var title = group.ShortTitle;
        turn.TellPrivately(person,
            missing.IsEmpty
                ? AdministratorsTexts.Complete.In(person.Language, ("group", title))
                : AdministratorsTexts.Missing.In(person.Language, ("group", title), ("rights", missing)),
            Keyboard.Column(turn.Features.FirstSteps.Select(step => step(group, person.Language))));
    }
}
