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
                new Argument("newcomer", ArgumentKind.Member),
                new Argument("inviter", ArgumentKind.Member),
                new Argument("reason", ArgumentKind.Rest),
            ],
            Example = "/referral set @new @ann met at the fair",
        },
        new("exclude", ReferralAdminTexts.ExcludeHelp, ReferralCommands.Exclude)
        {
            Words = ["不计"],
            Arguments = [new Argument("newcomer", ArgumentKind.Member), new Argument("reason", ArgumentKind.Rest)],
            Example = "/referral exclude @new second account",
        },
        new("bonus", BonusTexts.Help, BonusCommands.Give)
        {
            Words = ["奖励"],
            Arguments =
            [
                new Argument("inviter", ArgumentKind.Member),
                new Argument("points", ArgumentKind.Number, Min: 1, Max: MostPoints) { Units = ["分", "points", "point"] },
                new Argument("reason", ArgumentKind.Rest),
            ],
            Example = "/referral bonus @ann 20 brought half of the reading circle",
        },
        new("audit", ReferralAdminTexts.AuditHelp, AuditCommands.Ask)
        {
            Words = ["查"],
            Arguments = [new Argument("inviter", ArgumentKind.Member)],
            Example = "/referral audit @ann",
        },
        new("csv", ReferralAdminTexts.CsvHelp, ArrivalListCommands.Ask) { Words = ["导出"], Example = "/referral csv" },
    ];
}
