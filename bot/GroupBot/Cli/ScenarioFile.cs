using GroupBot.Sandbox;
using GroupBot.Sandbox.Scenarios;

namespace GroupBot.Cli;

/// <summary>A scenario that was read, and the language in which its reader is spoken to.</summary>
internal sealed record ScenarioFile(string Path, Scenario Scenario, ReaderLanguage Language)
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <returns>Null where it cannot be read, which is said with every problem.</returns>
    public static ScenarioFile? Read(Call call, string path)
    {
        if (!File.Exists(path))
        {
            call.Refuse($"There is no {path}. 没有这个文件。");
            return null;
        }

        var text = File.ReadAllText(path);
        var language = LanguageFor(text);
        var (scenario, problems) = ScenarioParser.Read(text);
        if (scenario is null)
        {
            Refuse(call, path, problems, language);
            return null;
        }

        return new ScenarioFile(path, scenario, language);
    }

    /// <summary>False, and said, where a name in it is nobody's.</summary>
    public bool IsCast(Call call, SandboxWorld world)
    {
        var strangers = new ScenarioPlayer(world, call.Clock).Strangers(Scenario);
        Refuse(call, Path, strangers, Language);
        return strangers.Count == 0;
    }

    private static void Refuse(Call call, string path, IEnumerable<ScenarioProblem> problems, ReaderLanguage language) =>
        call.Refuse([.. problems.Select(problem => $"{path}: {problem.In(language)}")]);

    /// <summary>Chinese where the terminal is set so, by the usual variables; else as the file is written.</summary>
    private static ReaderLanguage LanguageFor(string text)
    {
        var locale = LocaleVariables
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? ReaderLanguage.Chinese : ScenarioParser.LanguageOf(text);
    }
}
