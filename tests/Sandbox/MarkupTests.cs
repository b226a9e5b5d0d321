using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class MarkupTests : SandboxFixture
{
    [TestCase("HTML", "<x>a</x>", "Unsupported start tag \"x\" at byte offset 0")]
    [TestCase("HTML", "你<b>a</i>", "Unmatched end tag at byte offset 7, expected \"</b>\", found \"</i>\"")]
    [TestCase("HTML", "<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [TestCase("MarkdownV2", "a.b", "Character '.' is reserved and must be escaped with the preceding '\\'")]
    [TestCase("MarkdownV2", "你 *a", "Can't find end of Bold entity at byte offset 4")]
    [TestCase("MarkdownV2", "__a", "Can't find end of Underline entity at byte offset 0")]
    [TestCase("MarkdownV2", "`a", "Can't find end of Code entity at byte offset 0")]
    [TestCase("Markdown", "a *b", "Can't find end of the entity starting at byte offset 2")]
    [TestCase("HTML", "😀好<b>a</i>", "Unmatched end tag at byte offset 11, expected \"</b>\", found \"</i>\"")]
    [TestCase("HTML", "a</b>", "Unexpected end tag at byte offset 1")]
    [TestCase("HTML", "好<span>a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 3")]
    [TestCase("HTML", "a<br/>", "Unsupported start tag \"br/\" at byte offset 1")]
    [TestCase("HTML", "5 < 7", "Unsupported start tag \"\" at byte offset 2")]
    [TestCase("MarkdownV2", "😀_a", "Can't find end of Italic entity at byte offset 4")]
    [TestCase("MarkdownV2", "||a", "Can't find end of Spoiler entity at byte offset 0")]
    [TestCase("MarkdownV2", "~a", "Can't find end of Strikethrough entity at byte offset 0")]
    [TestCase("MarkdownV2", "[a", "Can't find end of TextUrl entity at byte offset 0")]
    [TestCase("MarkdownV2", "```\na", "Can't find end of Pre entity at byte offset 0")]
    [TestCase("MarkdownV2", "```cs\na", "Can't find end of PreCode entity at byte offset 0")]
    [TestCase("MarkdownV2", "1 + 1", "Character '+' is reserved and must be escaped with the preceding '\\'")]
    [TestCase("MarkdownV2", "a|b", "Character '|' is reserved and must be escaped with the preceding '\\'")]
    [TestCase("MarkdownV2", "hi!", "Character '!' is reserved and must be escaped with the preceding '\\'")]
    [TestCase("MarkdownV2", "[a](b", "Can't find end of a URL at byte offset 4")]
    [TestCase("MarkdownV2", "![👍]", "The entity must contain a tg://emoji or tg://time URL")]
    [TestCase("MarkdownV2", "![👍](https://a.com)", "Invalid tg://emoji or tg://time URL specified")]
    [TestCase("MarkdownV2", "a > b", "Character '>' is reserved and must be escaped with the preceding '\\'")]
    public async Task SendMessage_WhenMarkupIsWrong_TellsWhere(string mode, string text, string error) => Assert.That(
        await SendErrorAsync(text, mode), Is.EqualTo("400 Bad Request: can't parse entities: " + error));

    [TestCase("HTML", "<b>你好</b> &lt;x&gt; &amp;", "你好 <x> &", "bold 0 2")]
    [TestCase("html", "😀<i>a<b>b</b></i>", "😀ab", "italic 2 2|bold 3 1")]
    [TestCase("HTML", "<pre><code class=\"language-cs\">x</code></pre>", "x", "pre 0 1 cs")]
    [TestCase("HTML", "<a href=\"https://a.com\">a</a> <tg-spoiler>s</tg-spoiler>", "a s", "text_link 0 1 https://a.com/|spoiler 2 1")]
    [TestCase("HTML", " <u>a</u> ", "a", "underline 0 1")]
    [TestCase("HTML", "<blockquote expandable>q</blockquote>", "q", "expandable_blockquote 0 1")]
    [TestCase("MarkdownV2", "*b* _i_ __u__ ~s~ ||p|| `c`", "b i u s p c", "bold 0 1|italic 2 1|underline 4 1|strikethrough 6 1|spoiler 8 1|code 10 1")]
    [TestCase("MarkdownV2", "*a _b_*\\.", "a b.", "bold 0 3|italic 2 1")]
    [TestCase("MarkdownV2", "[x\\]](https://a.com/\\))", "x]", "text_link 0 2 https://a.com/)")]
    [TestCase("MarkdownV2", "```cs\nvar x;\n```", "var x;", "pre 0 6 cs")]
    [TestCase("MarkdownV2", ">a\n>b\nc", "a\nb\nc", "blockquote 0 3")]
    [TestCase("Markdown", "*b* [x](https://a.com) snake\\_case", "b x snake_case", "bold 0 1|text_link 2 1 https://a.com/")]
    [TestCase("", "@chenmo_x #读书 $USD /me@abc_bot a@b.com https://a.com/x。", "@chenmo_x #读书 $USD /me@abc_bot a@b.com https://a.com/x。", "mention 0 9|hashtag 10 3|cashtag 14 4|bot_command 19 11|email 31 7|url 39 15")]
    [TestCase("HTML", "<strong>a</strong><em>b</em><ins>c</ins><strike>d</strike><del>e</del>", "abcde", "bold 0 1|italic 1 1|underline 2 1|strikethrough 3 1|strikethrough 4 1")]
    [TestCase("HTML", "<span class=\"tg-spoiler\">s</span><tg-emoji emoji-id=\"53\">👍</tg-emoji>", "s👍", "spoiler 0 1|custom_emoji 1 2 53")]
    [TestCase("HTML", "<tg-time unix=\"1647531900\" format=\"wDT\">明天</tg-time>", "明天", "date_time 0 2 1647531900 wDT")]
    [TestCase("HTML", "<tg-time unix=\"1647531900\">now</tg-time>", "now", "date_time 0 3 1647531900")]
    [TestCase("HTML", "<tg-time unix=\"0\">now</tg-time>", "now", "")]
    [TestCase("HTML", "<pre>x</pre> <code>y</code>", "x y", "pre 0 1|code 2 1")]
    [TestCase("HTML", "&quot;&#39;&#x4F60;&nbsp;", "\"'你&nbsp;", "")]
    [TestCase("HTML", "<b></b>a", "a", "")]
    [TestCase("MarkdownV2", "![22:45](tg://time?unix=1647531900&format=Tw)", "22:45", "date_time 0 5 1647531900 wT")]
    [TestCase("MarkdownV2", "![👍](tg://emoji?id=53)", "👍", "custom_emoji 0 2 53")]
    [TestCase("MarkdownV2", "**>a\n>b||\nc", "a\nb\nc", "expandable_blockquote 0 3")]
    [TestCase("MarkdownV2", "`a\\.b`", "a.b", "code 0 3")]
    [TestCase("MarkdownV2", "👨‍👩‍👧 *好*", "👨‍👩‍👧 好", "bold 9 1")]
    [TestCase("MarkdownV2", "||*a*||", "a", "bold 0 1|spoiler 0 1")]
    [TestCase("", "😀 #读书", "😀 #读书", "hashtag 3 3")]
    public async Task SendMessage_WhenMarkupIsRight_MarksInUtf16(string mode, string text, string plain, string entities)
    {
        var message = await Bot.ResultAsync("sendMessage", new { chat_id = Chat.Id, text, parse_mode = mode });

        Assert.That((string?)message["text"], Is.EqualTo(plain));
        Assert.That(string.Join('|', (message["entities"] as JsonArray ?? []).Select(Shown)), Is.EqualTo(entities));
    }

    [Test]
    public async Task SendMessage_WithEntities_MentionsAPersonByName()
    {
        var message = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = "hello Ann",
            entities = new[] { new { type = "text_mention", offset = 6, length = 3, user = new { id = Ann.Id, is_bot = false, first_name = "x" } } },
        });

        Assert.That((string?)message["entities"]![0]!["user"]!["first_name"], Is.EqualTo(Ann.FirstName));
    }

    [Test]
    public async Task SendMessage_WithManyMarks_KeepsAHundred()
    {
        var message = await Bot.ResultAsync("sendMessage", new
        {
            chat_id = Chat.Id,
            text = string.Concat(Enumerable.Repeat("<b>a</b> ", 101)),
            parse_mode = "HTML",
        });

        Assert.That(message["entities"]!.AsArray(), Has.Count.EqualTo(100));
    }

    private static string Shown(JsonNode? entity) =>
        $"{entity!["type"]} {entity["offset"]} {entity["length"]} {entity["url"] ?? entity["language"] ?? entity["custom_emoji_id"]}{entity["unix_time"]} {entity["date_time_format"]}".TrimEnd();
}
