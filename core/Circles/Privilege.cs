namespace GroupBot.Core.Circles;

/// <summary>What somebody may do once they have been here for a while. The numbers are stored: never renumber, only append.</summary>
public enum Privilege
{
    PostLinks = 1,
    PostStickers = 2,

    /// <summary>Name somebody, or a post, for an honour.</summary>
    Nominate = 3,
    CreateEvent = 4,
    StartMotion = 5,
}

/// <summary>What a privilege asks for: all of it.</summary>
/// <param name="LeastLevel">0 for any.</param>
/// <param name="LeastCircle">The outermost that has it; null for any, the new among them.</param>
public sealed record PrivilegeTerms(int LeastLevel = 0, Circle? LeastCircle = null)
{
    public bool AreMet(int level, Circle circle) => level >= LeastLevel && (LeastCircle is not { } least || (circle is not Circle.New && circle >= least));
}
