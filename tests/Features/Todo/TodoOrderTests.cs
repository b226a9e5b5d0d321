using GroupBot.Tests.Features.CheckIns;
using GroupBot.Tests.Support;
using GroupBot.Turns.Quiet;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.PlanKit;

namespace GroupBot.Tests.Features.Todo;

/// <summary>Whoever waits for a word comes before what waits for a decision, and that before what is only offered.</summary>
internal sealed class TodoOrderTests : IDisposable
{
    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Todo_OfAllThatWaits_BeginsWithTheNewcomers()
    {
        _kit.Tell(Boss, "/start");
        _kit.Make("早起 1 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Set(QuietSettings.PostsPerDay, 0);
        for (var day = 1; day <= 8; day++)
        {
            _kit.Advance(TimeSpan.FromDays(1));
            _kit.RunJob("CheckIns.missed-days", _kit.Group().No, day);
        }

        _kit.Run(A.Joined(A.Person("Tom")));
        _kit.Run(A.Message("大家好").From(A.Person("Tom")));
        _kit.Advance(TimeSpan.FromHours(13));

        var page = _kit.Tell(Boss, "/todo").Text().Split('\n');

        Assert.That(page, Has.Length.EqualTo(4));
        Assert.That(page[1], Is.EqualTo("① 1 位新朋友没人理"));
        Assert.That(page[2], Does.StartWith("② 1 个打卡计划的完成名单没发出去"));
        Assert.That(page[3], Does.StartWith("③ 2 个功能可以打开"));
    }
}
