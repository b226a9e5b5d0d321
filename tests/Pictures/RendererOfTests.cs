using GroupBot.Pictures;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>The real renderer, where the machine has one.</summary>
internal static class RendererOfTests
{
    /// <summary>Set to a folder to look at what the tests draw.</summary>
    private static readonly string? Kept = Environment.GetEnvironmentVariable("GROUPBOT_TEST_PICTURES");

    /// <summary>Skips the test, and says why, where pictures cannot be drawn.</summary>
    public static PictureRenderer Get()
    {
        var setup = PictureSetup.Find().WithFonts();
        if (!setup.CanDraw)
        {
            Assert.Ignore($"Pictures cannot be drawn here. On Debian or Ubuntu: {PictureSetup.Install}");
        }

        return new PictureRenderer(setup) { Limit = TimeSpan.FromMinutes(1) };
    }

    public static async Task<byte[]> DrawAsync(Svg picture, string name)
    {
        using var renderer = Get();
        var drawing = await renderer.DrawAsync(picture, CancellationToken.None);
        Assert.That(drawing.Trouble, Is.Null);
        if (Kept is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(Kept, $"{name}.png"), drawing.Png!);
        }

        return drawing.Png!;
    }

    /// <summary>Width and height as the file's first chunk tells them.</summary>
    public static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.That(png[..8], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a }));
        return (Number(16), Number(20));

        int Number(int at) => (png[at] << 24) | (png[at + 1] << 16) | (png[at + 2] << 8) | png[at + 3];
    }
}
