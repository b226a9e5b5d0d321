using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a method does; it runs inside the world's gate.</summary>
internal delegate JsonNode MethodHandler(MethodCall call);

/// <summary>One method the sandbox answers.</summary>
/// <param name="Name">In the spelling of the Bot API.</param>
/// <param name="Handler">What it does.</param>
/// <param name="Missing">
/// What of it is refused beside parameters, in a few words for the table in docs/sandbox.md. Where nothing is missing a test
/// must show that it is whole, which reads back what the call did.
/// </param>
/// <param name="Lacks">Parameters of this method alone that are refused; what several methods lack stands in <see cref="Lack" />.</param>
internal sealed record MethodEntry(string Name, MethodHandler Handler, string? Missing = null, IReadOnlyList<Lack>? Lacks = null);
