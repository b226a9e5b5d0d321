using GroupBot.Core.Activity;
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
        foreach (var act in Rows(seed, 6000))
        {
            foreach (var award in book.Take(act))
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

            Assert.That(book.Book.Read(member).Received.SumOn(all[^1].Day), Is.EqualTo(received.Sum(award => award.Amount)).Within(1e-9), $"seed {seed}, {member}");
            Assert.That(book.Book.Read(member).Received.CountOn(all[^1].Day), Is.EqualTo(received.Length), $"seed {seed}, {member}");
        }
    }

    [TestCase(2)]
    [TestCase(20261124)]
    public void Decide_Twice_GivesTheSameBits(int seed) => Assert.That(
        Rows(seed, 3000).SelectMany(act => _first.Take(act)).Sum(award => award.Amount),
        Is.EqualTo(Rows(seed, 3000).SelectMany(act => _second.Take(act)).Sum(award => award.Amount)).And.GreaterThan(100));

    [TestCase(3)]
    [TestCase(20261125)]
    public void Undo_OfEveryAward_LeavesNoHeatAndNothingUsed(int seed)
    {
        var (book, clock) = (BookOf(seed), new HeatClock(First * Day, 14));
        var heats = Enumerable.Range(1, People).ToDictionary(no => (long)no, _ => new Heat());
        var acts = Rows(seed, 2000).Where(act => act.Day < First + 20).ToArray();
        var awards = Standing(acts.SelectMany(act => book.Take(act))).ToArray();
        var whole = 0.0;
        foreach (var award in awards)
        {
            Add(award);
        }

        whole = heats.Values.Sum(heat => heat.Sum);
        foreach (var award in awards.Reverse())
        {
            Add(book.Do(0, inner => Awarding.Undo(award, acts[^1].Seq + 1 + award.Seq, acts[^1].Day, inner)).Single());
        }

        Assert.That(whole, Is.GreaterThan(100));
        Assert.That(heats.Values.Select(heat => heat.Sum), Is.All.EqualTo(0).Within(1e-9 * whole), $"seed {seed}");
        for (var member = 1; member <= People; member++)
        {
            Assert.That(book.Book.Read(member).Received.CountOn(acts[^1].Day), Is.Zero, $"seed {seed}");
            Assert.That(TodayOf(book, member, acts[^1].Day).Heat, Is.EqualTo(0).Within(1e-9), $"seed {seed}");
        }

        void Add(Award award)
        {
            var heat = heats[award.MemberNo];
            heat.Add(Rules.Of(award.Kind).Category, award.Amount * clock.FactorAt(award.At));
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
                var act = Row((day * 1000L) + i, ActivityKind.Message, (day * Day) + (Day / 2) + (i * 61_000L), day, 1) with { VisibleCharacters = 10 };
                foreach (var award in book.Take(act))
                {
                    heat.Add(Rules.Of(award.Kind).Category, award.Amount * clock.FactorAt((day * Day) + (Day / 2)));
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
            book.Settle(member, First * Day, Circle.New);
        }

        for (var day = First; day < First + 30; day++)
        {
            for (var i = 0; i < 60; i++)
            {
                // Each reacts 20 times a day, in turns to the two others, ten minutes apart.
                var (from, to) = (1 + (i % 3), 1 + ((i + 1 + (i / 3 % 2)) % 3));
                foreach (var award in book.Take(Row((day * 1000L) + i, ActivityKind.Reaction, (day * Day) + (i * 600_000L), day, from) with { TargetMemberNo = to, TargetMessageId = (day * 1000L) + i, Number = 1 }))
                {
                    if (award.MemberNo == 1 && Rules.Of(award.Kind).Category is HeatCategory.Received)
                    {
                        heat.Add(Rules.Of(award.Kind).Category, award.Amount * clock.FactorAt(day * Day));
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
        var undone = list.Where(award => award.IsReversal).Select(award => (award.OfSeq, award.Kind, award.MemberNo)).ToHashSet();
        return list.Where(award => !award.IsReversal && !undone.Contains((award.OfSeq, award.Kind, award.MemberNo)));
    }

    private static MemoryBook BookOf(int seed)
    {
        var (random, book) = (new Random(seed), new MemoryBook());
        for (var member = 1; member <= People; member++)
        {
            book.Settle(member, (First - random.Next(40) + 5) * Day, (Circle)random.Next(1, 6));
        }

        return book;
    }

    private static DayUse TodayOf(MemoryBook book, long member, int day)
    {
        book.Book.Edit(member).Roll(day);
        return book.Book.Read(member).Today;
    }

    private static LogRow Row(long seq, ActivityKind kind, long at, int day, long member) =>
        new() { Seq = seq, Kind = kind, Sender = SenderKind.Member, At = at, Day = day, MemberNo = member };

    private static IEnumerable<LogRow> Rows(int seed, int count)
    {
        var random = new Random(seed);
        var at = First * Day;
        ActivityKind[] kinds = [ActivityKind.Message, ActivityKind.Reaction, ActivityKind.Thanks, ActivityKind.Contribution, ActivityKind.CheckIn];
        for (var seq = 1; seq <= count; seq++)
        {
            at += random.Next(4) is 0 ? random.Next(20_000) : random.Next(1_500_000);
            var kind = kinds[random.Next(kinds.Length)];
            yield return Row(seq, kind, at, (int)(at / Day), 1 + random.Next(People)) with
            {
                TargetMemberNo = kind is ActivityKind.Contribution or ActivityKind.CheckIn || (kind is ActivityKind.Message && random.Next(2) is 0)
                    ? null : 1 + random.Next(People),
                MessageId = kind is ActivityKind.Message ? seq : null,
                TargetMessageId = kind is ActivityKind.Reaction ? 1 + random.Next(count) : null,
                VisibleCharacters = random.Next(12),
                Media = random.Next(10) is 0 ? MediaKind.Photo : MediaKind.None,
                Flags = random.Next(8) is 0 ? ActivityFlags.Filler : ActivityFlags.None,
                Number = kind switch
                {
                    ActivityKind.Contribution => random.Next((int)AwardKind.EventOnline, (int)AwardKind.CoCreation + 1),
                    ActivityKind.Reaction => random.Next(3) is 0 ? 0 : 1,
                    _ => 1,
                },
            };
        }
    }
}
