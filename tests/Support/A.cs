using System.Text.RegularExpressions;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Tests.Support;

/// <summary>
/// Makes events as the wire would. What is not said has a sensible value: people are known by their first name (the same
/// name is the same person), the group is <see cref="Group"/>, and an event without an instant gets the kit's clock.
/// </summary>
internal static partial class A
{
    public static readonly Chat Group = Supergroup("Test group", -1001000000001);

    public static readonly Person Bot = new(new UserId(7_000_000_001), "GroupBot", null, "GroupBotTestBot", null, IsBot: true);

    private static long _ids = 100;

    /// <summary>A number that no other call gave.</summary>
    public static long NewId() => Interlocked.Increment(ref _ids);

    public static Person Person(
        string first, long? id = null, string? last = null, string? username = null, string? language = "en",
        bool isBot = false) => new(new UserId(id ?? IdOf(first)), first, last, username, language, isBot);

    public static Chat Supergroup(string title, long id, bool isForum = false, string? username = null) =>
        new(new ChatId(id), ChatKind.Supergroup, title, username, isForum);

    public static Chat BasicGroup(string title, long id) => new(new ChatId(id), ChatKind.Group, title, null, false);

    public static Chat Private(Person person) =>
        new(new ChatId(person.Id.Value), ChatKind.Private, null, person.Username, false);

    /// <summary>A message; commands, mentions and hashtags in it are marked as Telegram marks them.</summary>
    public static MessageBuilder Message(string text) => new(text);

    public static MembersAdded Added(Chat? chat = null, Person? by = null, params Person[] people) => new(
        chat ?? Group, null, new MessageId(NewId()), by ?? people[0], people);

    public static MemberGone Gone(Person person, Person? by = null, Chat? chat = null) => new(
        chat ?? Group, null, new MessageId(NewId()), by ?? person, person);

    public static MemberChanged Changed(
        Person person, MemberStatus from, MemberStatus to, Person? by = null, Chat? chat = null, InviteLink? link = null,
        bool viaRequest = false, AdminRights rights = AdminRights.None) => new(
        chat ?? Group, null, by ?? person, person, Membership.Of(from), Membership.Of(to, rights), link, viaRequest);

    /// <summary>Somebody came in, as <c>chat_member</c> tells.</summary>
    public static MemberChanged Joined(Person person, Person? by = null, Chat? chat = null, InviteLink? link = null) =>
        Changed(person, MemberStatus.Left, MemberStatus.Member, by, chat, link);

    public static BotChanged BotChanged(
        Person by, MemberStatus from = MemberStatus.Left, MemberStatus to = MemberStatus.Member, Chat? chat = null,
        AdminRights rights = AdminRights.None) => new(
        chat ?? Group, null, by, Membership.Of(from), Membership.Of(to, rights));

    public static InviteLink Link(string? name = null, Person? creator = null, string url = "https://t.me/+abc") =>
        new(url, name, (creator ?? Bot).Id);

    public static JoinRequested JoinRequest(Person person, Chat? chat = null, InviteLink? link = null) => new(
        chat ?? Group, null, person, new ChatId(person.Id.Value), null, link);

    public static ReactionChanged Reaction(
        Person person, MessageId message, IReadOnlyList<string> now, IReadOnlyList<string>? before = null, Chat? chat = null) =>
        new(chat ?? Group, null, message, new Sender(SenderKind.Member, person), before ?? [], now);

    public static ReactionsCounted ReactionCount(MessageId message, int total, Chat? chat = null) =>
        new(chat ?? Group, null, message, total);

    /// <summary>A button pressed in a group, or in private where <paramref name="chat"/> is the person's own.</summary>
    public static ButtonPressed Press(string data, Person by, Chat? chat = null, MessageId? message = null, TopicId? topic = null) =>
        new(chat ?? Group, null, $"query-{NewId()}", by, message ?? new MessageId(NewId()), topic, data);

    public static PollChanged Poll(string id, params int[] votes) => new(id, votes, false);

    public static PollAnswered Vote(string id, Person voter, params int[] options) =>
        new(id, new Sender(SenderKind.Member, voter), options);

    public static TopicChanged Topic(TopicChange change, long topic, Person? by = null, string? name = null, Chat? chat = null) =>
        new(chat ?? Group, null, new MessageId(NewId()), new TopicId(topic), change, name, by);

    /// <summary>A group became a supergroup, as either of the two chats tells it.</summary>
    public static GroupMigrated Migrated(Chat inChat, long from, long to) =>
        new(inChat, null, new MessageId(NewId()), new ChatId(from), new ChatId(to));

    public static ServiceNoticed Service(Person? by = null, Chat? chat = null) =>
        new(chat ?? Group, null, new MessageId(NewId()), null, by);

    public static OtherUpdate Other(string kind, Chat? chat = null) => new(chat, null, kind);

    /// <summary>The runs of a text that Telegram marks by itself.</summary>
    public static IReadOnlyList<TextEntity> EntitiesOf(string text) =>
    [
        .. Marked().Matches(text).Select(match => new TextEntity(
            match.Value[0] switch
            {
                '/' => EntityKind.Command,
                '@' => EntityKind.Mention,
                _ => EntityKind.Hashtag,
            },
            match.Index,
            match.Length)),
    ];

    private static long IdOf(string name)
    {
        var hash = 17L;
        foreach (var character in name)
        {
            hash = ((hash * 31) + character) % 1_000_000_007;
        }

        return 1_000_000_000 + hash;
    }

    [GeneratedRegex(@"(?<=^|\s)(/[A-Za-z0-9_]{1,32}(@\w+)?|@\w{3,32}|#\w+)")]
    private static partial Regex Marked();

    /// <summary>What a dead letter tells of: bytes, and the update that brought them.</summary>
    public static GroupBot.Turns.LetterOrigin Origin(DateTimeOffset receivedAt, string raw = "", long? updateId = null) =>
        new(1, updateId, System.Text.Encoding.UTF8.GetBytes(raw), receivedAt);
}
