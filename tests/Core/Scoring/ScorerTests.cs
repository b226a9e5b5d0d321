using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Tests.Core.Scoring.Worlds;
using NUnit.Framework;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring;

/// <summary>What single rows of a log come to, beside their awards.</summary>
internal sealed class ScorerTests
{
    private const long Ann = 1, Bob = 2;
    private const int Muted = 77;

    /// <summary>From the seventh answer of thirty days on Bob's are worth nothing; that he answered stays a day on which somebody did.</summary>
    [Test]
    public void Answers_ThatAreWorthNothing_AreDaysWithAnAnswerAllTheSame()
    {
        var writer = new RowWriter(0);
        for (var day = 0; day < 10; day++)
        {
            writer.Say(Ann, At(day, 9));
            writer.Say(Bob, At(day, 9.5), writer.Last);
        }

        var book = Play(writer.Rows);

        Assert.That(book.Read(Bob, Ann).CountOn(FirstDay + 9), Is.EqualTo(6), "as many count");
        Assert.That(book.Read(Ann).AnsweredOn.Count(FirstDay, FirstDay + 9), Is.EqualTo(10));
        Assert.That(book.Read(Bob).AnsweredOn.Count(FirstDay, FirstDay + 9), Is.Zero);
    }

    [Test]
    public void ReactionsAndThanks_AreAnswersToo()
    {
        var writer = new RowWriter(0);
        writer.Say(Ann, At(0, 9));
        var message = writer.Last;
        writer.React(Bob, At(1, 9), message);
        writer.Thank(Bob, At(2, 9), message);
        writer.React(Ann, At(3, 9), message);

        Assert.That(Play(writer.Rows).Read(Ann).AnsweredOn, Is.EqualTo(new DayBits(FirstDay + 2, 0b11)), "to oneself is none");
    }

    /// <summary>The same talk, once in a topic that counts and once in one that does not.</summary>
    [TestCase(Muted, 0, 0, 0)]
    [TestCase(5, 2, 1, 1)]
    public void Talk_InATopicThatIsMuted_IsWorthNothingAndCountsNowhere(int topic, double heat, int answered, int messages)
    {
        var writer = new RowWriter(0);
        writer.Say(Ann, At(0, 9));
        writer.Say(Bob, At(0, 9.5), writer.Last);
        var book = Play(writer.Rows.Select(row => row with { Topic = topic }));

        Assert.That(book.Read(Bob).Today.Heat, Is.EqualTo(heat), "a message and a reply");
        Assert.That(book.Read(Ann).AnsweredOn.Count(FirstDay, FirstDay), Is.EqualTo(answered));
        Assert.That(book.Read(Bob).Today.Messages, Is.EqualTo(messages), "of those that count or not");
        Assert.That(book.Read(Bob).ActiveDays, Is.EqualTo(1), "they were here all the same");
    }

    /// <summary>Three a day; to have taken a vote back is none.</summary>
    [Test]
    public void PollAnswers_AreWorthOneEachUpToThreeADay()
    {
        var writer = new RowWriter(0);
        for (var vote = 0; vote < 5; vote++)
        {
            writer.Count(ActivityKind.PollAnswer, Ann, At(0, 9 + vote), vote == 1 ? 0 : 1);
        }

        Assert.That(Play(writer.Rows).Read(Ann).Heat[(int)HeatCategory.Answers], Is.EqualTo(3).Within(0.2), "heat grows within the day");
        Assert.That(Play(writer.Rows).Read(Ann).Points, Is.EqualTo(30));
        Assert.That(Play(writer.Rows.Take(2)).Read(Ann).Points, Is.EqualTo(10));
    }

    /// <summary>
    /// Thirty days of a message and a check-in are 30 · 30 points: level 2 of a quarter of the curve, whose levels begin at 250, 638
    /// and 1,188. Of ten times the curve the first begins at 10,000.
    /// </summary>
    [Test]
    public void Level_UnderOtherRules_IsNeverLower()
    {
        var writer = new RowWriter(0);
        for (var day = 0; day < 30; day++)
        {
            writer.Say(Ann, At(day, 9));
            writer.CheckIn(Ann, At(day, 10));
        }

        var before = Play(writer.Rows);
        var (points, level) = (before.Read(Ann).Points, new LevelCurve(25).LevelOf(before.Read(Ann).Points));
        Assume.That((points, level, new LevelCurve(1000).LevelOf(points)), Is.EqualTo((900L, 2, 0)));

        writer.Count(ActivityKind.ScoreRulesChanged, 0, At(31, 9), 2);
        var idle = Play(writer.Rows, Harder);
        writer.Say(Ann, At(32, 9));
        writer.Count(ActivityKind.ScoreRulesChanged, 0, At(33, 9), 3);
        var went = Play(writer.Rows, Harder);

        Assert.That(before.Read(Ann).Level(before), Is.EqualTo(2));
        Assert.That(idle.Read(Ann).Level(idle), Is.EqualTo(2), "of who did nothing since");
        Assert.That(went.Read(Ann).Level(went), Is.EqualTo(2), "of who went on");
        Assert.That(ScoreSnapshot.Member(Ann, ScoreSnapshot.Of(went.Read(Ann))).Level(went), Is.EqualTo(2), "once it was written");
    }

    [TestCase(41)]
    [TestCase(20261124)]
    public void Points_ByCategory_SumToAllPoints(int seed)
    {
        var book = Play(Merge(HonestGroup.Of(seed, 30, 30).Rows));

        foreach (var member in book.Members)
        {
            Assert.That(Enum.GetValues<HeatCategory>().Sum(member.PointsOf), Is.EqualTo(member.Points), $"seed {seed}, {member.MemberNo}");
        }

        Assert.That(book.Members.Max(member => member.PointsOf(HeatCategory.CheckIn)), Is.Positive);
    }

    [Test]
    public void Days_AreCountedBetweenTwo()
    {
        var bits = default(DayBits).With(100).With(103).With(101).With(30);

        Assert.That(bits, Is.EqualTo(new DayBits(103, 0b1101)), "73 days before is too long ago");
        Assert.That((bits.Count(100, 103), bits.Count(101, 102), bits.Count(0, 99), bits.Count(104, 200)), Is.EqualTo((3, 1, 0, 0)));
        Assert.That((bits.With(166).Count(0, 500), bits.With(167).Count(0, 500)), Is.EqualTo((2, 1)), "64 days, both ends among them");
        Assert.That(Enumerable.Range(1, 64).Aggregate(default(DayBits), (all, day) => all.With(day)).Count(1, 64), Is.EqualTo(64));
    }

    private static ScoreRules Harder(int version) => new() { Version = version, LevelMultiplier = version == 1 ? 25 : 1000, MutedTopics = new HashSet<long> { Muted } };

    private static ReplayBook Play(IEnumerable<LogRow> rows, Func<int, ScoreRules>? rulesOf = null)
    {
        var book = new ReplayBook(rulesOf ?? Harder);
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            book.Take(row with { Seq = index + 1 });
        }

        return book;
    }
}
