using GroupBot.Core.Influence;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>The way from being listened to to leading something, one step at a time: for a group's admins, in private.</summary>
internal static class LeaderPages
{
    public const string Prefix = "kol";

    private const int MostButtons = 8, ButtonsARow = 2, LongestNote = 300, LongestLabel = 24;

    public static void Path(Turn turn, CommandCall call)
    {
        var (group, member) = (call.Group!, call.Member("member"));
        turn.AnswerInPrivate(language => Card(turn, group, member, language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    public static void Note(Turn turn, CommandCall call)
    {
        var (group, member) = (call.Group!, call.Member("member"));
        var isKept = LeaderStore.Note(turn.Connection, group.No, member.No, Shortening.Shorten(call.Text("note"), LongestNote));
        turn.AnswerInPrivate(
            language => isKept ? LeaderTexts.Noted.In(language) : LeaderTexts.NotOnIt.In(language, ("name", Names.Of(member))),
            language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary><c>GROUP:MEMBER</c> shows somebody's card, <c>GROUP:MEMBER:STEP</c> moves them there, 0 off the path.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var numbers = data.Split(':').Select(ButtonData.Number).ToList();
        if (turn.Scene is not { Group: null, Person: { } admin } || numbers is not [{ } no, { } of, ..] || LedGroups.Find(turn, new GroupNo(no)) is not { } group
            || turn.Members.Find(new MemberNo(of)) is not { } member || turn.Members.Find(group.No, member.No) is null)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        if (numbers is [_, _, { } step])
        {
            Move(turn, group, member, step == 0 ? null : (LeaderStep)step, admin);
        }
        else
        {
            turn.Toast();
        }

        var (text, keyboard) = Card(turn, group, member, turn.Language);
        turn.EditPressed(text, keyboard);
    }

    /// <summary>Who is on the path, for the list of those whom the group listens to; empty where nobody is.</summary>
    public static Markup Section(Turn turn, GroupState group, Language language)
    {
        var rows = RowsOf(turn, group);
        return rows.Count == 0 ? default : LeaderTexts.OnThePath.In(language, ("lines", Markup.Join("\n", rows.Select(row => LeaderTexts.Line.In(language,
            ("name", Names.Of(turn, row.MemberNo)!), ("step", LeaderTexts.Of(row.Stands).In(language)), ("day", DayOf(turn, group, row, language)))))));
    }

    /// <summary>A button for each who is on the path or listed.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? Buttons(Turn turn, GroupState group, IEnumerable<long> listed)
    {
        var members = RowsOf(turn, group).Select(row => row.MemberNo).Concat(listed).Distinct().Take(MostButtons).ToList();
        return members.Count == 0 ? null : Keyboard.InRows(ButtonsARow, members.Select(member => new Button(
            Shortening.Shorten(Names.Of(turn, member)!, LongestLabel), $"{Prefix}:{group.No}:{member}")));
    }

    private static void Move(Turn turn, GroupState group, PersonState member, LeaderStep? to, PersonState admin)
    {
        var from = LeaderStore.Find(turn.Connection, group.No, member.No)?.Stands;
        if ((to is { } wanted && !Enum.IsDefined(wanted)) || LeaderPath.Check(from, to) is not LeaderRefusal.None)
        {
            turn.Toast(LeaderTexts.Skips, isAlert: true);
            return;
        }

        if (to is { } step)
        {
            LeaderStore.Put(turn.Connection, group.No, member.No, step, turn.Scene.At, admin.No);
        }
        else
        {
            LeaderStore.Remove(turn.Connection, group.No, member.No);
        }

        turn.Toast(LeaderTexts.Moved.Plain(turn.Language, ("step", StepName(to).Plain(turn.Language))));
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Card(Turn turn, GroupState group, PersonState member, Language language)
    {
        var row = LeaderStore.Find(turn.Connection, group.No, member.No);
        var (stands, data) = (row?.Stands, $"{Prefix}:{group.No}:{member.No}");
        var text = LeaderTexts.Card.In(language,
            ("name", Names.Of(member)), ("group", group.ShortTitle),
            ("step", row is null ? LeaderTexts.Off.In(language) : LeaderTexts.Since.In(language,
                ("step", LeaderTexts.Of(row.Stands).In(language)), ("day", DayOf(turn, group, row, language)), ("by", Names.Of(turn, row.ByNo) ?? "–"))),
            ("note", row?.Note is { Length: > 0 } note ? LeaderTexts.NoteLine.In(language, ("note", note)) : default));
        List<Button> buttons = [];
        if (LeaderPath.NextOf(stands) is { } next)
        {
            buttons.Add(new Button(LeaderTexts.Forward.Plain(language, ("step", LeaderTexts.Of(next).Plain(language))), $"{data}:{(int)next}"));
        }

        if (stands is > LeaderStep.Candidate and { } here)
        {
            buttons.Add(new Button(LeaderTexts.Back.Plain(language, ("step", LeaderTexts.Of(here - 1).Plain(language))), $"{data}:{(int)here - 1}"));
        }

        if (stands is not null)
        {
            buttons.Add(new Button(LeaderTexts.Leave.Plain(language), $"{data}:0"));
        }

        return (text, Keyboard.InRows(ButtonsARow, buttons));
    }

    private static Text StepName(LeaderStep? step) => step is { } known ? LeaderTexts.Of(known) : LeaderTexts.Off;

    private static List<LeaderRow> RowsOf(Turn turn, GroupState group) =>
        [.. LeaderStore.Of(turn.Connection, group.No).Where(row => Names.Of(turn, row.MemberNo) is not null)];

    private static string DayOf(Turn turn, GroupState group, LeaderRow row, Language language) => GroupDays.Name(
        turn.Groups.DaysOf(group).DayOf(DateTimeOffset.FromUnixTimeMilliseconds(row.At)), GroupDays.Today(turn, group), language);
}
