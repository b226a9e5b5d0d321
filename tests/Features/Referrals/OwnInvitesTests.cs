using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>我的邀请: one's friends by name, and below each how many they invited themselves: no name, and nothing further.</summary>
internal sealed class OwnInvitesTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    [Test]
    public void Mine_OfFriendsWhoInvited_CountsTheirsAndNamesNone()
    {
        var (ann, max, zoe) = (ReferralKit.Ann, A.Person("Max"), A.Person("Zoe"));
        var ofLin = _kit.LinkOf(Lin);
        _kit.Run(A.Joined(ann, link: ofLin));
        _kit.Tell(ann, "/start");
        var own = _kit.LinkOf(ann);
        _kit.Run(A.Joined(max, link: own), A.Joined(A.Person("Sam"), link: own), A.Joined(A.Person("Added"), by: ann));
        _kit.Tell(max, "/start");
        _kit.Run(A.Joined(zoe, link: _kit.LinkOf(max)), A.Joined(ReferralKit.Yu, link: ofLin));

        var mine = _kit.Tell(Lin, "我的邀请").Text();

        Assert.That(mine, Does.Contain("\n⏳ 小雨\n⏳ Ann · 又邀请了 2 位\n"), "Max's Zoe is nothing of hers, and who was added by hand is nobody's invite");
        Assert.That(mine, Does.Not.Contain("Max").And.Not.Contain("Zoe").And.Not.Contain("Sam"));
        Assert.That(_kit.Tell(ann, "/invites").Text(), Does.Contain("⏳ Max · invited 1 more").And.Contain("⏳ Sam\n"));
    }

    [Test]
    public void Mine_OfManyFriends_IsTurnedByPages()
    {
        var link = _kit.LinkOf(Lin);
        for (var n = 0; n < 23; n++)
        {
            _kit.Advance(TimeSpan.FromMinutes(7));
            _kit.Run(A.Joined(A.Person($"P{n:00}"), link: link));
        }

        var first = _kit.Tell(Lin, "我的邀请");
        var second = _kit.PressPrivately(Lin, first.Button("后面").Data!);
        var third = _kit.PressPrivately(Lin, second.Button("后面").Data!);

        Assert.That(Names(first), Is.EqualTo(Enumerable.Range(13, 10).Reverse().Select(n => $"⏳ P{n:00}")), "the newest first");
        Assert.That(Names(second), Is.EqualTo(Enumerable.Range(3, 10).Reverse().Select(n => $"⏳ P{n:00}")));
        Assert.That(Names(third), Is.EqualTo(Enumerable.Range(0, 3).Reverse().Select(n => $"⏳ P{n:00}")));
        Assert.That(third.Buttons().Select(button => button.Label), Has.None.Contain("后面"));
        Assert.That(Names(_kit.PressPrivately(Lin, third.Button("前面").Data!)), Is.EqualTo(Names(second)));
        Assert.That(_kit.PressPrivately(ReferralKit.Tom, first.Button("后面").Data!).Text(), Does.Not.Contain("P0"), "one's own alone");
    }

    private static List<string> Names(IEnumerable<OutboxItem> items) => [.. items.Text().Split('\n').Where(line => line.StartsWith('⏳'))];
}
