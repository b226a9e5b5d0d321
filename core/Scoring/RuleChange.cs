namespace GroupBot.Core.Scoring;

/// <summary>A number that one version of the rules has otherwise than another; null where it has none.</summary>
public sealed record RuleChange(string Path, double? Before, double? After);
