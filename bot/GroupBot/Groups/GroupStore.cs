using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Groups;

/// <summary>The rows of <c>groups</c>, of <c>group_chats</c>, and of what once held of a group.</summary>
internal sealed class GroupStore
{
    private const string Columns = """
        g.group_no, c.chat_id, g.title, g.username, g.kind, g.is_forum, g.zone, g.day_start, g.next_zone,
        g.next_day_start, g.next_from, g.language, g.bot_status, g.bot_rights, g.bot_status_at, g.added_by, g.is_allowed,
        g.admins_at, g.first_seen_at
        """;

    private readonly Statement _byChat, _byNo, _all, _upsert, _insertChat, _insertFormer, _retireChats, _insertMerge, _merge, _former,
        _insertRule, _rules;

    public GroupStore(Writer writer)
    {
        const string from = $"select {Columns} from groups g join group_chats c on c.group_no = g.group_no and c.is_current = 1";
        _byChat = writer.Prepare("select group_no from group_chats where chat_id = ?");
        _byNo = writer.Prepare(from + " where g.group_no = ?");
        _all = writer.Prepare(from + " order by g.group_no");
        _upsert = writer.Prepare("""
            insert into groups (group_no, title, username, kind, is_forum, zone, day_start, next_zone, next_day_start,
              next_from, language, bot_status, bot_rights, bot_status_at, added_by, is_allowed, admins_at, first_seen_at,
              last_at, last_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
            on conflict (group_no) do update set title = excluded.title, username = excluded.username,
              kind = excluded.kind, is_forum = excluded.is_forum, zone = excluded.zone, day_start = excluded.day_start,
              next_zone = excluded.next_zone, next_day_start = excluded.next_day_start, next_from = excluded.next_from,
              language = excluded.language, bot_status = excluded.bot_status, bot_rights = excluded.bot_rights,
              bot_status_at = excluded.bot_status_at, added_by = excluded.added_by, is_allowed = excluded.is_allowed,
              admins_at = excluded.admins_at
            """);
        _insertChat = writer.Prepare("""
            insert into group_chats (chat_id, group_no, is_current, since) values (?, ?, 1, ?)
            on conflict (chat_id) do update set group_no = excluded.group_no, is_current = 1
            """);
        _insertFormer = writer.Prepare("""
            insert into group_chats (chat_id, group_no, is_current, since) values (?, ?, 0, ?) on conflict do nothing
            """);
        _insertMerge = writer.Prepare(
            "insert into merged_groups (group_no, into_no) values (?, ?) on conflict do nothing");
        _merge = writer.Prepare("select into_no from merged_groups where group_no = ?");
        _former = writer.Prepare("""
            select chat_id from group_chats
            where group_no = ? and is_current = 0 and chat_id > -1000000000000
            order by since desc, chat_id
            limit 1
            """);
        _retireChats = writer.Prepare("update group_chats set is_current = 0 where group_no = ?");
        _insertRule = writer.Prepare("""
            insert into past_day_rules (group_no, until_at, zone, day_start, last_day, next_day) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """);
        _rules = writer.Prepare("""
            select zone, day_start, until_at, last_day, next_day from past_day_rules where group_no = ? order by until_at
            """);
    }

    public GroupNo? FindNo(ChatId chat)
    {
        _byChat.Bind(1, chat.Value);
        GroupNo? no = _byChat.Step() ? new GroupNo(_byChat.Long(0)) : null;
        _byChat.Reset();
        return no;
    }

    public GroupState? Find(GroupNo no)
    {
        _byNo.Bind(1, no.Value);
        var group = _byNo.Step() ? Read(_byNo) : null;
        _byNo.Reset();
        return group;
    }

    public IReadOnlyList<GroupState> All()
    {
        var groups = new List<GroupState>();
        while (_all.Step())
        {
            groups.Add(Read(_all));
        }

        return groups;
    }

    public void Write(GroupState group) => _upsert
        .Bind(1, group.No.Value).Bind(2, group.Title).Bind(3, group.Username).Bind(4, (long)group.Kind)
        .Bind(5, group.IsForum ? 1 : 0).Bind(6, group.Rule.Zone.Id).Bind(7, group.Rule.StartHour)
        .Bind(8, group.NextRule?.Zone.Id).Bind(9, (long?)group.NextRule?.StartHour)
        .Bind(10, group.NextFrom?.ToUnixTimeMilliseconds()).Bind(11, group.Language.Tag())
        .Bind(12, (long)group.BotStatus).Bind(13, (long)group.BotRights)
        .Bind(14, group.BotStatusAt.ToUnixTimeMilliseconds()).Bind(15, group.AddedBy?.Value)
        .Bind(16, group.IsAllowed ? 1 : 0).Bind(17, group.AdminsAt?.ToUnixTimeMilliseconds())
        .Bind(18, group.FirstSeenAt.ToUnixTimeMilliseconds()).Execute();

    /// <summary>Makes a chat the one that stands for the group; the former ones stay, so that their messages keep their group.</summary>
    public void PointTo(GroupNo no, ChatId chat, DateTimeOffset at)
    {
        _retireChats.Bind(1, no.Value).Execute();
        _insertChat.Bind(1, chat.Value).Bind(2, no.Value).Bind(3, at.ToUnixTimeMilliseconds()).Execute();
    }

    /// <summary>Adds a chat that stood for the group before.</summary>
    public void AddFormer(GroupNo no, ChatId chat, DateTimeOffset at) => _insertFormer
        .Bind(1, chat.Value).Bind(2, no.Value).Bind(3, at.ToUnixTimeMilliseconds()).Execute();

    /// <summary>The basic group that a supergroup was; null where it was none, or nobody knows which.</summary>
    public ChatId? FormerBasicChat(GroupNo no)
    {
        _former.Bind(1, no.Value);
        ChatId? chat = _former.Step() ? new ChatId(_former.Long(0)) : null;
        _former.Reset();
        return chat;
    }

    /// <summary>From now on one number means another group.</summary>
    public void MergeInto(GroupNo from, GroupNo into) => _insertMerge.Bind(1, from.Value).Bind(2, into.Value).Execute();

    /// <summary>The number that another one means; null where it means itself.</summary>
    public GroupNo? FindMerge(GroupNo no)
    {
        _merge.Bind(1, no.Value);
        GroupNo? into = _merge.Step() ? new GroupNo(_merge.Long(0)) : null;
        _merge.Reset();
        return into;
    }

    public void AddRule(GroupNo no, PastRule past) => _insertRule
        .Bind(1, no.Value).Bind(2, past.Until.ToUnixTimeMilliseconds()).Bind(3, past.Rule.Zone.Id).Bind(4, past.Rule.StartHour)
        .Bind(5, past.LastDay.DayNumber).Bind(6, past.NextDay.DayNumber).Execute();

    /// <summary>The rules by which the group's days began before the one of now, in their order.</summary>
    public IReadOnlyList<PastRule> Rules(GroupNo no)
    {
        var rules = new List<PastRule>();
        _rules.Bind(1, no.Value);
        while (_rules.Step())
        {
            rules.Add(new PastRule(
                new DayRule(TimeZoneInfo.FindSystemTimeZoneById(_rules.Text(0)!), (int)_rules.Long(1)),
                DateTimeOffset.FromUnixTimeMilliseconds(_rules.Long(2)),
                DateOnly.FromDayNumber((int)_rules.Long(3)),
                DateOnly.FromDayNumber((int)_rules.Long(4))));
        }

        return rules;
    }

    private static GroupState Read(Statement row) => new()
    {
        No = new GroupNo(row.Long(0)),
        Chat = new ChatId(row.Long(1)),
        Title = row.Text(2)!,
        Username = row.Text(3),
        Kind = (ChatKind)row.Long(4),
        IsForum = row.Long(5) != 0,
        Rule = new DayRule(TimeZoneInfo.FindSystemTimeZoneById(row.Text(6)!), (int)row.Long(7)),
        NextRule = row.Text(8) is { } zone
            ? new DayRule(TimeZoneInfo.FindSystemTimeZoneById(zone), (int)row.Long(9))
            : null,
        NextFrom = Instant(row.LongOrNull(10)),
        Language = Languages.Parse(row.Text(11))!.Value,
        BotStatus = (MemberStatus)row.Long(12),
        BotRights = (AdminRights)row.Long(13),
        BotStatusAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(14)),
        AddedBy = row.LongOrNull(15) is { } adder ? new MemberNo(adder) : null,
        IsAllowed = row.Long(16) != 0,
        AdminsAt = Instant(row.LongOrNull(17)),
        FirstSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(18)),
    };

    private static DateTimeOffset? Instant(long? milliseconds) =>
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
