using GroupBot.Core.Activity;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Activity;

internal sealed class SecondThoughtsTests
{
    [TestCase("算了", true), TestCase("算了。", true), TestCase("Never mind!", true), TestCase("CANCEL", true), TestCase("取消 🙂", true), TestCase("", false),
     TestCase("算了几遍？", false), TestCase("cancel culture?", false), TestCase("取消了什么？", false)]
    public void AreIn_OfAMessage_IsTrueOfTheWholeAlone(string text, bool are) => Assert.That(SecondThoughts.AreIn(text), Is.EqualTo(are));
}
