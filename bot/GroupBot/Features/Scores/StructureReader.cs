using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Churn;
using GroupBot.Core.Circles;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;
using GroupBot.Core.Structure;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>Counts a group's structure, who is likely to go and the group's numbers, beside the corridor, after the night that it belongs to.</summary>
internal static class StructureReader
{
    private const int RowsAPage = 20_000, Month = 30, ChurnWeeks = 26;
    private const long MillisecondsADay = 86_400_000;

    public static StructureResult Read(Database database, NightAsked asked, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        // What came since the night is the next one's; rows of scoring may be some seconds newer.
        if (NightRows.Read(connection, asked with { Seq = long.MaxValue }, ct) is not { } rows)
        {
            throw new InvalidOperationException($"Group {asked.Group} has no clock of its scores.");
        }

        var talk = Talk.Of(connection, asked, ct);
        ct.ThrowIfCancellationRequested();
        var structure = StructureNight.Of(new StructureInput
        {
            At = asked.At,
            MemberCount = (int)Math.Min(int.MaxValue, asked.Members ?? 0),
            People = [.. rows.Members.Where(member => rows.Present.Contains(member.MemberNo)).Select(Person)],
            Ties = TiesOf(asked, rows),
            Posts = talk.Posts,
            Replies = talk.Replies,
            Reactions = talk.Reactions,
            Thanks = talk.Thanks,
            Rises = RisesOf(connection, asked),
            Messages = MessagesOf(connection, asked),
            Gifts = GiftsOf(connection, asked),
            Rules = new ScoreRuleReader(connection).Of(new GroupNo(asked.Group), rows.Night.Group.RuleVersion),
            Seed = unchecked(((ulong)asked.Group * 1_000_003) + (ulong)asked.Day),
        });
        ct.ThrowIfCancellationRequested();
        return new StructureResult(structure, ChurnOf(connection, asked, rows), NumbersReader.Read(connection, asked, rows, ct));

        StructurePerson Person(MemberScore member) => new(
            member.MemberNo, member is { HasJoined: true, Since: > 0 } ? member.Since : null, ScoreNightRun.TenureOf(rows.Night, member),
            member.LastDay >= asked.Day - Month, rows.Staff.Contains(member.MemberNo),
            rows.Before.GetValueOrDefault(member.MemberNo)?.Circle ?? Circle.New, rows.Referrals.GetValueOrDefault(member.MemberNo));
    }

    private static List<InfluenceTie> TiesOf(NightAsked asked, NightRows rows)
    {
        var clock = rows.Night.Group.TieClock.FactorAt(asked.At);
        return
        [
            .. rows.Pairs.Where(pair => pair.LastDay >= asked.Day - InfluenceNight.Days).Select(pair => new InfluenceTie(pair.From, pair.To, pair.Tie / clock)),
        ];
    }

    /// <summary>The way out of the first days, and into the outer circle, is nobody's rise.</summary>
    private static List<Rise> RisesOf(DbConnection connection, NightAsked asked) =>
    [
        .. CircleStore.MovesOf(connection, new GroupNo(asked.Group), asked.Day - StructureNight.RiseDays, asked.Day + 1, int.MaxValue)
            .Where(move => move.IsUp).Select(move => new Rise(move.MemberNo, asked.DayStart - ((asked.Day - move.Day) * MillisecondsADay))),
    ];

    private static List<(long, long)> MessagesOf(DbConnection connection, NightAsked asked) => connection.Query<(long Member, long Messages)>(
        """
        select member_no, cast(sum(messages) as bigint) from score_days
        where group_no = @Group and day >= @From and day < @Day
        group by member_no
        """,
        new { asked.Group, From = asked.Day - Month, asked.Day }).ToList();

    private static List<Gift> GiftsOf(DbConnection connection, NightAsked asked)
    {
        List<Gift> gifts = [];
        foreach (var (from, to, state) in connection.Query<(long From, long To, byte[] State)>(
            "select from_no, to_no, state from score_pairs where group_no = @Group and last_day > @After order by from_no, to_no",
            new { asked.Group, After = asked.Day - PairScore.Days }, buffered: false))
        {
            gifts.AddRange(ScoreSnapshot.Pair(from, to, state).Gifts
                .Where(gift => gift.Day >= asked.Day - PairScore.Days && gift.Amount > 0 && from != to).Select(gift => new Gift(from, to, gift.Amount)));
        }

        return gifts;
    }

    /// <summary>Whoever is here, is no staff and ever did something; of the forecasts those of whom <c>/away</c> speaks.</summary>
    private static ChurnReport ChurnOf(DbConnection connection, NightAsked asked, NightRows rows)
    {
        var group = new GroupNo(asked.Group);
        var days = connection.Query<(long Member, long Day)>(
            """
            select member_no, day from score_days
            where group_no = @Group and day >= @From and day < @Day and acts > 0
            """,
            new { asked.Group, From = asked.Day - ChurnNight.DaysBack, asked.Day }).ToLookup(row => row.Member, row => (int)row.Day);
        var week = asked.Day / 7;
        var weeksOfLog = week - ((asked.FirstDay + 6) / 7);
        ChurnMember[] members =
        [
            .. rows.Members
                .Where(member => member.LastDay > 0 && rows.Present.Contains(member.MemberNo) && !rows.Staff.Contains(member.MemberNo))
                .Select(member => new ChurnMember(member.MemberNo, WeeksOf(member, week), KnownOf(member, asked, week), [.. days[member.MemberNo]])),
        ];
        var report = ChurnNight.Of(members, asked.Day, Math.Max(0, weeksOfLog), StructureStore.Of(connection, group)?.Result.Churn);
        var away = AwayStore.Of(connection, group).Select(member => member.MemberNo).ToHashSet();
        return report with { Forecasts = [.. report.Forecasts.Where(forecast => away.Contains(forecast.MemberNo))] };
    }

    /// <summary>Bit 0 becomes the last week that is over.</summary>
    private static uint WeeksOf(MemberScore member, int week)
    {
        var back = week - (member.LastDay / 7);
        return back > 31 ? 0 : (uint)(((ulong)member.RecentWeeks << Math.Max(0, back)) >> 1);
    }

    private static int KnownOf(MemberScore member, NightAsked asked, int week)
    {
        var first = member.Since > 0
            ? Math.Max(asked.FirstDay, asked.Day - (int)Math.Max(0, (asked.DayStart - member.Since + MillisecondsADay - 1) / MillisecondsADay))
            : asked.FirstDay;
        return Math.Clamp(week - (first / 7) - 1, 0, ChurnWeeks);
    }

    /// <summary>What of the log says who answered whom.</summary>
    private sealed record Talk(IReadOnlyList<Post> Posts, IReadOnlyList<Answer> Replies, IReadOnlyList<Answer> Reactions, IReadOnlyList<Answer> Thanks)
    {
        public static Talk Of(DbConnection connection, NightAsked asked, CancellationToken ct)
        {
            var (posts, replies, reactions, thanks) = (new List<Post>(), new List<Answer>(), new List<Answer>(), new List<Answer>());
            var seqs = new Dictionary<(long Chat, long Message), long>();
            var (from, postsFrom) = (asked.At - (StructureNight.Weeks * 7 * MillisecondsADay), asked.At - (StructureNight.PostDays * MillisecondsADay));
            foreach (var row in LogRows.All(connection, new GroupNo(asked.Group), StartOf(connection, asked), asked.Seq, RowsAPage))
            {
                ct.ThrowIfCancellationRequested();
                if (row.MemberNo is not { } member || row.Sender is not SenderKind.Member || row.At < from || row.At > asked.At
                    || (row.Flags & (ActivityFlags.Imported | ActivityFlags.Command)) != 0)
                {
                    continue;
                }

                if (row is { Kind: ActivityKind.Message, MessageId: { } message } && row.At >= postsFrom && seqs.TryAdd((row.ChatId, message), row.Seq))
                {
                    long? above = row.TargetMessageId is { } target && seqs.TryGetValue((row.ChatId, target), out var found) ? found : null;
                    posts.Add(new Post(row.Seq, above, member, row.At));
                }

                if (row.TargetMemberNo is { } other && other != member)
                {
                    Take(row, member, other);
                }
            }

            return new Talk(posts, replies, reactions, thanks);

            void Take(LogRow row, long member, long other)
            {
                if (row.Kind is ActivityKind.Message)
                {
                    replies.Add(new Answer(member, other, row.At));
                }
                else if (row is { Kind: ActivityKind.Reaction, Number: > 0 })
                {
                    reactions.Add(new Answer(member, other, row.At));
                }
                else if (row.Kind is ActivityKind.Thanks)
                {
                    thanks.Add(new Answer(other, member, row.At));
                }
            }
        }

        /// <summary>The log has no index by time; the nights say where in it a day began.</summary>
        private static long StartOf(DbConnection connection, NightAsked asked) => connection.ExecuteScalar<long?>(
            "select max(seq) from score_nights where group_no = @Group and day <= @Day and seq > 0",
            new { asked.Group, Day = asked.Day - (StructureNight.Weeks * 7) - 1 })
            ?? connection.ExecuteScalar<long>("select first_seq from score_groups where group_no = @Group", new { asked.Group }) - 1;
    }
}
