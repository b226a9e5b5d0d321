using System.Globalization;

namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>Sentences for those who say something.</summary>
internal sealed class CrowdTalk(Draws draws)
{
    internal string Opening(CrowdMember member) => Fill(member, member.SpeaksChinese ? CrowdWords.ChineseTalk : CrowdWords.EnglishTalk);

    internal string Answer(CrowdMember member) => Fill(member, member.SpeaksChinese ? CrowdWords.ChineseAnswers : CrowdWords.EnglishAnswers);

    internal string Greeting(CrowdMember member) => Fill(member, member.SpeaksChinese ? CrowdWords.ChineseGreetings : CrowdWords.EnglishGreetings);

    internal string Spam(CrowdMember member) => Fill(member, CrowdWords.Spam);

    private string Fill(CrowdMember member, IReadOnlyList<string> sentences) => draws.One(sentences)
        .Replace("{book}", draws.One(member.SpeaksChinese ? CrowdWords.ChineseBooks : CrowdWords.EnglishBooks), StringComparison.Ordinal)
        .Replace("{n}", (draws.Below(28) + 2).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{hour}", (draws.Below(4) + 18).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
