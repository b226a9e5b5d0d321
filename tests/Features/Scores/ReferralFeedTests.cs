using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>Whom somebody invited comes to count and stays: kind 22 and 23 in the log, 16 and 17 among the awards, 25 where it is taken back.</summary>
internal sealed class ReferralFeedTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    private static Person Yu => ReferralKit.Yu;

    private static Person Owner => KitExtensions.Owner with { LanguageCode = "zh-hans" };

    [Test]
    public void Referral_ThatCountsAndStays_IsAwardedOnceEach()
    {
        Count();
        Assert.That(Awards(), Is.EqualTo(new[] { "16|5" }));

        _kit.NextDay(40);
        _kit.NextDay();

        Assert.That(Awards(), Is.EqualTo(new[] { "16|5", "17|15" }));
        Assert.That(_kit.Lines("select kind, member_no, target_member_no from activity where kind in (22, 23, 25) order by seq"), Is.EqualTo(new[]
        {
            $"22|{_kit.Person(Lin).No}|{_kit.Person(Yu).No}", $"23|{_kit.Person(Lin).No}|{_kit.Person(Yu).No}",
        }));
    }

    [Test]
    public void Referral_ThatAnAdminExcludes_IsTakenBack()
    {
        Count();
        _kit.Tell(Owner, "/start");
        var points = Points();

        var asked = _kit.Tell(Owner, "/referral exclude 小雨 小号");

        Assert.That(_kit.State(Yu), Does.StartWith("8|"), asked.Text());
        Assert.That(Awards(), Is.EqualTo(new[] { "16|5", "16|-5" }));
        Assert.That(Points(), Is.EqualTo(points - 50));
    }

    [Test]
    public void Referral_ThatIsExcludedAndCountsAgain_IsAwardedAgain()
    {
        Count();
        _kit.Tell(Owner, "/start");
        var asked = _kit.Tell(Owner, "/referral exclude 小雨 小号");

        _kit.PressPrivately(Owner, asked.Button("撤销").Data!);

        Assert.That(_kit.State(Yu), Does.StartWith("2|"));
        Assert.That(Awards(), Is.EqualTo(new[] { "16|5", "16|-5", "16|5" }));
    }

    [Test]
    public void Referral_OfAnotherInviterSince_GoesOver()
    {
        Count();
        _kit.Tell(Owner, "/start");

        _kit.Tell(Owner, "/referral set 小雨 @tom 展会上认识的");

        Assert.That(_kit.Lines("select member_no, amount from awards where kind = 16 order by seq, part"), Is.EqualTo(new[]
        {
            $"{_kit.Person(Lin).No}|5", $"{_kit.Person(Lin).No}|-5", $"{_kit.Person(ReferralKit.Tom).No}|5",
        }));
    }

    /// <summary>小雨 comes by 林's link, is there on three days and is answered by Tom.</summary>
    private void Count()
    {
        _kit.Run(A.Joined(Yu, link: _kit.LinkOf(Lin)));
        for (var day = 0; day < 3; day++)
        {
            var said = A.Message($"第 {day + 1} 天，大家早上好").From(Yu).Received();
            _kit.Run(said, A.Message("欢迎欢迎，一起读").From(ReferralKit.Tom).ReplyTo(said.Message.Id, Yu));
            _kit.NextDay();
        }

        Assert.That(_kit.State(Yu), Does.StartWith("2|"));
    }

    private IReadOnlyList<string> Awards() => _kit.Lines("select kind, amount from awards where kind in (16, 17) order by seq");

    private long Points() => _kit.ScoreBook.At(_kit.Group().No).Read(_kit.Person(Lin).No.Value).Points;
}
