using GroupBot.Events;

namespace GroupBot.Members;

/// <summary>Why somebody's points change.</summary>
/// <param name="Code">A feature's word for the kind, such as <c>admin</c>; what members read for it is registered.</param>
/// <param name="Text">What somebody wrote to it; null where the kind says it all.</param>
internal readonly record struct PointsReason(string Code, string? Text = null);

/// <summary>When a change counts.</summary>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Day">The group's local day, as <c>DateOnly.DayNumber</c>.</param>
internal readonly record struct PointsTime(long At, int Day);

/// <summary>One fact of the ledger. It never changes but for being undone.</summary>
/// <param name="No">Its number, over all groups.</param>
/// <param name="Change">What was added; negative where points were taken.</param>
/// <param name="Actor">Who gave or took them: null where the rules did, number 0 for an anonymous admin.</param>
/// <param name="UndoneBy">The number of the entry that took it back; null while it stands.</param>
internal sealed record PointsEntry(
    long No, GroupNo Group, MemberNo Member, long Change, PointsReason Reason, MemberNo? Actor, PointsTime Time, long? UndoneBy);
