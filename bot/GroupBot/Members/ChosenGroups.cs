using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members;

/// <summary>The rows of <c>chosen_groups</c>: which of their groups somebody means in private.</summary>
internal sealed class ChosenGroups(Writer writer)
{
    private readonly Statement _read = writer.Prepare("select group_no from chosen_groups where member_no = ?");
    private readonly Statement _write = writer.Prepare("""
        insert into chosen_groups (member_no, group_no, at) values (?, ?, ?)
        on conflict (member_no) do update set group_no = excluded.group_no, at = excluded.at
        """);

    /// <summary>Null for who never chose. They may have left it since.</summary>
    public GroupNo? Find(MemberNo person)
    {
        _read.Bind(1, person.Value);
        GroupNo? group = _read.Step() ? new GroupNo(_read.Long(0)) : null;
        _read.Reset();
        return group;
    }

    public void Choose(MemberNo person, GroupNo group, DateTimeOffset at) => _write
        .Bind(1, person.Value).Bind(2, group.Value).Bind(3, at.ToUnixTimeMilliseconds()).Execute();
}
