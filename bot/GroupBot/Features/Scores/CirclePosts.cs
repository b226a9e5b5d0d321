using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Scores;

/// <summary>Who came nearer to the middle, said in the group where its owner wants that. The other way is never said.</summary>
internal static class CirclePosts
{
    private const int MostNamed = 20, MostMoves = 500;

    public static readonly PostKind Kind = new("Scores", "promotions", CirclePageTexts.PostLabel, WhenShut.Wait)
    {
        Compose = static (turn, group, key) => ButtonData.Number(key) is { } day ? Text(turn, group, (int)day) : null,
    };

    public static void Publish(Turn turn, GroupState group, int day, IReadOnlyList<CircleMove> moves)
    {
        if (turn.Settings.Get(group.No, NightSettings.PublishPromotions) && moves.Any(move => move.IsUp) && Text(turn, group, day) is { } text)
        {
            turn.Post(group, new Post(Kind, text) { Key = day.ToString(CultureInfo.InvariantCulture) });
        }
    }

    private static Markup? Text(Turn turn, GroupState group, int day)
    {
        var language = group.Language;
        var lines = CircleStore.MovesOf(turn.Connection, group.No, day, day + 1, MostMoves).Where(move => move.IsUp && !BoardAbsences.IsOut(turn.Connection, group.No, new MemberNo(move.MemberNo)))
            .GroupBy(move => move.To).OrderByDescending(moved => moved.Key)
            .Select(moved => (Circle: moved.Key, Names: CirclePages.Names(turn, group, moved.Select(move => move.MemberNo), MostNamed, language)))
            .Where(moved => !moved.Names.IsEmpty)
            .Select(moved => CirclePageTexts.Promoted(moved.Circle).In(language, ("names", moved.Names)))
            .ToList();
        return lines.Count == 0 ? null : CirclePageTexts.Post.In(language, ("lines", Markup.Join("\n", lines)));
    }
}
