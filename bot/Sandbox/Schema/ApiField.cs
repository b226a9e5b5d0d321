namespace GroupBot.Sandbox.Schema;

/// <summary>A parameter of a method or a field of a type, as the machine-readable API states it.</summary>
internal sealed record ApiField(
    string Name,
    string[] Types,
    bool Required,
    string[]? Enum,
    ApiBounds? Length,
    ApiBounds? Range);

/// <summary>Bounds of a length (unit "characters" or "bytes") or of a number; null means unstated.</summary>
internal sealed record ApiBounds(long? Min, long? Max, string? Unit)
{
    /// <summary>The characters of the Bot API are Unicode code points.</summary>
    internal long Measure(string text)
    {
        if (Unit == "bytes")
        {
            return System.Text.Encoding.UTF8.GetByteCount(text);
        }

        var count = 0L;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    internal bool Holds(long value) => (Min is null || value >= Min) && (Max is null || value <= Max);

    public override string ToString() => $"{Min}–{Max}{(Unit is null ? "" : " " + Unit)}";
}
