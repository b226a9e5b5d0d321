using System.Globalization;

namespace GroupBot.Events;

/// <summary>A chat's id on the wire: positive for a private chat, −100… for a supergroup. It may change; see <see cref="GroupNo"/>.</summary>
internal readonly record struct ChatId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A person's or bot's id on the wire.</summary>
internal readonly record struct UserId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A message's id within one chat on the wire.</summary>
internal readonly record struct MessageId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A forum topic's id within one chat on the wire. The General topic has none.</summary>
internal readonly record struct TopicId(long Value);

/// <summary>Our own number of a group; it survives migration. 0 = no group: a private chat with the bot.</summary>
internal readonly record struct GroupNo(long Value)
{
    public static readonly GroupNo Private;

    public bool IsPrivate => Value == 0;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Our own number of a person; the log knows nobody by anything else. Never used again after a forgetting.</summary>
internal readonly record struct MemberNo(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
