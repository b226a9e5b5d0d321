using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>Whoever leads one group means that one in private; whoever leads several picks one, and whoever leads none is told how to be known.</summary>
internal sealed class LedGroupsTests : IDisposable
{
    private static readonly Text Which = new(Audience.Admin, "哪个群？", "Which group?");

    private readonly TurnKit _kit = TurnKit.With(registry => registry.Command(new CommandSpec("look", Which, (turn, call) =>
    {
        if (LedGroups.OnlyOne(turn, call.Spec.Name, Which, group => $"look:{group.No}") is { } only)
        {
            turn.Reply(Markup.Plain(only.Title));
        }
    }))).WithGroup();

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    [Test]
    public void OnlyOne_OfWhoLeadsOne_IsThatOne() => Assert.That(_kit.Tell(Owner, "/look").Text(), Is.EqualTo("Test group"));

    [Test]
    public void OnlyOne_OfWhoLeadsSeveral_IsNoneAndOffersThemByTitle()
    {
        var chess = A.Supergroup("Chess", -1001000000002);
        _kit.WithGroup(chess);

        var page = _kit.Tell(Owner, "/look");

        Assert.That(page.Text(), Is.EqualTo("Which group?"));
        Assert.That(page.Buttons().Select(button => (button.Label, button.Data)), Is.EqualTo(new[]
        {
            ("Chess", $"look:{_kit.Group(chess).No}"), ("Test group", $"look:{_kit.Group().No}"),
        }));
    }

    [Test]
    public void OnlyOne_OfWhoLeadsVeryMany_OffersTwenty()
    {
        for (var n = 1; n <= 24; n++)
        {
            _kit.WithGroup(A.Supergroup($"Group {n:00}", -1001000000100 - n));
        }

        Assert.That(_kit.Tell(Owner, "/look").Buttons(), Has.Count.EqualTo(20));
    }

    [Test]
    public void OnlyOne_OfAnAdminWhoLeft_DoesNotSendThemToTheGroup()
    {
        _kit.Run(A.Changed(Owner, MemberStatus.Owner, MemberStatus.Left));

        Assert.That(_kit.Tell(Owner, "/look").Text(), Is.EqualTo("You're in no group of mine any more, so there is nothing of one to show you."));
    }

    [TestCase("zh-hans", "我还没看到你管理的群。我已经在你的群里的话，在群里发一次 /look，我就认出你了。")]
    [TestCase("en", "I don't see any group where you're an admin. If I'm in yours, send /look there once and I'll recognise you.")]
    public void OnlyOne_OfWhoLeadsNone_TellsHowToBeKnown(string language, string said) =>
        Assert.That(_kit.Tell(A.Person("Ann", language: language), "/look").Text(), Is.EqualTo(said));
}
