using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.CheckIns;

/// <summary>
/// The list of who finished a plan, once it is over; who did not is named nowhere. Where the group's gate drops it, it is
/// tried on the next days, and then left to the admins.
/// </summary>
internal static class PlanLists
{
    public const string Posted = "plan-finishers-posted", Verb = "list";

    public static readonly PostKind Kind = new("CheckIns", "plan-finishers", PlanAdminTexts.FinishersLabel, WhenShut.Wait)
    {
        Compose = Compose,
    };

    /// <summary>An admin ended the plan, or posts its list, just now.</summary>
    public static readonly PostKind AskedKind = new("CheckIns", "plan-ended", PlanAdminTexts.FinishersLabel, WhenShut.Asked)
    {
        Compose = Compose,
    };

    /// <summary>What <see cref="PlanRow.ListTries"/> is of a list that was left to the admins.</summary>
    public const long Left = DaysTried + 1;

    private const int DaysTried = 3, NamesShown = 50, MostLeft = 20, LabelLength = 30;

    /// <param name="Tries">On how many days it has been tried, this one counted.</param>
    internal sealed record Listed(int Version, long Plan, long Tries);

    /// <summary>A plan is over.</summary>
    /// <param name="byAdmin">True where an admin ended it just now.</param>
    /// <returns>Why the list did not go out now; <see cref="PostFate.Sent"/> where it did, or there is nobody on it.</returns>
    public static PostFate Ended(Turn turn, GroupState group, PlanRow plan, bool byAdmin)
    {
        if (byAdmin && Post(turn, group, plan, 1, AskedKind) is PostFate.Sent)
        {
            return PostFate.Sent;
        }

        return Post(turn, group, plan, 1, Kind);
    }

    /// <summary>Another day has begun: what did not go out is tried again.</summary>
    public static void TryAgain(Turn turn, GroupState group)
    {
        var store = turn.Store<PlansStore>();
        foreach (var plan in store.Unlisted(group.No, 1, DaysTried, PlansStore.MostOpen * 2))
        {
            // It goes out when the quiet hours, or a pause, are over.
            if (QuietStore.FindWaiting(turn.Connection, group.No, Kind, PlanPosts.Key(plan)) is not null)
            {
                continue;
            }

            if (plan.ListTries == DaysTried)
            {
                store.Write(plan with { ListTries = Left });
            }
            else
            {
                Post(turn, group, plan, plan.ListTries + 1, Kind);
            }
        }
    }

    public static void WasPosted(Turn turn, Listed state, EffectOutcome outcome)
    {
        if (turn.Scene.Group is { } group && turn.Store<PlansStore>().Find(group.No, state.Plan) is { } plan)
        {
            turn.Store<PlansStore>().Write(plan with { ListTries = outcome is EffectFailed ? state.Tries : 0 });
        }
    }

    public static long CountLeft(Turn turn, GroupState group) => LeftOf(turn, group).Count;

    public static void Open(Turn turn, GroupState group)
    {
        var (text, keyboard) = Page(turn, group);
        turn.Reply(text, keyboard);
    }

    public static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Page(Turn turn, GroupState group)
    {
        var language = turn.Language;
        var plans = LeftOf(turn, group);
        return plans.Count == 0
            ? (PlanAdminTexts.NoListsLeft.In(language), null)
            : (PlanAdminTexts.ListsLeft.In(language, ("group", group.ShortTitle)),
                [.. plans.Select(plan => new[] { To(plan, PlanAdminTexts.PostList, 1), To(plan, PlanAdminTexts.LeaveList, 0) })]);

        Button To(PlanRow plan, Text label, int value) => new(
            label.Plain(language, ("title", Shortening.Shorten(plan.Title, LabelLength))),
            $"{PlanAdminPages.Prefix}:{plan.GroupNo}:{plan.PlanNo}:{Verb}:{value}");
    }

    /// <summary>An admin decides about a list that was left to them.</summary>
    /// <returns>False where it cannot be posted now.</returns>
    public static bool Decide(Turn turn, GroupState group, PlanRow plan, bool isPosted)
    {
        if (isPosted)
        {
            return Post(turn, group, plan, Left, AskedKind) is PostFate.Sent;
        }

        turn.Store<PlansStore>().Write(plan with { ListTries = 0 });
        return true;
    }

    private static IReadOnlyList<PlanRow> LeftOf(Turn turn, GroupState group) =>
        turn.Store<PlansStore>().Unlisted(group.No, Left, Left, MostLeft);

    private static PostFate Post(Turn turn, GroupState group, PlanRow plan, long tries, PostKind kind)
    {
        var finishers = PlanMembersStore.Finishers(turn.Connection, group.No, plan.PlanNo);
        var fate = finishers.Count == 0 ? PostFate.Sent : turn.Post(group, new Post(kind, Text(turn, group, plan, finishers))
        {
            Key = PlanPosts.Key(plan),
            Topic = plan.Topic is { } topic ? new TopicId(topic) : null,
            Then = Continuation.Of(Posted, new Listed(1, plan.PlanNo, tries)),
        });
        turn.Store<PlansStore>().Write(plan with { ListTries = fate is PostFate.Sent ? 0 : tries });
        return fate;
    }

    /// <summary>Of a list that has waited, whose key is the plan's number; null where nobody is on it any more.</summary>
    private static Markup? Compose(Turn turn, GroupState group, string key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && turn.Store<PlansStore>().Find(group.No, no) is { } plan
        && PlanMembersStore.Finishers(turn.Connection, group.No, no).Where(member => turn.Members.Find(new MemberNo(member)) is not null).ToList()
            is { Count: > 0 } finishers
            ? Text(turn, group, plan, finishers)
            : null;

    private static Markup Text(Turn turn, GroupState group, PlanRow plan, IReadOnlyList<long> finishers)
    {
        var language = group.Language;
        var names = Markup.Plain(string.Join(
            language is Language.En ? ", " : "、", finishers.Take(NamesShown).Select(member => Names.Of(turn, member)).OfType<string>()));
        return PlanTexts.Finishers.In(language,
            ("title", PlanPages.TitleOf(plan)),
            ("count", finishers.Count.ToString(CultureInfo.InvariantCulture)),
            ("names", finishers.Count > NamesShown ? CheckInsTexts.AndMore.In(language, ("names", names)) : names));
    }
}
