using System.Globalization;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>Who asks to come in, as admins see it: a list, and a page of each.</summary>
internal static class RequestPages
{
    private const int OnAPage = 8, LabelLength = 40, LongestBio = 200;

    /// <summary>So much of all answers fits into a message beside their questions: where there are few, each whole.</summary>
    private const int ShownOfAnswers = 2400, MostAnswers = 8, ShownOfQuestion = 100;

    public static long Count(Turn turn, GroupState group) => JoinRequestStore.ToDecide(turn.Connection, group.No, GroupDays.Today(turn, group));

    public static void Open(Turn turn, GroupState group)
    {
        var page = List(turn, group, JoinRequestState.Waiting, 0, turn.Language);
        turn.Reply(Markup.Trusted(page.Html), page.Keyboard);
    }

    /// <summary>Those of a state, oldest first, and the way to the others.</summary>
    public static Said List(Turn turn, GroupState group, JoinRequestState state, int skip, Language language)
    {
        var rows = JoinRequestStore.OfState(turn.Connection, group.No, state, OnAPage + 1, skip);
        var title = (state switch
        {
            JoinRequestState.Asking => RequestTexts.ListAsking,
            JoinRequestState.Queued => RequestTexts.ListQueued,
            _ => RequestTexts.List,
        }).In(language, ("group", group.ShortTitle), ("count", JoinRequestStore.Count(turn.Connection, group.No, state)));
        var text = rows.Count == 0 ? Markup.Join("\n", [title, RequestTexts.Nobody.In(language)]) : title;
        var buttons = rows.Take(OnAPage).Select(request => new[] { ButtonOf(group, request, RequestTexts.Label.Plain(language,
            ("name", Shortening.Shorten(JoinVoice.NameOf(turn, request), LabelLength)), ("at", When(turn, group, request, language)))) }).ToList<IReadOnlyList<Button>>();
        List<Button> turning = [];
        if (skip > 0)
        {
            turning.Add(ListButton(group, state, Math.Max(0, skip - OnAPage), RequestTexts.Earlier.Plain(language)));
        }

        if (rows.Count > OnAPage)
        {
            turning.Add(ListButton(group, state, skip + OnAPage, RequestTexts.Later.Plain(language)));
        }

        foreach (var (other, label) in new[] { (JoinRequestState.Waiting, RequestTexts.ToWaiting), (JoinRequestState.Asking, RequestTexts.ToAsking), (JoinRequestState.Queued, RequestTexts.ToQueued) })
        {
            if (other != state && JoinRequestStore.Count(turn.Connection, group.No, other) is > 0 and var count)
            {
                turning.Add(ListButton(group, other, 0, label.Plain(language, ("count", count))));
            }
        }

        if (LedLines.AnotherFor(turn, JoinRequestBook.AdminPrefix) is { } another)
        {
            turning.Add(another);
        }

        return (text, [.. buttons, .. turning.Select(button => new[] { button })]);
    }

    /// <summary>What is known of one of them, and what may be done.</summary>
    public static Said Of(Turn turn, GroupState group, JoinRequestRow request, Language language)
    {
        var lines = new List<Markup>
        {
            RequestTexts.Page.In(language,
                ("name", JoinVoice.NameOf(turn, request)),
                ("username", turn.Members.Find(new MemberNo(request.MemberNo))?.Person.Username is { } username ? $" (@{username})" : ""),
                ("group", group.ShortTitle),
                ("door", Door(turn, request, language)),
                ("at", When(turn, group, request, language))),
        };
        if (request.Bio is { Length: > 0 } bio)
        {
            lines.Add(RequestTexts.Bio.In(language, ("bio", Shortening.WithoutCalls(Shortening.Shorten(bio, LongestBio)))));
        }

        if (request.VoucherNo is { } voucher)
        {
            lines.Add((request.Tries > 0 ? RequestTexts.VoucherLate : RequestTexts.Voucher).In(
                language, ("name", Names.Of(turn, voucher) ?? "–"), ("count", request.Tries)));
        }
        else if (JoinRequestBook.EntranceOf(turn, request) is { Admits: AdmissionKind.Code })
        {
            lines.Add((request.Tries > 0 ? RequestTexts.WrongCodes : RequestTexts.NoCode).In(language, ("count", request.Tries)));
        }

        if (AskBook.WasMember(turn, group, request))
        {
            lines.Add(RequestTexts.WasHere.In(language));
        }

        if (JoinRequestStore.DeclinedAt(turn.Connection, group.No, new MemberNo(request.MemberNo)) is { } declined && request.Stands is not JoinRequestState.Declined)
        {
            lines.Add(RequestTexts.DeclinedBefore.In(language,
                ("at", Moment.Of(DateTimeOffset.FromUnixTimeMilliseconds(declined), group.Rule.Zone, turn.Now, language))));
        }

        lines.AddRange(Answers(turn, request, language));
        lines.Add(Standing(turn, request, language));
        List<IReadOnlyList<Button>> rows = [];
        if (request.IsOpen)
        {
            Button[] decide = [Verb(RequestTexts.Approve, "yes"), Verb(RequestTexts.Decline, "no")];
            rows.Add(request.Stands is JoinRequestState.Queued ? [decide[1]] : decide);
            rows.Add([Verb(RequestTexts.AskMore, "ask")]);
        }
        else
        {
            if (Undoable(turn, group, request) is not null)
            {
                rows.Add([Verb(RequestTexts.LetInAfterAll, "undo")]);
            }

            // Whoever decides one goes on with the next.
            if (JoinRequestStore.OfState(turn.Connection, group.No, JoinRequestState.Waiting, 1, 0) is [var next])
            {
                rows.Add([ButtonOf(group, next, RequestTexts.Next.Plain(language,
                    ("name", Shortening.Shorten(JoinVoice.NameOf(turn, next), LabelLength)),
                    ("count", JoinRequestStore.Count(turn.Connection, group.No, JoinRequestState.Waiting))))]);
            }
        }

        rows.Add([ListButton(group, JoinRequestState.Waiting, 0, RequestTexts.Back.Plain(language))]);
        return (Markup.Join("\n", lines), rows);

        Button Verb(Text label, string verb) => new(label.Plain(language), $"{JoinRequestBook.AdminPrefix}:{group.No}:{request.RequestNo}:{verb}");
    }

    /// <summary>
    /// The request whose no can be taken back from this one's page: of somebody who has asked again since, the later one, where
    /// the rule that follows an admin's no turned it down. By an entrance that is over nobody asks once more.
    /// </summary>
    public static JoinRequestRow? Undoable(Turn turn, GroupState group, JoinRequestRow request)
    {
        var member = new MemberNo(request.MemberNo);
        return request.Stands is JoinRequestState.Declined
            && JoinRequestStore.Newest(turn.Connection, group.No, member) is { } newest
            && (newest.MayBeUndone(turn.Now) ? newest.RequestNo == request.RequestNo : FollowsADecline(turn, group, newest))
            && JoinRequestBook.EntranceOf(turn, newest)?.IsOver(GroupDays.Today(turn, group)) is not true
            && turn.Members.Find(group.No, member) is not { Membership.InChat: true }
                ? newest
                : null;
    }

    private static bool FollowsADecline(Turn turn, GroupState group, JoinRequestRow newest) =>
        turn.Settings.Get(group.No, AdmissionSettings.DeclineAgainDays) > 0
        && newest is { Stands: JoinRequestState.Declined, DecidedBy: null, DecidedAt: { } decided }
        && turn.Now - DateTimeOffset.FromUnixTimeMilliseconds(decided) < JoinRequestRow.SecondThoughts
        && JoinRequestStore.DeclinedAt(turn.Connection, group.No, new MemberNo(newest.MemberNo)) is not null;

    public static Button ButtonOf(GroupState group, JoinRequestRow request, string label) =>
        new(label, $"{JoinRequestBook.AdminPrefix}:{group.No}:{request.RequestNo}");

    /// <summary>Where it stands, and by whose word.</summary>
    public static Markup Standing(Turn turn, JoinRequestRow request, Language language)
    {
        var by = request.DecidedBy is { } no ? RequestTexts.By.In(language, ("name", Names.Of(turn, no) ?? "–")) : default;
        var enteredBy = request.DecidedBy is { } admin ? RequestTexts.EnteredBy.In(language, ("name", Names.Of(turn, admin) ?? "–")) : default;
        var before = request.Stands is JoinRequestState.Queued ? JoinRequestBook.Before(turn, request) : "";
        return request.Stands switch
        {
            JoinRequestState.Asking => RequestTexts.StandsAsking.In(language),
            JoinRequestState.Waiting => RequestTexts.StandsWaiting.In(language),
            JoinRequestState.Queued => (before == "0" ? RequestTexts.StandsNext : RequestTexts.StandsQueued).In(language, ("before", before)),
            JoinRequestState.Approved => RequestTexts.StandsApproved.In(language, ("by", by)),
            JoinRequestState.Entered => RequestTexts.StandsEntered.In(language, ("by", enteredBy)),
            JoinRequestState.Declined => RequestTexts.StandsDeclined.In(language, ("by", by)),
            JoinRequestState.Expired => (request.WaitsSince is null ? RequestTexts.StandsUnanswered : RequestTexts.StandsExpired).In(language),
            JoinRequestState.Withdrawn => RequestTexts.StandsWithdrawn.In(language),
            JoinRequestState.Left => RequestTexts.StandsLeft.In(language),
            JoinRequestState.Welcome when !request.IsWelcome(turn.Now) => RequestTexts.StandsDeclined.In(language, ("by", by)),
            JoinRequestState.Welcome => RequestTexts.StandsWelcome.In(language, ("name", request.DecidedBy is { } welcomed ? Names.Of(turn, welcomed) ?? "–" : "–")),
            _ => RequestTexts.StandsElsewhere.In(language),
        };
    }

    private static IEnumerable<Markup> Answers(Turn turn, JoinRequestRow request, Language language)
    {
        var all = JoinAnswers.Of(turn.Connection, request).ToLookup(static answer => answer.IsAside);
        List<JoinAnswerRow> answers = [.. all[false].TakeLast(MostAnswers), .. all[true]];
        foreach (var answer in answers)
        {
            yield return RequestTexts.Answer.In(language,
                ("question", answer.IsAside ? RequestTexts.Aside.Plain(language) : Shortening.Shorten(answer.Question, ShownOfQuestion)),
                ("answer", Shortening.WithoutCalls(Shortening.Shorten(answer.Answer, Math.Min(JoinAnswers.Longest, ShownOfAnswers / answers.Count)))),
                ("mark", answer.IsRight switch { 1 => " ✅", 0 => " ❌", _ => "" }),
                ("edited", answer.EditedAt is null ? default : RequestTexts.Edited.In(language)));
        }

        if (AskBook.Read(turn, request) is { Unanswered: > 0 and var left } && request.IsOpen)
        {
            yield return RequestTexts.Unanswered.In(language, ("count", left));
        }
    }

    private static Markup Door(Turn turn, JoinRequestRow request, Language language)
    {
        if (JoinRequestBook.EntranceOf(turn, request) is { } entrance)
        {
            return RequestTexts.ByEntrance.In(language, ("title", entrance.Name));
        }

        return request.LinkNo is { } no && InviteLinks.Find(turn.Connection, new GroupNo(request.GroupNo), no) is { MemberNo: > 0 and var inviter }
            ? RequestTexts.ByMember.In(language, ("name", Names.Of(turn, inviter) ?? "–"))
            : RequestTexts.ByOther.In(language);
    }

    private static string When(Turn turn, GroupState group, JoinRequestRow request, Language language) =>
        Moment.Of(DateTimeOffset.FromUnixTimeMilliseconds(request.AskedAt), group.Rule.Zone, turn.Now, language);

    private static Button ListButton(GroupState group, JoinRequestState state, int skip, string label) => new(
        label, string.Create(CultureInfo.InvariantCulture, $"{JoinRequestBook.AdminPrefix}:{group.No}:0:{(long)state}:{skip}"));
}
