using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.InviteTasks;

/// <summary>What there is to unlock, one's own progress, and of each friend who does not count why.</summary>
internal static class UnlockPages
{
    private const int MostNames = 10, MostFriends = 200, LabelLength = 32;

    /// <summary>For the private chat: friends are named.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Own(Turn turn, GroupState group, PersonState person, Language language)
    {
        var tasks = TasksOf(turn, group, person);
        if (tasks.Count == 0)
        {
            return (InviteTasksTexts.None.In(language, ("group", group.ShortTitle)), null);
        }

        var parts = new List<Markup> { Lines(turn, group, person, tasks, language) };
        IReadOnlyList<InviteTaskRow> ahead = [.. tasks.Where(task => task.Grant is null).Select(task => task.Row)];
        if (ahead.Count > 0 && Friends(turn, group, person, ahead, language) is { IsEmpty: false } friends)
        {
            parts.Add(friends);
        }

        parts.Add(InviteTasksTexts.HowTo.In(language));
        var again = tasks
            .Where(task => task is { Grant: not null, Row.Gives: not InviteGift.Points })
            .Select(task => new Button(
                InviteTasksTexts.Again.Plain(language, ("title", Shortening.Shorten(task.Row.Title, LabelLength))),
                $"{UnlockCommands.Prefix}:{group.No}:{task.Row.TaskNo}"));
        return (Markup.Join("\n\n", parts), Keyboard.Column(again) is { Count: > 0 } keyboard ? keyboard : null);
    }

    /// <summary>For where others may read: one's own numbers alone.</summary>
    public static Markup Short(Turn turn, GroupState group, PersonState person, Language language)
    {
        var tasks = TasksOf(turn, group, person);
        return tasks.Count == 0
            ? InviteTasksTexts.None.In(language, ("group", group.ShortTitle))
            : Lines(turn, group, person, tasks, language);
    }

    /// <summary>Those that are open and have not ended, and those that ended of late and are one's own.</summary>
    private static List<(InviteTaskRow Row, InviteGrant? Grant)> TasksOf(Turn turn, GroupState group, PersonState person)
    {
        if (!turn.Settings.Get(group.No, InviteTasksSettings.Enabled))
        {
            return [];
        }

        var today = GroupDays.Today(turn, group);
        return
        [
            .. InviteTasksStore.Open(turn.Connection, group.No)
                .Concat(InviteTasksStore.OfState(turn.Connection, group.No, InviteTaskState.Over, InviteTasksStore.MostOpen))
                .Select(row => (Row: row, Grant: InviteGrantsStore.Find(turn.Connection, group.No, row.TaskNo, person.No)))
                .Where(task => task.Grant is not null || task.Row.Runs(today)),
        ];
    }

    private static Markup Lines(
        Turn turn, GroupState group, PersonState person, List<(InviteTaskRow Row, InviteGrant? Grant)> tasks, Language language) =>
        Markup.Join("\n\n", tasks.Select(task => Line(turn, group, person, task.Row, task.Grant, language))
            .Prepend(InviteTasksTexts.Head.In(language, ("group", group.ShortTitle))));

    private static Markup Line(Turn turn, GroupState group, PersonState person, InviteTaskRow row, InviteGrant? grant, Language language)
    {
        var gift = row.Gives is InviteGift.Points ? InviteTasksTexts.PointsOf.In(language, ("points", row.Points)) : default;
        if (grant is not null)
        {
            return InviteTasksTexts.LineDone.In(language, ("title", row.Title), ("gift", gift));
        }

        var (task, friends) = (row.Terms, InviteGrantsStore.FriendsOf(turn.Connection, row, person.No).Select(friend => friend.Facts).ToList());
        var done = task.Progress(friends);
        var left = task.Left(InviteGrantsStore.Count(turn.Connection, group.No, row.TaskNo));
        if (left == 0)
        {
            return InviteTasksTexts.LineGone.In(language,
                ("title", row.Title), ("gift", gift), ("needed", row.Needed), ("quota", row.Quota), ("done", done));
        }

        return InviteTasksTexts.Line.In(language,
            ("title", row.Title),
            ("gift", gift),
            ("needed", row.Needed),
            ("done", done),
            ("left", task.ReachedOn(friends) is not null ? InviteTasksTexts.Soon.In(language)
                : left is { } some ? InviteTasksTexts.LeftOf.In(language, ("left", some))
                : default),
            ("until", task.Last is { } last
                ? InviteTasksTexts.Until.In(language, ("day", GroupDays.Name(last, GroupDays.Today(turn, group), language)))
                : default));
    }

    /// <summary>That somebody went is told of nobody: they are among those who are counted alone.</summary>
    private static Markup Friends(Turn turn, GroupState group, PersonState person, IReadOnlyList<InviteTaskRow> tasks, Language language)
    {
        var rules = ArrivalSettings.Rules(turn, group.No);
        var lines = new List<Markup>();
        var (others, more) = (0, 0);
        foreach (var friend in ArrivalStore.BroughtBy(turn.Connection, group.No, person.No, MostFriends))
        {
            if (IsCounted(friend) && Earlier(friend, tasks).Count == 0)
            {
                continue;
            }

            if (Names.Of(turn, friend.MemberNo) is not { } name || Why(turn, friend, tasks, rules, name, language) is not { } line)
            {
                others++;
            }
            else if (lines.Count == MostNames)
            {
                more++;
            }
            else
            {
                lines.Add(line);
            }
        }

        if (more > 0)
        {
            lines.Add(InviteTasksTexts.FriendsMore.In(language, ("count", more)));
        }

        if (lines.Count == 0)
        {
            return others == 0 ? default : InviteTasksTexts.FriendsNotCounted.In(language, ("count", others));
        }

        if (others > 0)
        {
            lines.Add(InviteTasksTexts.FriendsOther.In(language, ("count", others)));
        }

        return Markup.Join("\n", lines.Prepend(InviteTasksTexts.Friends.In(language)));
    }

    private static Markup? Why(Turn turn, ArrivalRow friend, IReadOnlyList<InviteTaskRow> tasks, ArrivalRules rules, string name, Language language)
    {
        if (friend.IsCredited == 0)
        {
            // Whoever was added and went again is told of no more than any other.
            return friend.LeftDay is null ? InviteTasksTexts.FriendAdded.In(language, ("name", name)) : null;
        }

        return friend.Stands switch
        {
            ArrivalState.Pending => ArrivalProgress.Missing(turn, friend, rules, language) is { IsEmpty: false } missing
                ? InviteTasksTexts.FriendOnTheWay.In(language, ("name", name), ("missing", missing))
                : InviteTasksTexts.FriendReady.In(language, ("name", name)),
            ArrivalState.Counted or ArrivalState.Kept => InviteTasksTexts.FriendEarlier.In(language,
                ("name", name), ("titles", string.Join(language is Language.En ? "”, “" : "」「", Earlier(friend, tasks)))),
            ArrivalState.CameBack when friend.WasHereBefore != 0 => InviteTasksTexts.FriendBefore.In(language, ("name", name)),
            ArrivalState.Held => InviteTasksTexts.FriendHeld.In(language, ("name", name)),
            ArrivalState.Lapsed when friend.LeftDay is null => InviteTasksTexts.FriendLapsed.In(language, ("name", name)),
            _ => null,
        };
    }

    private static bool IsCounted(ArrivalRow friend) => friend is { IsCredited: not 0, Stands: ArrivalState.Counted or ArrivalState.Kept };

    /// <summary>The tasks that began after the friend came to count.</summary>
    private static List<string> Earlier(ArrivalRow friend, IReadOnlyList<InviteTaskRow> tasks) =>
        [.. tasks.Where(task => friend.CountedDay < task.FirstDay).Select(task => task.Title)];
}
