using GroupBot.Core.Admission;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Admission;

internal sealed class QuestionsBackTests
{
    [TestCase("这个群是做什么的？"), TestCase("what is this group about?"), TestCase("？"), TestCase("真的？！"), TestCase("可以吗？🙂"),
     TestCase("朋友介绍的，可以吗"), TestCase("（收费吗?） "), TestCase("3 月 5 号有活动？")]
    public void IsOne_OfAQuestion_IsTrue(string text) => Assert.That(QuestionsBack.IsOne(text), Is.True);

    [TestCase("朋友介绍的"), TestCase("4?"), TestCase("18？"), TestCase("你问为什么？因为喜欢读书"), TestCase(""), TestCase("吗"), TestCase("Why not? To read.")]
    public void IsOne_OfAnythingElse_IsFalse(string text) => Assert.That(QuestionsBack.IsOne(text), Is.False);
}
