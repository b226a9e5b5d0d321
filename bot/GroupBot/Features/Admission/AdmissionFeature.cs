using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Admission;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Admission;

/// <summary>进群方式: who asks to come in is asked in private, and admins or rules decide.</summary>
internal static class AdmissionFeature
{
    private static readonly NeededRight InviteUsers = new(AdminRights.InviteUsers, AdmissionTexts.RightName, AdmissionTexts.WithoutRight);

    public static void Register(FeatureRegistry registry) => registry
        .Feature(AdmissionSettings.Feature, AdmissionTexts.Title, rank: 23)
        .Setting([.. AdmissionSettings.All])
        .Table(JoinRequestStore.Facts, AdmissionTables.Requests)
        .Table(JoinAnswers.Facts, AdmissionTables.Answers)
        .Table(AdmissionQuestions.Facts)
        .Table(JoinCalls.Facts)
        .NeedsRight(InviteUsers, static (turn, group) => AdmissionQuestions.Exist(turn.Connection, group.No))
        .Observe<JoinRequested>("requested", AdmissionObserver.Requested)
        .Observe<MemberJoined>("joined", AdmissionObserver.Joined)
        .Observe<MemberJoinCompleted>("completed", AdmissionObserver.Completed)
        .Observe<MemberLeft>("left", AdmissionObserver.Left)
        .Observe<MessageEdited>("edited", EditedAnswers.Heard)
        .Continue<JoinAnswered>(JoinOutcomes.Answered, JoinOutcomes.WasAnswered)
        .Continue<JoinAnswered>(JoinOutcomes.Told, JoinOutcomes.WasTold)
        .Continue<JoinAnswered>(JoinOutcomes.Missed, JoinOutcomes.WasMissed)
        .Continue<JoinCall>(JoinVoice.QuietOver, JoinVoice.WasQuiet)
        .Continue<JoinUnheard>(AdmissionObserver.Unheard, AdmissionObserver.WasUnheard)
        .Chunks<LineMoves>(JoinRequestBook.Work, JoinRequestBook.Chunk)
        .Chunks<OtherAsked>(OtherRequests.Work, AskBook.TakeUp)
        .Chunks<DoorOpened>(ChangedDoors.Work, ChangedDoors.Chunk)
        .Question<JoinAsked>(JoinAsked.Question, AskCommands.Answered, AskCommands.AskAgain)
        .Question<JoinAskedMore>(JoinAsked.More, AskCommands.AnsweredMore, AskCommands.AskMoreAgain)
        .OtherwiseOf("asked-admin", AdminTalk.IsWordless, AdminTalk.Answer)
        .OtherwiseOf("at-the-door", DoorTalk.IsAtTheDoor, DoorTalk.Unasked)
        .OtherwiseOf("declined", DeclinedTalk.IsAsked, DeclinedTalk.Answer)
        .Button(JoinRequestBook.Prefix, AskCommands.Pressed)
        .DeepLink(JoinRequestBook.Prefix, AskCommands.Follow)
        .Job(new JobSpec("expire", "0 35 * * * ?", AdmissionJob.Hourly, IsPerGroup: true))
        .Chunks<ExpiryDue>(AdmissionJob.Work, AdmissionJob.Chunk)
        .Command(new CommandSpec("requests", RequestTexts.Help, RequestCommands.Command)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = RequestTexts.About,
            Words = ["进群申请", "join requests"],
            AnswersPersonally = true,
        })
        .Button(JoinRequestBook.AdminPrefix, RequestCommands.Pressed)
        .DeepLink(JoinRequestBook.AdminPrefix, RequestCommands.Follow)
        .Question<AskBack>(RequestCommands.Question, RequestCommands.Written, RequestCommands.AskAgain)
        .ToDo(new ToDoSpec("join-requests", RequestPages.Count, RequestTexts.Line, RequestTexts.Button, RequestPages.Open) { Rank = 15 })
        .Command(new CommandSpec("questions", QuestionTexts.Help, QuestionCommands.Command)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = QuestionTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true) { Begins = QuestionLine.IsBegun }],
            Example = "/questions add Why do you want to read with us?",
            ChineseExample = "/questions 加 为什么想来？",
            Words = ["进群问题", "door questions"],
            WordsTakeArguments = true,
            WordsAreTalk = true,
            WordExample = QuestionTexts.WordExample,
            AnswersPersonally = true,
        })
        .Button(QuestionPages.Prefix, QuestionCommands.Pressed)
        .DeepLink(QuestionPages.Prefix, QuestionCommands.Follow)
        .Question<QuestionAsked>(QuestionCommands.Question, QuestionCommands.Written, QuestionCommands.AskAgain);
}
