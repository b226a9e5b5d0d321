using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Turns;

namespace GroupBot.Features.FirstDay;

internal static class FirstDaySettings
{
    public const string Feature = "FirstDay";

    /// <summary>What a group is for, as its admin said: a <see cref="GroupPurpose"/>.</summary>
    public static readonly ChoiceSetting Purpose = new(Feature, "Purpose", "unsaid",
        [
            new Choice("unsaid", FirstDayTexts.Unsaid),
            new Choice("study", FirstDayTexts.Study),
            new Choice("interest", FirstDayTexts.Interest),
            new Choice("customers", FirstDayTexts.Customers),
            new Choice("project", FirstDayTexts.Project),
        ],
        FirstDayTexts.Purpose, FirstDayTexts.PurposeHelp);

    public static GroupPurpose PurposeOf(Turn turn, GroupNo group) =>
        Enum.Parse<GroupPurpose>(turn.Settings.GetText(group, Purpose), ignoreCase: true);
}
