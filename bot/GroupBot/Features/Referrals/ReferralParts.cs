using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>What admins do with arrivals by <c>/referral</c> and a word.</summary>
internal static class ReferralParts
{
    /// <summary>No more points at once than this.</summary>
    private const long MostPoints = 10_000;

    public static readonly IReadOnlyList<CommandSpec> All =
    [
        new("set", ReferralAdminTexts.SetHelp, ReferralCommands.Set)
        {
            Words = ["指定"],
            Arguments =
            [
                new Argument("newcomer", ArgumentKind.Member) { TakesName = true, Label = ReferralAdminTexts.TheNewcomer },
                new Argument("inviter", ArgumentKind.Member) { TakesName = true, Label = ReferralAdminTexts.TheInviter },
                new Argument("reason", ArgumentKind.Rest) { Label = ReferralAdminTexts.TheReason },
            ],
            Example = "/referral set @new @ann met at the fair",
            ChineseExample = "/referral 指定 @new @ann 展会上认识的",
        },
        new("exclude", ReferralAdminTexts.ExcludeHelp, ReferralCommands.Exclude)
        {
            Words = ["不计"],
            Arguments =
            [
                new Argument("newcomer", ArgumentKind.Member) { TakesName = true, Label = ReferralAdminTexts.TheNewcomer },
                new Argument("reason", ArgumentKind.Rest) { Label = ReferralAdminTexts.TheReason },
            ],
            Example = "/referral exclude @new second account",
            ChineseExample = "/referral 不计 @new 小号",
        },
        new("bonus", BonusTexts.Help, BonusCommands.Give)
        {
            Words = ["奖励"],
            Arguments =
            [
                new Argument("inviter", ArgumentKind.Member) { TakesName = true, Label = ReferralAdminTexts.TheInviter },
                new Argument("points", ArgumentKind.Number, Min: 1, Max: MostPoints) { Units = ["分", "points", "point"], Label = ReferralAdminTexts.ThePoints },
                new Argument("reason", ArgumentKind.Rest) { Label = ReferralAdminTexts.TheReason },
            ],
            Example = "/referral bonus @ann 20 brought half of the reading circle",
            ChineseExample = "/referral 奖励 @ann 20 带来了半个读书会",
        },
        new("audit", ReferralAdminTexts.AuditHelp, AuditCommands.Ask)
        {
            Words = ["查"],
            Arguments = [new Argument("inviter", ArgumentKind.Member) { TakesName = true, Label = ReferralAdminTexts.TheInviter }],
            Example = "/referral audit @ann",
            ChineseExample = "/referral 查 @ann",
        },
        new("csv", ReferralAdminTexts.CsvHelp, ArrivalListCommands.Ask) { Words = ["导出"], Example = "/referral csv", ChineseExample = "/referral 导出" },
    ];
}
