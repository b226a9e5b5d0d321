using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.CheckIns;

/// <summary>
/// A plan's message in the group: an admin asked for it. How many signed up stands on its button, edited at most once a minute,
/// however many press.
/// </summary>
internal static class PlanPosts
{
    public const string Posted = "plan-posted", Woken = "plan-post-due", Edited = "plan-post-edited";

    public static readonly PostKind Kind = new("CheckIns", "plan", PlanAdminTexts.PostLabel, WhenShut.Asked);

    private static readonly TimeSpan BetweenEdits = TimeSpan.FromMinutes(1), Gathering = TimeSpan.FromSeconds(3);

    internal sealed record Announced(int Version, long Plan);

    public static PostFate Publish(Turn turn, GroupState group, PlanRow plan)
    {
        var (text, keyboard) = PlanPages.Post(turn, group, plan);
        return turn.Post(group, new Post(Kind, text)
        {
            Key = Key(plan),
            Topic = plan.Topic is { } topic ? new TopicId(topic) : null,
            Keyboard = keyboard,
            Then = Continuation.Of(Posted, new Announced(1, plan.PlanNo)),
        });
    }

    public static void WasPosted(Turn turn, Announced state, EffectOutcome outcome)
    {
        if (outcome is EffectSucceeded { Answer.MessageId: { } message } && Find(turn, state) is var (group, plan))
        {
            var before = PlanMembersStore.Count(turn.Connection, group.No, plan.PlanNo);
            plan = turn.Store<PlansStore>().Write(plan with { MessageId = message, ChatId = DayBoards.SentTo(turn, group).Value, EditedAt = turn.Now.ToUnixTimeMilliseconds(), WakesAt = 0 });
            if (before > 0 || plan.Stands is PlanState.Over)
            {
                Changed(turn, group, plan);
            }
        }
    }

    /// <summary>Somebody signed up or left, or the plan is another: its message is edited soon.</summary>
    public static void Changed(Turn turn, GroupState group, PlanRow plan)
    {
        if (plan is not { MessageId: not null, WakesAt: 0 } || plan.ChatId != group.Chat.Value)
        {
            return;
        }

        var earliest = DateTimeOffset.FromUnixTimeMilliseconds(plan.EditedAt) + BetweenEdits;
        var due = earliest > turn.Now + Gathering ? earliest : turn.Now + Gathering;
        turn.Store<PlansStore>().Write(plan with { WakesAt = due.ToUnixTimeMilliseconds() });
        turn.Ask(new Wake(), Destination.Of(group.No), Continuation.Of(Woken, new Announced(1, plan.PlanNo)), due);
    }

    /// <summary>The due time has come: what stands in the rows now is written into the message.</summary>
    public static void Due(Turn turn, Announced state, EffectOutcome outcome)
    {
        if (Find(turn, state) is not ({ } group, { MessageId: { } message } plan))
        {
            return;
        }

        // The chat that the group was has its own numbers: there another message may stand now.
        if (plan.ChatId != group.Chat.Value)
        {
            turn.Store<PlansStore>().Write(plan with { MessageId = null, ChatId = null, WakesAt = 0 });
            return;
        }

        turn.Store<PlansStore>().Write(plan with { EditedAt = turn.Now.ToUnixTimeMilliseconds(), WakesAt = 0 });
        var (text, keyboard) = PlanPages.Post(turn, group, plan);
        turn.Ask(new EditText(message, text.Html, keyboard), Destination.Of(group.No), Continuation.Of(Edited, state));
    }

    /// <summary>A message that can be edited no more, as it was deleted perhaps, is left alone.</summary>
    public static void WasEdited(Turn turn, Announced state, EffectOutcome outcome)
    {
        if (outcome is EffectFailed { Refusal: EffectRefusal.Refused or EffectRefusal.Migrated } && Find(turn, state) is var (_, plan))
        {
            turn.Store<PlansStore>().Write(plan with { MessageId = null, ChatId = null });
        }
    }

    /// <summary>A plan is over: nobody signs up any more, and who finished is listed.</summary>
    /// <param name="byAdmin">True where an admin ended it just now.</param>
    /// <returns>Why the list did not go out now; <see cref="PostFate.Sent"/> where it did, or there is nobody on it.</returns>
    public static PostFate Close(Turn turn, GroupState group, PlanRow plan, bool byAdmin)
    {
        plan = turn.Store<PlansStore>().Write(plan with { State = (long)(byAdmin ? PlanState.Ended : PlanState.Over) });
        if (byAdmin)
        {
            PlanWaitsStore.DeleteOf(turn.Connection, group.No, plan.PlanNo);
        }

        Changed(turn, group, plan);
        return PlanLists.Ended(turn, group, turn.Store<PlansStore>().Find(group.No, plan.PlanNo)!, byAdmin);
    }

    /// <summary>Closes every plan whose last day is past; a message of that day may still be on its way.</summary>
    public static void CloseEnded(Turn turn, GroupState group, DateOnly today)
    {
        foreach (var plan in turn.Store<PlansStore>().Open(group.No).Where(plan => plan.Terms.Last < today).ToList())
        {
            Close(turn, group, plan, byAdmin: false);
        }

        PlanWaitsStore.DeleteBefore(turn.Connection, group.No, today.AddDays(-1));
    }

    private static (GroupState Group, PlanRow Plan)? Find(Turn turn, Announced state) =>
        turn.Scene.Group is { } group && turn.Store<PlansStore>().Find(group.No, state.Plan) is { } plan ? (group, plan) : null;

    public static string Key(PlanRow plan) => plan.PlanNo.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
