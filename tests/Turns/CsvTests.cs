using System.Text;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class CsvTests
{
    [TestCase("plain", "plain")]
    [TestCase("读书会，早起", "读书会，早起")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [TestCase("@ann", "'@ann")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("＠ann", "'＠ann")]
    [TestCase("+86 138", "'+86 138")]
    [TestCase("+1 more", "'+1 more")]
    [TestCase("-5", "-5")]
    [TestCase("-5+A1", "'-5+A1")]
    [TestCase("", "")]
    public void Cell_IsWhatASpreadsheetShows(string text, string cell)
    {
        var bytes = new Csv("a", "b").Row("1", text).ToBytes();

        Assert.That(bytes.Take(3), Is.EqualTo(new byte[] { 0xef, 0xbb, 0xbf }));
        Assert.That(Encoding.UTF8.GetString(bytes.AsSpan(3)), Is.EqualTo($"a,b\r\n1,{cell}\r\n"));
    }
}
