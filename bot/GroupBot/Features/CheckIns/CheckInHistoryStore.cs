using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>Writes the check-ins of history, of which there are as many as messages (kind 1; 2 is what a card covered).</summary>
internal sealed class CheckInHistoryStore(Writer writer)
{
    private readonly Statement _add = writer.Prepare("""
        insert into check_ins (group_no, member_no, day, kind, reason, at, place, is_told)
        values (?1, ?2, ?3, 1, null, ?4, (
          select coalesce(max(place), 0) + 1 from check_ins where group_no = ?1 and day = ?3), 1)
        on conflict (group_no, member_no, day) do update set kind = excluded.kind, at = excluded.at,
          place = excluded.place, is_told = excluded.is_told
        where check_ins.kind = 2
        """);

    /// <returns>False where the day stood already; one that a card covered was checked in after all.</returns>
    public bool Add(GroupNo group, MemberNo member, DateOnly day, DateTimeOffset at) => _add
        .Bind(1, group.Value).Bind(2, member.Value).Bind(3, day.DayNumber).Bind(4, at.ToUnixTimeMilliseconds())
        .Execute() > 0;
}
