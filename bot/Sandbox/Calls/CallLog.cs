namespace GroupBot.Sandbox.Calls;

/// <summary>One call of the Bot API and its answer.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="At">When it came.</param>
/// <param name="Method">In the API's spelling where it is known.</param>
/// <param name="Parameters">As JSON, cut at some length; files by name and size.</param>
/// <param name="Status">The HTTP status; 0 where the connection was broken on purpose.</param>
/// <param name="Answer">The description of a failure, or null.</param>
/// <param name="Problems">What the machine-readable API says against it.</param>
public sealed record CallRecord(
    long Number, DateTimeOffset At, string Method, string Parameters, int Status, string? Answer, IReadOnlyList<string> Problems)
{
    /// <summary>What a call that went well brought, as JSON, cut at some length; null of a failure.</summary>
    public string? Result { get; init; }
}

/// <summary>Something a call asked for that the API, or the sandbox, does not have.</summary>
/// <param name="At">When it came.</param>
/// <param name="Method">The method.</param>
/// <param name="Problem">What is wrong, naming the parameter.</param>
/// <param name="WasRefused">False where it was only listed.</param>
public sealed record Refusal(DateTimeOffset At, string Method, string Problem, bool WasRefused);

/// <summary>The latest calls and refusals.</summary>
public sealed class CallLog
{
    private const int Kept = 2000;

    private readonly Lock _gate = new();

    private readonly Queue<CallRecord> _calls = [];

    private readonly Queue<Refusal> _refusals = [];

    private long _count;

    private long _refusalsInAll;

    /// <summary>The newest last; polls that brought nothing are left out.</summary>
    public IReadOnlyList<CallRecord> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public IReadOnlyList<Refusal> Refusals
    {
        get
        {
            lock (_gate)
            {
                return [.. _refusals];
            }
        }
    }

    /// <summary>How many of each there were since the start, also those that are not kept.</summary>
    internal (long Calls, long Refusals) InAll
    {
        get
        {
            lock (_gate)
            {
                return (_count, _refusalsInAll);
            }
        }
    }

    internal CallRecord Add(CallRecord call, bool refused)
    {
        lock (_gate)
        {
            call = call with { Number = ++_count };
            _refusalsInAll += call.Problems.Count;
            Keep(_calls, call);
            foreach (var problem in call.Problems)
            {
                Keep(_refusals, new Refusal(call.At, call.Method, problem, refused));
            }

            return call;
        }
    }

    private static void Keep<T>(Queue<T> queue, T item)
    {
        queue.Enqueue(item);
        if (queue.Count > Kept)
        {
            queue.Dequeue();
        }
    }
}
