using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>The rows of the log that a scene makes; with each, its group and who acted are seen.</summary>
internal sealed class SceneRows(SeenCheckpoint seen, ActivityWriter log)
{
    /// <summary>A private chat has no id here: it is its person's, and outlives nobody who asks to be forgotten.</summary>
    public static ActivityRow Row(Scene scene, ActivityKind kind, MemberNo? member, SenderKind sender) => new()
    {
        GroupNo = scene.Group?.No.Value ?? 0,
        ChatId = scene.Event.Chat is { Kind: not ChatKind.Private } chat ? chat.Id.Value : 0,
        MemberNo = member?.Value,
        Sender = sender,
        Kind = kind,
        At = scene.At.ToUnixTimeMilliseconds(),
        ReceivedAt = scene.ReceivedAt.ToUnixTimeMilliseconds(),
        Day = scene.Day.DayNumber,
        UpdateId = scene.UpdateId,
    };

    public long Append(
        Scene scene, ActivityKind kind, MemberNo? member, SenderKind sender, long? number = null, MessageId? message = null,
        MessageId? target = null, TopicId? topic = null, int part = 0)
    {
        var row = Row(scene, kind, member, sender);
        row.Number = number;
        row.MessageId = message?.Value;
        row.TargetMessageId = target?.Value;
        row.Topic = topic?.Value;
        row.Part = part;
        return Append(scene, row);
    }

    public long Append(Scene scene, in ActivityRow row)
    {
        if (scene.Group is { } group)
        {
            seen.Touch(group.No, row.At, row.Day,
                row.Kind is ActivityKind.Left ? null : row.MemberNo is { } no ? new MemberNo(no) : null);
        }

        return log.Append(row);
    }
}
