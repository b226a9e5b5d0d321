using System.Text;
using GroupBot.Import;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

internal sealed class ExportReaderTests
{
    private const string Whole = """
        {"about":"…","personal_information":{"user_id":1,"first_name":"{\"]"},
         "chats":{"about":"…","list":[
          {"type":"saved_messages","id":1,"messages":[{"id":1}]},
          {"name":"读书会","type":"private_supergroup","id":77,"messages":[{"id":2,"text":"a \"quoted\" \\"}, {"id":3,"x":[[{}]]}]},
          {"name":null,"type":"personal_chat","id":5,"messages":[]}]},
         "left_chats":{"list":[{"name":"Old","type":"public_supergroup","id":78,"messages":[{"id":4}]}]}}
        """;

    /// <summary>Whatever the pieces are in which a disk hands it over.</summary>
    [Test]
    public void Read_OfAWholeAccount_TellsEveryChatAndTheMessagesThatAreWanted([Values(16, 64, 4096)] int buffer) => Assert.That(
        Parts(Whole, chat => chat.Id is 77 or 78, buffer),
        Is.EqualTo(new[]
        {
            "saved_messages 1 ", "private_supergroup 77 读书会", "{\"id\":2,\"text\":\"a \\\"quoted\\\" \\\\\"}", "{\"id\":3,\"x\":[[{}]]}",
            "personal_chat 5 ", "public_supergroup 78 Old", "{\"id\":4}",
        }));

    [Test]
    public void Read_OfOneChat_IsThatChat()
    {
        var parts = Parts("\uFEFF" + """{"name":"A\x0BB","type":"private_group","id":9,"messages":[{"id":1},7,"x"]}""", _ => true);

        Assert.That(parts, Is.EqualTo(new[] { "private_group 9 A    B", "{\"id\":1}", "7", "\"x\"" }));
    }

    [TestCase("", "empty")]
    [TestCase("  \n ", "empty")]
    [TestCase("<!DOCTYPE html><html>", "HTML", TestName = "Read_OfHtml_SaysHowToExportJson")]
    [TestCase("PK\u0003\u0004", "archive")]
    [TestCase("[1,2]", "no JSON. Wanted is the result.json")]
    [TestCase("hello", "no JSON")]
    [TestCase("{}", "no export of Telegram Desktop")]
    [TestCase("{\"messages\":[{\"id\":1}]}", "no export of Telegram Desktop")]
    [TestCase("{\"type\":\"private_group\",\"id\":\"x\",\"messages\":[]}", "no export of Telegram Desktop")]
    [TestCase("{\"type\":\"private_group\",\"id\":1,\"messages\":[]} {}", "goes on after its end")]
    [TestCase("{\"type\":\"private_group\",\"id\":1,\"messages\":[{\"id\":1} {\"id\":2}]}", "] is expected")]
    [TestCase("{\"type\":\"private_group\",\"id\":1,\"messages\":[,]}", "a value is expected")]
    [TestCase("{\"type\":\"private_group\",,", "in quotation marks is expected")]
    [TestCase("{\"type\" \"private_group\"}", ": is expected")]
    public void Read_WhenItIsNoExport_SaysWhatItIs(string file, string said) =>
        Assert.That(() => Parts(file, _ => true), Throws.TypeOf<ExportException>().With.Message.Contains(said));

    [Test]
    public void Read_OfUtf16_SaysSo() => Assert.That(
        () => Parts([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Whole)], _ => true, 64),
        Throws.TypeOf<ExportException>().With.Message.Contains("UTF-16"));

    /// <summary>Wherever it breaks off, it is said that it does, and where; what was whole before is there.</summary>
    [Test]
    public void Read_WhenTheFileIsCutOff_SaysWhere()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole.TrimEnd());
        for (var length = 1; length < bytes.Length; length++)
        {
            var refusal = Assert.Throws<ExportException>(() => Parts(bytes[..length], _ => true, 16));
            Assert.That(refusal!.Message, Does.Contain("ends in the middle"), $"after {length} bytes");
            Assert.That(refusal.Position, Is.EqualTo(length));
        }
    }

    [Test]
    public void Read_OfAMessageThatIsTooLong_StepsOverItAlone()
    {
        var parts = Parts(
            """{"type":"private_group","id":9,"messages":[{"id":1},"""
            + $$"""{"id":2,"text":"{{new string('长', ExportReader.LongestMessage / 3)}}"},{"id":3}]}""", _ => true);

        Assert.That(parts, Is.EqualTo(new[] { "private_group 9 ", "{\"id\":1}", "", "{\"id\":3}" }));
    }

    /// <summary>A hundred thousand brackets are stepped through, not gone down into.</summary>
    [Test]
    public void Read_OfDeepNesting_HarmsNobody()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        var parts = Parts($$"""{"x":{{deep}},"type":"private_group","id":9,"messages":[{"id":1,"x":{{deep}}},{"id":2}]}""", _ => true);

        Assert.That(parts, Has.Count.EqualTo(3));
        Assert.That(MessageReader.TryRead(Encoding.UTF8.GetBytes(parts[1])), Is.Null);
        Assert.That(MessageReader.TryRead(Encoding.UTF8.GetBytes(parts[2]))!.Id, Is.EqualTo(2));
    }

    [TestCase("private_group", 123, new[] { -123L })]
    [TestCase("private_supergroup", 1000000001, new[] { -1001000000001L })]
    [TestCase("public_supergroup", (2L << 32) + 1194450780, new[] { -1000000000000L - (2L << 32) - 1194450780, -1001194450780L },
        TestName = "WireIds_OfAnOldVersion_AreBothThatItMayMean")]
    public void WireIds_OfAChat_AreThoseOfTheBotApi(string type, long id, long[] wire) =>
        Assert.That(new ExportChat(null, type, id, true).WireIds, Is.EqualTo(wire));

    private static List<string> Parts(string file, Predicate<ExportChat> wants, int buffer = 64) =>
        Parts(Encoding.UTF8.GetBytes(file), wants, buffer);

    private static List<string> Parts(byte[] file, Predicate<ExportChat> wants, int buffer)
    {
        using var json = new JsonScanner(new MemoryStream(file), buffer);
        return
        [
            .. new ExportReader(json).Read(wants).Select(part => part.Chat is { } chat
                ? $"{chat.Type} {chat.Id} {chat.Name}"
                : Encoding.UTF8.GetString(part.Message.Span)),
        ];
    }
}
