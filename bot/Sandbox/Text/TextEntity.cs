using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Text;

/// <summary>A marked part of a text; offset and length in UTF-16 units.</summary>
internal sealed record TextEntity(string Type, int Offset, int Length)
{
    internal string? Url { get; init; }

    internal string? Language { get; init; }

    internal string? CustomEmojiId { get; init; }

    /// <summary>A user without a username, mentioned by id.</summary>
    internal JsonObject? User { get; init; }

    /// <summary>Unix seconds of a date that each reader sees in the own zone.</summary>
    internal int? UnixTime { get; init; }

    /// <summary>How that date is written; empty leaves the text as it is.</summary>
    internal string? DateTimeFormat { get; init; }

    internal int End => Offset + Length;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["offset"] = Offset, ["length"] = Length, ["type"] = Type };
        if (Url is not null)
        {
            json["url"] = Url;
        }

        if (Language is not null)
        {
            json["language"] = Language;
        }

        if (CustomEmojiId is not null)
        {
            json["custom_emoji_id"] = CustomEmojiId;
        }

        if (UnixTime is { } time)
        {
            json["unix_time"] = time;
            json["date_time_format"] = DateTimeFormat ?? "";
        }

        if (User is not null)
        {
            json["user"] = User.DeepClone();
        }

        return json;
    }
}
