using GroupBot.Features;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Settings;

/// <summary>A number's buttons: each shows where it leads.</summary>
internal sealed class NumberStepTests : IDisposable
{
    private static readonly Text Words = new(Audience.Admin, "数", "Number");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Buttons_OfANumber_ShowTheValueTheyLeadTo()
    {
        Assert.That(Labels(Open("KeptFor", 20)).Take(4), Is.EqualTo(new[] { "10 s", "30 s", "120 s", "for good" }));
        Assert.That(Labels(Open("KeptFor", 20, "zh-hans")).Take(4), Is.EqualTo(new[] { "10 秒", "30 秒", "120 秒", "不删除" }));
    }

    /// <summary>0 keeps the answer for good: nobody gets there by making the time shorter.</summary>
    [Test]
    public void Buttons_WhenTheValueIsTheLeast_DoNotFallToAZeroThatMeansNever()
    {
        var step = Press(Open("KeptFor", 20), "10 s");
        Assert.That(step.Text(), Does.Contain("Now: <b>10 s</b>"));
        Assert.That(Labels(step).Take(3), Is.EqualTo(new[] { "20 s", "110 s", "for good" }));

        step = Press(step, "for good");
        Assert.That(step.Text(), Does.Contain("Now: <b>for good</b>"));
        Assert.That(_kit.Settings.Get(_kit.Group().No, PersonalAnswers.KeptFor), Is.Zero);
        Assert.That(Labels(step), Does.Not.Contain("for good"));
        Assert.That(_kit.PressPrivately(KitExtensions.Owner, $"set:{No}:Answers").Button("Personal answers").Label, Does.EndWith("· for good"));

        Assert.That(Press(step, "10 s").Text(), Does.Contain("Now: <b>10 s</b>"));
    }

    /// <summary>An hour is an hour at 0 too.</summary>
    [Test]
    public void Buttons_WhenZeroIsANumberLikeAnyOther_LeadThere()
    {
        var step = Press(_kit.PressPrivately(KitExtensions.Owner, $"set:{No}:Group:DayStart:=1"), "0 o'clock");

        Assert.That(step.Text(), Does.Contain("Set to <b>0 o'clock</b>, from tomorrow on").And.Contain("From 0 to 23"));
    }

    [TestCase(0, 300, 10)]
    [TestCase(0, 23, 1)]
    [TestCase(1, 7, 3)]
    [TestCase(-5, 5, 1)]
    [TestCase(5, 5, 1)]
    public void Steps_FromEveryValue_LeadSomewhereElseWithinTheBoundsAndEachOnce(long min, long max, long step)
    {
        var number = new NumberSetting("Test", "Number", min, min, max, step, Words, Words, Words);
        for (var value = min; value <= max; value++)
        {
            var targets = number.StepsFrom(value);

            Assert.That(targets, Is.Unique.And.Ordered.And.All.InRange(min, max).And.None.EqualTo(value), $"from {value}");
            Assert.That(number.Zero is not null && targets.Contains(0), Is.False, $"from {value}");
        }
    }

    [Test]
    public void Steps_OfEverySettingThereIs_LeadAway() => Assert.That(
        FeatureList.Register().Settings.OfType<NumberSetting>().Where(number => number.Min < number.Max && number.StepsFrom(number.Default).Count == 0),
        Is.Empty);

    private long No => _kit.Group().No.Value;

    private IReadOnlyList<OutboxItem> Open(string key, long value, string language = "en") =>
        _kit.PressPrivately(KitExtensions.Owner with { LanguageCode = language }, $"set:{No}:Answers:{key}:={value}");

    private IReadOnlyList<OutboxItem> Press(IReadOnlyList<OutboxItem> page, string label) =>
        _kit.PressPrivately(KitExtensions.Owner, page.Buttons().Single(button => button.Label == label).Data!);

    private static IEnumerable<string> Labels(IReadOnlyList<OutboxItem> page) => page.Buttons().Select(button => button.Label);
}
