using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;

namespace GroupBot.Turns;

/// <param name="AskedAt">Unix milliseconds.</param>
/// <param name="CameIn">True where the bot has just been added.</param>
/// <param name="Reviews">True where the list says whether the bot stays, though it was allowed before.</param>
internal sealed record ListAsked(int Version, long AskedAt, bool CameIn, bool Reviews = false);

/// <summary>When a group's administrators are asked for again, and how.</summary>
internal static class AdministratorInquiry
{
    /// <summary>Who hears the answer.</summary>
    public const string Listed = "administrators";

    /// <summary>As often as this a list is read again for somebody who says they are on it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Asks Telegram for a group's administrators.</summary>
    public static void Ask(
        Turn turn, GroupState group, bool cameIn = false, DateTimeOffset? due = null, bool reviews = false) => turn.Ask(
        new FetchAdministrators(), Destination.Of(group.No),
        Continuation.Of(Listed, new ListAsked(1, turn.Now.ToUnixTimeMilliseconds(), cameIn, reviews)), due);

    /// <summary>
    /// True where somebody may lead a group without our knowing: the list was never read or an admin was forgotten since, or
    /// the bot is no admin itself and so is not told of promotions.
    /// </summary>
    public static bool MayBeOutdated(Turn turn, GroupState group) =>
        group.AdminsAt is not { } read || (!group.BotIsAdmin && turn.Now - read >= Patience);

    /// <summary>True where nobody ever told what the one who acts is in the group at hand, and they may be on its list.</summary>
    public static bool IsUnsure(Turn turn) => turn.Scene is { Group.AdminsAt: null, Member: { } member }
        && member.StatusAt == DateTimeOffset.UnixEpoch;
}
