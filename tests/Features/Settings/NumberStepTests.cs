using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Settings;

/// <summary>A number's buttons: each leads to a round value.</summary>
internal sealed class NumberStepTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCase(20, "en", "10 s", "✓ 20 s", "30 s", "60 s", "120 s", "for good")]
    [TestCase(45, "en", "10 s", "20 s", "30 s", "60 s", "120 s", "for good")]
    [TestCase(0, "zh-hans", "10 秒", "20 秒", "30 秒", "60 秒", "120 秒", "✓ 不删除")]
    public void Buttons_OfANumber_AreRoundWhateverItsValue(long value, string language, params string[] labels) =>
        Assert.That(Labels(Open("Answers:KeptFor", value, language)).Take(labels.Length), Is.EqualTo(labels));

    [Test]
    public void Buttons_OfTheStartOfTheDay_AreTheHoursPeopleChoose()
    {
        var page = Open("Group:DayStart", 4, "zh-hans");

        Assert.That(Labels(page).Take(6), Is.EqualTo(new[] { "0 点", "3 点", "✓ 4 点", "5 点", "6 点", "✏️ 输入其他值" }));
        Assert.That(Press(page, "0 点").Text(), Does.Contain("Set to <b>0 o'clock</b>, from tomorrow on").And.Contain("From 0 to 23"));
    }

    /// <summary>0 keeps the answer for good.</summary>
    [Test]
    public void Zero_WhereItMeansNever_HasAButtonOfItsOwn()
    {
        var page = Press(Open("Answers:KeptFor", 45), "for good");

        Assert.That(page.Text(), Does.Contain("Now: <b>for good</b>"));
        Assert.That(_kit.Settings.Get(_kit.Group().No, PersonalAnswers.KeptFor), Is.Zero);
        Assert.That(_kit.PressPrivately(KitExtensions.Owner, $"set:{No}:Answers").Button("Personal answers").Label, Does.EndWith("· for good"));
    }

    private long No => _kit.Group().No.Value;

    private IReadOnlyList<OutboxItem> Open(string setting, long value, string language = "en") =>
        _kit.PressPrivately(KitExtensions.Owner with { LanguageCode = language }, $"set:{No}:{setting}:={value}");

    private IReadOnlyList<OutboxItem> Press(IReadOnlyList<OutboxItem> page, string label) =>
        _kit.PressPrivately(KitExtensions.Owner, page.Buttons().Single(button => button.Label == label).Data!);

    private static IEnumerable<string> Labels(IReadOnlyList<OutboxItem> page) => page.Buttons().Select(button => button.Label);
}
