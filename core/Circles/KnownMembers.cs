namespace GroupBot.Core.Circles;

/// <summary>How often one gave another something that counted, in 30 days.</summary>
public readonly record struct GiftCount(long From, long To, int Count);

/// <summary>
/// Who is known in a group: its staff and the old of its core, and whoever was answered by enough others who are known. Accounts that answer only each other are known to nobody, however many they are and however hot: they are no people by
/// whom the core circle goes, and its thresholds do not follow them.
/// </summary>
public sealed class KnownMembers
{
    private readonly Dictionary<long, int> _people = [];
    private readonly HashSet<long>? _known;

    private KnownMembers(HashSet<long>? known, IReadOnlyCollection<GiftCount> gifts)
    {
        _known = known;
        foreach (var gift in gifts)
        {
            if (gift.Count > 0 && Contains(gift.From))
            {
                _people[gift.To] = _people.GetValueOrDefault(gift.To) + 1;
            }
        }
    }

    /// <param name="seeds">The staff, and who has been in the core for long: each of their answers is a voice, as they may be few.</param>
    /// <param name="gifts">Each pair once, in any order.</param>
    /// <param name="least">
    /// So many voices make somebody known; each other known person is one, however often they answered. Where no more than so many
    /// come to be known, as the staff hardly talks, everybody is.
    /// </param>
    public static KnownMembers Of(IEnumerable<long> seeds, IReadOnlyCollection<GiftCount> gifts, int least)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentNullException.ThrowIfNull(gifts);
        var trusted = seeds.ToHashSet();
        var known = trusted.ToHashSet();
        var (next, voices, given) = (new Queue<long>(known), new Dictionary<long, int>(), gifts.ToLookup(gift => gift.From));
        while (next.TryDequeue(out var from))
        {
            foreach (var gift in given[from])
            {
                voices[gift.To] = voices.GetValueOrDefault(gift.To) + (trusted.Contains(from) ? gift.Count : Math.Sign(gift.Count));
                if (voices[gift.To] >= least && known.Add(gift.To))
                {
                    next.Enqueue(gift.To);
                }
            }
        }

        return new KnownMembers(known.Count > least ? known : null, gifts);
    }

    public bool Contains(long member) => _known?.Contains(member) ?? true;

    /// <summary>How many different known people gave somebody something.</summary>
    public int PeopleOf(long member) => _people.GetValueOrDefault(member);
}
