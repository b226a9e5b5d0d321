using System.Text.RegularExpressions;
using GroupBot.Features;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>What the bot says in a group unasked passes the group's gate, whoever wants to say it.</summary>
internal sealed partial class PostContractTests
{
    private const string Gate = "bot/GroupBot/Turns/Quiet/QuietGate.cs";

    [Test]
    public void Posts_Always_AreMadeByTheGateAlone() => Assert.That(
        Sources.In("bot/GroupBot").Where(file => MakesPost(file.Text)).Select(file => file.Path), Is.EqualTo(new[] { Gate }));

    /// <summary>The contract is worth what it sees.</summary>
    [TestCase("new SendText(text.Html, IsPost: true)", true)]
    [TestCase("text with { IsPost = true }", true)]
    [TestCase("new SendText(\n    text.Html,\n    null, Row(a, b),\n    isPost)", true)]
    [TestCase("new SendText(text.Html, null, Keyboard(one, two))", false)]
    [TestCase("new SendText(text.Html, null, keyboard, IsSilent: true)", false)]
    [TestCase("effect is SendText { IsPost: false }", false)]
    public void MakesPost_OfAText_SeesIt(string text, bool makes) => Assert.That(MakesPost(text), Is.EqualTo(makes));

    [Test]
    public void Kinds_Always_BelongToAFeature() => Assert.That(
        FeatureList.Register().PostKinds.Values.Where(kind => FeatureList.Register().Features.All(feature => feature.Name != kind.Feature))
            .Select(kind => kind.FullName),
        Is.Empty);

    private static bool MakesPost(string text) => Named().IsMatch(text)
        || Made().Matches(text).Any(match => PositionalArguments(text[(match.Index + match.Length)..]) > 3);

    /// <summary>How many arguments of a call go by their place; IsPost is the fourth.</summary>
    private static int PositionalArguments(string text)
    {
        var (depth, count, begin) = (0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (depth == 0 && text[at] is ',' or ')')
            {
                count += ByName().IsMatch(text[begin..at]) ? 0 : 1;
                begin = at + 1;
                if (text[at] == ')')
                {
                    break;
                }
            }
            else if (text[at] is ')' or ']' or '}')
            {
                depth--;
            }
        }

        return count;
    }

    [GeneratedRegex(@"IsPost\s*(:|=)\s*(?!false|=)\w")]
    private static partial Regex Named();

    [GeneratedRegex(@"new\s+SendText\s*\(")]
    private static partial Regex Made();

    [GeneratedRegex(@"^\s*\w+\s*:\s")]
    private static partial Regex ByName();
}
