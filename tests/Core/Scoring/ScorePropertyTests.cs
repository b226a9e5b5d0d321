using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Tests.Core.Scoring.Worlds;
using NUnit.Framework;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring;

/// <summary>What holds of any log of an honest group, replayed with its nights; the seed is the test's argument.</summary>
internal sealed class ScorePropertyTests
{
    private const int People = 40, Days = 45, Change = 20;

    /// <summary>One log twice; the second time each row comes with a half-life that changes, and clocks that move, in the middle.</summary>
    [TestCase(31, false)]
    [TestCase(31, true)]
    [TestCase(20261123, true)]
    public void Take_TheSameLog_GivesTheSameBits(int seed, bool changes)
    {
        var rows = changes ? WithChange(RowsOf(seed)) : RowsOf(seed);
        var (one, other) = (WorldReplay.Of(rows, RulesOf), WorldReplay.Of(rows, RulesOf));

        Assert.That(BitsOf(one), Is.EqualTo(BitsOf(other)));
        Assert.That(one.Listed, Is.EqualTo(other.Listed));
    }

    /// <summary>
    /// What a member has is the sum of the awards that stand, each fading by the half-lives that were in force since; also where the
    /// group was silent for 18 years, so that everything is counted from a later landmark.
    /// </summary>
    [TestCase(32, false)]
    [TestCase(20261124, false)]
    [TestCase(32, true)]
    public void Heat_AcrossAChangeOfHalfLifeAndALaterLandmark_IsThatOfAllAwards(int seed, bool moves)
    {
        const int Silent = 6600;
        var (rows, awards) = (WithChange(RowsOf(seed)), new List<Award>());
        rows = [.. rows.Select(row => moves && row.Day >= FirstDay + 30 ? row with { At = row.At + (Silent * Day), Day = row.Day + Silent } : row)];
        var book = new ReplayBook(RulesOf, awards.Add);
        Play(book, rows);
        var (changed, end) = (rows.Single(row => row.Kind is ActivityKind.ScoreRulesChanged), rows[^1].At);

        Assert.That(book.Group!.Clocks.Epochs, Has.Count.EqualTo(moves ? 3 : 2));
        foreach (var member in book.Members)
        {
            var direct = 0.0;
            foreach (var award in awards.Where(award => award.MemberNo == member.MemberNo))
            {
                var (old, now) = award.OfSeq < changed.Seq ? (changed.At - award.At, end - changed.At) : (0, end - award.At);
                direct += award.Amount * Math.Pow(2, -(old / (14.0 * Day)) - (now / (7.0 * Day)));
            }

            Assert.That(member.Heat.At(book.Group.Clocks.Now, end), Is.EqualTo(Math.Max(0, direct)).Within(1e-9 * Math.Max(1, direct)), $"seed {seed}, {member.MemberNo}");
        }
    }

    /// <summary>Shuffled within what no cap, pair or day sees, heat is the same: here one message a day of each, in any order.</summary>
    [TestCase(33)]
    public void Take_InAnotherOrder_GivesTheSameHeatWhereNoCapBinds(int seed)
    {
        var (random, writer) = (new Random(seed), new RowWriter(0));
        for (var day = 0; day < Days; day++)
        {
            for (var member = 1; member <= People; member++)
            {
                writer.Say(member, At(day, 8 + (random.NextDouble() * 12)));
            }
        }

        var rows = writer.Rows.ToArray();
        random.Shuffle(rows);
        // A day does not go back, so only the order within each is another.
        var shuffled = rows.OrderBy(row => row.Day).Select((row, index) => row with { Seq = index + 1 }).ToArray();
        var (one, other) = (new ReplayBook(_ => new ScoreRules()), new ReplayBook(_ => new ScoreRules()));
        Play(one, Merge(writer.Rows));
        Play(other, shuffled);

        for (var member = 1; member <= People; member++)
        {
            var heat = HeatOf(one, member, At(Days, 0));
            Assert.That(HeatOf(other, member, At(Days, 0)), Is.EqualTo(heat).Within(1e-9 * heat).And.GreaterThan(15));
        }
    }

    /// <summary>
    /// A message and the reaction to it that are taken back at once, of people who do nothing else that day, leave everybody as if
    /// they had never been; a change of half-life between the two changes nothing of that.
    /// </summary>
    [TestCase(34, false)]
    [TestCase(34, true)]
    [TestCase(20261125, true)]
    public void TakeBack_OfAnAward_IsAsIfItNeverWas(int seed, bool changes)
    {
        var group = HonestGroup.Of(seed, People, Days);
        var extra = new RowWriter(1_000_000);
        extra.Count(ActivityKind.Contribution, 7, At(Change - 1, 3), (long)AwardKind.EventOnSite);
        var award = extra.Last;
        extra.Count(ActivityKind.Strike, 9, At(Change - 1, 3.1), (long)AwardKind.Mute);
        var strike = extra.Last;
        extra.TakeBack(award, At(Change + 1, 3));
        extra.TakeBack(strike, At(Change + 1, 3.1));
        var (plain, with) = (Merge(group.Rows), Merge(group.Rows, extra.Rows));
        var (one, other) = (new ReplayBook(RulesOf), new ReplayBook(RulesOf));
        Play(one, changes ? WithChange(plain) : plain);
        Play(other, changes ? WithChange(with) : with);

        for (var member = 1; member <= People; member++)
        {
            var heat = HeatOf(one, member, At(Days, 0));
            Assert.That(HeatOf(other, member, At(Days, 0)), Is.EqualTo(heat).Within(1e-9 * Math.Max(1, heat)), $"seed {seed}, {member}");
            Assert.That(other.Read(member).Points, Is.EqualTo(one.Read(member).Points), $"seed {seed}, {member}");
            Assert.That(other.Read(member).StruckOn, Is.EqualTo(one.Read(member).StruckOn), $"seed {seed}, {member}");
        }
    }

    [TestCase(35)]
    [TestCase(20261126)]
    public void Board_WhileTimePasses_KeepsItsOrder(int seed)
    {
        var replay = WorldReplay.Of(WithChange(RowsOf(seed)), RulesOf);
        var clock = replay.Book.Group!.Clocks.Now;
        MemberScore[] board = [.. replay.Book.Members.OrderByDescending(member => member.Heat.Sum).ThenBy(member => member.MemberNo)];

        foreach (var days in (int[])[0, 1, 30, 365])
        {
            Assert.That(board.Select(member => member.Heat.At(clock, At(Days + days, 0))), Is.Ordered.Descending, $"seed {seed}, after {days} days");
        }
    }

    [TestCase(36)]
    [TestCase(20261127)]
    public void Day_OfAnybody_GivesNoMoreThanItsCap(int seed)
    {
        List<Award> awards = [];
        WorldReplay.Of(Merge(HonestGroup.Of(seed, People, Days, liveliness: 6).Rows), RulesOf, awards.Add);
        var undone = awards.Where(award => award.IsReversal).Select(award => (award.OfSeq, award.Kind, award.MemberNo)).ToHashSet();
        var days = awards.Where(award => award is { IsReversal: false, Amount: > 0 } && !undone.Contains((award.OfSeq, award.Kind, award.MemberNo)))
            .GroupBy(award => (award.MemberNo, award.Day)).Select(day => (All: day.Sum(award => award.Amount), Talk: day.Where(award => award.Kind is AwardKind.Message).Sum(award => award.Amount))).ToArray();

        Assert.That(days.Select(day => day.All), Is.All.LessThanOrEqualTo(60 + 1e-9));
        Assert.That(days.Select(day => day.Talk), Is.All.LessThanOrEqualTo(15));
        Assert.That(days.Max(day => day.Talk), Is.EqualTo(15), "the caps bound somebody");
    }

    /// <summary>
    /// Whoever pays, before the first word, between any two and long after they left, also somebody who never says one: every bit
    /// of scoring is as if no money had been.
    /// </summary>
    [TestCase(41)]
    [TestCase(20261201)]
    public void Take_MoneyOfAnyKind_MovesNothingButMoney(int seed)
    {
        const int Strangers = 20;
        ActivityKind[] kinds = [.. Enum.GetValues<ActivityKind>().Where(kind => kind.IsMoney())];
        var random = new Random(seed);
        // Every other number is left to the money, so that the rest has the same in both.
        LogRow[] rows = [.. WithChange(RowsOf(seed)).Select(row => row with { Seq = 2 * row.Seq, Number = row.Kind is ActivityKind.TakenBack ? 2 * row.Number : row.Number })];
        List<LogRow> all = [Money(rows[0], rows[0].At - Hour)];
        foreach (var row in rows)
        {
            all.Add(row);
            if (random.Next(5) is 0)
            {
                all.Add(Money(row, row.At) with { Seq = row.Seq + 1 });
            }
        }

        var (one, other) = (WorldReplay.Of(rows, RulesOf), WorldReplay.Of(all, RulesOf));

        Assert.That(all.Select(row => row.Kind), Is.SupersetOf(kinds), $"seed {seed}");
        Assert.That(BitsOf(other), Is.EqualTo(BitsOf(one)), $"seed {seed}");
        Assert.That(other.Book.Group!.FirstAt, Is.EqualTo(one.Book.Group!.FirstAt), $"seed {seed}");
        Assert.That(other.Nights.Select(night => night.Thresholds), Is.EqualTo(one.Nights.Select(night => night.Thresholds)), $"seed {seed}");
        Assert.That(other.LastNight.Circles, Is.EqualTo(one.LastNight.Circles), $"seed {seed}");
        Assert.That(other.Listed, Is.EqualTo(one.Listed), $"seed {seed}");

        LogRow Money(LogRow beside, long at) => new()
        {
            Seq = beside.Seq - 1,
            Kind = kinds[random.Next(kinds.Length)],
            Sender = SenderKind.Member,
            At = at,
            Day = beside.Day,
            ChatId = Chat,
            MemberNo = random.Next(1, People + Strangers + 1),
            TargetMemberNo = random.Next(2) is 0 ? null : random.Next(1, People + 1),
            MessageId = beside.MessageId,
            TargetMessageId = beside.TargetMessageId,
            Number = random.NextInt64(100_000_000),
        };
    }

    /// <summary>Bots, channels and anonymous admins are nobody.</summary>
    [TestCase(37)]
    [TestCase(20261128)]
    public void Take_WhatIsNoActOfAMember_ChangesNothing(int seed)
    {
        var (random, rows) = (new Random(seed), RowsOf(seed));
        List<LogRow> more = [];
        foreach (var row in rows)
        {
            if (row.Kind is ActivityKind.Message && random.Next(5) is 0)
            {
                more.Add(row with { Seq = 2_000_000 + row.Seq, Kind = ActivityKind.Message, Sender = (SenderKind)random.Next(2, 7), MessageId = 1_000_000 + row.Seq, Number = null });
                more.Add(row with { Seq = 3_000_000 + row.Seq, Kind = ActivityKind.Reaction, TargetMemberNo = row.MemberNo, TargetMessageId = row.MessageId, Number = 1 });
            }
        }

        var (one, other) = (WorldReplay.Of(rows), WorldReplay.Of(Merge(rows, more)));

        foreach (var member in one.Book.Members)
        {
            Assert.That(other.Book.Read(member.MemberNo).Heat.Sum, Is.EqualTo(member.Heat.Sum), $"seed {seed}, {member.MemberNo}");
            Assert.That(other.Book.Read(member.MemberNo).Points, Is.EqualTo(member.Points), $"seed {seed}, {member.MemberNo}");
        }

        Assert.That(other.LastNight.Circles, Is.EqualTo(one.LastNight.Circles));
        Assert.That(other.Listed, Is.EqualTo(one.Listed));
    }

    /// <summary>Every night each is in one circle, and moves by one at most, the first days apart.</summary>
    [TestCase(38)]
    public void Nights_OfAGroup_PartitionItAndMoveByOne(int seed)
    {
        var replay = WorldReplay.Of(RowsOf(seed));

        foreach (var (before, now) in replay.Nights.Zip(replay.Nights.Skip(1)))
        {
            Assert.That(now.Circles.Keys, Is.EquivalentTo(now.Heats.Keys));
            Assert.That(now.Circles.Where(of => before.Circles.TryGetValue(of.Key, out var circle) && circle is not Circle.New && Math.Abs(circle - of.Value) > 1), Is.Empty, $"seed {seed}");
        }
    }

    [TestCase(39)]
    [TestCase(20261129)]
    public void Lines_OfAnybody_SumToTheNumberShown(int seed)
    {
        var replay = WorldReplay.Of(RowsOf(seed));
        var (clock, end) = (replay.Book.Group!.Clocks.Now, At(Days, 0));
        foreach (var member in replay.Book.Members)
        {
            double[] parts = [.. Enumerable.Range(0, Heat.Categories).Select(category => member.Heat.At(clock, end, (HeatCategory)category))];
            var shown = (long)Math.Round(parts.Sum(), MidpointRounding.AwayFromZero);

            Assert.That(LargestRemainder.Round(parts, shown).Sum(), Is.EqualTo(shown), $"seed {seed}, {member.MemberNo}");
        }
    }

    /// <summary>A new version of the rules leaves every award before it as it was.</summary>
    [TestCase(40)]
    [TestCase(20261130)]
    public void Rules_OfANewVersion_LeaveEveryAwardBeforeThem(int seed)
    {
        List<Award> one = [], other = [];
        var rows = WithChange(RowsOf(seed));
        var changed = rows.Single(row => row.Kind is ActivityKind.ScoreRulesChanged).Seq;
        Play(new ReplayBook(RulesOf, one.Add), rows);
        Play(new ReplayBook(version => version == 1 ? RulesOf(1) : RulesOf(2) with { SecondsBetweenMessages = 900, WholeMessages = 1 }, other.Add), rows);

        Assert.That(one.TakeWhile(award => award.Seq < changed), Is.EqualTo(other.TakeWhile(award => award.Seq < changed)));
        Assert.That(one.Where(award => award.Seq > changed).Sum(award => award.Amount), Is.GreaterThan(other.Where(award => award.Seq > changed).Sum(award => award.Amount)));
        Assert.That(other.Where(award => award is { IsReversal: false } && award.Seq > changed).Select(award => award.RuleVersion), Is.All.EqualTo(2));
    }

    /// <summary>A day ends with the row's own day, at whatever instant: 23 hours long, 25, or at midnight to the second.</summary>
    [TestCase(23)]
    [TestCase(24)]
    [TestCase(25)]
    public void Day_OfAnyLength_GivesItsCapOnce(int hours)
    {
        var (book, length) = (new ReplayBook(_ => new ScoreRules()), hours * Hour);
        for (var i = 0; i < 60; i++)
        {
            var at = At(0, 0) + length - (30 * Minute) + (i * Minute) - (i < 30 ? 1000 : 0);
            book.Take(new LogRow
            {
                Seq = i + 1,
                Kind = ActivityKind.Message,
                Sender = SenderKind.Member,
                At = at,
                Day = FirstDay + (i < 30 ? 0 : 1),
                ChatId = Chat,
                MemberNo = 1,
                MessageId = i + 1,
                VisibleCharacters = 10,
            });
            if (i is 29)
            {
                Assert.That(book.Read(1).Today.Heat, Is.EqualTo(15), "23:59:59 is of the day before");
            }
        }

        Assert.That((book.Read(1).Today.Heat, book.Read(1).ActiveDays), Is.EqualTo((15.0, 2)), "00:00:00 begins a day");
    }

    /// <summary>On the 64th day in a row all bits of the recent days are set.</summary>
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(200)]
    public void Snapshot_OfManyDaysInARow_IsReadAsItWas(int days)
    {
        var member = new MemberScore(7);
        for (var day = 0; day < days; day++)
        {
            member.Note(FirstDay + day);
        }

        var read = ScoreSnapshot.Member(7, ScoreSnapshot.Of(member));

        Assert.That((read.ActedOn.Bits, read.ActiveDays), Is.EqualTo((days < 64 ? (1UL << days) - 1 : ulong.MaxValue, days)));
    }

    private static IReadOnlyList<LogRow> RowsOf(int seed) => Merge(HonestGroup.Of(seed, People, Days).Rows);

    private static ScoreRules RulesOf(int version) => version == 1 ? new() : new() { Version = version, HalfLife = 7 };

    /// <summary>The rules change between two rows, and with them the half-life.</summary>
    private static IReadOnlyList<LogRow> WithChange(IReadOnlyList<LogRow> rows)
    {
        var at = At(Change, 3.5);
        var row = new LogRow { Seq = 5_000_000, Kind = ActivityKind.ScoreRulesChanged, Sender = SenderKind.Self, At = at, Day = DayOf(at), ChatId = Chat, Number = 2 };
        return Merge(rows, [row]);
    }

    private static void Play(ReplayBook book, IEnumerable<LogRow> rows)
    {
        foreach (var row in rows)
        {
            book.Take(row);
        }
    }

    private static double HeatOf(ReplayBook book, long member, long at) => book.Read(member).Heat.At(book.Group!.Clocks.Now, at);

    private static string BitsOf(WorldReplay replay) => string.Join('\n', replay.Book.Members.OrderBy(member => member.MemberNo).Select(member => Convert.ToHexString(ScoreSnapshot.Of(member)))
        .Concat(replay.Book.Pairs.OrderBy(pair => (pair.FromNo, pair.ToNo)).Select(pair => Convert.ToHexString(ScoreSnapshot.Of(pair))))
        .Concat(replay.Book.Standings.OrderBy(of => of.Key).Select(of => $"{of}")));
}
