using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Scores;

/// <summary>A picture of the circles that is not drawn yet.</summary>
/// <param name="Html">What stands under it.</param>
internal sealed record CirclesAsked(int Version, CirclesChart Chart, string Html);

/// <summary><c>/circles</c>: who a group is made of, and who moved; for its admins, in private.</summary>
internal static class CirclePages
{
    public const string Prefix = "circles", ChartWork = "circles-chart";

    private const int Week = 7, MostMoves = 500, MostNamed = 10, Weeks = 12;

    public static readonly PictureSpec<CirclesAsked> Picture = new(
        asked => CirclesCharts.Draw(asked.Chart),
        (asked, png) => new SendPhoto(png, asked.Html),
        (_, language) => NightTexts.NotDrawn.In(language));

    public static void Circles(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        turn.AnswerInPrivate(language => Page(turn, group, language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    public static void Open(Turn turn, GroupState group)
    {
        var (text, keyboard) = Page(turn, group, turn.Language);
        turn.Reply(text, keyboard);
    }

    /// <summary>The chart, in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || ButtonData.Number(data) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        turn.Toast();
        var person = turn.Scene.Person!;
        PictureWork.Ask(turn, ChartWork, person, new CirclesAsked(
            1, new CirclesChart(group.ShortTitle, WeeksOf(turn, group), person.Language),
            CirclePageTexts.ChartCaption.In(person.Language, ("group", group.ShortTitle)).Html));
    }

    /// <summary>Names in a list, and how many more there are; empty where nobody is known any more.</summary>
    public static Markup Names(Turn turn, GroupState group, IEnumerable<long> members, int most, Language language)
    {
        var names = members.Where(member => turn.Members.Find(group.No, new MemberNo(member)) is not null)
            .Select(member => Members.Names.Of(turn, member)).OfType<string>().ToList();
        var shown = Markup.Join(language is Language.En ? ", " : "、", names.Take(most).Select(Markup.Plain));
        return names.Count <= most ? shown : NightTexts.AndMore.In(language, ("names", shown), ("all", names.Count));
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Page(Turn turn, GroupState group, Language language)
    {
        var today = GroupDays.Today(turn, group).DayNumber;
        if (CircleStore.SharesOf(turn.Connection, group.No, today - (Week * 2)) is not [.., var now])
        {
            return (CirclePageTexts.NoneYet.In(language, ("group", group.ShortTitle)), null);
        }

        var page = CirclePageTexts.Page.In(language,
            ("group", group.ShortTitle),
            ("shares", Markup.Join(" · ", CirclesWeek.Order.Select(circle => CirclePageTexts.Share.In(
                language, ("circle", CircleTexts.ForAdmins(circle).In(language)), ("count", CountOf(now, circle)))))),
            ("apart", now.Apart),
            ("moves", Moves(turn, group, today, language)), ("may", May(turn, group, language)));
        var hasChart = turn.Pictures.CanDraw && WeeksOf(turn, group).Count > 1;
        return (page, NightTexts.Buttons(
            hasChart ? new Button(NightTexts.Chart.Plain(language), $"{Prefix}:{group.No}") : null, LedLines.AnotherFor(turn, "circles")));
    }

    private static Markup May(Turn turn, GroupState group, Language language) => Markup.Join(" · ", turn.Scores.PrivilegesOf(group.No).Terms
        .OrderBy(row => row.Key).Select(row => PrivilegeTexts.Of(row.Key, row.Value, language)));

    private static Markup Moves(Turn turn, GroupState group, int today, Language language)
    {
        var moves = CircleStore.MovesOf(turn.Connection, group.No, today - Week + 1, today + 1, MostMoves)
            .GroupBy(move => move.MemberNo)
            .Select(moved => new CircleMove(today, moved.Key, moved.First().From, moved.Last().To))
            .Where(move => move.From != move.To).ToList();
        var lines = moves.GroupBy(move => (move.IsUp, move.From, move.To))
            .OrderByDescending(moved => moved.Key.IsUp).ThenByDescending(moved => moved.Key.To).ThenByDescending(moved => moved.Key.From)
            .Select(moved => (moved.Key, Names: Names(turn, group, moved.Select(move => move.MemberNo), MostNamed, language)))
            .Where(moved => !moved.Names.IsEmpty)
            .Select(moved => CirclePageTexts.Move.In(language,
                ("arrow", moved.Key.To > moved.Key.From ? "↑" : "↓"), ("from", CircleTexts.ForAdmins(moved.Key.From).In(language)),
                ("to", CircleTexts.ForAdmins(moved.Key.To).In(language)), ("names", moved.Names)))
            .ToList();
        return lines.Count == 0 ? CirclePageTexts.NoMoves.In(language) : Markup.Join("\n", lines);
    }

    /// <summary>Of each week its last night.</summary>
    private static List<CirclesWeek> WeeksOf(Turn turn, GroupState group)
    {
        var first = GroupDays.WeekOf(GroupDays.Today(turn, group)).AddDays(-Week * (Weeks - 1));
        return
        [
            .. CircleStore.SharesOf(turn.Connection, group.No, first.DayNumber)
                .GroupBy(share => GroupDays.WeekOf(DateOnly.FromDayNumber((int)share.Day)))
                .Select(week => Of(week.Key, week.Last())),
        ];

        static CirclesWeek Of(DateOnly from, CircleShare share) =>
            new(from, (int)share.Core, (int)share.Active, (int)share.Peripheral, (int)share.Newcomers, (int)share.Dormant);
    }

    private static long CountOf(CircleShare share, Circle circle) => circle switch
    {
        Circle.Core => share.Core,
        Circle.Active => share.Active,
        Circle.Peripheral => share.Peripheral,
        Circle.Dormant => share.Dormant,
        Circle.New => share.Newcomers,
        _ => throw new ArgumentOutOfRangeException(nameof(circle), circle, null),
    };
}
