namespace GroupBot.Sandbox.Scenarios;

/// <summary>From the text of a file to what is played, with every problem at once.</summary>
public static class ScenarioParser
{
    /// <returns>Null where there are problems.</returns>
    public static (Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scenario = new Scenario { Language = LanguageOf(text) };
        var problems = new List<ScenarioProblem>();
        var repeats = new Repeats(scenario);
        foreach (var line in ScenarioLine.Read(text))
        {
            Action<Said> wrong = what => problems.Add(new ScenarioProblem(line.Number, what));
            if (!Headers.Read(scenario, line, wrong) && !repeats.Read(line, wrong))
            {
                AddStep(scenario, line, wrong);
            }
        }

        repeats.Finish((line, what) => problems.Add(new ScenarioProblem(line, what)));
        if (scenario.Steps.Count == 0 && problems.Count == 0)
        {
            problems.Add(new ScenarioProblem(1, new Said(
                "文件里还没有一句台词。先写一行，比如 陈默: 打卡，下一行写 机器人: *成功*。",
                "Nobody says anything yet. Begin with a line such as chenmo: hello, and on the next one bot: *hello*.")));
        }

        return problems.Count == 0 ? (scenario, problems) : (null, problems);
    }

    /// <summary>Chinese where the text has at least as many Chinese characters as Latin letters.</summary>
    public static ReaderLanguage LanguageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Count(c => c is >= '\u4E00' and <= '\u9FFF') is var chinese and > 0 && chinese >= text.Count(char.IsAsciiLetter)
            ? ReaderLanguage.Chinese
            : ReaderLanguage.English;
    }

    private static void AddStep(Scenario scenario, ScenarioLine line, Action<Said> wrong)
    {
        Moment? when = null;
        if (line.When is { } written && (when = Moment.Read(written)) is null)
        {
            wrong(new Said(
                $"看不懂时间 [{written}]。可以写 [+10分钟]、[09:00]、[明天 09:00]、[第2天 09:00] 或 [2026-03-02 09:00]。",
                $"[{written}] is no time. Write [+10m], [09:00], [tomorrow 09:00], [day 2 09:00] or [2026-03-02 09:00]."));
            return;
        }

        if (line.Head.Length == 0 && line.Text is null && when is not null)
        {
            scenario.Steps.Add(new ScenarioStep(line.Number, line.Source, when, null, null));
            return;
        }

        foreach (var phrase in Phrases.All)
        {
            if (phrase.Match(line) is not { } found)
            {
                continue;
            }

            if (Fault(phrase, found, when) is { } fault)
            {
                wrong(fault);
            }
            else
            {
                scenario.Steps.Add(new ScenarioStep(line.Number, line.Source, when ?? Wait(phrase, found), phrase, found));
            }

            return;
        }

        var likest = Phrases.All.MaxBy(phrase => phrase.Likeness(line.Head) + (phrase.HasText == line.Text is not null ? 0.5 : 0))!;
        // A form that shares no word with the line would only lead astray.
        var (zh, en) = likest.Likeness(line.Head) > 0
            ? ($"是不是想写：{likest.Chinese}？", $"Did you mean: {likest.English}? ")
            : ("", "");
        wrong(new Said(
            $"看不懂这一行：「{line.Source}」。{zh}全部写法见 docs/scenarios.md。",
            $"This is not understood: \"{line.Source}\". {en}All forms are in docs/scenarios.md."));
    }

    private static Moment? Wait(Phrase phrase, Found found) => phrase.IsWait ? Moment.Read("+" + found["time"]) : null;

    private static Said? Fault(Phrase phrase, Found found, Moment? when)
    {
        if (phrase.IsWait && when is not null)
        {
            return new Said(
                $"这一行说了两次时间，分成两行写，比如：{phrase.Chinese}", $"This line names two times; write two lines, such as: {phrase.English}");
        }

        if (found.At("time") is { } time && Spans.Read(time) is null)
        {
            return new Said(
                $"「{time}」不是一段时间。可以写 20秒、10分钟、2小时、1天。", $"\"{time}\" is no length of time. Write 20s, 10m, 2h or 1d.");
        }

        return phrase.HasText && found.Text.Length == 0
            ? new Said($"冒号后面要写点什么，比如：{phrase.Chinese}", $"Something must follow the colon, such as: {phrase.English}")
            : null;
    }
}
