using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>An admin decides about friends who are looked at, one by one or all of an inviter's, and takes it back.</summary>
internal static class HeldCommands
{
    /// <summary><c>GROUP:VERB:NUMBER:NUMBER</c>; in private alone, as it is about other people.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || ButtonData.Numbers(data) is not [var no, var verb, var id, var number]
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
            return;
        }

        switch ((HeldPages.Verb)verb)
        {
            case HeldPages.Verb.Page:
                Show(turn, HeldPages.Page(turn, group, id, number));
                break;
            case HeldPages.Verb.Count or HeldPages.Verb.DoNotCount:
                Decide(turn, group, InviterOf(turn, group, id), [id], (HeldPages.Verb)verb is HeldPages.Verb.Count, number);
                break;
            case HeldPages.Verb.CountAll or HeldPages.Verb.DoNotCountAll:
                // As many as the button said, in the order in which they came: who is held since was seen by nobody.
                Decide(turn, group, id, HeldStore.Of(turn.Connection, group.No, id, 0, (int)Math.Min(number, HeldPages.MostAtOnce)), (HeldPages.Verb)verb is HeldPages.Verb.CountAll, 0);
                break;
            case HeldPages.Verb.TakeBack:
                TakeBack(turn, group, id, number);
                break;
            default:
                Show(turn, HeldPages.Inviters(turn, group));
                break;
        }
    }

    private static void Decide(Turn turn, GroupState group, long inviter, IReadOnlyList<long> members, bool counts, long page)
    {
        var (language, actor) = (turn.Language, turn.Scene.Person!.No);
        var decided = members.Where(member => Judgements.Decide(turn, group, member, counts, actor)).ToList();
        var (text, keyboard) = HeldPages.Page(turn, group, inviter, page);
        if (decided.Count == 0)
        {
            turn.Toast(HeldTexts.Gone.Plain(language));
            turn.EditPressed(text, keyboard);
            return;
        }

        var done = (counts ? HeldTexts.Counted : HeldTexts.NotCounted).In(language, ("names", decided is [var one]
            ? HeldPages.NameOf(turn, one, language)
            : HeldTexts.Several.Plain(language, ("count", decided.Count))));
        turn.Toast();
        turn.EditPressed(Markup.Join("\n\n", [done, text]),
        [
            [HeldPages.ButtonOf(group, ReferralAdminTexts.Undo.Plain(language), HeldPages.Verb.TakeBack, inviter, turn.Now.ToUnixTimeMilliseconds())],
            .. keyboard,
        ]);
    }

    private static void TakeBack(Turn turn, GroupState group, long inviter, long at)
    {
        var actor = turn.Scene.Person!.No;
        var taken = HeldStore.JudgedBy(turn.Connection, group.No, inviter, actor, at, HeldPages.MostAtOnce)
            .Count(one => Judgements.TakeBack(turn, group, one.MemberNo, one.ChangeNo, actor));
        turn.Toast((taken > 0 ? HeldTexts.TakenBack : HeldTexts.Gone).Plain(turn.Language));
        var (text, keyboard) = HeldPages.Page(turn, group, inviter, 0);
        turn.EditPressed(text, keyboard);
    }

    private static void Show(Turn turn, (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) page)
    {
        turn.Toast();
        turn.EditPressed(page.Text, page.Keyboard);
    }

    private static long InviterOf(Turn turn, GroupState group, long member) =>
        ArrivalStore.Find(turn.Connection, group.No, new MemberNo(member))?.InviterNo ?? 0;
}
