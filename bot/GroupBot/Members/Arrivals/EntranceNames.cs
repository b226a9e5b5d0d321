using System.Data.Common;
using GroupBot.Core.Growth;
using GroupBot.Events;

namespace GroupBot.Members.Arrivals;

/// <summary>Finds the entrance that a line of an admin's begins with.</summary>
internal static class EntranceNames
{
    /// <summary>
    /// Which entrance a text begins with, in quotes or not, and what follows its name; the longest name that there is wins. A code
    /// will do, alone or in the link that ends with it.
    /// </summary>
    /// <returns>Without an entrance, the name that was looked for: what stands in quotes, or all of the text.</returns>
    public static (EntranceRow? Entrance, string Name, string Remainder) Read(DbConnection connection, GroupNo group, string text)
    {
        if (QuotedName.Read(text) is var (quoted, behind))
        {
            return (EntranceStore.FindByName(connection, group, quoted), quoted, behind);
        }

        var words = text.Split((char[]?)null, EntranceLine.LongestName, StringSplitOptions.RemoveEmptyEntries);
        for (var end = words.Length; end > 0; end--)
        {
            if (EntranceStore.FindByName(connection, group, string.Join(' ', words[..end])) is { } found)
            {
                return (found, found.Name, string.Join(' ', words[end..]));
            }
        }

        return words.Length > 0 && ByCode(connection, group, words[0]) is { } coded
            ? (coded, coded.Name, string.Join(' ', words[1..]))
            : (null, string.Join(' ', words), "");
    }

    private static EntranceRow? ByCode(DbConnection connection, GroupNo group, string word)
    {
        // The link into the group, as its page gives it.
        if (word.IndexOf("t.me/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && InviteLinks.EntranceOf(connection, group, $"https://t.me/{word[(at + "t.me/".Length)..]}") is { } no)
        {
            return EntranceStore.Find(connection, group, no);
        }

        var code = word[(word.LastIndexOf('=') + 1)..].ToLowerInvariant();
        return EntranceStore.FindByCode(connection, code.StartsWith("e_", StringComparison.Ordinal) ? code[2..] : code) is { } found
            && found.GroupNo == group.Value
                ? found
                : null;
    }
}
