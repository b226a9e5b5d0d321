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
    private const long Day = 86_400_000;

    /// <summary>Kinds of award that are one kind of act.</summary>
    private static readonly IReadOnlyList<IReadOnlyList<AwardKind>> Acts =
    [
        [AwardKind.Message], [AwardKind.Reply], [AwardKind.ReactionGiven], [AwardKind.PollAnswer],
        [AwardKind.CheckIn, AwardKind.StreakBonus],
        [AwardKind.EventOnline, AwardKind.EventOnSite, AwardKind.EventHosted],
        [AwardKind.Featured, AwardKind.Story, AwardKind.CoCreation],
        [AwardKind.ReferralCounted, AwardKind.ReferralKept],
    ];

    /// <summary>Null where the group has no rows that count yet.</summary>
    public static ScoreFacts? Of(Turn turn, GroupState group, MemberState member)
    {
        if (turn.Scores.Of(group.No) is not { } scored)
        {
            return null;
        }

        var (score, rules, at, today) = (turn.Scores.Of(group.No, member.No), turn.Scores.RulesOf(group.No), turn.Scene.At, GroupDays.Today(turn, group));
        var standings = turn.Scores.StandingsOf(group.No);
        var night = NightOf(score, Responders.CountOf(turn.Connection, group.No, member.No, today), scored, score.Heat.At(scored.Clocks.Now, at.ToUnixTimeMilliseconds()), at.ToUnixTimeMilliseconds(), today.DayNumber);
        var standing = standings.TryGetValue(member.No.Value, out var stood) ? stood
            : new CircleStanding(night.Tenure < new CircleRules().NewDays ? Core.Circles.Circle.New : Core.Circles.Circle.Peripheral);
        var curve = new LevelCurve(rules.LevelMultiplier);
        var level = CardLevel.Of(curve, score.Points, "");
        return new ScoreFacts(
            group, member, score, rules, scored.Thresholds, turn.Scores.LinesOf(group.No, member.No, at),
            level with { Title = LevelTitles.Parse(turn.Settings.Get(group.No, ScoresSettings.Titles), out _)?.Of(level.Level) ?? "" },
            member.Membership.IsAdmin ? null : standing.Circle, standing, standings.Count > 0, night, today);
    }

    /// <summary>What circles ask for beside heat.</summary>
    private static CircleMember NightOf(MemberScore score, int people, GroupScore scored, double heat, long at, int today) => new(
        score.MemberNo, heat,
        (int)Math.Max(0, (at - (score.Since == 0 ? scored.FirstAt : score.Since)) / Day),
        score.LastDay == 0 ? 0 : today - score.LastDay,
        Acts.Count(act => act.Any(kind => score.LastDayOf(kind) > today - ReceivedWindow.Days)),
        People: people,
        PeopleDays: score.Received.DaysOn(today),
        score.StruckOn is { } struck ? today - struck : null);
}
