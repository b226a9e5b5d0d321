using System.Globalization;

namespace GroupBot.Tests.EndToEnd;

/// <summary>What it cost: counted from what people wrote, what stands in the group and what stands in the file.</summary>
internal sealed record Toll
{
    /// <summary>What people wrote; questions and announcements among it.</summary>
    public required int Messages { get; init; }

    public required int Questions { get; init; }

    public required int Announcements { get; init; }

    /// <summary>Messages without a row.</summary>
    public required long RowsLost { get; init; }

    /// <summary>Rows beyond one of the same update.</summary>
    public required long RowsDoubled { get; init; }

    public required int AnswersLost { get; init; }

    public required int AnswersDoubled { get; init; }

    /// <summary>Announcements that stand nowhere and are not said to be uncertain.</summary>
    public required int PostsLost { get; init; }

    public required int PostsDoubled { get; init; }

    /// <summary>Announcements of which the bot says that it does not know.</summary>
    public required int PostsUncertain { get; init; }

    /// <summary>Calls to the group made though Telegram had asked to wait with them.</summary>
    public required int EarlyRetries { get; init; }

    /// <summary>The longest time in which a running bot took nothing in though something waited.</summary>
    public required TimeSpan LongestStall { get; init; }

    /// <summary>The line that every such test prints: what · tried · lost · doubled · early retries.</summary>
    public string Line(string what, bool byWebhook, int seed) => string.Create(CultureInfo.InvariantCulture,
        $"{what} · {(byWebhook ? "webhook" : "polling")}, {Messages} messages, {Questions} questions, {Announcements} posts · lost rows {RowsLost}, answers {AnswersLost}, posts {PostsLost} ({PostsUncertain} uncertain) · doubled rows {RowsDoubled}, answers {AnswersDoubled}, posts {PostsDoubled} · early retries {EarlyRetries} · longest stall {LongestStall.TotalSeconds:0.0} s · seed {seed}");
}
