using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Import;

/// <summary>The time that a group's log has of its own, by updates.</summary>
/// <param name="Since">
/// The first join, leave and reaction: those have no key by which one in a file would be known again.
/// </param>
/// <param name="Until">The newest of any kind; null where there is none.</param>
internal sealed record LiveTimes(IReadOnlyDictionary<ActivityKind, DateTimeOffset> Since, DateTimeOffset? Until)
{
    private const long KeysAPage = 50_000;

    private static readonly ActivityKind[] WithoutAKey = [ActivityKind.Joined, ActivityKind.Left, ActivityKind.Reaction];

    /// <summary>Of a group of which nothing was seen.</summary>
    public static LiveTimes None { get; } = new(new Dictionary<ActivityKind, DateTimeOffset>(), null);

    /// <summary>Where no bot is asked: nothing is left to it.</summary>
    public static LiveTimes All { get; } = None with { Until = DateTimeOffset.MaxValue };

    /// <summary>Reads beside the corridor, in pages. What came by no update is imported or a feature's own.</summary>
    public static LiveTimes Read(Database database, GroupNo group, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var since = new Dictionary<ActivityKind, DateTimeOffset>();
        DateTimeOffset? until = null;
        var last = connection.ExecuteScalar<long?>("select max(seq) from activity") ?? 0;
        for (var after = 0L; after < last; after += KeysAPage)
        {
            ct.ThrowIfCancellationRequested();
            var page = connection.Query<TimesOfKind>(
                """
                select kind as Kind, min(at) as First, max(at) as Newest from activity
                where seq > @After and seq <= @Until and group_no = @Group and update_id is not null
                group by kind
                """,
                new { After = after, Until = after + KeysAPage, Group = group.Value });
            foreach (var times in page)
            {
                var (first, newest) = (DateTimeOffset.FromUnixTimeMilliseconds(times.First), DateTimeOffset.FromUnixTimeMilliseconds(times.Newest));
                until = until > newest ? until : newest;
                var kind = (ActivityKind)times.Kind;
                if (WithoutAKey.Contains(kind))
                {
                    since[kind] = since.TryGetValue(kind, out var known) && known < first ? known : first;
                }
            }
        }

        return new LiveTimes(since, until);
    }

    private sealed record TimesOfKind
    {
        public required long Kind { get; init; }
        public required long First { get; init; }
        public required long Newest { get; init; }
    }
}
