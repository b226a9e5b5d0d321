using GroupBot.Core.Admission;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Admission;

internal sealed class WrittenQuestionTests
{
    [TestCase("Why do you want\n to read with us?", "Why do you want to read with us?", "", null)]
    [TestCase("2+2? 3 | *4 | 5", "2+2?", "3/4/5", 1)]
    [TestCase("怎么知道我们的？朋友｜海报", "怎么知道我们的？", "朋友/海报", null)]
    [TestCase("选一个：*是 | 否", "选一个：", "是/否", 0)]
    [TestCase("Really? Which: a? | b", "Really? Which: a?", "", null, QuestionFault.WrongCount)]
    [TestCase("What is it for? *Reading|Selling", "What is it for?", "Reading/Selling", 0)]
    [TestCase("", null, "", null, QuestionFault.Empty)]
    [TestCase("? a | b", null, "", null, QuestionFault.Empty)]
    [TestCase("a | b", null, "", null, QuestionFault.NoEnd)]
    [TestCase("One? a |", null, "", null, QuestionFault.WrongCount)]
    [TestCase("Many? 1|2|3|4|5|6|7|8|9", null, "", null, QuestionFault.WrongCount)]
    [TestCase("Same? a | A", null, "", null, QuestionFault.SameOption)]
    [TestCase("Two? *a | *b", null, "", null, QuestionFault.TwoRight)]
    public void Read_OfALine_IsWhatWasMeant(string text, string? question, string options, int? correct, QuestionFault fault = default)
    {
        var (read, wrong) = WrittenQuestion.Read(text);

        Assert.That(wrong, Is.EqualTo(fault));
        if (fault == default)
        {
            Assert.That(read!.Question, Is.EqualTo(question));
            Assert.That(string.Join('/', read.Options), Is.EqualTo(options));
            Assert.That(read.Correct, Is.EqualTo(correct));
        }
        else
        {
            Assert.That(read, Is.Null);
        }
    }

    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Read_OfALongOne_HasABound(int length, bool isTaken) =>
        Assert.That(WrittenQuestion.Read(new string('x', length)).Question is not null, Is.EqualTo(isTaken));

    [TestCase(40, true)]
    [TestCase(41, false)]
    public void Read_OfALongOption_HasABound(int length, bool isTaken) =>
        Assert.That(WrittenQuestion.Read($"Which? {new string('x', length)} | y").Question is not null, Is.EqualTo(isTaken));
}
