using System.Globalization;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>A word with what it takes is a call; a sentence that happens to begin with the word is none.</summary>
internal sealed class LeadingWordTests : IDisposable
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");
    private static readonly Person Ann = A.Person("Ann", username: "ann"), Tom = A.Person("Tom", language: "zh-hans"),
        Boss = KitExtensions.Owner with { LanguageCode = "zh-hans" };

    private readonly List<string> _heard = [];
    private readonly TurnKit _kit;

    public LeadingWordTests()
    {
        _kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("award", Help, (_, call) => _heard.Add(
                $"{call.Member("to").Person.FirstName} {call.Number("points").ToString(CultureInfo.InvariantCulture)} {call.Text("reason")}"))
            {
                Where = Where.Group,
                Needs = Needs.GroupAdmin,
                NeedsPerson = false,
                Words = ["加分", "award"],
                WordsTakeArguments = true,
                Arguments =
                [
                    new Argument("to", ArgumentKind.Member),
                    new Argument("points", ArgumentKind.Number, Min: 1, Max: 1000) { Units = ["分", "points"] },
                    new Argument("reason", ArgumentKind.Rest),
                ],
                Example = "/award @ann 20 helped",
                WordExample = new Text(Audience.Member, "加分 @ann 20 帮了新人", "award @ann 20 helped"),
            })
            .Command(new CommandSpec("leave", Help, (_, call) => _heard.Add($"leave {call.TextOrNull("why")}"))
            {
                Words = ["请假", "leave"],
                WordsTakeArguments = true,
                Arguments = [new Argument("why", ArgumentKind.Rest, IsOptional: true)],
                WordExample = new Text(Audience.Member, "请假 发烧", "leave fever"),
            })
            .Command(new CommandSpec("pause", Help, (_, call) => _heard.Add($"pause {call.Text("time")}"))
            {
                Needs = Needs.GroupAdmin,
                Words = ["暂停", "pause"],
                WordsTakeArguments = true,
                Arguments = [new Argument("time", ArgumentKind.Word) { Fits = text => text.EndsWith("小时", StringComparison.Ordinal) || text.EndsWith('h') }],
                Example = "/pause 2h",
                WordExample = new Text(Audience.Member, "暂停 2小时", "pause 2h"),
            })
            .Command(new CommandSpec("doors", Help, (_, call) => _heard.Add($"doors {call.TextOrNull("what")}"))
            {
                Needs = Needs.GroupAdmin,
                Words = ["doors"],
                WordsTakeArguments = true,
                WordsAreTalk = true,
                Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true) { Begins = text => text.StartsWith("end", StringComparison.Ordinal) }],
                WordExample = new Text(Audience.Member, "doors end 5", "doors end 5"),
            })
            .Command(new CommandSpec("card", Help, (_, _) => _heard.Add("card")) { Words = ["暂停卡"], WordsTakeArguments = true })).WithGroup();
        _kit.Run(A.Message("hello").From(Ann), A.Message("hello").From(Tom));
        _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with { AdminsAt = _kit.Now, Language = Language.ZhHans }));
        _heard.Clear();
    }

    public void Dispose() => _kit.Dispose();

    [TestCase("加分 20 帮了新人", "Ann 20 帮了新人")]
    [TestCase("加分　２０　帮了新人", "Ann 20 帮了新人")]
    [TestCase("加分20 帮了新人", "Ann 20 帮了新人")]
    [TestCase("加分 20分 帮了新人", "Ann 20 帮了新人")]
    [TestCase("award 20 helped a lot", "Ann 20 helped a lot")]
    [TestCase("Award 20points helped", "Ann 20 helped")]
    public void Word_InAReplyByAnAdmin_TakesWhatFollows(string text, string heard)
    {
        Say(text, Boss, replyTo: Ann);

        Assert.That(_heard, Is.EqualTo(new[] { heard }));
    }

    [TestCase("加分 @ann 20 帮了新人")]
    [TestCase("加分@ann 20 帮了新人")]
    [TestCase("加分 20 @ANN 帮了新人")]
    public void Word_WithAName_MeansThem(string text)
    {
        Say(text, Boss);

        Assert.That(_heard, Is.EqualTo(new[] { "Ann 20 帮了新人" }));
    }

    [Test]
    public void Word_WithANameInAReplyToAnother_MeansTheOneWhoIsNamedFirst()
    {
        Say("加分 @ann 20 帮了新人", Boss, replyTo: Tom);
        Say("加分 20 帮了 @ann", Boss, replyTo: Tom);

        Assert.That(_heard, Is.EqualTo(new[] { "Ann 20 帮了新人", "Tom 20 帮了 @ann" }));
    }

    [TestCase("请假 发烧了", "leave 发烧了")]
    [TestCase("請假　發燒了", "leave 發燒了")]
    [TestCase("请假", "leave ")]
    [TestCase("請假！", "leave ")]
    [TestCase("leave fever", "leave fever")]
    public void Word_OfACommandForEverybody_IsACall(string text, string heard)
    {
        Say(text, Tom);

        Assert.That(_heard, Is.EqualTo(new[] { heard }));
    }

    [TestCase("请假怎么弄")]
    [TestCase("请假的人好多")]
    [TestCase("我想请假 可以吗")]
    [TestCase("leaves fall")]
    [TestCase("请假，发烧")]
    public void Sentence_ThatHoldsTheWordOtherwise_IsNoCall(string text)
    {
        Assert.That(Say(text, Tom), Is.Empty);
        Assert.That(_heard, Is.Empty);
    }

    [TestCase("暫停 2小時", "暂停 2小时")]
    [TestCase("pause 2h", "pause 2h")]
    [TestCase("pause　2h", "pause 2h")]
    public void Word_InTraditionalCharacters_IsTheSame(string text, string same)
    {
        Say(text.Replace("2小時", "2小时", StringComparison.Ordinal), Boss);
        Say(same, Boss);

        Assert.That(_heard, Has.Count.EqualTo(2));
        Assert.That(_heard[0], Is.EqualTo(_heard[1]));
    }

    [Test]
    public void Word_ThatBeginsWithAnother_IsTheLongerOne()
    {
        Say("暂停卡", Boss);

        Assert.That(_heard, Is.EqualTo(new[] { "card" }));
    }

    [Test]
    public void Call_BySomebodyWhoMayNot_IsToldSo() => Assert.That(
        Say("加分 20 帮了新人", Tom, replyTo: Ann).Text(), Is.EqualTo("这个需要管理员来。"));

    [Test]
    public void Call_BySomebodyWhoMayNotInEnglish_IsToldSo()
    {
        _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with { Language = Language.En }));

        Assert.That(Say("pause 2h", Tom with { LanguageCode = "en" }).Text(), Is.EqualTo("That takes an admin."));
    }

    [Test]
    public void Word_ThatPeopleTalkWith_IsACallOfWhoMayGiveItAlone()
    {
        Assert.That(Say("doors end at 5", Tom), Is.Empty);
        Assert.That(_heard, Is.Empty);

        Say("doors end 5", Boss);

        Assert.That(_heard, Is.EqualTo(new[] { "doors end 5" }));
    }

    [TestCase("加分")]
    [TestCase("加分 太少了吧")]
    [TestCase("加分 20")]
    [TestCase("加分 5000 给我")]
    [TestCase("暂停 一下")]
    [TestCase("award ceremony tonight")]
    public void Sentence_BySomebodyWhoMayNot_IsPassedOver(string text) => Assert.That(Say(text, Tom, replyTo: Ann), Is.Empty);

    [TestCase("加分", true)]
    [TestCase("加分 20", true)]
    [TestCase("加分 5000 帮了新人", true)]
    [TestCase("加分20帮了新人", true)]
    [TestCase("加分！", false)]
    [TestCase("加分 太少了吧", false)]
    [TestCase("award ceremony tonight", false)]
    [TestCase("暂停 一下", false)]
    public void Arguments_OfAnAdminThatAreWrong_GetAnExampleUnlessTheyTalk(string text, bool isAnswered)
    {
        var answer = Say(text, Boss, replyTo: Ann).Text();

        Assert.That(_heard, Is.Empty);
        Assert.That(answer, isAnswered ? Is.EqualTo("用法：<code>加分 @ann 20 帮了新人</code>") : Is.Empty);
    }

    [Test]
    public void Arguments_WithoutAnybody_GetAnExample() => Assert.That(
        Say("加分 20 帮了新人", Boss).Text(), Does.Contain("加分 @ann 20 帮了新人"));

    [Test]
    public void Name_OfNobodyKnown_IsToldToBe() => Assert.That(
        Say("加分 @nobody 20 帮了新人", Boss).Text(), Is.EqualTo("我还没见过 @nobody。回复 TA 的一条消息再发一次就行。"));

    [Test]
    public void SlashCommand_ThatIsWrong_GetsItsOwnExample() => Assert.That(
        Say("/award", Boss).Text(), Is.EqualTo("用法：<code>/award @ann 20 helped</code>"));

    [Test]
    public void Word_ThatIsSwitchedOff_IsNoCall()
    {
        _kit.InTurn(turn => turn.Settings.Set(
            _kit.Group().No, WordSettings.Of(turn.Features.Commands["award"]), "false", _kit.Now));

        Assert.That(Say("加分 20 帮了新人", Boss, replyTo: Ann), Is.Empty);
        Assert.That(_heard, Is.Empty);
    }

    [Test]
    public void Word_ByAnAnonymousAdmin_IsACall()
    {
        var hint = A.Message("Page 12").From(Ann);
        _kit.Run(hint, A.Message("加分 20 帮了新人").FromAnonymousAdmin().ReplyTo(hint.MessageId, Ann));

        Assert.That(_heard, Is.EqualTo(new[] { "Ann 20 帮了新人" }));
    }

    [Test]
    public void Word_InAForwardedMessageOrALongOne_IsNoCall()
    {
        _kit.Run(A.Message("请假 发烧了").From(Tom).Forwarded(), A.Message($"请假 {new string('长', 254)}").From(Tom));

        Assert.That(_heard, Is.Empty);
    }

    /// <summary>It is asked for nearly every message of every group.</summary>
    [Test]
    public void Find_OfWhateverPeopleSay_AllocatesNothing()
    {
        string[] said = ["早上好，今天读到第三章了", "加分太少了", "加分 20 帮了新人", "ok", "😀 hello"];
        var words = _kit.Features.LeadingWords;
        Look();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Look();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Look()
        {
            for (var i = 0; i < said.Length; i++)
            {
                _ = words.Find(said[i]);
            }
        }
    }

    private IReadOnlyList<OutboxItem> Say(string text, Person from, Person? replyTo = null)
    {
        var message = A.Message(text).From(from);
        return _kit.Run(replyTo is null ? message : message.ReplyTo(new MessageId(5), replyTo));
    }
}
