using System.Text.Json.Nodes;
using GroupBot.Sandbox.Payments;
using GroupBot.Sandbox.Polls;

namespace GroupBot.Sandbox.Chats;

/// <summary>One message of a chat.</summary>
public sealed class SandboxMessage
{
    /// <summary>0 of a message that one member alone sees.</summary>
    public required int Id { get; init; }

    public required SandboxChat Chat { get; init; }

    public required SandboxUser From { get; init; }

    /// <summary>Who really wrote it: another one than From for an anonymous administrator and for a channel.</summary>
    public required SandboxUser Author { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? EditDate { get; internal set; }

    public SandboxMessage? ReplyTo { get; init; }

    public bool IsDeleted { get; internal set; }

    /// <summary>Who deleted it; null where nobody did, or where it went with its topic.</summary>
    internal SandboxUser? DeletedBy { get; set; }

    /// <summary>Something that happened (a join, a pin) and not something said.</summary>
    public bool IsService { get; init; }

    /// <summary>The text or the caption; null where there is neither.</summary>
    public string? Text => (string?)(Content["text"] ?? Content["caption"]);

    internal JsonObject? Quote { get; init; }

    /// <summary>The fields that say what it is: "text" and "entities", "document" and "caption", "new_chat_members" …</summary>
    internal JsonObject Content { get; set; } = [];

    internal JsonObject? InlineKeyboard { get; set; }

    internal bool IsProtected { get; init; }

    /// <summary>The chat in whose name it was sent.</summary>
    internal SandboxChat? SenderChat { get; init; }

    /// <summary>The topic of a forum; null in General and where there are no topics.</summary>
    public int? Topic { get; init; }

    /// <summary>Where there are no topics: the first message of the thread it belongs to.</summary>
    internal int? Thread { get; init; }

    /// <summary>Further fields of the head, as the Bot API has them ("forward_origin", "media_group_id" …).</summary>
    internal JsonObject Head { get; init; } = [];

    /// <summary>Who alone sees it besides the sender; null where all do.</summary>
    public SandboxUser? Receiver { get; init; }

    /// <summary>Its number among those seen by one member, which have no message id; 0 where all see it.</summary>
    public int EphemeralId { get; init; }

    /// <summary>For the receiver it stands in the place of this one.</summary>
    internal SandboxMessage? Replaces { get; init; }

    /// <summary>Of a forward: the message that was the first.</summary>
    internal SandboxMessage? Original { get; init; }

    /// <summary>The poll it shows.</summary>
    internal SandboxPoll? Poll { get; set; }

    /// <summary>What it sells.</summary>
    internal PaidMedia? Paid { get; set; }

    /// <summary>User id to that user's reactions, each as a ReactionType.</summary>
    internal Dictionary<long, JsonObject[]> Reactions { get; } = [];

    /// <summary>As the Bot API shows it. A message quoted by another one shows no further one.</summary>
    internal JsonObject ToJson(bool nested = false)
    {
        var json = new JsonObject { ["message_id"] = Id };
        if (!Chat.IsChannel)
        {
            json["from"] = From.ToJson();
        }

        json.AddNode("sender_chat", SenderChat?.ToJson());
        if (Receiver is not null)
        {
            json["receiver_user"] = Receiver.ToJson();
            json["ephemeral_message_id"] = EphemeralId;
        }

        json["chat"] = Chat.ToJson();
        json["date"] = Date.ToUnixTimeSeconds();
        json.AddTime("edit_date", EditDate);
        if (Topic is { } topic)
        {
            json["message_thread_id"] = topic;
            json["is_topic_message"] = true;
        }
        else if (Thread is { } thread)
        {
            json["message_thread_id"] = thread;
        }

        foreach (var (name, value) in Head)
        {
            json[name] = value?.DeepClone();
        }

        LegacyFields.AddForward(json);
        if (!nested && ReplyTo is { IsDeleted: false } replied)
        {
            json["reply_to_message"] = replied.ToJson(nested: true);
            json.AddNode("quote", Quote?.DeepClone());
        }

        json.AddFlag("has_protected_content", IsProtected);
        foreach (var (name, value) in Content)
        {
            json[name] = value?.DeepClone();
        }

        LegacyFields.AddMembers(json);
        json.AddNode("reply_markup", InlineKeyboard?.DeepClone());
        return json;
    }
}
