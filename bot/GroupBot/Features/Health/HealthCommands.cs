using System.Globalization;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
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
            turn.AnswerPrivately(language => OfGroup(turn, here, language));
            return;
        }

        if (turn.ActorOwnsInstallation)
        {
            parts.Add(OfInstallation(turn));
        }

        parts.AddRange(LedGroups.Of(turn).Take(MostGroups).Select(group => OfGroup(turn, group, turn.Language)));
        turn.Reply(parts.Count == 0 ? LedGroups.NoneFor(call.Spec.Name, turn.Language) : Markup.Join("\n\n", parts));
    }

    private static Markup OfGroup(Turn turn, GroupState group, Language language)
    {
        var missing = NeededRights.Describe(group, language, turn.Features.RightsUsedIn(turn, group));
        var text = HealthTexts.Group.In(language, ("group", group.ShortTitle)) + Markup.Plain("\n")
            + (missing.IsEmpty ? HealthTexts.RightsComplete.In(language) : HealthTexts.RightsMissing.In(language, ("rights", missing)));
        text = Markup.Join("\n", [text, Privacy(turn, group).In(language), .. turn.Features.NotesOn(turn, group).Select(note => note.In(language))]);
        return Quiet(turn, group, language) is { IsEmpty: false } quiet ? text + Markup.Plain("\n") + quiet : text;
    }

    /// <summary>Where the bot is silenced, or held something back today; else nothing.</summary>
    private static Markup Quiet(Turn turn, GroupState group, Language language)
    {
        var held = QuietStore.OfDay(turn.Connection, group.No, QuietGate.DayOf(turn, group, turn.Now))
            .Count(post => post.Fate != (long)PostFate.Sent);
        return turn.Quiet.PausedUntil(group.No, turn.Now) is { } until
            ? HealthTexts.Silenced.In(language, ("until", Moment.Of(until, group.Rule.Zone, turn.Now, language)))
            : held > 0 ? HealthTexts.HeldBack.In(language, ("count", held))
            : default;
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

        if (turn.Scores.Broken is { Count: > 0 } broken)
        {
            lines.Add(HealthTexts.ScoresBroken.In(language,
                ("groups", string.Join(", ", broken.Take(MostHandlers).Select(no => turn.Groups.Find(no)?.Title ?? $"{no}")))));
        }

        Last(HealthTexts.Store, turn.Metrics.Store);
        Last(HealthTexts.Receiving, turn.Metrics.Receiving);
        Last(HealthTexts.Sending, turn.Metrics.Sending);
        Last(HealthTexts.Drawing, turn.Metrics.Drawing);
        if (turn.Backups.Trouble is { } reason)
        {
            lines.Add(HealthTexts.Backup.In(language, ("trouble", Shortening.Shorten(reason, 300))));
        }

        if (lines.Count == 0)
        {
            lines.Add(HealthTexts.AllDone.In(language));
        }

        if (!turn.Pictures.CanDraw)
        {
            lines.Add((turn.Pictures.Converter is null ? HealthTexts.NoPictures : HealthTexts.NoFonts).In(language, ("install", PictureSetup.Install)));
        }

        return HealthTexts.Installation.In(language, ("lines", Markup.Join("\n", lines)));

        void Count(Text text, long count)
        {
            if (count > 0)
            {
                lines.Add(text.In(language, ("count", count)));
            }
        }

        void Last(Text part, LastTrouble last)
        {
            if (last.Recent(turn.Now) is { } trouble)
            {
                lines.Add((trouble.OverSince is null ? HealthTexts.Trouble : HealthTexts.TroubleOver).In(language,
                    ("part", part.Plain(language)),
                    ("at", (trouble.OverSince ?? trouble.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                    ("trouble", Shortening.Shorten(trouble.Text, 300))));
            }
        }
    }
}
