using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Newcomers;

/// <summary>What the admins see of newcomers whom nobody has answered: a line, and a list with names, in private.</summary>
internal static class NewcomersPages
{
    /// <summary>After this somebody who spoke and got no word is told of.</summary>
    private static readonly TimeSpan Waits = TimeSpan.FromHours(12);

    private static readonly TimeSpan WaitsLong = TimeSpan.FromHours(24);

    /// <summary>A supergroup's id on the wire is this, less its own number.</summary>
    private const long SupergroupBase = -1_000_000_000_000;

    private const int MostNames = 20;

    public static long Count(Turn turn, GroupState group) => NewcomersStore.Count(turn.Connection, group.No, turn.Now, Waits);

    /// <summary>How many of them have waited for a whole day; empty for none.</summary>
    public static Markup More(Turn turn, GroupState group, Language language)
    {
        var overdue = NewcomersStore.Count(turn.Connection, group.No, turn.Now, WaitsLong);
        return overdue == 0 ? default
            : overdue == Count(turn, group) ? NewcomersTexts.AllOverdue.In(language)
            : NewcomersTexts.Overdue.In(language, ("count", overdue));
    }

    public static void Open(Turn turn, GroupState group)
    {
        var (language, list) = (turn.Language, NewcomersStore.List(turn.Connection, group.No, turn.Now, Waits));
        if (list.Count == 0)
        {
            turn.Reply(NewcomersTexts.NobodyWaits.In(language, ("group", group.ShortTitle)));
            return;
        }

        var lines = list.Take(MostNames).Select(one => Line(turn, group, one, language)).ToList();
        if (list.Count > MostNames)
        {
            lines.Add(NewcomersTexts.Others.In(language, ("count", list.Count - MostNames)));
        }

        turn.Reply(NewcomersTexts.List.In(language,
            ("group", group.ShortTitle), ("lines", Markup.Join("\n", lines))));
    }

    private static Markup Line(Turn turn, GroupState group, Unanswered one, Language language)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(one.SpokeAt);
        var name = Shortening.Shorten(turn.Members.Find(new MemberNo(one.MemberNo))?.Person.FullName ?? "?", 64);
        var when = Moment.Of(at, group.Rule.Zone, turn.Now, language);
        var mark = turn.Now - at >= WaitsLong ? "⏰ " : "• ";
        return LinkTo(group, one) is { } url
            ? NewcomersTexts.Linked.In(language, ("mark", mark), ("name", name), ("at", when), ("url", url))
            : NewcomersTexts.Unlinked.In(language, ("mark", mark), ("name", name), ("at", when));
    }

    /// <summary>Null where Telegram has no address for a message: in a basic group, or in the one that a supergroup was before.</summary>
    private static string? LinkTo(GroupState group, Unanswered one) => one.ChatId != group.Chat.Value || one.ChatId >= SupergroupBase ? null
        : string.Create(CultureInfo.InvariantCulture, $"https://t.me/{(group.Username is { Length: > 0 } name ? name : $"c/{SupergroupBase - one.ChatId}")}/{one.MessageId}");
}
