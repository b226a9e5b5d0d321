using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Quiet;

/// <summary>What a group's admins see of its quiet: what was posted today, what was held back and why, and what waits.</summary>
internal static class QuietPages
{
    private const int MostLines = 12;

    public static Markup Of(Turn turn, GroupState group)
    {
        var (language, now) = (turn.Language, turn.Now);
        var posts = QuietStore.OfDay(turn.Connection, group.No, QuietGate.DayOf(turn, group, now));
        var sent = posts.Where(post => post.Fate == (long)PostFate.Sent).ToList();
        var lines = new List<Markup> { Head(turn, group), Number(turn, group, sent.Count), State(turn, group, sent.Count) };
        if (sent.Count > 0)
        {
            lines.Add(QuietTexts.SentToday.In(language, ("posts", Markup.Join("\n", sent.TakeLast(MostLines).Select(post =>
                QuietTexts.Line.In(language,
                    ("at", Moment.Of(DateTimeOffset.FromUnixTimeMilliseconds(post.At), group.Rule.Zone, now, language)),
                    ("kind", Label(turn, post.Feature, post.Kind))))))));
        }

        if (HeldBack(posts, language) is { IsEmpty: false } held)
        {
            lines.Add(held);
        }

        var waiting = QuietStore.WaitingIn(turn.Connection, group.No);
        if (waiting.Count > 0)
        {
            lines.Add(QuietTexts.Waiting.In(language, ("posts", Markup.Join("\n", waiting.Take(MostLines).Select(row =>
                QuietTexts.Line.In(language,
                    ("at", Moment.Of(DateTimeOffset.FromUnixTimeMilliseconds(row.DueAt), group.Rule.Zone, now, language)),
                    ("kind", Label(turn, row.Feature, row.Kind))))))));
        }

        return Markup.Join("\n", lines);
    }

    private static Markup Head(Turn turn, GroupState group) =>
        QuietTexts.Head.In(turn.Language, ("group", group.ShortTitle));

    private static Markup Number(Turn turn, GroupState group, int sent)
    {
        var most = turn.Settings.Get(group.No, QuietSettings.PostsPerDay);
        return most == 0
            ? QuietTexts.NoneAllowed.In(turn.Language)
            : QuietTexts.Number.In(turn.Language, ("sent", sent), ("most", most));
    }

    private static Markup State(Turn turn, GroupState group, int sent)
    {
        var hours = QuietSettings.Hours(turn, group, turn.Now);
        var text = turn.Quiet.PausedUntil(group.No, turn.Now) is { } until
            ? QuietTexts.IsPaused.In(turn.Language, ("until", Moment.Of(until, group.Rule.Zone, turn.Now, turn.Language)))
            : hours.EndOf(turn.Now) is { } end
                ? QuietTexts.IsQuiet.In(turn.Language, ("until", Moment.Of(end, hours.Zone, turn.Now, turn.Language)))
                : (sent < turn.Settings.Get(group.No, QuietSettings.PostsPerDay) ? QuietTexts.IsOpen : QuietTexts.IsFull).In(turn.Language);
        return hours.From == hours.To
            ? text
            : text + Markup.Plain("\n") + QuietTexts.Hours.In(turn.Language, ("from", $"{hours.From:00}:00"), ("to", $"{hours.To:00}:00"));
    }

    /// <summary>How many, and of each reason; empty where nothing was.</summary>
    private static Markup HeldBack(IReadOnlyList<PostRow> posts, Language language)
    {
        var held = posts.Where(post => post.Fate != (long)PostFate.Sent).ToList();
        return held.Count == 0 ? default : QuietTexts.HeldBack.In(language,
            ("count", held.Count),
            ("reasons", Markup.Join("\n", held.GroupBy(post => (PostFate)post.Fate).OrderByDescending(one => one.Count()).ThenBy(one => one.Key)
                .Select(one => QuietTexts.Reason.In(language, ("why", Why(one.Key).In(language)), ("number", one.Count()))))));
    }

    private static Text Why(PostFate fate) => fate switch
    {
        PostFate.QuietHours => QuietTexts.ByHours,
        PostFate.Budget => QuietTexts.ByBudget,
        PostFate.Paused => QuietTexts.ByPause,
        PostFate.Replaced => QuietTexts.ByLater,
        _ => QuietTexts.ByNone,
    };

    /// <summary>A kind of another version has no name here but its own.</summary>
    private static Markup Label(Turn turn, string feature, string kind) =>
        turn.Features.PostKinds.TryGetValue($"{feature}.{kind}", out var known)
            ? known.Label.In(turn.Language)
            : Markup.Plain($"{feature}.{kind}");
}
