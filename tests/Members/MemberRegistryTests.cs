using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Members;

internal sealed class MemberRegistryTests : IDisposable
{
    private readonly TurnKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Meet_WhenNamesChange_KeepsTheNumberAndTakesTheNames()
    {
        _kit.Run(A.Message("one").From(A.Person("Ann", id: 5, username: "ann")));
        var no = _kit.Members.Find(new UserId(5))!.No;

        _kit.Run(A.Message("two").From(A.Person("Anna", id: 5, last: "Lee")));

        var person = _kit.Members.Find(no)!;
        Assert.That((person.No, person.Person.FullName, person.Person.Username), Is.EqualTo((no, "Anna Lee", (string?)null)));
        Assert.That(_kit.Lines("select first_name, last_name, username_key from people where user_id = 5"), Is.EqualTo(new[] { "Anna|Lee|" }));
    }

    /// <summary>Found by mutated updates: memory took it over with a new name, the row did not.</summary>
    [Test]
    public void Meet_WhenAnAccountTurnsOutToBeABot_SaysSoInMemoryAndInTheRow()
    {
        _kit.Run(A.Message("one").From(A.Person("Ann", id: 5)));

        _kit.Run(A.Message("two").From(A.Person("Ann Bot", id: 5) with { IsBot = true }));

        Assert.That(_kit.Members.Find(new UserId(5))!.Person.IsBot);
        Assert.That(_kit.Lines("select is_bot from people where user_id = 5"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Meet_WhenAnUpdateTellsNoLanguage_RemembersTheOneTold()
    {
        _kit.Run(A.Message("one").From(A.Person("Ann", language: "zh-hans")));

        _kit.Run(A.Message("two").From(A.Person("Ann", language: null, last: "Lee")));

        Assert.That(_kit.Person(A.Person("Ann")).Language, Is.EqualTo(Language.ZhHans));
        Assert.That(_kit.Scalar<string>("select client_language from people"), Is.EqualTo("zh-hans"));
    }

    [TestCase("Ann_Lee")]
    [TestCase("ann_lee")]
    [TestCase("ANN_LEE")]
    public void FindByUsername_WhateverTheCase_FindsTheBearer(string written)
    {
        _kit.Run(A.Message("one").From(A.Person("Ann", username: "Ann_Lee")));

        Assert.That(_kit.Members.FindByUsername(written)?.Person.FirstName, Is.EqualTo("Ann"));
        Assert.That(_kit.Members.FindByUsername("nobody"), Is.Null);
    }

    /// <summary>A username moves: whoever was seen with it last bears it, whoever was met first.</summary>
    [Test]
    public void FindByUsername_WhenTheNameMoved_FindsTheNewBearer()
    {
        _kit.Run(
            A.Message("one").From(A.Person("Ann")),
            A.Message("two").From(A.Person("Bob", username: "star")),
            A.Message("three").From(A.Person("Ann", username: "Star")));

        Assert.That(_kit.Members.FindByUsername("star")?.Person.FirstName, Is.EqualTo("Ann"));
        Assert.That(_kit.Person(A.Person("Bob")).Person.Username, Is.Null);
    }

    [Test]
    public void Message_InPrivate_OpensThePrivateChatAndABlockClosesIt()
    {
        var ann = A.Person("Ann");
        _kit.Run(A.Message("hello").From(ann).InPrivate());
        Assert.That(_kit.Person(ann).PrivateChat, Is.EqualTo(PrivateChat.Open));

        _kit.Run(A.BotChanged(ann, MemberStatus.Member, MemberStatus.Banned, A.Private(ann)));

        Assert.That(_kit.Person(ann).PrivateChat, Is.EqualTo(PrivateChat.Blocked));
        Assert.That(_kit.Scalar<long>("select count(*) from groups"), Is.Zero);
    }

    [Test]
    public void Message_WithMentions_NotesWhoIsMeant()
    {
        _kit.Run(A.Message("hi").From(A.Person("Bob", username: "bobby")));

        _kit.Run(A.Message("@BOBBY and Cy, @unknown_one").From(A.Person("Ann")).Mentioning("Cy", A.Person("Cy")));

        Assert.That(
            _kit.Lines("select p.first_name from activity_mentions m join people p on p.member_no = m.member_no order by 1"),
            Is.EqualTo(new[] { "Bob", "Cy" }));
    }

    /// <summary>Who writes in a group is in it: they came back unseen.</summary>
    [TestCase(MemberStatus.Left)]
    [TestCase(MemberStatus.Banned)]
    public void Message_BySomebodyWhoHadGone_ShowsThatTheyAreBack(MemberStatus gone)
    {
        var ann = A.Person("Ann");
        _kit.Run(A.Changed(ann, MemberStatus.Member, gone, A.Person("Boss")));
        _kit.Advance(TimeSpan.FromMinutes(1));

        _kit.Run(A.Message("hello").From(ann));

        Assert.That(_kit.Member(ann)!.Membership, Is.EqualTo(Membership.Of(MemberStatus.Member)));
        Assert.That((_kit.Member(ann)!.StatusAt, _kit.Member(ann)!.WasHereBefore), Is.EqualTo((_kit.Now, true)));
    }

    /// <summary>Restrictions outlast a leave.</summary>
    [Test]
    public void Message_BySomebodyRestrictedWhoHadGone_LeavesTheRestriction()
    {
        var ann = A.Person("Ann");
        _kit.Run(A.Changed(ann, MemberStatus.Member, MemberStatus.Restricted, A.Person("Boss")));
        _kit.Advance(TimeSpan.FromMinutes(1));

        _kit.Run(A.Message("hello").From(ann));

        Assert.That(_kit.Member(ann)!.Membership, Is.EqualTo(Membership.Of(MemberStatus.Restricted, restrictedInChat: true)));
    }

    [TestCase(0, Description = "the last words and the leave bear the same second")]
    [TestCase(60)]
    public void Message_OlderThanTheLeave_ChangesNothing(int secondsBefore)
    {
        var ann = A.Person("Ann");
        _kit.Advance(TimeSpan.FromMinutes(5));
        _kit.Run(A.Gone(ann));

        _kit.Run(A.Message("bye").From(ann).At(_kit.Now - TimeSpan.FromSeconds(secondsBefore)));

        Assert.That(_kit.Member(ann)!.Membership.Status, Is.EqualTo(MemberStatus.Left));
    }

    /// <summary>An old message can be edited, and an open page pressed, from outside.</summary>
    [Test]
    public void EditOrPress_BySomebodyWhoHadGone_ProvesNothing()
    {
        var ann = A.Person("Ann");
        _kit.Run(A.Gone(ann));
        _kit.Advance(TimeSpan.FromMinutes(1));

        _kit.Run(A.Message("changed").From(ann).Edited(), A.Press("x", ann));

        Assert.That(_kit.Member(ann)!.Membership.Status, Is.EqualTo(MemberStatus.Left));
    }

    [Test]
    public void Message_ByAChannelOrAnAnonymousAdmin_MakesNoMember()
    {
        _kit.Run(
            A.Message("post").FromChannel(isLinked: true), A.Message("as a channel").FromChannel(),
            A.Message("as the group").FromAnonymousAdmin());

        Assert.That(_kit.Scalar<long>("select count(*) from members"), Is.Zero);
    }
}
