namespace GroupBot.Core.Structure;

/// <summary>With how many people somebody had to do in their first two weeks: who came to know nobody is likely to go.</summary>
public static class NewcomerDegree
{
    public const int Days = 14;

    private const long MillisecondsADay = 86_400_000;

    /// <param name="joinedAt">Unix milliseconds.</param>
    /// <param name="now">The same.</param>
    /// <param name="answers">Of and to anybody, in any order.</param>
    /// <returns>Different people, whoever of the two answered; null before the two weeks are over.</returns>
    public static int? Of(long memberNo, long joinedAt, long now, IEnumerable<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var end = joinedAt + (Days * MillisecondsADay);
        return now < end ? null
            : answers.Where(answer => answer.At >= joinedAt && answer.At < end && (answer.From == memberNo) != (answer.To == memberNo))
                .Select(answer => answer.From == memberNo ? answer.To : answer.From).Distinct().Count();
    }
}
