using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Health;

internal sealed class HealthCommandTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;

    private readonly TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(Owner));

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Health_WhenRightsAreMissing_SaysWhichAndHowToGiveThem()
    {
        _kit.WithGroup(rights: AdminRights.InviteUsers);

        Assert.That(_kit.Say("/health", Owner).Single(), Does.Contain("Delete messages").And.Contain("How to give them"));
    }

    /// <summary>A right that no feature uses is none that is missing.</summary>
    [Test]
    public void Health_WhenEveryRightThatIsUsedIsThere_MissesNone()
    {
        _kit.WithGroup(rights: AdminRights.DeleteMessages | AdminRights.InviteUsers);

        Assert.That(_kit.Say("/health", Owner).Single(), Does.Contain("every right").And.Not.Contain("Rights are missing"));
    }

    [Test]
    public void Health_WhenAllIsWell_SaysSo()
    {
        _kit.WithGroup();

        Assert.That(_kit.Say("/health", Owner).Single(), Does.Contain("every right").And.Contain("Privacy mode is off"));
    }

    [Test]
    public void Health_WhenPrivacyModeIsOn_SaysWhatToDo()
    {
        _kit.Run(A.BotChanged(Owner), A.Changed(Owner, MemberStatus.Member, MemberStatus.Owner));
        _kit.Self.Set(A.Bot.Id, A.Bot.Username!, "GroupBot", readsAllMessages: false);

        Assert.That(_kit.Say("/health", Owner).Single(), Does.Contain("/setprivacy").And.Contain("being an admin"));
    }

    [Test]
    public void Health_WhenAskedByAMember_IsRefused()
    {
        _kit.WithGroup();

        Assert.That(_kit.Say("/health"), Has.One.Contains("That takes an admin"));
    }

    [Test]
    public void Health_WhenInPrivateByAnOwner_ShowsTheInstallation()
    {
        _kit.WithGroup();
        _kit.InTurn(turn =>
        {
            _kit.DeadLetters.Add("x", "", A.Origin(_kit.Now), null);
            turn.Outbox.Pause(-5, _kit.Now.AddMinutes(1));
        });
        _kit.Metrics.Store.Failed("disk <full>", _kit.Now);
        _kit.Backups.Trouble = "folder <gone>";

        var answer = _kit.Tell(Owner, "/health").Text();

        Assert.That(answer, Does.Contain("failed on them: 1").And.Contain("scripts/groupbot dead-letters list")
            .And.Contain("asks me to wait: 1").And.Contain("disk &lt;full&gt;").And.Contain("Today's backup failed; I go on trying: folder &lt;gone&gt;"));
        Assert.That(answer, Does.Not.Contain(": 0"), "what is as it should be needs no line");
        Assert.That(_kit.Tell(Owner with { LanguageCode = "zh-hans" }, "/health").Text(),
            Does.Contain("没做完的：1").And.Contain("今天的备份没做成，我会接着试：folder &lt;gone&gt;").And.Contain("scripts/groupbot dead-letters retry 编号"));
        Assert.That(_kit.Tell(A.Person("Ann"), "/health").Text(), Does.Not.Contain("dead-letters"));
    }

    [TestCase("en", "<b>Status</b>\n✅ Nothing failed, nothing is waiting.")]
    [TestCase("zh-hans", "<b>运行状况</b>\n✅ 没有出错，也没有积压的消息。")]
    public void Health_WhenNothingFailedAndNothingWaits_SaysSoInOneLine(string language, string said) =>
        Assert.That(_kit.Tell(Owner with { LanguageCode = language }, "/health").Text(), Is.EqualTo(said));

    /// <summary>No trouble, but worth a line to the one who can install it.</summary>
    [TestCase("en", null, null, "There is no rsvg-convert on the server")]
    [TestCase("en", "/usr/bin/rsvg-convert", false, "There is no Chinese font on the server")]
    [TestCase("zh-hans", null, null, "服务器上没有 rsvg-convert")]
    [TestCase("zh-hans", "/usr/bin/rsvg-convert", false, "服务器上没有中文字体")]
    public void Health_WherePicturesCannotBeDrawn_SaysWhatToInstall(string language, string? converter, bool? hasChinese, string said)
    {
        using var kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(Owner) with
        {
            Pictures = new PictureRenderer(new PictureSetup(converter, hasChinese)),
        });

        var answer = kit.Tell(Owner with { LanguageCode = language }, "/health").Text();

        Assert.That(answer, Does.Contain("✅").And.Contain(said)
            .And.Contain("<code>apt-get install librsvg2-bin fonts-noto-cjk fonts-symbola fonts-noto-color-emoji</code>"));
        Assert.That(kit.Tell(A.Person("Ann"), "/health").Text(), Does.Not.Contain("apt-get"), "the owner's alone");
    }

    /// <summary>The letters may be gone when their handler is still switched off: the line stands for itself.</summary>
    [TestCase("en", "retry that works, on the server: <code>scripts/groupbot dead-letters retry ID</code>")]
    [TestCase("zh-hans", "成功重试一条，也会恢复：<code>scripts/groupbot dead-letters retry 编号</code>")]
    public void Health_WhenAHandlerIsSwitchedOffAndNoLetterWaits_NamesTheCommand(string language, string said)
    {
        _kit.InTurn(turn =>
        {
            for (var failure = 0; failure < 20; failure++)
            {
                turn.Handlers.Failed("x.observer");
            }
        });

        var answer = _kit.Tell(Owner with { LanguageCode = language }, "/health").Text();

        Assert.That(answer, Does.Contain("x.observer").And.Contain(said).And.Not.Contain("dead-letters list"));
    }

    /// <summary>An answer that deletes itself later waits for nothing; one that waits for another try does.</summary>
    [Test]
    public void Health_OfTheInstallation_CountsWhatIsDue()
    {
        _kit.WithGroup();
        var settled = Waiting();

        _kit.InTurn(turn => turn.Ask(new DeleteMessages([1]), Destination.Of(_kit.Group().No), due: _kit.Now.AddSeconds(20)));
        Assert.That(Waiting() - settled, Is.EqualTo(1), "the answer before");

        _kit.InTurn(turn => turn.Ask(new DeleteMessages([2]), Destination.Of(_kit.Group().No)));
        Assert.That(Waiting() - settled, Is.EqualTo(3), "and one that is due");

        _kit.Advance(TimeSpan.FromSeconds(20));
        Assert.That(Waiting() - settled, Is.EqualTo(5), "and the one whose time has come");
    }

    private long Waiting() => Regex.Match(_kit.Tell(Owner, "/health").Text(), @"Waiting to be sent: (\d+)") is { Success: true } line
        ? long.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)
        : 0;

    [Test]
    public void Letters_WhenListedAndRetried_AreShownWithoutTheirBytesAndEndOnce()
    {
        long id = 0;
        _kit.InTurn(_ => id = _kit.DeadLetters.Add("x.observer", "It broke.", A.Origin(_kit.Now, "secret", 7), null));
        var list = _kit.Request("dead-letters-list")!;
        Assert.That(list, Does.Contain("x.observer").And.Contain("It broke.").And.Not.Contain("secret"));

        _kit.DeadLetters.Retry = null;
        Assert.That(_kit.Request("dead-letters-retry", $"{{\"id\":{id}}}"), Does.Contain("cannot retry"));
        _kit.DeadLetters.Retry = (letter, with) => letter.Handler == "x.observer" && with ? null : "Not this one.";
        Assert.That(_kit.Request("dead-letters-retry", $"{{\"id\":{id}}}"), Does.Contain("Not this one."));
        var retried = JsonNode.Parse(_kit.Request("dead-letters-retry", $"{{\"id\":{id},\"with_effects\":true}}")!)!;
        Assert.That(retried["retried"]!.GetValue<long>(), Is.EqualTo(id));
        Assert.That(_kit.Request("dead-letters-retry", $"{{\"id\":{id}}}"), Does.Contain("waits"));
    }
}
