using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Tests.Support;

/// <summary>A message as it is put together; an event as soon as one is asked for.</summary>
internal sealed class MessageBuilder(string text)
{
    private readonly List<TextEntity> _entities = [.. A.EntitiesOf(text)];
    private Chat _chat = A.Group;
    private Sender _sender = new(SenderKind.Member, A.Person("Ann"));
    private DateTimeOffset? _at;
    private MessageId _id = new(A.NewId());
    private TopicId? _topic;
    private ReplyTarget? _reply;
    private MediaKind _media;
    private string? _album;
    private bool _isForwarded;
    private string? _file, _fileId;

    public MessageId MessageId => _id;

    /// <summary>From a person (the default is Ann in <see cref="A.Group"/>).</summary>
    public MessageBuilder From(Person person)
    {
        _sender = new Sender(person.IsBot ? SenderKind.Bot : SenderKind.Member, person);
        return this;
    }

    /// <summary>From an administrator who speaks as the group.</summary>
    public MessageBuilder FromAnonymousAdmin()
    {
        _sender = new Sender(SenderKind.AnonymousAdmin, null);
        return this;
    }

    public MessageBuilder FromChannel(bool isLinked = false)
    {
        _sender = new Sender(isLinked ? SenderKind.LinkedChannel : SenderKind.Channel, null);
        return this;
    }

    public MessageBuilder In(Chat chat)
    {
        _chat = chat;
        return this;
    }

    /// <summary>In the sender's private chat with the bot.</summary>
    public MessageBuilder InPrivate() => In(A.Private(_sender.Person!));

    public MessageBuilder At(DateTimeOffset at)
    {
        _at = at;
        return this;
    }

    public MessageBuilder Id(long id)
    {
        _id = new MessageId(id);
        return this;
    }

    public MessageBuilder Topic(long topic)
    {
        _topic = new TopicId(topic);
        return this;
    }

    public MessageBuilder ReplyTo(MessageId message, Person? author = null)
    {
        _reply = new ReplyTarget(message, new Sender(SenderKind.Member, author));
        return this;
    }

    public MessageBuilder With(MediaKind media, string? album = null)
    {
        _media = media;
        _album = album;
        return this;
    }

    /// <summary>With a photo that Telegram calls by this, whoever sends it.</summary>
    public MessageBuilder WithPhoto(string file, string? album = null)
    {
        _file = file;
        return With(MediaKind.Photo, album);
    }

    /// <summary>With a file that the bot may send on by this.</summary>
    public MessageBuilder WithFile(MediaKind media, string fileId)
    {
        _fileId = fileId;
        return With(media);
    }

    /// <summary>A mark that Telegram could not find by itself, such as a mention without a username.</summary>
    public MessageBuilder With(TextEntity entity)
    {
        _entities.Add(entity);
        return this;
    }

    /// <summary>Marks the first occurrence of a name as a mention of somebody without a username.</summary>
    public MessageBuilder Mentioning(string name, Person person) => With(
        new TextEntity(EntityKind.TextMention, text.IndexOf(name, StringComparison.Ordinal), name.Length, person));

    public MessageBuilder Forwarded()
    {
        _isForwarded = true;
        return this;
    }

    public Message Build() => new(_id, _topic, _sender, text, _entities, _reply, _media, _album, _isForwarded, _file, _fileId);

    public MessageReceived Received() => new(_chat, _at, Build());

    /// <summary>The same message as an edit of it.</summary>
    public MessageEdited Edited() => new(_chat, _at, Build());

    public static implicit operator ChatEvent(MessageBuilder builder) => builder.Received();
}
