using GroupBot.Events;
using GroupBot.Members;

namespace GroupBot.Turns;

/// <summary>The ledger of points as a handler uses it: what it adds bears the instant and the group's day of the event at hand.</summary>
internal readonly struct TurnPoints(Turn turn, PointsLedger ledger)
{
    public long Balance(GroupNo group, MemberNo member) => ledger.Balance(group, member);

    /// <summary>Gives points.</summary>
    /// <param name="points">1 to <see cref="PointsLedger.Most"/>.</param>
    /// <param name="key">What it is for, the same whenever the same is meant; unique in the group, without a name or a user id.</param>
    /// <param name="actor">Who gives them; null where the rules do.</param>
    /// <returns>Null where the key was used before: nothing changes.</returns>
    public PointsEntry? Award(GroupNo group, MemberNo member, long points, string key, PointsReason reason, MemberNo? actor = null) =>
        ledger.Award(group, member, points, key, reason, TimeIn(group), actor);

    /// <summary>Takes a price, all of it or nothing.</summary>
    /// <param name="points">1 to <see cref="PointsLedger.Most"/>.</param>
    /// <param name="key">As for <see cref="Award"/>.</param>
    /// <returns>True where it is paid, now or by this key before; false where there are too few points.</returns>
    public bool Spend(GroupNo group, MemberNo member, long points, string key, PointsReason reason) =>
        ledger.Spend(group, member, points, key, reason, TimeIn(group), null);

    /// <summary>Takes points away, as many as there are of those asked for.</summary>
    /// <param name="points">1 to <see cref="PointsLedger.Most"/>.</param>
    /// <param name="key">As for <see cref="Award"/>.</param>
    /// <returns>Null where there are none, or the key was used before.</returns>
    public PointsEntry? Deduct(GroupNo group, MemberNo member, long points, string key, PointsReason reason, MemberNo? actor = null) =>
        ledger.Deduct(group, member, points, key, reason, TimeIn(group), actor);

    /// <summary>Takes an entry back, once: of points that were given, what is not spent yet.</summary>
    /// <returns>What was added for it, perhaps a change of 0; null where it is undone already or gone.</returns>
    public PointsEntry? Undo(PointsEntry entry, MemberNo? actor = null) => ledger.Undo(entry.No, TimeIn(entry.Group), actor);

    /// <summary>An entry by its number; null for one that is gone.</summary>
    public PointsEntry? Find(long no) => ledger.Find(no);

    /// <summary>The entry that a key made; null while it made none.</summary>
    public PointsEntry? Find(GroupNo group, string key) => ledger.Find(group, key);

    /// <summary>Somebody's newest entries in a group, the newest first.</summary>
    public IReadOnlyList<PointsEntry> Last(GroupNo group, MemberNo member, int limit) => ledger.Last(group, member, limit);

    /// <summary>How many points somebody gave and took today for reasons of a code, what was undone left out.</summary>
    public long ChangedTodayBy(GroupNo group, MemberNo actor, string code) =>
        ledger.ChangedBy(group, actor, TimeIn(group).Day, code);

    private PointsTime TimeIn(GroupNo group)
    {
        var scene = turn.Scene;
        var day = scene.Group?.No == group ? scene.Day : turn.Groups.Find(group)?.Rule.DayOf(scene.At) ?? scene.Day;
        return new PointsTime(scene.At.ToUnixTimeMilliseconds(), day.DayNumber);
    }
}
