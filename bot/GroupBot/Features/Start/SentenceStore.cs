using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Start;

/// <summary>When somebody was last offered help with a sentence; in memory, as nothing is lost with it.</summary>
internal sealed class SentenceStore(Writer writer)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly TurnCache<(GroupNo, MemberNo), DateTimeOffset> _offered = writer.Caches.Make<(GroupNo, MemberNo), DateTimeOffset>();

    /// <summary>False within 30 s of the last time: whoever talks on is not followed by buttons.</summary>
    public bool MayOffer(GroupNo group, MemberNo person, DateTimeOffset now)
    {
        if (_offered.TryGet((group, person), out var last) && now - last < Rest)
        {
            return false;
        }

        _offered.Set((group, person), now);
        return true;
    }
}
