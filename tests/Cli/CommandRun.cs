using GroupBot.Cli;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Cli;

/// <summary>Calls of the program in this process, against a file of their own.</summary>
internal sealed class CommandRun : IDisposable
{
    public TestDatabase File { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public Dictionary<string, string?> Settings { get; } = [];

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(File.Folder, name);

    public async Task<int> RunAsync(params string[] arguments)
    {
        foreach (var (key, value) in File.Settings)
        {
            Settings.TryAdd(key, value);
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new GroupBotCommand(Clock, Settings).InvokeAsync(arguments, output, error);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => File.Dispose();
}
