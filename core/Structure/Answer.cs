namespace GroupBot.Core.Structure;

/// <summary>Somebody answered or reacted to another, or helped them; which of these is the caller's to choose.</summary>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct Answer(long From, long To, long At);
