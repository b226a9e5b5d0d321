using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Points;

/// <summary>Points that admins give and take by hand.</summary>
internal static class PointsCommands
{
    public const string Prefix = "points";

    /// <summary>The reason's code of what an admin gave or took.</summary>
    public const string Code = "admin";

    private const string Undo = "undo:";
    private const int LongestReason = 200;
    private static readonly TimeSpan UndoneWithin = TimeSpan.FromHours(24);

    /// <summary>Admins who stay anonymous are one to us, as they are to everybody.</summary>
    private static readonly MemberNo Anonymous = new(0);

    public static void Award(Turn turn, CommandCall call) => Change(turn, call, isAward: true);

    public static void Deduct(Turn turn, CommandCall call) => Change(turn, call, isAward: false);

    private static void Change(Turn turn, CommandCall call, bool isAward)
    {
        var (group, to, points) = (turn.Scene.Group!, call.Member("to"), call.Number("points"));
        var actor = turn.Scene.Person?.No ?? Anonymous;
        var reason = new PointsReason(Code, call.Text("reason"));
        if (WhyNot(turn, group, to, actor, points, reason.Text!) is { } refusal)
        {
            turn.AnswerPrivately(refusal);
            return;
        }

        var key = turn.Scene.MessageHere is { } message
            ? $"{Code}:{call.Event!.Chat!.Id}:{message.ToString(CultureInfo.InvariantCulture)}"
            : $"{Code}:update:{turn.Scene.UpdateId?.ToString(CultureInfo.InvariantCulture)}";
        var isNew = turn.Points.Find(group.No, key) is null;
        var entry = isAward
            ? turn.Points.Award(group.No, to.No, points, key, reason, actor)
            : turn.Points.Deduct(group.No, to.No, points, key, reason, actor);
        var name = NameOf(to);
        if (entry is null)
        {
            if (isNew)
            {
                turn.AnswerPrivately(
                    language => PointsTexts.NothingToDeduct.In(language, ("name", name)), language => PointsTexts.Nothing.In(language));
            }

            return;
        }

        var (done, balance) = (Math.Abs(entry.Change), turn.Points.Balance(group.No, to.No));
        var isTold = turn.TellPrivately(to, (isAward ? PointsTexts.Given : PointsTexts.Taken).In(to.Language,
            ("group", group.ShortTitle), ("points", done), ("balance", balance), ("reason", reason.Text!)));
        var text = isAward ? PointsTexts.Awarded : done < points ? PointsTexts.DeductedAll : PointsTexts.Deducted;
        turn.AnswerPrivately(language =>
        {
            var said = text.In(language, ("name", name), ("points", done), ("balance", balance), ("reason", reason.Text!));
            return (isTold ? said : said + Markup.Plain("\n") + PointsTexts.NotTold.In(language), UndoOf(entry, language));
        }, language => (PointsTexts.DoneShort.In(language), UndoOf(entry, language)));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> UndoOf(PointsEntry entry, Language language) =>
        Keyboard.Row(new Button(PointsTexts.Undo.Plain(language), $"{Prefix}:{Undo}{entry.No}"));

    /// <summary>Every admin of the group may undo it: the one who gave it may be asleep.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var person = turn.Scene.Person!;
        var entry = data.StartsWith(Undo, StringComparison.Ordinal)
            && ButtonData.Number(data[Undo.Length..]) is { } no
            ? turn.Points.Find(no)
            : null;
        if (entry is not { Reason.Code: Code } || turn.Groups.Find(entry.Group) is not { IsAllowed: true } group)
        {
            turn.Toast(PointsTexts.Gone);
            return;
        }

        if (turn.Members.Find(group.No, person.No) is not { Membership.IsAdmin: true })
        {
            turn.Toast(AdminsOnly.Said);
            return;
        }

        if (turn.Now - DateTimeOffset.FromUnixTimeMilliseconds(entry.Time.At) > UndoneWithin)
        {
            turn.Toast(PointsTexts.TooLate, isAlert: true);
            return;
        }

        if (turn.Points.Undo(entry, person.No) is not { } undoing)
        {
            turn.Toast(PointsTexts.AlreadyUndone);
            return;
        }

        turn.Toast(PointsTexts.UndoneShort);
        Tell(turn, group, entry, undoing);
    }

    private static void Tell(Turn turn, GroupState group, PointsEntry entry, PointsEntry undoing)
    {
        var balance = turn.Points.Balance(group.No, entry.Member);
        var member = turn.Members.Find(entry.Member);
        var name = member is null ? "?" : NameOf(member);
        turn.EditPressed(turn.IsReadByAll ? PointsTexts.UndoneShort.In(turn.Language) : undoing.Change == -entry.Change
            ? PointsTexts.Undone.In(turn.Language, ("name", name), ("change", Signed(entry.Change)), ("balance", balance))
            : PointsTexts.UndonePartly.In(turn.Language, ("name", name), ("back", -undoing.Change), ("balance", balance)));
        if (member is not null && undoing.Change != 0)
        {
            turn.TellPrivately(member, PointsTexts.TakenBack.In(member.Language,
                ("group", group.ShortTitle), ("change", Signed(entry.Change)), ("balance", balance)));
        }
    }

    /// <summary>The group's own limit, for whoever reads about the command there.</summary>
    public static Markup? Limit(Turn turn, Language language) =>
        turn.Scene.Group is { } group && turn.Settings.Get(group.No, PointsSettings.PerAdminDay) is > 0 and var most
            ? PointsTexts.Limit.In(language, ("most", most))
            : null;

    /// <summary>Why it cannot be, in a language; null where it can.</summary>
    private static Func<Language, Said>? WhyNot(Turn turn, GroupState group, PersonState to, MemberNo actor, long points, string reason)
    {
        var most = turn.Settings.Get(group.No, PointsSettings.PerAdminDay);
        var length = new StringInfo(reason).LengthInTextElements;
        var left = Math.Max(most - turn.Points.ChangedTodayBy(group.No, actor, Code), 0);
        return most == 0 ? static language => PointsTexts.Off.In(language)
            : to.Person.IsBot ? static language => PointsTexts.Bot.In(language)
            : to.No == actor ? static language => PointsTexts.Oneself.In(language)
            : turn.Members.Find(group.No, to.No) is not { Membership.InChat: true } ? static language => PointsTexts.NotHere.In(language)
            : length > LongestReason ? language => PointsTexts.TooLong.In(language, ("most", LongestReason), ("length", length))
            : points > left ? language => PointsTexts.TooMuch.In(language, ("most", most), ("left", left))
            : null;
    }

    private static string NameOf(PersonState person) => Shortening.Shorten(person.Person.FullName, 64);

    private static string Signed(long change) =>
        change < 0 ? $"−{(-change).ToString(CultureInfo.InvariantCulture)}" : $"+{change.ToString(CultureInfo.InvariantCulture)}";
}
