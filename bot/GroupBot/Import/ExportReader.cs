using System.Text;
using System.Text.Json;

namespace GroupBot.Import;

/// <summary>A chat of an export.</summary>
/// <param name="Name">Null where the export has none.</param>
/// <param name="Type">Telegram Desktop's word: <c>private_supergroup</c>, <c>private_group</c>, <c>personal_chat</c> …</param>
/// <param name="Id">The bare id, without what the Bot API puts before it.</param>
/// <param name="IsAlone">True where the file is this chat's alone, false where it is a whole account's.</param>
internal sealed record ExportChat(string? Name, string Type, long Id, bool IsAlone)
{
    private const long Supergroups = 1_000_000_000_000;

    /// <summary>Old versions (2.3 and before) put this before the ids of groups.</summary>
    private const long OldShift = 2L << 32;

    public bool IsGroup => Type is "private_group" or "private_supergroup" or "public_supergroup";

    /// <summary>The id as old versions may have meant it; the same where they cannot have.</summary>
    public long OldId => Id is > OldShift and < OldShift + (1L << 32) ? Id - OldShift : Id;

    /// <summary>The ids by which the Bot API may know it, the likeliest first.</summary>
    public IReadOnlyList<long> WireIds => [.. new[] { Id, OldId }.Distinct().Select(id => Type is "private_group" ? -id : -Supergroups - id)];

    /// <summary>True where somebody who looks at the file or into the Bot API would call it so.</summary>
    public bool IsCalled(long id) => id == Id || WireIds.Contains(id);
}

/// <summary>What comes next in an export.</summary>
/// <param name="Chat">Set where a chat begins; its messages follow.</param>
/// <param name="Message">One message's JSON, good until the next part; empty where it is too long.</param>
/// <param name="Position">Where it begins, in bytes from the start of the file.</param>
internal readonly record struct ExportPart(ExportChat? Chat, ReadOnlyMemory<byte> Message, long Position);

/// <summary>
/// Goes through Telegram Desktop's <c>result.json</c>, of one chat or of a whole account, holding one message at a time.
/// </summary>
internal sealed class ExportReader(JsonScanner json)
{
    /// <summary>A longer message is no message that anybody wrote; in bytes.</summary>
    public const int LongestMessage = 4 << 20;

    private const int LongestKey = 64 << 10;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="wants">Says of a chat whether its messages are wanted.</param>
    /// <exception cref="ExportException">It is no export, or stops being one; while the parts are gone through.</exception>
    public IEnumerable<ExportPart> Read(Predicate<ExportChat> wants)
    {
        Begin();
        var chats = 0;
        foreach (var part in Chat(wants, isRoot: true))
        {
            chats += part.Chat is null ? 0 : 1;
            yield return part;
        }

        if (!json.IsOver())
        {
            throw new ExportException("The file goes on after its end: two files in one?", json.Position);
        }

        if (chats == 0)
        {
            throw new ExportException(
                "This is JSON, but no export of Telegram Desktop: there are no messages in it. Wanted is result.json of \"Export chat history\".");
        }
    }

    private void Begin()
    {
        var head = json.Peek(4);
        if (head.StartsWith(ByteOrderMark))
        {
            json.Skip(ByteOrderMark.Length);
            head = json.Peek(4);
        }

        if (head.StartsWith("PK"u8))
        {
            throw new ExportException("This is an archive. Unpack it, and give the result.json that is in it.");
        }

        if (head is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            throw new ExportException("This file is UTF-16: some program wrote it anew. Give result.json as Telegram Desktop wrote it.");
        }

        if (json.IsOver())
        {
            throw new ExportException("The file is empty.");
        }

        switch (json.Next())
        {
            case (byte)'<':
                throw new ExportException(
                    "This is the HTML form of an export. In Telegram Desktop open the group, choose \"Export chat history\" in its menu, and "
                    + "as the format \"Machine-readable JSON\"; then give the result.json that it writes.");
            case not (byte)'{':
                throw new ExportException("This is no JSON. Wanted is the result.json that Telegram Desktop writes.", json.Position);
        }
    }

    /// <summary>A chat, or the root, which is one or has some in lists.</summary>
    private IEnumerable<ExportPart> Chat(Predicate<ExportChat> wants, bool isRoot)
    {
        string? name = null, type = null;
        long? id = null;
        foreach (var key in Keys())
        {
            if (key is "messages" && json.Next() == '[' && type is not null && id is { } number)
            {
                var chat = new ExportChat(name, type, number, isRoot);
                yield return new ExportPart(chat, default, json.Position);
                if (!wants(chat))
                {
                    json.Value(0);
                    continue;
                }

                foreach (var position in Elements())
                {
                    yield return new ExportPart(null, json.Value(LongestMessage), position);
                }
            }
            else if (isRoot && key is "chats" or "left_chats" && json.Next() == '{')
            {
                foreach (var part in Chats(wants))
                {
                    yield return part;
                }
            }
            else
            {
                var value = json.Value(LongestKey);
                switch (key)
                {
                    case "name":
                        name = Text(value);
                        break;
                    case "type":
                        type = Text(value);
                        break;
                    case "id":
                        id = Number(value);
                        break;
                }
            }
        }
    }

    private IEnumerable<ExportPart> Chats(Predicate<ExportChat> wants)
    {
        foreach (var key in Keys())
        {
            if (key is not "list" || json.Next() != '[')
            {
                json.Value(0);
                continue;
            }

            foreach (var _ in Elements())
            {
                if (json.Next() != '{')
                {
                    json.Value(0);
                    continue;
                }

                foreach (var part in Chat(wants, isRoot: false))
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>The keys of the object at hand; before the next one is asked for its value must be taken.</summary>
    private IEnumerable<string> Keys()
    {
        json.Take('{');
        if (json.TryTake('}'))
        {
            yield break;
        }

        do
        {
            if (json.Next() != '"')
            {
                throw new ExportException("The file is not JSON from here on: a name in quotation marks is expected.", json.Position);
            }

            var key = json.Value(LongestKey).Span;
            var name = key.Length > 2 ? Encoding.UTF8.GetString(key[1..^1]) : "";
            json.Take(':');
            yield return name;
        }
        while (json.TryTake(','));
        json.Take('}');
    }

    /// <summary>The places of an array's elements; before the next one is asked for this one must be taken.</summary>
    private IEnumerable<long> Elements()
    {
        json.Take('[');
        if (json.TryTake(']'))
        {
            yield break;
        }

        do
        {
            json.Next();
            yield return json.Position;
        }
        while (json.TryTake(','));
        json.Take(']');
    }

    private static string? Text(ReadOnlyMemory<byte> value)
    {
        try
        {
            return JsonElement.Parse(SliceRepair.Repair(value.Span)) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? Number(ReadOnlyMemory<byte> value) =>
        long.TryParse(value.Span, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
