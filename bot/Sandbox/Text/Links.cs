using System.Globalization;
using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Text;

/// <summary>What an address behind a text becomes: a link, a mention by id, or nothing.</summary>
internal static class Links
{
    private const string UserPrefix = "tg://user?id=";

    internal static TextEntity? Resolve(TextEntity entity, string href)
    {
        if (href.StartsWith(UserPrefix, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(href.AsSpan(UserPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            // Only the id is known here; who sends fills in the person or drops the mark.
            return entity with { Type = "text_mention", User = new JsonObject { ["id"] = id } };
        }

        var address = href.Contains("://", StringComparison.Ordinal) ? href : "http://" + href;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme is not ("http" or "https") || uri.Host.Contains('.', StringComparison.Ordinal))
                ? entity with { Type = "text_link", Url = uri.Scheme is "http" or "https" ? uri.AbsoluteUri : address }
                : null;
    }
}
