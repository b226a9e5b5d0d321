using System.Text;
using GroupBot.Core.Activity;
using GroupBot.Import;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

internal sealed class MessageReaderTests
{
    [TestCase("\"text\":\"你好\"", "你好")]
    [TestCase("\"text\":[\"a \",{\"type\":\"bold\",\"text\":\"b\"},{\"type\":\"link\",\"text\":\" c\"}]", "a b c")]
    [TestCase("\"text\":[]", "")]
    [TestCase("\"text\":[{\"type\":\"bold\",\"text\":null}]", "")]
    [TestCase("\"text_entities\":[{\"type\":\"plain\",\"text\":\"once\"}],\"text\":\"once\"", "once")]
    public void TryRead_OfEitherShapeOfText_IsTheText(string field, string text) =>
        Assert.That(Read(field)!.Text.ToString(), Is.EqualTo(text));

    /// <summary>What Telegram Desktop writes and no parser of JSON takes, and what else a disk may do to a text.</summary>
    [TestCase("\"text\":\"a\\x01b\\x1Fc\"", "a    b    c")]
    [TestCase("\"text\":\"back\\\\slash \\\\x01\\x02\"", "back\\slash \\x01    ")]
    [TestCase("\"text\":\"half \\ud83d\"", "half \ufffd")]
    [TestCase("\"text\":\"other half \\ude2e, whole \\ud83d\\ude2e\"", "other half \ufffd, whole 😮")]
    [TestCase("\"text\":\"line\nbreak\"", "line break")]
    [TestCase("\"text\":[{\"type\":\"custom_emoji\",\"text\":\"😮\",\n\"document_id\": video_files/sticker (2).webm\n},\" !\"]", "😮 !")]
    [TestCase("\"text\":[{\"type\":\"custom_emoji\",\"text\":\"x\",\"document_id\": (File not included.)\n}]", "x")]
    public void TryRead_OfWhatIsNoJson_MendsIt(string field, string text) =>
        Assert.That(Read(field)!.Text.ToString(), Is.EqualTo(text));

    [Test]
    public void TryRead_OfBytesThatAreNoText_ReplacesThem()
    {
        byte[] slice = [.. "{\"id\":1,\"text\":\"a"u8, 0xFF, 0xC3, .. "b\"}"u8];

        Assert.That(MessageReader.TryRead(slice)!.Text.ToString(), Is.EqualTo("a\ufffd\ufffdb"));
    }

    [TestCase("\"photo\":\"photos/1.jpg\",\"width\":1", MediaKind.Photo)]
    [TestCase("\"file\":\"files/a.pdf\"", MediaKind.Document)]
    [TestCase("\"file\":\"a\",\"thumbnail\":\"b\",\"media_type\":\"video_file\"", MediaKind.Video)]
    [TestCase("\"file\":\"a\",\"media_type\":\"voice_message\"", MediaKind.Voice)]
    [TestCase("\"file\":\"a\",\"media_type\":\"video_message\"", MediaKind.VideoNote)]
    [TestCase("\"file\":\"a\",\"media_type\":\"audio_file\"", MediaKind.Audio)]
    [TestCase("\"file\":\"a\",\"media_type\":\"a new kind\"", MediaKind.Other)]
    [TestCase("\"location_information\":{\"latitude\":1.5,\"longitude\":2}", MediaKind.Location)]
    [TestCase("\"contact_information\":{\"first_name\":\"A\"}", MediaKind.Contact)]
    [TestCase("\"poll\":{\"question\":\"?\",\"answers\":[{\"text\":\"!\"}]}", MediaKind.Poll)]
    [TestCase("\"game_title\":\"Chess\"", MediaKind.Other)]
    [TestCase("\"inline_bot_buttons\":[[{\"type\":\"url\",\"text\":\"x\"}]]", MediaKind.None)]
    public void TryRead_OfWhatAMessageCarries_KnowsItsKind(string field, MediaKind media) =>
        Assert.That(Read(field)!.Media, Is.EqualTo(media));

    [TestCase("\"user123\"", true, 123)]
    [TestCase("\"channel1700000007\"", false, 1700000007)]
    [TestCase("\"chat5\"", false, 5)]
    [TestCase("4100000001", true, 4100000001, TestName = "TryRead_OfAnIdByAnOldVersion_IsAPerson")]
    [TestCase("4394967296", true, 100000000, TestName = "TryRead_OfAShiftedIdOfAPerson_IsThatPerson")]
    [TestCase("9784385372", false, 1194450780, TestName = "TryRead_OfAShiftedIdOfAChat_IsNoPerson")]
    public void TryRead_OfWhoWrote_KnowsPeopleFromChats(string id, bool isUser, long number) =>
        Assert.That(Read($"\"from\":\"A\",\"from_id\":{id}")!.From, Is.EqualTo(new ExportPeer(isUser, number)));

    [TestCase("\"from_id\":null")]
    [TestCase("\"from_id\":\"user\"")]
    [TestCase("\"from_id\":\"user-5\"")]
    [TestCase("\"from_id\":\"robot5\"")]
    [TestCase("\"from_id\":0")]
    [TestCase("\"from_id\":99999999999999")]
    public void TryRead_OfAnIdThatIsNobodys_KnowsNobody(string field) => Assert.That(Read(field)!.From, Is.Null);

    [TestCase("[]")]
    [TestCase("5")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"id\":0}")]
    [TestCase("{\"id\":\"1\"}")]
    [TestCase("{\"id\":1e40}")]
    [TestCase("{\"id\":1,\"text\":5}")]
    [TestCase("{\"id\":1,\"text\":[5]}")]
    [TestCase("{\"id\":1,\"reactions\":{}}")]
    [TestCase("{\"id\":1,\"reactions\":[5]}")]
    [TestCase("{\"id\":1,\"members\":[5]}")]
    [TestCase("{\"id\":1,\"reply_to_message_id\":\"x\"}")]
    [TestCase("{\"id\":1,\"text\":\"a\"]")]
    [TestCase("{\"id\":1")]
    [TestCase("{\"id\":1,}")]
    [TestCase("")]
    public void TryRead_OfWhatIsNoMessage_IsNull(string slice) => Assert.That(MessageReader.TryRead(Encoding.UTF8.GetBytes(slice)), Is.Null);

    [Test]
    public void TryRead_OfReactions_TellsWhoAndHowMany()
    {
        var message = Read("""
            "reactions":[{"type":"emoji","count":4,"emoji":"👍","recent":[
              {"from":"A","from_id":"user1","date":"2025-01-12T15:49:22"},{"from":null,"from_id":"channel2","date":"2025-01-12T15:49:23"}]},
              {"type":"paid","count":50}]
            """)!;

        Assert.That(message.ReactionCount, Is.EqualTo(54));
        Assert.That(message.Reactions, Is.EqualTo(new[]
        {
            new ExportReaction(new ExportPeer(true, 1), "A", "2025-01-12T15:49:22"),
            new ExportReaction(new ExportPeer(false, 2), null, "2025-01-12T15:49:23"),
        }));
    }

    private static ExportMessage? Read(string fields) => MessageReader.TryRead(Encoding.UTF8.GetBytes($"{{\"id\":1,{fields}}}"));
}
