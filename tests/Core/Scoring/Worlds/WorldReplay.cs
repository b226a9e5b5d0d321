using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>What one night came to.</summary>
internal sealed record WorldNight(IReadOnlyDictionary<long, Circle> Circles, IReadOnlyDictionary<long, double> Heats, CircleThresholds Thresholds);

/// <summary>A log replayed with a night at four of each morning, as the bot goes through its own.</summary>
internal sealed class WorldReplay
{
    private const int NightHour = 4, Window = 30, Week = 7, TrustedDays = 90;

    /// <summary>Kinds of award that are one kind of act.</summary>
    private static readonly AwardKind[][] Acts =
    [
        [AwardKind.Message], [AwardKind.Reply], [AwardKind.ReactionGiven], [AwardKind.PollAnswer],
        [AwardKind.CheckIn, AwardKind.StreakBonus],
        [AwardKind.EventOnline, AwardKind.EventOnSite, AwardKind.EventHosted],
        [AwardKind.Featured, AwardKind.Story, AwardKind.CoCreation],
        [AwardKind.ReferralCounted, AwardKind.ReferralKept],
    ];

    private readonly Dictionary<long, int> _referrals = [];
    private readonly List<WorldNight> _nights = [];
    private readonly HashSet<long> _gone = [];
    private readonly Action<Award>? _added;

    private WorldReplay(Func<int, ScoreRules> rulesOf, Action<Award>? added)
    {
        _added = added;
        Book = new ReplayBook(rulesOf, Hear);
    }

    public ReplayBook Book { get; }

    public IReadOnlyList<WorldNight> Nights => _nights;

    public WorldNight LastNight => _nights[^1];

    /// <summary>Who is listed as influential after the last night, the first first.</summary>
    public IReadOnlyList<long> Listed { get; private set; } = [];

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

            replay.Book.Take(row);
            if (row is { Kind: ActivityKind.Left, MemberNo: { } gone })
            {
                replay._gone.Add(gone);
            }
            else if (row is { Kind: ActivityKind.Joined or ActivityKind.Message, MemberNo: { } back })
            {
                replay._gone.Remove(back);
            }
        }

        replay.Listed = replay.Influential(day - 1);
        return replay;
    }

    private static long NightOf(int day) => (day * Day) - Zone + (NightHour * Hour);

    private void Hear(Award award)
    {
        _added?.Invoke(award);
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

        var known = KnownOn(day);
        var members = MembersOf(day, known);
        var next = CircleNight.Run(members, no => Book.Standings.GetValueOrDefault(no), group.Thresholds, Book.Rules.Circles);
        Book.Standings.Clear();
        for (var i = 0; i < members.Count; i++)
        {
            Book.Standings[members[i].MemberNo] = next[i];
        }

        _nights.Add(new WorldNight(
            members.Zip(next).ToDictionary(row => row.First.MemberNo, row => row.Second.Circle),
            members.ToDictionary(member => member.MemberNo, member => member.Heat), group.Thresholds));
        if (day % Week == 0)
        {
            Book.Group = group with { Thresholds = Calibrated(group, [.. members.Where(member => known.Contains(member.MemberNo))], next, members) };
        }
    }

    private CircleThresholds Calibrated(
        GroupScore group, IReadOnlyList<CircleMember> known, IReadOnlyList<CircleStanding> next, IReadOnlyList<CircleMember> members) => CircleCalibration.Next(
        group.Thresholds, Book.Rules.Thresholds, [.. known.Select(member => member.Heat)], CoreRoom.Of(members, next, Book.Rules.Circles));

    private IReadOnlyList<CircleMember> MembersOf(int day, KnownMembers known)
    {
        var (group, at) = (Book.Group!, NightOf(day));
        return
        [
            .. Book.Members.Where(member => !_gone.Contains(member.MemberNo) && !HonestGroup.IsStaff(member.MemberNo)).OrderBy(member => member.MemberNo).Select(member =>
            {
                var tenure = TenureOf(member, at);
                return new CircleMember(
                    member.MemberNo, member.Heat.At(group.Clocks.Now, at), tenure, member.LastDay == 0 ? tenure : Math.Max(0, day - member.LastDay),
                    Acts.Count(act => act.Any(kind => member.LastDayOf(kind) > day - Window)), known.PeopleOf(member.MemberNo),
                    member.Received.DaysOn(day), member.StruckOn is { } struck ? day - struck : null);
            }),
        ];
    }

    private int TenureOf(MemberScore member, long at) => (int)Math.Max(0, (at - (member.Since == 0 ? Book.Group!.FirstAt : member.Since)) / Day);

    private KnownMembers KnownOn(int day) => KnownMembers.Of(
        Book.Members.Where(member => HonestGroup.IsStaff(member.MemberNo) || IsTrusted(member, NightOf(day))).Select(member => member.MemberNo),
        [.. Book.Pairs.Select(pair => new GiftCount(pair.FromNo, pair.ToNo, pair.Gifts.Count(gift => gift.Day > day - Window)))], Book.Rules.Circles.CorePeople);

    private bool IsTrusted(MemberScore member, long at) => Book.CircleOf(member.MemberNo) is Circle.Core && TenureOf(member, at) >= TrustedDays;

    private Dictionary<long, int> PeopleOf(int day) => Book.Pairs
        .Where(pair => pair.Gifts.Any(gift => gift.Day > day - Window)).GroupBy(pair => pair.ToNo).ToDictionary(of => of.Key, of => of.Count());

    private IReadOnlyList<long> Influential(int day)
    {
        var at = NightOf(day);
        MemberScore[] members = [.. Book.Members.Where(member => !_gone.Contains(member.MemberNo)).OrderBy(member => member.MemberNo)];
        var nodes = members.Select((member, node) => (member.MemberNo, node)).ToDictionary(row => row.MemberNo, row => row.node);
        var factor = Book.Group!.TieClock.FactorAt(at);
        var graph = Graph.Of(members.Length,
        [
            .. Book.Pairs.OrderBy(pair => (pair.FromNo, pair.ToNo))
                .Where(pair => nodes.ContainsKey(pair.FromNo) && nodes.ContainsKey(pair.ToNo) && pair.LastDay > day - 90 && TieStrength.Weight(pair.Tie / factor) > 0)
                .Select(pair => new GraphEdge(nodes[pair.FromNo], nodes[pair.ToNo], TieStrength.Weight(pair.Tie / factor))),
        ]);
        var (people, active) = (PeopleOf(day), members.Count(member => member.LastDay > day - Window));
        var parts = InfluenceScores.Of(new InfluenceInput(
            graph, [.. members.Select(member => IsTrusted(member, at))],
            [.. members.Select(member => people.GetValueOrDefault(member.MemberNo))],
            [.. members.Select(member => _referrals.GetValueOrDefault(member.MemberNo))], active, 1));
        return
        [
            .. InfluenceList.Of(
                members.Select((member, node) => new InfluenceCandidate(node, parts[node].Score, graph.InDegree(node), TenureOf(member, at), member.StruckOn is not null, HonestGroup.IsStaff(member.MemberNo))),
                active).Select(listed => members[listed.Node].MemberNo),
        ];
    }
}
