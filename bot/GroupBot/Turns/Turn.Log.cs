using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>The log, as features write it.</summary>
internal sealed partial class Turn
{
    /// <summary>Appends a row of a feature's own to the log.</summary>
    public long Log(ActivityKind kind, MemberNo? member, long? number = null, MemberNo? target = null, long? message = null)
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
            Day = Scene.Day.DayNumber,
            MessageId = message,
            TargetMemberNo = target?.Value,
            Number = number,
            UpdateId = Scene.UpdateId,
        });
    }
}
