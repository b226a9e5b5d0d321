using System.Diagnostics;
using System.Text;

namespace GroupBot.Pictures;

/// <summary>What became of a picture.</summary>
/// <param name="Png">The file; null where it could not be drawn.</param>
/// <param name="Trouble">Why not, for the log; null where it was.</param>
internal sealed record Drawing(byte[]? Png, string? Trouble);

/// <summary>
/// Makes PNG files of <see cref="Svg"/> by <c>rsvg-convert</c>, a process of its own for each: at most two at a time, each for
/// at most <see cref="Limit"/>. Never called inside a turn. The process is given no environment but what it needs: no token.
/// </summary>
internal sealed class PictureRenderer(PictureSetup setup) : IDisposable
{
    /// <summary>How many are drawn at the same time.</summary>
    public const int AtOnce = 2;

    private const int MostBytes = 8 * 1024 * 1024, LongestTrouble = 300;

    private static readonly string[] Needed = ["PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "SystemRoot"];

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private readonly SemaphoreSlim _places = new(AtOnce);
    private volatile PictureSetup _setup = setup;

    /// <summary>How long one picture may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What there is to draw with, looked up once at start.</summary>
    public PictureSetup Setup => _setup;

    /// <summary>The renderer of this machine; whether there are fonts is found out meanwhile.</summary>
    public static PictureRenderer OfThisMachine()
    {
        var renderer = new PictureRenderer(PictureSetup.Find());
        _ = Task.Run(() => renderer._setup = renderer._setup.WithFonts());
        return renderer;
    }

    /// <summary>Draws; waits for its place and for the process.</summary>
    public async Task<Drawing> DrawAsync(Svg picture, CancellationToken ct)
    {
        if (_setup.Converter is not { } converter)
        {
            return new Drawing(null, "rsvg-convert is not installed.");
        }

        await _places.WaitAsync(ct);
        try
        {
            return await RunAsync(converter, Encoding.UTF8.GetBytes(picture.ToString()), ct);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            return new Drawing(null, exception.Message);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<Drawing> RunAsync(string converter, byte[] svg, CancellationToken ct)
    {
        var start = new ProcessStartInfo(converter)
        {
            ArgumentList = { "--format", "png" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var name in Needed)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            var trouble = process.StandardError.ReadToEndAsync(limit.Token);
            var png = ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            await WriteAsync(process, svg, limit.Token);
            var bytes = await png;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 && bytes.AsSpan().StartsWith(Signature)
                ? new Drawing(bytes, null)
                : new Drawing(null, $"It ended with {process.ExitCode}: {Cut(await trouble)}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Drawing(null, $"It took longer than {Limit.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>A process that ends without reading says why on its other channel.</summary>
    private static async Task WriteAsync(Process process, byte[] svg, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(svg, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private static async Task<byte[]> ReadAsync(Stream from, CancellationToken ct)
    {
        using var read = new MemoryStream();
        var piece = new byte[64 * 1024];
        int count;
        while ((count = await from.ReadAsync(piece, ct)) > 0)
        {
            read.Write(piece, 0, count);
            if (read.Length > MostBytes)
            {
                throw new IOException($"The picture is larger than {MostBytes} bytes.");
            }
        }

        return read.ToArray();
    }

    private static string Cut(string text) => text.Length <= LongestTrouble ? text.Trim() : text[..LongestTrouble];
}
