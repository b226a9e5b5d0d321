using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>The way from being listened to to leading something, and who may do what.</summary>
internal sealed class LeaderPathTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", username: "ann", language: "en"), Bob = A.Person("Bob", language: "en");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public LeaderPathTests()
    {
        _kit.Tell(KitExtensions.Owner, "/start");
        _kit.Run(A.Message("hello to all of you").From(Ann), A.Message("and to you as well").From(Bob));
    }

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Path_StepByStep_IsKeptWithWhoAndANote()
    {
        var card = _kit.Tell(KitExtensions.Owner, "/kol path @ann");
        Assert.That(card.Text(), Does.Contain("Now: not on it"));
        Assert.That(_kit.Tell(KitExtensions.Owner, "/kol note @ann reads aloud").Text(), Does.Contain("Ann is not on the way yet"));

        Press(card.Button("→ candidate").Data!);
        Assert.That(_kit.Tell(KitExtensions.Owner, "/kol 备注 @ann reads aloud on Fridays").Text(), Is.EqualTo("The note is kept."));
        var second = _kit.Tell(KitExtensions.Owner, "/kol path @ann");
        Press(second.Button("→ invited").Data!);

        var now = _kit.Tell(KitExtensions.Owner, "/kol path @ann");
        Assert.That(now.Text(), Does.Contain("Now: invited, since").And.Contain("by Olga").And.Contain("Note: reads aloud on Fridays"));
        Assert.That(now.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "→ hosting", "← candidate", "✕ Remove" }));
        Assert.That(_kit.Tell(KitExtensions.Owner, "/kol").Text(), Does.Contain("On the way to leading").And.Contain("• Ann: invited (since"));
    }

    [Test]
    public void Path_OfAButtonThatSkips_IsRefused()
    {
        var member = _kit.Person(Ann).No;
        Press($"kol:{_kit.Group().No}:{member}:3");
        Press($"kol:{_kit.Group().No}:{member}:9");
        Press($"kol:{_kit.Group().No}:{member}:0");

        Assert.That(_kit.Scalar<long>("select count(*) from leader_steps"), Is.Zero);
    }

    [Test]
    public void Path_OffAndOnAgain_BeginsAnewWithoutTheNote()
    {
        var data = $"kol:{_kit.Group().No}:{_kit.Person(Ann).No}";
        Press($"{data}:1");
        Press($"{data}:2");
        _kit.Tell(KitExtensions.Owner, "/kol note @ann shy in the beginning");
        Press($"{data}:0");
        Press($"{data}:1");

        Assert.That(_kit.Lines("select step, coalesce(note, 'none') from leader_steps"), Is.EqualTo(new[] { "1|none" }));
    }

    [Test]
    public void Path_ByAMember_IsNeitherShownNorChanged()
    {
        _kit.Tell(Bob, "/start");
        Press($"kol:{_kit.Group().No}:{_kit.Person(Ann).No}:1");

        _kit.PressPrivately(Bob, $"kol:{_kit.Group().No}:{_kit.Person(Ann).No}:2");

        Assert.That(_kit.Lines("select step from leader_steps"), Is.EqualTo(new[] { "1" }));
        Assert.That(_kit.Run(A.Message("/kol path @ann").From(Bob)).Text(), Does.Not.Contain("candidate"));
    }

    [Test]
    public void Path_OfWhoIsForgotten_IsGoneWithItsNote()
    {
        Press($"kol:{_kit.Group().No}:{_kit.Person(Ann).No}:1");
        _kit.Tell(KitExtensions.Owner, "/kol note @ann reads aloud");
        _kit.Tell(Ann, "/forgetme");
        _kit.PressPrivately(Ann, "forget:yes");
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from leader_steps"), Is.Zero);
    }

    [Test]
    public void May_ByTheTableOfTheGroup_IsWhatItSays()
    {
        Assert.That(May(Ann, Privilege.PostLinks), Is.False, "level 0, where 2 is asked");
        Assert.That(May(KitExtensions.Owner, Privilege.StartMotion), Is.True, "the staff may do everything");
        _kit.InTurn(turn => turn.Settings.Set(turn.Groups.Find(_kit.Group().No)!.No, PrivilegeSettings.Table, "links=0, events=core", turn.Now));

        Assert.That(May(Ann, Privilege.PostLinks), Is.True);
        Assert.That(May(Ann, Privilege.CreateEvent), Is.False);
        Assert.That(May(A.Person("Stranger"), Privilege.PostLinks), Is.False);
    }

    [Test]
    public void Circles_ForAdmins_ShowWhoMayDoWhat()
    {
        NightKit.Days(_kit, 1);

        Assert.That(_kit.Tell(KitExtensions.Owner, "/circles").Text(),
            Does.Contain("links: from Lv.2 · stickers: from Lv.1 · nominate: from Lv.3 · events: from Lv.3, and regulars · motions: regulars"));
    }

    private bool May(Person person, Privilege privilege)
    {
        var may = false;
        _kit.InTurn(turn => may = turn.Members.Find(person.Id) is { } known && turn.Scores.May(_kit.Group().No, known.No, privilege));
        return may;
    }

    private void Press(string data) => _kit.PressPrivately(KitExtensions.Owner, data);
}
