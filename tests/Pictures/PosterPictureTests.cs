using System.Buffers.Binary;
using System.Xml.Linq;
using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>A poster is good if a scanner reads it and all of its line stands on it.</summary>
internal sealed class PosterPictureTests
{
    private const string Chinese = "每周六晚上八点，我们一起读一本书、聊一个问题。扫码进群，领取本月书单；第一次来的朋友，群里有人带你认识大家！";

    private const string English = "Every Saturday at eight we read a book together and talk about one question. Scan to join us and get this month's list; if it is your first time, somebody will show you around.";

    private static readonly Dictionary<string, PosterPicture> Posters = new()
    {
        ["plain-zh"] = new("读书会", "", "https://t.me/+AbCdEfGhIjKlMnOp", "", Language.ZhHans),
        ["line-zh"] = new("早起读书会", Chinese, "https://t.me/ReadingClubBot?start=e_abcdefghjk", "09:00–18:00", Language.ZhHans),
        ["line-en"] = new("Early birds of the riverside", English, "https://t.me/+0123456789_-AbCd", "09:00–18:00", Language.En),
        ["long-zh"] = new(PictureTests.Long, string.Concat(Enumerable.Repeat("读", 200)), "https://t.me/+" + new string('x', 40), "", Language.ZhHans),
        ["word-en"] = new(PictureTests.Emoji, new string('W', 200), "https://t.me/+x", "", Language.En),
        ["emoji"] = new("🎉", string.Concat(Enumerable.Repeat("🎉", 200)), "https://t.me/+x", "", Language.ZhHans),
    };

    private static IEnumerable<string> Names => Posters.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task Poster_OfAnEntrance_IsReadByAScannerAndIsA5(string name)
    {
        var png = PngResolution.With(await RendererOfTests.DrawAsync(PosterPictures.Draw(Posters[name]), $"poster-{name}"), PosterPictures.DotsAnInch);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, png);

            Assert.That(await InvitePictureTests.ScannedAsync(file), Is.EqualTo(Posters[name].Url));
        }
        finally
        {
            File.Delete(file);
        }

        Assert.That((Number(16), Number(20)), Is.EqualTo((1748, 2480)));
        // 11,811 dots a metre are 300 an inch; CRC of that chunk as any PNG of 300 dpi has it.
        Assert.That((png[37..41], Number(41), Number(45), png[49]), Is.EqualTo(("pHYs"u8.ToArray(), 11_811, 11_811, (byte)1)));

        int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
    }

    [TestCaseSource(nameof(Names))]
    public void Line_OfAPoster_StandsOnItWhole(string name)
    {
        var words = XDocument.Parse(PosterPictures.Draw(Posters[name]).ToString()).Descendants().Where(element => element.Name.LocalName == "text");

        Assert.That(Packed(string.Concat(words.Select(element => element.Value))), Does.Contain(Packed(Lettering.Clean(Posters[name].Line))));

        static string Packed(string text) => text.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>With another app the code opens a page and no group.</summary>
    [TestCaseSource(nameof(Names))]
    public void Poster_Always_SaysWithWhichAppToScan(string name) => Assert.That(PosterPictures.Draw(Posters[name]).ToString(),
        Does.Contain(Posters[name].Language is Language.En ? "Scan with Telegram to join" : "用 Telegram 扫码进群"));

    [Test]
    public void Wrap_OfChinese_KeepsMarksWithTheirWords()
    {
        var lines = Lettering.Wrap("我们一起读书，聊天（每周六）。", 10, 72);

        Assert.That(string.Concat(lines), Is.EqualTo("我们一起读书，聊天（每周六）。"));
        Assert.That(lines.Select(line => line[0]), Has.None.AnyOf('，', '）', '。'));
        Assert.That(lines.Select(line => line[^1]), Has.None.EqualTo('（'));
    }

    [Test]
    public void Wrap_OfEnglish_BreaksAtSpacesAlone() => Assert.That(
        Lettering.Wrap("we read a book together", 10, 70), Is.EqualTo(["we read a", "book", "together"]));

    [Test]
    public void Wrap_OfAWordThatIsTooLong_CutsIt() => Assert.That(string.Concat(Lettering.Wrap(new string('W', 50), 10, 95)), Is.EqualTo(new string('W', 50)));
}
