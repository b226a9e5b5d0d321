using GroupBot.Core.Admission;
using GroupBot.Core.Growth;
using GroupBot.Events;

namespace GroupBot.Members.Arrivals;

/// <summary>A door into a group that its admins made, as it is stored. Instants are unix milliseconds.</summary>
internal sealed record EntranceRow
{
    public required long GroupNo { get; init; }

    /// <summary>No two groups' entrances share one, as the groups may become one.</summary>
    public required long EntranceNo { get; init; }

    /// <summary>Behind <c>?start=e_</c>; drawn, so that nobody guesses one.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>By which it is found, however its name is written.</summary>
    public required string NameKey { get; init; }

    /// <summary>An <see cref="EntranceSide"/>.</summary>
    public required long Side { get; init; }

    /// <summary>An <see cref="EntranceKind"/>.</summary>
    public long Kind { get; init; }

    /// <summary>Flags of <see cref="EntrancePulls"/>.</summary>
    public long Pulls { get; init; }

    /// <summary>Who answers for it; of a card, its author. Null for nobody.</summary>
    public long? OwnerNo { get; init; }

    /// <summary>1 where it is posted under its author's name, who has the credit for those who come.</summary>
    public long IsCard { get; init; }

    /// <summary>What a card says below its title; null for nothing.</summary>
    public string? Post { get; init; }

    /// <summary>The code of the staff on site.</summary>
    public string? Staff { get; init; }

    /// <summary>So many may be in by its link at the same time; null for any number.</summary>
    public long? MemberLimit { get; init; }

    /// <summary>The minute of the day from which it is open; null for always.</summary>
    public long? Opens { get; init; }

    /// <summary>The first minute at which it is not.</summary>
    public long? Closes { get; init; }

    /// <summary>An <see cref="AdmissionKind"/>.</summary>
    public long Admission { get; init; } = (long)AdmissionKind.Open;

    /// <summary>So many are let in by it; who comes later waits. Null for any number.</summary>
    public long? Places { get; init; }

    /// <summary>The last day of the group's on which it is open; null for no end.</summary>
    public long? LastDay { get; init; }

    /// <summary>What those are called who come in by it.</summary>
    public string? Tag { get; init; }
    public required long CreatedAt { get; init; }
    public long? EndedAt { get; init; }

    public AdmissionKind Admits => (AdmissionKind)Admission;

    public bool IsEnded => EndedAt is not null;

    /// <summary>True where whoever comes asks first: with places, too, as somebody has to count.</summary>
    public bool NeedsApproval => Admits is not AdmissionKind.Open || Places is not null;

    /// <summary>Null for no end.</summary>
    public DateOnly? Last => LastDay is { } day ? DateOnly.FromDayNumber((int)day) : null;

    /// <summary>True where it ended, or its last day is over and nobody has noticed yet.</summary>
    /// <param name="today">The group's day.</param>
    public bool IsOver(DateOnly today) => IsEnded || LastDay < today.DayNumber;

    /// <summary>Who has the credit for those who come; null for nobody.</summary>
    public MemberNo? Author => IsCard != 0 && OwnerNo is { } author ? new MemberNo(author) : null;

    /// <summary>Null where it is open at any hour.</summary>
    public OpenHours? Window => (Opens, Closes) is ({ } from, { } until) ? new OpenHours(Time(from), Time(until)) : null;

    private static TimeOnly Time(long minute) => new((int)(minute / 60), (int)(minute % 60));
}

/// <summary>What was spent on an entrance, as it is stored.</summary>
internal sealed record EntranceCost
{
    public required long GroupNo { get; init; }
    public required long EntranceNo { get; init; }

    /// <summary>The instant at which it was written down, or the next that is free.</summary>
    public long CostNo { get; init; }
    public required long Day { get; init; }

    /// <summary>In hundredths of the money's unit.</summary>
    public required long Amount { get; init; }
    public string? Note { get; init; }
    public required long At { get; init; }
}
