using GroupBot.Core.Activity;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>
/// Tells of which day a scene is, whatever made it: an update, a job, a result, a request. A changed zone or day start
/// takes over at its instant, as a row of the log; a zone moved west would give yesterday again, but a group's day
/// never decreases.
/// </summary>
internal sealed class DayBook(GroupRegistry groups, SeenCheckpoint seen, ActivityWriter log)
{
    /// <summary>Sets the day of a scene whose instant and group are known, and begins a changed rule that is due.</summary>
    public void Date(Scene scene)
    {
        if (scene.Group is { NextRule: { } next, NextFrom: { } from } group && scene.At >= from)
        {
            scene.Group = groups.BeginRule(group, next, from, DateOnly.FromDayNumber(seen.ClockOf(group.No).LastDay));
            scene.Day = DayOf(scene.Group, scene.At);
            log.Append(new ActivityRow
            {
                GroupNo = group.No.Value,
                ChatId = scene.Event.Chat?.Id.Value ?? group.Chat.Value,
                Sender = SenderKind.Self,
                Kind = ActivityKind.DayRuleChanged,
                At = scene.At.ToUnixTimeMilliseconds(),
                ReceivedAt = scene.ReceivedAt.ToUnixTimeMilliseconds(),
                Day = scene.Day.DayNumber,
                Number = next.StartHour,
                UpdateId = scene.UpdateId,
            });
            seen.Advance(group.No, scene.At.ToUnixTimeMilliseconds(), scene.Day.DayNumber);
        }

        scene.Day = DayOf(scene.Group, scene.At);
    }

    /// <summary>The day of an instant as the group stands; the UTC day outside of groups. Writes nothing.</summary>
    public DateOnly DayOf(GroupState? group, DateTimeOffset at) => DayOf(seen, group, at);

    /// <summary>The same of any group, for what is not about the event at hand.</summary>
    public static DateOnly DayOf(SeenCheckpoint seen, GroupState? group, DateTimeOffset at)
    {
        if (group is null)
        {
            return DateOnly.FromDateTime(at.UtcDateTime);
        }

        var rule = group is { NextRule: { } next, NextFrom: { } from } && at >= from ? next : group.Rule;
        var day = rule.DayOf(at);
        var last = seen.ClockOf(group.No).LastDay;
        return day.DayNumber < last ? DateOnly.FromDayNumber(last) : day;
    }
}
