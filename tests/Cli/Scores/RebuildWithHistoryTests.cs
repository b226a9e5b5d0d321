using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Cli.Scores;
using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;
using GroupBot.Storage;
using GroupBot.Tests.Features.Scores;
using GroupBot.Tests.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

/// <summary>Scores that are made anew from what was imported too, in the order of time; what comes after goes on as always.</summary>
internal sealed class RebuildWithHistoryTests : IDisposable
{
    private const string ScoresOfMembers = "select member_no, points from score_members where group_no = 1 order by member_no";

    private static readonly Person Ann = A.Person("Ann"), Ben = A.Person("Ben");

    private TurnKit _kit = new TurnKit(_ => RandomTalk.Register(FeatureList.Register())).WithGroup();

    public void Dispose() => _kit.Dispose();

    /// <summary>
    /// Ann came 20 days ago; 14 days ago she wrote, and Ben answered: a message each, an answer, and half a point for being answered by
    /// somebody of no circle yet. What she says now is whole. Heat of 14 days ago is half.
    /// </summary>
    [Test]
    public void BeginAnew_WithImportedRows_CountsThemInTheOrderOfTime()
    {
        var zero = History();
        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((10, 10)), "of what was imported nothing counts by itself");
        var answer = BeginAnew();

        Assert.That((answer["rows"]!.GetValue<long>(), answer["imported"]!.GetValue<long>()), Is.EqualTo((Rows(), 3L)));
        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((10 + 5 + 10, 10 + 10 + 10)));
        var fading = Math.Pow(0.5, 1 - (5.0 / (14 * 24 * 60)));
        Assert.That(HeatOf(Ann, zero), Is.EqualTo(0.5 + (0.5 * fading) + 1).Within(1e-9));
        // Ben's own words of now are two minutes later than that instant.
        Assert.That(HeatOf(Ben, zero), Is.EqualTo(fading + fading + Math.Pow(2, 2.0 / (14 * 24 * 60))).Within(1e-9));
        Assert.That(_kit.ScoreBook.At(_kit.Group().No).Group!.FirstAt, Is.EqualTo(zero.AddDays(-20).ToUnixTimeMilliseconds()));
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>A night that took effect before is counted once more: Ann has been here for 20 days by now, and was warm enough.</summary>
    [Test]
    public void BeginAnew_AfterANight_CountsItAgain()
    {
        var zero = _kit.Now;
        _kit.Run(A.Message("大家早上好呀").From(Ann), A.Message("今天读到第三章").From(Ben));
        _kit.Sleep();
        _kit.Night();
        Assert.That(_kit.StandingOf(Ann)!.Circle, Is.EqualTo(Circle.New));
        Import(Row(Ann, zero.AddDays(-20), ActivityKind.Joined));
        for (var day = 5; day > 0; day--)
        {
            Import(Row(Ann, zero.AddDays(-day), ActivityKind.Message) with { MessageId = 9_000_000 + day, VisibleCharacters = 12 });
        }

        BeginAnew();

        Assert.That(_kit.StandingOf(Ann)!.Circle, Is.EqualTo(Circle.Peripheral), "five days' messages and today's: more than 3");
        Assert.That(_kit.StandingOf(Ben)!.Circle, Is.EqualTo(Circle.Dormant), "here since the first row, and 1 is less than 3");
        _kit.Sleep();
        _kit.Night();
        Assert.That(_kit.StandingOf(Ann)!.Circle, Is.EqualTo(Circle.Peripheral));
        Assert.That(Verify(), Is.Empty);
    }

    [Test]
    public void BeginAnew_ThenTalkAndAnImport_GoesOnAsAlways()
    {
        History();
        BeginAnew();
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Run(A.Message("第三章真的好看").From(Ann));
        Import(Row(Ben, _kit.Now.AddDays(-3), ActivityKind.Message) with { MessageId = 7_000_000, VisibleCharacters = 12 });
        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((35, 30)), "what is imported later waits for the next time");
        Assert.That(Verify(), Is.Empty);
        _kit = _kit.Reopen();
        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((35, 30)));
        BeginAnew();

        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((35, 40)));
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>What the history gave is taken back as what was given since.</summary>
    [Test]
    public void BeginAnew_ThenAnImportedReactionIsTakenBack_SubtractsWhatItGave()
    {
        var zero = _kit.Now;
        var said = A.Message("大家早上好呀").From(Ann).Received();
        _kit.Run(said, A.Message("今天读到第三章").From(Ben));
        Import(Row(Ben, zero.AddSeconds(30), ActivityKind.Reaction) with
        {
            TargetMessageId = said.Message.Id.Value,
            TargetMemberNo = _kit.Person(Ann).No.Value,
            Number = 1,
        });
        BeginAnew();
        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((15, 15)));
        _kit.Run(A.Reaction(Ben, said.Message.Id, []));

        Assert.That((Points(Ann), Points(Ben)), Is.EqualTo((10, 10)));
        Assert.That(Verify(), Is.Empty);
    }

    [TestCase("update score_members set points = points + 1 where group_no = 1 and member_no = 2", "score_members")]
    [TestCase("update awards set amount = amount * 1.0000000001 where group_no = 1 and seq = (select min(seq) from activity where flags = 16 and kind = 1)", "awards")]
    [TestCase("update score_groups set first_at = first_at + 1 where group_no = 1", "score_groups")]
    [TestCase("delete from score_days where group_no = 1 and day = (select min(day) from score_days)", "score_days")]
    public async Task Verify_AfterBeginAnew_SeesARowThatIsBroken(string sql, string what)
    {
        History();
        BeginAnew();
        _kit.Runner.Finish();
        var before = _kit.Lines(ScoresOfMembers);
        _kit.InTurn(turn => Assert.That(turn.Connection.Execute(sql), Is.GreaterThan(0)));
        _kit = _kit.Reopen();
        Assert.That(Verify(), Has.Some.Contains(what));
        await RebuildAsync();

        Assert.That(Verify(), Is.Empty);
        Assert.That(_kit.Lines(ScoresOfMembers), Is.EqualTo(before));
    }

    /// <summary>What was said before the half-life became 7 days faded by 14 until then, though its row is a later one; taken back, nothing is left.</summary>
    [Test]
    public void BeginAnew_OfWhatWasSaidBeforeNewRules_FadesByTheOldOnesUntilThen()
    {
        _kit.Run(A.Message("今天读到第三章").From(Ben), A.Message("大家早上好呀").From(Ann));
        _kit.Advance(TimeSpan.FromMinutes(2));
        var changed = _kit.Now;
        _kit.Run(A.Message("!rules 0").From(Ben));
        Import(Row(Ann, changed.AddDays(-14), ActivityKind.Message) with { MessageId = 8_000_001, VisibleCharacters = 12 });
        var plain = HeatOf(Ann, changed);
        BeginAnew();

        Assert.That(_kit.ScoreBook.At(_kit.Group().No).Rules.HalfLife, Is.EqualTo(7));
        Assert.That(HeatOf(Ann, changed) - plain, Is.EqualTo(0.5).Within(1e-9));
        Assert.That(HeatOf(Ann, changed.AddDays(7)) - (plain / 2), Is.EqualTo(0.25).Within(1e-9));
        _kit.Run(A.Message("!removed 5").Id(8_000_006).From(Ben));
        Assert.That(HeatOf(Ann, changed) - plain, Is.Zero.Within(1e-9));
        Assert.That(Points(Ann), Is.EqualTo(10));
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>All deeds there are, of which some were imported, with kills before and after.</summary>
    [TestCase(1)]
    [TestCase(77)]
    [TestCase(20261123)]
    public async Task BeginAnew_AmongAnyTalk_IsTheReplayOfItsLog(int seed)
    {
        _kit = new RandomTalk(seed).Run(_kit, 200, kills: 30);
        BeginAnew();
        Assert.That(Verify(), Is.Empty, $"seed {seed}");
        _kit = new RandomTalk(seed + 1).Run(_kit, 120, kills: 30);
        Assert.That(Verify(), Is.Empty, $"seed {seed}");
        BeginAnew();
        _kit = new RandomTalk(seed + 2).Run(_kit.Reopen(), 60, kills: 0);

        Assert.That(Verify(), Is.Empty, $"seed {seed}");
        Assert.That((await RebuildAsync())!.IsNothing, Is.True, $"seed {seed}");
    }

    /// <summary>One turn: what ends it leaves the old scores and no word in the log, and afterwards there are the new.</summary>
    [TestCase("commit", 10)]
    [TestCase("after commit", 25)]
    public void BeginAnew_KilledAroundItsCommit_IsOldOrNew(string place, int points)
    {
        History();
        _kit.Runner.Finish();
        _kit.Writer.Fault = phase => _ = phase == place ? throw new StorageException("killed") : 0;
        Assert.That(() => _kit.Request(RebuildRequests.BeginAnew, """{"group":1}"""), Throws.InstanceOf<StorageException>());
        _kit = _kit.Reopen();

        Assert.That(Points(Ann), Is.EqualTo(points));
        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 36"), Is.EqualTo(points == 10 ? 0 : 1));
        Assert.That(Verify(), Is.Empty);
    }

    /// <summary>A rebuild that began before goes by the order of before.</summary>
    [Test]
    public void Rebuild_OfAGroupThatBeganAnewMeanwhile_IsRefused()
    {
        History();
        Assert.That(Ask(RebuildRequests.Hold, """{"group":1,"history":0}""").ContainsKey("through"), Is.True);
        BeginAnew();

        foreach (var name in (string[])[RebuildRequests.Hold, RebuildRequests.Fix, RebuildRequests.End])
        {
            var answer = (JsonObject)JsonNode.Parse(_kit.Request(name, """{"group":1,"history":0,"through":1,"fixes":{}}""")!)!;
            Assert.That(answer["error"]!.GetValue<string>(), Does.Contain("began anew"), name);
        }
    }

    /// <returns>The instant of Ann's message of now.</returns>
    private DateTimeOffset History()
    {
        var zero = _kit.Now;
        _kit.Run(A.Message("大家早上好呀").From(Ann));
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Run(A.Message("今天读到第三章").From(Ben));
        var (ann, then) = (_kit.Person(Ann).No.Value, zero.AddDays(-14));
        // In no order.
        Import(Row(Ben, then.AddMinutes(5), ActivityKind.Message) with { MessageId = 8_000_002, TargetMessageId = 8_000_001, TargetMemberNo = ann, VisibleCharacters = 12 });
        Import(Row(Ann, then, ActivityKind.Message) with { MessageId = 8_000_001, VisibleCharacters = 12 });
        Import(Row(Ann, zero.AddDays(-20), ActivityKind.Joined));
        return zero;
    }

    private ActivityRow Row(Person person, DateTimeOffset at, ActivityKind kind) => new()
    {
        GroupNo = _kit.Group().No.Value,
        ChatId = _kit.Group().Chat.Value,
        MemberNo = _kit.Person(person).No.Value,
        Sender = SenderKind.Member,
        Kind = kind,
        At = at.ToUnixTimeMilliseconds(),
        ReceivedAt = _kit.Now.ToUnixTimeMilliseconds(),
        Day = DateOnly.FromDateTime(at.AddHours(8 - 4).DateTime).DayNumber,
        Flags = ActivityFlags.Imported,
    };

    private void Import(ActivityRow row)
    {
        _kit.InTurn(turn => turn.Activity.Append(row));
        _kit.Log.TakeFresh();
    }

    private long Points(Person person) => _kit.ScoreBook.At(_kit.Group().No).Read(_kit.Person(person).No.Value).Points;

    private double HeatOf(Person person, DateTimeOffset at)
    {
        var book = _kit.ScoreBook.At(_kit.Group().No);
        return book.Read(_kit.Person(person).No.Value).Heat.At(book.Group!.Clocks.Now, at.ToUnixTimeMilliseconds());
    }

    private long Rows() => _kit.Scalar<long>("select count(*) from activity where group_no = 1 and kind <> 30");

    private JsonObject BeginAnew() => Ask(RebuildRequests.BeginAnew, string.Create(CultureInfo.InvariantCulture, $"{{\"group\":{_kit.Group().No.Value}}}"));

    private JsonObject Ask(string name, string body)
    {
        var answer = (JsonObject)JsonNode.Parse(_kit.Request(name, body)!)!;
        Assert.That(answer["ok"]!.GetValue<bool>(), Is.True, answer.ToJsonString());
        return answer;
    }

    private async Task<RebuildResult?> RebuildAsync()
    {
        using var reader = _kit.File.Database.OpenReader();
        return await new ScoreRebuild(
            reader, _kit.Group().No, (name, body, _) => Task.FromResult<JsonObject?>(Ask(name, body)), _kit.Clock).RunAsync(CancellationToken.None);
    }

    private IReadOnlyList<string> Verify()
    {
        _kit.Runner.Finish();
        using var reader = _kit.File.Database.OpenReader();
        return [.. new ScoreReplay(reader, _kit.Group().No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!.Differences.Select(one => one.ToString())];
    }
}
