using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Members;

/// <summary>The rows of <c>people</c> and <c>members</c>.</summary>
internal sealed class MemberStore
{
    private const string PersonColumns = """
        member_no, user_id, first_name, last_name, username, client_language, language, is_bot, private_chat, first_seen_at,
        username_key
        """;

    private const string MemberColumns = """
        group_no, member_no, status, in_chat, rights, status_at, was_here_before, joined_how, joined_at, joined_by,
        joined_link, first_seen_at
        """;

    /// <summary>
    /// One step of the primary key a group that the bot knows; an index by member would be written for every newcomer of
    /// every group. Takes a member's number.
    /// </summary>
    public const string GroupsOfQuery = $"""
        select {MemberColumns} from members
        where group_no in (select group_no from groups) and member_no = ? order by group_no
        """;

    private readonly Statement _byUser, _byNo, _byName, _writePerson, _member, _writeMember, _admins, _groupsOf, _inGroup, _delete, _isCalled, _called;

    public MemberStore(Writer writer)
    {
        _byUser = writer.Prepare($"select {PersonColumns} from people where user_id = ?");
        _byNo = writer.Prepare($"select {PersonColumns} from people where member_no = ?");
        _byName = writer.Prepare("select user_id from people where username_key = ? order by member_no desc limit 1");
        _writePerson = writer.Prepare($"""
            insert into people ({PersonColumns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (member_no) do update set first_name = excluded.first_name, last_name = excluded.last_name,
              username = excluded.username, client_language = excluded.client_language, language = excluded.language,
              is_bot = excluded.is_bot, private_chat = excluded.private_chat, username_key = excluded.username_key,
              first_seen_at = excluded.first_seen_at
            """);
        _member = writer.Prepare($"select {MemberColumns} from members where group_no = ? and member_no = ?");
        _writeMember = writer.Prepare($"""
            insert into members ({MemberColumns}, last_seen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict (group_no, member_no) do update set status = excluded.status, in_chat = excluded.in_chat,
              rights = excluded.rights, status_at = excluded.status_at, was_here_before = excluded.was_here_before,
              joined_how = excluded.joined_how, joined_at = excluded.joined_at, joined_by = excluded.joined_by,
              joined_link = excluded.joined_link, first_seen_at = excluded.first_seen_at
            """);
        _admins = writer.Prepare(
            $"select {MemberColumns} from members where group_no = ? and status in (1, 2) order by member_no");
        _groupsOf = writer.Prepare(GroupsOfQuery);
        _inGroup = writer.Prepare(
            $"select {MemberColumns} from members where group_no = ? and member_no > ? order by member_no limit ?");
        _isCalled = writer.Prepare("""
            select 1 from members m join people p on p.member_no = m.member_no
            where m.group_no = ? and substr(p.first_name, 1, ?) = ? limit 1
            """);
        _called = writer.Prepare("""
            select m.member_no, m.in_chat from members m join people p on p.member_no = m.member_no
            where m.group_no = ? and (p.first_name = ? or p.first_name || ' ' || coalesce(p.last_name, '') = ?)
            order by m.in_chat desc, m.member_no
            limit 2
            """);
        _delete = writer.Prepare("delete from members where group_no = ? and member_no = ?");
    }

    public PersonState? Find(UserId user) => ReadPerson(_byUser.Bind(1, user.Value));

    public PersonState? Find(MemberNo no) => ReadPerson(_byNo.Bind(1, no.Value));

    public void Write(PersonState person) => _writePerson
        .Bind(1, person.No.Value).Bind(2, person.Person.Id.Value).Bind(3, person.Person.FirstName)
        .Bind(4, person.Person.LastName).Bind(5, person.Person.Username).Bind(6, person.Person.LanguageCode)
        .Bind(7, person.Chosen?.Tag()).Bind(8, person.Person.IsBot ? 1 : 0).Bind(9, (long)person.PrivateChat)
        .Bind(10, person.FirstSeenAt.ToUnixTimeMilliseconds()).Bind(11, KeyOf(person.Person.Username)).Execute();

    /// <summary>The newest bearer of a username, whatever its case.</summary>
    public UserId? FindByUsername(string username)
    {
        _byName.Bind(1, KeyOf(username));
        UserId? user = _byName.Step() ? new UserId(_byName.Long(0)) : null;
        _byName.Reset();
        return user;
    }

    public MemberState? Find(GroupNo group, MemberNo no) =>
        ReadMembers(_member.Bind(1, group.Value).Bind(2, no.Value)).FirstOrDefault();

    public IReadOnlyList<MemberState> Admins(GroupNo group) => ReadMembers(_admins.Bind(1, group.Value));

    public bool IsCalled(GroupNo group, string name)
    {
        // Characters as both stores count them.
        _isCalled.Bind(1, group.Value).Bind(2, name.EnumerateRunes().Count()).Bind(3, name);
        var isCalled = _isCalled.Step();
        _isCalled.Reset();
        return isCalled;
    }

    /// <summary>The only one who bears a name, there or gone; null where several do, or nobody.</summary>
    public MemberNo? FindCalled(GroupNo group, string name)
    {
        _called.Bind(1, group.Value).Bind(2, name).Bind(3, name);
        var found = new List<(MemberNo No, long InChat)>(2);
        while (_called.Step())
        {
            found.Add((new MemberNo(_called.Long(0)), _called.Long(1)));
        }

        _called.Reset();
        return found.Count == 1 || (found.Count == 2 && found[0].InChat > found[1].InChat) ? found[0].No : null;
    }

    public IReadOnlyList<MemberState> GroupsOf(MemberNo no) => ReadMembers(_groupsOf.Bind(1, no.Value));

    public IReadOnlyList<MemberState> InGroup(GroupNo group, MemberNo after, int limit) =>
        ReadMembers(_inGroup.Bind(1, group.Value).Bind(2, after.Value).Bind(3, limit));

    public void Delete(GroupNo group, MemberNo no) => _delete.Bind(1, group.Value).Bind(2, no.Value).Execute();

    public void Write(MemberState member) => _writeMember
        .Bind(1, member.Group.Value).Bind(2, member.No.Value).Bind(3, (long)member.Membership.Status)
        .Bind(4, member.Membership.InChat ? 1 : 0).Bind(5, (long)member.Membership.Rights)
        .Bind(6, member.StatusAt.ToUnixTimeMilliseconds()).Bind(7, member.WasHereBefore ? 1 : 0)
        .Bind(8, (long)member.JoinedHow).Bind(9, member.JoinedAt?.ToUnixTimeMilliseconds())
        .Bind(10, member.JoinedBy?.Value).Bind(11, member.JoinedLink)
        .Bind(12, member.FirstSeenAt.ToUnixTimeMilliseconds()).Execute();

    /// <summary>A column of its own for comparing: the two stores fold case differently.</summary>
    private static string? KeyOf(string? username) => username?.ToLowerInvariant();

    private static PersonState? ReadPerson(Statement row)
    {
        var person = row.Step()
            ? new PersonState
            {
                No = new MemberNo(row.Long(0)),
                Person = new Person(new UserId(row.Long(1)), row.Text(2)!, row.Text(3), row.Text(4), row.Text(5), row.Long(7) != 0),
                Chosen = Languages.Parse(row.Text(6)),
                PrivateChat = (PrivateChat)row.Long(8),
                FirstSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(9)),
            }
            : null;
        row.Reset();
        return person;
    }

    private static List<MemberState> ReadMembers(Statement row)
    {
        var members = new List<MemberState>();
        while (row.Step())
        {
            members.Add(new MemberState
            {
                Group = new GroupNo(row.Long(0)),
                No = new MemberNo(row.Long(1)),
                Membership = new Membership((MemberStatus)row.Long(2), row.Long(3) != 0, (AdminRights)row.Long(4)),
                StatusAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(5)),
                WasHereBefore = row.Long(6) != 0,
                JoinedHow = (JoinedHow)row.Long(7),
                JoinedAt = row.LongOrNull(8) is { } joined ? DateTimeOffset.FromUnixTimeMilliseconds(joined) : null,
                JoinedBy = row.LongOrNull(9) is { } by ? new MemberNo(by) : null,
                JoinedLink = row.Text(10),
                FirstSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(11)),
            });
        }

        return members;
    }
}
