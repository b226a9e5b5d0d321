using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>邀请: who came by whom, what counts, and one's own link.</summary>
internal static class ReferralsFeature
{
    private static readonly NeededRight InviteUsers = new(AdminRights.InviteUsers, InviteTexts.RightName, InviteTexts.WithoutRight);

    public static void Register(FeatureRegistry registry) => registry
        .Feature(ReferralsSettings.Feature, ReferralsTexts.Title, rank: 20)
        .Setting([.. ReferralsSettings.All, .. HeldSettings.All])
        .Table(ArrivalStore.Facts, ArrivalTexts.Arrivals)
        .Table(ArrivalStore.Days, ArrivalTexts.Days)
        .Table(ArrivalStore.Contacts, ArrivalTexts.Contacts)
        .Table(ArrivalStore.Groups)
        .Table(ArrivalEvidenceStore.Flags, ArrivalTexts.Flags)
        .Table(ArrivalPhrases.Facts, ArrivalTexts.Phrases)
        .Table(ArrivalChanges.Facts, ArrivalTexts.Changes)
        .Table(InviteLinks.Facts, ArrivalTexts.Links)
        .NeedsRight(InviteUsers, static (turn, group) => turn.Settings.Get(group.No, ReferralsSettings.Enabled))
        .Note(static (turn, group) => group.Username is { Length: > 0 } && turn.Settings.Get(group.No, ReferralsSettings.Enabled)
            ? ReferralAdminTexts.PublicName
            : null)
        .CardLine(5, ReferralCards.Came)
        .CardLine(20, ReferralCards.Brought)
        .Observe<MemberJoined>("joined", ReferralsObserver.Joined)
        .Observe<MemberJoinCompleted>("completed", ReferralsObserver.Completed)
        .Observe<MemberLeft>("left", ReferralsObserver.Left)
        .Observe<MessageReceived>("said", ReferralsObserver.Said)
        .Observe<ReactionChanged>("reacted", ReferralsObserver.Reacted)
        .Observe<ButtonPressed>("pressed", ReferralsObserver.Pressed)
        .Job(new JobSpec("days", "0 5 * * * ?", ReferralsJob.Hourly, IsPerGroup: true))
        .Chunks<DaysOver>(ReferralsJob.Work, ReferralsJob.Chunk)
        .Command(new CommandSpec("invite", InviteTexts.Help, InviteCommands.Invite)
        {
            About = InviteTexts.About,
            Words = ["邀请", "邀请链接", "我要邀请", "invite", "invite link"],
            MenuLabel = InviteTexts.Label,
            MenuRank = 65,
            AnswersPersonally = true,
        })
        .Button(InviteCommands.Prefix, InviteCommands.Pressed)
        .DeepLink(InviteCommands.Prefix, InviteCommands.Follow)
        .Continue<LinkAsked>(InviteCommands.Asked, InviteCommands.WasMade)
        .Draw(InviteCommands.QrWork, InviteCommands.Picture)
        .Command(new CommandSpec("invites", ReferralsTexts.MineHelp, OwnInvitesCommands.Mine)
        {
            About = ReferralsTexts.MineAbout,
            Words = ["我的邀请", "my invites"],
            AnswersPersonally = true,
        })
        .Button(OwnInvitesCommands.Prefix, OwnInvitesCommands.Pressed)
        .Command(new CommandSpec("inviteboard", ReferralsTexts.BoardHelp, InviteBoardCommands.Show)
        {
            Where = Where.Group,
            About = ReferralsTexts.BoardAbout,
            Words = ["邀请榜", "invite board"],
            AnswersPersonally = true,
        })
        .Button(InviteBoardCommands.Prefix, InviteBoardCommands.Pressed)
        .Command(new CommandSpec("invitedby", ReferralAdminTexts.InvitedByHelp, ReferralCommands.InvitedBy)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            IsAboutOthers = true,
            About = ReferralAdminTexts.InvitedByAbout,
            Arguments = [new Argument("member", ArgumentKind.Member) { TakesName = true }],
            Example = "/invitedby @ann",
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("referral", ReferralAdminTexts.ReferralHelp, HeldPages.Ask)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            IsAboutOthers = true,
            About = ReferralAdminTexts.ReferralAbout,
            Words = ["邀请核实", "invite checks"],
            Example = "/referral set @new @ann met at the fair",
            ChineseExample = "/referral 指定 @new @ann 展会上认识的",
            AnswersPersonally = true,
            Parts = ReferralParts.All,
        })
        .Button(ReferralCommands.Prefix, ReferralCommands.Pressed)
        .ToDo(new ToDoSpec("held", HeldPages.Count, HeldTexts.Line, HeldTexts.Button, HeldPages.Open)
        {
            Rank = 20,
            More = HeldPages.More,
        })
        .Button(HeldPages.Prefix, HeldCommands.Pressed)
        .Button(AuditCommands.Prefix, AuditCommands.Pressed)
        .Beside<ArrivalListPart, ArrivalListFile>(ArrivalListCommands.Work, ArrivalList.Read, ArrivalListCommands.Take)
        .PointsReason(BonusCommands.Code, BonusTexts.Reason)
        .Button(BonusCommands.Prefix, BonusCommands.Pressed);
}
