using System.Diagnostics;
using System.Globalization;
using GroupBot.Events;
using GroupBot.Features.Entrances;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>
/// How long a report takes over 10,000 entrances, and what a join costs, with 10,000 and with a million joins in the file: one
/// file on this disk, the program's own settings of it. It says figures and asks for none.
/// </summary>
[Explicit("Takes a minute and wants a quiet machine."), NonParallelizable]
internal sealed class EntranceBenchmark
{
    private const int Entrances = 10_000, Joins = 2_000, ABatch = 100, Rounds = 7;

    [Test]
    public void Report_AndJoins_OfManyRows([Values(10_000, 1_000_000)] int rows)
    {
        using var kit = EntranceKit.New();
        var group = kit.Group().No.Value;
        var today = DateOnly.FromDateTime(kit.Now.UtcDateTime).DayNumber;
        Fill(kit, group, today, rows);

        var reports = new List<double>();
        var terms = new ReportTerms("Test group", today - 1, Language.ZhHans, "¥", 50);
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var made = EntranceReportCommands.Read(kit.File.Database, new ReportAsked(1, group, 0, terms), kit.Now, CancellationToken.None);
            reports.Add(watch.Elapsed.TotalMilliseconds);
            Assert.That(made.File.Length, Is.GreaterThan(Entrances));
        }

        var join = Stopwatch.StartNew();
        for (var at = 0; at < Joins; at += ABatch)
        {
            kit.Run([.. Enumerable.Range(at, ABatch).Select(i => (ChatEvent)A.Joined(
                A.Person($"Joiner {i}", 5_000_000 + i), link: A.Link($"x#{1_000_000 + (i * 7 % Entrances)}")))]);
        }

        var took = join.Elapsed.TotalSeconds;
        Assert.That(kit.Scalar<long>("select count(*) from arrivals where entrance_no is not null and member_no < 1000000"), Is.EqualTo(Joins));
        reports.Sort();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows} rows: report {reports[Rounds / 2]:0} ms ({reports[0]:0}–{reports[^1]:0}), {Joins / took:0} joins/s, {took / Joins * 1_000_000:0} µs each"));
    }

    private static void Fill(TurnKit kit, long group, int today, int rows)
    {
        var counter = $"with recursive c (n) as (select 0 union all select n + 1 from c where n + 1 < {{0}})";
        kit.File.Execute(string.Format(CultureInfo.InvariantCulture, counter, Entrances) + $"""
             insert into entrances (group_no, entrance_no, code, name, name_key, side, kind, pulls, is_card, created_at)
            select {group}, n + 1, 'c' || n, 'Entrance ' || n, 'entrance' || n, 1 + n % 2, n % 7, 0, 0, 0 from c
            """);
        kit.File.Execute(string.Format(CultureInfo.InvariantCulture, counter, Entrances) + $"""
             insert into invite_links (group_no, link_no, member_no, url, state, asked_at, entrance_no)
            select {group}, 1000000 + n, 0, 'https://t.me/+' || n, 2, 0, n + 1 from c
            """);
        // Mixed up by a prime, as joins come: over 90 days, two of five went, half counted, a tenth by no entrance.
        kit.File.Execute(string.Format(CultureInfo.InvariantCulture, counter, rows) + $"""
             , m (n, x, d) as (select n, n * 7919 % 1000003, {today} - 1 - (n * 104729 % 1000003 / 7 + n / 97) % 90 from c)
            insert into arrivals (group_no, member_no, how, link_no, is_credited, joined_at, joined_day, was_here_before, left_day,
              counted_day, state, state_day, entrance_no)
            select {group}, 1000000 + n, 2, case when x % 10 = 0 then null else 1000000 + x % {Entrances} end, 0, 0, d, 0,
              case when x % 5 < 2 then d + x % 37 end, case when x % 2 = 0 then d + 2 + x % 12 end, 1, 0,
              case when x % 10 = 0 then null else 1 + x % {Entrances} end
            from m
            """);
    }
}
