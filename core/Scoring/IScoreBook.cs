using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>
/// What the rows before this one left in a group: the running bot's memory, or a replay's. Who reads changes nothing; who
/// changes something asks for it by <c>Edit</c>, so that what is rolled back leaves nothing.
/// </summary>
public interface IScoreBook
{
    /// <summary>Null before the group's first row.</summary>
    GroupScore? Group { get; set; }

    /// <summary>As of <see cref="GroupScore.HistoryEnd"/>.</summary>
    long HistoryEnd => Group?.HistoryEnd ?? 0;

    /// <summary>The rules that bind now.</summary>
    ScoreRules Rules { get; }

    /// <summary>The rules of an older award.</summary>
    ScoreRules RulesOf(int version);

    /// <summary>Where the last night left somebody.</summary>
    Circle CircleOf(long member);

    MemberScore Read(long member);

    MemberScore Edit(long member);

    PairScore Read(long from, long to);

    PairScore Edit(long from, long to);

    /// <summary>A new clock of the group's began: every heat follows it.</summary>
    void ClockChanged();

    /// <summary>The awards of a row of the log that changed something and that nothing took back yet, in their order.</summary>
    IReadOnlyList<Award> StandingOf(long seq);

    /// <summary>The first row of the run of reactions by which somebody's reaction stands on a message.</summary>
    /// <param name="before">Only rows before this one.</param>
    /// <returns>Null where none stands.</returns>
    long? StandingReaction(long member, long chat, long message, long before);

    /// <summary>The rows of a message and of the reactions to it, in their order.</summary>
    IReadOnlyList<long> RowsAbout(long chat, long message);

    /// <summary>Takes an award that was decided, after what it changes was changed; one that is worth nothing says why.</summary>
    void Add(in Award award);
}
