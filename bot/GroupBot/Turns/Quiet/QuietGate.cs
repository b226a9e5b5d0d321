using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Texts;

namespace GroupBot.Turns.Quiet;

/// <summary>
/// The one gate of a group for what the bot says unasked, whatever the feature: a pause, the quiet hours, merging, and so many a
/// day. Answers and moderation never come here.
/// </summary>
internal static class QuietGate
{
    /// <summary>More than this of one gathered post's parts are not kept: nobody reads them in one message.</summary>
    public const int MostParts = 30;

    /// <summary>How many that waited go through the gate in one run; the rest in the next.</summary>
    private const int RowsARun = 500;

    /// <summary>Sends a post, keeps it for later or drops it, as the group and the post's kind have it.</summary>
    /// <returns>Why it did not go out now; <see cref="PostFate.Sent"/> where it did.</returns>
    /// <exception cref="InvalidOperationException">Its kind is not registered.</exception>
    public static PostFate Post(Turn turn, GroupState group, Post post)
    {
        if (!turn.Features.PostKinds.ContainsKey(post.Kind.FullName))
        {
            throw new InvalidOperationException($"The kind of post {post.Kind.FullName} is not registered.");
        }

        if (!IsHere(group))
        {
            return PostFate.NoneAllowed;
        }

        if (post.Kind.WhenShut is WhenShut.Asked)
        {
            if (turn.Quiet.PausedUntil(group.No, Now(turn)) is not null)
            {
                return PostFate.Paused;
            }

            Say(turn, group, post, [post.Text]);
            return PostFate.Sent;
        }

        var (now, waiting) = (Now(turn), QuietStore.FindWaiting(turn.Connection, group.No, post.Kind, post.Key));
        if (turn.Settings.Get(group.No, QuietSettings.PostsPerDay) == 0)
        {
            return Drop(turn, group, post, PostFate.NoneAllowed);
        }

        var (why, opens) = Opens(turn, group, now);
        if (why is PostFate.QuietHours && post.Kind.WhenShut is WhenShut.Answers)
        {
            why = PostFate.Sent;
        }

        if (why is not PostFate.Sent && post.Kind.WhenShut is not WhenShut.Wait)
        {
            return Drop(turn, group, post, why);
        }

        if (why is PostFate.Sent && MergesUntil(turn, group, post, now) is { } merged)
        {
            (why, opens) = (PostFate.Gathered, merged);
        }

        if (why is not PostFate.Sent)
        {
            var parts = Gather(turn, group, post, waiting);
            QuietStore.Wait(turn.Connection, group.No, post, post.Kind.Compose is null ? parts : [], why, opens);
            return why;
        }

        if (IsUsedUp(turn, group, now))
        {
            return Drop(turn, group, post, PostFate.Budget);
        }

        Send(turn, group, post, Gather(turn, group, post, waiting), waiting);
        return PostFate.Sent;
    }

    /// <summary>Lets through what has waited long enough, in its order.</summary>
    public static void Release(Turn turn, JobDue due)
    {
        var now = Now(turn);
        foreach (var row in QuietStore.Due(turn.Connection, now, RowsARun))
        {
            if (turn.Groups.Find(new GroupNo(row.GroupNo)) is not { } group || !IsHere(group)
                || !turn.Features.PostKinds.TryGetValue($"{row.Feature}.{row.Kind}", out var kind))
            {
                QuietStore.Remove(turn.Connection, row);
                continue;
            }

            var (post, shut) = (row.ToPost(kind), Opens(turn, group, now));
            if (shut.Why is not PostFate.Sent)
            {
                QuietStore.PutOff(turn.Connection, row, shut.Why, shut.Opens);
            }
            else if (turn.Settings.Get(group.No, QuietSettings.PostsPerDay) == 0 || IsUsedUp(turn, group, now))
            {
                QuietStore.Remove(turn.Connection, row);
                Drop(turn, group, post, PostFate.Budget);
            }
            else if (kind.Compose is null)
            {
                Send(turn, group, post, row.ReadParts(), row);
            }
            else if (kind.Compose(turn, group, row.PostKey) is { } text)
            {
                Send(turn, group, post, [text], row);
            }
            else
            {
                QuietStore.Remove(turn.Connection, row);
            }
        }
    }

    /// <summary>
    /// Somebody was forgotten: posts that were let through and have not left yet are made anew without them, or taken back where
    /// there is nothing to say any more.
    /// </summary>
    public static void MakeAnew(Turn turn, GroupState group)
    {
        foreach (var item in turn.Outbox.Pending(group.No))
        {
            if (item.Effect is not SendText { Of: { } of } sent || !turn.Features.PostKinds.TryGetValue(of.Kind, out var kind))
            {
                continue;
            }

            var text = kind.Compose?.Invoke(turn, group, of.Key);
            if (text?.Html == sent.Html)
            {
                continue;
            }

            turn.Outbox.Delete(item.Id);
            if (text is { } made)
            {
                turn.Ask(sent with { Html = made.Html }, item.To, item.Then, item.DueAt, item.DeadlineAt);
            }
        }
    }

    /// <summary>When the group may be posted to again, and what keeps it shut; <see cref="PostFate.Sent"/> where nothing does.</summary>
    public static (PostFate Why, DateTimeOffset Opens) Opens(Turn turn, GroupState group, DateTimeOffset now)
    {
        var paused = turn.Quiet.PausedUntil(group.No, now);
        var opens = paused ?? now;
        var end = QuietSettings.Hours(turn, group, opens).EndOf(opens);
        return (paused is not null ? PostFate.Paused : end is not null ? PostFate.QuietHours : PostFate.Sent, end ?? opens);
    }

    /// <summary>The group's day by which its posts are counted.</summary>
    public static DateOnly DayOf(Turn turn, GroupState group, DateTimeOffset at) => DayBook.DayOf(turn.Seen, group, at);

    private static DateTimeOffset Now(Turn turn) => turn.RetriedAt ?? turn.Now;

    private static bool IsHere(GroupState group) =>
        group is { IsAllowed: true, BotStatus: not (MemberStatus.Left or MemberStatus.Banned) };

    private static bool IsUsedUp(Turn turn, GroupState group, DateTimeOffset now) =>
        QuietStore.CountSent(turn.Connection, group.No, DayOf(turn, group, now))
            >= turn.Settings.Get(group.No, QuietSettings.PostsPerDay);

    /// <summary>Null where none of its kind was sent so shortly before.</summary>
    private static DateTimeOffset? MergesUntil(Turn turn, GroupState group, Post post, DateTimeOffset now) =>
        post.Kind.MergesWithin > TimeSpan.Zero
        && QuietStore.LastSent(turn.Connection, group.No, DayOf(turn, group, now), post.Kind, post.Key) is { } last
        && last + post.Kind.MergesWithin is var until && until > now
            ? until
            : null;

    /// <summary>The post with what of its kind waits already: added to that, or in its place.</summary>
    private static IReadOnlyList<Markup> Gather(Turn turn, GroupState group, Post post, WaitingRow? waiting)
    {
        if (waiting is null)
        {
            return [post.Text];
        }

        if (post.Kind.Merge is not null)
        {
            return [.. waiting.ReadParts().Append(post.Text).Take(MostParts)];
        }

        Note(turn, group, post, PostFate.Replaced);
        return [post.Text];
    }

    private static void Send(Turn turn, GroupState group, Post post, IReadOnlyList<Markup> parts, WaitingRow? waiting)
    {
        if (waiting is not null)
        {
            QuietStore.Remove(turn.Connection, waiting);
        }

        Note(turn, group, post, PostFate.Sent);
        Say(turn, group, post, parts);
    }

    private static void Say(Turn turn, GroupState group, Post post, IReadOnlyList<Markup> parts)
    {
        var text = post.Kind.Merge is { } merge ? merge(parts, group.Language) : parts[^1];
        turn.Ask(
            new SendText(text.Html, null, post.Keyboard, IsPost: true, IsSilent: turn.Settings.Get(group.No, QuietSettings.Silent),
                Of: post.Kind.Compose is null ? null : new PostOrigin(post.Kind.FullName, post.Key)),
            Destination.Of(group.No, post.Topic), post.Then);
    }

    private static PostFate Drop(Turn turn, GroupState group, Post post, PostFate why)
    {
        Note(turn, group, post, why);
        return why;
    }

    private static void Note(Turn turn, GroupState group, Post post, PostFate fate)
    {
        var now = Now(turn);
        QuietStore.Note(turn.Connection, group.No, DayOf(turn, group, now), now, post.Kind, post.Key, fate);
    }
}
