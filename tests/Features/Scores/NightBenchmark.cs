using System.Diagnostics;
using System.Globalization;
using GroupBot.Core.Scoring;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>
/// What a whole night takes of time and memory in a group of 10,000 with 500,000 ties, from its rows to its result. It says
/// figures and asks for none.
/// </summary>
[Explicit("Wants a quiet machine."), NonParallelizable]
internal sealed class NightBenchmark
{
    private const int Members = 10_000, Ties = 500_000, Day = 739_700;
    private const long DayStart = (Day - 719_162L) * 86_400_000;

    [Test]
    public void Night_OfALargeGroup_TakesSoLong()
    {
        using var kit = new TurnKit();
        kit.Run(A.Message("hello there"));
        var group = kit.Group().No;
        Fill(kit, group.Value);
        var asked = new NightAsked(1, group.Value, 1000, DayStart, Day, DayStart, Day - 100, Members, 0);
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            var (before, allocated, watch, peak) = (GC.GetTotalMemory(true), GC.GetTotalAllocatedBytes(true), Stopwatch.StartNew(), 0L);
            using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 10))
            {
                var result = NightReader.Read(kit.File.Database, asked, kit.Now, CancellationToken.None);
                Assert.That(result.IsStale, Is.False);
                Assert.That(result.Influence, Has.Count.EqualTo(100));
            }

            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{watch.Elapsed.TotalMilliseconds:0} ms, {(peak - before) / 1048576.0:0} MiB held at most, {(GC.GetTotalAllocatedBytes(true) - allocated) / 1048576.0:0} MiB allocated"));
        }
    }

    /// <summary>All 10,000 joined within 100 days, and came on 50 days each.</summary>
    [Test]
    public void Numbers_OfALargeGroup_TakeSoLong()
    {
        using var kit = new TurnKit();
        kit.Run(A.Message("hello there"));
        var group = kit.Group().No;
        Fill(kit, group.Value, 1000);
        kit.Writer.Begin();
        var day = kit.Writer.Prepare("insert into score_days (group_no, day, member_no, acts, messages, heat, points) values (?, ?, ?, 1, 1, 1, 10) on conflict do nothing");
        for (var back = 1; back <= 50; back++)
        {
            for (var no = 1000; no < 1000 + Members; no++)
            {
                day.Bind(1, group.Value).Bind(2, Day - back).Bind(3, no).Execute();
            }
        }

        kit.Writer.Commit();
        using var connection = kit.File.Database.OpenReader();
        var asked = new NightAsked(1, group.Value, long.MaxValue, DayStart, Day, DayStart, Day - 100, Members, 0);
        var rows = NightRows.Read(connection, asked, CancellationToken.None)!;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            var numbers = NumbersReader.Read(connection, asked, rows, CancellationToken.None);
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds:0} ms"));
            Assert.That(numbers.ActiveDays!.People[^1], Is.EqualTo(Members));
        }
    }

    private static void Fill(TurnKit kit, long group, int ties = Ties)
    {
        var random = new Random(20261123);
        kit.Writer.Begin();
        var rows = new ScoreRows(kit.Writer);
        var person = kit.Writer.Prepare("insert into people (member_no, user_id, first_name, is_bot, private_chat, first_seen_at) values (?, ?, 'P', 0, 0, 0)");
        var member = kit.Writer.Prepare("""
            insert into members (group_no, member_no, status, in_chat, rights, status_at, was_here_before, joined_how, first_seen_at, last_seen_at)
            values (?, ?, 3, 1, 0, 0, 0, 0, 0, 0)
            """);
        for (var no = 1000; no < 1000 + Members; no++)
        {
            person.Bind(1, no).Bind(2, no * 1000L).Execute();
            member.Bind(1, group).Bind(2, no).Execute();
            var score = new MemberScore(no) { Since = DayStart - (random.Next(1, 100) * 86_400_000L), HasJoined = true };
            score.Heat.Add(HeatCategory.Talk, random.Next(100));
            for (var day = Day - 60; day < Day; day += 1 + random.Next(6))
            {
                score.Note(day);
            }

            score.SetLastDayOf(AwardKind.Message, score.LastDay);
            rows.Put(kit.Group().No, score, 1000);
        }

        var drawn = new HashSet<(int, int)>();
        while (drawn.Count < ties)
        {
            var (from, share) = (random.Next(Members), random.NextDouble());
            var to = (int)(share * share * Members);
            if (from != to && drawn.Add((from, to)))
            {
                var pair = new PairScore(1000 + from, 1000 + to) { Tie = 1 + (3 * random.NextDouble()) };
                pair.Give(Day - random.Next(1, 90), 1, true);
                rows.Put(kit.Group().No, pair, 1000);
            }
        }

        kit.Writer.Commit();
    }
}
