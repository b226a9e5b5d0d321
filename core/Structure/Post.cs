namespace GroupBot.Core.Structure;

/// <summary>A message as far as it answers another.</summary>
/// <param name="ReplyTo">The id of the one it answers; null for none.</param>
/// <param name="At">Unix milliseconds.</param>
public readonly record struct Post(long Id, long? ReplyTo, long MemberNo, long At);
