using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Me;

internal sealed class MeCommandTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Me_WhenInGroup_TellsNameSinceAndHow()
    {
        var chat = A.Supergroup("<i>Readers</i>", -1002);
        _kit.WithGroup(chat);
        _kit.Run(A.Joined(A.Person("Ann"), KitExtensions.Owner, chat));

        var answer = _kit.Run(A.Message("/me").In(chat)).Text();

        Assert.That(answer, Does.Contain("<b>Ann</b>").And.Contain("&lt;i&gt;Readers&lt;/i&gt;").And.Contain("2 Mar"));
        Assert.That(answer, Does.Contain("added by a friend").And.Not.Contain("Olga"));
    }

    [Test]
    public void Me_WhenInPrivate_TellsOfEachGroup()
    {
        var person = A.Person("小明", language: "zh-hans");
        _kit.Run(A.Message("早").From(person), A.Message("早").From(person).In(A.Supergroup("二群", -1003)));

        Assert.That(_kit.Tell(person, "我的").Text(), Does.Contain("Test group").And.Contain("二群").And.Contain("成员"));
    }

    /// <summary>Who comes back was met before: that day is told, not the one of the latest join.</summary>
    [Test]
    public void Me_WhenTheyCameBack_TellsTheDayTheyWereFirstMet()
    {
        var person = A.Person("小明", language: "zh-hans");
        _kit.WithGroup().Run(A.Message("早").From(person));
        _kit.Run(A.Changed(person, MemberStatus.Member, MemberStatus.Left));
        _kit.Advance(TimeSpan.FromDays(3));
        _kit.Run(A.Joined(person, KitExtensions.Owner));

        Assert.That(_kit.Tell(person, "/me").Text(), Does.Contain("第一次见到你：3月2日（朋友拉进群）"));
    }

    [TestCase(MemberStatus.Owner, "群主")]
    [TestCase(MemberStatus.Administrator, "管理员")]
    public void Me_WhenTheyLeadTheGroup_SaysWhatTheyAre(object status, string said)
    {
        var person = A.Person("小明", language: "zh-hans");
        _kit.WithGroup().Run(A.Changed(person, MemberStatus.Member, (MemberStatus)status));

        Assert.That(_kit.Tell(person, "/me").Text(), Does.Contain(said));
    }

    [Test]
    public void Me_WhenInNoGroup_SaysSo() =>
        Assert.That(_kit.Tell(A.Person("Ann"), "/me").Text(), Does.Contain("haven't met you in any group"));
}
