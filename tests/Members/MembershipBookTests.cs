using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members;

internal sealed class MembershipBookTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann"), Bob = A.Person("Bob"), Boss = A.Person("Boss");

    private readonly List<string> _heard = [];
    private readonly TurnKit _kit;

    public MembershipBookTests() => _kit = TurnKit.With(registry => registry
        .Observe<MemberJoined>("joined", (_, joined) => _heard.Add($"joined {joined.Member}"))
        .Observe<MemberJoinCompleted>("completed", (_, completed) => _heard.Add($"completed {completed.Member}"))
        .Observe<MemberLeftCompleted>("left-completed", (_, completed) => _heard.Add($"ban of {completed.Member}"))
        .Observe<MemberLeft>("left", (_, left) => _heard.Add($"left {left.Member}{(left.WasBanned ? " banned" : "")}")));

    private string Bobs => _kit.Person(Bob).No.ToString();

    public void Dispose() => _kit.Dispose();

    [TestCase(true)]
    [TestCase(false)]
    public void Join_ToldByBothUpdatesInEitherOrder_IsOneJoinThroughTheLink(bool serviceFirst)
    {
        ChatEvent service = A.Added(null, null, Bob), changed = A.Joined(Bob, link: A.Link("spring"));

        _kit.Run(serviceFirst ? [service, changed] : [changed, service]);

        Assert.That(_heard, Is.EqualTo(serviceFirst ? new[] { $"joined {Bobs}", $"completed {Bobs}" } : [$"joined {Bobs}"]));
        var member = _kit.Member(Bob)!;
        Assert.That((member.JoinedHow, member.JoinedLink, member.JoinedBy), Is.EqualTo((JoinedHow.ByLink, "spring", (MemberNo?)null)));
        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 3"), Is.EqualTo(2), "each update leaves a row");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Join_WhenSomebodyWasAdded_KnowsByWhomInEitherOrder(bool serviceFirst)
    {
        ChatEvent service = A.Added(null, Ann, Bob), changed = A.Joined(Bob, by: Ann);

        _kit.Run(serviceFirst ? [service, changed] : [changed, service]);

        Assert.That(_heard, Is.EqualTo(new[] { $"joined {Bobs}" }));
        Assert.That((_kit.Member(Bob)!.JoinedHow, _kit.Member(Bob)!.JoinedBy), Is.EqualTo((JoinedHow.Added, (MemberNo?)_kit.Person(Ann).No)));
    }

    [Test]
    public void Join_ByAnApprovedRequest_IsNotAnAdding()
    {
        _kit.Run(A.Changed(Bob, MemberStatus.Left, MemberStatus.Member, Boss, viaRequest: true));

        Assert.That((_kit.Member(Bob)!.JoinedHow, _kit.Member(Bob)!.JoinedBy), Is.EqualTo((JoinedHow.ByRequest, (MemberNo?)null)));
    }

    [Test]
    public void Leave_ToldByBothUpdates_IsSaidOnce()
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromMinutes(1));

        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Left), A.Gone(Bob));

        Assert.That(_heard, Is.EqualTo(new[] { $"joined {Bobs}", $"left {Bobs}" }));
        Assert.That(_kit.Member(Bob)!.Membership.InChat, Is.False);
    }

    /// <summary>
    /// Whoever is known to be gone and goes again had come back while nobody looked: as a join so long after the last one is
    /// another join, so is the leave another leave.
    /// </summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Leave_LongAfterTheLastOne_IsALeaveOfItsOwn(bool byService)
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Banned, Boss));
        _kit.Advance(TimeSpan.FromMinutes(11));
        _heard.Clear();

        _kit.Run(byService ? A.Gone(Bob) : A.Changed(Bob, MemberStatus.Member, MemberStatus.Left));

        Assert.That(_heard, Is.EqualTo(new[] { $"left {Bobs}" }));
        Assert.That(_kit.Member(Bob)!.Membership.Status, Is.EqualTo(MemberStatus.Left), "the ban had ended, or they had not come back");
    }

    [Test]
    public void Leave_ToldAgainTenMinutesLater_IsTheSameLeave()
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Gone(Bob));
        _kit.Advance(TimeSpan.FromMinutes(10));
        _heard.Clear();

        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Left));

        Assert.That(_heard, Is.Empty);
    }

    [Test]
    public void Leave_BySomebodyNeverSeen_MakesARowOfOneWhoWasHereBefore()
    {
        _kit.Run(A.Gone(Bob));

        Assert.That(_kit.Member(Bob)!.WasHereBefore);
        Assert.That(_kit.Scalar<long>("select flags from activity where kind = 4"), Is.EqualTo((long)ActivityFlags.WasHereBefore));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Joined(Bob));
        Assert.That(_kit.Member(Bob)!.WasHereBefore, "and is not new when they come again");
    }

    /// <summary>Somebody who wrote here before the bot saw any join of theirs is an old member, and must not count as new.</summary>
    [Test]
    public void Rejoin_OfAnOldMemberWhoseJoinWasNeverSeen_IsNotNew()
    {
        _kit.Run(A.Message("hello").From(Bob));
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Gone(Bob));
        _kit.Advance(TimeSpan.FromDays(1));

        _kit.Run(A.Joined(Bob, link: A.Link("reward")));

        Assert.That(_kit.Member(Bob)!.WasHereBefore);
    }

    [Test]
    public void FirstJoin_IsNew()
    {
        _kit.Run(A.Joined(Bob));

        Assert.That(_kit.Member(Bob)!.WasHereBefore, Is.False);
    }

    [Test]
    public void Rejoin_WithinTenMinutes_IsAJoinOfItsOwn()
    {
        _kit.Run(A.Joined(Bob, link: A.Link("one")));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Left));
        _kit.Advance(TimeSpan.FromMinutes(1));

        _kit.Run(A.Joined(Bob));

        Assert.That(_heard, Is.EqualTo(new[] { $"joined {Bobs}", $"left {Bobs}", $"joined {Bobs}" }));
        Assert.That((_kit.Member(Bob)!.JoinedAt, _kit.Member(Bob)!.JoinedLink), Is.EqualTo(((DateTimeOffset?)_kit.Now, (string?)null)));
    }

    [Test]
    public void Leave_OlderThanTheJoin_ChangesNothing()
    {
        var before = _kit.Now;
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Joined(Bob));

        _kit.Run(A.Gone(Bob) with { At = before });

        Assert.That(_kit.Member(Bob)!.Membership.InChat);
        Assert.That(_heard, Is.EqualTo(new[] { $"joined {Bobs}" }));
    }

    [Test]
    public void Join_OlderThanTheLeave_ChangesNothing()
    {
        var before = _kit.Now;
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Gone(Bob));

        _kit.Run(A.Added(null, null, Bob) with { At = before });

        Assert.That(_kit.Member(Bob)!.Membership.InChat, Is.False);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Ban_WhateverTheServiceMessageSays_StaysABan(bool serviceFirst)
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromMinutes(1));
        ChatEvent service = A.Gone(Bob, Boss), changed = A.Changed(Bob, MemberStatus.Member, MemberStatus.Banned, Boss);

        _kit.Run(serviceFirst ? [service, changed] : [changed, service]);

        Assert.That(_kit.Member(Bob)!.Membership.Status, Is.EqualTo(MemberStatus.Banned));
        Assert.That(_heard.Count(line => line.StartsWith("left", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    /// <summary>
    /// Telegram dates in whole seconds. Who came and went, or went and came, within one second is where they ended, and
    /// that is said once, in whatever order the two kinds of updates mix (each kind keeps its own order).
    /// </summary>
    [TestCase("cJ cL sJ sL", "joined left")]
    [TestCase("cJ sJ cL sL", "joined left")]
    [TestCase("cJ sJ sL cL", "joined left")]
    [TestCase("sJ sL cJ cL", "joined left")]
    [TestCase("sJ cJ sL cL", "joined left")]
    [TestCase("sJ cJ cL sL", "joined left")]
    [TestCase("cJ cL", "joined left")]
    [TestCase("sJ sL", "joined left")]
    [TestCase("sJ sL sJ", "joined left joined")]
    public void JoinAndLeave_WithinOneSecond_IsSaidOnceInAnyOrder(string order, string said)
    {
        Tell(order);

        Assert.That(Said(), Is.EqualTo(said));
        Assert.That(_kit.Member(Bob)!.Membership.InChat, Is.EqualTo(said.EndsWith("joined", StringComparison.Ordinal)));
    }

    [TestCase("cL cJ sL sJ")]
    [TestCase("cL sL cJ sJ")]
    [TestCase("cL sL sJ cJ")]
    [TestCase("sL sJ cL cJ")]
    [TestCase("sL cL sJ cJ")]
    [TestCase("sL cL cJ sJ")]
    [TestCase("cL cJ")]
    [TestCase("sL sJ")]
    public void LeaveAndJoin_WithinOneSecond_IsSaidOnceInAnyOrder(string order)
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromHours(1));
        _heard.Clear();

        Tell(order);

        Assert.That(Said(), Is.EqualTo("left joined"));
        Assert.That(_kit.Member(Bob)!.Membership.InChat);
    }

    /// <summary>What the later telling knows of a join, it tells even of somebody who has gone since.</summary>
    [Test]
    public void Join_ToldCompletelyAfterTheLeave_IsCompletedAndStaysLeft()
    {
        var then = _kit.Now;
        _kit.Run(A.Added(null, null, Bob));
        _kit.Advance(TimeSpan.FromSeconds(5));
        _kit.Run(A.Gone(Bob));

        _kit.Run(A.Joined(Bob, link: A.Link("spring")) with { At = then });

        Assert.That(Said(), Is.EqualTo("joined left completed"));
        Assert.That((_kit.Member(Bob)!.JoinedLink, _kit.Member(Bob)!.Membership.InChat), Is.EqualTo(("spring", false)));
    }

    /// <summary>The service message knows nothing of restrictions: it does not lift what chat_member told of the same second.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Join_AsRestricted_StaysRestrictedInEitherOrder(bool serviceFirst)
    {
        var changed = A.Joined(Bob) with { New = Membership.Of(MemberStatus.Restricted, restrictedInChat: true) };
        ChatEvent service = A.Added(null, null, Bob);

        _kit.Run(serviceFirst ? [service, changed] : [changed, service]);

        Assert.That(_kit.Member(Bob)!.Membership.Status, Is.EqualTo(MemberStatus.Restricted));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void Ban_ToldAfterTheServiceMessage_CompletesTheLeave(int secondsLater)
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _heard.Clear();

        _kit.Run(
            A.Gone(Bob, Boss) with { At = _kit.Now + TimeSpan.FromSeconds(secondsLater) },
            A.Changed(Bob, MemberStatus.Member, MemberStatus.Banned, Boss));

        Assert.That(_heard, Is.EqualTo(new[] { $"left {Bobs}", $"ban of {Bobs}" }));
        Assert.That(_kit.Member(Bob)!.Membership.Status, Is.EqualTo(MemberStatus.Banned));
    }

    [Test]
    public void Ban_ToldBeforeTheServiceMessage_NeedsNoCompletion()
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _heard.Clear();

        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Banned, Boss), A.Gone(Bob, Boss));

        Assert.That(_heard, Is.EqualTo(new[] { $"left {Bobs} banned" }));
    }

    /// <summary>A message may overtake the join it follows: the join is said all the same.</summary>
    [Test]
    public void Join_ToldAfterAMessageThatFollowedIt_IsStillAJoin()
    {
        _kit.Run(A.Joined(Bob));
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Gone(Bob));
        _kit.Advance(TimeSpan.FromHours(1));
        _heard.Clear();

        _kit.Run(A.Message("back").From(Bob).At(_kit.Now + TimeSpan.FromSeconds(2)), A.Joined(Bob, link: A.Link("autumn")));

        Assert.That(_heard, Is.EqualTo(new[] { $"joined {Bobs}" }));
        Assert.That((_kit.Member(Bob)!.JoinedLink, _kit.Member(Bob)!.WasHereBefore, _kit.Member(Bob)!.Membership.InChat),
            Is.EqualTo(("autumn", true, true)));
    }

    [Test]
    public void Unban_EndsTheBan()
    {
        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Banned, Boss));
        _kit.Advance(TimeSpan.FromMinutes(1));

        _kit.Run(A.Changed(Bob, MemberStatus.Banned, MemberStatus.Left, Boss));

        Assert.That(_kit.Member(Bob)!.Membership.Status, Is.EqualTo(MemberStatus.Left));
    }

    [Test]
    public void Promotion_GivesRightsAndOlderNewsTakesNone()
    {
        var before = _kit.Now;
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.Changed(Bob, MemberStatus.Member, MemberStatus.Administrator, Boss, rights: AdminRights.DeleteMessages));

        _kit.Run(A.Changed(Bob, MemberStatus.Administrator, MemberStatus.Member, Boss) with { At = before });

        Assert.That(_kit.Member(Bob)!.Membership, Is.EqualTo(Membership.Of(MemberStatus.Administrator, AdminRights.DeleteMessages)));
        Assert.That(_heard, Is.Empty);
    }

    /// <summary>Tells joins (J) and leaves (L) of this second, by service messages (s) and chat_member (c).</summary>
    private void Tell(string order)
    {
        foreach (var told in order.Split(' '))
        {
            _kit.Run(told switch
            {
                "sJ" => A.Added(null, null, Bob),
                "sL" => A.Gone(Bob),
                "cJ" => A.Joined(Bob),
                _ => A.Changed(Bob, MemberStatus.Member, MemberStatus.Left),
            });
        }
    }

    /// <summary>What was heard, without of whom.</summary>
    private string Said() => string.Join(' ', _heard.Select(line => line.Split(' ')[0]));
}
