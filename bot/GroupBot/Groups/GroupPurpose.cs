namespace GroupBot.Groups;

/// <summary>What a group is mainly for, as its admin said.</summary>
internal enum GroupPurpose
{
    Unsaid = 0,
    Study,
    Interest,
    Customers,
    Project,
}
