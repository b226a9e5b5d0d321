using System.Text;
using GroupBot.Wire;
using NUnit.Framework;

namespace GroupBot.Tests.Wire;

internal sealed class UpdateSlicerTests
{
    [TestCase("""{"ok":true,"result":[]}""", true)]
    [TestCase("""{"ok":true,"result":[{"update_id":1}]}""", true, """{"update_id":1}""")]
    [TestCase("""{"ok":true,"result":[{"a":[{}]}, {"b":{"c":[]}}]}""", true, """{"a":[{}]}""", """{"b":{"c":[]}}""")]
    [TestCase("""{"result":[{"t":"]}{\"[\\"},{"u":"\\\\"}],"ok":true}""", true, """{"t":"]}{\"[\\"}""", """{"u":"\\\\"}""")]
    [TestCase("""{"ok":true,"result":[{"a":1},{"b":"cut""", false, """{"a":1}""")]
    [TestCase("""{"ok":true,"result":[{"a":1},{"b":{"c":1}""", false, """{"a":1}""")]
    [TestCase("", false)]
    [TestCase("<html>502</html>", false)]
    [TestCase("""{"ok":false,"error_code":401}""", false)]
    public void Slice_GivesEachWholeUpdate(string body, bool isWhole, params string[] expected)
    {
        var slices = new List<ReadOnlyMemory<byte>>();

        Assert.That(UpdateSlicer.Slice(Encoding.UTF8.GetBytes(body), slices), Is.EqualTo(isWhole));
        Assert.That(slices.Select(slice => Encoding.UTF8.GetString(slice.Span)), Is.EqualTo(expected));
    }
}
