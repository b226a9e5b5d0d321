namespace GroupBot.Core.Growth;

/// <summary>
/// Who came by whom: each member has one inviter or none, and nobody comes, through however many others, by themselves.
/// <para>
/// The first join of a member decides, also where it was by nobody; whoever leaves and comes back changes nothing, so there
/// is no word here for a leave. Somebody who is known only because others came by them has not joined yet as far as
/// anybody saw: their own first join may still come. An admin's <see cref="Set"/> counts as the join and replaces what was.
/// </para>
/// Not for several threads at once. What asks for an unknown member throws <see cref="KeyNotFoundException"/>.
/// </summary>
public sealed class ReferralForest
{
    private const int Nobody = -1;

    /// <summary>A member's place in the lists below; it never changes, and none is given back.</summary>
    private readonly Dictionary<long, int> _places = [];
    private readonly List<long> _members = [];
    private readonly List<int> _inviters = [];
    private readonly List<bool> _joined = [];

    /// <summary>Members in the order in which they were first named.</summary>
    public IReadOnlyList<long> Members => _members;

    public int Count => _members.Count;

    /// <summary>
    /// The same as <see cref="Add"/> of one after the other, in O(n) whatever their order: of the joins that close a ring
    /// the last told is refused.
    /// </summary>
    /// <param name="refused">Takes those whose inviter was not taken; the ones of rings come last.</param>
    public static ReferralForest Of(IEnumerable<Referral> referrals, ICollection<RefusedReferral>? refused = null)
    {
        ArgumentNullException.ThrowIfNull(referrals);
        var forest = new ReferralForest();
        var told = new List<int>();
        var count = 0;
        foreach (var referral in referrals)
        {
            var answer = forest.AddUnlessKnown(referral.Member, referral.Inviter, mayCloseARing: true);
            if (answer is not ReferralAnswer.Taken)
            {
                refused?.Add(new RefusedReferral(referral, answer));
                continue;
            }

            while (told.Count < forest.Count)
            {
                told.Add(0);
            }

            told[forest._places[referral.Member]] = count++;
        }

        forest.CutRings(told, refused);
        return forest;
    }

    public bool Knows(long member) => _places.ContainsKey(member);

    /// <summary>Null where they came by nobody, or nobody saw them come.</summary>
    public long? InviterOf(long member) => _inviters[_places[member]] is var inviter and not Nobody ? _members[inviter] : null;

    /// <summary>The inviter, the inviter's inviter and so on, the nearest first.</summary>
    public IEnumerable<long> AncestorsOf(long member)
    {
        return Walk(_places[member]);

        IEnumerable<long> Walk(int place)
        {
            for (var above = _inviters[place]; above != Nobody; above = _inviters[above])
            {
                yield return _members[above];
            }
        }
    }

    /// <summary>A join. Where the inviter is not taken the join itself stands all the same, by nobody.</summary>
    /// <remarks>O(1) for a member nobody came by yet, else as many steps as the inviter has ancestors.</remarks>
    /// <returns><see cref="ReferralAnswer.JoinedBefore"/> where nothing changed.</returns>
    public ReferralAnswer Add(long member, long? inviter) => AddUnlessKnown(member, inviter, mayCloseARing: false);

    /// <summary>An admin's word: replaces the inviter, whatever was before; null takes it away.</summary>
    /// <returns><see cref="ReferralAnswer.Self"/> or <see cref="ReferralAnswer.Cycle"/>, and nothing changed; else taken.</returns>
    public ReferralAnswer Set(long member, long? inviter)
    {
        if (Fault(member, inviter) is var fault and not ReferralAnswer.Taken)
        {
            return fault;
        }

        Hang(PlaceOf(member), inviter);
        return ReferralAnswer.Taken;
    }

    /// <summary>Depths, sizes and trees as they are now, in O(n); a later change does not show there.</summary>
    public ForestShape Shape() => new(_places, _members, _inviters, _joined);

    private ReferralAnswer AddUnlessKnown(long member, long? inviter, bool mayCloseARing)
    {
        if (_places.TryGetValue(member, out var known) && _joined[known])
        {
            return ReferralAnswer.JoinedBefore;
        }

        var fault = !mayCloseARing ? Fault(member, inviter) : member == inviter ? ReferralAnswer.Self : ReferralAnswer.Taken;
        Hang(PlaceOf(member), fault is ReferralAnswer.Taken ? inviter : null);
        return fault;
    }

    private ReferralAnswer Fault(long member, long? inviter) =>
        member == inviter ? ReferralAnswer.Self
        : inviter is { } by && Knows(member) && Knows(by) && AncestorsOf(by).Contains(member) ? ReferralAnswer.Cycle
        : ReferralAnswer.Taken;

    private void Hang(int place, long? inviter)
    {
        _inviters[place] = inviter is { } by ? PlaceOf(by) : Nobody;
        _joined[place] = true;
    }

    private int PlaceOf(long member)
    {
        if (!_places.TryGetValue(member, out var place))
        {
            place = _members.Count;
            _places.Add(member, place);
            _members.Add(member);
            _inviters.Add(Nobody);
            _joined.Add(false);
        }

        return place;
    }

    /// <summary>As nobody has two inviters, rings share nothing: one walk up from everybody meets each of them once.</summary>
    /// <param name="told">By place, when the join was told.</param>
    private void CutRings(List<int> told, ICollection<RefusedReferral>? refused)
    {
        var walks = new int[Count];
        for (var start = 0; start < Count; start++)
        {
            var at = start;
            for (; at != Nobody && walks[at] == 0; at = _inviters[at])
            {
                walks[at] = start + 1;
            }

            if (at == Nobody || walks[at] != start + 1)
            {
                continue;
            }

            var last = at;
            for (var next = _inviters[at]; next != at; next = _inviters[next])
            {
                last = told[next] > told[last] ? next : last;
            }

            refused?.Add(new RefusedReferral(new Referral(_members[last], _members[_inviters[last]]), ReferralAnswer.Cycle));
            _inviters[last] = Nobody;
        }
    }
}
