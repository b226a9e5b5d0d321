using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;

namespace GroupBot.Tests.Core.Scoring;

/// <summary>What a replay holds: plain dictionaries.</summary>
internal sealed class MemoryBook : IScoreBook
{
    private readonly Dictionary<long, MemberDay> _days = [];
    private readonly Dictionary<(long, long), PairScore> _pairs = [];
    private readonly Dictionary<long, ReceivedWindow> _received = [];

    public Dictionary<long, Giver> Givers { get; } = [];

    public MemberDay DayOf(long member) => _days.GetValueOrDefault(member) ?? new MemberDay();

    public PairScore PairOf(long from, long to) => _pairs.GetValueOrDefault((from, to), PairScore.None);

    public ReceivedWindow ReceivedBy(long member) => _received.GetValueOrDefault(member, ReceivedWindow.None);

    /// <summary>An old active member, unless a test says otherwise.</summary>
    public Giver GiverOf(long member) => Givers.GetValueOrDefault(member, new Giver(0, Circle.Active));

    public void Put(long member, MemberDay day) => _days[member] = day;

    public void Put(long from, long to, PairScore pair) => _pairs[(from, to)] = pair;

    public void Put(long member, ReceivedWindow received) => _received[member] = received;
}
