namespace GroupBot.Core.Time;

/// <summary>Finds the instant of a time on a zone's clock.</summary>
public static class LocalInstant
{
    /// <summary>
    /// The instant at which a zone's clock first shows <paramref name="local"/>, in UTC. A time that the zone skips is the end
    /// of the gap; one that exists twice is the first.
    /// </summary>
    public static DateTimeOffset Of(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
