using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.CheckIns;

/// <summary>
/// The one board message of a day: sent at its first check-in, then edited at most once a minute. What waits is a row with
/// a due time, so a restart loses nothing, and a thousand check-ins within a minute make one edit.
/// </summary>
internal static class DayBoards
{
    public const string Posted = "check-in-board", Woken = "check-in-board-due", Edited = "check-in-board-edited";

    public static readonly PostKind Kind = new("CheckIns", "board", CheckInsTexts.BoardLabel, WhenShut.Answers)
    {
        Compose = static (turn, group, key) => ButtonData.Number(key) is { } day ? Text(turn, group, (int)day) : null,
    };

    private const int NamesShown = 30, BoardsKept = 3;

    private static readonly TimeSpan BetweenEdits = TimeSpan.FromMinutes(1), Gathering = TimeSpan.FromSeconds(3);

    /// <param name="Day">A day number.</param>
    internal sealed record Board(int Version, long Day);

    /// <summary>Somebody new has checked in on a day.</summary>
    public static void Changed(Turn turn, GroupState group, DateOnly day)
    {
        if (!turn.Settings.Get(group.No, CheckInsSettings.Board))
        {
            return;
        }

        if (BoardStore.Read(turn.Connection, group.No, day.DayNumber) is { } board && !IsElsewhere(group, board))
        {
            Wake(turn, group, board with { IsStale = 1 });
        }
        else if (day == turn.Scene.Day && RankingStore.CountOf(turn.Connection, group.No, day, Admins(turn, group)) > 0)
        {
            Post(turn, group, day);
        }
    }

    /// <summary>The chat on the wire to which the message at hand went.</summary>
    public static ChatId SentTo(Turn turn, GroupState group) => (turn.Scene.Event as EffectEnded)?.SentTo ?? group.Chat;

    public static void WasPosted(Turn turn, Board state, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { } group || BoardStore.Read(turn.Connection, group.No, state.Day) is not { } board)
        {
            return;
        }

        if (outcome is not EffectSucceeded { Answer.MessageId: { } message })
        {
            // Whether it stands is not known, or it does not: the next check-in posts one that can be kept up to date.
            if (board.MessageId is null)
            {
                BoardStore.Delete(turn.Connection, group.No, state.Day);
            }
        }
        else
        {
            board = board with { MessageId = message, ChatId = SentTo(turn, group).Value, EditedAt = turn.Now.ToUnixTimeMilliseconds() };
            Wake(turn, group, board);
            BoardPins.Pin(turn, group, board);
        }
    }

    /// <summary>The due time has come: what stands in the rows now is written into the message.</summary>
    public static void Due(Turn turn, Board state, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { } group
            || BoardStore.Read(turn.Connection, group.No, state.Day) is not { MessageId: { } message } board)
        {
            return;
        }

        if (IsElsewhere(group, board))
        {
            Changed(turn, group, DateOnly.FromDayNumber((int)board.Day));
            return;
        }

        BoardStore.Write(turn.Connection, board with { EditedAt = turn.Now.ToUnixTimeMilliseconds(), IsStale = 0, WakesAt = 0 });
        turn.Ask(
            new EditText(message, Text(turn, group, (int)state.Day).Html, Button(group)), Destination.Of(group.No),
            Continuation.Of(Edited, state));
    }

    /// <summary>A message that can be edited no more, as it was deleted perhaps, is left alone for the rest of the day.</summary>
    public static void WasEdited(Turn turn, Board state, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { } group || BoardStore.Read(turn.Connection, group.No, state.Day) is not { } board)
        {
            return;
        }

        if (outcome is EffectFailed { Refusal: EffectRefusal.Refused })
        {
            BoardStore.Write(turn.Connection, board with { MessageId = null, ChatId = null });
        }
        else if (outcome is EffectFailed { Refusal: EffectRefusal.Migrated } && IsElsewhere(group, board))
        {
            Changed(turn, group, DateOnly.FromDayNumber((int)board.Day));
        }
    }

    /// <summary>
    /// True where the message stands in the chat that the group was before: in the one of today its number may be another's.
    /// A new one is posted then.
    /// </summary>
    private static bool IsElsewhere(GroupState group, DayBoard board) =>
        board.MessageId is not null && board.ChatId != group.Chat.Value;

    private static void Post(Turn turn, GroupState group, DateOnly day)
    {
        var topic = (turn.Scene.Event as MessageReceived)?.Message.Topic ?? (turn.Scene.Event as ButtonPressed)?.Topic;
        BoardStore.DeleteBefore(turn.Connection, group.No, day.DayNumber - BoardsKept);
        BoardStore.Write(turn.Connection, new DayBoard
        {
            GroupNo = group.No.Value,
            Day = day.DayNumber,
            Topic = topic?.Value,
            EditedAt = turn.Now.ToUnixTimeMilliseconds(),
        });
        // Held back, it stays so for the day: its row stands, without a message. A pause ends, and then it is posted.
        var fate = turn.Post(group, new Post(Kind, Text(turn, group, day.DayNumber))
        {
            Key = day.DayNumber.ToString(CultureInfo.InvariantCulture),
            Topic = topic,
            Keyboard = Button(group),
            Then = Continuation.Of(Posted, new Board(1, day.DayNumber)),
        });
        if (fate is PostFate.Paused)
        {
            BoardStore.Delete(turn.Connection, group.No, day.DayNumber);
        }
    }

    /// <summary>Writes the board, and asks to be woken for it where that is not asked for yet.</summary>
    private static void Wake(Turn turn, GroupState group, DayBoard board)
    {
        if (board is { IsStale: 1, WakesAt: 0, MessageId: not null })
        {
            var earliest = DateTimeOffset.FromUnixTimeMilliseconds(board.EditedAt) + BetweenEdits;
            var due = earliest > turn.Now + Gathering ? earliest : turn.Now + Gathering;
            board = board with { WakesAt = due.ToUnixTimeMilliseconds() };
            turn.Ask(new Wake(), Destination.Of(group.No), Continuation.Of(Woken, new Board(1, board.Day)), due);
        }

        BoardStore.Write(turn.Connection, board);
    }

    private static Markup Text(Turn turn, GroupState group, int dayNumber)
    {
        var day = DateOnly.FromDayNumber(dayNumber);
        var language = group.Language;
        var count = RankingStore.CountOf(turn.Connection, group.No, day, Admins(turn, group));
        var names = Markup.Plain(string.Join(language is Language.En ? ", " : "、", RankingStore
            .FirstOf(turn.Connection, group.No, day, Admins(turn, group), NamesShown)
            .Select(member => Members.Names.Of(turn, member))
            .OfType<string>()));
        return CheckInsTexts.Board.In(language,
            ("day", GroupDays.Name(day, turn.Scene.Day, language)),
            ("count", count),
            ("names", count > NamesShown ? CheckInsTexts.AndMore.In(language, ("names", names)) : names));
    }

    private static bool Admins(Turn turn, GroupState group) => turn.Settings.Get(group.No, CheckInsSettings.AdminsOnBoards);

    private static IReadOnlyList<IReadOnlyList<Button>> Button(GroupState group) =>
        Keyboard.Row(new Button(CheckInsTexts.Button.Plain(group.Language), CheckInsCommands.Prefix));
}
