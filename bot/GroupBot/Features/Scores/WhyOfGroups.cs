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
        // About somebody it is asked each time which group is meant; about all of a group once.
        var whole = turn.Features.Commands[WhyCommands.Name];
        var group = call.Group is not null ? OwnOf(turn, call)
            : string.IsNullOrWhiteSpace(call.Raw) ? LedLines.Meant(turn, call with { Spec = whole, Raw = "influence" }, GroupChoice.Which)
            : call.Event is { } line ? LedLines.GroupFor(turn, whole, line) : null;
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
        if ((call.Group is not null ? OwnOf(turn, call) : LedLines.Meant(turn, whole, GroupChoice.Which)) is { } group)
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
