using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>One's own invites in numbers, and who came by them, for oneself alone.</summary>
internal static class OwnInvitesCommands
{
    public const string Prefix = "invites";

    private const int MostNames = 10;

    public static void Mine(Turn turn, CommandCall call)
    {
        if (turn.GroupFor(call) is not { } group)
        {
            return;
        }

        var person = turn.Scene.Person!;
        if (turn.Settings.Get(group.No, ReferralsSettings.Enabled))
        {
            // Their friends' names are for the private chat; where there is none, the numbers alone.
            turn.AnswerInPrivate(language => Page(turn, group, person, language), language => Numbers(turn, group, person, language));
        }
        else
        {
            turn.AnswerPrivately(language => InviteTexts.Off.In(language));
        }
    }

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is { Group: null, Person: { } person } && InviteCommands.GroupOf(turn, person, data) is { } group)
        {
            turn.Toast();
            turn.Reply(Page(turn, group, person, person.Language));
        }
        else
        {
            turn.Toast(InviteTexts.NotThere.Plain(turn.Language));
        }
    }

    private static Markup Numbers(Turn turn, GroupState group, PersonState person, Language language)
    {
        var numbers = ReferralsStore.NumbersOf(turn.Connection, group.No, person.No);
        return ReferralsTexts.Numbers.In(language, ("group", group.ShortTitle), ("counted", numbers.Counted), ("way", numbers.OnTheWay));
    }

    private static Markup Page(Turn turn, GroupState group, PersonState person, Language language)
    {
        var numbers = ReferralsStore.NumbersOf(turn.Connection, group.No, person.No);
        var lines = new List<Markup>
        {
            ReferralsTexts.Numbers.In(language, ("group", group.ShortTitle), ("counted", numbers.Counted), ("way", numbers.OnTheWay)),
        };
        if (numbers.BeingChecked > 0)
        {
            lines.Add(ReferralsTexts.BeingChecked.In(language, ("count", numbers.BeingChecked)));
        }

        if (numbers.NotCounted > 0)
        {
            lines.Add(ReferralsTexts.NotCounted.In(language, ("count", numbers.NotCounted)));
        }

        if (numbers.Added > 0)
        {
            lines.Add(ReferralsTexts.Added.In(language, ("count", numbers.Added)));
        }

        var invited = ReferralsStore.InvitedBy(turn.Connection, group.No, person.No, MostNames);
        if (invited.Count > 0)
        {
            lines.Add(default);
            lines.AddRange(invited.Select(one => Line(turn, one, language)));
            if (numbers.Counted + numbers.OnTheWay + numbers.BeingChecked is var all && all > invited.Count)
            {
                lines.Add(ReferralsTexts.More.In(language, ("count", all - invited.Count)));
            }
        }

        lines.Add(default);
        lines.Add(ReferralsTexts.RuleIn(turn, group, language));
        return Markup.Join("\n", lines);
    }

    private static Markup Line(Turn turn, Invited one, Language language) => ((ArrivalState)one.State switch
    {
        ArrivalState.Pending => ReferralsTexts.LineOnTheWay,
        ArrivalState.Held => ReferralsTexts.LineBeingChecked,
        _ => ReferralsTexts.LineCounted,
    }).In(language, ("name", Names.Of(turn, one.MemberNo) ?? "–"));
}
