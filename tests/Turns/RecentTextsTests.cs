using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class RecentTextsTests : IDisposable
{
    private const long Hour = 60 * 60 * 1000L;
    private static readonly GroupNo Group = new(1);
    private static readonly MemberNo Member = new(2);

    private readonly TestDatabase _file = new();
    private readonly Writer _writer;
    private readonly RecentTexts _texts;

    public RecentTextsTests()
    {
        _writer = new Writer(_file.Database);
        _texts = new RecentTexts(_writer);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }

    [TestCase(0, true)]
    [TestCase((24 * Hour) - 1, true)]
    [TestCase(24 * Hour, false)]
    public void IsRepeat_WhenTheSameTextComesAgain_LooksBackADay(long later, bool expected)
    {
        Assert.That(Say("早", 1000), Is.False);

        Assert.That(Say("早", 1000 + later), Is.EqualTo(expected));
    }

    [Test]
    public void IsRepeat_WhenRepeatedAgain_CountsFromTheLastTime()
    {
        Say("早", 0);
        Say("早", 23 * Hour);

        Assert.That(Say("早", 46 * Hour), Is.True);
    }

    [Test]
    public void IsRepeat_OfAnotherMemberGroupOrText_IsNone()
    {
        Say("早", 0);

        Assert.That(
            new[]
            {
                _texts.IsRepeat(new GroupNo(9), Member, "早", 1), _texts.IsRepeat(Group, new MemberNo(9), "早", 1),
                _texts.IsRepeat(Group, Member, "晚", 1),
            },
            Has.All.False);
    }

    [Test]
    public void IsRepeat_AfterARestart_StillKnows()
    {
        InTurn(() => Say("早", 0), commit: true);

        Assert.That(new RecentTexts(_writer).IsRepeat(Group, Member, "早", Hour), Is.True);
    }

    [Test]
    public void IsRepeat_WhenTheTurnWasUndone_IsForgotten()
    {
        InTurn(() => Say("早", 0), commit: false);

        Assert.That(Say("早", 1), Is.False);
    }

    [Test]
    public void IsRepeat_WhenASavepointWasUndone_KnowsWhatWasBeforeIt()
    {
        _writer.Begin();
        Say("早", 0);
        _writer.Savepoint();
        Say("早", Hour);
        Say("晚", Hour);
        _writer.RollbackToSavepoint();

        Assert.That(new[] { Say("早", (24 * Hour) + 1), Say("晚", Hour + 1) }, Has.All.False);
    }

    [Test]
    public void IsRepeat_OfALongText_IsToldToo()
    {
        var text = new string('长', 5000);
        Say(text, 0);

        Assert.That(Say(text, 1), Is.True);
    }

    private bool Say(string text, long at) => _texts.IsRepeat(Group, Member, text, at);

    private void InTurn(Action act, bool commit)
    {
        _writer.Begin();
        act();
        if (commit)
        {
            _writer.Commit();
        }
        else
        {
            _writer.Rollback();
        }
    }
}
