using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Cli;

/// <summary>
/// The way into the running bot for its own command line: one JSON line asks
/// (<c>{"id":…,"name":…,"body":…}</c>), one JSON line answers once it is committed.
/// </summary>
internal static class LocalSocket
{
    /// <summary>The longest line, in bytes.</summary>
    public const int LongestLine = 16 << 20;

    /// <summary>The kernel takes 104 to 108 bytes; some must be left for the end mark.</summary>
    private const int LongestPath = 100;

    /// <summary>Beside the file; where that is too long a name, in the folder for temporary files.</summary>
    public static string PathOf(string databasePath)
    {
        var path = databasePath + ".sock";
        return Encoding.UTF8.GetByteCount(path) <= LongestPath
            ? path
            : Path.Combine(Path.GetTempPath(), $"groupbot-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}.sock");
    }

    public static byte[] Write(RequestMade request) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["id"] = request.Id,
        ["name"] = request.Name,
        ["body"] = request.Body,
    }.ToJsonString() + "\n");

    /// <summary>Null where the line is no request.</summary>
    public static RequestMade? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject request && Text(request, "id") is { Length: > 0 and <= 200 } id
                && Text(request, "name") is { } name && Text(request, "body") is { } body
                ? new RequestMade(id, name, body)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        static string? Text(JsonObject from, string key) =>
            from[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }

    /// <summary>Asks the running bot.</summary>
    /// <returns>Its answer, or null where no bot listens.</returns>
    /// <exception cref="StorageException">It does not let us in, or ended before it answered.</exception>
    public static async Task<string?> AskAsync(string databasePath, RequestMade request, CancellationToken ct)
    {
        var path = PathOf(databasePath);
        if (!File.Exists(path))
        {
            return null;
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AccessDenied)
        {
            throw new StorageException($"{path} belongs to the user who runs the bot. Give this command as that user.", exception);
        }
        catch (SocketException)
        {
            // What a killed bot left behind.
            return null;
        }

        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            await stream.WriteAsync(Write(request), ct);
            if (await ReadLineAsync(stream, ct) is { } line)
            {
                return Encoding.UTF8.GetString(line.Span);
            }
        }
        catch (IOException exception)
        {
            throw new StorageException("The bot ended before it answered. Give the command again.", exception);
        }

        throw new StorageException("The bot ended before it answered. Give the command again.");
    }

    /// <summary>The bytes before the first line feed, or before the end; null where there are none or too many.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadLineAsync(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[16 << 10];
        var length = 0;
        while (length <= LongestLine)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), ct);
            if (read == 0 && length == 0)
            {
                // Not by a conditional expression: its null would be an empty piece of memory.
                return null;
            }

            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            var end = buffer.AsSpan(length, read).IndexOf((byte)'\n');
            if (end >= 0)
            {
                return buffer.AsMemory(0, length + end);
            }

            length += read;
        }

        return null;
    }
}
