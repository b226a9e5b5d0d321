using System.Globalization;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>
/// Groups of which a row of the log could not be scored: their scores stand still, as what came after it would be counted from what
/// is not so, until their log is gone through once more.
/// </summary>
internal sealed class ScoreFaults(Writer writer)
{
    private const string Prefix = "scores ", Arithmetic = "scores-arithmetic";

    private readonly TurnCache<GroupNo, bool> _known = writer.Caches.Make<GroupNo, bool>();
    private readonly Statement _read = writer.Prepare("select through_seq from checkpoints where name = ?");

    public static string NameOf(GroupNo group) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{group.Value}");

    public bool Has(GroupNo group)
    {
        if (_known.TryGet(group, out var has))
        {
            return has;
        }

        has = _read.Bind(1, NameOf(group)).Step();
        _read.Reset();
        _known.Set(group, has);
        return has;
    }

    /// <summary>The groups, by number.</summary>
    public IReadOnlyList<GroupNo> All() =>
    [
        .. writer.Connection.Query<string>("select name from checkpoints where name like 'scores %'")
            .Select(name => long.Parse(name.AsSpan(Prefix.Length), CultureInfo.InvariantCulture)).Order().Select(no => new GroupNo(no)),
    ];

    /// <param name="seq">The row that could not be scored.</param>
    public void Add(GroupNo group, long seq)
    {
        writer.Connection.Execute(
            "insert into checkpoints (name, through_seq) values (@Name, @Seq) on conflict (name) do nothing", new { Name = NameOf(group), Seq = seq });
        _known.Set(group, true);
    }

    /// <summary>All groups, where an older program made of their log what this one would not.</summary>
    public void AddOlder()
    {
        if (writer.Connection.ExecuteScalar<long?>("select through_seq from checkpoints where name = @Name", new { Name = Arithmetic }) == Scorer.Arithmetic)
        {
            return;
        }

        foreach (var (group, first) in writer.Connection.Query<(long, long)>("select group_no, first_seq from score_groups order by group_no").ToList())
        {
            Add(new GroupNo(group), first);
        }

        writer.Connection.Execute(
            "insert into checkpoints (name, through_seq) values (@Name, @Version) on conflict (name) do update set through_seq = excluded.through_seq",
            new { Name = Arithmetic, Version = Scorer.Arithmetic });
    }

    public void Remove(GroupNo group)
    {
        writer.Connection.Execute("delete from checkpoints where name = @Name", new { Name = NameOf(group) });
        _known.Set(group, false);
    }
}
