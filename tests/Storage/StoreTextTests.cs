using Dapper;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

/// <summary>On either store a text comes back as it was written, and what neither could keep is replaced.</summary>
internal sealed class StoreTextTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    [TestCase("plain", "plain")]
    [TestCase("读书会 📚 e\u0301", "读书会 📚 e\u0301")]
    [TestCase("", "")]
    [TestCase(null, null)]
    [TestCase("a\0b\0", "a\uFFFDb\uFFFD")]
    [TestCase("\uFFFD", "\uFFFD")]
    public void Text_ByEitherWayIn_IsTheSameInTheRow(string? text, string? expected)
    {
        using (var writer = new Writer(_file.Database))
        {
            writer.Begin();
            writer.Prepare("insert into outbox (outbox_id, group_no, effect, class, priority, state, is_uncertain, attempts, due_at, asked_at, last_error) values (1, 0, ?, 0, 0, 0, 0, 0, 0, 0, ?)")
                .Bind(1, [1, 0, 255]).Bind(2, text).Execute();
            writer.Connection.Execute("insert into outbox (outbox_id, group_no, effect, class, priority, state, is_uncertain, attempts, due_at, asked_at, last_error) values (2, 0, @Effect, 0, 0, 0, 0, 0, 0, 0, @Text)",
                new { Effect = new byte[] { 1, 0, 255 }, Text = text });
            writer.Commit();
            var read = writer.Prepare("select last_error, effect from outbox order by outbox_id");
            while (read.Step())
            {
                Assert.That(read.Text(0), Is.EqualTo(expected));
                Assert.That(read.Blob(1), Is.EqualTo(new byte[] { 1, 0, 255 }));
            }
        }

        Assert.That(_file.Query<string?>("select last_error from outbox order by outbox_id"), Is.EqualTo(new[] { expected, expected }));
    }

    /// <summary>No test case can hold a half: an attribute is UTF-8.</summary>
    [Test]
    public void Text_WithHalvesOfPairs_HasReplacementsInTheirPlaces() =>
        Text_ByEitherWayIn_IsTheSameInTheRow("half \uD83D and \uDE00, whole 📚", "half \uFFFD and \uFFFD, whole 📚");

    [Test]
    public void Clean_OfACleanText_IsTheSameObject()
    {
        var text = "读书会 📚";

        Assert.That(StoreText.Clean(text), Is.SameAs(text));
    }
}
