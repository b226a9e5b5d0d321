using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Faults;

namespace GroupBot.Sandbox.Http;

/// <summary>What a fault does to a call before anything is done.</summary>
internal static class FaultRun
{
    /// <summary>False breaks the connection; an error is thrown; otherwise the call goes on.</summary>
    internal static async Task<bool> BeforeAsync(Fault? fault, TimeProvider clock, CancellationToken ct)
    {
        switch (fault?.Kind)
        {
            case FaultKind.TooManyRequests:
                throw new ApiError(
                    429,
                    $"Too Many Requests: retry after {fault.RetryAfter}",
                    new JsonObject { ["retry_after"] = fault.RetryAfter });
            case FaultKind.Blocked:
                throw ApiError.Forbidden("bot was blocked by the user");
            case FaultKind.ServerError:
                throw new ApiError(500, "Internal Server Error: request aborted");
            case FaultKind.Restart:
                throw new ApiError(500, "Internal Server Error: restart");
            case FaultKind.BadGateway:
                throw new ApiError(502, "Bad Gateway");
            case FaultKind.DropBefore:
                return false;
            case FaultKind.Stall:
                await Task.Delay(fault.Duration, clock, ct);
                return true;
            default:
                return true;
        }
    }
}
