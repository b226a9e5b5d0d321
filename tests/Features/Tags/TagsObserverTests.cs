using GroupBot.Events;
using GroupBot.Tests.Features.Entrances;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Tags;

/// <summary>Who comes in by an entrance with a tag bears it.</summary>
internal sealed class TagsObserverTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Yu => ReferralKit.Yu;

    [Test]
    public void Join_ByAnEntranceWithATag_BearsIt([Values] bool plainFirst)
    {
        var link = Entrance("机场", "首批 会员");
        ChatEvent[] both = [A.Added(people: Yu), A.Joined(Yu, link: link)];

        _kit.Run(plainFirst ? both : [.. both.Reverse()]);

        Assert.That(Tags(Yu), Is.EqualTo(["首批会员|首批 会员|by nobody"]));
    }

    [Test]
    public void Join_Otherwise_BearsNone()
    {
        Entrance("机场", "首批");
        _kit.Run(A.Joined(Yu, link: _kit.Entrance("add 火车站")), A.Joined(A.Person("Zoe"), link: _kit.LinkOf(ReferralKit.Lin)), A.Joined(A.Person("Max")));

        Assert.That(_kit.Lines("select 1 from member_tags"), Is.Empty);
    }

    /// <summary>A poster does not make a stranger of a customer; but makes a customer of one who might be.</summary>
    [TestCase("customer", "潜在客户", "customer")]
    [TestCase("prospect", "客户", "customer")]
    public void Return_ByAnEntrance_NeverTakesACustomerAway(string before, string tag, string after)
    {
        _kit.Run(A.Joined(Yu));
        _kit.Run(A.Message($"/tag {before}").From(EntranceKit.Boss).ReplyTo(new MessageId(1), Yu));
        _kit.Run(A.Changed(Yu, MemberStatus.Member, MemberStatus.Left));
        var link = Entrance("机场", tag);
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Joined(Yu, link: link));

        Assert.That(Tags(Yu).Select(row => row.Split('|')[0]), Is.EqualTo([after]));
    }

    [Test]
    public void Join_OfABot_BearsNone()
    {
        var bot = A.Person("Helper", isBot: true);
        _kit.Run(A.Joined(bot, link: Entrance("机场", "首批")));

        Assert.That(_kit.Lines("select 1 from member_tags"), Is.Empty);
    }

    private InviteLink Entrance(string name, string tag)
    {
        var link = _kit.Entrance($"add {name}");
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, $"update entrances set tag = '{tag}' where name = '{name}'"));
        return link;
    }

    private IReadOnlyList<string> Tags(Person person) => _kit.Lines(
        $"select tag_key, tag, case when given_by is null then 'by nobody' else 'by somebody' end from member_tags where member_no = {_kit.Person(person).No}");
}
