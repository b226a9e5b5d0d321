using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Growth;

/// <summary>Two speakers a day make a lively day here; the clock begins at noon.</summary>
internal sealed class LaunchTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public LaunchTests() => _kit.Tell(Owner, "/start");

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    [Test]
    public void Reached_AfterSevenLivelyDays_IsToldOnce()
    {
        Ask("/launch 2");

        var told = Days(6, 2).Concat(Days(1, 3)).ToList();
        var later = Days(7, 3);

        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That(told[0], Is.EqualTo("🚀 “Test group”: 2 or more people spoke on each of the last seven days; on the quietest there were 2."));
        Assert.That(later, Is.Empty);
        Assert.That(Ask("/launch"), Does.StartWith("2 on each of seven days: you were told."));
    }

    [Test]
    public void OneBusyDay_IsNoWeek()
    {
        Ask("/launch 2");

        Assert.That(Days(6, 1).Concat(Days(1, 3)).Concat(Days(5, 2)), Is.Empty);
        Assert.That(Days(1, 2), Has.Count.EqualTo(1), "a spike and six days at the mark");
    }

    /// <summary>Who asks late reads of the days that were.</summary>
    [Test]
    public void AskedAfterTheWeek_IsToldWithinTheHour()
    {
        Days(7, 2);
        Ask("/launch 2");

        Assert.That(Job(), Has.Count.EqualTo(1));
        Assert.That(Job(), Is.Empty);
    }

    [Test]
    public void TheJob_RunTwice_CountsADayOnce()
    {
        Ask("/launch 3");
        Days(3, 2);

        Assert.That(Job(), Is.Empty);
        Assert.That(_kit.Lines("select spoke from lively_days order by day desc limit 3"), Is.EqualTo(new[] { "2", "2", "2" }));
        Assert.That(Ask("/launch"), Does.EndWith("The last days: 0 · 0 · 0 · 0 · 2 · 2 · 2."), "before the bot came nobody spoke");
    }

    [Test]
    public void TakenBack_NobodyIsTold()
    {
        Ask("/launch 2");
        Assert.That(Ask("/launch off"), Is.EqualTo("OK, no longer."));

        Assert.That(Days(8, 2), Is.Empty);
        Assert.That(Ask("/launch"), Is.EqualTo("Nothing is waited for. Example: /launch 50"));
    }

    [TestCase("/launch many")]
    [TestCase("/launch -1")]
    [TestCase("/launch 0")]
    [TestCase("/launch 100001")]
    public void Nonsense_IsAnsweredWithAnExample(string text) =>
        Assert.That(Ask(text), Is.EqualTo("That takes a number from 1 to 100000. Example: /launch 50"));

    [Test]
    public void WhoLeadsNoMore_IsNotTold()
    {
        Ask("/launch 2");
        _kit.InTurn(turn => turn.Members.Change(turn.Members.Find(_kit.Group().No, _kit.Person(Owner).No)! with { Membership = Membership.Of(MemberStatus.Member) }));

        Assert.That(Days(8, 2), Is.Empty);
    }

    [Test]
    public void WithoutAPrivateChat_TheWayIsSaid()
    {
        using var kit = ReferralKit.New();
        Assert.That(kit.Run(A.Message("/launch 2").From(Owner)).Text(), Does.Contain("/start"));
        Assert.That(kit.Scalar<long>("select count(*) from launch_watches"), Is.Zero);
    }

    private string Ask(string text)
    {
        var said = _kit.Run(A.Message(text).From(Owner));
        return said.Text();
    }

    /// <summary>So many days on which so many speak, each followed by the job of the next; what the owner is told.</summary>
    private List<string> Days(int days, int speakers)
    {
        var told = new List<string>();
        Person[] people = [ReferralKit.Lin, ReferralKit.Tom, ReferralKit.Ann];
        for (var day = 0; day < days; day++)
        {
            foreach (var person in people.Take(speakers))
            {
                _kit.Run(A.Message("hello").From(person), A.Message("/ping").From(ReferralKit.Yu));
            }

            _kit.Advance(TimeSpan.FromDays(1));
            told.AddRange(Job());
        }

        return told;
    }

    private List<string> Job() =>
    [
        .. ((IReadOnlyList<OutboxItem>)[.. _kit.RunJob("Growth.launch", _kit.Group().No, A.NewId()), .. _kit.RunWork()]).TextsTo(_kit, Owner),
    ];
}
