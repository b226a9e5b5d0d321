using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Media;

/// <summary>The fields of a message that carries a file.</summary>
internal static class MediaContent
{
    internal static JsonObject Of(SandboxFile file)
    {
        if (file.Sizes is { } sizes)
        {
            return new JsonObject { ["photo"] = sizes.DeepClone() };
        }

        var content = new JsonObject { [file.Kind.Name] = file.ToJson() };
        if (file.Kind == MediaKind.Animation)
        {
            // Clients that know no animations read it as a document.
            var json = file.ToJson();
            content["document"] = new JsonObject(json
                .Where(field => field.Key is not ("width" or "height" or "duration"))
                .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        }

        return content;
    }

    /// <summary>The kind of file the message carries, or null.</summary>
    internal static MediaKind? KindOf(JsonObject content) => content.ContainsKey("animation")
        ? MediaKind.Animation
        : MediaKind.All.FirstOrDefault(kind => content.ContainsKey(kind.Name));

    /// <summary>What a member needs to send it, and how the refusal calls it.</summary>
    internal static (string Permission, string Noun) RightOf(JsonObject content)
    {
        if (KindOf(content) is { } kind)
        {
            return (kind.Permission, kind.Noun);
        }

        return content switch
        {
            _ when content.ContainsKey("paid_media") => ("can_send_photos", "paid media"),
            _ when content.ContainsKey("dice") => ("can_send_other_messages", "dice"),
            _ when content.ContainsKey("poll") => ("can_send_polls", "polls"),
            _ when content.ContainsKey("venue") => ("can_send_messages", "venues"),
            _ when content.ContainsKey("location") => ("can_send_messages", "locations"),
            _ when content.ContainsKey("contact") => ("can_send_messages", "contacts"),
            _ => ("can_send_messages", "text messages"),
        };
    }
}
