using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>An admin makes up a day; it is the evening of 20 November 2026.</summary>
internal sealed class MakeUpCommandTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly Person Ann = A.Person("Ann", username: "ann");

    private static readonly Person Boss = A.Person("Olga", language: "zh-hans");

    private readonly TurnKit _kit = Kit();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void MakeUp_InReplyToThem_IsToldTheAdminAloneWithAWayBack()
    {
        var hint = A.Message("第 12 页").From(Ann);
        _kit.Run(hint);

        var answer = _kit.Run(A.Message("/makeup 11月20日 航班延误").From(Boss).ReplyTo(hint.MessageId, Ann));

        Assert.That(answer.Text(), Is.EqualTo("已补 Ann 11月20日，连续 13→14 天。"));
        Assert.That(answer.Single().Reader(), Is.EqualTo(_kit.Person(Boss).No));
        Assert.That(_kit.Lines("select kind, reason from check_ins where day = " + Today.DayNumber), Is.EqualTo(new[] { "3|航班延误" }));
        Assert.That(_kit.Lines("select member_no, target_member_no, number from activity where kind = 18"),
            Is.EqualTo(new[] { $"{_kit.Person(Ann).No}|{_kit.Person(Boss).No}|3" }));

        var undone = _kit.PressPrivately(Boss, answer.Button("撤销").Data!);
        Assert.That(undone.Text(), Is.EqualTo("已撤销 Ann 11月20日的补签，连续 14→13 天。"));
        Assert.That(_kit.Days(Ann), Has.Count.EqualTo(13));
        Assert.That(_kit.PressPrivately(Boss, answer.Button("撤销").Data!).Toast(), Is.EqualTo("这天已经不是补签了。"));
    }

    /// <summary>The last row of a member and day tells what that day is: calendars can be made anew from the log.</summary>
    [Test]
    public void MakeUp_OfAnotherDay_IsLoggedForTheDayThatItIsAbout()
    {
        var day = Today.AddDays(-20).DayNumber;

        var answer = _kit.Run(A.Message("/makeup @ann 10月31日 航班延误").From(Boss));
        Assert.That(answer.Text(), Does.StartWith("已补 Ann 10月31日，连续 ").And.EndsWith(" 天不变。"), "a day that joins no row");
        Assert.That(_kit.Lines("select kind from check_ins where day = " + day), Is.EqualTo(new[] { "3" }));
        _kit.PressPrivately(Boss, answer.Button("撤销").Data!);

        Assert.That(_kit.Lines("select day, number from activity where kind = 18 order by seq"), Is.EqualTo(new[] { $"{day}|3", $"{day}|0" }));
    }

    [Test]
    public void MakeUp_InEnglish_SaysTheSame()
    {
        var boss = Boss with { LanguageCode = "en" };
        var answer = _kit.Run(A.Message("/makeup @ann 2026-11-20 flight delayed").From(boss));

        Assert.That(answer.Text(), Is.EqualTo("Made up 20 Nov for Ann: 13→14 days in a row."));
        Assert.That(_kit.PressPrivately(boss, answer.Button("Undo").Data!).Text(), Is.EqualTo("Undone: 20 Nov for Ann, 14→13 days in a row."));
    }

    /// <summary>The word by itself is the command too; what follows it is read as for the command.</summary>
    [TestCase("补签", "给谁补签？回复 TA 的消息，或者写 @用户名。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann 2026-12-01 x", "12月1日还没到。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann 明天 x", "11月21日还没到。例：补签 @ann 11月20日 航班延误")]
    [TestCase("补签 @ann Nov 24 x", "11月24日还没到。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann 明年 x", "没看懂是哪一天。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann", "没看懂是哪一天。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann 2026-02-30 x", "没看懂是哪一天。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann 2024-11-20 x", "最多补一年以内的。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @ann 昨天 x", "Ann 11月19日已经打过卡了。")]
    [TestCase("/makeup @ann 11月20日", "还差一个原因。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @nobody 11月20日 x", "我不认识 @nobody。可以直接回复 TA 的消息。例：补签 @ann 11月20日 航班延误")]
    [TestCase("/makeup @gone 11月20日 x", "Gone 不在这个群里。")]
    [TestCase("/makeup @late 11月19日 x", "Late 11月20日才进群，补不了11月19日。")]
    public void MakeUp_WhereItCannotBe_SaysWhyInOneSentence(string text, string said)
    {
        var gone = A.Person("Gone", username: "gone");
        _kit.Run(A.Message("早").From(gone), A.Changed(gone, MemberStatus.Member, MemberStatus.Left));
        _kit.Run(A.Joined(A.Person("Late", username: "late")));

        var answer = _kit.Run(A.Message(text).From(Boss));

        Assert.That(answer.Text(), Is.EqualTo(said));
        Assert.That(answer.InGroup(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.EqualTo(13));
    }

    /// <summary>By the name that people see nobody can be told for certain; silence would look like done.</summary>
    [TestCase("补签 Ann 昨天 手机坏了", true)]
    [TestCase("补签 Ann Nov 20 lost phone", true)]
    [TestCase("补签 昨天的事大家都知道了", true)] // begins with a day
    [TestCase("补签 这周 3 天", false)]
    [TestCase("make up for 2 weeks", false)]
    [TestCase("补签 明天再说吧", false)]
    [TestCase("补签 这个功能真不错", false)]
    public void MakeUp_ByABareName_AsksForWhom(string text, bool isAnswered)
    {
        var answer = _kit.Run(A.Message(text).From(Boss));

        Assert.That(answer.Text().Contains("@用户名", StringComparison.Ordinal), Is.EqualTo(isAnswered));
        Assert.That(answer.InGroup(), Is.Empty);
    }

    /// <summary>Of a member the same is talk.</summary>
    [TestCase("补签 Ann 昨天 手机坏了")]
    [TestCase("补签 这周 3 天")]
    [TestCase("make up for 2 weeks")]
    [TestCase("make up tomorrow")]
    [TestCase("补签 明天再说吧")]
    public void MakeUp_InAMembersTalk_IsSilent(string text) => Assert.That(_kit.Run(A.Message(text).From(A.Person("Tom"))), Is.Empty);

    [Test]
    public void MakeUp_Twice_SaysSo()
    {
        _kit.Run(A.Message("/makeup @ann 11月20日 x").From(Boss));
        Assert.That(_kit.Run(A.Message("/makeup @ann 11月20日 y").From(Boss)).Text(), Is.EqualTo("Ann 11月20日已经补过了。"));
    }

    [Test]
    public void MakeUp_ReasonOfAHundredEmoji_IsTakenAndOneMoreIsNot()
    {
        var family = "👩‍👩‍👧";
        Assert.That(_kit.Run(A.Message($"/makeup @ann 11月20日 {string.Concat(Enumerable.Repeat(family, 101))}").From(Boss)).Text(),
            Is.EqualTo("原因太长了，最多 100 个字。例：补签 @ann 11月20日 航班延误"));
        Assert.That(_kit.Run(A.Message($"/makeup @ann 11月20日 {string.Concat(Enumerable.Repeat(family, 100))}").From(Boss)).Text(),
            Does.StartWith("已补 Ann"));
    }

    [Test]
    public void MakeUp_ByAMember_TakesAnAdmin()
    {
        var tom = A.Person("Tom", language: "zh-hans");
        _kit.InTurn(turn => turn.Groups.Change(turn.Groups.Find(A.Group.Id)! with { AdminsAt = turn.Now }));
        _kit.Tell(tom, "/start");
        foreach (var text in (string[])["/makeup @ann 11月20日 x", "补签 @ann 11月20日 x"])
        {
            Assert.That(_kit.Run(A.Message(text).From(tom)).Text(), Is.EqualTo("这个需要管理员来。"));
        }

        var data = $"makeup:{_kit.Group().No}:{_kit.Person(Ann).No}:{Today.DayNumber}:0";
        Assert.That(_kit.PressPrivately(tom, data).Toast(), Is.EqualTo("这个需要管理员来。"));
        Assert.That(_kit.PressPrivately(tom, "makeup:1:2").Toast(), Is.Null);
    }

    [Test]
    public void MakeUp_ByAnAnonymousAdmin_Works()
    {
        _kit.Run(A.Message("/makeup @ann 11月20日 x").FromAnonymousAdmin());
        Assert.That(_kit.Days(Ann), Has.Count.EqualTo(14));
    }

    /// <summary>Nobody knows whom to tell alone: in the group there is no word of whose day it was, and what she did on it.</summary>
    [TestCase("zh-Hans", "/makeup @ann 昨天 x", "这天不用补，或者补不了。")]
    [TestCase("zh-Hans", "/makeup @gone 11月20日 x", "这天不用补，或者补不了。")]
    [TestCase("zh-Hans", "/makeup @late 11月19日 x", "这天不用补，或者补不了。")]
    [TestCase("en", "/makeup @ann yesterday x", "That day needs no making up, or cannot be made up.")]
    [TestCase("zh-Hans", "/makeup @ann 12月1日 x", "12月1日还没到。例：补签 @ann 11月20日 航班延误")]
    public void MakeUp_ByAnAnonymousAdminWhereItCannotBe_NamesNobody(string language, string text, string said)
    {
        using var kit = Kit(language: language);
        var gone = A.Person("Gone", username: "gone");
        kit.Run(A.Message("早").From(gone), A.Changed(gone, MemberStatus.Member, MemberStatus.Left));
        kit.Run(A.Joined(A.Person("Late", username: "late")));

        Assert.That(kit.Run(A.Message(text).FromAnonymousAdmin()).InGroup().Text(), Is.EqualTo(said));
    }

    /// <summary>A card that covered the day is free again; leave comes back when the make-up is taken back.</summary>
    [Test]
    public void MakeUp_OfADayThatWasCoveredOrOff_IsWorthTheSameAsHavingBeenThere()
    {
        using var kit = Kit("xxxxxxx.xl");
        Assert.That(kit.Run(A.Message("/makeup @ann 11月17日 x").From(Boss)).Text(), Is.EqualTo("已补 Ann 11月17日，连续 9 天不变。"));
        Assert.That(kit.Tell(Ann, "/streak").Text(), Does.Contain("Saver cards: 1"));

        var answer = kit.Run(A.Message("/makeup @ann 昨天 x").From(Boss));
        Assert.That(answer.Text(), Is.EqualTo("已补 Ann 11月19日，连续 9→10 天。"));
        kit.PressPrivately(Boss, answer.Button("撤销").Data!);
        Assert.That(kit.Days(Ann), Does.Contain("11-19 Leave"));
    }

    private static TurnKit Kit(string days = "xxxxxxxxxxxxx", string language = "zh-Hans")
    {
        var kit = CheckInKit.Of(312, language, at: "2026-11-20T21:00");
        kit.Tell(Boss, "/start");
        kit.History(Ann, days, Today);
        return kit;
    }
}
