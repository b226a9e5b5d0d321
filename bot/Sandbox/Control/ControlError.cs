namespace GroupBot.Sandbox.Control;

/// <summary>A request of the control API that cannot be done, and why.</summary>
internal sealed class ControlError(string message) : Exception(message);
