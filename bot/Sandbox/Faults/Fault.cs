namespace GroupBot.Sandbox.Faults;

/// <summary>How a call goes wrong.</summary>
public enum FaultKind
{
    TooManyRequests,
    Blocked,
    ServerError,
    Restart,
    BadGateway,
    DropBefore,
    DropAfter,
    Stall,
}

/// <summary>One thing that goes wrong.</summary>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>429 with retry_after, in whole seconds.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>How long a stalled call waits before it goes on as if nothing was.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>429, nothing done.</summary>
    public static Fault TooManyRequests(int retryAfter) => new(FaultKind.TooManyRequests) { RetryAfter = retryAfter };

    /// <summary>403, nothing done.</summary>
    public static Fault Blocked { get; } = new(FaultKind.Blocked);

    /// <summary>500 with an envelope that does not say what became of the call; nothing was done.</summary>
    public static Fault ServerError { get; } = new(FaultKind.ServerError);

    /// <summary>500 of a server that restarts: nothing was done, and it says so.</summary>
    public static Fault Restart { get; } = new(FaultKind.Restart);

    /// <summary>502 with a page of HTML, nothing done.</summary>
    public static Fault BadGateway { get; } = new(FaultKind.BadGateway);

    /// <summary>The connection breaks before anything is done.</summary>
    public static Fault DropBefore { get; } = new(FaultKind.DropBefore);

    /// <summary>It is done, but the answer is lost.</summary>
    public static Fault DropAfter { get; } = new(FaultKind.DropAfter);

    /// <summary>The call waits on the sandbox's clock, then goes on.</summary>
    public static Fault Stall(TimeSpan duration) => new(FaultKind.Stall) { Duration = duration };
}
