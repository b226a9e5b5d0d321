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
    public void Follow_AnyTalkWithKills_IsTheReplayOfItsLog(int seed)
    {
        _kit = new RandomTalk(seed).Run(_kit, 400, kills: 40);

        foreach (var group in (Chat[])[A.Group, RandomTalk.Other])
        {
            var (no, replay, awards) = (_kit.Group(group).No, new ReplayBook(_ => new ScoreRules()), 0);
            foreach (var (_, row) in LogRows.Page(_kit.Writer.Connection, no, 0, long.MaxValue, int.MaxValue))
            {
                replay.Take(row);
                awards++;
            }

            Assert.That(awards, Is.GreaterThan(100));
            foreach (var member in replay.Members)
            {
                var held = _kit.ScoreBook.At(no).Read(member.MemberNo).Clone();
                held.Finished = member.Finished;
                Assert.That(ScoreSnapshot.Of(held), Is.EqualTo(ScoreSnapshot.Of(member)), $"seed {seed}, group {no.Value}, member {member.MemberNo}");
            }

            foreach (var pair in replay.Pairs)
            {
                var held = _kit.ScoreBook.At(no).Read(pair.FromNo, pair.ToNo);
                Assert.That((held.Tie, held.LastDay), Is.EqualTo((pair.Tie, pair.LastDay)), $"seed {seed}");
                Assert.That(ScoreSnapshot.Of(held), Is.EqualTo(ScoreSnapshot.Of(pair)), $"seed {seed}, group {no.Value}, {pair.FromNo} to {pair.ToNo}");
            }
        }
    }

    private GroupBot.Groups.GroupState Group() => _kit.Group();
}
