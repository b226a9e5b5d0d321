using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Start;

/// <summary>Which commands mean something to whoever asks, where they ask.</summary>
internal static class CommandsFor
{
    public static IReadOnlyList<CommandSpec> Asker(Turn turn)
    {
        var leads = LeadsSomewhere(turn);
        return [.. turn.Features.Commands.Values.Where(spec => spec.IsListed && Refusal(turn, spec, leads) is null)];
    }

    /// <summary>Why whoever asks cannot use a command here, listed or not; null where they can.</summary>
    public static Text? Refusal(Turn turn, CommandSpec spec) => Refusal(turn, spec, LeadsSomewhere(turn));

    private static Text? Refusal(Turn turn, CommandSpec spec, bool leads)
    {
        var place = turn.Scene.Group is null ? Where.Private : Where.Group;
        return !turn.MayUse(spec) || (spec.Needs is Needs.GroupAdmin && place is Where.Private && !leads)
                ? spec.Needs is Needs.InstallationOwner ? StartTexts.OwnersOnly : StartTexts.AdminsOnly
            : (spec.Where & place) != 0 ? null
            : place is Where.Group ? StartTexts.PrivateOnly
            : StartTexts.GroupOnly;
    }

    private static bool LeadsSomewhere(Turn turn) => turn.ActorOwnsInstallation
        || (turn.Scene.Person is { } person
            && turn.Members.GroupsOf(person.No).Any(member => member.Membership.IsAdmin));
}
