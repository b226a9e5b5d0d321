namespace GroupBot.Core.Scoring;

/// <summary>A number of the rules that may not be what it is.</summary>
/// <param name="Given">Null where there is none.</param>
/// <param name="Allowed">Null where there is no such rule.</param>
public sealed record RuleProblem(string Path, double? Given, RuleRange? Allowed);
