using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>The pages on which admins make plans and look after them, in private.</summary>
internal static class PlanAdminPages
{
    public const string Prefix = "plan";

    private const int NamesShown = 100, LinesShown = 50, MostCounted = 1000, LabelLength = 40;

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) List(Turn turn, GroupState group)
    {
        var language = turn.Language;
        var plans = turn.Store<PlansStore>();
        var buttons = plans.OfState(group.No, PlanState.Draft, PlansStore.MostOpen)
            .Select(plan => Show(plan, PlanAdminTexts.DraftMark.Plain(language, ("title", Title(plan)))))
            .Concat(plans.Open(group.No).Select(plan => Show(plan, Title(plan))))
            .Append(new Button(PlanAdminTexts.New.Plain(language), $"{Prefix}:{group.No}:0:new"))
            .Concat(LedLines.AnotherFor(turn, Prefix) is { } another ? [another] : []);
        return (PlanAdminTexts.List.In(language, ("group", group.ShortTitle)), Keyboard.Column(buttons));

        Button Show(PlanRow plan, string label) => new(label, Data(plan, "show"));
    }

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Of(Turn turn, GroupState group, PlanRow plan) =>
        plan.Stands is PlanState.Draft ? Draft(turn, group, plan) : Open(turn, group, plan);

    /// <summary>The values of one thing of a draft, a button each.</summary>
    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Choices(Turn turn, GroupState group, PlanRow plan, string what)
    {
        var language = turn.Language;
        var today = GroupDays.Today(turn, group);
        var terms = plan.Terms;
        var (label, choices) = what switch
        {
            "first" => (PlanAdminTexts.First, new[] { today, today.AddDays(1), Monday(today), new DateOnly(today.Year, today.Month, 1).AddMonths(1) }
                .Distinct().Order().Select(day => (GroupDays.Name(day, today, language), (long)day.DayNumber))),
            "days" => (PlanAdminTexts.Days, new long[] { 7, 14, 21, 30, 66, 100 }.Select(days => (PlanAdminTexts.OfDays.Plain(language, ("days", days)), days))),
            "target" => (PlanAdminTexts.Target, new long[] { terms.Length, terms.Length - 1, terms.Length - 2, terms.Length - 3, terms.Length * 4 / 5, terms.Length * 2 / 3 }
                .Where(days => days > 0).Distinct().OrderDescending().Select(days => (PlanAdminTexts.OfDays.Plain(language, ("days", days)), days))),
            _ => (PlanAdminTexts.Proof, new (PlanProof Proof, int Letters)[] { (PlanProof.None, 0), (PlanProof.Photo, 0), (PlanProof.Voice, 0), (PlanProof.Text, 10), (PlanProof.Text, 50), (PlanProof.Text, 200) }
                .Select(one => (ProofName(one.Proof, one.Letters, language), ((long)one.Proof * 10_000) + one.Letters))),
        };
        return (
            (MostTyped(plan, what) is { } most
                ? PlanAdminTexts.ChooseOrType.In(language, ("title", PlanPages.TitleOf(plan)), ("what", label.Plain(language)), ("most", most))
                : PlanAdminTexts.Choose.In(language, ("title", PlanPages.TitleOf(plan)), ("what", label.Plain(language)))),
            [
                .. Keyboard.InRows(2, choices.Select(choice => new Button(choice.Item1, Data(plan, $"{what}:{choice.Item2}")))),
                [Back(plan, language)],
            ]);
    }

    /// <summary>The highest number that may be typed for one thing of a draft; null where it is no number.</summary>
    public static int? MostTyped(PlanRow plan, string what) => what switch
    {
        "days" => PlanTerms.LongestDays,
        "target" => plan.Terms.Length,
        _ => null,
    };

    /// <summary>Who has not yet today: for an admin's eyes, in private.</summary>
    public static Markup NotYet(Turn turn, GroupState group, PlanRow plan)
    {
        var language = turn.Language;
        var today = GroupDays.Today(turn, group);
        if (!plan.Terms.Runs(today))
        {
            var span = PlanPages.Span(plan, today, language);
            return PlanAdminTexts.NotRunning.In(language, ("title", PlanPages.TitleOf(plan)), ("span", span));
        }

        var missing = PlanMembersStore.NotYet(turn.Connection, plan, today, MostCounted + 1);
        return missing.Count == 0
            ? PlanAdminTexts.EveryoneDid.In(language, ("title", PlanPages.TitleOf(plan)))
            : PlanAdminTexts.NotYet.In(language,
                ("title", PlanPages.TitleOf(plan)), ("count", Count(missing.Count)),
                ("names", Names(turn, missing.Take(NamesShown), missing.Count > NamesShown)));
    }

    public static Markup Roster(Turn turn, GroupState group, PlanRow plan)
    {
        var language = turn.Language;
        var today = GroupDays.Today(turn, group);
        var all = PlanMembersStore.Standings(turn.Connection, plan, MostCounted + 1);
        if (all.Count == 0)
        {
            return PlanAdminTexts.NobodyYet.In(language, ("title", PlanPages.TitleOf(plan)));
        }

        var lines = all.Take(LinesShown).Select(one => PlanAdminTexts.RosterLine.In(language,
            ("name", Members.Names.Of(turn, one.MemberNo) ?? "–"), ("done", one.Done),
            // Days of leave make it less for some.
            ("target", PlanBook.ProgressOf(turn, group, plan, new MemberNo(one.MemberNo), one.JoinedDay, today).Needed),
            ("mark", one.FinishedDay is null ? "" : " 🏅")));
        return PlanAdminTexts.Roster.In(language, ("title", PlanPages.TitleOf(plan)), ("count", Count(all.Count)),
            ("lines", Markup.Join("\n", all.Count > LinesShown ? lines.Append(Markup.Plain("…")) : lines)));
    }

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) AskEnd(PlanRow plan, Language language) => (
        PlanAdminTexts.AskEnd.In(language, ("title", PlanPages.TitleOf(plan))),
        Keyboard.Row(new Button(PlanAdminTexts.EndSure.Plain(language), Data(plan, "end:1")), Back(plan, language)));

    public static Button Back(PlanRow plan, Language language) => new(PlanAdminTexts.Return.Plain(language), Data(plan, "show"));

    private static (Markup, IReadOnlyList<IReadOnlyList<Button>>?) Draft(Turn turn, GroupState group, PlanRow plan)
    {
        var language = turn.Language;
        var terms = plan.Terms;
        var text = PlanAdminTexts.Draft.In(language,
            ("title", PlanPages.TitleOf(plan)), ("from", GroupDays.Name(terms.First, GroupDays.Today(turn, group), language)),
            ("days", terms.Length), ("target", plan.Target), ("proof", ProofName(terms.Proof, terms.Characters, language)), ("tag", plan.Tag),
            ("rule", plan.Rule is { } rule ? rule : PlanAdminTexts.NoRule.Plain(language)));
        return (text,
        [
            .. Keyboard.InRows(2,
                To(PlanAdminTexts.First, "first"), To(PlanAdminTexts.Days, "days"), To(PlanAdminTexts.Target, "target"),
                To(PlanAdminTexts.Proof, "proof"), To(PlanAdminTexts.Tag, "tag"), To(PlanAdminTexts.Rule, "rule")),
            [To(PlanAdminTexts.Go, "go")],
            [To(PlanAdminTexts.Drop, "drop"), Home(group, language)],
        ]);

        Button To(Text label, string verb) => new(label.Plain(language), Data(plan, verb));
    }

    private static (Markup, IReadOnlyList<IReadOnlyList<Button>>?) Open(Turn turn, GroupState group, PlanRow plan)
    {
        var language = turn.Language;
        var today = GroupDays.Today(turn, group);
        var span = PlanPages.Span(plan, today, language);
        var text = PlanAdminTexts.Open.In(language,
            ("title", PlanPages.TitleOf(plan)), ("span", span), ("goal", PlanPages.Goal(plan, language)),
            ("how", PlanPages.How(plan, language)),
            ("count", PlanMembersStore.Count(turn.Connection, group.No, plan.PlanNo)),
            ("today", PlanDaysStore.CountOf(turn.Connection, group.No, plan.PlanNo, today)));
        var buttons = plan.Stands is PlanState.Over
            ? [To(PlanAdminTexts.RosterLabel, "who")]
            : (Button[])[To(PlanAdminTexts.NotYetLabel, "today"), To(PlanAdminTexts.RosterLabel, "who"), To(PlanAdminTexts.AgainLabel, "post"), To(PlanAdminTexts.EndLabel, "end")];
        return (text, [.. Keyboard.InRows(2, buttons), [Home(group, language)]]);

        Button To(Text label, string verb) => new(label.Plain(language), Data(plan, verb));
    }

    private static Button Home(GroupState group, Language language) => new(PlanAdminTexts.Return.Plain(language), $"{Prefix}:{group.No}");

    private static string ProofName(PlanProof proof, int letters, Language language) => (proof switch
    {
        PlanProof.Photo => PlanAdminTexts.Photo,
        PlanProof.Voice => PlanAdminTexts.Voice,
        PlanProof.Text => PlanAdminTexts.Letters,
        _ => PlanAdminTexts.NoProof,
    }).Plain(language, ("most", letters));

    private static Markup Names(Turn turn, IEnumerable<long> members, bool isMore)
    {
        var names = Markup.Plain(string.Join(
            turn.Language is Language.En ? ", " : "、", members.Select(member => Members.Names.Of(turn, member)).OfType<string>()));
        return isMore ? CheckInsTexts.AndMore.In(turn.Language, ("names", names)) : names;
    }

    private static string Count(int count) => count > MostCounted ? $"{MostCounted}+" : $"{count}";

    /// <summary>The next one; today where it is one, as today has a button of its own.</summary>
    private static DateOnly Monday(DateOnly today) => today.AddDays((8 - (int)today.DayOfWeek) % 7);

    private static string Title(PlanRow plan) => Shortening.Shorten(plan.Title, LabelLength);

    private static string Data(PlanRow plan, string verb) => $"{Prefix}:{plan.GroupNo}:{plan.PlanNo}:{verb}";
}
