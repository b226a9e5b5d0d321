using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>Whose friends came to count: the week first, the top ten and one's own place, without calling anybody.</summary>
internal static class InviteBoardCommands
{
    public const string Prefix = "inviteboard";

    private const int Top = 10;

    private static readonly IReadOnlyList<(string Key, Text Title)> Spans =
        [("w", ReferralsTexts.Week), ("m", ReferralsTexts.Month), ("a", ReferralsTexts.All)];

    public static void Show(Turn turn, CommandCall call)
    {
        var (group, person) = (turn.Scene.Group!, turn.Scene.Person!);
        turn.AnswerPrivately(language => turn.Settings.Get(group.No, ReferralsSettings.Enabled)
            ? (Page(turn, group, person, "w", language), Buttons(group, "w", language))
            : InviteTexts.Off.In(language));
    }

    /// <summary>Data: the group's number, a dash and the span. It may stand in private, where the group has to be looked up.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Person is not { } person || data.Split('-') is not [var no, var span] || !Spans.Any(one => one.Key == span)
            || InviteCommands.GroupOf(turn, person, no) is not { } group)
        {
            turn.Toast();
        }
        else if (turn.IsReadByAll)
        {
            // Its last line is somebody's own place: whoever presses gets their own.
            turn.AnswerPrivately(language => (Page(turn, group, person, span, language), Buttons(group, span, language)));
        }
        else
        {
            turn.Toast();
            turn.EditPressed(Page(turn, group, person, span, turn.Language), Buttons(group, span, turn.Language));
        }
    }

    private static Markup Page(Turn turn, GroupState group, PersonState person, string span, Language language)
    {
        var (first, admins) = (First(span, GroupDays.Today(turn, group)), turn.Settings.Get(group.No, ReferralsSettings.AdminsOnBoard));
        var board = ReferralsStore.Board(turn.Connection, group.No, first, admins, Top);
        var own = !admins && turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true } ? ReferralsTexts.OwnAdmin.In(language)
            : ReferralsStore.PlaceOf(turn.Connection, group.No, first, admins, person.No) is var (rank, count)
                ? ReferralsTexts.Own.In(language, ("rank", rank), ("count", count))
                : ReferralsTexts.OwnNone.In(language);
        return ReferralsTexts.Board.In(language,
            ("title", Spans.First(one => one.Key == span).Title.In(language)),
            ("group", group.ShortTitle),
            ("lines", board.Count == 0 ? ReferralsTexts.Nobody.In(language) : Markup.Join("\n", board.Select((one, n) => ReferralsTexts.Line.In(language,
                ("rank", n + 1), ("name", Names.Of(turn, one.Member) ?? "–"), ("count", one.Count))))),
            ("own", own));
    }

    /// <summary>What a day brought is known when it is over: that of Sunday belongs to the week after.</summary>
    private static DateOnly First(string span, DateOnly today) => span switch
    {
        "w" => GroupDays.WeekOf(today).AddDays(-1),
        "m" => new DateOnly(today.Year, today.Month, 1).AddDays(-1),
        _ => DateOnly.MinValue,
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(GroupState group, string span, Language language) => Keyboard.Row(
        [.. Spans.Select(one => new Button((one.Key == span ? "✓ " : "") + one.Title.Plain(language), $"{Prefix}:{group.No}-{one.Key}"))]);
}
