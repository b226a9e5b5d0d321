using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Tags;

/// <summary>标签: what admins call somebody, for admins alone.</summary>
internal static class TagsFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Tags", TagTexts.Title, rank: 24)
        .Table(MemberTags.Facts, TagTexts.Table)
        .Merged(static (turn, group) => MemberTags.Settle(turn.Connection, group))
        .CardLine(80, TagPages.OnCard)
        .Observe<MemberJoined>("joined", TagsObserver.Joined)
        .Observe<MemberJoinCompleted>("completed", TagsObserver.Completed)
        .Command(new CommandSpec("tag", TagTexts.Help, TagCommands.Command)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = TagTexts.About,
            Arguments =
            [
                new Argument("member", ArgumentKind.Member, IsOptional: true) { TakesName = true },
                new Argument("what", ArgumentKind.Rest, IsOptional: true) { Begins = TagCommands.IsBegun },
            ],
            Example = "/tag @ann customer",
            ChineseExample = "/tag @ann 客户",
            IsAboutOthers = true,
            Words = ["标签", "tags"],
            WordsTakeArguments = true,
            WordsAlone = ["tags"],
            WordExample = TagTexts.WordExample,
            AnswersPersonally = true,
        })
        .Button(TagPages.Prefix, TagPages.Pressed);
}
