namespace GroupBot.Core.Health;

/// <summary>
/// How unequally what is said is spread. Among all, it rises with everyone who joins and only reads; among those who speak, it
/// tells whether few of these do the talking. Both stand beside each other, as either alone misleads.
/// </summary>
/// <param name="AmongAll">As <see cref="Gini"/> gives it.</param>
/// <param name="AmongSpeakers">The same of those who said anything.</param>
public sealed record Inequality(double? AmongAll, double? AmongSpeakers, int All, int Speakers)
{
    /// <param name="messages">Of each member, 0 or more.</param>
    public static Inequality Of(IReadOnlyCollection<long> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var spoke = messages.Where(count => count != 0).ToArray();
        return new Inequality(Gini.Of(messages), Gini.Of(spoke), messages.Count, spoke.Length);
    }
}
