using GroupBot.Core.Circles;

namespace GroupBot.Core.Structure;

/// <summary>A sign that an announcement reached somebody: an answer, a reaction, a press of its button.</summary>
/// <param name="Circle">Theirs when it was announced.</param>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct Echo(long MemberNo, Circle Circle, long At);
