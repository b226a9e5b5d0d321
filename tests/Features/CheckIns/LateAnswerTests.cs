using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>After an outage: a line in the group would come too late, and what is said only once is not lost with it.</summary>
internal sealed class LateAnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Person Lin => CheckInKit.Lin;

    [TestCase(9, null)]
    [TestCase(11, "✍")]
    public void SmallGroup_WhereALineWouldComeTooLate_ReactsInstead(int minutesLate, string? emoji)
    {
        using var kit = CheckInKit.Of(20);

        var asked = kit.Run(Late(kit, minutesLate));

        Assert.That(asked.Emoji(), Is.EqualTo(emoji));
        Assert.That(asked.InGroup().Count(), Is.EqualTo(emoji is null ? 1 : 0));
    }

    /// <summary>No way is left, so it waits for the next answer, and is said then, once.</summary>
    [TestCase(20)]
    [TestCase(312)]
    public void Card_UsedBeforeALateCheckIn_IsToldByTheNextAnswer(int members)
    {
        using var kit = CheckInKit.Of(members);
        kit.History(Lin, "xxxxxxx.", Today);

        Assert.That(kit.Run(Late(kit, 20)).Text(), Is.Empty);
        kit.Advance(TimeSpan.FromDays(1));
        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Text(), Does.Contain("11月21日没打卡，补签卡自动抵了一天，还剩 0 张。"));
        kit.Advance(TimeSpan.FromDays(1));
        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Text(), Does.Not.Contain("补签卡"));
    }

    [TestCase(20)]
    [TestCase(312)]
    public void Card_UsedBeforeALateCheckIn_IsToldInThePrivateChatWhereThereIsOne(int members)
    {
        using var kit = CheckInKit.Of(members);
        kit.Tell(Lin, "/start");
        kit.History(Lin, "xxxxxxx.", Today);

        var asked = kit.Run(Late(kit, 20));

        Assert.That(asked.Single(item => item.Effect is SendText).To.Person, Is.EqualTo(kit.Person(Lin).No));
        Assert.That(asked.Text(), Is.EqualTo("第 9 天 ✓ 今天第 1 位 · 再 21 天满 30 天\n11月21日没打卡，补签卡自动抵了一天，还剩 0 张。"));
        kit.Advance(TimeSpan.FromDays(1));
        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Text(), Does.Not.Contain("补签卡"));
    }

    private static MessageReceived Late(TurnKit kit, int minutes) =>
        A.Message("打卡").From(Lin).At(kit.Now.AddMinutes(-minutes)).Received();
}
