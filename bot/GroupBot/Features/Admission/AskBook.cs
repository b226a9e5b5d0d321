using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>What is asked of somebody, and what they answered.</summary>
internal sealed record Asking(IReadOnlyList<QuestionRow> Questions, IReadOnlyList<JoinAnswerRow> Answers, bool NeedsCode)
{
    /// <summary>The first that has no answer; null where all have one.</summary>
    public QuestionRow? Next => Questions.FirstOrDefault(question => !HasAnswer(question));

    public bool HasAnswer(QuestionRow question) => Answers.Any(answer => answer.IsTo(question));

    public int Unanswered => Questions.Count(question => !HasAnswer(question));

    public int Wrong => Questions.Count(question => Answers.Any(answer => answer.IsTo(question) && answer.IsRight == 0));

    public bool IsAnything => NeedsCode || Questions.Count > 0;
}

/// <summary>Goes on with a request by what is known of it: asks the next, or hands it on to whoever decides.</summary>
internal static class AskBook
{
    /// <summary>An open question is no reason to keep somebody from other words for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    private const int LabelLength = 24;

    public static Asking Read(Turn turn, JoinRequestRow request)
    {
        var needsCode = JoinRequestBook.EntranceOf(turn, request) is { Admits: AdmissionKind.Code };
        return new Asking(
            needsCode ? [] : AdmissionQuestions.For(turn.Connection, new GroupNo(request.GroupNo), request.EntranceNo),
            JoinAnswers.Of(turn.Connection, request), needsCode);
    }

    /// <param name="lead">What stands above the next question.</param>
    /// <returns>What the person reads now; null for nothing, or where it is told them otherwise.</returns>
    public static Said? Proceed(Turn turn, GroupState group, JoinRequestRow request, PersonState person, Markup lead)
    {
        if (JoinRequestBook.EntranceOf(turn, request) is { Admits: AdmissionKind.Open })
        {
            // It lets everybody in: they ask only so that its places can be counted.
            JoinRequestBook.Admit(turn, group, request, null);
            return null;
        }

        var asking = Read(turn, request);
        switch (Door.Decide(Facts(turn, group, request, asking), AdmissionSettings.Rules(turn, group.No)))
        {
            case DoorVerdict.Ask:
                if (asking is { NeedsCode: false, Next: null })
                {
                    JoinAnswers.DropWrong(turn.Connection, request);
                    lead = AdmissionTexts.WrongAgain.In(turn.Language, ("count", asking.Wrong));
                    asking = Read(turn, request);
                }

                return Ask(turn, group, request, person, asking, lead);
            case DoorVerdict.Wait:
                Wait(turn, group, request, asking);
                return asking.IsAnything ? Above(lead, AdmissionTexts.Waits.In(turn.Language, ("group", group.ShortTitle))) : (Said?)null;
            case DoorVerdict.Admit:
                JoinRequestBook.Admit(turn, group, request, null);
                break;
            default:
                JoinRequestBook.TurnAway(turn, group, request, JoinRequestState.Declined, null, JoinTexts.Declined);
                break;
        }

        return null;
    }

    /// <summary>True where something is left to be asked of them.</summary>
    public static bool HasMore(Turn turn, GroupState group, JoinRequestRow request) =>
        Door.Decide(Facts(turn, group, request, Read(turn, request)), AdmissionSettings.Rules(turn, group.No)) is DoorVerdict.Ask;

    /// <summary>Asks somebody again for a request that another group's question was in the way of.</summary>
    public static OtherAsked? TakeUp(Turn turn, OtherAsked other)
    {
        if (JoinRequestStore.Of(turn.Connection, new MemberNo(other.Member), other.Request) is { Stands: JoinRequestState.Asking } request
            && turn.Groups.Find(new GroupNo(request.GroupNo)) is { IsAllowed: true, BotIsIn: true } group
            && turn.Members.Find(new MemberNo(other.Member)) is { } person
            && (person.PrivateChat is PrivateChat.Open || JoinVoice.Until(turn, request) > turn.Now)
            && turn.Questions.Find(person.No, turn.Now) is null
            && turn.Speak(person.Language, () => Proceed(turn, group, request, person, AdmissionTexts.TakenUp.In(person.Language, ("group", group.ShortTitle)))) is { } said)
        {
            JoinVoice.Tell(turn, request, _ => said);
        }

        return null;
    }

    /// <summary>Opens the chat, and goes on with the questions.</summary>
    public static string LinkOf(Turn turn, JoinRequestRow request) =>
        $"https://t.me/{turn.Self.Username}?start={JoinRequestBook.Prefix}-{request.RequestNo}";

    /// <summary>An admin decides from now on; who waited with questions open and has answered the last one by now is a new one to look at.</summary>
    public static void Wait(Turn turn, GroupState group, JoinRequestRow request, Asking? asking = null)
    {
        var now = turn.Now.ToUnixTimeMilliseconds();
        if (request.Stands is JoinRequestState.Asking
            || (request.Stands is JoinRequestState.Waiting && request.WaitsSince != now && asking is { Next: null } && asking.Answers.Any(answer => answer.At == now)))
        {
            JoinVoice.CallAdmins(turn, group, JoinRequestBook.ToWait(turn, request));
        }
    }

    public static Markup Above(Markup lead, Markup text) => lead.IsEmpty ? text : Markup.Join("\n\n", [lead, text]);

    /// <summary>They were in the group, and went; who is banned there cannot ask.</summary>
    public static bool WasMember(Turn turn, GroupState group, JoinRequestRow request) =>
        turn.Members.Find(group.No, new MemberNo(request.MemberNo)) is { Membership: { InChat: false, Status: not MemberStatus.Banned } };

    private static DoorFacts Facts(Turn turn, GroupState group, JoinRequestRow request, Asking asking)
    {
        var days = turn.Settings.Get(group.No, AdmissionSettings.DeclineAgainDays);
        var declined = days > 0 ? JoinRequestStore.DeclinedAt(turn.Connection, group.No, new MemberNo(request.MemberNo)) : null;
        var quiz = asking.Questions.Count(question => question.IsQuiz);
        return new DoorFacts(asking.Questions.Count - quiz, quiz, asking.Unanswered, asking.Wrong, (int)request.Tries,
            asking.NeedsCode, request.VoucherNo is not null, WasMember(turn, group, request),
            declined is { } at && DateTimeOffset.FromUnixTimeMilliseconds(at) + TimeSpan.FromDays(days) > turn.Now);
    }

    private static Said Ask(Turn turn, GroupState group, JoinRequestRow request, PersonState person, Asking asking, Markup lead)
    {
        var language = turn.Language;
        var put = OtherOf(turn, request, person);
        turn.Questions.Open(person.No, OpenQuestion.Of(JoinAsked.Question, new JoinAsked(1, request.RequestNo, asking.Next?.QuestionNo ?? 0), turn.Now + Patience));
        var isFirst = turn.Scene.Event is JoinRequested;
        var hasOpened = person.PrivateChat is PrivateChat.Open;
        var text = asking.NeedsCode ? AdmissionTexts.AskCode.In(language) : Question(asking, language);
        if (isFirst)
        {
            lead = asking.NeedsCode
                ? AdmissionTexts.GreetCode.In(language, ("group", group.ShortTitle))
                : AdmissionTexts.Greet.In(language, ("group", group.ShortTitle), ("count", asking.Questions.Count));
        }

        text = Above(lead, text);
        var buttons = (asking.Next?.Choices ?? []).Select((choice, at) => new Button(choice, $"{JoinRequestBook.Prefix}:{request.RequestNo}:{asking.Next!.QuestionNo}:{at}:{request.Tries}")).ToList();
        if (hasOpened && buttons.Count == 0)
        {
            text = Markup.Join("\n", [text, AdmissionTexts.WriteBack.In(language)]);
        }
        else if (!hasOpened)
        {
            text = Markup.Join("\n\n", [text, AdmissionTexts.HowToOpen.In(language)]);
            buttons.Add(new Button(AdmissionTexts.Open.Plain(language), Url: LinkOf(turn, request)));
        }

        if (put is var (other, otherGroup))
        {
            buttons.Add(new Button(AdmissionTexts.TheOther.Plain(language, ("group", Shortening.Shorten(otherGroup.ShortTitle, LabelLength))), $"{JoinRequestBook.Prefix}:{other.RequestNo}"));
        }

        return (text, Keyboard.Column(buttons.Append(JoinRequestBook.WithdrawButton(request, language))));
    }

    /// <summary>The request for which they are being asked, where it is another one.</summary>
    private static (JoinRequestRow Request, GroupState Group)? OtherOf(Turn turn, JoinRequestRow request, PersonState person) =>
        JoinAsked.RequestOf(turn.Questions.Find(person.No, turn.Now)) is { } no && no != request.RequestNo
        && JoinRequestStore.Of(turn.Connection, person.No, no) is { IsOpen: true } other
        && turn.Groups.Find(new GroupNo(other.GroupNo)) is { } group
            ? (other, group)
            : null;

    private static Markup Question(Asking asking, Language language)
    {
        var next = asking.Next!;
        var values = (Number: asking.Questions.ToList().IndexOf(next) + 1, asking.Questions.Count);
        return (next.Choices.Count > 0 ? AdmissionTexts.Choose : AdmissionTexts.Free).In(language,
            ("number", values.Number), ("count", values.Count), ("question", next.Question));
    }
}
