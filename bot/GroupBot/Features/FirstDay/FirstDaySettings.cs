using GroupBot.Groups.Settings;

namespace GroupBot.Features.FirstDay;

internal static class FirstDaySettings
{
    public const string Feature = "FirstDay";

    /// <summary>What a group is for, as its admin said; features may go by it.</summary>
    public static readonly ChoiceSetting Purpose = new(Feature, "Purpose", "unsaid",
        [
            new Choice("unsaid", FirstDayTexts.Unsaid),
            new Choice("study", FirstDayTexts.Study),
            new Choice("interest", FirstDayTexts.Interest),
            new Choice("customers", FirstDayTexts.Customers),
            new Choice("project", FirstDayTexts.Project),
        ],
        FirstDayTexts.Purpose, FirstDayTexts.PurposeHelp);
}
