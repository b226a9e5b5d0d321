using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// Names a method of the Bot API that this test shows to be whole: it calls it with success and then reads back what the
/// call did. The fixture holds the test to that.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string method) : PropertyAttribute(method)
{
    internal string Method => method;

    /// <summary>The method that shows the effect; "getUpdates" only where it brings something. A method that reads needs none.</summary>
    public string? By { get; init; }

    internal bool IsReading => method.StartsWith("get", StringComparison.Ordinal);
}
