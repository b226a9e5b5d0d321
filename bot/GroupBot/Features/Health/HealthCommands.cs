using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Health;

internal static class HealthCommands
{
    private const int MostGroups = 8;
    private const int MostHandlers = 5;

    public static void Health(Turn turn, CommandCall call)
    {
        var parts = new List<Markup>();
        if (turn.Scene.Group is { } here)
        {
            turn.ReplyPersonally(OfGroup(turn, here, turn.Language));
            return;
        }

        if (turn.ActorOwnsInstallation)
        {
            parts.Add(OfInstallation(turn));
        }

        parts.AddRange(turn.Members.GroupsOf(turn.Scene.Person!.No)
            .Where(member => member.Membership.IsAdmin)
            .Select(member => turn.Groups.Find(member.Group))
            .OfType<GroupState>()
            .Where(group => group is { IsAllowed: true, BotIsIn: true })
            .Take(MostGroups)
            .Select(group => OfGroup(turn, group, turn.Language)));
        turn.Reply(parts.Count == 0 ? HealthTexts.Nothing.In(turn.Language) : Markup.Join("\n\n", parts));
    }

    private static Markup OfGroup(Turn turn, GroupState group, Language language)
    {
        var missing = NeededRights.Describe(group, language);
        var text = HealthTexts.Group.In(language, ("group", Shortening.Shorten(group.Title, 64))) + Markup.Plain("\n")
            + (missing.IsEmpty ? HealthTexts.RightsComplete.In(language) : HealthTexts.RightsMissing.In(language, ("rights", missing)));
        return text + Markup.Plain("\n") + Privacy(turn, group).In(language);
    }

    /// <summary>An administrator hears everything whatever its privacy mode.</summary>
    private static Text Privacy(Turn turn, GroupState group) => turn.Self.ReadsAllMessages ? HealthTexts.PrivacyOff
        : group.BotIsAdmin ? HealthTexts.PrivacyAdmin
        : HealthTexts.PrivacyOn;

    /// <summary>Only what is not as it should be, each with what to do.</summary>
    private static Markup OfInstallation(Turn turn)
    {
        var language = turn.Language;
        var counts = turn.Outbox.Counts();
        var lines = new List<Markup>();
        Count(HealthTexts.Letters, turn.DeadLetters.CountWaiting());
        Count(HealthTexts.Failed, counts.GetValueOrDefault(OutboxState.Failed));
        Count(HealthTexts.Uncertain, counts.GetValueOrDefault(OutboxState.Uncertain));
        Count(HealthTexts.Due, HealthStore.CountDue(turn.Connection, turn.Now));
        Count(HealthTexts.Paused, turn.Outbox.Pauses().Count(pause => pause.Value > turn.Now));
        if (turn.Handlers.SwitchedOff is { Count: > 0 } off)
        {
            lines.Add(HealthTexts.SwitchedOff.In(language,
                ("names", string.Join(", ", off.Keys.Order(StringComparer.Ordinal).Take(MostHandlers)))));
        }

        if (turn.Metrics.StorageTrouble is { } trouble)
        {
            lines.Add(HealthTexts.Storage.In(language, ("trouble", Shortening.Shorten(trouble, 300))));
        }

        return HealthTexts.Installation.In(language,
            ("lines", lines.Count == 0 ? HealthTexts.AllDone.In(language) : Markup.Join("\n", lines)));

        void Count(Text text, long count)
        {
            if (count > 0)
            {
                lines.Add(text.In(language, ("count", count)));
            }
        }
    }
}
