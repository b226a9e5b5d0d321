using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>The log, as features write it.</summary>
internal sealed partial class Turn
{
    /// <summary>The log itself, for history that is brought from elsewhere; what happens now is told by <see cref="Log"/>.</summary>
    public ActivityWriter Activity => log;

    /// <summary>The number of the log's newest row.</summary>
    public long LastSeq => log.LastSeq;

    /// <summary>Appends a row of a feature's own to the log.</summary>
    /// <param name="day">The group's day that it is about; null for that of the event at hand.</param>
    public long Log(
        ActivityKind kind, MemberNo? member, long? number = null, MemberNo? target = null, long? message = null, DateOnly? day = null)
    {
        if (Scene.Group is { } group)
        {
            seen.Advance(group.No, Scene.At.ToUnixTimeMilliseconds(), Scene.Day.DayNumber);
        }

        return log.Append(new ActivityRow
        {
            GroupNo = Scene.Group?.No.Value ?? 0,
            ChatId = Scene.Group?.Chat.Value ?? 0,
            MemberNo = member?.Value,
            Sender = SenderKind.Member,
            Kind = kind,
            At = Scene.At.ToUnixTimeMilliseconds(),
            ReceivedAt = Now.ToUnixTimeMilliseconds(),
            Day = (day ?? Scene.Day).DayNumber,
            MessageId = message,
            TargetMemberNo = target?.Value,
            Number = number,
            UpdateId = Scene.UpdateId,
        });
    }

    /// <summary>The same for what history tells: the row is marked as imported, and the group's clock stands still.</summary>
    public long LogImported(GroupState group, ActivityKind kind, MemberNo member, long number, DateTimeOffset at, DateOnly day) =>
        log.Append(new ActivityRow
        {
            GroupNo = group.No.Value,
            ChatId = group.Chat.Value,
            MemberNo = member.Value,
            Sender = SenderKind.Member,
            Kind = kind,
            At = at.ToUnixTimeMilliseconds(),
            ReceivedAt = Now.ToUnixTimeMilliseconds(),
            Day = day.DayNumber,
            Number = number,
            Flags = ActivityFlags.Imported,
        });
}
