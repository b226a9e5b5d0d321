using System.Text;
using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Admission;

/// <summary>An admin was asked for a sentence to somebody at the door.</summary>
internal sealed record AskBack(int Version, long Group, long Request);

/// <summary>Admins look at requests, decide them and ask back; in private alone, as it is about other people.</summary>
internal static class RequestCommands
{
    public const string Question = "requests-ask";

    private const string SayVerb = "say";

    private const int LongestSentence = 500;

    /// <summary>Bytes that Telegram takes with a button.</summary>
    private const int LongestData = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan AnswerIn = TimeSpan.FromDays(7);

    public static void Command(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is { } here)
        {
            turn.AnswerInPrivate(language => RequestPages.List(turn, here, JoinRequestState.Waiting, 0, language), language => (RequestTexts.InPrivate.In(language), Keyboard.Row(
                new Button(RequestTexts.OpenLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={JoinRequestBook.AdminPrefix}-{here.No}"))));
        }
        else if (LedLines.Meant(turn, call, RequestTexts.PickGroup) is { } only)
        {
            RequestPages.Open(turn, only);
        }
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (ButtonData.Number(payload) is { } no && LedGroups.Find(turn, new GroupNo(no)) is { } group)
        {
            RequestPages.Open(turn, group);
        }
        else
        {
            turn.Reply(AdminsOnly.OfThatGroup.In(turn.Language));
        }
    }

    /// <summary><c>GROUP:0:STATE:SKIP</c> is a list, <c>GROUP:REQUEST</c> a page, <c>GROUP:REQUEST:VERB</c> decides, <c>GROUP:REQUEST:say:WORDS</c> asks these.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':', 4);
        if (turn.Scene is not { Group: null, Person: { } person } || parts.Length < 2 || ButtonData.Number(parts[0]) is not { } no
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        if (parts is [_, "0", var state, var skip])
        {
            Show(turn, RequestPages.List(turn, group, (JoinRequestState)(ButtonData.Number(state) ?? 2), (int)Math.Min(ButtonData.Number(skip) ?? 0, 10_000), turn.Language));
        }
        else if (ButtonData.Number(parts[1]) is { } number && JoinRequestStore.Find(turn.Connection, group.No, number) is { } request)
        {
            Do(turn, group, person, request, parts.Length > 2 ? parts[2] : "", parts.Length > 3 ? parts[3] : "");
        }
        else
        {
            turn.Toast(RequestTexts.Gone);
        }
    }

    /// <summary>The sentence that an admin was asked for.</summary>
    public static void Written(Turn turn, AskBack asked, MessageReceived received)
    {
        var language = turn.Language;
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group || JoinRequestStore.Find(turn.Connection, group.No, asked.Request) is not { IsOpen: true } request)
        {
            turn.Reply(RequestTexts.Gone.In(language));
            return;
        }

        if (SecondThoughts.AreIn(received.Message.Text))
        {
            turn.Reply(RequestTexts.NotAsked.In(language, ("name", JoinVoice.NameOf(turn, request))), Keyboard.Column(
                [.. Meant(group, request, received.Message.Text.Trim(), language), RequestPages.ButtonOf(group, request, RequestTexts.Back.Plain(language))]));
        }
        else
        {
            var said = PassOn(turn, group, request, received.Message.Text.Trim(), language);
            turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
        }

        OtherRequests.TakeUp(turn, turn.Scene.Person!.No);
    }

    /// <summary>What reads as never mind may have been the sentence itself.</summary>
    private static IEnumerable<Button> Meant(GroupState group, JoinRequestRow request, string words, Language language)
    {
        var data = $"{JoinRequestBook.AdminPrefix}:{group.No}:{request.RequestNo}:{SayVerb}:{words}";
        return Encoding.UTF8.GetByteCount(data) <= LongestData
            ? [new Button(RequestTexts.AskThat.Plain(language, ("words", words)), data)]
            : [];
    }

    /// <returns>What the admin reads.</returns>
    private static Said PassOn(Turn turn, GroupState group, JoinRequestRow request, string words, Language language)
    {
        var (sentence, who) = (Shortening.Shorten(words, LongestSentence), new MemberNo(request.MemberNo));
        var name = JoinVoice.NameOf(turn, request);
        if (JoinVoice.Tell(turn, request, theirs => RequestTexts.Asked.In(theirs, ("group", group.ShortTitle), ("question", sentence))))
        {
            turn.Questions.Open(who, OpenQuestion.Of(JoinAsked.More,
                new JoinAskedMore(1, request.RequestNo, sentence, turn.Scene.Person!.No.Value), turn.Now + AnswerIn));
            return (RequestTexts.AskedDone.In(language, ("name", name)), Keyboard.Row(RequestPages.ButtonOf(group, request, RequestTexts.Back.Plain(language))));
        }

        return (Unreachable(turn, request, language), Keyboard.Row(RequestPages.ButtonOf(group, request, RequestTexts.Back.Plain(language))));
    }

    /// <summary>A finger that comes down twice asks once: the sentence is open to them, or was answered.</summary>
    private static bool WasAsked(Turn turn, JoinRequestRow request, string words) =>
        (turn.Questions.Find(new MemberNo(request.MemberNo), turn.Now) is { Handler: JoinAsked.More } open
            && JsonSerializer.Deserialize<JoinAskedMore>(open.State) is { } asked && asked.Request == request.RequestNo && asked.Text == words)
        || JoinAnswers.Of(turn.Connection, request).Any(answer => answer.QuestionNo >= JoinAnswers.FirstOfAdmins && answer.Question == words);

    /// <summary>They gave a command in between.</summary>
    public static void AskAgain(Turn turn, AskBack asked)
    {
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is { } group && JoinRequestStore.Find(turn.Connection, group.No, asked.Request) is { IsOpen: true } request)
        {
            turn.Reply(RequestTexts.StillWrite.In(turn.Language, ("name", JoinVoice.NameOf(turn, request))));
        }
    }

    private static Text WhyUnreachable(PersonState? person) => person is { PrivateChat: PrivateChat.Blocked } ? RequestTexts.BlockedMe : RequestTexts.NeverOpened;

    private static Markup Untold(Turn turn, GroupState group, JoinRequestRow request, Language language)
    {
        var person = turn.Members.Find(new MemberNo(request.MemberNo));
        return RequestTexts.WelcomeUntold.In(language,
            ("name", JoinVoice.NameOf(turn, request)), ("line", LineOf(turn, request, language)),
            ("why", (person is { PrivateChat: PrivateChat.Blocked } ? RequestTexts.BlockedMe : RequestTexts.OutOfReach).In(language)),
            ("username", person?.Person.Username is { } username ? RequestTexts.ToUsername.In(language, ("username", username)) : default),
            ("link", JoinRequestBook.WayBack(turn, group, request) is { } url ? RequestTexts.ByLink.In(language, ("url", url)) : default));
    }

    private static Markup LineOf(Turn turn, JoinRequestRow request, Language language) =>
        JoinRequestBook.HasPlaceFor(turn, request) ? default : RequestTexts.InLineFirst.In(language);

    private static Markup Unreachable(Turn turn, JoinRequestRow request, Language language)
    {
        var person = turn.Members.Find(new MemberNo(request.MemberNo));
        var why = WhyUnreachable(person).In(language);
        return person?.Person.Username is { } username
            ? RequestTexts.UnreachableNamed.In(language, ("name", JoinVoice.NameOf(turn, request)), ("why", why), ("username", username))
            : RequestTexts.Unreachable.In(language, ("name", JoinVoice.NameOf(turn, request)), ("why", why));
    }

    private static void Do(Turn turn, GroupState group, PersonState admin, JoinRequestRow request, string verb, string words)
    {
        var language = turn.Language;
        if ((verb is "yes" or "no" or "ask" or SayVerb && !request.IsOpen)
            || (verb is "undo" && RequestPages.Undoable(turn, group, request) is null))
        {
            turn.Toast(RequestPages.Standing(turn, request, language).Words.Trim(), isAlert: true);
            turn.EditPressed(Markup.Trusted(RequestPages.Of(turn, group, request, language).Html), RequestPages.Of(turn, group, request, language).Keyboard);
            return;
        }

        switch (verb)
        {
            case "yes" when request.Stands is JoinRequestState.Queued:
                turn.Toast(RequestPages.Standing(turn, request, language).Words.Trim(), isAlert: true);
                break;
            case "yes":
                JoinRequestBook.Forget(turn, request);
                Show(turn, RequestPages.Of(turn, group, JoinRequestBook.Admit(turn, group, request, admin.No), language));
                break;
            case "no":
                Show(turn, RequestPages.Of(turn, group, JoinRequestBook.TurnAway(turn, group, request, JoinRequestState.Declined, admin.No, JoinTexts.Declined), language));
                break;
            case "ask":
                turn.Toast();
                turn.Questions.Open(admin.No, OpenQuestion.Of(Question, new AskBack(1, group.No.Value, request.RequestNo), turn.Now + Patience));
                turn.Reply(RequestTexts.Write.In(language, ("name", JoinVoice.NameOf(turn, request))));
                break;
            case SayVerb when words.Length > 0 && WasAsked(turn, request, words):
                turn.Toast(RequestTexts.AskedBefore);
                break;
            case SayVerb when words.Length > 0:
                Show(turn, PassOn(turn, group, request, words, language));
                break;
            case "undo":
                var (welcome, isTold) = JoinRequestBook.Welcome(turn, group, RequestPages.Undoable(turn, group, request)!, admin.No);
                Show(turn, RequestPages.Of(turn, group, welcome, language));
                turn.Reply(isTold ? RequestTexts.WelcomeTold.In(language, ("name", JoinVoice.NameOf(turn, welcome)), ("line", LineOf(turn, welcome, language))) : Untold(turn, group, welcome, language));
                break;
            default:
                Show(turn, RequestPages.Of(turn, group, request, language));
                break;
        }
    }

    private static void Show(Turn turn, Said page)
    {
        turn.Toast();
        turn.EditPressed(Markup.Trusted(page.Html), page.Keyboard);
    }
}
