using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>What members read of plans, and the buttons under it.</summary>
internal static class PlanPages
{
    public const string Prefix = "plans", JoinVerb = "join", LeaveVerb = "leave", CertificateVerb = "done";

    private const int LabelLength = 40;

    /// <summary>Short, and without an @ that would call somebody.</summary>
    public static string TitleOf(PlanRow plan) => Shortening.WithoutCalls(Shortening.Shorten(plan.Title, PlanLine.LongestTitle));

    public static Button JoinButton(GroupState group, PlanRow plan, Language language) =>
        new(PlanTexts.Join.Plain(language), Data(group, plan, JoinVerb));

    public static Button CertificateButton(GroupState group, PlanRow plan, Language language) =>
        new(PlanTexts.CertificateLabel.Plain(language), Data(group, plan, CertificateVerb));

    /// <summary>What it takes to finish.</summary>
    public static string Goal(PlanRow plan, Language language) => plan.Terms.Length == 1
        ? PlanTexts.GoalOfOneDay.Plain(language)
        : (plan.Target == plan.Terms.Length ? PlanTexts.GoalOfEveryDay : PlanTexts.Goal).Plain(language, ("days", plan.Terms.Length), ("target", plan.Target));

    /// <summary>The message in the group, with its button.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Post(Turn turn, GroupState group, PlanRow plan)
    {
        var language = group.Language;
        var span = Span(plan, GroupDays.Today(turn, group), language);
        var text = PlanTexts.Post.In(language,
            ("title", TitleOf(plan)), ("span", span), ("goal", Goal(plan, language)), ("how", How(plan, language)),
            ("rule", plan.Rule is { } rule ? "\n" + Shortening.WithoutCalls(rule) : ""));
        if (plan.Stands is PlanState.Over)
        {
            return (PlanTexts.PostOver.In(language, ("post", text)), null);
        }

        var count = PlanMembersStore.Count(turn.Connection, group.No, plan.PlanNo);
        var label = count == 0 ? PlanTexts.Join.Plain(language) : PlanTexts.JoinCount.Plain(language, ("count", count));
        return (text, Keyboard.Row(new Button(label, Data(group, plan, JoinVerb))));
    }

    /// <summary>What runs in a group, and how far the one who asks is.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Mine(Turn turn, GroupState group, PersonState person)
    {
        var language = turn.Language;
        var title = group.ShortTitle;
        var open = turn.Store<PlansStore>().Open(group.No);
        var mine = PlanMembersStore.Of(turn.Connection, group.No, person.No);
        var lines = new List<Markup>();
        var buttons = new List<Button>();
        foreach (var plan in open)
        {
            var signed = mine.FirstOrDefault(one => one.PlanNo == plan.PlanNo && one.LeftDay is null);
            var span = Span(plan, GroupDays.Today(turn, group), language);
            lines.Add(PlanTexts.Line.In(language,
                ("title", TitleOf(plan)), ("span", span),
                ("count", PlanMembersStore.Count(turn.Connection, group.No, plan.PlanNo)), ("state", State(turn, group, plan, signed))));
            buttons.Add(new Button(
                (signed is null ? PlanTexts.JoinOne : PlanTexts.LeaveOne).Plain(language, ("title", Shortening.Shorten(plan.Title, LabelLength))),
                Data(group, plan, signed is null ? JoinVerb : LeaveVerb)));
        }

        // Newest first: a certificate of a plan that is over is still theirs.
        buttons.AddRange(mine.Where(one => one is { FinishedDay: not null, LeftDay: null }).Reverse().Take(PlansStore.MostOpen)
            .Select(one => turn.Store<PlansStore>().Find(group.No, one.PlanNo)).OfType<PlanRow>()
            .Select(plan => new Button($"🏅 {Shortening.Shorten(plan.Title, LabelLength)}", Data(group, plan, CertificateVerb))));
        return (
            open.Count == 0
                ? PlanTexts.None.In(language, ("group", title))
                : PlanTexts.Page.In(language, ("group", title), ("plans", Markup.Join("\n", lines))),
            buttons.Count == 0 ? null : Keyboard.Column(buttons));
    }

    /// <summary>What a check-in of the plan is.</summary>
    public static string How(PlanRow plan, Language language)
    {
        var terms = plan.Terms;
        var proof = terms.Proof switch
        {
            PlanProof.Photo => PlanTexts.ProofPhoto.Plain(language),
            PlanProof.Voice => PlanTexts.ProofVoice.Plain(language),
            PlanProof.Text => PlanTexts.ProofText.Plain(language, ("most", terms.Characters)),
            _ => "",
        };
        if (plan.Topic is not null)
        {
            return PlanTexts.HowInTopic.Plain(language, ("what", What(plan, language)), ("tag", plan.Tag));
        }

        return (terms.Proof is PlanProof.None ? PlanTexts.HowPlain : PlanTexts.How)
            .Plain(language, ("tag", plan.Tag), ("proof", proof));
    }

    /// <summary>What the plan wants to see each day.</summary>
    public static string What(PlanRow plan, Language language) => (plan.Terms.Proof switch
    {
        PlanProof.Photo => PlanTexts.WhatPhoto,
        PlanProof.Voice => PlanTexts.WhatVoice,
        PlanProof.Text => PlanTexts.WhatText,
        _ => PlanTexts.WhatPlain,
    }).Plain(language, ("most", plan.Terms.Characters));

    /// <summary>The first and the last day as people read them; where they are one, it stands there once.</summary>
    public static string Span(PlanRow plan, DateOnly today, Language language)
    {
        var (from, to) = (GroupDays.Name(plan.Terms.First, today, language), GroupDays.Name(plan.Terms.Last, today, language));
        return from == to ? from : PlanTexts.Span.Plain(language, ("from", from), ("to", to));
    }

    private static string State(Turn turn, GroupState group, PlanRow plan, PlanMember? signed)
    {
        var language = turn.Language;
        var how = How(plan, language);
        if (signed is null)
        {
            return PlanTexts.StateOut.Plain(language, ("how", how));
        }

        var progress = PlanBook.ProgressOf(turn, group, plan, signed, GroupDays.Today(turn, group));
        return (progress.IsFinished ? PlanTexts.StateDone : progress.CanFinish ? PlanTexts.StateIn : PlanTexts.StateShort).Plain(language,
            ("done", progress.Done), ("needed", progress.Needed), ("left", progress.Left), ("ahead", progress.DaysAhead), ("how", how));
    }

    private static string Data(GroupState group, PlanRow plan, string verb) => $"{Prefix}:{group.No}:{plan.PlanNo}:{verb}";
}
