using GroupBot.Core.Circles;

namespace GroupBot.Members.Scores;

/// <summary>The standings of a group as bytes: in the order of the members' numbers, each some five bytes.</summary>
internal static class CircleStandings
{
    private const byte Version = 1;

    public static byte[] Write(IReadOnlyDictionary<long, CircleStanding> standings)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(Version);
        to.Write7BitEncodedInt(standings.Count);
        var before = 0L;
        foreach (var (member, standing) in standings.OrderBy(pair => pair.Key))
        {
            to.Write7BitEncodedInt64(member - before);
            to.Write((byte)standing.Circle);
            to.Write7BitEncodedInt(standing.NightsUp);
            to.Write7BitEncodedInt(standing.NightsDown);
            to.Write7BitEncodedInt(standing.People);
            before = member;
        }

        to.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="FormatException">These are no such bytes, or those of a newer program.</exception>
    public static IReadOnlyDictionary<long, CircleStanding> Read(byte[] bytes)
    {
        try
        {
            return ReadAll(bytes);
        }
        catch (Exception e) when (e is EndOfStreamException or OverflowException)
        {
            throw new FormatException("The standings of a group are cut off.", e);
        }
    }

    private static Dictionary<long, CircleStanding> ReadAll(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        if (from.ReadByte() != Version)
        {
            throw new FormatException("The standings of a group were written by another version of the program.");
        }

        var count = from.Read7BitEncodedInt();
        var standings = new Dictionary<long, CircleStanding>(Math.Clamp(count, 0, bytes.Length));
        var member = 0L;
        for (var i = 0; i < count; i++)
        {
            member += from.Read7BitEncodedInt64();
            standings[member] = new CircleStanding((Circle)from.ReadByte(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt())
            {
                People = from.Read7BitEncodedInt(),
            };
        }

        return standings;
    }
}
