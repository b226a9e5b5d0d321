namespace GroupBot.Sandbox.Scenarios;

/// <summary>Who plays beside the demo's own people.</summary>
/// <param name="Line">Where it is written.</param>
/// <param name="Name">The first name.</param>
/// <param name="Username">Without the @; null where none is given.</param>
/// <param name="IsMember">In the group from the beginning.</param>
internal sealed record CastMember(int Line, string Name, string? Username, bool IsMember);

/// <summary>One line that is played.</summary>
internal sealed record ScenarioStep(int Line, string Source, Moment? When, Phrase? Phrase, Found? Found);

/// <summary>A play that was read without a problem.</summary>
public sealed class Scenario
{
    /// <summary>How long an answer may take where the file says nothing; real time.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);

    /// <summary>The most people whom a group is filled up to.</summary>
    internal const int Largest = 10_000;

    /// <summary>What it is called; null where it has no name.</summary>
    public string? Title { get; internal set; }

    /// <summary>Whose hours are written; UTC unless the file says otherwise.</summary>
    public TimeZoneInfo Zone { get; internal set; } = TimeZoneInfo.Utc;

    /// <summary>When it begins; null is whenever it is played.</summary>
    public DateTimeOffset? Start => StartsAt?.At(default, default, Zone);

    /// <summary>How long an answer may take; real time.</summary>
    public TimeSpan Patience { get; internal set; } = UsualPatience;

    /// <summary>How many are in the group at least, all counted; 0 where the file says nothing.</summary>
    internal int Size { get; set; }

    /// <summary>Whose names those bear who fill the group.</summary>
    internal ReaderLanguage Language { get; init; }

    internal Moment? StartsAt { get; set; }

    internal List<CastMember> Cast { get; } = [];

    internal List<ScenarioStep> Steps { get; } = [];
}
