using GroupBot.Core.Activity;

namespace GroupBot.Core.CheckIns;

/// <summary>What a message is to a plan.</summary>
public enum PlanAnswer
{
    Nothing = 0,

    /// <summary>It is the day's check-in.</summary>
    Counts = 1,

    /// <summary>It would be, with what the plan wants to see.</summary>
    LacksProof = 2,

    /// <summary>It is a check-in, and nobody can tell of which of several plans with a proof.</summary>
    Unnamed = 3,
}

/// <summary>What there is to know of a message by somebody who signed up.</summary>
/// <param name="IsTagged">It carries the plan's hashtag.</param>
/// <param name="IsInTopic">It stands in the plan's topic.</param>
/// <param name="IsPlain">It is a check-in by its words, whatever the plan.</param>
/// <param name="AnswersSomebody">It is a reply to another member: in a topic, talk about their check-in.</param>
/// <param name="Written">Letters and digits outside hashtags.</param>
public readonly record struct PlanMessage(
    bool IsTagged, bool IsInTopic, bool IsPlain, bool AnswersSomebody, MediaKind Media, int Written);

/// <summary>
/// Matches messages with plans. The hashtag names a plan and no other; in its topic the proof alone is enough, and talk is
/// talk. A check-in that names none counts for every plan that wants no proof, and for one that does where it can only mean
/// that one; else its writer is asked.
/// </summary>
public static class PlanMatch
{
    /// <param name="isOnlyOne">True where this is the only plan with a proof that waits for the member today.</param>
    public static PlanAnswer Of(PlanTerms terms, PlanMessage message, bool isOnlyOne)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (message.IsTagged)
        {
            return IsProof(terms, message) ? PlanAnswer.Counts : PlanAnswer.LacksProof;
        }

        if (terms.Proof is PlanProof.None)
        {
            return message.IsPlain ? PlanAnswer.Counts : PlanAnswer.Nothing;
        }

        if (message.IsInTopic && !message.AnswersSomebody && IsProof(terms, message))
        {
            return PlanAnswer.Counts;
        }

        return !message.IsPlain ? PlanAnswer.Nothing
            : !(message.IsInTopic || isOnlyOne) ? PlanAnswer.Unnamed
            : IsProof(terms, message) ? PlanAnswer.Counts
            : PlanAnswer.LacksProof;
    }

    /// <summary>True where it carries what the plan wants to see.</summary>
    public static bool IsProof(PlanTerms terms, PlanMessage message)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Proof switch
        {
            PlanProof.Text => message.Written >= terms.Characters,
            PlanProof.Photo => message.Media is MediaKind.Photo,
            PlanProof.Voice => message.Media is MediaKind.Voice,
            _ => true,
        };
    }
}
