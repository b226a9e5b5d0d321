using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>link_preview_options, and the older disable_web_page_preview.</summary>
internal static class LinkPreview
{
    private static readonly string[] Flags = ["prefer_small_media", "prefer_large_media", "show_above_text"];

    /// <summary>As the message shows it; null where nothing was asked for, or there is nothing to preview.</summary>
    internal static JsonObject? Read(MethodCall call, FormattedText text)
    {
        var given = call.Arguments.Json("link_preview_options") as JsonObject;
        if (call.Arguments.Flag("disable_web_page_preview") || CallArguments.IsTrue(given?["is_disabled"]?.ToString()))
        {
            return new JsonObject { ["is_disabled"] = true };
        }

        var url = given?["url"]?.ToString();
        var hasLink = !string.IsNullOrEmpty(url) || text.Entities.Any(e => e.Type is "url" or "text_link");
        if (given is null || !hasLink)
        {
            return null;
        }

        var options = new JsonObject();
        options.AddText("url", url);
        foreach (var flag in Flags)
        {
            options.AddFlag(flag, CallArguments.IsTrue(given[flag]?.ToString()));
        }

        return options.Count > 0 ? options : null;
    }
}
