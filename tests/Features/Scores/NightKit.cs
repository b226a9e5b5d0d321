using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Outbox;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Features.Scores;

/// <summary>Days of talk and the nights between them: the clock begins on a Monday at noon, in UTC, which is the group's zone.</summary>
internal static class NightKit
{
    public static readonly Person[] People = [.. Enumerable.Range(1, 14).Select(no => A.Person($"P{no}", language: "en"))];

    /// <summary>Everybody of so many says two things, the second to somebody else each day.</summary>
    public static void Talk(this TurnKit kit, int speakers)
    {
        var day = DateOnly.FromDateTime(kit.Now.Date).DayNumber;
        List<MessageReceived> said = [];
        for (var who = 0; who < speakers; who++)
        {
            said.Add(A.Message($"what {who} thinks on day {day}").From(People[who]).Received());
        }

        kit.Run([.. said]);
        kit.Advance(TimeSpan.FromMinutes(2));
        kit.Run(
        [
            .. Enumerable.Range(0, speakers).Select(who =>
            {
                var to = (who + 1 + (day % (speakers - 1))) % speakers;
                return A.Message($"what {who} answers on day {day}").From(People[who]).ReplyTo(said[to].Message.Id, People[to]).Received();
            }),
        ]);
    }

    /// <summary>The clock goes on to 04:02 of the next day.</summary>
    public static void Sleep(this TurnKit kit) => kit.Advance(kit.Now.Date.AddDays(1).AddHours(4).AddMinutes(2) - kit.Now.DateTime);

    /// <summary>The hourly job, and Telegram's answer of how many are in the group; the night then waits to be read.</summary>
    /// <param name="members">People: Telegram counts the bot with them.</param>
    public static bool Begin(this TurnKit kit, int members = 30)
    {
        var asked = kit.RunJob("Scores.night", kit.Group().No, A.NewId()).SingleOrDefault(item => item.Effect is FetchMemberCount);
        if (asked is null)
        {
            return false;
        }

        kit.Succeed(asked, new EffectAnswer(MemberCount: members + 1));
        return true;
    }

    /// <summary>The night of this day, all of it; returns what it asks for.</summary>
    public static IReadOnlyList<OutboxItem> Night(this TurnKit kit, int members = 30) => kit.Begin(members) ? kit.RunWork() : [];

    /// <summary>So many days of talk, and the night after each.</summary>
    public static void Days(this TurnKit kit, int days, int speakers = 8)
    {
        for (var day = 0; day < days; day++)
        {
            kit.Talk(speakers);
            kit.Sleep();
            kit.Night();
        }
    }

    public static CircleStanding? StandingOf(this TurnKit kit, Person person) =>
        kit.Circles.All(kit.Group().No).GetValueOrDefault(kit.Person(person).No.Value);

    /// <summary>Goes through the log from its first row, with its nights, as a replay does.</summary>
    public static ReplayBook Replay(this TurnKit kit)
    {
        var group = kit.Group().No;
        var replay = new ReplayBook(_ => new ScoreRules()) { PeopleOf = seq => NightPeopleRows.Of(kit.Writer.Connection, group, seq) };
        foreach (var (_, row) in LogRows.Page(kit.Writer.Connection, group, 0, long.MaxValue, int.MaxValue))
        {
            replay.Take(row);
        }

        return replay;
    }
}
