using GroupBot.Cli.Scores;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members.Scores;

/// <summary>What the running bot holds is what a replay of its log gives, to the bit, however often it is killed on the way.</summary>
internal sealed class ScoreFollowerTests : IDisposable
{
    private static readonly IReadOnlyList<Person> People = RandomTalk.People;

    private TurnKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Follow_AReply_GivesBothAndLeavesTheirRows()
    {
        var first = A.Message("大家早上好").From(People[0]).Received();
        _kit.Run(first);
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Run(A.Message("早上好，今天读什么？").From(People[1]).ReplyTo(first.Message.Id, People[0]));

        Assert.That(_kit.Lines("select member_no, kind, amount, points from awards order by seq, part"), Is.EqualTo((string[])
        [
            "1|1|1|10", "2|1|1|10", "2|2|1|10", "1|3|0.5|5",
        ]));
        Assert.That(_kit.ScoreBook.At(Group().No).Read(1).Points, Is.EqualTo(15));
    }

    [Test]
    public void Follow_AReactionThatIsTakenBack_SubtractsWhatItGave()
    {
        var first = A.Message("大家早上好").From(People[0]).Received();
        _kit.Run(first, RandomTalk.React(first, People[1], 1));
        Assert.That(_kit.ScoreBook.At(Group().No).Read(1).Points, Is.EqualTo(15));
        _kit.Run(RandomTalk.React(first, People[1], 2));
        Assert.That(_kit.ScoreBook.At(Group().No).Read(1).Points, Is.EqualTo(15), "another emoji is the same reaction");
        _kit.Run(RandomTalk.React(first, People[1], 0));

        Assert.That(_kit.ScoreBook.At(Group().No).Read(1).Points, Is.EqualTo(10));
        Assert.That(_kit.ScoreBook.At(Group().No).Read(2).Points, Is.Zero);
        Assert.That(_kit.Lines("select count(*) from awards where undone_by is not null"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Follow_AReactionToWhatIsAWeekOld_GivesNothing()
    {
        var first = A.Message("大家早上好").From(People[0]).Received();
        _kit.Run(first);
        _kit.Advance(TimeSpan.FromDays(7));
        _kit.Run(RandomTalk.React(first, People[1], 1));

        Assert.That(_kit.Lines("select kind from awards"), Is.EqualTo(new[] { "1" }));
    }

    /// <summary>A board is read in the middle of a batch, which writes what is behind: what comes after it in the same turn is not lost by a kill.</summary>
    [Test]
    public void Follow_AroundABoardInTheSameTurn_LosesNothing()
    {
        using var first = new TurnKit(_ => GroupBot.Features.FeatureList.Register());
        first.Run(A.Message("大家早上好").From(People[0]));
        first.Advance(TimeSpan.FromMinutes(5));
        first.Run(
            A.Message("今天读到第三章").From(People[0]), A.Message("我也读到第三章").From(People[1]), A.Message("/top now").From(People[0]),
            A.Message("第三章写得真好").From(People[2]), A.Message("/top").From(People[2]));
        var points = Points(first);
        using var second = first.Reopen();

        Assert.That(points, Is.EqualTo(new[] { 20L, 10, 10 }));
        Assert.That(Points(second), Is.EqualTo(points));

        static long[] Points(TurnKit kit) =>
            [.. People.Take(3).Select(person => kit.ScoreBook.At(kit.Group().No).Read(kit.Person(person).No.Value).Points)];
    }

    [TestCase(1)]
    [TestCase(20261123)]
    [TestCase(77)]
    [TestCase(4711)]
    [TestCase(31337)]
    public void Follow_AnyTalkWithKills_IsTheReplayOfItsLog(int seed)
    {
        _kit.Dispose();
        var talk = new RandomTalk(seed);
        _kit = RandomTalk.Outdate(talk.Run(new TurnKit(_ => RandomTalk.Register()), 30, kills: 0));
        _kit = talk.Run(_kit, 400, kills: 25);

        _kit.Runner.Finish();
        using var reader = _kit.File.Database.OpenReader();
        foreach (var group in ((Chat[])[A.Group, RandomTalk.Other]).Select(chat => _kit.Group(chat).No))
        {
            var verdict = new ScoreReplay(reader, group, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!;
            Assert.That(verdict.Differences, Is.Empty, $"seed {seed}");
            IsTheReplay(group, $"seed {seed}");
        }
    }

    /// <summary>What comes before new rules was marked by the old ones, also where the bot dies before it is written.</summary>
    [TestCase("halfLife")]
    [TestCase("leastVisible")]
    public void Follow_AKillJustAfterNewRules_IsTheReplayOfItsLog(string what)
    {
        _kit.Dispose();
        _kit = new TurnKit(_ => RandomTalk.Register());
        _kit.Run(A.Message("大家早上好").From(People[0]));
        _kit.Advance(TimeSpan.FromSeconds(90));
        // Written here; what follows within the second is not.
        _kit.Run(A.Message("今天读到第三章").From(People[1]));
        _kit.Run(A.Message("我读到第四章了").From(People[2]), A.Message("第五章").From(People[0]));
        // 0: a half-life of 7 days; 4: of 7 days too, and 9 visible characters at least.
        _kit.Run(A.Message(what is "halfLife" ? "!rules 0" : "!rules 4").From(People[3]));
        _kit = _kit.Reopen();

        IsTheReplay(Group().No, what);
    }

    private void IsTheReplay(GroupNo no, string why)
    {
        using var reader = _kit.File.Database.OpenReader();
        var (rules, replay, rows) = (new ScoreRuleReader(reader), default(ReplayBook), 0);
        replay = new ReplayBook(version => rules.Of(no, version));
        var first = _kit.ScoreBook.At(no).Group!.FirstSeq;
        foreach (var (_, row) in LogRows.Page(_kit.Writer.Connection, no, first - 1, long.MaxValue, int.MaxValue))
        {
            replay.Take(row);
            rows++;
        }

        Assert.That(rows, Is.GreaterThan(4));
        foreach (var member in replay.Members)
        {
            var held = _kit.ScoreBook.At(no).Read(member.MemberNo).Clone();
            held.Finished = member.Finished;
            Assert.That(ScoreSnapshot.Of(held), Is.EqualTo(ScoreSnapshot.Of(member)), $"{why}, group {no.Value}, member {member.MemberNo}");
        }

        foreach (var pair in replay.Pairs)
        {
            var held = _kit.ScoreBook.At(no).Read(pair.FromNo, pair.ToNo);
            Assert.That((held.Tie, held.LastDay), Is.EqualTo((pair.Tie, pair.LastDay)), why);
            Assert.That(ScoreSnapshot.Of(held), Is.EqualTo(ScoreSnapshot.Of(pair)), $"{why}, group {no.Value}, {pair.FromNo} to {pair.ToNo}");
        }
    }

    private GroupBot.Groups.GroupState Group() => _kit.Group();
}
