using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Groups;

/// <summary>What the bot knows of a group. Never changed in place.</summary>
internal sealed record GroupState
{
    public required GroupNo No { get; init; }

    /// <summary>The chat on the wire that stands for the group now.</summary>
    public required ChatId Chat { get; init; }

    public required string Title { get; init; }

    /// <summary>The title as it stands in texts: at most 64 UTF-16 units.</summary>
    public string ShortTitle => Shortening.Shorten(Title, 64);

    public string? Username { get; init; }
    public required ChatKind Kind { get; init; }
    public bool IsForum { get; init; }

    /// <summary>When the group's day begins.</summary>
    public required DayRule Rule { get; init; }

    /// <summary>The rule that takes over at <see cref="NextFrom"/>, after its zone or day start was changed.</summary>
    public DayRule? NextRule { get; init; }

    public DateTimeOffset? NextFrom { get; init; }
    public required Language Language { get; init; }
    public MemberStatus BotStatus { get; init; }
    public AdminRights BotRights { get; init; }

    /// <summary>The instant for which the bot's standing is known; an older fact does not change it.</summary>
    public DateTimeOffset BotStatusAt { get; init; }

    public MemberNo? AddedBy { get; init; }

    /// <summary>False where the installation's owners do not want the bot: it records nothing and answers nothing.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>When the list of administrators was last read.</summary>
    public DateTimeOffset? AdminsAt { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public bool BotIsIn => BotStatus is MemberStatus.Owner or MemberStatus.Administrator or MemberStatus.Member
        or MemberStatus.Restricted;

    public bool BotIsAdmin => BotStatus is MemberStatus.Owner or MemberStatus.Administrator;
}

/// <summary>
/// The long work of looking at every group again: somebody owns the installation now, or the configuration of where the
/// bot works has changed.
/// </summary>
/// <param name="After">The number of the last group that was looked at.</param>
internal sealed record GroupReview(int Version, long After)
{
    public const string Work = "group-review";
}
