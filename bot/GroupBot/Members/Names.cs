using GroupBot.Events;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members;

/// <summary>Names in lists and lines: short, and without an @ that would call somebody.</summary>
internal static class Names
{
    private const int Longest = 32;

    public static string Of(PersonState person) =>
        Shortening.WithoutCalls(Shortening.Shorten(person.Person.FullName, Longest));

    /// <summary>The whole name, for a picture, which chooses its size and cuts to what fits.</summary>
    public static string Whole(PersonState person) => Shortening.WithoutCalls(person.Person.FullName);

    /// <summary>Null where somebody asked to be forgotten.</summary>
    public static string? Of(Turn turn, long member) =>
        turn.Members.Find(new MemberNo(member)) is { } person ? Of(person) : null;
}
