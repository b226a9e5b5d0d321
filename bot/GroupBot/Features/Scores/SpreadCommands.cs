using System.Globalization;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Structure;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary><c>/spread</c> as a reply to an announcement: how it went round, by circle and hour; for admins, in private.</summary>
internal static class SpreadCommands
{
    public const string Work = "score-spread";

    private static readonly IReadOnlyList<int> Marks = [1, 6, 24, SpreadReader.Hours];

    public static void Ask(Turn turn, CommandCall call)
    {
        var (group, person) = (call.Group!, turn.Scene.Person!);
        var said = Begin(turn, group, person, call);
        turn.AnswerInPrivate(language => said.In(language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    public static void Take(Turn turn, SpreadAsked asked, SpreadResult result)
    {
        if (turn.Scene.Person is { } person && turn.Groups.Find(new GroupNo(asked.Group)) is { IsAllowed: true } group
            && turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true })
        {
            turn.TellPrivately(person, result.Spread is { Rows.Count: > 0 } spread
                ? Page(turn, group, asked, spread, person.Language)
                : SpreadTexts.NoCircles.In(person.Language, ("group", group.ShortTitle)));
        }
    }

    /// <returns>What they read at once.</returns>
    private static Text Begin(Turn turn, GroupState group, PersonState person, CommandCall call)
    {
        if (turn.Scene.Group is null || call.Event is not { Chat: { } chat, Message.Reply.Id: var message })
        {
            return SpreadTexts.How;
        }

        var row = turn.Connection.QueryFirstOrDefault<(long Seq, long At, long Day, long? Author)>(
            """
            select seq, at, day, member_no from activity
            where group_no = @Group and chat_id = @Chat and message_id = @Message and kind = @Kind
            order by seq
            limit 1
            """,
            new { Group = group.No.Value, Chat = chat.Id.Value, Message = message.Value, Kind = (int)ActivityKind.Message });
        if (row.Seq == 0)
        {
            return SpreadTexts.Unknown;
        }

        if (person.PrivateChat is not PrivateChat.Open)
        {
            // Whose private chat is not open reads how to open it instead of this.
            return SpreadTexts.How;
        }

        if (turn.Work.Has(Work, person.No))
        {
            return SpreadTexts.OneAtATime;
        }

        turn.Work.Ask(Work, new SpreadAsked(1, group.No.Value, chat.Id.Value, message.Value, row.Seq, row.At, (int)row.Day, row.Author), turn.Now, member: person.No);
        return SpreadTexts.Counting;
    }

    private static Markup Page(Turn turn, GroupState group, SpreadAsked asked, AnnouncementSpread spread, Language language)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(asked.At);
        var hours = (turn.Now - at).TotalHours;
        var lines = spread.Rows.Select(row => SpreadTexts.Row.In(language,
            ("circle", CircleTexts.ForAdmins(row.Circle).In(language)), ("hits", row.Reach.Hits), ("of", row.Reach.Of), ("share", Percent(row.Reach.Value ?? 0)),
            ("marks", Markup.Join(" · ", Marks.TakeWhile((mark, place) => place == 0 || Marks[place - 1] < hours).Select(mark => SpreadTexts.Mark.In(language,
                ("hours", mark), ("count", row.ByHour.Take(mark).Sum())))))));
        return SpreadTexts.Page.In(language,
            ("group", group.ShortTitle),
            ("day", GroupDays.Name(DateOnly.FromDayNumber(asked.Day), DateOnly.FromDateTime(turn.Now.UtcDateTime), language)), ("time", GroupDays.Time(group, at)),
            ("author", asked.Author is { } author && Names.Of(turn, author) is { } name ? Markup.Plain(name) : SpreadTexts.Somebody.In(language)),
            ("hours", (long)Math.Min(SpreadReader.Hours, Math.Max(1, Math.Ceiling(hours)))), ("lines", Markup.Join("\n", lines)), ("fades", Fades(spread, language)));
    }

    private static Markup Fades(AnnouncementSpread spread, Language language) => spread switch
    {
        { HalfDistance: { } half, KeptAStep: { } kept } => SpreadTexts.Fades.In(language,
            ("kept", Percent(kept)), ("half", half.ToString("0.#", CultureInfo.InvariantCulture))),
        { KeptAStep: not null } => SpreadTexts.Holds.In(language),
        _ when spread.Rows.Any(row => row.Reach.Hits > 0) => SpreadTexts.TooFewCircles.In(language),
        _ => SpreadTexts.NobodyYet.In(language),
    };

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + "%";
}
