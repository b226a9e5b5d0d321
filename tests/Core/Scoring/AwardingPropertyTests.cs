using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

/// <summary>What holds of any acts: a busy small group of random ones, from a printed seed.</summary>
internal sealed class AwardingPropertyTests
{
    private const long Day = 86_400_000;
    private const int First = 20_000, People = 8;

    private static readonly ScoreRules Rules = new();

    private readonly MemoryBook _first = BookOf(1), _second = BookOf(1);

    [TestCase(1)]
    [TestCase(20261123)]
    [TestCase(97)]
    public void Decide_AnyActs_IsAsCountedAnewFromAllBefore(int seed)
    {
        var book = BookOf(seed);
        List<Award> all = [];
        foreach (var act in Acts(seed, 6000))
        {
            foreach (var award in Awarding.Decide(act, Rules, book))
            {
                if (award is { FromNo: { } from, IsReversal: false, Amount: > 0, Kind: not AwardKind.Thanks })
                {
                    var before = Standing(all).Count(other =>
                        other.Amount > 0 && other.Kind is not AwardKind.Thanks && other.FromNo == from && other.MemberNo == award.MemberNo && other.Day > act.Day - 30);

                    Assert.That(award.Pair, Is.EqualTo(before < 3 ? 1 : 0.5), $"seed {seed}, act {act.Seq}");
                }

                all.Add(award);
            }
        }

        foreach (var ofDay in Standing(all).Where(award => award.Amount > 0).GroupBy(award => (award.MemberNo, award.Day)))
        {
            Assert.That(ofDay.Where(award => award.Kind is not AwardKind.EventHosted).Sum(award => award.Amount), Is.LessThanOrEqualTo(60), $"seed {seed}");
            foreach (var ofKind in ofDay.GroupBy(award => award.Kind))
            {
                Assert.That(ofKind.Sum(award => award.Amount), Is.LessThanOrEqualTo(Rules.Of(ofKind.Key).DayCap ?? (Rules.Of(ofKind.Key).IsExempt ? double.MaxValue : 60)), $"seed {seed}, {ofKind.Key}");
            }
        }

        for (var member = 1; member <= People; member++)
        {
            var received = Standing(all).Where(award => award.MemberNo == member && award.FromNo is not null && award.Amount > 0 && award.Day > all[^1].Day - 30).ToArray();

            Assert.That(book.ReceivedBy(member).SumOn(all[^1].Day), Is.EqualTo(received.Sum(award => award.Amount)).Within(1e-9), $"seed {seed}, {member}");
            Assert.That(book.ReceivedBy(member).CountOn(all[^1].Day), Is.EqualTo(received.Length), $"seed {seed}, {member}");
        }
    }

    [TestCase(2)]
    [TestCase(20261124)]
    public void Decide_Twice_GivesTheSameBits(int seed) => Assert.That(
        Acts(seed, 3000).SelectMany(act => Awarding.Decide(act, Rules, _first)).Sum(award => award.Amount),
        Is.EqualTo(Acts(seed, 3000).SelectMany(act => Awarding.Decide(act, Rules, _second)).Sum(award => award.Amount)).And.GreaterThan(100));

    [TestCase(3)]
    [TestCase(20261125)]
    public void Undo_OfEveryAward_LeavesNoHeatAndNothingUsed(int seed)
    {
        var (book, clock) = (BookOf(seed), new HeatClock(First * Day, 14));
        var heats = Enumerable.Range(1, People).ToDictionary(no => (long)no, _ => new Heat());
        var acts = Acts(seed, 2000).Where(act => act.Day < First + 20).ToArray();
        var awards = Standing(acts.SelectMany(act => Awarding.Decide(act, Rules, book))).ToArray();
        var whole = 0.0;
        foreach (var award in awards)
        {
            Add(award);
        }

        whole = heats.Values.Sum(heat => heat.Sum);
        foreach (var award in awards.Reverse())
        {
            Add(Awarding.Undo(award, acts[^1].Day, Rules, book));
        }

        Assert.That(whole, Is.GreaterThan(100));
        Assert.That(heats.Values.Select(heat => heat.Sum), Is.All.EqualTo(0).Within(1e-9 * whole), $"seed {seed}");
        for (var member = 1; member <= People; member++)
        {
            Assert.That(book.ReceivedBy(member).CountOn(acts[^1].Day), Is.Zero, $"seed {seed}");
            Assert.That(book.DayOf(member).On(acts[^1].Day).Heat, Is.EqualTo(0).Within(1e-9), $"seed {seed}");
        }

        void Add(Award award)
        {
            var heat = heats[award.MemberNo];
            heat.Add(award.Category, award.Amount * clock.FactorAt(award.At));
            heats[award.MemberNo] = heat;
        }
    }

    // Fifteen a day for 30 days: 15 · 16.0143, where each of 500 would make 8,007.
    [TestCase(500, 240.2)]
    [TestCase(8, 128.11)]
    public void Decide_SoManyMessagesADayForAMonth_ComesToTheDesignsHeat(int messages, double expected)
    {
        var (book, clock, heat) = (new MemoryBook(), new HeatClock(First * Day, 14), new Heat());
        for (var day = First; day < First + 30; day++)
        {
            for (var i = 0; i < messages; i++)
            {
                // All at noon and after, so that the day's heat is of that instant, as the formula has it.
                var act = new Act(i, (day * Day) + (Day / 2) + (i * 61_000L), day, 1, ActKind.Message) { Visible = 10 };
                foreach (var award in Awarding.Decide(act, Rules, book))
                {
                    heat.Add(award.Category, award.Amount * clock.FactorAt((day * Day) + (Day / 2)));
                }
            }
        }

        Assert.That(heat.At(clock, ((First + 29) * Day) + (Day / 2)), Is.EqualTo(expected).Within(0.05));
    }

    [Test]
    public void Decide_ARingOfThreeNewAccounts_EarnsNextToNothing()
    {
        var (book, clock, heat) = (new MemoryBook(), new HeatClock(First * Day, 14), new Heat());
        foreach (var member in (long[])[1, 2, 3])
        {
            book.Givers[member] = new Giver(First * Day, Circle.New);
        }

        for (var day = First; day < First + 30; day++)
        {
            for (var i = 0; i < 60; i++)
            {
                // Each reacts 20 times a day, in turns to the two others, ten minutes apart.
                var (from, to) = (1 + (i % 3), 1 + ((i + 1 + (i / 3 % 2)) % 3));
                foreach (var award in Awarding.Decide(new Act(i, (day * Day) + (i * 600_000L), day, from, ActKind.Reaction) { TargetNo = to }, Rules, book))
                {
                    if (award.MemberNo == 1 && award.Category is HeatCategory.Received)
                    {
                        heat.Add(award.Category, award.Amount * clock.FactorAt(day * Day));
                    }
                }
            }
        }

        // On the first day three whole and three half from each of the two, at a quarter: 2.25, and nothing more for 30 days;
        // less where the mutual factor comes in. Without any rule it is 20 a day: 320.
        Assert.That(heat.At(clock, (First + 29) * Day), Is.GreaterThan(0).And.LessThanOrEqualTo((2.25 * Math.Pow(2, -29.0 / 14)) + 1e-9));
    }

    /// <summary>The awards that nothing took back.</summary>
    private static IEnumerable<Award> Standing(IEnumerable<Award> all)
    {
        var list = all.ToList();
        var undone = list.Where(award => award.IsReversal).Select(award => (award.Seq, award.Kind, award.MemberNo)).ToHashSet();
        return list.Where(award => !award.IsReversal && !undone.Contains((award.Seq, award.Kind, award.MemberNo)));
    }

    private static MemoryBook BookOf(int seed)
    {
        var (random, book) = (new Random(seed), new MemoryBook());
        for (var member = 1; member <= People; member++)
        {
            book.Givers[member] = new Giver((First - random.Next(40) + 5) * Day, (Circle)random.Next(1, 6));
        }

        return book;
    }

    private static IEnumerable<Act> Acts(int seed, int count)
    {
        var random = new Random(seed);
        var at = First * Day;
        for (var seq = 1; seq <= count; seq++)
        {
            at += random.Next(4) is 0 ? random.Next(20_000) : random.Next(1_500_000);
            var kind = (ActKind)random.Next(1, 5);
            yield return new Act(seq, at, (int)(at / Day), 1 + random.Next(People), kind)
            {
                TargetNo = kind is ActKind.Other || (kind is ActKind.Message && random.Next(2) is 0) ? null : 1 + random.Next(People),
                Visible = random.Next(12),
                HasMedia = random.Next(10) is 0,
                SaysNothing = random.Next(8) is 0,
                IsWelcome = random.Next(20) is 0,
                Award = (AwardKind)random.Next((int)AwardKind.CheckIn, (int)AwardKind.Welcome + 1),
            };
        }
    }
}
