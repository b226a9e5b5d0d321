using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Calls;

/// <summary>The answer "no" of a method, in the words of the real server. Nothing was changed when it is thrown.</summary>
internal sealed class ApiError(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    /// <summary>The HTTP status too.</summary>
    internal int Code => code;

    internal JsonObject? Parameters => parameters;

    internal static ApiError BadRequest(string text) => new(400, "Bad Request: " + text);

    internal static ApiError Forbidden(string text) => new(403, "Forbidden: " + text);

    /// <summary>Said aloud where the sandbox lacks what the real server has; never an empty success.</summary>
    internal static ApiError Unsupported(string what) => new(501, $"Not Implemented: sandbox: {what} is not supported yet");
}
