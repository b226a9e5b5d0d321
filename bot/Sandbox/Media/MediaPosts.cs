using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Polls;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Media;

/// <summary>What people send that is no plain text, and what they change of it.</summary>
public sealed class MediaPosts
{
    private readonly SandboxWorld _world;

    internal MediaPosts(SandboxWorld world) => _world = world;

    /// <summary>A person sends a file.</summary>
    /// <param name="user">Who sends it.</param>
    /// <param name="chat">Where to.</param>
    /// <param name="kind">The field of the message: "photo", "voice", "video", "sticker" …</param>
    /// <param name="name">The file's name, with its extension.</param>
    /// <param name="bytes">Its content; of a photo a PNG, JPEG, GIF or WebP.</param>
    /// <param name="options">Caption and the like.</param>
    public SandboxMessage Post(
        SandboxUser user, SandboxChat chat, string kind, string name, byte[] bytes, MediaOptions? options = null)
    {
        lock (_world.Gate)
        {
            return Publish(user, chat, Content(kind, name, bytes, options ?? new MediaOptions()), options?.ReplyTo, []);
        }
    }

    /// <summary>A person shows another picture of himself.</summary>
    public void SetPhoto(SandboxUser user, byte[] bytes)
    {
        lock (_world.Gate)
        {
            user.Photos.Insert(0, ImageHeader.Read(bytes) is not null
                ? _world.Shelf.AddSquare(bytes)
                : throw new DeedException("这不是图片。", "This is no picture."));
            _world.Feed.UserChanged(user);
        }
    }

    /// <summary>Several files as one: photos and videos, or documents, or music.</summary>
    public IReadOnlyList<SandboxMessage> PostAlbum(
        SandboxUser user, SandboxChat chat, params (string Kind, string Name, byte[] Bytes, string? Caption)[] items)
    {
        lock (_world.Gate)
        {
            var kinds = items.Select(item => Kind(item.Kind)).ToList();
            if (kinds.Count is < 2 or > Albums.Most || !kinds.TrueForAll(Albums.Takes) || Albums.Stranger(kinds) is not null)
            {
                throw new DeedException("相册是 2 到 10 张照片和视频，或者都是文件，或者都是音乐。", "An album is 2–10 photos and videos, or documents, or music.");
            }

            var contents = items
                .Select(item => Content(item.Kind, item.Name, item.Bytes, new MediaOptions { Caption = item.Caption }))
                .ToList();
            var head = Albums.Head(_world, items.Length);
            var drafts = contents.ConvertAll(content => new MessageDraft(user, content) { Head = (JsonObject)head.DeepClone() });
            _world.RequireVoice(user, chat);
            // All or nothing: one that may not be sent keeps the others back.
            drafts.ForEach(draft => _world.Senders.Dress(chat, draft));
            return [.. drafts.Select(draft => _world.Publish(chat, draft))];
        }
    }

    /// <summary>Throws a die, a ball, a dart …</summary>
    public SandboxMessage PostDice(SandboxUser user, SandboxChat chat, string emoji = Dice.Usual)
    {
        lock (_world.Gate)
        {
            var content = Dice.Throw(_world, emoji) ?? throw new DeedException($"{emoji} 掷不出点数。", $"{emoji} shows no value.");
            return Publish(user, chat, content, null, []);
        }
    }

    /// <summary>Shows where one is.</summary>
    public SandboxMessage PostLocation(SandboxUser user, SandboxChat chat, double latitude, double longitude)
    {
        lock (_world.Gate)
        {
            var location = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude };
            return Publish(user, chat, new JsonObject { ["location"] = location }, null, []);
        }
    }

    /// <summary>Sends someone's card; one's own carries one's id.</summary>
    public SandboxMessage PostContact(SandboxUser user, SandboxChat chat, string phone, string firstName, long? userId = null)
    {
        lock (_world.Gate)
        {
            var contact = new JsonObject { ["phone_number"] = phone, ["first_name"] = firstName };
            contact.AddNode("user_id", userId is { } id ? JsonValue.Create(id) : null);
            return Publish(user, chat, new JsonObject { ["contact"] = contact }, null, []);
        }
    }

    /// <summary>Sends a message on, with the name of who wrote it unless that one hides it.</summary>
    public SandboxMessage Forward(SandboxUser user, SandboxChat from, int messageId, SandboxChat to)
    {
        lock (_world.Gate)
        {
            var message = SandboxWorld.Find(from, messageId);
            if (message is null || !Carried.MayBeForwarded(message))
            {
                throw new DeedException($"没有编号为 {messageId} 的消息可转发。", $"There is no message {messageId} to forward.");
            }

            if (message.Poll is { } poll && !PollBook.FitsIn(poll.Settings, to))
            {
                throw new DeedException("频道里的投票只能匿名。", "A poll in a channel is anonymous.");
            }

            var head = new JsonObject { ["forward_origin"] = MessageOrigin.Of(message) };
            return Publish(user, to, Carried.Content(message), null, head, message);
        }
    }

    /// <summary>The writer changes the words under a file; null takes them away.</summary>
    public SandboxMessage EditCaption(SandboxUser user, SandboxChat chat, int messageId, string? caption)
    {
        lock (_world.Gate)
        {
            var message = Own(user, chat, messageId);
            var content = Carried.Content(message);
            content.Remove("caption");
            content.Remove("caption_entities");
            new FormattedText(caption ?? "", []).Finish().AddTo(content, "caption", "caption_entities");
            return Rewrite(message, content);
        }
    }

    /// <summary>The writer puts another file in the place of this one; its caption stays.</summary>
    public SandboxMessage EditMedia(SandboxUser user, SandboxChat chat, int messageId, string kind, string name, byte[] bytes)
    {
        lock (_world.Gate)
        {
            var message = Own(user, chat, messageId);
            return Rewrite(message, Content(kind, name, bytes, new MediaOptions { Caption = message.Text }));
        }
    }

    private static MediaKind Kind(string name) =>
        MediaKind.Named(name) ?? throw new DeedException($"没有「{name}」这种文件。", $"There is no kind of file \"{name}\".");

    private static SandboxMessage Own(SandboxUser user, SandboxChat chat, int messageId) =>
        SandboxWorld.Find(chat, messageId) is { } message
        && message.From.Id == user.Id
        && MediaContent.KindOf(message.Content) is { HasCaption: true }
            ? message
            : throw new DeedException("只能改自己发的文件。", "Only one's own files can be changed.");

    private SandboxMessage Rewrite(SandboxMessage message, JsonObject content)
    {
        if (!JsonNode.DeepEquals(content, message.Content))
        {
            _world.Rewrite(message, content, message.InlineKeyboard);
            _world.Router.Edited(message);
        }

        return message;
    }

    private SandboxMessage Publish(
        SandboxUser user, SandboxChat chat, JsonObject content, int? replyTo, JsonObject head, SandboxMessage? forwarded = null)
    {
        _world.RequireVoice(user, chat);
        var draft = new MessageDraft(user, content) { ReplyTo = SandboxWorld.Find(chat, replyTo), Head = head, Forwarded = forwarded };
        return _world.Publish(chat, draft);
    }

    private JsonObject Content(string kindName, string name, byte[] bytes, MediaOptions options)
    {
        var kind = Kind(kindName);
        if (bytes.Length == 0)
        {
            throw new DeedException("文件是空的。", "The file is empty.");
        }

        var content = MediaContent.Of(kind == MediaKind.Photo
            ? Photo(name, bytes)
            : _world.Shelf.Add(kind, name, null, bytes, Fields(kind, bytes, options)));
        if (kind.HasCaption)
        {
            new FormattedText(options.Caption ?? "", []).Finish().AddTo(content, "caption", "caption_entities");
        }

        content.AddFlag("has_media_spoiler", kind.IsPicture && options.IsSpoiler);
        return content;
    }

    private SandboxFile Photo(string name, byte[] bytes)
    {
        var (width, height) = ImageHeader.Read(bytes) ?? throw new DeedException("这不是图片。", "This is no picture.");
        return _world.Shelf.AddPhoto(name, bytes, width, height);
    }

    private static JsonObject Fields(MediaKind kind, byte[] bytes, MediaOptions options)
    {
        var fields = new JsonObject();
        if (kind == MediaKind.Sticker)
        {
            var (width, height) = ImageHeader.Read(bytes) ?? (512, 512);
            fields = new JsonObject
            {
                ["type"] = "regular",
                ["width"] = width,
                ["height"] = height,
                ["is_animated"] = false,
                ["is_video"] = false,
            };
            fields.AddText("emoji", options.Emoji);
            return fields;
        }

        if (kind == MediaKind.Video || kind == MediaKind.Animation)
        {
            (fields["width"], fields["height"]) = (options.Width, options.Height);
        }

        if (kind == MediaKind.VideoNote)
        {
            fields["length"] = 384;
        }

        if (kind != MediaKind.Document)
        {
            fields["duration"] = options.Seconds;
        }

        return fields;
    }
}
