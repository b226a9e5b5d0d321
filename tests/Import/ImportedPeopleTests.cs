using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Import;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

/// <summary>A file is old: what the bot learned itself stands.</summary>
internal sealed class ImportedPeopleTests : IDisposable
{
    private readonly ImportKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Take_OfSomebodyUnknown_KnowsThemByTheNameOfTheFileAndNotAsBeingThere()
    {
        _kit.TakeBookClub();

        var bob = Person(ImportKit.Bob);
        var member = Member(ImportKit.Bob);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bob.Person, Is.EqualTo(new Person(new UserId(ImportKit.Bob), "Bob Meyer", null, null, null, false)));
            Assert.That(bob.FirstSeenAt, Is.EqualTo(new DateTimeOffset(2025, 1, 1, 1, 5, 0, TimeSpan.Zero)));
            Assert.That(member.Membership, Is.EqualTo(Membership.Of(MemberStatus.Unknown)));
            Assert.That(member.Membership.InChat, Is.False);
            Assert.That((member.JoinedHow, member.JoinedAt), Is.EqualTo((JoinedHow.ByLink, (DateTimeOffset?)bob.FirstSeenAt)));
            Assert.That(member.WasHereBefore, Is.False);
            Assert.That(Person(ImportKit.Deleted).Person.FirstName, Is.Empty);
        }
    }

    [Test]
    public void Take_OfSomebodyWhoIsOnlyMentioned_KnowsThemSinceThen()
    {
        _kit.Take(ImportKit.Export(ImportKit.Message(
            1, 11, "", 5, "\"text\":[{\"type\":\"mention_name\",\"text\":\"Zoe\",\"user_id\":77}],").Replace("\"text\":\"\"", "\"y\":0", StringComparison.Ordinal)));

        Assert.That(Person(77).FirstSeenAt, Is.EqualTo(new DateTimeOffset(2025, 1, 1, 5, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void Take_OfSomebodyWhoCameAndWent_KnowsThatTheyLeft() => Assert.Multiple(() =>
    {
        _kit.TakeBookClub();
        var li = Member(ImportKit.Li);
        Assert.That(li.Membership.Status, Is.EqualTo(MemberStatus.Left));
        Assert.That(li.StatusAt, Is.EqualTo(new DateTimeOffset(2025, 1, 4, 0, 0, 0, TimeSpan.Zero)));
        Assert.That((li.JoinedHow, li.WasHereBefore), Is.EqualTo((JoinedHow.Direct, false)));
    });

    [Test]
    public void Take_OfSomebodyKnown_KeepsTheirNameAndTheirStanding()
    {
        var li = A.Person("Li", ImportKit.Li, last: "Wei", username: "liwei");
        _kit.Turns.Run(A.Joined(li, by: A.Person("Owner")));
        var before = Member(ImportKit.Li);

        _kit.TakeBookClub();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Person(ImportKit.Li).Person, Is.EqualTo(li));
            Assert.That(Person(ImportKit.Li).FirstSeenAt, Is.EqualTo(new DateTimeOffset(2025, 1, 3, 0, 30, 0, TimeSpan.Zero)));
            Assert.That(Member(ImportKit.Li), Is.EqualTo(before with
            {
                FirstSeenAt = new DateTimeOffset(2025, 1, 3, 0, 30, 0, TimeSpan.Zero),
                // They came a second time: no newcomer.
                WasHereBefore = true,
            }));
        }

        using var again = _kit.Turns.Reopen();
        Assert.That(again.Members.Find(new UserId(ImportKit.Li))!.FirstSeenAt, Is.EqualTo(new DateTimeOffset(2025, 1, 3, 0, 30, 0, TimeSpan.Zero)));
    }

    /// <summary>Met by a message, which proves nothing of when they came: a leave of years ago does not put them out.</summary>
    [Test]
    public void Take_OfALeaveBeforeTheBotMetThem_DoesNotPutThemOut()
    {
        _kit.Turns.Run(A.Message("I am back").From(A.Person("Li", ImportKit.Li)));

        _kit.TakeBookClub();

        Assert.That(Member(ImportKit.Li).Membership, Is.EqualTo(Membership.Of(MemberStatus.Member)));
    }

    [Test]
    public void Write_BySomebodyImported_ShowsThatTheyAreThere()
    {
        _kit.TakeBookClub();

        _kit.Turns.Run(A.Message("still here").From(A.Person("Bob", ImportKit.Bob, last: "Meyer", username: "bob")));

        Assert.That(Member(ImportKit.Bob).Membership, Is.EqualTo(Membership.Of(MemberStatus.Member)));
        Assert.That(Person(ImportKit.Bob).Person.FullName, Is.EqualTo("Bob Meyer"));
        Assert.That(Person(ImportKit.Bob).Person.Username, Is.EqualTo("bob"));
    }

    [Test]
    public void Join_BySomebodyImported_IsNoNewcomers()
    {
        _kit.TakeBookClub();

        _kit.Turns.Run(A.Joined(A.Person("Bob", ImportKit.Bob), by: A.Person("Owner")));

        Assert.That(Member(ImportKit.Bob).WasHereBefore);
        Assert.That(Member(ImportKit.Bob).JoinedAt, Is.EqualTo(ManualTimeProvider.Start));
    }

    /// <summary>Whoever was forgotten is not brought back by a file that was taken in before.</summary>
    [Test]
    public void Take_OfTheSameFileAfterAForgetting_DoesNotBringThemBack()
    {
        _kit.TakeBookClub();
        var rows = _kit.Rows().Count;
        var bob = A.Person("Bob", ImportKit.Bob);
        _kit.Turns.Run(A.Message("/start").From(bob).InPrivate());
        _kit.Turns.Run(A.Press("forget:yes", bob, A.Private(bob)));
        _kit.Turns.RunWork();
        Assert.That(_kit.Turns.Members.Find(new UserId(ImportKit.Bob)), Is.Null);

        _kit.TakeBookClub();

        Assert.That(_kit.Turns.Members.Find(new UserId(ImportKit.Bob)), Is.Null);
        Assert.That(_kit.Rows(), Has.Count.EqualTo(rows));
    }

    /// <summary>Joins and reactions have no key: those since the bot sees them itself are the live log's.</summary>
    [Test]
    public void Make_OfWhatTheBotSawItself_LeavesItOut()
    {
        var counts = new ImportCounts();
        var since = new DateTimeOffset(2025, 1, 3, 0, 30, 0, TimeSpan.Zero);

        var facts = ImportKit.Facts(File.ReadAllBytes(ImportKit.BookClub), counts, new ImportBounds(
            ManualTimeProvider.Start, LiveTimes.None with { Since = new Dictionary<ActivityKind, DateTimeOffset> { [ActivityKind.Joined] = since } }));

        Assert.That(facts.Where(fact => fact.Kind is ActivityKind.Joined).Select(fact => fact.Id), Is.EqualTo(new[] { 2, 12, 12 }));
        Assert.That(counts.SeenLive, Is.EqualTo(1));
    }

    [Test]
    public void LiveTimes_OfAGroup_AreThoseOfRowsThatCameByAnUpdate()
    {
        _kit.TakeBookClub();
        var group = _kit.Turns.Group().No;
        Assert.That(Read().Since, Is.Empty);
        Assert.That(Read().Until, Is.EqualTo(ManualTimeProvider.Start));
        _kit.Turns.Advance(TimeSpan.FromHours(1));

        _kit.Turns.Run(A.Reaction(A.Person("Owner"), new MessageId(900), ["👍"]));
        _kit.Turns.Advance(TimeSpan.FromHours(1));
        _kit.Turns.Run(A.Reaction(A.Person("Owner"), new MessageId(900), []));
        _kit.Turns.Run(A.Joined(A.Person("Eve"), chat: A.Supergroup("Other", -1001000000002)));

        Assert.That(Read().Until, Is.EqualTo(ManualTimeProvider.Start.AddHours(2)));
        Assert.That(Read().Since, Is.EquivalentTo(new Dictionary<ActivityKind, DateTimeOffset>
        {
            [ActivityKind.Reaction] = ManualTimeProvider.Start.AddHours(1),
        }));

        LiveTimes Read() => LiveTimes.Read(_kit.Turns.File.Database, group, CancellationToken.None);
    }

    private PersonState Person(long user) => _kit.Turns.Members.Find(new UserId(user))!;

    private MemberState Member(long user) => _kit.Turns.Members.Find(_kit.Turns.Group().No, Person(user).No)!;
}
