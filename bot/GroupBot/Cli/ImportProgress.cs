using System.Globalization;

namespace GroupBot.Cli;

/// <summary>How far a file is gone through: a bar on a terminal, else a line every ten percent.</summary>
/// <param name="length">The whole, in bytes; 0 where nobody knows.</param>
internal sealed class ImportProgress(TextWriter output, bool isTerminal, long length, TimeProvider clock)
{
    private const int Width = 30;
    private const int Step = 10;
    private static readonly TimeSpan BarPause = TimeSpan.FromMilliseconds(200);

    /// <summary>A file that is over sooner needs no line.</summary>
    private static readonly TimeSpan LinePause = TimeSpan.FromSeconds(1);

    private readonly long _began = clock.GetTimestamp();
    private long _last = clock.GetTimestamp();
    private long _lastPercent;
    private bool _hasBar;

    public void Show(long position, long messages)
    {
        if (length <= 0 || clock.GetElapsedTime(_last) < (isTerminal ? BarPause : LinePause))
        {
            return;
        }

        var percent = position * 100 / length;
        if (!isTerminal && percent < _lastPercent + Step)
        {
            return;
        }

        (_last, _lastPercent) = (clock.GetTimestamp(), percent - (percent % Step));
        if (!isTerminal)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{percent} %, {messages:#,0} messages"));
            return;
        }

        _hasBar = true;
        var full = (int)(percent * Width / 100);
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"\r[{new string('#', full)}{new string('.', Width - full)}] {percent,3} %  {messages:#,0} messages{Left(position)}   "));
    }

    /// <summary>What is said next begins on a line of its own.</summary>
    public void End()
    {
        if (_hasBar)
        {
            output.WriteLine();
            _hasBar = false;
        }
    }

    private string Left(long position)
    {
        var gone = clock.GetElapsedTime(_began);
        return position == 0 || gone < TimeSpan.FromSeconds(3)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {gone * ((length - position) / (double)position):m\\:ss} left");
    }
}
