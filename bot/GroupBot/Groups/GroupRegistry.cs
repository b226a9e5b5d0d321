using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Storage;
using GroupBot.Texts;
using Microsoft.Extensions.Options;

namespace GroupBot.Groups;

/// <summary>Every group that the bot has met, by any update. Written in the turn, read by everyone.</summary>
internal sealed class GroupRegistry
{
    private readonly GroupStore _store;
    private readonly Sequences _sequences;
    private readonly TurnCache<ChatId, GroupNo> _numbers;
    private readonly TurnCache<GroupNo, GroupState> _groups;
    private readonly TurnCache<GroupNo, GroupNo> _merged;
    private readonly TurnCache<GroupNo, IReadOnlyList<PastRule>> _pastRules;
    private readonly GroupsOptions _options;
    private readonly IReadOnlySet<ChatId> _listed;

    public GroupRegistry(Writer writer, Sequences sequences, IOptions<GroupsOptions> options)
    {
        _store = new GroupStore(writer);
        _sequences = sequences;
        _numbers = writer.Caches.Make<ChatId, GroupNo>();
        _groups = writer.Caches.Make<GroupNo, GroupState>();
        _merged = writer.Caches.Make<GroupNo, GroupNo>();
        _pastRules = writer.Caches.Make<GroupNo, IReadOnlyList<PastRule>>();
        _options = options.Value;
        _listed = _options.ListedChats();
    }

    /// <summary>A group by its number, or by one that turned out to be its.</summary>
    public GroupState? Find(GroupNo no)
    {
        no = MeantBy(no);
        if (_groups.TryGet(no, out var group))
        {
            return group;
        }

        group = _store.Find(no);
        if (group is not null)
        {
            _groups.Set(no, group);
        }

        return group;
    }

    /// <summary>From now on the number of one group means another; its rows follow as long work.</summary>
    public void MergeInto(GroupNo from, GroupNo into)
    {
        _store.MergeInto(from, into);
        _merged.Set(from, into);
    }

    private GroupNo MeantBy(GroupNo no)
    {
        if (!_merged.TryGet(no, out var meant))
        {
            meant = _store.FindMerge(no) ?? no;
            _merged.Set(no, meant);
        }

        return meant;
    }

    public GroupState? Find(ChatId chat)
    {
        if (!_numbers.TryGet(chat, out var no))
        {
            if (_store.FindNo(chat) is not { } stored)
            {
                return null;
            }

            _numbers.Set(chat, stored);
            no = stored;
        }

        return Find(no);
    }

    /// <summary>For code outside the turn: the chat that stands for a group, as last committed.</summary>
    public ChatId? CommittedChat(GroupNo no) =>
        _merged.TryGetCommitted(no, out var meant) && _groups.TryGetCommitted(meant, out var group) ? group.Chat : null;

    public IReadOnlyList<GroupState> All() => _store.All();

    /// <summary>The group of a chat, registered now if it was not known, with its title and kind brought up to date.</summary>
    /// <param name="isNew">True where this is the first that is heard of it.</param>
    public GroupState Meet(Chat chat, DateTimeOffset at, Language? hint, out bool isNew)
    {
        var known = Find(chat.Id);
        isNew = known is null;
        if (known is null)
        {
            var made = Make(chat, at, hint);
            _store.Write(made);
            _store.PointTo(made.No, chat.Id, at);
            _numbers.Set(chat.Id, made.No);
            _groups.Set(made.No, made);
            return made;
        }

        if (known.Chat != chat.Id)
        {
            // A late update of the chat that the group was before its migration: it tells nothing of today.
            return known;
        }

        var title = chat.Title ?? known.Title;
        if (title == known.Title && chat.Username == known.Username && chat.Kind == known.Kind && chat.IsForum == known.IsForum)
        {
            return known;
        }

        return Change(known with { Title = title, Username = chat.Username, Kind = chat.Kind, IsForum = chat.IsForum });
    }

    /// <summary>Writes a changed group.</summary>
    public GroupState Change(GroupState group)
    {
        _store.Write(group);
        _groups.Set(group.No, group);
        return group;
    }

    /// <summary>From now on another chat stands for the group: one row, no data moved.</summary>
    public GroupState Migrate(GroupState group, ChatId to, DateTimeOffset at)
    {
        _store.PointTo(group.No, to, at);
        _numbers.Set(to, group.No);
        var moved = group with { Chat = to, Kind = ChatKind.Supergroup };
        _store.Write(moved);
        _groups.Set(moved.No, moved);
        return moved;
    }

    /// <summary>A chat that the group once was, though it was not known then.</summary>
    public void Remember(ChatId former, GroupState group, DateTimeOffset at)
    {
        _store.AddFormer(group.No, former, at);
        _numbers.Set(former, group.No);
    }

    /// <summary>The basic group that a group was before its migration; null where it was none, or nobody knows which.</summary>
    public ChatId? FormerBasicChat(GroupState group) => _store.FormerBasicChat(group.No);

    /// <summary>Sets zone and day start from the group's next start of day on, so that no day is cut or doubled.</summary>
    public GroupState ChangeRule(GroupState group, DayRule rule, DateTimeOffset at)
    {
        var today = group.Rule.DayOf(at);
        return Change(group with { NextRule = rule, NextFrom = group.Rule.StartOf(today.AddDays(1)) });
    }

    /// <summary>The rule that was set takes over: its time has come.</summary>
    /// <param name="known">The newest day that the group has seen.</param>
    public GroupState BeginRule(GroupState group, DayRule next, DateTimeOffset from, DateOnly known)
    {
        _store.AddRule(group.No, Past(group).End(next, from, known));
        _pastRules.Remove(group.No);
        return Change(group with { Rule = next, NextRule = null, NextFrom = null });
    }

    /// <summary>Which days the group has had, and will have where its rule was changed and the change is yet to take over.</summary>
    public DayHistory DaysOf(GroupState group)
    {
        var past = Past(group);
        return group is { NextRule: { } next, NextFrom: { } from } ? past.Changed(next, from) : past;
    }

    private DayHistory Past(GroupState group)
    {
        if (!_pastRules.TryGet(group.No, out var past))
        {
            past = _store.Rules(group.No);
            _pastRules.Set(group.No, past);
        }

        return new DayHistory(past, group.Rule);
    }

    /// <summary>True where the bot stays wherever anybody adds it.</summary>
    public bool AllowsAny => _options.Allowed == "any";

    /// <summary>True where it is the installation's owners who decide, by adding the bot or leading a group.</summary>
    public bool AllowsByOwners => _options.Allowed == "owners";

    /// <summary>What the configuration says of where the bot works, in one line; the order of its ids tells nothing.</summary>
    public string AllowedLine => $"{_options.Allowed} {string.Join(',', _listed.Select(chat => chat.Value).Order())}";

    /// <summary>True where the installation's owners let the bot work in this chat.</summary>
    public bool Allows(ChatId chat, bool addedByOwner) => _options.Allowed switch
    {
        "any" => true,
        "list" => _listed.Contains(chat),
        _ => addedByOwner,
    };

    /// <summary>As <see cref="Allows(ChatId, bool)"/>, for a group by any chat that it ever was.</summary>
    public bool Allows(GroupState group, bool addedByOwner) => Allows(group.Chat, addedByOwner)
        || (_options.Allowed == "list" && _listed.Any(chat => Find(chat)?.No == group.No));

    private GroupState Make(Chat chat, DateTimeOffset at, Language? hint)
    {
        var title = chat.Title ?? "";
        var language = Languages.Parse(_options.Language)
            ?? (HasHan(title) ? Language.ZhHans : hint ?? Language.En);
        var zone = _options.Zone.Length > 0 ? Zones.Find(_options.Zone)! : language is Language.ZhHans ? "Asia/Shanghai" : "UTC";
        return new GroupState
        {
            No = new GroupNo(_sequences.Next("groups")),
            Chat = chat.Id,
            Title = title,
            Username = chat.Username,
            Kind = chat.Kind,
            IsForum = chat.IsForum,
            Rule = new DayRule(TimeZoneInfo.FindSystemTimeZoneById(zone), _options.DayStart),
            Language = language,
            IsAllowed = Allows(chat.Id, addedByOwner: false),
            FirstSeenAt = at,
            BotStatusAt = DateTimeOffset.UnixEpoch,
        };
    }

    private static bool HasHan(string text) => text.AsSpan().ContainsAnyInRange('一', '鿿');
}
