using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Start;

/// <summary>Which commands mean something to whoever asks, where they ask.</summary>
internal static class CommandsFor
{
    public static IReadOnlyList<CommandSpec> Asker(Turn turn)
    {
        var leads = LeadsSomewhere(turn);
        return [.. turn.Features.Commands.Values.Where(spec => spec.IsListed && IsFor(turn, spec, leads))];
    }

    /// <summary>Listed or not.</summary>
    public static bool IsFor(Turn turn, CommandSpec spec) => IsFor(turn, spec, LeadsSomewhere(turn));

    private static bool IsFor(Turn turn, CommandSpec spec, bool leads)
    {
        var place = turn.Scene.Group is null ? Where.Private : Where.Group;
        return (spec.Where & place) != 0 && turn.MayUse(spec)
            && (spec.Needs is not Needs.GroupAdmin || place is Where.Group || leads);
    }

    private static bool LeadsSomewhere(Turn turn) => turn.ActorOwnsInstallation
        || (turn.Scene.Person is { } person
            && turn.Members.GroupsOf(person.No).Any(member => member.Membership.IsAdmin));
}
