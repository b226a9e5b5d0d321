using GroupBot.Members.Admission;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Codes;

/// <summary>我的邀请码: by which a member vouches for somebody who wants to come in.</summary>
internal static class CodesFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Codes", CodeTexts.Title, rank: 23)
        .Table(MemberCodes.Facts, CodeTexts.Table)
        .Command(new CommandSpec("mycode", CodeTexts.Help, CodeCommands.Mine)
        {
            About = CodeTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true)],
            Words = ["我的邀请码", "邀请码", "my code"],
            AnswersPersonally = true,
        })
        .Button(CodeCommands.Prefix, CodeCommands.Pressed)
        .DeepLink(CodeCommands.Prefix, CodeCommands.Follow);
}
