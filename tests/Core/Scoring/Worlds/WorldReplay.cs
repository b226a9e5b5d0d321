using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>What one night came to, of all but the staff.</summary>
internal sealed record WorldNight(IReadOnlyDictionary<long, Circle> Circles, IReadOnlyDictionary<long, double> Heats, CircleThresholds Thresholds);

/// <summary>A log replayed with a night at four of each morning, by rows of the log as the bot writes them into its own.</summary>
internal sealed class WorldReplay
{
    private const int NightHour = 4;

    /// <summary>Between two rows of a world there is room for the rows of so many nights.</summary>
    private const long Room = 1 << 16;

    private readonly Dictionary<long, int> _referrals = [];
    private readonly List<WorldNight> _nights = [];
    private readonly HashSet<long> _gone = [];
    private readonly Action<Award>? _added;
    private long _seq;

    private WorldReplay(Func<int, ScoreRules> rulesOf, Action<Award>? added)
    {
        _added = added;
        Book = new ReplayBook(rulesOf, Hear) { PeopleOf = _ => There };
    }

    public ReplayBook Book { get; }

    public IReadOnlyList<WorldNight> Nights => _nights;

    public WorldNight LastNight => _nights[^1];

    /// <summary>Who is listed as influential after the last night, the first first.</summary>
    public IReadOnlyList<long> Listed { get; private set; } = [];

    private NightPeople There => new(
        _gone.ToHashSet(), Book.Members.Select(member => member.MemberNo).Where(no => HonestGroup.IsStaff(no)).ToHashSet());

    public static WorldReplay Of(IReadOnlyList<LogRow> rows, ScoreRules? rules = null) => Of(rows, _ => rules ?? new ScoreRules());

    public static WorldReplay Of(IReadOnlyList<LogRow> rows, Func<int, ScoreRules> rulesOf, Action<Award>? added = null)
    {
        var replay = new WorldReplay(rulesOf, added);
        var day = DayOf(rows[0].At);
        foreach (var row in rows)
        {
            for (; row.At >= NightOf(day); day++)
            {
                replay.Sleep(day);
            }

            replay.Take(row);
        }

        replay.Listed = replay.Influential(day - 1);
        return replay;
    }

    private static long NightOf(int day) => (day * Day) - Zone + (NightHour * Hour);

    private void Take(in LogRow row)
    {
        _seq = row.Seq * Room;
        Book.Take(row with { Seq = _seq, Number = row.Kind is ActivityKind.TakenBack ? row.Number * Room : row.Number });
        if (row is { Kind: ActivityKind.Left, MemberNo: { } gone })
        {
            _gone.Add(gone);
        }
        else if (row is { Kind: ActivityKind.Joined or ActivityKind.Message, MemberNo: { } back })
        {
            _gone.Remove(back);
        }
    }

    private void Hear(Award award)
    {
        _added?.Invoke(award with { Seq = award.Seq / Room, OfSeq = award.OfSeq / Room });
        if (award is { Kind: AwardKind.ReferralCounted, Amount: not 0 })
        {
            _referrals[award.MemberNo] = _referrals.GetValueOrDefault(award.MemberNo) + Math.Sign(award.Amount);
        }
    }

    private void Sleep(int day)
    {
        if (Book.Group is not { } group)
        {
            return;
        }

        var night = new LogRow { Seq = ++_seq, Kind = ActivityKind.ScoreNight, Sender = SenderKind.Self, At = NightOf(day), Day = day };
        Book.Take(night);
        Book.Take(night with { Seq = ++_seq, Kind = ActivityKind.ScoreNightDone, Number = night.Seq });
        var shown = Book.Standings.Where(standing => !HonestGroup.IsStaff(standing.Key)).ToList();
        _nights.Add(new WorldNight(
            shown.ToDictionary(standing => standing.Key, standing => standing.Value.Circle),
            shown.ToDictionary(standing => standing.Key, standing => Book.Read(standing.Key).Heat.At(Book.Group.Clocks.Now, night.At)),
            group.Thresholds));
    }

    private IReadOnlyList<long> Influential(int day)
    {
        var night = new ScoreNight(NightOf(day), day, day - 1, Book.Group!);
        var factor = night.Group.TieClock.FactorAt(night.At);
        var gifts = Book.Pairs.Select(pair => new GiftCount(pair.FromNo, pair.ToNo, ScoreNightRun.GiftsOf(pair, day)));
        return
        [
            .. InfluenceRun.Of(
                    night, Book.Members, There, Book.CircleOf,
                    Book.Pairs.OrderBy(pair => (pair.FromNo, pair.ToNo)).Select(pair => (new InfluenceTie(pair.FromNo, pair.ToNo, pair.Tie / factor), pair.LastDay)),
                    ScoreNightRun.PeopleOf(gifts), _referrals, 1)
                .Where(line => line.Place is not null).OrderBy(line => line.Place).Select(line => line.Person.MemberNo),
        ];
    }
}
