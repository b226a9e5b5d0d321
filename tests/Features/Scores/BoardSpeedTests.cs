using System.Diagnostics;
using Dapper;
using GroupBot.Features.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>The boards of a group as large as Telegram's grow: said aloud, and held against a bound with room for a busy machine.</summary>
internal sealed class BoardSpeedTests : IDisposable
{
    private const int Members = 100_000, Runs = 20;

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void ByHeat_OfAHundredThousand_IsQuick()
    {
        var group = _kit.Group().No;
        _kit.InTurn(turn => Fill(turn, group.Value));

        _kit.InTurn(turn =>
        {
            var connection = turn.Connection;
            Say("board by heat", 25, () => ScoreBoards.ByHeat(connection, group, admins: false, 10));
            Say("place in the middle by heat", 25, () => ScoreBoards.PlaceByHeat(connection, group, admins: false, 60_000, 60_000));
            Say("board of all time", 25, () => ScoreBoards.ByPoints(connection, group, admins: false, 10));
            Say("the next above", 25, () => ScoreBoards.NextAbove(connection, group, admins: false, 60_000, 60_000));
            Say("board of a week in which a twentieth wrote daily", 250, () => ScoreBoards.ByDays(connection, group, new DateOnly(2026, 3, 2), admins: false, 10));

            Assert.That(ScoreBoards.ByHeat(connection, group, admins: false, 2).Select(line => line.Member), Is.EqualTo(new[] { 100_999L, 100_998L }));
            Assert.That(ScoreBoards.PlaceByHeat(connection, group, admins: false, 100_997, 100_997).Rank, Is.EqualTo(3));
        });
    }

    /// <summary>The median of some runs, in milliseconds.</summary>
    private static void Say(string what, double most, Action run)
    {
        var times = new List<double>(Runs);
        for (var i = 0; i < (TestServer.IsWanted ? 1 : Runs); i++)
        {
            var began = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        TestContext.Out.WriteLine($"{what}: {times[times.Count / 2]:0.00} ms");
        // A server plans by what it gathered of its tables, and of rows of a minute ago it has gathered nothing.
        Assert.That(times[times.Count / 2], TestServer.IsWanted ? Is.Positive : Is.LessThan(most), what);
    }

    /// <summary>Members 1,000 to 100,999: heat and points are the number.</summary>
    private static void Fill(GroupBot.Turns.Turn turn, long group)
    {
        Run(turn, $"""
            with recursive numbers(no) as (select 1000 union all select no + 1 from numbers where no < {Members + 999})
            insert into score_members (group_no, member_no, heat, points, last_day, active_days, through_seq, state)
            select {group}, no, no, no, 0, 1, 0, @State from numbers
            """);
        Run(turn, $"""
            insert into members (group_no, member_no, status, in_chat, rights, status_at, was_here_before, joined_how, first_seen_at, last_seen_at)
            select {group}, member_no, 3, 1, 0, 0, 0, 0, 0, 0 from score_members where group_no = {group} and member_no >= 1000
            """);
        var first = new DateOnly(2026, 3, 2).DayNumber;
        Run(turn, $"""
            with recursive days(day) as (select {first} union all select day + 1 from days where day < {first + 6})
            insert into score_days (group_no, day, member_no, acts, messages, heat, points)
            select {group}, day, member_no, 1, 1, 1, member_no from days cross join score_members where group_no = {group} and member_no % 20 = 0
            """);
    }

    private static void Run(GroupBot.Turns.Turn turn, string sql) => turn.Connection.Execute(sql, new { State = new byte[300] });
}
