using System.Data.Common;
using GroupBot.Core.Activity;
using GroupBot.Events;

namespace GroupBot.Groups;

/// <summary>How many members said something to people on a day, from the log; a command is for the bot.</summary>
internal static class Speakers
{
    /// <param name="from">The first day, a day number of the group.</param>
    /// <param name="until">The first day after.</param>
    /// <returns>A number a day, from the first on.</returns>
    public static IReadOnlyList<int> ByDay(DbConnection connection, GroupNo group, int from, int until, CancellationToken ct)
    {
        var people = Enumerable.Range(from, until - from).Select(_ => new HashSet<long>()).ToList();
        foreach (var said in LoggedMessages.Since(connection, group, from, repliesAlone: false, ct))
        {
            if (said.Day < until && said is { Sender: (long)SenderKind.Member, MemberNo: { } member } && (said.Flags & (long)ActivityFlags.Command) == 0)
            {
                people[(int)said.Day - from].Add(member);
            }
        }

        return [.. people.Select(day => day.Count)];
    }
}
