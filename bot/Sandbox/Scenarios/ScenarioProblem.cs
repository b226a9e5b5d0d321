using System.Globalization;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>A line that cannot be played: what is wrong with it and what to write instead.</summary>
/// <param name="Line">The first is 1.</param>
/// <param name="What">Whole sentences.</param>
public sealed record ScenarioProblem(int Line, Said What)
{
    public string In(ReaderLanguage language)
    {
        var line = Line.ToString(CultureInfo.InvariantCulture);
        return language == ReaderLanguage.Chinese ? $"第 {line} 行：{What.Chinese}" : $"line {line}: {What.English}";
    }
}
