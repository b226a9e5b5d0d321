namespace GroupBot.Cli.Logs;

/// <summary>What a line about money says, as it stands there; an empty cell says nothing.</summary>
/// <param name="Order">The number of the order, any text.</param>
/// <param name="Amount">In minor units; null where there is none.</param>
internal sealed record MoneyCells(string Member, string Target, string Order, string Currency, string Channel, long? Amount);
