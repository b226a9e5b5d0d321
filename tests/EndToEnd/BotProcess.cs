using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The bot as a process of its own, as built beside the tests; killed when the test ends.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private DateTime _startedAt;
    private volatile bool _isDisposed;

    private BotProcess(Process process)
    {
        _process = process;
        foreach (var add in new Action<DataReceivedEventHandler>[]
            { handler => process.OutputDataReceived += handler, handler => process.ErrorDataReceived += handler })
        {
            add((_, line) =>
            {
                lock (_output)
                {
                    _output.AppendLine(line.Data);
                }
            });
        }
    }

    /// <summary>What it has printed so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public bool HasExited => _isDisposed || _process.HasExited;

    public int Id => _process.Id;

    /// <summary>The program that was built with the tests.</summary>
    public static string Program => Built("GroupBot");

    /// <summary>The same bot with faults put in: <c>tests/Faulty</c>.</summary>
    public static string Faulty => Built("GroupBot.Faulty");

    /// <summary>Starts <c>groupbot ARGS</c> in a folder of its own with these settings and nothing of the test's environment.</summary>
    public static BotProcess Start(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        StartBy(Program, folder, settings, arguments);

    /// <summary>The same by another program, which becomes the bot.</summary>
    public static BotProcess StartBy(string program, string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = new Process { StartInfo = start };
        var bot = new BotProcess(process);
        process.Start();
        bot._startedAt = process.StartTime;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return bot;
    }

    /// <summary>What <see cref="Kill"/> returns where it was the kill that ended the process.</summary>
    public const int Killed = 128 + 9;

    /// <summary>From its start, kept since the system forgets it at the end, to its end; of one that runs yet, an error.</summary>
    public TimeSpan Life => _process.ExitTime - _startedAt;

    /// <summary>SIGKILL: nothing of it runs any more when this returns its exit code.</summary>
    public int Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>SIGTERM, and the exit code.</summary>
    public async Task<int> StopAsync(CancellationToken ct)
    {
        if (!_process.HasExited && SendSignal(_process.Id, Sigterm) != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No signal reached {_process.Id}."));
        }

        return await WaitAsync(ct);
    }

    public async Task<int> WaitAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Kill();
        _isDisposed = true;
        _process.Dispose();
    }

    private static string Built(string name)
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(tests.Parent!.Parent!.FullName, name, tests.Name, name);
    }

    private const int Sigterm = 15;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int pid, int signal);
}
