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

    /// <summary>A page of names, whoever invited more than a hundred is told as 99+, and the pages end at a thousand names.</summary>
    private const int OnAPage = 10, CountedTo = 100, LastName = 1000;

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
            turn.AnswerInPrivate(language => Page(turn, group, person, 0, language), language => Numbers(turn, group, person, language));
        }
        else
        {
            turn.AnswerPrivately(language => InviteTexts.Off.In(language));
        }
    }

    /// <summary><c>GROUP</c> is asked for by a button elsewhere, <c>GROUP:SKIPPED</c> turns the page; whoever presses sees their own.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } person } || InviteCommands.GroupOf(turn, person, parts[0]) is not { } group)
        {
            turn.Toast(InviteTexts.NotThere.Plain(turn.Language));
            return;
        }

        turn.Toast();
        var skip = parts is [_, var skipped] ? (int)Math.Min(ButtonData.Number(skipped) ?? 0, LastName - OnAPage) : 0;
        var page = Page(turn, group, person, skip, person.Language);
        if (parts.Length == 1)
        {
            turn.Reply(Markup.Trusted(page.Html), page.Keyboard);
        }
        else
        {
            turn.EditPressed(Markup.Trusted(page.Html), page.Keyboard);
        }
    }

    private static Markup Numbers(Turn turn, GroupState group, PersonState person, Language language)
    {
        var numbers = ReferralsStore.NumbersOf(turn.Connection, group.No, person.No);
        return ReferralsTexts.Numbers.In(language, ("group", group.ShortTitle), ("counted", numbers.Counted), ("way", numbers.OnTheWay));
    }

    private static Said Page(Turn turn, GroupState group, PersonState person, int skip, Language language)
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

        var invited = ReferralsStore.InvitedBy(turn.Connection, group.No, person.No, skip, OnAPage + 1);
        if (invited.Count > 0)
        {
            lines.Add(default);
            lines.AddRange(invited.Take(OnAPage).Select(one => Line(turn, group, one, language)));
        }

        lines.Add(default);
        lines.Add(ReferralsTexts.RuleIn(turn, group, language));
        var moves = new List<Button>(2);
        if (skip > 0)
        {
            moves.Add(To(ReferralsTexts.Newer, Math.Max(0, skip - OnAPage)));
        }

        if (invited.Count > OnAPage && skip + OnAPage < LastName)
        {
            moves.Add(To(ReferralsTexts.Older, skip + OnAPage));
        }

        return (Markup.Join("\n", lines), moves.Count == 0 ? null : [moves]);

        Button To(Text label, int skipped) => new(label.Plain(language), $"{Prefix}:{group.No}:{skipped}");
    }

    /// <summary>A friend by name, and how many they invited themselves: whom, and what became of these, is nobody else's.</summary>
    private static Markup Line(Turn turn, GroupState group, Invited one, Language language)
    {
        var line = ((ArrivalState)one.State switch
        {
            ArrivalState.Pending => ReferralsTexts.LineOnTheWay,
            ArrivalState.Held => ReferralsTexts.LineBeingChecked,
            _ => ReferralsTexts.LineCounted,
        }).In(language, ("name", Names.Of(turn, one.MemberNo) ?? "–"));
        return ReferralsStore.CountInvitedBy(turn.Connection, group.No, one.MemberNo, CountedTo) switch
        {
            0 => line,
            CountedTo => ReferralsTexts.BroughtOn.In(language, ("line", line), ("count", $"{CountedTo - 1}+")),
            var count => ReferralsTexts.BroughtOn.In(language, ("line", line), ("count", count)),
        };
    }
}
