using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>打卡: one check-in a member, group and local day, the days in a row, and how little is said about it.</summary>
internal static class CheckInsFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(CheckInsSettings.Feature, CheckInsTexts.Title, rank: 10)
        .Setting([.. CheckInsSettings.All])
        .Table(CheckInsStore.Facts, CheckInsTexts.Table)
        .Table(CheckInWindowsStore.Facts, CheckInsTexts.Windows)
        .Table(CheckInGroupsStore.Facts)
        .Table(BoardStore.Facts)
        .Table(ReminderStore.Facts, ReminderTexts.Table)
        .Command(new CommandSpec("checkin", CheckInsTexts.Help, CheckInsCommands.Command)
        {
            Where = Where.Group,
            About = CheckInsTexts.About,
            Arguments = [new Argument("note", ArgumentKind.Rest, IsOptional: true)],
            HeardWords = [.. CheckInWords.Words, "check-in", "checked in"],
        })
        .Button(CheckInsCommands.Prefix, CheckInsCommands.Pressed)
        .Command(new CommandSpec(StreakCommands.Name, StreakTexts.Help, StreakCommands.Mine)
        {
            About = StreakTexts.About,
            Words = ["我的打卡", "连续几天", "streak", "my streak"],
            MenuLabel = StreakTexts.Label,
            MenuRank = 55,
            AnswersPersonally = true,
        })
        .Button(StreakCommands.Prefix, StreakCommands.Pressed)
        .Button(CalendarCommands.Prefix, CalendarCommands.Pressed)
        .DeepLink(CalendarCommands.Prefix, CalendarCommands.Follow)
        .Draw(CalendarCommands.Work, CalendarCommands.Picture)
        .Command(new CommandSpec("checkins", StreakTexts.RankingHelp, RankingCommands.Show)
        {
            Where = Where.Group,
            About = StreakTexts.RankingAbout,
            Words = ["打卡榜", "check-ins"],
            AnswersPersonally = true,
        })
        .Button(RankingCommands.Prefix, RankingCommands.Pressed)
        .Posts(DayBoards.Kind)
        .Posts(CheckInAnswers.MilestoneKind)
        .Posts(WeekBoards.Kind)
        .Offer(new OfferSpec(CheckInsSettings.Board, FromDay: 8, CheckInsTexts.OfferBoard, CheckInsSettings.Enabled))
        .Offer(new OfferSpec(CheckInsSettings.WeekBoard, FromDay: 8, CheckInsTexts.OfferWeekBoard, CheckInsSettings.Enabled))
        .Job(new JobSpec("week-board", WeekBoards.Cron, WeekBoards.Run, IsPerGroup: true))
        .FirstSwitch(CheckInsSettings.Enabled, GroupPurpose.Customers, GroupPurpose.Project)
        .Command(new CommandSpec("makeup", MakeUpTexts.Help, MakeUpCommands.MakeUp)
        {
            Where = Where.Group,
            NeedsPerson = false,
            About = MakeUpTexts.About,
            Arguments =
            [
                new Argument("member", ArgumentKind.Member, IsOptional: true),
                new Argument("what", ArgumentKind.Rest, IsOptional: true)
                {
                    Begins = MakeUpCommands.BeginsWithADay,
                },
            ],
            Example = "/makeup @ann 2026-11-20 flight delayed",
            ChineseExample = "/makeup @ann 11月20日 航班延误",
            Words = ["补签", "make up"],
            WordsTakeArguments = true,
            WordExample = MakeUpTexts.WordExample,
            AnswersPersonally = true,
        })
        .Button(MakeUpCommands.Prefix, MakeUpCommands.Pressed)
        .Button(OwnMakeUpCommands.Prefix, OwnMakeUpCommands.Pressed)
        .PointsReason(OwnMakeUpCommands.Code, OwnMakeUpTexts.Reason)
        .Command(new CommandSpec("leave", MakeUpTexts.LeaveHelp, LeaveCommands.Leave)
        {
            Where = Where.Group,
            About = MakeUpTexts.LeaveAbout,
            Arguments = [new Argument("reason", ArgumentKind.Rest, IsOptional: true)],
            Words = ["请假", "day off"],
            WordsTakeArguments = true,
            WordsAlone = ["day off"],
            WordExample = MakeUpTexts.LeaveExample,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("remind", ReminderTexts.Help, ReminderCommands.Remind)
        {
            Where = Where.Private,
            // In a group people say 提醒 to each other.
            WordsAreSilentElsewhere = true,
            About = ReminderTexts.About,
            Arguments = [new Argument("time", ArgumentKind.Rest, IsOptional: true) { Fits = ReminderCommands.Fits }],
            Example = "/remind 7:30",
            Words = ["提醒", "提醒我", "remind me"],
            WordsTakeArguments = true,
            WordExample = ReminderTexts.WordExample,
        })
        .Button(ReminderCommands.Prefix, ReminderCommands.Pressed)
        .DeepLink(ReminderCommands.Prefix, ReminderCommands.Follow)
        .Job(new JobSpec("reminders", "0 0/15 * * * ?", ReminderJob.Quarterly, IsPerGroup: false))
        .Chunks<RemindersDue>(ReminderJob.Work, ReminderJob.Chunk)
        .Continue<ReminderSent>(ReminderJob.Sent, ReminderJob.WasSent)
        .Job(new JobSpec("missed-days", "0 10 * * * ?", CheckInsJob.Hourly, IsPerGroup: true))
        .Chunks<MissedDays>(CheckInsJob.Work, CheckInsJob.Chunk)
        .Store(static writer => new CheckInHistoryStore(writer))
        .History(CheckInHistory.Spec)
        .Chunks<ImportedDays>(CheckInHistory.Work, CheckInHistory.Chunk)
        .Chunks<Recount>(CheckInsJob.RecountWork, CheckInsJob.Recounted)
        .Merged(CheckInsJob.Merged)
        .CardLine(10, CheckInCards.Line)
        .Streak(CheckInCards.StreakOf)
        .Store(static writer => new CheckInWindows(writer))
        .Observe<MessageReceived>("words", CheckInsObserver.Heard)
        .Continue<CheckInAnswers.Reaction>(CheckInAnswers.Reacted, CheckInAnswers.WasReacted)
        .Continue<CheckInAnswers.Counting>(CheckInAnswers.Counted, CheckInAnswers.WasCounted)
        .Continue<DayBoards.Board>(DayBoards.Posted, DayBoards.WasPosted)
        .Continue<DayBoards.Board>(BoardPins.Pinned, BoardPins.WasPinned)
        .NeedsRight(BoardPins.Right, BoardPins.IsWanted)
        .Continue<DayBoards.Board>(DayBoards.Woken, DayBoards.Due)
        .Continue<DayBoards.Board>(DayBoards.Edited, DayBoards.WasEdited)
        .WithPlans();
}
