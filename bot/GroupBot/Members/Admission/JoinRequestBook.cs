using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>What is left to be done by an entrance where many wait.</summary>
internal sealed record LineMoves(int Version, long Group, long Entrance);

/// <summary>What becomes of those who asked to come in: the only place that lets them in, turns them away and lets them queue.</summary>
internal static class JoinRequestBook
{
    public const string Work = "join-line";

    /// <summary>Of the buttons with which admins look at requests.</summary>
    public const string AdminPrefix = "requests";

    /// <summary>Of the buttons and links by which somebody goes on with their own.</summary>
    public const string Prefix = "ask";

    private const int AChunk = 50;

    /// <summary>What Telegram lets nobody decide who has not the right to add members.</summary>
    public static bool MayDecide(GroupState group) => group.BotStatus is MemberStatus.Owner || group.BotRights.HasFlag(AdminRights.InviteUsers);

    /// <summary>Lets somebody in, or into the line where every place of the entrance is taken or others wait for one.</summary>
    /// <param name="by">The admin who says so; null where a rule does.</param>
    /// <param name="first">What who never opened the chat reads before they come in; null for nothing.</param>
    public static JoinRequestRow Admit(Turn turn, GroupState group, JoinRequestRow request, MemberNo? by, Text? first = null)
    {
        var entrance = EntranceOf(turn, request);
        if (entrance is not null && entrance.IsOver(GroupDays.Today(turn, group)))
        {
            return TurnAway(turn, group, request, JoinRequestState.Declined, null, JoinTexts.Closed);
        }

        if (HasPlace(turn, entrance))
        {
            return Approve(turn, group, request, by, first);
        }

        var queued = JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)JoinRequestState.Queued,
            QueuedAt = request.QueuedAt ?? turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = by?.Value ?? request.DecidedBy,
        });
        JoinVoice.Tell(turn, queued, language => InLine(turn, group, queued, language));
        return queued;
    }

    /// <summary>Lets somebody in to whom a place was given.</summary>
    public static JoinRequestRow Approve(Turn turn, GroupState group, JoinRequestRow request, MemberNo? by, Text? first = null)
    {
        var approved = JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)JoinRequestState.Approved,
            DecidedAt = turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = by?.Value ?? request.DecidedBy,
            AnsweredAt = null,
        });
        if (!IsToldFirst(turn, group, approved, approve: true, by, first))
        {
            JoinOutcomes.Ask(turn, group, approved, approve: true, isTold: false, by);
        }

        return approved;
    }

    /// <summary>Turns somebody away; they are told once Telegram did it, or before where they could not be reached then.</summary>
    /// <param name="state">How it ends: <see cref="JoinRequestState.Declined"/>, Expired or Withdrawn.</param>
    /// <param name="said">What they read; null for nothing.</param>
    public static JoinRequestRow TurnAway(
        Turn turn, GroupState group, JoinRequestRow request, JoinRequestState state, MemberNo? by, Text? said)
    {
        var ended = JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)state,
            DecidedAt = turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = by?.Value,
            AnsweredAt = null,
        });
        Forget(turn, ended);
        if (!IsToldFirst(turn, group, ended, approve: false, by, said))
        {
            JoinOutcomes.Ask(turn, group, ended, approve: false, isTold: said is null, by);
        }

        return ended;
    }

    /// <summary>An admin who turned somebody down thinks again. Telegram takes no approval any more: who asks once more is let in.</summary>
    /// <returns>The request as it is now, and whether the person was told.</returns>
    public static (JoinRequestRow Request, bool IsTold) Welcome(Turn turn, GroupState group, JoinRequestRow request, MemberNo by)
    {
        var welcome = JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)JoinRequestState.Welcome,
            DecidedAt = turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = by.Value,
        });
        // Who never opened the chat is out of the bot's reach since Telegram turned them away.
        if (turn.Members.Find(new MemberNo(request.MemberNo)) is not { PrivateChat: PrivateChat.Open })
        {
            return (welcome, false);
        }

        var url = WayBack(turn, group, welcome);
        return (welcome, JoinVoice.Tell(turn, welcome, language => (
            (HasPlaceFor(turn, welcome) ? JoinTexts.Welcome : JoinTexts.WelcomeInLine).In(language, ("group", group.ShortTitle)),
            url is null ? null : Keyboard.Row(new Button(JoinTexts.AskOnceMore.Plain(language), Url: url)))));
    }

    /// <summary>False where whoever may come in stands in a line first.</summary>
    public static bool HasPlaceFor(Turn turn, JoinRequestRow request) => HasPlace(turn, EntranceOf(turn, request));

    /// <summary>The link by which somebody asks once more; null where the bot knows of none.</summary>
    public static string? WayBack(Turn turn, GroupState group, JoinRequestRow request) =>
        EntranceOf(turn, request) is { } entrance && !entrance.IsOver(GroupDays.Today(turn, group)) && InviteLinks.UrlOf(turn.Connection, entrance) is { } current ? current
        : request is { EntranceNo: null, LinkNo: { } no } && InviteLinks.Find(turn.Connection, group.No, no) is { Stands: InviteLinkState.Made } link ? link.Url
        : request.EntranceNo is null && group.Username is { Length: > 0 } name ? $"https://t.me/{name}"
        : null;

    /// <summary>An admin decides, from this moment on.</summary>
    public static JoinRequestRow ToWait(Turn turn, JoinRequestRow request) => JoinRequestStore.Write(turn.Connection, request with
    {
        State = (long)JoinRequestState.Waiting,
        WaitsSince = turn.Now.ToUnixTimeMilliseconds(),
        DecidedAt = null,
        DecidedBy = null,
    });

    /// <summary>They came in by it and went: the place is free.</summary>
    public static void Leave(Turn turn, GroupState group, JoinRequestRow request)
    {
        JoinRequestStore.Write(turn.Connection, request with { State = (long)JoinRequestState.Left });
        Promote(turn, group, request);
    }

    /// <summary>What somebody in the line reads: their place in it, and how to leave it.</summary>
    public static Said InLine(Turn turn, GroupState group, JoinRequestRow request, Language language)
    {
        var before = Before(turn, request);
        return ((before == "0" ? JoinTexts.NextInLine : JoinTexts.Queued).In(language, ("group", group.ShortTitle), ("before", before)),
            Keyboard.Row(WithdrawButton(request, language)));
    }

    /// <summary>How many wait for a place before somebody, as people read it.</summary>
    public static string Before(Turn turn, JoinRequestRow request) => JoinRequestStore.Before(turn.Connection, request) is < 100 and var before
        ? before.ToString(CultureInfo.InvariantCulture)
        : "99+";

    public static Button WithdrawButton(JoinRequestRow request, Language language) =>
        new(JoinTexts.Withdraw.Plain(language), $"{Prefix}:{request.RequestNo}:no");

    /// <summary>They came in, by whoever's word.</summary>
    public static void Entered(Turn turn, JoinRequestRow request, MemberNo? by)
    {
        JoinRequestStore.Write(turn.Connection, request with
        {
            State = (long)JoinRequestState.Entered,
            DecidedAt = request.DecidedAt ?? turn.Now.ToUnixTimeMilliseconds(),
            DecidedBy = request.Stands is JoinRequestState.Approved ? request.DecidedBy : by?.Value ?? request.DecidedBy,
        });
        Forget(turn, request);
    }

    /// <summary>Whoever waits for a place comes in, as far as places are free; nobody by an entrance that is over, or while the bot lacks the right.</summary>
    public static void Promote(Turn turn, GroupState group, EntranceRow entrance)
    {
        if (MayDecide(group) && !entrance.IsOver(GroupDays.Today(turn, group)))
        {
            Move(turn, group, entrance, isClosed: false);
        }
    }

    /// <summary>The place that was somebody's is free.</summary>
    public static void Promote(Turn turn, GroupState group, JoinRequestRow request)
    {
        if (EntranceOf(turn, request) is { } entrance)
        {
            Promote(turn, group, entrance);
        }
    }

    /// <summary>An entrance ended: who still asks by it is turned away kindly.</summary>
    public static void Close(Turn turn, GroupState group, EntranceRow entrance) => Move(turn, group, entrance, isClosed: true);

    /// <summary>Goes on where many waited.</summary>
    public static LineMoves? Chunk(Turn turn, LineMoves moves)
    {
        if (turn.Groups.Find(new GroupNo(moves.Group)) is { } group && EntranceStore.Find(turn.Connection, group.No, moves.Entrance) is { } entrance
            && Some(turn, group, entrance, entrance.IsOver(GroupDays.Today(turn, group))))
        {
            return moves;
        }

        return null;
    }

    public static EntranceRow? EntranceOf(Turn turn, JoinRequestRow request) => request.EntranceNo is { } no
        ? EntranceStore.Find(turn.Connection, new GroupNo(request.GroupNo), no)
        : null;

    /// <summary>What they were asked for this request waits for no answer any more; what another waits for is taken up.</summary>
    public static void Forget(Turn turn, JoinRequestRow request)
    {
        var person = new MemberNo(request.MemberNo);
        if (JoinAsked.RequestOf(turn.Questions.Find(person, turn.Now)) == request.RequestNo)
        {
            turn.Questions.Close(person);
            OtherRequests.TakeUp(turn, request);
        }
    }

    /// <summary>Who never opened the chat can be written to only before Telegram does what was decided.</summary>
    private static bool IsToldFirst(Turn turn, GroupState group, JoinRequestRow decided, bool approve, MemberNo? by, Text? said) =>
        said is not null && turn.Members.Find(new MemberNo(decided.MemberNo)) is { PrivateChat: not PrivateChat.Open }
        && JoinVoice.Tell(turn, decided, language => said.In(language, ("group", group.ShortTitle)), JoinOutcomes.AfterWords(decided, approve, by));

    private static bool HasPlace(Turn turn, EntranceRow? entrance) => entrance is not { Places: not null }
        || (JoinRequestStore.FirstQueued(turn.Connection, entrance) is null && JoinRequestStore.Free(turn.Connection, entrance, 1) > 0);

    private static void Move(Turn turn, GroupState group, EntranceRow entrance, bool isClosed)
    {
        if (Some(turn, group, entrance, isClosed))
        {
            turn.Work.Ask(Work, new LineMoves(1, entrance.GroupNo, entrance.EntranceNo), turn.Now, group.No);
        }
    }

    /// <returns>True where more are left.</returns>
    private static bool Some(Turn turn, GroupState group, EntranceRow entrance, bool isClosed)
    {
        if (isClosed)
        {
            var open = JoinRequestStore.OpenBy(turn.Connection, entrance, AChunk);
            foreach (var request in open)
            {
                TurnAway(turn, group, request, JoinRequestState.Declined, null, JoinTexts.Closed);
            }

            return open.Count == AChunk;
        }

        var free = MayDecide(group) ? JoinRequestStore.Free(turn.Connection, entrance, AChunk) : 0;
        for (var moved = 0; moved < free; moved++)
        {
            if (JoinRequestStore.FirstQueued(turn.Connection, entrance) is not { } first)
            {
                return false;
            }

            Approve(turn, group, first, null);
        }

        return free == AChunk;
    }
}
