using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Members;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Growth;

/// <summary><c>/launch 50</c>: tells an admin once when so many spoke on each of seven days.</summary>
internal static class LaunchCommands
{
    private const int Most = 100_000;

    public static void Launch(Turn turn, CommandCall call)
    {
        var (group, person) = (turn.Scene.Group!, turn.Scene.Person!);
        var word = call.Has("least") ? call.Text("least") : "";
        if (person.PrivateChat is not PrivateChat.Open)
        {
            turn.AnswerPrivately(language => LaunchTexts.NoPrivateChat.In(language, ("bot", turn.Self.Username)));
        }
        else if (word.Length == 0)
        {
            turn.AnswerPrivately(language => LaunchStore.Find(turn.Connection, group.No, person.No) switch
            {
                null => LaunchTexts.None.In(language),
                { ToldDay: not null } told => LaunchTexts.Told.In(language, ("least", told.Least)),
                var waiting => LaunchTexts.Waiting.In(language, ("least", waiting.Least), ("known", Known(turn))),
            });
        }
        else if (IsOff(word))
        {
            var was = LaunchStore.Remove(turn.Connection, group.No, person.No);
            turn.AnswerPrivately(language => (was ? LaunchTexts.Stopped : LaunchTexts.None).In(language));
        }
        else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least is >= 1 and <= Most)
        {
            LaunchStore.Put(turn.Connection, group.No, person.No, least, turn.Now);
            turn.AnswerPrivately(language => LaunchTexts.Begun.In(language, ("least", least)));
        }
        else
        {
            turn.AnswerPrivately(language => LaunchTexts.Which.In(language, ("most", Most)));
        }
    }

    private static bool IsOff(string word) => word is "关" or "取消" || word.Equals("off", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last days, the newest last; a dash where nothing is counted yet.</summary>
    private static string Known(Turn turn) =>
        LaunchStore.Known(turn.Connection, turn.Scene.Group!.No, turn.Scene.Day.DayNumber) is { Count: > 0 } known
            ? string.Join(" · ", known.Take(LivelyWeek.Days))
            : "—";
}
