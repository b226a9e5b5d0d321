namespace GroupBot.Core.Circles;

/// <summary>How near somebody is to the middle of a group. The numbers are stored: never renumber, only append.</summary>
public enum Circle
{
    /// <summary>In their first days, and in no circle yet.</summary>
    New = 1,
    Dormant = 2,
    Peripheral = 3,
    Active = 4,
    Core = 5,
}
