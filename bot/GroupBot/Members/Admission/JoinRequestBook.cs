using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Who asked to come in, and what becomes of it.</summary>
internal static class JoinRequestBook
{
    /// <summary>Whoever waits for a place comes in, as far as places are free.</summary>
    public static void Promote(Turn turn, GroupState group, EntranceRow entrance)
    {
        _ = (turn, group, entrance);
    }

    /// <summary>An entrance ended: who still asks by it is turned away kindly.</summary>
    public static void Close(Turn turn, GroupState group, EntranceRow entrance)
    {
        _ = (turn, group, entrance);
    }
}
