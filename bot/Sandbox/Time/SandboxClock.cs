namespace GroupBot.Sandbox.Time;

/// <summary>
/// Runs with the clock it was given, and can be moved ahead of it, never back. Timers that are due on the way fire in the
/// order of their instants, each at its own, also those that a firing timer makes.
/// </summary>
public sealed class SandboxClock : TimeProvider, IDisposable
{
    /// <summary>A schedule that looks ahead by itself must get its turn in between.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>More steps than this a move does not take, however far it goes.</summary>
    private const int MostSteps = 2000;

    /// <summary>Of the given clock: time for what a step woke to make its next timers.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(3);

    private readonly TimeProvider _given;

    private readonly long _start;

    private readonly Lock _gate = new();

    private readonly Lock _moving = new();

    private readonly SortedSet<ClockTimer> _timers = new(Comparer<ClockTimer>.Create(
        static (a, b) => a.Due == b.Due ? a.Order.CompareTo(b.Order) : a.Due.CompareTo(b.Due)));

    private readonly ITimer _alarm;

    private TimeSpan _ahead;

    /// <summary>Where the clock stands while it is moved.</summary>
    private TimeSpan? _halt;

    private long _order;

    public SandboxClock(TimeProvider given)
    {
        _given = given;
        _start = given.GetTimestamp();
        _alarm = given.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How far it was moved in all.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (_gate)
            {
                return _ahead;
            }
        }
    }

    /// <summary>After each step of a move, on the moving thread.</summary>
    internal event Action? Moved;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => _given.LocalTimeZone;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _given.GetUtcNow() + (Elapsed - _given.GetElapsedTime(_start));
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return Elapsed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves at once; returns when everything due on the way has fired.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Backward.</exception>
    /// <exception cref="InvalidOperationException">A timer that fires by a move moves the clock.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        if (_moving.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException("The clock is being moved already.");
        }

        lock (_moving)
        {
            TimeSpan until;
            lock (_gate)
            {
                _halt = Elapsed;
                until = _halt.Value + by;
            }

            try
            {
                while (TakeDue(until) is { } timer)
                {
                    timer.Fire();
                }
            }
            finally
            {
                lock (_gate)
                {
                    _ahead += by;
                    _halt = null;
                    Arm();
                }
            }
        }

        Moved?.Invoke();
    }

    /// <summary>Moves in steps, with time between them for what they set going on other threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Backward.</exception>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var step = TimeSpan.FromTicks(Math.Max(Step.Ticks, by.Ticks / MostSteps));
        for (var left = by; left > TimeSpan.Zero; left -= step)
        {
            Advance(left < step ? left : step);
            await Task.Delay(Breath, _given, ct);
        }
    }

    public void Dispose() => _alarm.Dispose();

    /// <summary>Since the clock was made, by this clock. The gate is held.</summary>
    private TimeSpan Elapsed => _halt ?? _given.GetElapsedTime(_start) + _ahead;

    /// <summary>The next timer due by then, the clock moved to its instant; null when there is none.</summary>
    private ClockTimer? TakeDue(TimeSpan until)
    {
        lock (_gate)
        {
            var next = _timers.Min is { } first && first.Due <= until ? first : null;
            if (_halt is { } halt)
            {
                _halt = next is null ? until : next.Due > halt ? next.Due : halt;
            }

            if (next is not null)
            {
                _timers.Remove(next);
                if (next.Period > TimeSpan.Zero)
                {
                    Put(next, next.Due + next.Period);
                }
            }

            return next;
        }
    }

    /// <summary>Something is due by the given clock. Each fires on a thread of its own, as the system's timers do.</summary>
    private void Ring()
    {
        lock (_gate)
        {
            // A move under way fires what is due itself, and sets the alarm at its end.
            if (_halt is not null)
            {
                return;
            }

            while (TakeDue(Elapsed) is { } timer)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static due => due.Fire(), timer, preferLocal: false);
            }

            Arm();
        }
    }

    /// <summary>The gate is held.</summary>
    private void Put(ClockTimer timer, TimeSpan due)
    {
        timer.Due = due;
        timer.Order = _order++;
        _timers.Add(timer);
    }

    /// <summary>Sets the alarm for the next timer; rounded up, since a timer of the system may ring a little early.</summary>
    private void Arm()
    {
        if (_halt is not null)
        {
            return;
        }

        var left = _timers.Min is { } first ? first.Due - Elapsed : Timeout.InfiniteTimeSpan;
        _alarm.Change(
            left <= TimeSpan.Zero ? (_timers.Count == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero)
                : TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(left.TotalMilliseconds, TimeSpan.FromDays(1).TotalMilliseconds))),
            Timeout.InfiniteTimeSpan);
    }

    private void Schedule(ClockTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Period = period;
            if (dueTime >= TimeSpan.Zero)
            {
                Put(timer, Elapsed + dueTime);
            }

            Arm();
        }
    }

    private sealed class ClockTimer(SandboxClock clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        private bool _isDisposed;

        internal TimeSpan Due { get; set; }

        internal TimeSpan Period { get; set; }

        /// <summary>Of two due at the same instant the one set first fires first.</summary>
        internal long Order { get; set; } = -1;

        internal void Fire()
        {
            if (_isDisposed)
            {
                return;
            }

            if (_context is null)
            {
                callback(state);
                return;
            }

            ExecutionContext.Run(_context, _ => callback(state), null);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (_isDisposed)
            {
                return false;
            }

            clock.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose()
        {
            _isDisposed = true;
            clock.Schedule(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
