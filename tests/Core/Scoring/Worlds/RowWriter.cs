using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>Writes rows of a log as the bot would; their order and their last numbers come when several writers' rows are merged.</summary>
/// <param name="first">The first number of its rows and messages: no two writers of a world have the same.</param>
internal sealed class RowWriter(long first)
{
    public const long Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour, Zone = 8 * Hour, Chat = -1001;

    /// <summary>The number of a world's first day.</summary>
    public const int FirstDay = 20_000;

    private readonly List<LogRow> _rows = [];
    private long _seq = first;
    private long _message = first;

    public IReadOnlyList<LogRow> Rows => _rows;

    /// <summary>An instant of a day of the world, by the group's clock.</summary>
    public static long At(int day, double hour) => ((FirstDay + day) * Day) - Zone + (long)(hour * Hour);

    public static int DayOf(long at) => (int)((at + Zone) / Day);

    public void Join(long member, long at) => Add(ActivityKind.Joined, member, at);

    public void Leave(long member, long at) => Add(ActivityKind.Left, member, at);

    /// <returns>The message.</returns>
    public long Say(long member, long at, LogRow? to = null, int visible = 20, ActivityFlags flags = ActivityFlags.None, MediaKind media = MediaKind.None, IReadOnlyList<long>? mentions = null)
    {
        Add(ActivityKind.Message, member, at, row => row with
        {
            MessageId = ++_message,
            TargetMessageId = to?.MessageId,
            TargetMemberNo = to?.MemberNo,
            VisibleCharacters = visible,
            Flags = flags,
            Media = media,
            Mentions = mentions,
        });
        return _message;
    }

    public LogRow Last => _rows[^1];

    public void React(long member, long at, LogRow to, bool isRemoved = false) => Add(ActivityKind.Reaction, member, at, row => row with
    {
        TargetMessageId = to.MessageId,
        TargetMemberNo = to.MemberNo,
        Number = isRemoved ? 0 : 1,
        Flags = at - to.At >= 7 * Day ? ActivityFlags.OldTarget : ActivityFlags.None,
    });

    public void Thank(long member, long at, LogRow to) => Add(ActivityKind.Thanks, member, at, row => row with { TargetMemberNo = to.MemberNo, TargetMessageId = to.MessageId });

    public void CheckIn(long member, long at) => Add(ActivityKind.CheckIn, member, at, row => row with { Number = 1 });

    public void Count(ActivityKind kind, long member, long at, long number) => Add(kind, member, at, row => row with { Number = number });

    public void Invited(ActivityKind kind, long inviter, long at, long invited) => Add(kind, inviter, at, row => row with { TargetMemberNo = invited });

    /// <summary>Takes back what an earlier row of this writer gave.</summary>
    public void TakeBack(LogRow row, long at) => Count(ActivityKind.TakenBack, row.MemberNo!.Value, at, row.Seq);

    public void Remove(LogRow row, long at) => _rows.Add(new LogRow
    {
        Seq = ++_seq,
        Kind = ActivityKind.MessageRemoved,
        Sender = SenderKind.Self,
        At = at,
        Day = DayOf(at),
        ChatId = Chat,
        TargetMessageId = row.MessageId,
    });

    /// <summary>All rows in the order of their instants, numbered anew.</summary>
    public static IReadOnlyList<LogRow> Merge(params IReadOnlyList<LogRow>[] parts)
    {
        var merged = parts.SelectMany(part => part).OrderBy(row => row.At).ThenBy(row => row.Seq).ToArray();
        var seqs = new Dictionary<long, long>(merged.Length);
        for (var i = 0; i < merged.Length; i++)
        {
            var (seq, row) = (i + 1L, merged[i]);
            seqs[row.Seq] = seq;
            merged[i] = row with { Seq = seq, Number = row.Kind is ActivityKind.TakenBack ? seqs[row.Number!.Value] : row.Number };
        }

        return merged;
    }

    private void Add(ActivityKind kind, long member, long at, Func<LogRow, LogRow>? with = null)
    {
        var row = new LogRow { Seq = ++_seq, Kind = kind, Sender = SenderKind.Member, At = at, Day = DayOf(at), ChatId = Chat, MemberNo = member };
        _rows.Add(with is null ? row : with(row));
    }
}
