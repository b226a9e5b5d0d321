using System.Diagnostics;
using System.Globalization;

namespace GroupBot.Faulty;

/// <summary>What happens to this very process at the nth time that it is at a named place: SIGKILL, or a second of nothing.</summary>
internal sealed class Death
{
    public const string Begin = "begin", Handler = "handler", BeforeCommit = "commit", AfterCommit = "after-commit",
        Claim = "claim", FirstByte = "first-byte", Answer = "answer", PostAnswer = "post-answer", Result = "result";

    /// <summary>After the commit of a turn that wrote what somebody said: of results alone nothing would come twice.</summary>
    public const string AfterHeard = "after-heard";

    /// <summary>After the commit of a turn that put what is to be sent into the outbox: without it nothing would be missed.</summary>
    public const string AfterAsked = "after-asked";

    /// <summary>What is printed where a pause begins.</summary>
    public const string Paused = "paused at ";

    /// <summary>Where a turn or a call can be cut short, in the order in which a question passes them.</summary>
    public static readonly string[] Places = [Begin, Handler, BeforeCommit, AfterCommit, Claim, FirstByte, Answer, PostAnswer, Result];

    private static readonly TimeSpan PauseFor = TimeSpan.FromSeconds(1);

    private readonly string _place;
    private readonly bool _isPause;
    private int _left;

    private Death(string place, int times, bool isPause) => (_place, _left, _isPause) = (place, times, isPause);

    public bool IsAfterHeard => _place == AfterHeard;

    public static Death Parse(string text, bool isPause) => text.Split(':') is [var place, var times] && (Places.Contains(place) || place is AfterHeard or AfterAsked)
        ? new Death(place, int.Parse(times, CultureInfo.InvariantCulture), isPause)
        : throw new ArgumentException($"A place is one of {string.Join(", ", Places)}, {AfterHeard}, {AfterAsked}, and how often: {Begin}:7.");

    public void IsAt(string place)
    {
        if (place != _place || Interlocked.Decrement(ref _left) != 0)
        {
            return;
        }

        using var never = new ManualResetEvent(false);
        if (_isPause)
        {
            Console.WriteLine(Paused + place);
            never.WaitOne(PauseFor);
            return;
        }

        Process.GetCurrentProcess().Kill();
        // The signal is on its way: nothing of this thread may go on until it is there.
        never.WaitOne();
    }
}
