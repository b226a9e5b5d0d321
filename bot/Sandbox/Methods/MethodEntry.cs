using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a method does; it runs inside the world's gate.</summary>
internal delegate JsonNode MethodHandler(MethodCall call);

/// <summary>One method the sandbox answers.</summary>
/// <param name="Name">In the spelling of the Bot API.</param>
/// <param name="Handler">What it does.</param>
/// <param name="Missing">
/// What of it is refused, in a few words for the table in docs/sandbox.md; null where all of it is answered, which a test
/// must show that reads back what the call did.
/// </param>
internal sealed record MethodEntry(string Name, MethodHandler Handler, string? Missing = null);
