namespace GroupBot.Core.Influence;

/// <summary>One award that somebody had from another.</summary>
/// <param name="Amount">Heat, above 0.</param>
public readonly record struct Gift(long From, long To, double Amount);
