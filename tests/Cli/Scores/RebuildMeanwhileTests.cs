using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Cli.Scores;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;
using GroupBot.Tests.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

/// <summary>What happens between two requests of a rebuild, to a bot that goes on and is never started anew.</summary>
internal sealed class RebuildMeanwhileTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann"), Ben = A.Person("Ben"), Cai = A.Person("Cai");

    private TurnKit _kit = new TurnKit(_ => RandomTalk.Register(FeatureList.Register())).WithGroup();

    public void Dispose() => _kit.Dispose();

    /// <summary>The command dies after its fixes; given again it finds nothing wrong in the rows, and the bot's memory is wrong still.</summary>
    [Test]
    public async Task Rebuild_BrokenOffBeforeItsEnd_LeavesNothingWrongInMemory()
    {
        _kit = new RandomTalk(7).Run(_kit, 200, kills: 0);
        _kit.Runner.Finish();
        _kit.InTurn(turn => turn.Connection.Execute(
            """
            update score_members set state = (select state from score_members where group_no = 1 and member_no = 2) where group_no = 1 and member_no <> 2;
            update score_pairs set tie = tie + 1 where group_no = 1;
            """));
        _kit = _kit.Reopen();
        // From here on it is what memory says, too.
        _kit.InTurn(turn => RandomTalk.People.ToList().ForEach(person => turn.Scores.Of(new GroupNo(1), _kit.Person(person).No)));
        var isDead = false;
        try
        {
            await RebuildAsync(before: name => isDead = name == RebuildRequests.End ? throw new OperationCanceledException() : isDead);
        }
        catch (OperationCanceledException)
        {
            isDead = true;
        }

        Assert.That(isDead, Is.True);
        _kit.Advance(TimeSpan.FromMinutes(2));
        Assert.That((await RebuildAsync())!.IsNothing, Is.True, "of the rows");
        _kit = new RandomTalk(8).Run(_kit, 40, kills: 0);

        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>What was taken back after the row of the log at which the group is held is no difference.</summary>
    [Test]
    public async Task Rebuild_WhileSomethingIsTakenBack_FindsNothingWrong()
    {
        var liked = Liked();
        var result = await RebuildAsync(after: name => Once(name, RebuildRequests.Hold, () => _kit.Run(A.Reaction(Ben, liked, []))));

        Assert.That(result!.IsNothing, Is.True);
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>What was taken back already is taken back no second time, though the award's row is put right in between.</summary>
    [TestCase("update awards set points = points + 1 where group_no = 1")]
    [TestCase("update awards set undone_by = null where group_no = 1")]
    [TestCase("delete from awards where group_no = 1 and of_seq = seq")]
    public async Task Rebuild_OfWhatWasTakenBack_KeepsWhoTookIt(string sql)
    {
        var liked = Liked();
        _kit.Run(A.Reaction(Ben, liked, []));
        var before = Undone();
        _kit.InTurn(turn => turn.Connection.Execute(sql));
        var seen = "";
        await RebuildAsync(after: name =>
        {
            seen = name == RebuildRequests.Fix && seen.Length == 0 ? Undone() : seen;
            Once(name, RebuildRequests.Hold, () => _kit.Run(A.Message("!removed 1000000").Id(liked.Value + 1_000_000).From(Cai)));
        });

        Assert.That(before, Is.Not.Empty);
        Assert.That(seen, Does.Contain(before), "from the first turn on");
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>The group's rows are put right like any others, and from there on it is scored again.</summary>
    [Test]
    public async Task Rebuild_OfAGroupThatStandsStill_MakesItGoOn()
    {
        Liked();
        _kit.Runner.HandlerFault = handler => _ = handler == ScoreFollower.Handler ? throw new InvalidOperationException("injected") : 0;
        _kit.Run(A.Message("第三章读完了没有").From(Cai));
        _kit.Runner.HandlerFault = null;
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Run(A.Message("第四章读完了没有").From(Cai));
        Assert.That(Verify(), Has.Some.Contains("scores rebuild"));
        await RebuildAsync(after: name => Once(name, RebuildRequests.Hold, () =>
        {
            _kit.Advance(TimeSpan.FromMinutes(2));
            _kit.Run(A.Message("第五章也读完了").From(Cai));
        }));

        Assert.That(_kit.Scores.Broken, Is.Empty);
        Assert.That(_kit.Lines("select state from dead_letters"), Is.EqualTo(new[] { "1" }), "nothing is left to retry");
        Assert.That(_kit.ScoreBook.At(new GroupNo(1)).Read(_kit.Person(Cai).No.Value).Points, Is.EqualTo(40), "four messages");
        Assert.That(Verify(), Is.Empty);
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Run(A.Message("那就开始第六章").From(Cai));
        Assert.That(_kit.ScoreBook.At(new GroupNo(1)).Read(_kit.Person(Cai).No.Value).Points, Is.EqualTo(50));
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>A command that died leaves its hold: the next one waits for no minute.</summary>
    [Test]
    public async Task Rebuild_AfterOneThatDied_TakesItsHoldOver()
    {
        Liked();
        var isDead = false;
        try
        {
            await RebuildAsync(before: name => isDead = name == RebuildRequests.End ? throw new OperationCanceledException() : isDead);
        }
        catch (OperationCanceledException)
        {
            isDead = true;
        }

        Assert.That((isDead, _kit.Scores.IsHeld(new GroupNo(1))), Is.EqualTo((true, true)));
        List<string> busy = [];
        Assert.That((await RebuildAsync(answered: answer => busy.AddRange(answer.ContainsKey("busy") ? ["busy"] : [])))!.IsNothing, Is.True);
        Assert.That(busy, Is.Empty);
        Assert.That(_kit.Scores.IsHeld(new GroupNo(1)), Is.False);
    }

    /// <summary>A command that died and is not given again: its hold ends by itself within a minute, and rows are written again.</summary>
    [Test]
    public void Hold_OfARebuildThatDied_EndsWithinAMinute()
    {
        Liked();
        var through = Ask(RebuildRequests.Hold, """{"group":1,"by":"a","takesOver":true}""")["through"]!.GetValue<long>();
        _kit.Advance(TimeSpan.FromSeconds(50));
        _kit.Run(A.Message("第六章也读完了").From(Cai));
        Assert.That(Written(), Is.LessThanOrEqualTo(through), "held");
        _kit.Advance(TimeSpan.FromSeconds(11));
        _kit.Run(A.Message("第七章也读完了").From(Ben));

        Assert.That(Written(), Is.GreaterThan(through));
        Assert.That(_kit.Scores.IsHeld(new GroupNo(1)), Is.False);

        long Written() => _kit.Scalar<long>("select max(through_seq) from score_members where group_no = 1");
    }

    /// <summary>Two at a time: the second takes over once, the first waits, and neither writes into what the other found.</summary>
    [Test]
    public void Hold_OfAnotherRebuild_IsTakenOverOnce()
    {
        Liked();
        var through = Ask(RebuildRequests.Hold, """{"group":1,"by":"a","takesOver":true}""")["through"]!.GetValue<long>();
        Assert.That(Ask(RebuildRequests.Hold, """{"group":1,"by":"b","takesOver":true}""").ContainsKey("through"), Is.True);
        Assert.That(Ask(RebuildRequests.Fix, $$$"""{"group":1,"by":"a","through":{{{through}}},"fixes":{}}""").ContainsKey("stale"), Is.True);
        Assert.That(Ask(RebuildRequests.Hold, """{"group":1,"by":"a","takesOver":false}""").ContainsKey("busy"), Is.True);
        Assert.That(Ask(RebuildRequests.Fix, $$$"""{"group":1,"by":"b","through":{{{through}}},"fixes":{}}""").ContainsKey("stale"), Is.False);
        Assert.That(Ask(RebuildRequests.End, $$$"""{"group":1,"by":"b","through":{{{through}}}}""").ContainsKey("stale"), Is.False);
        Assert.That(Ask(RebuildRequests.Hold, """{"group":1,"by":"a","takesOver":false}""").ContainsKey("through"), Is.True);
    }

    /// <summary>A night that is being counted is nobody's to take over.</summary>
    [Test]
    public void Hold_WhileANightIsCounted_IsLeftToIt()
    {
        Liked();
        _kit.InTurn(turn => turn.Scores.Hold(new GroupNo(1), night: 5));

        Assert.That(Ask(RebuildRequests.Hold, """{"group":1,"by":"a","takesOver":true}""").ContainsKey("busy"), Is.True);
    }

    /// <summary>What a replay of one log says is no more so once another log was added to it.</summary>
    [Test]
    public void Rebuild_OfAGroupThatWasMergedMeanwhile_IsRefused()
    {
        Liked();
        Assert.That(Ask(RebuildRequests.Hold, """{"group":1,"merged":0}""").ContainsKey("through"), Is.True);
        _kit.InTurn(turn => turn.Connection.Execute("insert into merged_groups (group_no, into_no) values (77, 1)"));

        foreach (var name in (string[])[RebuildRequests.Hold, RebuildRequests.Fix, RebuildRequests.End])
        {
            Assert.That(Refused(name, """{"group":1,"merged":0,"through":1,"fixes":{}}"""), Does.Contain("became one"), name);
        }
    }

    /// <summary>Ann is liked by Ben: two awards that a message of hers and a reaction of his gave.</summary>
    private MessageId Liked()
    {
        var said = A.Message("今天读到第三章了").From(Ann).Received();
        _kit.Run(said);
        _kit.Run(A.Message("我也读到第三章了").From(Ben), A.Message("大家早上好呀").From(Cai));
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Run(A.Reaction(Ben, said.Message.Id, ["👍"]));
        _kit.Runner.Finish();
        return said.Message.Id;
    }

    private string Undone() => string.Join('\n', _kit.Lines("select seq, member_no, kind, undone_by from awards where undone_by is not null order by seq, part"));

    private bool _isDone;

    private void Once(string name, string which, Action act)
    {
        if (name == which && !_isDone)
        {
            _isDone = true;
            act();
        }
    }

    private async Task<RebuildResult?> RebuildAsync(Action<string>? before = null, Action<string>? after = null, Action<JsonObject>? answered = null)
    {
        using var reader = _kit.File.Database.OpenReader();
        return await new ScoreRebuild(reader, _kit.Group().No, (name, body, _) =>
        {
            before?.Invoke(name);
            var answer = Ask(name, body);
            after?.Invoke(name);
            answered?.Invoke(answer);
            return Task.FromResult<JsonObject?>(answer);
        }, _kit.Clock).RunAsync(CancellationToken.None);
    }

    private JsonObject Ask(string name, string body)
    {
        var answer = (JsonObject)JsonNode.Parse(_kit.Request(name, body)!)!;
        Assert.That(answer["ok"]!.GetValue<bool>(), Is.True, answer.ToJsonString());
        return answer;
    }

    private string Refused(string name, string body) => JsonNode.Parse(_kit.Request(name, body)!)!["error"]!.GetValue<string>();

    private IReadOnlyList<string> Verify()
    {
        _kit.Runner.Finish();
        using var reader = _kit.File.Database.OpenReader();
        return [.. new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!.Differences.Select(one => one.ToString())];
    }
}
