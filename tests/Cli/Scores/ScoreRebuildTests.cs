using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Cli.Scores;
using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Members;
using GroupBot.Members.Scores;
using GroupBot.Tests.Features.Scores;
using GroupBot.Tests.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

/// <summary>What is broken becomes what the log says, whatever happens meanwhile; what is right stays as it is, to the bit.</summary>
internal sealed class ScoreRebuildTests : IDisposable
{
    private const string Break = """
        update awards set amount = amount * 2, points = points + 7 where group_no = 1 and seq % 3 = 0;
        delete from awards where group_no = 1 and seq % 7 = 0;
        update score_members set points = points + 5, heat = heat * 2 where group_no = 1 and member_no % 2 = 0;
        update score_pairs set tie = tie + 1 where group_no = 1 and to_no = 3;
        update score_days set points = points + 1 where group_no = 1 and member_no = 4;
        """;

    private static readonly byte[] Nobody = CircleStandings.Write(new Dictionary<long, CircleStanding>()), Unreadable = [2, 255, 255, 255, 255, 255, 15];

    private TurnKit _kit = Kit();

    public void Dispose() => _kit.Dispose();

    [Test]
    public async Task Rebuild_OfWhatIsRight_ChangesNoRow()
    {
        Talk(3);
        var before = Dump(_kit, "through_seq, ");
        var result = await RebuildAsync();

        Assert.That((result!.IsNothing, result.Rows > 200), Is.EqualTo((true, true)));
        Assert.That(Dump(_kit, "through_seq, "), Is.EqualTo(before));
    }

    [TestCase("update awards set amount = amount + 0.0000001 where seq = (select max(seq) from awards where group_no = 1)")]
    [TestCase("update awards set undone_by = null where group_no = 1")]
    [TestCase("update awards set undone_by = seq + 1 where group_no = 1 and undone_by is null and of_seq = seq")]
    [TestCase("delete from awards where group_no = 1")]
    [TestCase("insert into awards select seq, 99, group_no, day, of_seq, of_day, at, member_no, from_no, kind, rule_version, base, tier, pair, giver, mutual, amount, points, why, null from awards where group_no = 1 and part = 1")]
    [TestCase("update score_pairs set tie = tie * 1.0000000001 where group_no = 1 and tie > 0")]
    [TestCase("delete from score_pairs where group_no = 1 and from_no = 2")]
    [TestCase("insert into score_pairs select group_no, 77, to_no, tie, last_day, through_seq, state from score_pairs where group_no = 1 and from_no = 2")]
    [TestCase("update score_members set state = (select state from score_members where group_no = 2 and member_no = 2) where group_no = 1 and member_no = 2")]
    [TestCase("update score_members set points = points + 1, heat = heat + 1, last_day = 0, active_days = 0 where group_no = 1")]
    [TestCase("delete from score_members where group_no = 1")]
    [TestCase("insert into score_members select group_no, 77, heat, points, last_day, active_days, through_seq, state from score_members where group_no = 1 and member_no = 2")]
    [TestCase("update score_days set acts = acts + 1, heat = heat / 2 where group_no = 1")]
    [TestCase("delete from score_days where group_no = 1")]
    [TestCase("insert into score_days select group_no, day - 400, member_no, acts, messages, heat, points from score_days where group_no = 1")]
    [TestCase("update score_groups set core_from = 61 where group_no = 1")]
    [TestCase("update score_clocks set landmark = landmark + 1 where group_no = 1")]
    [TestCase("update score_groups set first_at = first_at + 1 where group_no = 1")]
    [TestCase("insert into circle_standings (group_no, day, seq, standings) values (1, 5, 6, @Nobody)")]
    [TestCase("update score_members set state = @Unreadable where group_no = 1 and member_no = 2")]
    [TestCase("update score_pairs set state = @Unreadable where group_no = 1 and from_no = 2")]
    [TestCase("insert into circle_standings (group_no, day, seq, standings) values (1, 5, 6, @Unreadable)")]
    public async Task Rebuild_OfWhatIsBroken_MakesEachRowAsItWas(string sql)
    {
        Talk(20261123);
        var before = Dump(_kit);
        _kit.InTurn(turn => Assert.That(turn.Connection.Execute(sql, new { Nobody, Unreadable }), Is.GreaterThan(0)));
        Assert.That(Dump(_kit), Is.Not.EqualTo(before), "it is broken now");
        _kit.Runner.Finish();
        Assert.That(Verify().Count, Is.GreaterThan(0), "and verify says so");
        var result = await RebuildAsync();
        _kit.Runner.Finish();

        Assert.That(result!.IsNothing, Is.False);
        Assert.That(Dump(_kit), Is.EqualTo(before));
        Assert.That(Verify().Differences, Is.Empty);
    }

    /// <summary>Where the last night left everybody holds again, from the same row of the log.</summary>
    [Test]
    public async Task Rebuild_OfCircles_LeavesEverybodyWhereTheNightDid()
    {
        _kit.Days(16);
        _kit.Runner.Finish();
        var before = Dump(_kit);
        Assert.That(before, Does.Contain("circle_standings").And.Contain("score_groups"));
        Assert.That((await RebuildAsync())!.IsNothing, Is.True);

        foreach (var wrong in (string[])["standings = @Nobody", "standings = @Unreadable", "day = day + 1", "seq = seq - 1"])
        {
            _kit.InTurn(turn => turn.Connection.Execute($"update circle_standings set {wrong}", new { Nobody, Unreadable }));
            Assert.That((await RebuildAsync())!.IsGroup, Is.True, wrong);
            _kit.Runner.Finish();
            Assert.That(Dump(_kit), Is.EqualTo(before), wrong);
        }
    }

    /// <summary>The group goes on at every request, half of it decided from what is broken: in the end all of it is what the log says.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Rebuild_WhileTheGroupGoesOn_IsWhatTheLogSays(int seed)
    {
        Talk(seed);
        var meanwhile = new RandomTalk(seed + 100);
        _kit.InTurn(turn => turn.Connection.Execute(Break));
        _kit = _kit.Reopen();
        await RebuildAsync(() => _kit = meanwhile.Run(_kit, 2, kills: 0, isBrisk: true));
        _kit = meanwhile.Run(_kit, 20, kills: 0);
        _kit.Runner.Finish();

        Assert.That(Verify().Differences, Is.Empty, $"seed {seed}");
        Assert.That((await RebuildAsync())!.IsNothing, Is.True, $"seed {seed}: the sums by day too");
    }

    /// <summary>Command and bot die at an instant of the seed; given again, it ends as if nothing had been.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task Rebuild_BrokenOffAnywhere_IsGivenAgain(int seed)
    {
        Talk(7);
        var (before, random, kills) = (Dump(_kit), new Random(seed), 0);
        _kit.InTurn(turn => turn.Connection.Execute(Break));
        for (var kill = 0; kill < 4; kill++)
        {
            var left = random.Next(4);
            try
            {
                await RebuildAsync(() => _ = left-- > 0 ? 0 : throw new OperationCanceledException());
            }
            catch (OperationCanceledException)
            {
                kills++;
            }

            _kit = _kit.Reopen();
        }

        await RebuildAsync();
        _kit.Runner.Finish();

        Assert.That(kills, Is.GreaterThan(0));
        Assert.That(Dump(_kit), Is.EqualTo(before), $"seed {seed}");
        Assert.That(Verify().Differences, Is.Empty, $"seed {seed}");
    }

    /// <summary>A balance is what the ledger says and what acts gave: a rebuild makes the second anew, and touches no fact of the first.</summary>
    [Test]
    public async Task Rebuild_WherePointsWereSpent_PaysNothingTwice()
    {
        Talk(5);
        var (group, person) = (_kit.Group().No, _kit.Person(RandomTalk.People[0]).No);
        _kit.InTurn(turn => Assert.That(turn.Points.Spend(group, person, 30, "gift", new PointsReason("Test.gift", null)), Is.True));
        var (balance, ledger) = (Balance(), Ledger());
        _kit.InTurn(turn => turn.Connection.Execute(Break));
        for (var times = 0; times < 2; times++)
        {
            _kit = _kit.Reopen();
            await RebuildAsync();
            Assert.That((Balance(), Ledger()), Is.EqualTo((balance, ledger)));
        }

        long Balance()
        {
            var points = 0L;
            _kit.InTurn(turn => points = turn.Points.Balance(group, person));
            return points;
        }

        string Ledger() => string.Join('\n', _kit.Lines("select entry_no, member_no, change from points_ledger order by entry_no"));
    }

    /// <summary>A night that is being counted is waited for, and whoever held the group before it begins anew.</summary>
    [Test]
    public void Hold_OfAGroupThatIsHeld_IsLeftToWhoeverHasIt()
    {
        Talk(3);
        var through = Ask(RebuildRequests.Hold, """{"group":1}""")!["through"]!.GetValue<long>();

        Assert.That(Ask(RebuildRequests.Hold, """{"group":1}""")!.ContainsKey("busy"), Is.True);
        Assert.That(Ask(RebuildRequests.Fix, $$$"""{"group":1,"through":{{{through}}},"fixes":{}}""")!.ContainsKey("stale"), Is.False);
        _kit.InTurn(turn => turn.Log(GroupBot.Core.Activity.ActivityKind.Other, null));
        _kit.InTurn(turn => turn.Scores.Hold(new GroupNo(1)));
        Assert.That(Ask(RebuildRequests.Fix, $$$"""{"group":1,"through":{{{through}}},"fixes":{}}""")!.ContainsKey("stale"), Is.True);
        Assert.That(Ask(RebuildRequests.End, $$$"""{"group":1,"through":{{{through}}}}""")!.ContainsKey("stale"), Is.True);
        _kit.Advance(TimeSpan.FromMinutes(2));
        Assert.That(Ask(RebuildRequests.Hold, """{"group":1}""")!.ContainsKey("through"), Is.True, "whoever held it died");
    }

    private static TurnKit Kit() => KitExtensions.AllFeatures().WithGroup();

    private void Talk(int seed)
    {
        _kit = new RandomTalk(seed).Run(_kit, 200, kills: 60);
        _kit.Runner.Finish();
    }

    private async Task<RebuildResult?> RebuildAsync(Action? before = null)
    {
        using var reader = _kit.File.Database.OpenReader();
        return await new ScoreRebuild(reader, _kit.Group().No, (name, body, _) =>
        {
            before?.Invoke();
            return Task.FromResult(Ask(name, body));
        }, _kit.Clock).RunAsync(CancellationToken.None);
    }

    private JsonObject? Ask(string name, string body)
    {
        var answer = JsonNode.Parse(_kit.Request(name, body)!) as JsonObject;
        Assert.That(answer!["ok"]!.GetValue<bool>(), Is.True, answer.ToJsonString());
        return answer;
    }

    private ScoreVerdict Verify()
    {
        using var reader = _kit.File.Database.OpenReader();
        return new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!;
    }

    /// <summary>Every row that is derived, to the bit.</summary>
    /// <param name="more">Columns of checkpoints that say when they were written.</param>
    private static string Dump(TurnKit kit, string more = "") => string.Join('\n', ((string[])
    [
        "select * from awards order by seq, part",
        $"select {more}group_no, member_no, heat, points, last_day, active_days, state from score_members order by group_no, member_no",
        $"select {more}group_no, from_no, to_no, tie, last_day, state from score_pairs order by group_no, from_no, to_no",
        "select * from score_days order by group_no, day, member_no",
        "select 'score_groups', g.* from score_groups g order by group_no",
        "select * from score_clocks order by group_no, from_seq",
        "select 'circle_standings', c.* from circle_standings c order by group_no",
    ]).SelectMany(sql => Rows(kit, sql)));

    private static List<string> Rows(TurnKit kit, string sql)
    {
        using var connection = kit.File.Database.OpenReader();
        using var reader = connection.ExecuteReader(sql);
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                double real => BitConverter.DoubleToInt64Bits(real).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
                var value => $"{value}",
            })));
        }

        return rows;
    }
}
