using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>What an admin is asked for of a plan.</summary>
/// <param name="Plan">0 for one that is not there yet.</param>
/// <param name="What"><c>title</c>, <c>tag</c>, <c>rule</c>, <c>days</c> or <c>target</c>.</param>
internal sealed record PlanAsked(int Version, long Group, long Plan, string What);

/// <summary>The buttons of the admins' pages: all of them change one and the same message, in private.</summary>
internal static class PlanDraftCommands
{
    public const string Question = "plan";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Data: <c>GROUP</c> is the list; <c>GROUP:PLAN:VERB</c> with a value behind some verbs.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene.Group is not null || ButtonData.Number(parts.ElementAtOrDefault(0)) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
            return;
        }

        if (parts.Length == 1)
        {
            Show(turn, PlanAdminPages.List(turn, group));
        }
        else if (parts is [_, "0", "new"])
        {
            if (turn.Store<PlansStore>().OfState(group.No, PlanState.Draft, PlansStore.MostOpen).Count >= PlansStore.MostOpen)
            {
                turn.Toast(PlanAdminTexts.TooManyDrafts.Plain(turn.Language, ("most", PlansStore.MostOpen)), isAlert: true);
                return;
            }

            Ask(turn, new PlanAsked(1, group.No.Value, 0, "title"), PlanAdminTexts.AskTitle);
        }
        else if (parts.Length >= 3 && ButtonData.Number(parts.ElementAtOrDefault(1)) is { } planNo && turn.Store<PlansStore>().Find(group.No, planNo) is { } plan)
        {
            Do(turn, group, plan, parts[2], ButtonData.Number(parts.ElementAtOrDefault(3)));
        }
        else
        {
            turn.Toast(PlanAdminTexts.Expired.Plain(turn.Language));
        }
    }

    /// <summary>The text that somebody was asked for.</summary>
    public static void Answered(Turn turn, PlanAsked asked, MessageReceived received)
    {
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            turn.Reply(AdminsOnly.OfThatGroup.In(turn.Language));
            return;
        }

        var store = turn.Store<PlansStore>();
        var text = received.Message.Text.Trim();
        var plan = asked.Plan == 0 ? New(turn, group, text) : store.Find(group.No, asked.Plan);
        if (plan is not { Stands: PlanState.Draft } && asked.Plan != 0)
        {
            // Another admin published it or threw it away meanwhile.
            turn.Reply(PlanAdminTexts.Expired.In(turn.Language));
            return;
        }

        if (plan is null)
        {
            Await(turn, asked);
            turn.Reply(PlanAdminTexts.Of(PlanLine.FaultOf(text) ?? PlanFault.NoTitle).In(turn.Language,
                ("most", PlanLine.LongestTitle), ("example", PlanAdminTexts.Example.Plain(turn.Language))));
            return;
        }

        if (PlanAdminPages.MostTyped(plan, asked.What) is { } most)
        {
            Typed(turn, group, plan, asked, PlanLine.Days(text), most);
            return;
        }

        var tag = asked.What == "tag" ? PlanTag.Of(text) : plan.Tag;
        if (tag is null)
        {
            Await(turn, asked);
            turn.Reply(PlanAdminTexts.BadTag.In(turn.Language), Keyboard.Row(PlanAdminPages.Back(plan, turn.Language)));
            return;
        }

        plan = store.Write(plan with
        {
            Tag = tag,
            Rule = asked.What != "rule" ? plan.Rule : text.Length == 0 ? null : Shortening.Shorten(text, PlanLine.LongestRule),
        });
        var (page, keyboard) = PlanAdminPages.Of(turn, group, plan);
        turn.Reply(page, keyboard);
    }

    /// <summary>A number that was sent instead of pressing one.</summary>
    private static void Typed(Turn turn, GroupState group, PlanRow plan, PlanAsked asked, int? number, int most)
    {
        if (number is not >= 1 || number > most)
        {
            // Whoever writes no number at all has turned to something else.
            if (number is not null)
            {
                Await(turn, asked);
            }

            turn.Reply(PlanAdminTexts.NumberWithin.In(turn.Language, ("most", most)), Keyboard.Row(PlanAdminPages.Back(plan, turn.Language)));
            return;
        }

        var (page, keyboard) = PlanAdminPages.Of(turn, group, turn.Store<PlansStore>().Write(With(plan, asked.What, number.Value)));
        turn.Reply(page, keyboard);
    }

    /// <summary>A draft with what its title says, and what is usual for the rest; null for no title, or one too long.</summary>
    private static PlanRow? New(Turn turn, GroupState group, string title)
    {
        if (PlanLine.FaultOf(title) is not null)
        {
            return null;
        }

        var store = turn.Store<PlansStore>();
        var number = store.Next();
        var days = PlanLine.DaysIn(title) ?? 21;
        var first = GroupDays.Today(turn, group).AddDays(1).DayNumber;
        return new PlanRow
        {
            GroupNo = group.No.Value,
            PlanNo = number,
            Title = title.ReplaceLineEndings(" "),
            Tag = PlanAdminCommands.TagOf(title, number, group.Language),
            FirstDay = first,
            LastDay = first + days - 1,
            Target = days,
            Leaves = turn.Settings.Get(group.No, CheckInsSettings.PlanLeaves),
        };
    }

    private static void Do(Turn turn, GroupState group, PlanRow plan, string verb, long? value)
    {
        switch (plan.Stands, verb)
        {
            case (not PlanState.Discarded, "show"):
                // Whoever goes back has answered what was asked.
                turn.Questions.Close(turn.Scene.Person!.No);
                Show(turn, PlanAdminPages.Of(turn, group, plan));
                break;
            case (PlanState.Draft, "tag" or "rule"):
                Ask(turn, new PlanAsked(1, group.No.Value, plan.PlanNo, verb), verb == "tag" ? PlanAdminTexts.AskTag : PlanAdminTexts.AskRule);
                break;
            case (PlanState.Draft, "first" or "days" or "target" or "proof"):
                Choose(turn, group, plan, verb, value);
                break;
            case (PlanState.Draft, "drop"):
                turn.Store<PlansStore>().Discard(plan);
                Show(turn, PlanAdminPages.List(turn, group));
                break;
            case (PlanState.Draft, "go"):
                Publish(turn, group, plan);
                break;
            case (PlanState.Open or PlanState.Over, "who"):
                Show(turn, (PlanAdminPages.Roster(turn, group, plan), Keyboard.Row(PlanAdminPages.Back(plan, turn.Language))));
                break;
            case (PlanState.Open, "today"):
                Show(turn, (PlanAdminPages.NotYet(turn, group, plan), Keyboard.Row(PlanAdminPages.Back(plan, turn.Language))));
                break;
            case (PlanState.Open, "post"):
                turn.Toast((PlanPosts.Publish(turn, group, plan) is PostFate.Sent ? PlanAdminTexts.Posted : PlanAdminTexts.PostHeld).Plain(turn.Language));
                break;
            case (PlanState.Over, PlanLists.Verb) when plan.ListTries == PlanLists.Left && value is 0 or 1:
                if (PlanLists.Decide(turn, group, plan, value is 1))
                {
                    Show(turn, PlanLists.Page(turn, group));
                }
                else
                {
                    turn.Toast(PlanAdminTexts.PostHeld.Plain(turn.Language), isAlert: true);
                }

                break;
            case (PlanState.Open, "end"):
                End(turn, group, plan, value);
                break;
            default:
                turn.Toast(PlanAdminTexts.Expired.Plain(turn.Language));
                break;
        }
    }

    /// <summary>Shows the values of one thing of a draft, of which a number may be typed as well; or takes the one that was pressed.</summary>
    private static void Choose(Turn turn, GroupState group, PlanRow plan, string what, long? value)
    {
        turn.Questions.Close(turn.Scene.Person!.No);
        if (value is { } chosen)
        {
            Show(turn, PlanAdminPages.Of(turn, group, turn.Store<PlansStore>().Write(With(plan, what, chosen))));
            return;
        }

        if (PlanAdminPages.MostTyped(plan, what) is not null)
        {
            Await(turn, new PlanAsked(1, group.No.Value, plan.PlanNo, what));
        }

        Show(turn, PlanAdminPages.Choices(turn, group, plan, what));
    }

    private static void Publish(Turn turn, GroupState group, PlanRow draft)
    {
        if (PlanAdminCommands.Refusal(turn, group, draft.Tag) is { } refusal)
        {
            turn.Toast(refusal.Words, isAlert: true);
            return;
        }

        // A draft that lay about begins no earlier than the day on which it is published.
        var late = Math.Max(0, GroupDays.Today(turn, group).DayNumber - draft.FirstDay);
        var plan = turn.Store<PlansStore>().Write(draft with
        {
            FirstDay = draft.FirstDay + late,
            LastDay = draft.LastDay + late,
            State = (long)PlanState.Open,
        });
        Show(turn, (PlanAdminCommands.Said(turn, group, plan, PlanPosts.Publish(turn, group, plan)),
            Keyboard.Row(PlanAdminPages.Back(plan, turn.Language))));
    }

    private static void End(Turn turn, GroupState group, PlanRow plan, long? value)
    {
        if (value is null)
        {
            Show(turn, PlanAdminPages.AskEnd(plan, turn.Language));
            return;
        }

        var fate = PlanPosts.Close(turn, group, plan, byAdmin: true);
        Show(turn, ((fate is PostFate.Sent ? PlanAdminTexts.Ended : PlanAdminTexts.EndedListLater).In(turn.Language,
            ("title", PlanPages.TitleOf(plan)),
            ("count", PlanMembersStore.Finishers(turn.Connection, group.No, plan.PlanNo).Count)), null));
    }

    /// <summary>The draft with one thing changed; what makes no sense, as a button of another time may bring, changes nothing.</summary>
    private static PlanRow With(PlanRow plan, string what, long value)
    {
        var length = plan.LastDay - plan.FirstDay + 1;
        return what switch
        {
            "first" when value is > 0 and < ButtonData.LastDay => plan with { FirstDay = value, LastDay = value + length - 1 },
            "days" when value is >= 1 and <= PlanTerms.LongestDays => plan with { LastDay = plan.FirstDay + value - 1, Target = value },
            "target" when value >= 1 && value <= length => plan with { Target = value },
            "proof" when value / 10_000 is >= 0 and <= (long)PlanProof.Voice => plan with { Proof = value / 10_000, Characters = value % 10_000 },
            _ => plan,
        };
    }

    private static void Ask(Turn turn, PlanAsked asked, Text what)
    {
        Await(turn, asked);
        turn.Toast();
        turn.Reply(what.In(turn.Language));
    }

    private static void Await(Turn turn, PlanAsked asked) =>
        turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of(Question, asked, turn.Now + Patience));

    private static void Show(Turn turn, (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) page)
    {
        turn.Toast();
        turn.EditPressed(page.Text, page.Keyboard);
    }
}
