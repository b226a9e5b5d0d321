using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Members;

/// <summary>Whether the bot may write to somebody in private.</summary>
internal enum PrivateChat
{
    NeverOpened = 0,
    Open = 1,
    Blocked = 2,
}

/// <summary>A person the bot has met. The only place where a number has a name.</summary>
internal sealed record PersonState
{
    public required MemberNo No { get; init; }
    public required Person Person { get; init; }

    /// <summary>The language they chose here; null = their client's.</summary>
    public Language? Chosen { get; init; }

    public PrivateChat PrivateChat { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>What the bot speaks to them in private.</summary>
    public Language Language => Chosen ?? Languages.Parse(Person.LanguageCode) ?? Language.En;
}

/// <summary>How somebody came into a group, as far as is known.</summary>
internal enum JoinedHow
{
    Unknown = 0,
    Direct = 1,
    ByLink = 2,
    Added = 3,
    ByRequest = 4,
}

/// <summary>Somebody in one group.</summary>
internal sealed record MemberState
{
    public required GroupNo Group { get; init; }
    public required MemberNo No { get; init; }
    public required Membership Membership { get; init; }

    /// <summary>
    /// The instant for which the standing is known; an older fact does not change it. A millisecond or two tell apart what
    /// Telegram dates with the same second (<see cref="MembershipBook"/>).
    /// </summary>
    public required DateTimeOffset StatusAt { get; init; }

    /// <summary>Was here before the last join that was seen, or left without one: an old member, never new again.</summary>
    public bool WasHereBefore { get; init; }

    public JoinedHow JoinedHow { get; init; }
    public DateTimeOffset? JoinedAt { get; init; }
    public MemberNo? JoinedBy { get; init; }

    /// <summary>The name of the link they came through, or its address where it has none.</summary>
    public string? JoinedLink { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }
}
