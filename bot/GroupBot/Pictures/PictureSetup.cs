using System.Diagnostics;

namespace GroupBot.Pictures;

/// <summary>What this machine has for drawing pictures.</summary>
/// <param name="Converter">The path of librsvg's <c>rsvg-convert</c>; null where it is not installed.</param>
/// <param name="HasChinese">False where no font has Chinese characters: they would be empty boxes. Null where nobody can tell.</param>
internal sealed record PictureSetup(string? Converter, bool? HasChinese = null)
{
    /// <summary>What to install, as the command for Debian and Ubuntu.</summary>
    public const string Install = "apt-get install librsvg2-bin fonts-noto-cjk fonts-symbola fonts-noto-color-emoji";

    private const int FontsWithinMilliseconds = 5000;

    /// <summary>True where pictures can be drawn as they should be.</summary>
    public bool CanDraw => Converter is not null && HasChinese is not false;

    /// <summary>Looks for the converter in the folders of <c>PATH</c>; no program is run, so that it takes no time.</summary>
    public static PictureSetup Find() => new(PathOf("rsvg-convert"));

    /// <summary>Asks fontconfig for a font with Chinese; may take seconds where its cache is cold.</summary>
    public PictureSetup WithFonts()
    {
        if (Converter is null || PathOf("fc-list") is not { } list)
        {
            return this;
        }

        try
        {
            using var asked = Process.Start(new ProcessStartInfo(list)
            {
                ArgumentList = { ":lang=zh-cn", "family" },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            if (asked is null)
            {
                return this;
            }

            var fonts = asked.StandardOutput.ReadToEndAsync();
            if (asked.WaitForExit(FontsWithinMilliseconds) && asked.ExitCode == 0)
            {
                return this with { HasChinese = !string.IsNullOrWhiteSpace(fonts.GetAwaiter().GetResult()) };
            }

            if (!asked.HasExited)
            {
                asked.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            // It cannot be told then; pictures are drawn all the same.
        }

        return this;
    }

    private static string? PathOf(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, $"{program}.exe") })
        .FirstOrDefault(File.Exists);
}
