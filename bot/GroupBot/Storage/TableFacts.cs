namespace GroupBot.Storage;

/// <summary>What becomes of somebody's rows of a table when they ask to be forgotten.</summary>
internal enum OnForget
{
    /// <summary>They stay: they know a number only, and whom it meant is gone.</summary>
    Keep = 0,

    /// <summary>They are deleted.</summary>
    Delete = 1,
}

/// <summary>
/// What a table is: every table of the file is declared once, by the room or feature that owns it. The answer to
/// <c>/mydata</c>, forgetting, and copying between stores walk these.
/// </summary>
/// <param name="Key">The columns of its primary key, in order.</param>
internal sealed record TableFacts(string Name, params IReadOnlyList<string> Key)
{
    /// <summary>Why its key does not begin with <c>group_no</c> although the column is there; null where it does.</summary>
    public string? NotKeyedByGroup { get; init; }

    /// <summary>True where a row belongs to a group.</summary>
    public bool HasGroup => NotKeyedByGroup is not null || Key.Contains("group_no");

    /// <summary>The column with the number of the person whose row it is; null where rows are nobody's.</summary>
    public string? MemberColumn { get; init; }

    /// <summary>A column with the user id of the person whose row it is, as text; null where there is none.</summary>
    public string? UserColumn { get; init; }

    /// <summary>Which rows <see cref="UserColumn"/> is read of, as a condition.</summary>
    public string UserWhere { get; init; } = "1 = 1";

    /// <summary>The column with the number of somebody whom a row names without being theirs; null for none.</summary>
    public string? NamingColumn { get; init; }

    /// <summary>The columns that tell who somebody is or what they wrote: no other column may.</summary>
    public IReadOnlyList<string> Personal { get; init; } = [];

    public OnForget OnForget { get; init; }

    /// <summary>
    /// Which rows stay where the others are deleted, as a condition, with <see cref="Personal"/> emptied: something is counted by
    /// them. Null for none; not of a table that is numbered or keyed by member.
    /// </summary>
    public string? Stays { get; init; }

    /// <summary>A blob that may name somebody by user id in a row that is nobody's by its columns.</summary>
    public string? Bytes { get; init; }

    /// <summary>Which rows are looked through for <see cref="Bytes"/>, as a condition.</summary>
    public string BytesWhere { get; init; } = "1 = 1";

    /// <summary>
    /// Of two groups that turn out to be one, and both have a row of one key: the condition on a row by which it stands
    /// whichever has it. Null, or where it holds of both or neither, as the older group has it.
    /// </summary>
    public string? Prevails { get; init; }

    /// <summary>Of two groups that turn out to be one: true where the newer one's rows are let go, as they are made anew or say nothing of both.</summary>
    public bool EndsWithGroup { get; init; }

    /// <summary>True for tables so long that they are read in pages, by their key.</summary>
    public bool IsLong { get; init; }

    /// <summary>True where the key leads to somebody's rows, at most one a group.</summary>
    public bool IsKeyedByMember => MemberColumn is not null && (Key is [var first] ? first == MemberColumn
        : Key is ["group_no", var second] && second == MemberColumn);

    /// <summary>True where rows have a number of their own: somebody's are found by going through all of them in pieces.</summary>
    public bool IsNumbered => Key.Count == 1 && !IsKeyedByMember && UserColumn is null;
}
