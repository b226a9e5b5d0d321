using System.Diagnostics;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>The renderer with programs in the place of the real one: what it does when they are slow, fail or are not there.</summary>
[Platform(Exclude = "Win")]
internal sealed class PictureRendererTests : IDisposable
{
    private static readonly Svg Picture = new Svg(10, 10, Language.En).Box(0, 0, 10, 10, "#fff");

    private readonly string _folder = Directory.CreateTempSubdirectory("groupbot-pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Draw_ByAProgramThatAnswers_IsWhatItWrote()
    {
        using var renderer = With("cat >/dev/null; printf '\\211PNG\\r\\n\\032\\n-rest'");

        var drawing = await renderer.DrawAsync(Picture, CancellationToken.None);

        Assert.That(drawing.Trouble, Is.Null);
        Assert.That(drawing.Png, Is.EqualTo((byte[])[0x89, .. "PNG\r\n"u8, 0x1a, .. "\n-rest"u8]));
    }

    [TestCase("cat >/dev/null; echo nothing", "ended with 0")]
    [TestCase("echo 'no such font' >&2; exit 3", "ended with 3: no such font")]
    [TestCase("exec sleep 100", "took longer than")]
    [TestCase("sleep 100 & wait", "took longer than")]
    public async Task Draw_ByAProgramThatDoesNot_SaysWhy(string script, string why)
    {
        using var renderer = With(script, TimeSpan.FromSeconds(why.Contains("longer", StringComparison.Ordinal) ? 0.5 : 60));

        var drawing = await renderer.DrawAsync(Picture, CancellationToken.None);

        Assert.That(drawing.Png, Is.Null);
        Assert.That(drawing.Trouble, Does.Contain(why));
    }

    [Test]
    public async Task Draw_WithoutAProgram_SaysSo()
    {
        using var none = new PictureRenderer(new PictureSetup(null));
        using var gone = new PictureRenderer(new PictureSetup(Path.Combine(_folder, "gone")));

        Assert.That((await none.DrawAsync(Picture, CancellationToken.None)).Trouble, Does.Contain("not installed"));
        Assert.That((await gone.DrawAsync(Picture, CancellationToken.None)).Png, Is.Null);
    }

    /// <summary>Each program waits until another runs beside it; a third would be counted.</summary>
    [Test]
    public async Task Draw_OfMany_RunsTwoAtATime()
    {
        using var renderer = With(
            $"cat >/dev/null; mkdir {_folder}/run.$$; sleep 0.2; ls -d {_folder}/run.* | wc -l >>{_folder}/counts; rmdir {_folder}/run.$$; printf '\\211PNG\\r\\n\\032\\n'");

        var drawings = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => renderer.DrawAsync(Picture, CancellationToken.None)));

        Assert.That(drawings.Select(drawing => drawing.Trouble), Is.All.Null);
        Assert.That(File.ReadLines(Path.Combine(_folder, "counts")).Select(int.Parse).Max(), Is.EqualTo(2));
    }

    /// <summary>The token may stand in the bot's own environment.</summary>
    [Test]
    public async Task Draw_Always_HidesTheEnvironment()
    {
        Environment.SetEnvironmentVariable("GROUPBOT_PICTURE_SECRET", "token");
        using var renderer = With($"cat >/dev/null; env >{_folder}/env; printf '\\211PNG\\r\\n\\032\\n'");

        await renderer.DrawAsync(Picture, CancellationToken.None);

        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder, "env")), Does.Contain("PATH=").And.Not.Contain("SECRET"));
    }

    [TestCase(null, null, false)]
    [TestCase("/usr/bin/rsvg-convert", null, true)]
    [TestCase("/usr/bin/rsvg-convert", false, false)]
    [TestCase("/usr/bin/rsvg-convert", true, true)]
    public void CanDraw_Takes_AProgramAndFonts(string? converter, bool? hasChinese, bool can) =>
        Assert.That(new PictureSetup(converter, hasChinese).CanDraw, Is.EqualTo(can));

    private PictureRenderer With(string script, TimeSpan? limit = null)
    {
        var path = Path.Combine(_folder, "converter");
        // Written by a program that has ended: were it open here while another test starts one, it could not be run yet.
        using var writer = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "cat >\"$0\" && chmod 700 \"$0\"", path]) { RedirectStandardInput = true })!;
        writer.StandardInput.Write($"#!/bin/sh\n{script}\n");
        writer.StandardInput.Close();
        writer.WaitForExit();

        return new PictureRenderer(new PictureSetup(path, true)) { Limit = limit ?? TimeSpan.FromMinutes(1) };
    }
}
