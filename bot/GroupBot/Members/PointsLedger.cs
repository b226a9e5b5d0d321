using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Members;

/// <summary>
/// Points as facts that are only added to. A balance is the sum of somebody's facts in a group and of what their acts gave there,
/// kept nowhere else, and never below zero: what would make it so is refused, or cut to what there is; where an act is taken
/// back whose points are spent, nothing is left. A key makes a fact happen once: whoever asks for it again changes nothing.
/// </summary>
internal sealed class PointsLedger(Writer writer, Sequences sequences, ScoreBook scores)
{
    /// <summary>The most that one fact gives or takes: a slip of a rule shows before it counts in billions.</summary>
    public const long Most = 1_000_000;

    /// <summary>The code of what takes another entry back.</summary>
    public const string UndoCode = "undo";

    /// <summary>The code of what makes good what two groups counted twice that turned out to be one.</summary>
    public const string MergeCode = "merge";

    private const string Columns =
        "group_no, key, entry_no, member_no, change, reason_code, reason, actor_no, at, day, undone_by";

    private readonly Statement _add = writer.Prepare($"insert into points_ledger ({Columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)");
    private readonly Statement _undo = writer.Prepare("update points_ledger set undone_by = ? where entry_no = ?");
    private readonly Statement _byKey = writer.Prepare($"select {Columns} from points_ledger where group_no = ? and key = ?");
    private readonly Statement _byNo = writer.Prepare($"select {Columns} from points_ledger where entry_no = ?");
    private readonly Statement _balance = writer.Prepare(
        "select cast(coalesce(sum(change), 0) as bigint) from points_ledger where member_no = ? and group_no = ?");

    private readonly Statement _last = writer.Prepare($"""
        select {Columns} from points_ledger
        where member_no = ? and group_no = ?
        order by entry_no desc
        limit ?
        """);

    private readonly Statement _byActor = writer.Prepare("""
        select cast(coalesce(sum(abs(change)), 0) as bigint) from points_ledger
        where group_no = ? and actor_no = ? and day = ? and reason_code = ? and undone_by is null
        """);

    public long Balance(GroupNo group, MemberNo member) => Math.Max(
        0, Number(_balance.Bind(1, member.Value).Bind(2, group.Value)) + scores.At(group).Read(member.Value).Points);

    /// <summary>Gives points.</summary>
    /// <param name="points">1 to <see cref="Most"/>.</param>
    /// <returns>Null where the key was used before: nothing changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">So many are not given at once.</exception>
    public PointsEntry? Award(
        GroupNo group, MemberNo member, long points, string key, PointsReason reason, PointsTime time, MemberNo? actor) =>
        Find(group, key) is null ? Add(group, member, Checked(points), key, reason, time, actor) : null;

    /// <summary>Takes points for something, all of them or none.</summary>
    /// <param name="points">1 to <see cref="Most"/>.</param>
    /// <returns>True where they are paid, now or by this key before; false where there are too few.</returns>
    /// <exception cref="ArgumentOutOfRangeException">So many are not taken at once.</exception>
    public bool Spend(
        GroupNo group, MemberNo member, long points, string key, PointsReason reason, PointsTime time, MemberNo? actor)
    {
        if (Find(group, key) is not null)
        {
            return true;
        }

        if (Balance(group, member) < Checked(points))
        {
            return false;
        }

        Add(group, member, -points, key, reason, time, actor);
        return true;
    }

    /// <summary>Takes points away, as many as there are of those asked for.</summary>
    /// <param name="points">1 to <see cref="Most"/>.</param>
    /// <returns>Null where there are none, or the key was used before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">So many are not taken at once.</exception>
    public PointsEntry? Deduct(
        GroupNo group, MemberNo member, long points, string key, PointsReason reason, PointsTime time, MemberNo? actor)
    {
        var taken = Math.Min(Checked(points), Balance(group, member));
        return taken == 0 || Find(group, key) is not null ? null : Add(group, member, -taken, key, reason, time, actor);
    }

    /// <summary>Takes an entry back, once: of points that were given, what is not spent yet.</summary>
    /// <returns>What was added for it, perhaps a change of 0; null where it is undone already, gone, or an undoing itself.</returns>
    public PointsEntry? Undo(long no, PointsTime time, MemberNo? actor)
    {
        if (Find(no) is not { UndoneBy: null } entry || entry.Reason.Code == UndoCode)
        {
            return null;
        }

        var change = Math.Max(-entry.Change, -Balance(entry.Group, entry.Member));
        var undoing = Add(
            entry.Group, entry.Member, change, $"undo:{no}", new PointsReason(UndoCode, entry.Reason.Text), time, actor);
        _undo.Bind(1, undoing.No).Bind(2, no).Execute();
        return undoing;
    }

    /// <summary>An entry by its number; null for one that is gone.</summary>
    public PointsEntry? Find(long no) => Entries(_byNo.Bind(1, no)).FirstOrDefault();

    public PointsEntry? Find(GroupNo group, string key) => Entries(_byKey.Bind(1, group.Value).Bind(2, key)).FirstOrDefault();

    /// <summary>Somebody's newest entries in a group, the newest first.</summary>
    public IReadOnlyList<PointsEntry> Last(GroupNo group, MemberNo member, int limit) =>
        Entries(_last.Bind(1, member.Value).Bind(2, group.Value).Bind(3, limit));

    /// <summary>How many points somebody gave and took on a group's day for reasons of a code, what was undone left out.</summary>
    public long ChangedBy(GroupNo group, MemberNo actor, int day, string code) =>
        Number(_byActor.Bind(1, group.Value).Bind(2, actor.Value).Bind(3, day).Bind(4, code));

    private PointsEntry Add(
        GroupNo group, MemberNo member, long change, string key, PointsReason reason, PointsTime time, MemberNo? actor)
    {
        var text = StoreText.Clean(reason.Text);
        var no = sequences.Next("points");
        _add.Bind(1, group.Value).Bind(2, key).Bind(3, no).Bind(4, member.Value).Bind(5, change).Bind(6, reason.Code)
            .Bind(7, text).Bind(8, actor?.Value).Bind(9, time.At).Bind(10, time.Day).Execute();
        return new PointsEntry(no, group, member, change, reason with { Text = text }, actor, time, null);
    }

    private static long Checked(long points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, Most);
        return points;
    }

    private static long Number(Statement row)
    {
        var number = row.Step() ? row.Long(0) : 0;
        row.Reset();
        return number;
    }

    private static List<PointsEntry> Entries(Statement row)
    {
        var entries = new List<PointsEntry>();
        while (row.Step())
        {
            entries.Add(new PointsEntry(
                row.Long(2), new GroupNo(row.Long(0)), new MemberNo(row.Long(3)), row.Long(4),
                new PointsReason(row.Text(5)!, row.Text(6)), row.LongOrNull(7) is { } actor ? new MemberNo(actor) : null,
                new PointsTime(row.Long(8), (int)row.Long(9)), row.LongOrNull(10)));
        }

        return entries;
    }
}
