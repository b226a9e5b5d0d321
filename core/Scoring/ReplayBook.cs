using GroupBot.Core.Activity;
using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>What a replay of a group's log holds, in memory alone: what the running bot holds is compared with it.</summary>
/// <param name="rulesOf">The rules of a version.</param>
/// <param name="added">Hears of every award, those too that are worth nothing.</param>
public sealed class ReplayBook(Func<int, ScoreRules> rulesOf, Action<Award>? added = null) : IScoreBook
{
    private static readonly MemberScore Nobody = new(0);
    private static readonly PairScore NoPair = new(0, 0);

    private readonly Dictionary<long, MemberScore> _members = [];
    private readonly Dictionary<(long From, long To), PairScore> _pairs = [];
    private readonly StandingAwards _standing = new();
    private readonly Dictionary<(long Member, long Chat, long Message), long> _reactions = [];
    private readonly Dictionary<(long Chat, long Message), long> _written = [];
    private readonly Dictionary<(long Chat, long Message), List<long>> _noted = [];
    private readonly Dictionary<int, ScoreRules> _rules = [];
    private readonly Dictionary<long, (ScoreNightResult Result, int Day, int Rules)> _nights = [];
    private int? _lastNight;

    public GroupScore? Group { get; set; }

    public ScoreRules Rules => RulesOf(Group?.RuleVersion ?? FirstVersion);

    /// <summary>The rules that bind a group's first row.</summary>
    public int FirstVersion { get; init; } = 1;

    /// <summary>
    /// As of <see cref="GroupScore.HistoryEnd"/>, which whoever gives the rows in their order has found in the log.
    /// </summary>
    public long HistoryEnd { get; init; }

    /// <summary>Where the last night left everybody.</summary>
    public Dictionary<long, CircleStanding> Standings { get; } = [];

    /// <summary>The day that began with the night of <see cref="Standings"/>, and the row from which they hold; null before the first.</summary>
    public (int Day, long Seq)? Night { get; private set; }

    /// <summary>Who was who in the night that began with a row; null for a night that never took effect.</summary>
    public Func<long, NightPeople?> PeopleOf { get; init; } = static _ => NightPeople.AllMembers;

    public IReadOnlyCollection<MemberScore> Members => _members.Values;

    public IReadOnlyCollection<PairScore> Pairs => _pairs.Values;

    public ScoreRules RulesOf(int version) => _rules.TryGetValue(version, out var rules) ? rules : _rules[version] = rulesOf(version);

    public Circle CircleOf(long member) => Standings.TryGetValue(member, out var standing) ? standing.Circle : Circle.New;

    public MemberScore Read(long member) => _members.GetValueOrDefault(member, Nobody);

    public MemberScore Edit(long member) => _members.TryGetValue(member, out var score) ? score : _members[member] = new MemberScore(member) { Clocks = Group?.Clocks.Epochs.Count ?? 1 };

    public PairScore Read(long from, long to) => _pairs.GetValueOrDefault((from, to), NoPair);

    public PairScore Edit(long from, long to) =>
        _pairs.TryGetValue((from, to), out var pair) ? pair : _pairs[(from, to)] = new PairScore(from, to);

    public void ClockChanged()
    {
        foreach (var member in _members.Values)
        {
            member.Follow(Group!.Clocks);
        }
    }

    public IReadOnlyList<Award> StandingOf(long seq) => _standing.Of(seq);

    public long? StandingReaction(long member, long chat, long message, long before) =>
        _reactions.TryGetValue((member, chat, message), out var seq) ? seq : null;

    public IReadOnlyList<long> RowsAbout(long chat, long message) =>
    [
        .. _written.TryGetValue((chat, message), out var written) ? [written] : Array.Empty<long>(),
        .. _noted.TryGetValue((chat, message), out var rows) ? rows : [],
    ];

    /// <summary>Takes the next row of the log.</summary>
    public void Take(in LogRow row)
    {
        Scorer.Take(row, this);
        switch (row.Kind)
        {
            case ActivityKind.ScoreNight when PeopleOf(row.Seq) is { } there:
                Begin(row, there);
                break;
            // Of a group that turned out to be another one the nights are not known any more.
            case ActivityKind.ScoreNightDone when row.Number is { } begun && _nights.Remove(begun, out var night):
                End(night.Result, night.Rules);
                Night = (night.Day, row.Seq);
                break;
        }

        if (row.MessageId is { } written && row.Kind is ActivityKind.Message)
        {
            if (!_written.TryAdd((row.ChatId, written), row.Seq))
            {
                Note(row.ChatId, written, row.Seq);
            }
        }
        else if (row is { Kind: ActivityKind.Reaction, MemberNo: { } member, TargetMessageId: { } message })
        {
            var key = (member, row.ChatId, message);
            if (row.Number is 0)
            {
                _reactions.Remove(key);
            }
            else if (_reactions.TryAdd(key, row.Seq))
            {
                Note(row.ChatId, message, row.Seq);
            }
        }
    }

    public void Add(in Award award)
    {
        added?.Invoke(award);
        if (!award.ChangesSomething)
        {
            return;
        }

        if (award.IsReversal)
        {
            _standing.Remove(award);
        }
        else
        {
            _standing.Add(award);
        }
    }

    private void Begin(in LogRow row, NightPeople there)
    {
        var day = row.Day;
        var result = ScoreNightRun.Of(
            new ScoreNight(row.At, day, _lastNight, Group!), _members.Values,
            [.. _pairs.Values.Select(pair => new GiftCount(pair.FromNo, pair.ToNo, ScoreNightRun.GiftsOf(pair, day)))],
            there, member => Standings.GetValueOrDefault(member), Rules);
        _nights[row.Seq] = (result, day, Group!.RuleVersion);
        _lastNight = row.Day;
    }

    private void End(ScoreNightResult night, int rules)
    {
        Standings.Clear();
        foreach (var (member, standing) in night.Standings)
        {
            Standings[member] = standing;
        }

        Group = Group!.After(night.Thresholds, rules);
    }

    private void Note(long chat, long message, long seq)
    {
        if (_noted.TryGetValue((chat, message), out var rows))
        {
            rows.Add(seq);
        }
        else
        {
            _noted[(chat, message)] = [seq];
        }
    }
}
