using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Turns;

namespace GroupBot.Features.Scores;

/// <summary>A night that is due, while Telegram is asked how many are in the group.</summary>
internal sealed record NightDue(int Version, long Group, int Day);

/// <summary>
/// Once a group's day, as it begins: circles, influence and health are counted beside the corridor from what the log left until
/// then, and hold from the row of the log on that says so.
/// </summary>
internal static class NightJob
{
    public const string Counted = "score-members", Work = "score-night", Structure = "score-structure";

    /// <summary>A night that would begin anew more often is left to the next day.</summary>
    private const int MostTries = 5;

    /// <summary>So long the night waits for how many are in the group.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs every hour, as days begin at any; each day's night is counted once.</summary>
    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is { } broken && turn.Scores.IsBroken(broken.No))
        {
            // No night is counted from what stands still: where it cannot be made anew either, a dead letter says so.
            turn.Scores.Repair(broken.No);
        }

        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group || turn.Scores.Of(group.No) is null
            || !NightStore.TryTake(turn.Connection, group.No, turn.Scene.Day.DayNumber))
        {
            return;
        }

        turn.Ask(
            new FetchMemberCount(), Destination.Of(group.No), Continuation.Of(Counted, new NightDue(1, group.No.Value, turn.Scene.Day.DayNumber)),
            deadline: turn.Now + Patience);
    }

    /// <summary>Where Telegram does not say how many they are, those that are known are counted.</summary>
    public static void Count(Turn turn, NightDue due, EffectOutcome outcome)
    {
        if (turn.Scene.Group is { IsAllowed: true, BotIsIn: true } group && turn.Scene.Day.DayNumber == due.Day)
        {
            // Telegram counts this bot too, and the others.
            var bots = 1 + NightStore.OtherBots(turn.Connection, group.No, turn.Self.Id.Value);
            Begin(turn, group, (outcome as EffectSucceeded)?.Answer.MemberCount is { } all ? Math.Max(0, all - bots) : null, 0);
        }
    }

    public static void Take(Turn turn, NightAsked asked, NightResult result)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group)
        {
            return;
        }

        turn.Scores.Release(group.No, asked.Seq);
        if (!result.IsStale && !turn.Scores.IsRemadeSince(group.No, asked.Seq))
        {
            Put(turn, group, asked, result);
        }
        else if (turn.Scene.Day.DayNumber == asked.Day && asked.Tries < MostTries)
        {
            Begin(turn, group, asked.Members, asked.Tries + 1);
        }
    }

    /// <summary>What the night's look at the group's structure came to.</summary>
    public static void TakeStructure(Turn turn, NightAsked asked, StructureResult result)
    {
        if (turn.Scene.Group is { IsAllowed: true, BotIsIn: true } group)
        {
            StructureStore.Put(turn.Connection, group.No, asked.Day, result);
        }
    }

    private static void Begin(Turn turn, GroupState group, long? members, int tries)
    {
        if (turn.Scores.Of(group.No) is not { } score)
        {
            return;
        }

        var day = turn.Scene.Day;
        var seq = turn.Log(ActivityKind.ScoreNight, null);
        NightStore.Begin(turn.Connection, group.No, day.DayNumber, seq, members);
        turn.Scores.Hold(group.No, seq);
        turn.Work.Ask(
            Work,
            new NightAsked(
                1, group.No.Value, seq, turn.Scene.At.ToUnixTimeMilliseconds(), day.DayNumber, group.Rule.StartOf(day).ToUnixTimeMilliseconds(),
                FirstDays.First(turn, group, score).DayNumber, members, tries, score.RuleVersion, score.Thresholds),
            turn.Now, group.No);
    }

    private static void Put(Turn turn, GroupState group, NightAsked asked, NightResult result)
    {
        var done = turn.Log(ActivityKind.ScoreNightDone, null, asked.Seq);
        turn.Scores.Put(
            group.No, asked.Day, result.Standings, result.Thresholds,
            asked.Rules > 0 ? asked.Rules : turn.Scores.RulesOf(group.No).Version);
        NightStore.Done(turn.Connection, group.No, asked.Day, done, result.There);
        CircleStore.Add(turn.Connection, group.No, result.Moves);
        if (result.Share is { } share)
        {
            CircleStore.Add(turn.Connection, group.No, share);
        }

        InfluenceStore.Put(turn.Connection, group.No, asked.Day, result.Influence);
        AwayStore.Put(turn.Connection, group.No, asked.Day, result.Away);
        if (result.Health is { } health)
        {
            ReportStore.Put(turn.Connection, group.No, health, result.Parts);
            turn.Work.Ask(Structure, asked, turn.Now, group.No);
        }

        CirclePosts.Publish(turn, group, asked.Day, result.Moves);
    }
}
