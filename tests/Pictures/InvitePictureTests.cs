using System.Diagnostics;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>A code is good if a scanner reads what was meant: zbar's is a program of its own.</summary>
internal sealed class InvitePictureTests
{
    private static readonly Dictionary<string, InvitePicture> Invites = new()
    {
        ["plain-zh"] = new("读书会", "林小雨", "https://t.me/+AbCdEfGhIjKlMnOp", Language.ZhHans),
        ["plain-en"] = new("Early birds", "Ann Example", "https://t.me/+0123456789_-AbCd", Language.En),
        ["long-zh"] = new(PictureTests.Long, PictureTests.Emoji, "https://t.me/+" + new string('x', 40), Language.ZhHans),
    };

    private static IEnumerable<string> Names => Invites.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task Code_OfAnInvite_IsReadByAScanner(string name)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await RendererOfTests.DrawAsync(InvitePictures.Draw(Invites[name]), $"invite-{name}"));

            Assert.That(await ScannedAsync(file), Is.EqualTo(Invites[name].Url));
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static async Task<string> ScannedAsync(string file)
    {
        try
        {
            using var scanner = Process.Start(new ProcessStartInfo("zbarimg", ["--raw", "-q", file]) { RedirectStandardOutput = true })!;
            var text = await scanner.StandardOutput.ReadToEndAsync();
            await scanner.WaitForExitAsync();
            return text.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("No scanner of codes here. On Debian or Ubuntu: apt install zbar-tools");
            return "";
        }
    }
}
