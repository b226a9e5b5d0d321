using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.InviteTasks;

/// <summary>An admin makes a task by five answers, in private.</summary>
internal sealed class TaskDraftTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public TaskDraftTests() => _kit.Tell(Owner, "/start");

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    [Test]
    public void Add_WalkedThrough_MakesADraftThatAButtonPublishes()
    {
        var asked = _kit.Run(A.Message("/invitetask add 3").From(Owner));
        var gift = Say("https://example.org/book");
        var quota = Say("20");
        var last = Say("30 days");
        var draft = Say("The early birds' e-book");
        var hidden = _kit.Tell(ReferralKit.Lin, "邀请有礼").Text();
        var published = _kit.PressPrivately(Owner, draft.Button("Publish").Data!);

        Assert.That(asked[0].To.Person, Is.EqualTo(_kit.Person(Owner).No), "in private");
        Assert.That(asked.Text(), Does.StartWith("Invites needed: 3. What do they unlock?"));
        Assert.That(gift.Text(), Does.StartWith("How many can get it?"));
        Assert.That(quota.Text(), Does.StartWith("Until which day"));
        Assert.That(last.Text(), Does.StartWith("Until Tuesday, 31 Mar, that day included.\nWhat is it called?"));
        Assert.That(draft.Text(), Is.EqualTo(
            "<b>The early birds' e-book</b> (not published)\nInvites needed: 3\nUnlocks: \n<blockquote>https://example.org/book</blockquote>\n"
            + "For: the first 20\nUntil: Tuesday, 31 Mar"));
        Assert.That(hidden, Does.Contain("没有邀请有礼"));
        Assert.That(published.Text(), Does.StartWith("“The early birds' e-book” has begun"));
        Assert.That(_kit.Tell(ReferralKit.Lin, "邀请有礼").Text(), Does.Contain("The early birds' e-book").And.Contain("你 0/3 · 还剩 20 份 · 到 3月31日"));
    }

    [Test]
    public void Add_InChinese_AsksAndTakesChinese()
    {
        _kit.Tell(ReferralKit.Lin, "/start");
        _kit.Run(A.Changed(ReferralKit.Lin, MemberStatus.Member, MemberStatus.Administrator));

        var asked = _kit.Tell(ReferralKit.Lin, "/invitetask 新建");
        string[] answers = ["满 3 位", "50 积分", "不限", "不限", "早起积分"];
        var draft = answers.Select(answer => _kit.Tell(ReferralKit.Lin, answer)).ToList()[^1];

        Assert.That(asked.Text(), Is.EqualTo("满几位有效邀请解锁？发一个数，例如：3"));
        Assert.That(draft.Text(), Is.EqualTo("<b>早起积分</b>（没发布）\n满 3 位有效邀请解锁：50 积分\n份数：不限\n截止：不限"));
    }

    [Test]
    public void Add_WithAQuotaAndAnEndAsPeopleSayThem_ReadsThemBack()
    {
        _kit.Tell(ReferralKit.Lin, "/start");
        _kit.Run(A.Changed(ReferralKit.Lin, MemberStatus.Member, MemberStatus.Administrator));

        string[] answers = ["/invitetask 新建 3", "50 积分", "前十名", "国庆", "早起积分"];
        var said = answers.Select(answer => _kit.Tell(ReferralKit.Lin, answer)).ToList();

        Assert.That(said[^2].Text(), Does.StartWith("到 10月7日（周三）为止，那天也算。\n它叫什么？"));
        Assert.That(said[^1].Text(), Does.EndWith("份数：10 份\n截止：10月7日（周三）"));
    }

    [TestCase("")]
    [TestCase("读完告诉我")]
    public void Gift_OfAFile_IsKeptByItsId(string words)
    {
        _kit.Tell(Owner, "/invitetask add 1");
        _kit.Run(A.Message(words).From(Owner).InPrivate().WithFile(MediaKind.Document, "BQAD"));
        Say("everybody");
        Say("no end");
        var draft = Say("Notes");
        _kit.PressPrivately(Owner, draft.Button("Publish").Data!);
        _kit.Friends(ReferralKit.Lin, 1);

        Assert.That(draft.Text(), Does.Contain("a file"));
        Assert.That(_kit.Look().Effects<SendFile>().Single(), Has.Property("FileId").EqualTo("BQAD"));
    }

    [TestCase("/invitetask add", "three", "A number from 1 to 100, such as: 3")]
    [TestCase("/invitetask add", "101", "A number from 1 to 100, such as: 3")]
    [TestCase("/invitetask add 3", "50", "That is only a number.")]
    [TestCase("/invitetask add 3", "20000 points", "1 to 10000 points, such as: 50 points")]
    public void Answer_ThatCannotBe_SaysWhyAndIsAskedAgain(string command, string answer, string why)
    {
        _kit.Tell(Owner, command);

        Assert.That(Say(answer).Text(), Does.StartWith(why));
        Assert.That(Say(answer).Text(), Does.StartWith(why), "the question stands");
    }

    [Test]
    public void Answers_ThatCannotBe_SayWhyInLaterQuestionsToo()
    {
        _kit.Tell(Owner, "/invitetask add 3");
        var voice = _kit.Run(A.Message("listen").From(Owner).InPrivate().With(MediaKind.Voice));
        var longText = Say(new string('x', 1501));
        Say("a text");
        var quota = Say("many");
        Say("5");
        var day = Say("2020-01-01");
        Say("no end");
        var file = _kit.Run(A.Message("").From(Owner).InPrivate().WithFile(MediaKind.Photo, "AgAD"));
        var title = Say(new string('x', 61));

        Assert.That(voice.Text(), Does.StartWith("I can't keep this kind"));
        Assert.That(longText.Text(), Does.StartWith("Too long: at most 1500 characters, and this has 1501."));
        Assert.That(quota.Text(), Does.StartWith("A number from 0 to 10000"));
        Assert.That(day.Text(), Does.StartWith("1 Jan 2020 will not do: it takes a day from today to 366 days ahead."));
        Assert.That(file.Text(), Is.EqualTo("This step takes words: please type your answer."));
        Assert.That(title.Text(), Does.StartWith("A title has 1 to 60 characters"));
        Assert.That(Say("Book").Text(), Does.StartWith("<b>Book</b> (not published)"));
    }

    [Test]
    public void Draft_WithAWrongTitle_IsGivenAnother()
    {
        foreach (var answer in new[] { "/invitetask add 3", "50 pts", "十份", "年底", "Bok" })
        {
            _kit.Tell(Owner, answer);
        }

        var drafts = _kit.Tell(Owner, "/invitetask");
        var draft = _kit.PressPrivately(Owner, drafts.Buttons().First(button => button.Label.Contains("Bok", StringComparison.Ordinal)).Data!);
        var asked = _kit.PressPrivately(Owner, draft.Button("Change its title").Data!);
        var page = _kit.Tell(Owner, "Book").Text();

        Assert.That(draft.Text(), Does.Contain("50 points").And.Contain("the first 10").And.Contain("31 Dec"));
        Assert.That(asked.Text(), Does.StartWith("What is it called?"));
        Assert.That(page, Does.StartWith("<b>Book</b> (not published)"));
        Assert.That(_kit.Lines("select title from invite_tasks"), Is.EqualTo(new[] { "Book" }));
    }

    [TestCase("/invitetask nonsense", "I don't understand that. Like this: /invitetask add 3")]
    [TestCase("/invitetask add lots", "A number from 1 to 100, such as: 3\nI don't understand that.")]
    public void Command_ThatCannotBeRead_HasAnExample(string line, string why) => Assert.That(_kit.Tell(Owner, line).Text(), Does.StartWith(why));

    [Test]
    public void Command_ByAMember_IsRefused()
    {
        _kit.Run(A.Message("/invitetask add 3").From(ReferralKit.Tom));
        var told = _kit.Tell(ReferralKit.Tom, "/invitetask add 3").Text();

        Assert.That(told, Does.Contain("I don't see any group where you're an admin"));
        Assert.That(_kit.PressPrivately(ReferralKit.Tom, $"invitetask:{_kit.Group().No}:0:new").Toast(), Does.Contain("admins"));
    }

    [Test]
    public void Command_InAGroupOfWhoNeverOpenedThePrivateChat_LeadsThere()
    {
        var ann = ReferralKit.Ann;
        _kit.Run(A.Changed(ann, MemberStatus.Member, MemberStatus.Administrator));

        var answer = _kit.Run(A.Message("邀请任务").From(ann));

        Assert.That(answer.Button("Tasks").Url, Is.EqualTo($"https://t.me/{A.Bot.Username}?start=invitetask-{_kit.Group().No}"));
        Assert.That(_kit.Tell(ann, $"/start invitetask-{_kit.Group().No}").Text(), Does.StartWith("<b>Test group</b>: tasks for invites"));
    }

    [Test]
    public void Pages_OfAnOpenTask_ShowWhoAndEndIt()
    {
        _kit.Task(needed: 1);
        _kit.Friends(ReferralKit.Lin, 1);
        _kit.Friends(ReferralKit.Tom, 1);
        _kit.Look();

        var list = _kit.Tell(Owner, "/invitetask");
        var page = _kit.PressPrivately(Owner, list.Button("电子书").Data!);
        var who = _kit.PressPrivately(Owner, page.Button("Who").Data!);
        var sure = _kit.PressPrivately(Owner, page.Button("End").Data!);
        var ended = _kit.PressPrivately(Owner, sure.Button("Yes").Data!);
        _kit.Run(A.Message("hi").From(ReferralKit.Ann));
        _kit.Friends(ReferralKit.Ann, 1);

        Assert.That(page.Text(), Does.EndWith("Unlocked by 2"));
        Assert.That(who.Text(), Is.EqualTo("“电子书”, unlocked by 2:\n1. 林 · 2 Mar\n2. Tom · 2 Mar · waits for their private chat"));
        Assert.That(sure.Text(), Does.StartWith("End “电子书”?"));
        Assert.That(ended.Text(), Does.Contain("(over)"));
        Assert.That(_kit.Look(), Is.Empty);
        Assert.That(_kit.PressPrivately(Owner, sure.Button("Yes").Data!).Toast(), Is.EqualTo("This button has expired."));
    }

    /// <summary>Whoever has enough when it ends gets it; they had it before.</summary>
    [Test]
    public void End_GivesItToWhoHasEnough()
    {
        var task = _kit.Task(needed: 1);
        _kit.Friends(ReferralKit.Lin, 1);

        IReadOnlyList<OutboxItem> ended = [.. _kit.PressPrivately(Owner, $"invitetask:{_kit.Group().No}:{task.TaskNo}:end:1"), .. _kit.RunWork()];

        Assert.That(ended.TextsTo(_kit, ReferralKit.Lin).Single(), Does.Contain("你解锁了「电子书」"));
    }

    [Test]
    public void Drafts_AreAtMostFive_AndCanBeThrownAway()
    {
        IReadOnlyList<OutboxItem> draft = [];
        for (var i = 0; i < 5; i++)
        {
            _kit.Tell(Owner, "/invitetask add 3");
            foreach (var answer in new[] { "a text", "0", "no end" })
            {
                Say(answer);
            }

            draft = Say("Book");
        }

        Assert.That(_kit.Tell(Owner, "/invitetask add 3").Text(), Does.StartWith("At most 5 drafts"));
        Assert.That(_kit.PressPrivately(Owner, draft.Button("Discard").Data!).Buttons().Count(button => button.Label.Contains("Book")), Is.EqualTo(4));
        Assert.That(_kit.PressPrivately(Owner, draft.Button("Publish").Data!).Toast(), Is.EqualTo("This button has expired."));
        Assert.That(_kit.Tell(Owner, "/invitetask add 3").Text(), Does.StartWith("Invites needed: 3. What do they unlock?"));
    }

    [Test]
    public void Publish_OfADraftWhoseLastDayIsPast_SaysSo()
    {
        _kit.Tell(Owner, "/invitetask add 3");
        Say("a text");
        Say("0");
        Say("1 day");
        var draft = Say("Book");
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(_kit.PressPrivately(Owner, draft.Button("Publish").Data!).Toast(), Does.StartWith("Its last day is past"));
    }

    [Test]
    public void Publish_OfASixth_SaysThatOneHasToEnd()
    {
        _kit.Task(days: 1);
        _kit.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 5; i++)
        {
            _kit.Task();
        }

        _kit.Tell(Owner, "/invitetask add 3");
        Say("a text");
        Say("0");
        Say("no end");

        Assert.That(_kit.PressPrivately(Owner, Say("Book").Button("Publish").Data!).Toast(), Is.EqualTo("At most 5 tasks at once: end one first."));
    }

    /// <summary>A draft that lay about begins on the day on which it is published.</summary>
    [Test]
    public void Publish_OfADraftThatLayAbout_BeginsThen()
    {
        _kit.Tell(Owner, "/invitetask add 1");
        Say("a text");
        Say("0");
        Say("no end");
        var draft = Say("Book");
        _kit.Friends(ReferralKit.Lin, 1);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.PressPrivately(Owner, draft.Button("Publish").Data!);

        Assert.That(_kit.Look(), Is.Empty, "who counted the day before");
        _kit.Friends(ReferralKit.Lin, 1);
        Assert.That(_kit.Look(), Has.Count.EqualTo(1));
    }

    private IReadOnlyList<OutboxItem> Say(string text) => _kit.Tell(Owner, text);
}
