using System.Globalization;
using Npgsql;

namespace GroupBot.Storage.Postgres;

/// <summary>Where a server is and who asks: from a <c>postgres://</c> URL, or Npgsql's own <c>Host=…;Database=…</c>.</summary>
internal static class PostgresAddress
{
    private const int UsualPort = 5432;

    /// <summary>True for what is written as a URL of a server.</summary>
    public static bool IsUrl(string text) => text.StartsWith("postgres://", StringComparison.Ordinal)
        || text.StartsWith("postgresql://", StringComparison.Ordinal);

    /// <summary>Null where it cannot be read; then <paramref name="problem"/> says why, without the text: a password may stand in it.</summary>
    public static NpgsqlConnectionStringBuilder? Parse(string text, out string? problem)
    {
        problem = null;
        try
        {
            var address = IsUrl(text) ? OfUrl(text) : new NpgsqlConnectionStringBuilder(text);
            problem = string.IsNullOrEmpty(address.Host) ? "names no host"
                : string.IsNullOrEmpty(address.Database) ? "names no database"
                : null;
            return problem is null ? address : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or KeyNotFoundException or InvalidCastException)
        {
            problem = "cannot be read";
            return null;
        }
    }

    /// <summary>For people: neither user nor password.</summary>
    public static string NameOf(NpgsqlConnectionStringBuilder address) => string.Create(
        CultureInfo.InvariantCulture,
        $"postgres://{(address.Host!.Contains('/', StringComparison.Ordinal) ? Uri.EscapeDataString(address.Host) : address.Host)}{(address.Port == UsualPort ? "" : $":{address.Port}")}/{address.Database}");

    private static NpgsqlConnectionStringBuilder OfUrl(string text)
    {
        // .NET's own reader wants a host; a socket's folder stands in the query or, escaped, in its place.
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (path, query) = Cut(rest, '?');
        var (place, database) = Cut(path, '/');
        var at = place.LastIndexOf('@');
        var (user, server) = at >= 0 ? (place[..at], place[(at + 1)..]) : ("", place);
        var address = new NpgsqlConnectionStringBuilder { Database = Uri.UnescapeDataString(database) };
        if (user.Length > 0)
        {
            var parts = user.Split(':', 2);
            address.Username = Uri.UnescapeDataString(parts[0]);
            address.Password = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null;
        }

        var colon = server.LastIndexOf(':');
        if (colon >= 0 && !server.EndsWith(']'))
        {
            address.Port = ushort.TryParse(server.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? port
                : throw new FormatException("The port is none.");
            server = server[..colon];
        }

        address.Host = Uri.UnescapeDataString(server).Trim('[', ']');
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', 2) is not [var key, var value])
            {
                throw new FormatException("An option has no value.");
            }

            // Where PostgreSQL and Npgsql have different words.
            address[key == "user" ? "Username" : key] = key == "sslmode"
                ? value.Replace("-", "", StringComparison.Ordinal)
                : Uri.UnescapeDataString(value);
        }

        return address;
    }

    /// <summary>What is before the first such letter, and what is behind it.</summary>
    private static (string Before, string Behind) Cut(string text, char letter) =>
        text.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, "");
}
