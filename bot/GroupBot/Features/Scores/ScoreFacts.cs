using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Turns;

namespace GroupBot.Features.Scores;

/// <summary>All that is shown of one member of a group, as it stands at the event at hand.</summary>
/// <param name="Circle">Null of whoever is in none, as staff.</param>
/// <param name="HasNights">False while no night has looked at the group yet.</param>
internal sealed record ScoreFacts(
    GroupState Group, MemberState Member, MemberScore Score, ScoreRules Rules, CircleThresholds Thresholds, HeatLines Heat, CardLevel Level,
    Circle? Circle, CircleStanding Standing, bool HasNights, CircleMember Night, DateOnly Today)
{
    /// <summary>The number that is shown everywhere, held on the side of a threshold on which it is: 59.6 is shown as 60, and is not 60 yet.</summary>
    public long HeatTowards(double threshold)
    {
        var needs = (long)Math.Ceiling(threshold);
        return Night.Heat < threshold ? Math.Min(Heat.Shown, needs - 1) : Math.Max(Heat.Shown, needs);
    }

    /// <summary>Null where the group has no rows that count yet.</summary>
    public static ScoreFacts? Of(Turn turn, GroupState group, MemberState member)
    {
        if (turn.Scores.Of(group.No) is not { } scored)
        {
            return null;
        }

        var (score, rules, at, today) = (turn.Scores.Of(group.No, member.No), turn.Scores.RulesOf(group.No), turn.Scene.At, GroupDays.Today(turn, group));
        var standings = turn.Scores.StandingsOf(group.No);
        var stood = standings.GetValueOrDefault(member.No.Value);
        // People are as the last night counted them; before the first all count, as nobody is known yet.
        var night = ScoreNightRun.Member(
            new ScoreNight(at.ToUnixTimeMilliseconds(), today.DayNumber, null, scored), score,
            stood?.People ?? ResponderCount.Of(turn.Connection, group.No, member.No, today));
        var standing = stood ?? new CircleStanding(night.Tenure < rules.Circles.NewDays ? Core.Circles.Circle.New : Core.Circles.Circle.Peripheral);
        var curve = new LevelCurve(rules.LevelMultiplier);
        var level = CardLevel.Of(curve, turn.Scores.LevelOf(group.No, member.No), score.Points, "");
        return new ScoreFacts(
            group, member, score, rules, scored.Thresholds, turn.Scores.LinesOf(group.No, member.No, at),
            level with { Title = LevelTitles.Parse(turn.Settings.Get(group.No, ScoresSettings.Titles), out _)?.Of(level.Level) ?? "" },
            member.Membership.IsAdmin ? null : standing.Circle, standing, standings.Count > 0, night, today);
    }
}
