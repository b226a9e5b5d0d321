using GroupBot.Core.Structure;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Structure;

internal sealed class ReplyForestTests
{
    /// <summary>
    /// 1 is answered by 2 and 4, 2 by 3; 5 by 6, of its own author; 7 answers what is not known, and nobody it. 8 and 9 answer each
    /// other, which cannot be: the earlier one answers nothing.
    /// </summary>
    private static readonly Post[] Posts =
    [
        new(3, 2, 30, 1040), new(1, null, 10, 1000), new(2, 1, 20, 1010), new(4, 1, 20, 1030), new(5, null, 10, 1100), new(6, 5, 10, 1200),
        new(7, 99, 40, 1300), new(8, 9, 10, 1400), new(9, 8, 50, 1405),
    ];

    [Test]
    public void Of_Posts_AreTreesWithTheirCascades()
    {
        var forest = ReplyForest.Of(Posts);

        Assert.That(forest.ByDepth, Is.EqualTo(new[] { 4, 4, 1 }), "1, 5, 7, 8; 2, 4, 6, 9; 3");
        Assert.That(forest.Cascades, Is.EqualTo(new Cascade[] { new(1, 4, 2, 3, 40), new(5, 2, 1, 1, 100), new(8, 2, 1, 2, 5) }));
        Assert.That(forest.MeanDepth, Is.EqualTo(6.0 / 5));
    }

    [Test]
    public void Of_NoAnswers_IsNoCascade()
    {
        Assert.That(ReplyForest.Of([new(1, 1, 10, 5)]).Cascades, Is.Empty);
        Assert.That(ReplyForest.Of([]).MeanDepth, Is.Null);
    }

    /// <summary>1 waits 10 for 2, 2 waits 30 for 3, and 8 waits 5 for 9; 5 was answered by its own author alone.</summary>
    [Test]
    public void Latency_OfPosts_IsToTheFirstAnswerByAnother()
    {
        Assert.That(ReplyLatency.Of(Posts), Is.EqualTo(new ReplyLatency(10, 30, 3)));
        Assert.That(ReplyLatency.Of([new(1, null, 10, 5), new(2, 1, 10, 9)]), Is.EqualTo(new ReplyLatency(null, null, 0)));
    }

    // 1 to 10: the middle is between 5 and 6, and nine of ten are within 9; of 25, 22.5 of them are nine of ten, and 23 the first that is enough.
    [TestCase(10, 5.5, 9)]
    [TestCase(20, 10.5, 18)]
    [TestCase(25, 13, 23)]
    public void Latency_OfOneToN_IsTheMiddleAndNineOfTen(int n, double median, long slow)
    {
        Post[] posts = [.. Enumerable.Range(1, n).SelectMany(no => new Post[] { new(no, null, 1, 100), new(100 + no, no, 2, 100 + no) })];

        Assert.That(ReplyLatency.Of(posts), Is.EqualTo(new ReplyLatency(median, slow, n)));
    }

    /// <summary>Any posts, in any order: every post is in one tree, and a chain of n answers is n deep.</summary>
    [TestCase(20261123)]
    [TestCase(3)]
    public void Of_AnyPosts_CountsEachOnce(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            Post[] posts = [.. Enumerable.Range(1, random.Next(1, 80)).Select(id => new Post(id, random.Next(3) == 0 ? null : random.Next(90), random.Next(6), random.Next(50)))];
            var forest = ReplyForest.Of(posts);
            random.Shuffle(posts);
            var again = ReplyForest.Of(posts);

            Assert.That(forest.ByDepth.Sum(), Is.EqualTo(posts.Length), $"seed {seed}, round {round}");
            Assert.That(forest.Cascades.Sum(cascade => cascade.Posts - 1), Is.EqualTo(posts.Length - forest.ByDepth[0]), $"seed {seed}, round {round}");
            Assert.That(again.Cascades, Is.EqualTo(forest.Cascades), $"seed {seed}, round {round}");
        }

        Post[] chain = [.. Enumerable.Range(1, 20).Select(id => new Post(id, id - 1, id, id))];
        Assert.That(ReplyForest.Of(chain).Cascades.Single(), Is.EqualTo(new Cascade(1, 20, 19, 20, 19)));
    }
}
