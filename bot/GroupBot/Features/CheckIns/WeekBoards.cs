using System.Globalization;
using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.CheckIns;

/// <summary>The board of the week, on Sunday evening: the top ten, and nobody is called.</summary>
internal static class WeekBoards
{
    /// <summary>Sunday at 20:00 in the group's zone, as Quartz reads it.</summary>
    public const string Cron = "0 0 20 ? * SUN";

    public static readonly PostKind Kind = new(CheckInsSettings.Feature, "week", CheckInsTexts.WeekLabel)
    {
        Compose = static (turn, group, key) => ButtonData.Number(key) is { } day ? Text(turn, group, DateOnly.FromDayNumber((int)day)) : null,
    };

    /// <summary>After this the evening is over, and so is what is said of it.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(3);

    public static void Run(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group || !turn.Settings.Get(group.No, CheckInsSettings.Enabled)
            || !turn.Settings.Get(group.No, CheckInsSettings.WeekBoard) || !IsSunday(group, turn.Now))
        {
            return;
        }

        if (Text(turn, group, turn.Scene.Day) is { } text)
        {
            turn.Post(group, new Post(Kind, text) { Key = turn.Scene.Day.DayNumber.ToString(CultureInfo.InvariantCulture) });
        }
    }

    private static Markup? Text(Turn turn, GroupState group, DateOnly day) => RankingCommands.TopOfWeek(turn, group, day) is { } lines
        ? CheckInsTexts.WeekBoard.In(group.Language, ("lines", lines))
        : null;

    /// <summary>A bot that was away at the hour and comes back within three still says it.</summary>
    private static bool IsSunday(GroupState group, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, group.Rule.Zone);
        var at = LocalInstant.Of(local.Date.AddHours(20), group.Rule.Zone);
        return local.DayOfWeek is DayOfWeek.Sunday && now >= at && now < at + Late;
    }
}
