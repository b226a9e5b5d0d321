using GroupBot.Events;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>打卡计划: so many days of so many, with or without a proof. A part of check-ins, registered with them.</summary>
internal static class PlansFeature
{
    public static FeatureRegistry WithPlans(this FeatureRegistry registry) => registry
        .Store(writer => new PlansStore(writer))
        .Merged((turn, group) => turn.Store<PlansStore>().Forget(group))
        .Table(PlansStore.Facts)
        .Table(PlanMembersStore.Facts, PlanTexts.Members)
        .Table(PlanDaysStore.Facts, PlanTexts.Days)
        .Table(PlanWaitsStore.Facts, PlanTexts.Waits)
        .Command(new CommandSpec("plans", PlanTexts.Help, PlanCommands.Show)
        {
            About = PlanTexts.About,
            Words = ["打卡计划", "我的计划", "check-in plans", "my plans"],
            AnswersPersonally = true,
        })
        .Button(PlanPages.Prefix, PlanCommands.Pressed)
        .Command(new CommandSpec("plan", PlanAdminTexts.Help, PlanAdminCommands.Command)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = PlanAdminTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true)],
            Example = "/plan Early birds 21 photo",
            ChineseExample = "/plan 21天早起 21 照片",
            Words = ["新建打卡计划", "new plan"],
            AnswersPersonally = true,
        })
        .Button(PlanAdminPages.Prefix, PlanDraftCommands.Pressed)
        .DeepLink(PlanAdminPages.Prefix, PlanAdminCommands.Follow)
        .Question<PlanAsked>(PlanDraftCommands.Question, PlanDraftCommands.Answered)
        .Observe<MessageEdited>("plan-edits", PlanHearing.Edited)
        .Draw(PlanCertificates.Work, PlanCertificates.Picture)
        .Posts(PlanPosts.Kind, PlanLists.Kind, PlanLists.AskedKind)
        .Continue<PlanLists.Listed>(PlanLists.Posted, PlanLists.WasPosted)
        .ToDo(new ToDoSpec("plan-lists", PlanLists.CountLeft, PlanAdminTexts.ListsLine, PlanAdminTexts.ListsButton, PlanLists.Open))
        .Continue<PlanPosts.Announced>(PlanPosts.Posted, PlanPosts.WasPosted)
        .Continue<PlanPosts.Announced>(PlanPosts.Woken, PlanPosts.Due)
        .Continue<PlanPosts.Announced>(PlanPosts.Edited, PlanPosts.WasEdited);
}
