namespace GroupBot.Core.Structure;

/// <summary>How long it takes until somebody answers: from a post to the first answer by another.</summary>
/// <param name="Median">Milliseconds; of an even number the mean of the two in the middle; null of none.</param>
/// <param name="Slow">Nine of ten are answered within so many milliseconds, of those that are; null of none.</param>
/// <param name="Answered">How many posts were.</param>
public sealed record ReplyLatency(double? Median, long? Slow, int Answered)
{
    /// <param name="posts">Each id once, in any order.</param>
    public static ReplyLatency Of(IReadOnlyCollection<Post> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var byId = posts.ToDictionary(post => post.Id);
        var firsts = new Dictionary<long, long>();
        foreach (var post in posts)
        {
            if (post.ReplyTo is { } to && byId.TryGetValue(to, out var above) && above.MemberNo != post.MemberNo && post.At >= above.At)
            {
                firsts[to] = Math.Min(firsts.GetValueOrDefault(to, long.MaxValue), post.At - above.At);
            }
        }

        var times = firsts.Values.Order().ToArray();
        return times.Length == 0 ? new ReplyLatency(null, null, 0)
            : new ReplyLatency((times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2.0, times[(((times.Length * 9) + 9) / 10) - 1], times.Length);
    }
}
