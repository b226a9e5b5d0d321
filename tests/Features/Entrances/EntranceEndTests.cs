using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Tests.Features.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>Who ends an entrance by which people wait knows how many are turned away.</summary>
internal sealed class EntranceEndTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public void Dispose() => _kit.Dispose();

    private static Person Boss => AdmissionKit.Boss;

    [Test]
    public void End_ByTheButtonWithPeopleWaiting_SaysHowManyFirst()
    {
        Wait();
        var asked = _kit.PressPrivately(Boss, _kit.Data("门店", "end"));

        Assert.That(asked.Text(), Is.EqualTo("结束「门店」？它的链接和海报都会失效。还有 2 份申请没处理完，都会退回，我会告诉申请的人。"));
        Assert.That(asked.Effects<RevokeInviteLink>(), Is.Empty);
        Assert.That(_kit.PressPrivately(Boss, asked.Button("结束它").Data!).Text(), Does.EndWith("\n还没处理完的 2 份申请退回了，我会告诉申请的人。"));
    }

    [TestCase("渠道 结束 门店", "还没处理完的 2 份申请退回了")]
    public void End_ByALineWithPeopleWaiting_SaysWhatHappened(string line, string said)
    {
        Wait();

        Assert.That(_kit.Tell(Boss, line).TextsTo(_kit, Boss)[0], Does.Contain(said));
    }

    [Test]
    public void End_InEnglish_SaysHowMany()
    {
        Wait();
        var said = _kit.Tell(KitExtensions.Owner, "/entrance end 门店").TextsTo(_kit, Boss)[0];

        Assert.That(said, Does.StartWith("“门店” has ended, and its link no longer works.").And.Contain("Requests that were still open: 2."));
    }

    [Test]
    public void End_OfOneWhereNobodyWaits_SaysNothingOfIt()
    {
        _kit.Door("门店");

        Assert.That(_kit.PressPrivately(Boss, _kit.Data("门店", "end")).Text(), Is.EqualTo("结束「门店」？它的链接和海报都会失效。"));
        Assert.That(_kit.Tell(Boss, "渠道 结束 门店").Text(), Does.Not.Contain("申请退回"));
    }

    private void Wait()
    {
        var link = _kit.Door("门店", AdmissionKind.Request);
        _kit.Ask(AdmissionKit.Yu, link);
        _kit.Ask(AdmissionKit.Lei, link);
        _kit.Tell(AdmissionKit.Lei, "喜欢读书");
    }
}
