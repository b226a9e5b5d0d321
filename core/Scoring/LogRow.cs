using GroupBot.Core.Activity;

namespace GroupBot.Core.Scoring;

/// <summary>One row of a group's activity log, as scoring reads it: live and in a replay the same.</summary>
public readonly record struct LogRow
{
    /// <summary>Its place in the log: rows are taken in this order.</summary>
    public long Seq { get; init; }
    public ActivityKind Kind { get; init; }
    public SenderKind Sender { get; init; }
    public ActivityFlags Flags { get; init; }
    public MediaKind Media { get; init; }

    /// <summary>Unix milliseconds; may go back.</summary>
    public long At { get; init; }

    /// <summary>The group's day, which never goes back but where a row is about an earlier one.</summary>
    public int Day { get; init; }
    public long ChatId { get; init; }
    public long? Topic { get; init; }
    public long? MemberNo { get; init; }
    public long? MessageId { get; init; }
    public long? TargetMessageId { get; init; }

    /// <summary>A human member; null for bots, channels and nobody.</summary>
    public long? TargetMemberNo { get; init; }
    public long? Number { get; init; }

    /// <summary>A Chinese character counts 2.</summary>
    public int VisibleCharacters { get; init; }

    /// <summary>Who is named in it; null for nobody.</summary>
    public IReadOnlyList<long>? Mentions { get; init; }
}
