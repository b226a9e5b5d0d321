using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary><c>/why kol</c> and <c>/why health</c>: how a night's numbers add up, for a group's admins and in private alone.</summary>
internal static class WhyOfGroups
{
    public const string HealthPart = "health";

    public static void Influence(Turn turn, CommandCall call)
    {
        // It may be about somebody: which group is meant is asked each time.
        var group = call.Group is not null ? OwnOf(turn, call)
            : call.Event is { } line ? LedLines.GroupFor(turn, turn.Features.Commands[WhyCommands.Name], line) : null;
        if (group is null)
        {
            return;
        }

        Tell(turn, language => call.Has("member")
            ? InfluencePages.Why(turn, group, call.Member("member").No, language)
            : InfluencePages.WhyAll(turn, group, language));
        if (turn.Scene.Group is not null && call.Event is { } said)
        {
            LedLines.TidyAway(turn, said);
        }
    }

    public static void Health(Turn turn, CommandCall call)
    {
        var whole = call with { Spec = turn.Features.Commands[WhyCommands.Name], Raw = HealthPart };
        if ((call.Group is not null ? OwnOf(turn, call) : LedLines.Meant(turn, whole, WhyTexts.PickGroup)) is { } group)
        {
            Tell(turn, language => WhyTexts.HealthPage.In(language, ("group", group.ShortTitle), ("lines", ReportPages.Why(turn, group, language))));
        }
    }

    /// <summary>The group at hand, where the one who asks leads it.</summary>
    private static GroupState? OwnOf(Turn turn, CommandCall call)
    {
        if (turn.Members.Find(call.Group!.No, turn.Scene.Person!.No) is { Membership.IsAdmin: true })
        {
            return call.Group;
        }

        AdminsOnly.Refuse(turn);
        return null;
    }

    private static void Tell(Turn turn, Func<Language, Markup> say) =>
        turn.AnswerInPrivate(language => say(language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
}
