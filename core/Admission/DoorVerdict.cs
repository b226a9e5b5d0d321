namespace GroupBot.Core.Admission;

/// <summary>What is to happen to somebody who asked to come in.</summary>
public enum DoorVerdict
{
    /// <summary>Something is left to be asked of them.</summary>
    Ask = 1,

    /// <summary>An admin decides.</summary>
    Wait = 2,
    Admit = 3,
    Decline = 4,
}

/// <summary>What is known of somebody at the door.</summary>
/// <param name="Free">How many questions have no right answer.</param>
/// <param name="Quiz">How many have one.</param>
/// <param name="Unanswered">How many of all have no answer yet.</param>
/// <param name="Wrong">How many answers are not the right one.</param>
/// <param name="Tries">How often a quiz was failed, or a code was none.</param>
/// <param name="NeedsCode">A member's code lets them in, and nothing else is asked.</param>
public sealed record DoorFacts(
    int Free, int Quiz, int Unanswered, int Wrong, int Tries, bool NeedsCode = false, bool HasCode = false, bool WasMember = false,
    bool WasDeclined = false);

/// <summary>What a group lets a rule decide.</summary>
/// <param name="ApproveAnswered">Who answered every question that has no right answer needs nobody's word for these.</param>
/// <param name="ApproveQuiz">The same of those that have one, and were answered right.</param>
/// <param name="ApproveFormer">Who was a member and left comes in at once.</param>
/// <param name="DeclineQuiz">Who failed the quiz for good is turned away; else an admin decides.</param>
/// <param name="QuizTries">So often the quiz may be taken, from 1.</param>
public sealed record DoorRules(bool ApproveAnswered, bool ApproveQuiz, bool ApproveFormer, bool DeclineQuiz, int QuizTries);

/// <summary>Decides at the door, as far as rules can.</summary>
public static class Door
{
    /// <summary>So many codes may be none of a member's.</summary>
    public const int CodeTries = 3;

    public static DoorVerdict Decide(DoorFacts facts, DoorRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        return facts switch
        {
            { WasDeclined: true } => DoorVerdict.Decline,
            // What is found after all by guessing on is for an admin to look at.
            { NeedsCode: true, Tries: >= CodeTries } => DoorVerdict.Wait,
            { NeedsCode: true, HasCode: true } => DoorVerdict.Admit,
            { NeedsCode: true } => DoorVerdict.Ask,
            { WasMember: true } when rules.ApproveFormer => DoorVerdict.Admit,
            { Unanswered: > 0 } => DoorVerdict.Ask,
            { Wrong: > 0 } when facts.Tries < rules.QuizTries => DoorVerdict.Ask,
            { Wrong: > 0 } => rules.DeclineQuiz ? DoorVerdict.Decline : DoorVerdict.Wait,
            { Free: 0, Quiz: 0 } => DoorVerdict.Wait,
            _ => (facts.Free == 0 || rules.ApproveAnswered) && (facts.Quiz == 0 || rules.ApproveQuiz) ? DoorVerdict.Admit : DoorVerdict.Wait,
        };
    }
}
