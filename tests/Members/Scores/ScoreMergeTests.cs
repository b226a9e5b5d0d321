using GroupBot.Cli.Scores;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members.Scores;

/// <summary>Two groups that turn out to be one: the scores are those of one log.</summary>
internal sealed class ScoreMergeTests : IDisposable
{
    private const long OldId = -77, NewId = -1000000000077;

    private static readonly Chat Old = A.BasicGroup("Club", OldId), New = A.Supergroup("Club", NewId);
    private static readonly Person Ann = A.Person("Ann"), Ben = A.Person("Ben"), Cai = A.Person("Cai");

    private TurnKit _kit = new(_ => RandomTalk.Register(FeatureList.Register()));

    public void Dispose() => _kit.Dispose();

    [TestCase(false)]
    [TestCase(true)]
    public void Merge_OfTwoGroupsWithScores_IsTheReplayOfTheirLog(bool isKilledBetween)
    {
        Say("大家早上好", Ann, Old);
        Say("今天读到第三章", Ben, Old);
        Say("超级群也早上好", Ben, New);
        Say("这一章真不错呀", Cai, New);
        Say("!checkin 1", Ben, New);
        var (no, early) = (_kit.Group(Old).No.Value, _kit.Group(New).No.Value);

        _kit.Run(A.Migrated(New, OldId, NewId));
        Say("搬过来以后说的话", Cai, New);
        _kit.RunWork(2);
        _kit = isKilledBetween ? _kit.Reopen() : _kit;
        _kit.RunWork();
        Say("都搬完了说的话吧", Ben, New);
        Assert.That(Points(Ben), Is.EqualTo(10 + 10 + 10 + 20 + 10), "two that were said apart, one with a check-in, and one after it");
        _kit.Runner.Finish();

        foreach (var table in (string[])["awards", "score_groups", "score_clocks", "score_members", "score_pairs", "score_days"])
        {
            Assert.That(_kit.Lines($"select distinct group_no from {table}"), Is.SubsetOf(new[] { $"{no}" }), table);
            Assert.That(_kit.Lines($"select count(*) from {table} where group_no = {early}"), Is.EqualTo(new[] { "0" }), table);
        }

        Verify();
        _kit = _kit.Reopen();
        Assert.That(Points(Cai), Is.EqualTo(20));
        Verify();
    }

    /// <summary>What was set last binds, whichever group it was set for; each version keeps its numbers.</summary>
    [Test]
    public void Merge_OfGroupsThatBothHaveRules_KeepsBoth()
    {
        Say("大家早上好", Ann, Old);
        Say("!rules 1", Ann, Old);
        Say("超级群也早上好", Ben, New);
        Say("!rules 2", Ben, New);
        Say("这一章真不错呀", Ben, New);

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();
        _kit.Runner.Finish();

        var group = _kit.Group(New).No;
        Assert.That(_kit.Lines("select group_no, rule_version from score_rules order by 2"), Is.EqualTo(new[] { $"{group.Value}|2", $"{group.Value}|3" }));
        Assert.That(_kit.ScoreBook.At(group).Rules.HalfLife, Is.EqualTo(21));
        Verify();
    }

    /// <summary>A night of the newer group looked at a few people alone: it is none of the one that they are now.</summary>
    [Test]
    public void Merge_OfGroupsThatBothHadNights_KeepsThoseOfTheOlder()
    {
        foreach (var chat in (Chat[])[Old, New])
        {
            _kit.WithGroup(chat);
            Say("大家早上好", Ann, chat);
            Say("今天读到第三章", Ben, chat);
        }

        _kit.Advance(TimeSpan.FromDays(1));
        foreach (var chat in (Chat[])[Old, New])
        {
            var asked = _kit.RunJob("Scores.night", _kit.Group(chat).No, 1).Single(item => item.Effect is FetchMemberCount);
            _kit.Succeed(asked, new EffectAnswer(MemberCount: 3));
            _kit.RunWork();
            Say("又是新的一天呀", Ben, chat);
        }

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();
        Say("都搬完了说的话吧", Ben, New);
        _kit.Runner.Finish();

        Assert.That(_kit.Lines("select group_no from score_nights"), Is.EqualTo(new[] { $"{_kit.Group(New).No}" }));
        Assert.That(_kit.Lines("select count(*) from circle_standings"), Is.EqualTo(new[] { "1" }));
        Verify();
    }

    private void Say(string text, Person person, Chat chat)
    {
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Run(A.Message(text).From(person).In(chat));
    }

    private long Points(Person person) => _kit.ScoreBook.At(_kit.Group(New).No).Read(_kit.Person(person).No.Value).Points;

    private void Verify()
    {
        using var reader = _kit.File.Database.OpenReader();
        Assert.That(new ScoreReplay(reader, _kit.Group(New).No, new ScoreRuleReader(reader)).Verify(CancellationToken.None)!.Differences, Is.Empty);
    }
}
