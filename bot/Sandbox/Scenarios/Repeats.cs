using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>Lines that are played several times over, as the days of a group are much alike. One within another is refused.</summary>
internal sealed class Repeats(Scenario scenario)
{
    private const int Most = 100;

    private static readonly Regex Begin = new(@"^(?:repeat\s+(?<count>\d+)\s+times|重复\s*(?<count>\d+)\s*次)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex End = new("^(?:end of repeat|重复结束)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private (int Line, int Count, int First)? _open;

    /// <summary>False where the line says something else.</summary>
    internal bool Read(ScenarioLine line, Action<Said> wrong)
    {
        if (line.Text is not null || line.When is not null)
        {
            return false;
        }

        if (Begin.Match(line.Head) is { Success: true } begun)
        {
            Open(line, begun.Groups["count"].Value, wrong);
            return true;
        }

        if (!End.IsMatch(line.Head))
        {
            return false;
        }

        Close(wrong);
        return true;
    }

    /// <summary>After the last line of the file.</summary>
    internal void Finish(Action<int, Said> wrong)
    {
        if (_open is { } open)
        {
            wrong(open.Line, new Said("这里开始的重复没有写到哪里为止：最后加一行 重复结束。", "This repeat has no end: write a line end of repeat after the last of it."));
        }
    }

    private void Open(ScenarioLine line, string written, Action<Said> wrong)
    {
        if (_open is not null)
        {
            wrong(new Said("重复里面不能再重复：先写 重复结束。", "A repeat within another is not understood: write end of repeat first."));
        }
        else if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 2 or > Most)
        {
            wrong(new Said($"重复 2 到 {Most} 次，比如 重复 12 次。", $"Repeat from 2 to {Most} times, such as repeat 12 times."));
        }
        else
        {
            _open = (line.Number, count, scenario.Steps.Count);
        }
    }

    private void Close(Action<Said> wrong)
    {
        if (_open is not { } open)
        {
            wrong(new Said("前面没有开始重复：先写 重复 12 次。", "No repeat was begun: write repeat 12 times before it."));
            return;
        }

        var lines = scenario.Steps[open.First..];
        for (var time = 1; time < open.Count; time++)
        {
            scenario.Steps.AddRange(lines);
        }

        _open = null;
    }
}
