using GroupBot.Core.Activity;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class ActivityWriterTests : IDisposable
{
    private readonly TestDatabase _file = new();
    private readonly Writer _writer;
    private readonly ActivityWriter _log;

    public ActivityWriterTests()
    {
        _writer = new Writer(_file.Database);
        _log = new ActivityWriter(_writer);
        _log.Reload();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }

    [Test]
    public void Append_KeepsEveryField()
    {
        _log.Append(new ActivityRow
        {
            GroupNo = 1,
            ChatId = -100,
            Topic = 3,
            MemberNo = 4,
            Sender = SenderKind.Member,
            Kind = ActivityKind.Message,
            At = 5,
            ReceivedAt = 6,
            Day = 7,
            MessageId = 8,
            TargetMessageId = 9,
            TargetMemberNo = 10,
            Number = 11,
            VisibleCharacters = 12,
            Media = MediaKind.Photo,
            AlbumId = "album",
            Flags = ActivityFlags.Filler,
            UpdateId = 13,
            Part = 14,
        });
        _log.AppendMention(1, 4);
        _log.AppendMention(1, 4);

        Assert.That(_file.Lines("select * from activity"), Is.EqualTo(new[]
        {
            "1|1|-100|3|4|1|1|5|6|7|8|9|10|11|12|1|album|8|13|14",
        }));
        Assert.That(_file.Lines("select * from activity_mentions"), Is.EqualTo(new[] { "1|4" }));
    }

    [Test]
    public void Append_AfterARestart_GoesOnCounting()
    {
        _log.Append(Row());
        _log.Append(Row());
        var again = new ActivityWriter(_writer);
        again.Reload();

        Assert.That(again.Append(Row()), Is.EqualTo(3));
    }

    /// <summary>A number that was never written must not stay ahead: a checkpoint that names it would skip later rows.</summary>
    [Test]
    public void LastSeq_AfterARollback_IsTheNewestRowsAgain()
    {
        _writer.Begin();
        _log.Append(Row());
        _writer.Savepoint();
        _log.Append(Row());
        _writer.Savepoint();
        _log.Append(Row());
        _writer.Release();
        _writer.RollbackToSavepoint();
        Assert.That(_log.LastSeq, Is.EqualTo(1));
        _writer.Commit();

        _writer.Begin();
        _log.Append(Row());
        _writer.Rollback();

        Assert.That(_log.LastSeq, Is.EqualTo(1));
    }

    [Test]
    public void AuthorOf_LooksAtMessagesOfThisChatOnly()
    {
        _log.Append(Row() with { ChatId = -1, MessageId = 7, MemberNo = 2, Sender = SenderKind.Member });
        _log.Append(Row() with { ChatId = -1, MessageId = 7, MemberNo = 3, Kind = ActivityKind.Edit });
        _log.Append(Row() with { ChatId = -2, MessageId = 7, MemberNo = 4, Sender = SenderKind.Bot });
        _log.Append(Row() with { ChatId = -1, MessageId = 8, Sender = SenderKind.AnonymousAdmin });

        Assert.That(_log.AuthorOf(1, -1, 7) is (2, SenderKind.Member, _), Is.True);
        Assert.That(_log.AuthorOf(1, -2, 7).MemberNo, Is.EqualTo(4));
        Assert.That(_log.AuthorOf(1, -1, 8) is (null, SenderKind.AnonymousAdmin, _), Is.True);
        Assert.That(_log.AuthorOf(1, -1, 9), Is.EqualTo(((long?)null, (SenderKind?)null, (long?)null)));
    }

    [Test]
    public void TryMarkSeen_IsOncePerBotAndUpdate()
    {
        Assert.That(new[] { _log.TryMarkSeen(1, 5, 0), _log.TryMarkSeen(1, 5, 9), _log.TryMarkSeen(2, 5, 0) },
            Is.EqualTo(new[] { true, false, true }));
    }

    [Test]
    public void TryTakeSlot_TakesEachSlotOnceAndNoneBefore()
    {
        var taken = new[] { 5L, 5, 4, 6 }.Select(slot => _log.TryTakeSlot("job", 1, slot)).Append(_log.TryTakeSlot("job", 2, 5));

        Assert.That(taken, Is.EqualTo(new[] { true, false, false, true, true }));
    }

    [Test]
    public void TryTakeRequest_IsOnce() =>
        Assert.That(new[] { _log.TryTakeRequest("a", 0), _log.TryTakeRequest("a", 1) }, Is.EqualTo(new[] { true, false }));

    [Test]
    public void MoveCursor_MovesBackToo()
    {
        _log.MoveCursor(1, "polling", 100, 0);
        _log.MoveCursor(1, "polling", 5, 1);

        Assert.That(_file.Lines("select next_update_id, at from cursors"), Is.EqualTo(new[] { "5|1" }));
    }

    private static ActivityRow Row() => new() { GroupNo = 1, ChatId = -1, Kind = ActivityKind.Message, Sender = SenderKind.Member };
}
