using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>The week first, the top ten and one's own place, without calling anybody.</summary>
internal static class BoardPages
{
    public const string Prefix = "top", Command = "top";

    private const int Top = 10;

    private static readonly IReadOnlyList<(string Key, Text Title)> Spans =
        [("w", BoardTexts.Week), ("m", BoardTexts.Month), ("a", BoardTexts.All), ("n", BoardTexts.Now)];

    public static Action<Turn, CommandCall> Show(string span) => (turn, call) =>
    {
        if (GroupChoice.For(turn, turn.Features.Commands[Command]) is { } group)
        {
            turn.AnswerPrivately(language => (Page(turn, group, turn.Scene.Person!, span, language), Buttons(group, span, language)));
        }
    };

    /// <summary>Data: the group's number, a dash and the span. It may stand in private, where the group has to be looked up.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Person is not { } person || data.Split('-') is not [var no, var span] || !Spans.Any(one => one.Key == span)
            || ButtonData.Number(no) is not { } number || turn.Groups.Find(new GroupNo(number)) is not { IsAllowed: true } group
            || turn.Members.Find(group.No, person.No) is not { Membership.InChat: true })
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

    public static void Leave(Turn turn, CommandCall call) => Change(turn, isOut: true);

    public static void Return(Turn turn, CommandCall call) => Change(turn, isOut: false);

    /// <summary>Somebody's place by what they have now; null for whoever is on no board.</summary>
    public static BoardPlace? PlaceOf(Turn turn, ScoreFacts facts)
    {
        var (group, member, admins) = (facts.Group.No, facts.Member, turn.Settings.Get(facts.Group.No, ScoresSettings.AdminsOnBoard));
        if (facts.Score.Heat.Sum <= 0 || (member.Membership.IsAdmin && !admins) || BoardAbsences.IsOut(turn.Connection, group, member.No))
        {
            return null;
        }

        turn.Scores.Write(group);
        return ScoreBoards.PlaceByHeat(turn.Connection, group, admins, member.No.Value, facts.Score.Heat.Sum);
    }

    private static void Change(Turn turn, bool isOut)
    {
        if (GroupChoice.For(turn, turn.Features.Commands[Command]) is not { } group)
        {
            return;
        }

        if (isOut)
        {
            BoardAbsences.Leave(turn.Connection, group.No, turn.Scene.Person!.No, turn.Scene.At);
        }
        else
        {
            BoardAbsences.Return(turn.Connection, group.No, turn.Scene.Person!.No);
        }

        turn.AnswerPrivately(language => (isOut ? BoardTexts.Left : BoardTexts.Returned).In(language));
    }

    private static Markup Page(Turn turn, GroupState group, PersonState person, string span, Language language)
    {
        turn.Scores.Write(group.No);
        var (admins, first) = (turn.Settings.Get(group.No, ScoresSettings.AdminsOnBoard), First(span, GroupDays.Today(turn, group)));
        var lines = span switch
        {
            "a" => ScoreBoards.ByPoints(turn.Connection, group.No, admins, Top),
            "n" => ScoreBoards.ByHeat(turn.Connection, group.No, admins, Top),
            _ => ScoreBoards.ByDays(turn.Connection, group.No, first, admins, Top),
        };
        return BoardTexts.Page.In(language,
            ("group", group.ShortTitle),
            ("title", Spans.First(one => one.Key == span).Title.In(language)),
            ("lines", lines.Count == 0 ? BoardTexts.Nobody.In(language) : Markup.Join("\n", lines.Select((line, n) => Line(turn, group, span, line, n + 1, language)))),
            ("own", Own(turn, group, person, span, first, admins, language)));
    }

    private static Markup Line(Turn turn, GroupState group, string span, BoardLine line, int rank, Language language)
    {
        var name = Names.Of(turn, line.Member) ?? "–";
        return span switch
        {
            "n" => BoardTexts.Heat.In(language, ("rank", rank), ("name", name), ("count", Now(turn, group, line.Amount))),
            "a" => BoardTexts.Level.In(language, ("rank", rank), ("name", name), ("level", turn.Scores.LevelOf(group.No, new MemberNo(line.Member))), ("count", (long)line.Amount)),
            _ => BoardTexts.Points.In(language, ("rank", rank), ("name", name), ("count", (long)line.Amount)),
        };
    }

    private static Markup Own(Turn turn, GroupState group, PersonState person, string span, DateOnly first, bool admins, Language language)
    {
        var score = turn.Scores.Of(group.No, person.No);
        if (BoardAbsences.IsOut(turn.Connection, group.No, person.No))
        {
            return BoardTexts.OwnOut.In(language);
        }

        if (!admins && turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true })
        {
            return BoardTexts.OwnAdmin.In(language);
        }

        var place = span switch
        {
            "a" => score.Points > 0 ? ScoreBoards.PlaceByPoints(turn.Connection, group.No, admins, person.No.Value, score.Points) : null,
            "n" => score.Heat.Sum > 0 ? ScoreBoards.PlaceByHeat(turn.Connection, group.No, admins, person.No.Value, score.Heat.Sum) : null,
            _ => ScoreBoards.PlaceByDays(turn.Connection, group.No, first, admins, person.No),
        };
        return place is not { } own ? BoardTexts.OwnNone.In(language)
            : ((own.Rank, span) switch
            {
                (null, "n") => BoardTexts.OwnHeatFar,
                (null, _) => BoardTexts.OwnFar,
                (_, "n") => BoardTexts.OwnHeat,
                _ => BoardTexts.Own,
            }).In(language,
                ("rank", own.Rank ?? ScoreBoards.MostRanks), ("count", span == "n" ? Now(turn, group, own.Amount) : (long)own.Amount));
    }

    /// <summary>Heat as it is shown, of what it is before it fades.</summary>
    private static long Now(Turn turn, GroupState group, double heat) => turn.Scores.Of(group.No) is { } scored
        ? (long)Math.Round(heat / scored.Clocks.Now.FactorAt(turn.Scene.At.ToUnixTimeMilliseconds()), MidpointRounding.AwayFromZero)
        : 0;

    private static DateOnly First(string span, DateOnly today) =>
        span == "m" ? new DateOnly(today.Year, today.Month, 1) : GroupDays.WeekOf(today);

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(GroupState group, string span, Language language) => Keyboard.Row(
        [.. Spans.Select(one => new Button((one.Key == span ? "✓ " : "") + one.Title.Plain(language), $"{Prefix}:{group.No}-{one.Key}"))]);
}
