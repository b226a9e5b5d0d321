using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members.Scores;

/// <summary>What the running bot holds is what a replay of its log gives, to the bit, however often it is killed on the way.</summary>
internal sealed class ScoreFollowerTests : IDisposable
{
    private static readonly Person[] People = [.. Enumerable.Range(1, 6).Select(no => A.Person($"P{no}"))];
    private static readonly Chat Other = A.Supergroup("Other", -1001000009999);

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
        _kit.Run(first, React(first, People[1], 1));
        Assert.That(_kit.ScoreBook.At(Group().No).Read(1).Points, Is.EqualTo(15));
        _kit.Run(React(first, People[1], 2));
        Assert.That(_kit.ScoreBook.At(Group().No).Read(1).Points, Is.EqualTo(15), "another emoji is the same reaction");
        _kit.Run(React(first, People[1], 0));

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
        _kit.Run(React(first, People[1], 1));

        Assert.That(_kit.Lines("select kind from awards"), Is.EqualTo(new[] { "1" }));
    }

    [TestCase(1)]
    [TestCase(20261123)]
    [TestCase(77)]
    public void Follow_AnyTalkWithKills_IsTheReplayOfItsLog(int seed)
    {
        var random = new Random(seed);
        List<MessageReceived> said = [];
        for (var step = 0; step < 400; step++)
        {
            _kit.Advance(TimeSpan.FromSeconds(random.Next(8) is 0 ? 40_000 : random.Next(200)));
            _kit.Run([.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Next(random, said))]);
            if (random.Next(40) is 0)
            {
                _kit = _kit.Reopen();
            }
        }

        foreach (var group in (Chat[])[A.Group, Other])
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

    private static ChatEvent Next(Random random, List<MessageReceived> said)
    {
        var (person, chat) = (People[random.Next(People.Length)], random.Next(3) is 0 ? Other : A.Group);
        var old = said.Where(one => one.Chat == chat).TakeLast(20).ToList();
        if (old.Count > 0 && random.Next(3) is 0)
        {
            return React(old[random.Next(old.Count)], person, random.Next(3));
        }

        var message = A.Message(random.Next(6) is 0 ? "哈哈" : $"第 {random.Next(60)} 页读到哪里了").From(person).In(chat);
        if (old.Count > 0 && random.Next(2) is 0)
        {
            var answered = old[random.Next(old.Count)].Message;
            message = message.ReplyTo(answered.Id, answered.Sender.Person);
        }

        var built = message.Received();
        said.Add(built);
        return built;
    }

    private static ReactionChanged React(MessageReceived message, Person by, int emoji) =>
        A.Reaction(by, message.Message.Id, [.. Enumerable.Repeat("👍", emoji)], chat: message.Chat);

    private GroupBot.Groups.GroupState Group() => _kit.Group();
}
