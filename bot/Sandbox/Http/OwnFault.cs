using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Http;

/// <summary>Something that went wrong in the sandbox itself: said on the console, and answered as what it is.</summary>
internal static class OwnFault
{
    /// <param name="exception">Whatever it was.</param>
    /// <param name="what">The method or the path that was called.</param>
    internal static ApiError Of(Exception exception, string what)
    {
        Console.Error.WriteLine($"sandbox: {what} failed: {exception}");
        return new ApiError(500, $"Internal Server Error: sandbox: {exception.GetType().Name}: {exception.Message}");
    }
}
