using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// Names a method of the Bot API that this test shows to be whole: it calls it with success and reads back what the call
/// did by another method or an update. The fixture holds the test to that.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string method) : PropertyAttribute(method)
{
    internal string Method => method;
}
