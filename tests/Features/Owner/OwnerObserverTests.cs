using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Owner;

internal sealed class OwnerObserverTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann");

    private readonly TurnKit _kit = KitExtensions.AllFeatures(new TurnKitOptions { Groups = new GroupsOptions() });

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Claim_WhenTheCodeIsSentInPrivate_MakesTheFirstOneTheOwner()
    {
        var code = _kit.Owners.ClaimCode()!;

        Assert.That(_kit.Tell(Ann, $" {code[..5].ToLowerInvariant()}-{code[5..]} ").Text(), Does.Contain("you own me"));
        Assert.That(_kit.Tell(A.Person("Ben"), code).Text(), Does.Not.Contain("own me"));
        Assert.That(_kit.Lines("select value from installation where key = 'owner'"), Is.EqualTo(new[] { $"{Ann.Id}" }));
        Assert.That((_kit.Owners.Contains(Ann.Id), _kit.Owners.Contains(A.Person("Ben").Id)), Is.EqualTo((true, false)));
        Assert.That(_kit.Owners.ClaimCode(), Is.Null);
    }

    [Test]
    public void Claim_WhenFollowedByLink_IsTheSame() =>
        Assert.That(_kit.Tell(Ann, $"/start claim-{_kit.Owners.ClaimCode()}").Text(), Does.Contain("you own me"));

    [Test]
    public void Claim_AfterFiveWrongOnes_WaitsForTheHourToPass()
    {
        var code = _kit.Owners.ClaimCode()!;
        var wrong = code == "2222222222" ? "3333333333" : "2222222222";
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.That(_kit.Tell(Ann, wrong), Is.Empty);
        }

        Assert.That(_kit.Tell(Ann, code), Is.Empty);
        _kit.Advance(TimeSpan.FromMinutes(61));
        Assert.That(_kit.Tell(Ann, code), Is.Not.Empty);
    }

    [Test]
    public void Claim_AfterChat_IsNotHeldAgainstThem()
    {
        var code = _kit.Owners.ClaimCode()!;
        for (var tries = 0; tries < 9; tries++)
        {
            _kit.Tell(Ann, "hello there");
        }

        Assert.That(_kit.Tell(Ann, code), Is.Not.Empty);
    }

    [Test]
    public void Claim_WhenGroupsWereMetBefore_LooksIntoThem()
    {
        var code = _kit.Owners.ClaimCode()!;
        Assert.That(_kit.Run(A.BotChanged(A.Person("Ben"))), Is.Empty);
        _kit.Tell(Ann, code);

        // Killed right after the claim: what was to be looked at is not lost.
        using var kit = _kit.Reopen();
        var fetch = kit.RunWork().Single(item => item.Effect is FetchAdministrators);
        kit.Succeed(fetch, new EffectAnswer(Administrators: [new Administrator(Ann, Membership.Of(MemberStatus.Owner))]));

        Assert.That(kit.Group().IsAllowed, Is.True);
    }
}
