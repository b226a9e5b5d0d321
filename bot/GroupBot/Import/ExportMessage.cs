using System.Text;
using GroupBot.Core.Activity;

namespace GroupBot.Import;

/// <summary>Whom or what an export means by <c>user123</c>, <c>channel123</c> or <c>chat123</c>.</summary>
/// <param name="IsUser">False for a channel, supergroup or group, which speaks for itself.</param>
internal readonly record struct ExportPeer(bool IsUser, long Id)
{
    /// <summary>By old versions (2.3 and before) the id is a number with its kind in the bits above the 32nd.</summary>
    private const int KindShift = 32;

    /// <summary>Null where it is none of them.</summary>
    public static ExportPeer? Of(ReadOnlySpan<char> text)
    {
        var isUser = text.StartsWith("user");
        var digits = isUser || text.StartsWith("chat") ? text[4..] : text.StartsWith("channel") ? text[7..] : default;
        return long.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var id) && id > 0 ? new ExportPeer(isUser, id) : null;
    }

    public static ExportPeer? Of(long number) => (number >> KindShift, number & uint.MaxValue) switch
    {
        (_, 0) => null,
        (0 or 1, var user) => new ExportPeer(true, user),
        (2, var chat) => new ExportPeer(false, chat),
        _ => null,
    };
}

/// <summary>Who reacted, as far as an export names them.</summary>
/// <param name="Date">Local time of the exporting machine, as <c>2025-01-12T15:49:22</c>.</param>
internal readonly record struct ExportReaction(ExportPeer? From, string? Name, string? Date);

/// <summary>One message of an export as it stands there; its text lives only in memory.</summary>
internal sealed class ExportMessage
{
    public long? Id { get; set; }

    /// <summary><c>message</c>, <c>service</c> or <c>unsupported</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Local time of the exporting machine.</summary>
    public string? Date { get; set; }

    /// <summary>Unix seconds; null in exports of old versions (2021 and before).</summary>
    public long? UnixTime { get; set; }

    /// <summary>Who wrote it or, of a service message, who did it.</summary>
    public ExportPeer? From { get; set; }

    /// <summary>Null for a deleted account.</summary>
    public string? Name { get; set; }

    public string? Action { get; set; }

    /// <summary>Names alone: the export has no ids of those whom a service message is about.</summary>
    public List<string?> Members { get; } = [];

    public long? ReplyTo { get; set; }

    /// <summary>True where the message it answers is in another chat.</summary>
    public bool RepliesElsewhere { get; set; }

    public bool IsForwarded { get; set; }

    /// <summary>Where a channel's post was forwarded from by Telegram itself.</summary>
    public string? SavedFrom { get; set; }

    public MediaKind Media { get; set; }
    public StringBuilder Text { get; } = new();

    /// <summary>The text begins with a command.</summary>
    public bool IsCommand { get; set; }

    /// <summary>User ids of those who are mentioned without a username.</summary>
    public List<long> MentionedIds { get; } = [];

    /// <summary>Usernames that are mentioned, without the @.</summary>
    public List<string> MentionedNames { get; } = [];

    public List<ExportReaction> Reactions { get; } = [];

    /// <summary>How many reactions there are, named or not.</summary>
    public long ReactionCount { get; set; }
}
