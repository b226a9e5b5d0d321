using GroupBot.Sandbox.Scenarios;

namespace GroupBot.Sandbox;

/// <summary>What a person wants to do in the sandbox cannot be done; why, for readers of both languages.</summary>
public sealed class DeedException(string chinese, string english) : InvalidOperationException(english)
{
    /// <summary>Whole sentences.</summary>
    public Said Why { get; } = new(chinese, english);
}
