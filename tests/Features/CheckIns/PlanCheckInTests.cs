using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>What counts for a plan that wants a photo, and what its writer alone is told.</summary>
internal sealed class PlanCheckInTests : IDisposable
{
    private readonly TurnKit _kit = PlanKit.Of();

    public PlanCheckInTests() => _kit.Join(Xiaoyu);

    public void Dispose() => _kit.Dispose();

    private static Person Xiaoyu => PlanKit.Xiaoyu;

    /// <summary>The third conversation.</summary>
    [Test]
    public void Tag_WithoutThePhoto_IsToldToHerAloneAndCountsForNothing()
    {
        var asked = _kit.Run(A.Message("#21天早起 05:58").From(Xiaoyu));

        Assert.That(asked.Text(), Is.EqualTo("还差一张照片，补发就算今天。"));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(asked.Effects<React>(), Is.Empty);
        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
        Assert.That(_kit.Days(Xiaoyu), Is.Empty);
    }

    [Test]
    public void Tag_WithoutThePhotoInEnglish_SaysTheSame()
    {
        using var kit = PlanKit.Of("Early 21 photo today", "en");
        kit.Join(A.Person("Ann"));

        Assert.That(kit.Say("#early 05:58", A.Person("Ann")), Is.EqualTo(new[] { "Add a photo and it counts." }));
    }

    [TestCase("alone")]
    [TestCase("reply")]
    [TestCase("reply to the bot")]
    [TestCase("tagged")]
    [TestCase("edited")]
    public void Photo_OfTheSameDay_CompletesIt(string how)
    {
        var text = A.Message("#21天早起 05:58").From(Xiaoyu);
        _kit.Run(text);
        _kit.Advance(TimeSpan.FromHours(2));

        var asked = how switch
        {
            "alone" => _kit.Photo(Xiaoyu, ""),
            "reply" => _kit.Run(A.Message("").From(Xiaoyu).WithPhoto("a").ReplyTo(text.MessageId, Xiaoyu)),
            "reply to the bot" => _kit.Run(A.Message("").From(Xiaoyu).WithPhoto("a").ReplyTo(new MessageId(A.NewId()), A.Bot)),
            "tagged" => _kit.Photo(Xiaoyu),
            _ => _kit.Run(A.Message("#21天早起 05:58").From(Xiaoyu).WithPhoto("a").Id(text.MessageId.Value).Edited()),
        };

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
        Assert.That(_kit.Days(Xiaoyu), Is.EqualTo(new[] { "11-22 CheckedIn" }));
        Assert.That(asked.Emoji(), Is.EqualTo("✍"));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from plan_waits"), Is.Zero);
    }

    [Test]
    public void Photo_AsAReplyToSomebodyElse_IsTheirTalk()
    {
        _kit.Run(A.Message("#21天早起 05:58").From(Xiaoyu));

        Assert.That(_kit.Run(A.Message("").From(Xiaoyu).WithPhoto("a").ReplyTo(new MessageId(A.NewId()), CheckInKit.Lin)), Is.Empty);
        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
    }

    /// <summary>The day begins at 04:00: the photo at 03:59 is of the same day, the one at 04:00 of no check-in.</summary>
    [TestCase("2026-11-23T03:59:59", "1 11-22")]
    [TestCase("2026-11-23T04:00:00", null)]
    public void Photo_AfterTheDay_CompletesNothing(string local, string? day)
    {
        var text = A.Message("#21天早起 05:58").From(Xiaoyu);
        _kit.Run(text);
        _kit.Clock.SetUtcNow(CheckInKit.Instant(local));

        _kit.Photo(Xiaoyu, "");
        _kit.Run(A.Message("#21天早起").From(Xiaoyu).WithPhoto("b").Id(text.MessageId.Value).Edited());

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(day is null ? [] : new[] { day }));
    }

    /// <summary>She wrote it twice: the photo may go into either.</summary>
    [TestCase("#21天早起 05:58")]
    [TestCase("打卡")]
    public void Edit_OfTheFirstOfTwoMessages_CompletesIt(string text)
    {
        var first = A.Message(text).From(Xiaoyu);
        _kit.Run(first);
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Run(A.Message("#21天早起 起了").From(Xiaoyu));

        _kit.Run(A.Message(text).From(Xiaoyu).WithPhoto("a").Id(first.MessageId.Value).Edited());

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
    }

    [Test]
    public void Edit_OfAnEarlierDaysMessage_CompletesNothing()
    {
        var yesterday = A.Message("#21天早起 05:58").From(Xiaoyu);
        _kit.Run(yesterday);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Message("#21天早起 起了").From(Xiaoyu));

        _kit.Run(A.Message("#21天早起 05:58").From(Xiaoyu).WithPhoto("a").Id(yesterday.MessageId.Value).Edited());

        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
    }

    /// <summary>An edit is no check-in, whatever else it says.</summary>
    [TestCase("今天吃什么")]
    [TestCase("打卡今天不错")]
    public void Edit_OfAMessageThatWasNone_CompletesNothing(string text)
    {
        var talk = A.Message("早").From(Xiaoyu);
        _kit.Run(talk);
        _kit.Run(A.Message("#21天早起 05:58").From(Xiaoyu));

        _kit.Run(A.Message(text).From(Xiaoyu).Id(talk.MessageId.Value).Edited());

        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
        Assert.That(_kit.Days(Xiaoyu), Is.Empty);
    }

    [Test]
    public void Edit_OfADayThatIsDone_IsNoSecondDay()
    {
        var text = A.Message("#21天早起").From(Xiaoyu).WithPhoto("a");
        _kit.Run(text);
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(_kit.Run(A.Message("#21天早起 !").From(Xiaoyu).WithPhoto("b").Id(text.MessageId.Value).Edited()), Is.Empty);
        Assert.That(_kit.PlanDays(Xiaoyu), Has.Count.EqualTo(1));
    }

    [Test]
    public void Message_ThatIsForwarded_CountsForNothing()
    {
        _kit.Run(A.Message("#21天早起").From(Xiaoyu).WithPhoto("a").Forwarded());
        _kit.Run(A.Message("#21天早起").From(Xiaoyu));
        _kit.Run(A.Message("").From(Xiaoyu).WithPhoto("b").Forwarded());

        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
    }

    [Test]
    public void Album_WithTheTag_CountsOnceAndIsAnsweredOnce()
    {
        var asked = _kit.Run(
            A.Message("#21天早起").From(Xiaoyu).WithPhoto("a", "album"), A.Message("").From(Xiaoyu).WithPhoto("b", "album"));

        Assert.That(_kit.PlanDays(Xiaoyu), Has.Count.EqualTo(1));
        Assert.That(asked.Select(item => item.Effect), Has.One.InstanceOf<React>());
        Assert.That(asked.Text(), Is.Empty);
    }

    /// <summary>By anyone in the group: refused, said to its sender alone, with no word of whose it was.</summary>
    [Test]
    public void Photo_ThatWasUsedBefore_IsRefusedGentlyAndAFreshOneCounts()
    {
        var lin = CheckInKit.Lin;
        _kit.Join(lin);
        _kit.Photo(lin, file: "same");

        var asked = _kit.Photo(Xiaoyu, file: "same");
        Assert.That(asked.Text(), Is.EqualTo("这张照片以前用过啦，换一张今天的就算。"));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);

        _kit.Photo(Xiaoyu, "", "fresh");
        Assert.That(_kit.PlanDays(Xiaoyu), Has.Count.EqualTo(1));
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(_kit.Photo(Xiaoyu, file: "fresh").Text(), Is.EqualTo("这张照片以前用过啦，换一张今天的就算。"));
    }

    [Test]
    public void PlainCheckIn_WithoutThePhoto_CountsForTheCalendarAndSaysOnceWhatIsMissing()
    {
        var asked = _kit.Run(A.Message("打卡").From(Xiaoyu));

        Assert.That(asked.Emoji(), Is.EqualTo("✍"));
        Assert.That(asked.Text(), Is.EqualTo("「21天早起」还差一张照片，补发就算今天。"));
        Assert.That(_kit.Run(A.Message("打卡").From(Xiaoyu)).Text(), Does.StartWith("今天 07:41 打过啦").And.Not.Contain("照片"));
        Assert.That(_kit.Photo(Xiaoyu, "").Emoji(), Is.EqualTo("✍"));
        Assert.That((_kit.Days(Xiaoyu).Count, _kit.PlanDays(Xiaoyu).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void PlainCheckIn_WithAPhoto_MeansTheOnlyPlanThatWantsOne()
    {
        _kit.Photo(Xiaoyu, "打卡");
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
    }

    [Test]
    public void Tag_OfADayThatIsDone_IsToldSoAlone()
    {
        _kit.Photo(Xiaoyu);

        Assert.That(_kit.Photo(Xiaoyu).Text(), Is.EqualTo("「21天早起」今天打过啦。"));
        Assert.That(_kit.PlanDays(Xiaoyu), Has.Count.EqualTo(1));
    }

    [Test]
    public void Tag_BySomebodyWhoIsNotInIt_IsShownTheWay()
    {
        var asked = _kit.Photo(CheckInKit.Lin);

        Assert.That(asked.Text(), Is.EqualTo("「21天早起」要先报名。报好再发一次，今天就算。"));
        _kit.Press(asked.Button("报名").Data!, CheckInKit.Lin);
        _kit.Photo(CheckInKit.Lin);
        Assert.That(_kit.PlanDays(CheckInKit.Lin), Has.Count.EqualTo(1));
    }

    [Test]
    public void Photos_WithoutAWordOfThePlan_AreJustPhotos()
    {
        Assert.That(_kit.Photo(Xiaoyu, ""), Is.Empty);
        Assert.That(_kit.Photo(Xiaoyu, "好看吗"), Is.Empty);
        Assert.That(_kit.Run(A.Message("#读书 今天").From(Xiaoyu)), Is.Empty);
    }

    [Test]
    public void Plans_AtOnce_EachCountByTheirOwnTag()
    {
        _kit.Make("读书 21 today");
        _kit.Make("跑步 21 today");
        _kit.Join(Xiaoyu, 2);
        _kit.Join(Xiaoyu, 3);

        _kit.Run(A.Message("#读书 三章").From(Xiaoyu));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }), "a plan that is named is meant alone");
        _kit.Run(A.Message("打卡").From(Xiaoyu));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22", "3 11-22" }), "and 打卡 means all that want no proof");
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Photo(Xiaoyu, "#读书 #跑步 #21天早起");
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-23", "2 11-22", "2 11-23", "3 11-22", "3 11-23" }));
    }

    [Test]
    public void Button_OfTheCheckIn_CountsForPlansWithoutAProof()
    {
        _kit.Make("读书 21 today");
        _kit.Join(Xiaoyu, 2);

        Assert.That(_kit.Press("checkin", Xiaoyu).Toast(), Is.EqualTo("第 1 天 ✓ 今天第 1 位 · 再 6 天满 7 天"));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }));
    }

    [Test]
    public void Topic_OfAPlan_NeedsNoTag()
    {
        _kit.Run(A.Message("/plan 读书 21 30字 today topic").From(PlanKit.Boss).Topic(7));
        _kit.Join(Xiaoyu, 2);

        Assert.That(_kit.Run(A.Message("早啊").From(Xiaoyu).Topic(7)), Is.Empty, "talk is talk");
        Assert.That(_kit.Run(A.Message("打卡今天读了三章").From(Xiaoyu).Topic(7)).Text(), Is.EqualTo("再写几个字，写满 30 个就算今天：改这条，或者回复它。"));
        _kit.Run(A.Message(new string('读', 30)).From(Xiaoyu).Topic(8));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
        _kit.Run(A.Message(new string('读', 30)).From(Xiaoyu).Topic(7));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }));
    }

    /// <summary>What an edit brings is answered where the message stands.</summary>
    [Test]
    public void Edit_InTheTopicOfAPlan_IsAnsweredThere()
    {
        using var kit = CheckInKit.Of(20);
        kit.Run(A.Message("/plan 读书 21 photo today topic").From(PlanKit.Boss).Topic(7));
        kit.Join(Xiaoyu);
        var text = A.Message("打卡").From(Xiaoyu).Topic(7);
        kit.Run(text);

        var asked = kit.Run(A.Message("打卡").From(Xiaoyu).Topic(7).WithPhoto("a").Id(text.MessageId.Value).Edited());

        var line = asked.Single(item => item.Reader() is not null);
        Assert.That(line.To.Topic, Is.EqualTo(new TopicId(7)));
    }

    /// <summary>The hashtag out of habit on the day after would bring nothing, and nobody would know.</summary>
    [Test]
    public void Tag_OfAPlanThatEnded_IsExplainedUnlessTheDayIsDone()
    {
        _kit.Make("晨读 3 today");
        _kit.Join(Xiaoyu, 2);
        _kit.Advance(TimeSpan.FromDays(3));
        _kit.RunJob("CheckIns.missed-days", _kit.Group().No, 1);

        Assert.That(_kit.Run(A.Message("#晨读 Day4").From(Xiaoyu)).Text(), Does.Contain("11月24日就结束了，这个标签不再算打卡"));
        _kit.Run(A.Message("打卡").From(Xiaoyu));
        Assert.That(_kit.Run(A.Message("#晨读 Day4").From(Xiaoyu)), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(8));
        Assert.That(_kit.Run(A.Message("#晨读 Day12").From(Xiaoyu)), Is.Empty, "long over");
    }

    [Test]
    public void Voice_WhereThePlanWantsOne_IsTheProof()
    {
        _kit.Make("晨读 21 voice today");
        _kit.Join(Xiaoyu, 2);

        Assert.That(_kit.Run(A.Message("#晨读").From(Xiaoyu)).Text(), Is.EqualTo("还差一段语音，补发就算今天。"));
        Assert.That(_kit.Photo(Xiaoyu, ""), Is.Empty, "a photo is none");
        _kit.Run(A.Message("").From(Xiaoyu).With(GroupBot.Core.Activity.MediaKind.Voice));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }));
    }

    [Test]
    public void Text_ThatIsTooShort_MayBeMadeLongerByAnEdit()
    {
        _kit.Make("日记 21 10字 today");
        _kit.Join(Xiaoyu, 2);
        var text = A.Message("#日记 今天很好").From(Xiaoyu);

        Assert.That(_kit.Run(text).Text(), Is.EqualTo("再写几个字，写满 10 个就算今天：改这条，或者回复它。"));
        _kit.Run(A.Message("#日记 今天很好，读了三章半书").From(Xiaoyu).Id(text.MessageId.Value).Edited());
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }));
    }

    /// <summary>Told later than what came after it, it still is of its own day.</summary>
    [Test]
    public void Message_ThatComesLate_IsOfItsOwnDay()
    {
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Message("早").From(Xiaoyu));
        _kit.Run(A.Message("#21天早起").From(Xiaoyu).WithPhoto("late").At(_kit.Now.AddDays(-1)));
        _kit.Photo(Xiaoyu);

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22", "1 11-23" }));
    }

    /// <summary>A zone moved west gives a longer day, which is one day of the plan.</summary>
    [Test]
    public void Zone_MovedWest_GivesNoSecondDay()
    {
        _kit.Photo(Xiaoyu);
        _kit.Set(GroupBot.Groups.Settings.GroupBasics.Zone, "America/Los_Angeles");
        for (var n = 0; n < 3; n++)
        {
            _kit.Advance(TimeSpan.FromDays(1));
            _kit.Photo(Xiaoyu);
        }

        Assert.That(_kit.PlanDays(Xiaoyu), Has.Count.EqualTo(3).And.Unique);
    }

    [Test]
    public void CheckIns_SwitchedOff_TakePlansWithThem()
    {
        _kit.Set(GroupBot.Features.CheckIns.CheckInsSettings.Enabled, false);

        Assert.That(_kit.Photo(Xiaoyu), Is.Empty);
        Assert.That(_kit.Run(A.Message("/plans").From(Xiaoyu)).Text(), Is.EqualTo("本群没有开打卡。"));
    }

    [Test]
    public void Line_InASmallGroup_LeavesHowFarThePlanIsToHerAlone()
    {
        using var kit = CheckInKit.Of(20);
        kit.Make("21天早起 21 photo today");
        kit.Join(Xiaoyu);

        var asked = kit.Photo(Xiaoyu);

        Assert.That(asked.InGroup().Text(), Is.EqualTo("第 1 天 ✓ 今天第 1 位 · 再 6 天满 7 天"));
        Assert.That(asked.Where(item => item.Reader() == kit.Person(Xiaoyu).No).Text(), Is.EqualTo("「21天早起」1/21 天"));
    }

    /// <summary>The day was checked in before: for the others there is nothing new.</summary>
    [Test]
    public void Photo_ThatFollowsInASmallGroup_IsReactedToAndToldToHerAlone()
    {
        using var kit = CheckInKit.Of(20);
        kit.Make("21天早起 21 photo today");
        kit.Join(Xiaoyu);
        kit.Run(A.Message("打卡").From(Xiaoyu));

        var asked = kit.Photo(Xiaoyu);

        Assert.That(asked.Emoji(), Is.EqualTo("✍"));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(asked.Where(item => item.Reader() == kit.Person(Xiaoyu).No).Text(), Is.EqualTo("「21天早起」1/21 天"));
    }
}
