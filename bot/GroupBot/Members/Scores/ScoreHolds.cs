using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>
/// Which groups' rows stay as they are for a while, as somebody reads them beside the corridor: a night, or whoever puts rows
/// right. Nobody holds for longer than a minute at a time: who never lets go died.
/// </summary>
internal sealed class ScoreHolds(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Dictionary<GroupNo, Held> _held = [];

    /// <param name="Since">When it began or was prolonged.</param>
    /// <param name="Through">The row of the log that the group's rows hold through.</param>
    /// <param name="Night">The row with which the night began; null for whoever puts rows right.</param>
    /// <param name="By">Who puts them right; null for nobody knows.</param>
    private readonly record struct Held(long Since, long Through, long? Night, string? By);

    /// <summary>Holds a group, and takes it from whoever did before.</summary>
    public void Add(GroupNo group, long through, long? night, string? by) => _held[group] = new Held(clock.GetTimestamp(), through, night, by);

    /// <summary>True where nobody holds the group but this one, who puts rows right; or another who does, from whom it is taken over.</summary>
    public bool IsFreeFor(GroupNo group, string? by, bool takesOver) =>
        !Has(group) || (by is not null && _held[group] is { Night: null } held && (takesOver || held.By == by));

    /// <summary>True where somebody holds the group and is not overdue.</summary>
    public bool Has(GroupNo group) => _held.TryGetValue(group, out var held) && clock.GetElapsedTime(held.Since) <= Longest;

    /// <summary>Holds the group for another minute, for whoever puts rows right.</summary>
    /// <returns>False where they hold it no more since this row of the log: its rows have gone on.</returns>
    public bool TryHoldOn(GroupNo group, long through, string? by)
    {
        if (!_held.TryGetValue(group, out var held) || held.Night is not null || held.Through != through || held.By != by)
        {
            return false;
        }

        _held[group] = held with { Since = clock.GetTimestamp() };
        return true;
    }

    /// <param name="night">Whose hold it is, as of <see cref="Add"/>; another's stays.</param>
    public void Release(GroupNo group, long? night)
    {
        if (_held.TryGetValue(group, out var held) && held.Night == night)
        {
            _held.Remove(group);
        }
    }

    /// <summary>Whoever holds it: its rows go on.</summary>
    public void End(GroupNo group) => _held.Remove(group);

    public void EndAll() => _held.Clear();

    /// <summary>Lets go of what is overdue.</summary>
    public void EndOverdue()
    {
        foreach (var group in _held.Keys)
        {
            if (!Has(group))
            {
                _held.Remove(group);
            }
        }
    }
}
