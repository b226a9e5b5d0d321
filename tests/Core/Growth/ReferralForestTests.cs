using FsCheck;
using FsCheck.Fluent;
using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class ReferralForestTests
{
    [Test]
    public void Add_WithALink_HangsTheJoinerUnderTheInviter()
    {
        var forest = new ReferralForest();

        Assert.That(forest.Add(2, 1), Is.EqualTo(ReferralAnswer.Taken));
        Assert.That((forest.InviterOf(2), forest.InviterOf(1), forest.Count), Is.EqualTo(((long?)1, (long?)null, 2)));
    }

    [Test]
    public void Add_AfterAFirstJoin_ChangesNothing()
    {
        var forest = new ReferralForest();
        forest.Add(2, 1);
        forest.Add(4, null);

        Assert.That(forest.Add(2, 3), Is.EqualTo(ReferralAnswer.JoinedBefore));
        Assert.That(forest.Add(2, null), Is.EqualTo(ReferralAnswer.JoinedBefore));
        Assert.That(forest.Add(4, 1), Is.EqualTo(ReferralAnswer.JoinedBefore), "who came by nobody, left and came back is not new");
        Assert.That((forest.InviterOf(2), forest.InviterOf(4), forest.Count), Is.EqualTo(((long?)1, (long?)null, 3)));
    }

    [Test]
    public void Add_OfOneselfOrOfWhoCameByOneself_IsAJoinByNobody()
    {
        var forest = new ReferralForest();
        forest.Add(2, 1);
        forest.Add(3, 2);

        Assert.That(forest.Add(7, 7), Is.EqualTo(ReferralAnswer.Self));
        Assert.That(forest.Add(1, 3), Is.EqualTo(ReferralAnswer.Cycle));
        Assert.That((forest.InviterOf(7), forest.InviterOf(1)), Is.EqualTo(((long?)null, (long?)null)));
        Assert.That(forest.Add(1, 9), Is.EqualTo(ReferralAnswer.JoinedBefore), "the join itself was one");
    }

    [Test]
    public void Add_OfWhoWasOnlyNamedAsInviter_IsTheirFirstJoin()
    {
        var forest = new ReferralForest();
        forest.Add(2, 1);

        Assert.That(forest.Add(1, 9), Is.EqualTo(ReferralAnswer.Taken));
        Assert.That(forest.AncestorsOf(2), Is.EqualTo(new long[] { 1, 9 }));
    }

    [Test]
    public void Set_ByAnAdmin_ReplacesAndTakesAway()
    {
        var forest = new ReferralForest();
        forest.Add(2, 1);

        Assert.That(forest.Set(2, 5), Is.EqualTo(ReferralAnswer.Taken));
        Assert.That(forest.InviterOf(2), Is.EqualTo(5));
        Assert.That(forest.Add(2, 1), Is.EqualTo(ReferralAnswer.JoinedBefore));
        Assert.That(forest.Set(2, null), Is.EqualTo(ReferralAnswer.Taken));
        Assert.That(forest.InviterOf(2), Is.Null);
    }

    [Test]
    public void Set_ThatMakesACycle_ChangesNothing()
    {
        var forest = new ReferralForest();
        forest.Add(2, 1);
        forest.Add(3, 2);

        Assert.That(forest.Set(2, 3), Is.EqualTo(ReferralAnswer.Cycle));
        Assert.That(forest.Set(1, 3), Is.EqualTo(ReferralAnswer.Cycle));
        Assert.That(forest.Set(3, 3), Is.EqualTo(ReferralAnswer.Self));
        Assert.That(forest.Set(8, 8), Is.EqualTo(ReferralAnswer.Self));
        Assert.That((forest.InviterOf(1), forest.InviterOf(2), forest.InviterOf(3)), Is.EqualTo(((long?)null, (long?)1, (long?)2)));
        Assert.That((forest.Count, forest.Knows(8)), Is.EqualTo((3, false)), "who was refused is not written down");
    }

    [Test]
    public void Shape_OfAWrittenForest_IsAsCountedByHand()
    {
        // 1 ─ 2 ─ 4        6 alone        7 (only named) ─ 8
        //   └ 3 └ 5
        var shape = ReferralForest.Of([new(1, null), new(2, 1), new(3, 1), new(4, 2), new(5, 2), new(6, null), new(8, 7)]).Shape();

        Assert.That(shape.Roots, Is.EqualTo(new long[] { 1, 6, 7 }));
        Assert.That(shape.ChildrenOf(1), Is.EqualTo(new long[] { 2, 3 }));
        Assert.That(shape.ChildrenOf(4), Is.Empty);
        Assert.That(new long[] { 1, 2, 3, 4, 5, 6, 7, 8 }.Select(shape.DepthOf), Is.EqualTo(new[] { 0, 1, 1, 2, 2, 0, 0, 1 }));
        Assert.That(new long[] { 1, 2, 3, 4, 5, 6, 7, 8 }.Select(shape.SizeOf), Is.EqualTo(new[] { 5, 3, 1, 1, 1, 1, 2, 1 }));
        Assert.That(shape.ByDepth, Is.EqualTo(new[] { 3, 3, 2 }));
        Assert.That(shape.TreeOf(2).ToArray().Select(node => node.Member), Is.EqualTo(new long[] { 2, 4, 5 }));
        Assert.That(shape.Nodes.Where(node => !node.HasJoined).Select(node => node.Member), Is.EqualTo(new long[] { 7 }));
    }

    [Test]
    public void Shape_AfterTheForestGrew_IsStillOfItsMoment()
    {
        var forest = ReferralForest.Of([new(2, 1)]);
        var shape = forest.Shape();
        forest.Add(3, 2);

        Assert.That((shape.Nodes.Count, shape.SizeOf(1)), Is.EqualTo((2, 2)));
        Assert.That(() => shape.SizeOf(3), Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(forest.Shape().SizeOf(1), Is.EqualTo(3));
    }

    [Test]
    public void Shape_OfNobody_IsEmpty()
    {
        var shape = new ReferralForest().Shape();

        Assert.That((shape.Nodes.Count, shape.Roots.Count, shape.ByDepth.Count), Is.EqualTo((0, 0, 0)));
        Assert.That(() => shape.DepthOf(1), Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(() => new ReferralForest().InviterOf(1), Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(() => new ReferralForest().AncestorsOf(1), Throws.InstanceOf<KeyNotFoundException>());
    }

    [Test]
    public void Of_WithARefusedOne_SaysWhichAndWhy()
    {
        var refused = new List<RefusedReferral>();
        var forest = ReferralForest.Of([new(2, 1), new(2, 3), new(4, 4), new(3, 2), new(1, 3)], refused);

        Assert.That(refused, Is.EquivalentTo(new RefusedReferral[]
        {
            new(new Referral(2, 3), ReferralAnswer.JoinedBefore),
            new(new Referral(4, 4), ReferralAnswer.Self),
            new(new Referral(1, 3), ReferralAnswer.Cycle),
        }));
        Assert.That(forest.InviterOf(1), Is.Null);
    }

    /// <summary>Told from below, each join names an inviter who is told only later: nobody may walk the chain for each.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Of_AMillionInARow_IsThatDeep(bool fromAbove)
    {
        const int Members = 1_000_000;
        var joins = Enumerable.Range(1, Members - 1).Select(n => new Referral(n, n - 1));

        var shape = ReferralForest.Of(fromAbove ? joins : joins.Reverse()).Shape();

        Assert.That((shape.Nodes.Count, shape.ByDepth.Count, shape.DepthOf(Members - 1)), Is.EqualTo((Members, Members, Members - 1)));
        Assert.That((shape.SizeOf(0), shape.SizeOf(Members / 2), shape.SizeOf(Members - 1)), Is.EqualTo((Members, Members / 2, 1)));
        Assert.That(shape.Roots, Is.EqualTo(new long[] { 0 }));
        Assert.That(StructuralVirality.Of(shape, 0), Is.EqualTo((Members + 1) / 3.0).Within(1e-9).Percent);
    }

    [Test]
    public void Of_AMillionByOne_AreAllOfTheirs()
    {
        const int Members = 1_000_000;
        var shape = ReferralForest.Of(Enumerable.Range(1, Members - 1).Select(n => new Referral(n, 0))).Shape();

        Assert.That(shape.ByDepth, Is.EqualTo(new[] { 1, Members - 1 }));
        Assert.That((shape.SizeOf(0), shape.ChildrenOf(0).Count), Is.EqualTo((Members, Members - 1)));
        Assert.That(StructuralVirality.Of(shape, 0), Is.EqualTo(2.0 * (Members - 1) / Members).Within(1e-9).Percent);
    }

    /// <summary>The last join closes a ring of all: that one alone is refused.</summary>
    [Test]
    public void Of_AMillionInARing_LosesTheLastOnly()
    {
        const int Members = 1_000_000;
        var refused = new List<RefusedReferral>();
        var joins = Enumerable.Range(1, Members - 1).Select(n => new Referral(n, n - 1)).Append(new Referral(0, Members - 1));

        var shape = ReferralForest.Of(joins, refused).Shape();

        Assert.That(refused, Is.EqualTo(new RefusedReferral[] { new(new Referral(0, Members - 1), ReferralAnswer.Cycle) }));
        Assert.That((shape.SizeOf(0), shape.DepthOf(Members - 1)), Is.EqualTo((Members, Members - 1)));
    }

    /// <summary>
    /// Joins, leaves, rejoins and admins' edits of nine members in any order, against a plain dictionary: one inviter, no
    /// cycle, the first stays, sizes add up. What fails is shrunk, and printed with its seed.
    /// </summary>
    [Test]
    public void AnyWalk_GivesTheForestOfAPlainDictionary() => Prop
        .ForAll(Gen.Choose(0, 9_999).ArrayOf().ToArbitrary(), Agrees)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(120));

    /// <summary>All at once is as one by one, whichever joins close a ring.</summary>
    [Test]
    public void Of_AnyJoins_IsAsAddedOneByOne() => Prop
        .ForAll(Gen.Choose(0, 9_999).ArrayOf().ToArbitrary(), steps =>
        {
            var joins = steps.Select(step => new Referral(step % 20, step / 20 % 21 is 20 ? null : step / 20 % 21)).ToArray();
            var (told, refused) = (new ReferralForest(), new List<RefusedReferral>());
            var expected = joins.Select(join => new RefusedReferral(join, told.Add(join.Member, join.Inviter)))
                .Where(answer => answer.Answer is not ReferralAnswer.Taken).ToArray();
            var forest = ReferralForest.Of(joins, refused);
            Assert.That(forest.Members, Is.EqualTo(told.Members));
            Assert.That(forest.Members.Select(forest.InviterOf), Is.EqualTo(told.Members.Select(told.InviterOf)));
            Assert.That(refused, Is.EquivalentTo(expected));
            Assert.That(forest.Shape().Nodes, Is.EqualTo(told.Shape().Nodes));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(60));

    /// <summary>One join a member without a ring: the order in which they become known is no matter.</summary>
    [Test]
    public void Of_JoinsInAnyOrder_IsTheSameForest([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var joins = Enumerable.Range(0, 50).Select(n => new Referral(n, n == 0 || random.Next(5) == 0 ? null : random.Next(n))).ToArray();
        var expected = Outline(ReferralForest.Of(joins).Shape());
        random.Shuffle(joins);

        Assert.That(Outline(ReferralForest.Of(joins).Shape()), Is.EqualTo(expected), $"seed {seed}");

        static string Outline(ForestShape shape) => string.Join(' ', shape.Nodes.OrderBy(node => node.Member).Select(node =>
            $"{node.Member}<{(node.Above < 0 ? "-" : shape.Nodes[node.Above].Member)}:{node.Depth}:{node.Size}"));
    }

    private static void Agrees(int[] steps)
    {
        var forest = new ReferralForest();
        var (inviters, joined) = (new Dictionary<long, long?>(), new HashSet<long>());
        foreach (var step in steps)
        {
            long member = step % 9, by = step / 9 % 9;
            long? inviter = step / 81 % 5 == 0 ? null : by;
            switch (step / 405 % 4)
            {
                case 0:
                    Assert.That(forest.Set(member, inviter), Is.EqualTo(Expected(member, inviter)));
                    if (Expected(member, inviter) is ReferralAnswer.Taken)
                    {
                        Hang(member, inviter);
                    }

                    break;
                case 1:
                    break; // a leave: what they came by stays
                default:
                    var expected = joined.Contains(member) ? ReferralAnswer.JoinedBefore : Expected(member, inviter);
                    Assert.That(forest.Add(member, inviter), Is.EqualTo(expected));
                    if (expected is not ReferralAnswer.JoinedBefore)
                    {
                        Hang(member, expected is ReferralAnswer.Taken ? inviter : null);
                    }

                    break;
            }
        }

        Assert.That(forest.Members, Is.EquivalentTo(inviters.Keys));
        var shape = forest.Shape();
        foreach (var (member, inviter) in inviters)
        {
            var above = Above(member).ToArray();
            Assert.That(forest.InviterOf(member), Is.EqualTo(inviter));
            Assert.That(forest.AncestorsOf(member), Is.EqualTo(above));
            Assert.That(above, Is.Unique.And.Not.Contains(member));
            Assert.That(shape.DepthOf(member), Is.EqualTo(above.Length));
            Assert.That(shape.ChildrenOf(member), Is.EquivalentTo(inviters.Where(each => each.Value == member).Select(each => each.Key)));
            Assert.That(shape.SizeOf(member), Is.EqualTo(1 + inviters.Keys.Count(each => Above(each).Contains(member))));
            Assert.That(shape.TreeOf(member)[0].HasJoined, Is.EqualTo(joined.Contains(member)));
        }

        Assert.That(shape.Roots, Is.EquivalentTo(inviters.Where(each => each.Value is null).Select(each => each.Key)));
        Assert.That(shape.Roots.Sum(shape.SizeOf), Is.EqualTo(inviters.Count));
        Assert.That(shape.ByDepth.Sum(), Is.EqualTo(inviters.Count));

        ReferralAnswer Expected(long member, long? inviter) => inviter == member ? ReferralAnswer.Self
            : inviter is { } by && inviters.ContainsKey(by) && Above(by).Contains(member) ? ReferralAnswer.Cycle
            : ReferralAnswer.Taken;

        void Hang(long member, long? inviter)
        {
            inviters[member] = inviter;
            joined.Add(member);
            if (inviter is { } by)
            {
                inviters.TryAdd(by, null);
            }
        }

        IEnumerable<long> Above(long member)
        {
            for (var next = inviters[member]; next is { } by; next = inviters[by])
            {
                yield return by;
            }
        }
    }
}
