using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>
/// The board of the day is pinned, without a notice, where the bot may; the one before is taken down once it is. What
/// people pin themselves is left alone.
/// </summary>
internal static class BoardPins
{
    public const string Pinned = "check-in-board-pinned";

    /// <summary>The right that it takes, where an owner switched it on.</summary>
    public static readonly NeededRight Right = new(AdminRights.PinMessages,
        new Text(Audience.Admin, "置顶消息", "Pin messages"),
        new Text(Audience.Admin, "当天的打卡榜不会置顶", "the day's check-in board is not pinned"));

    /// <summary>A board stands.</summary>
    public static void Pin(Turn turn, GroupState group, DayBoard board)
    {
        if (!MayPin(group) || BoardStore.Pinned(turn.Connection, group.No).Any(other => other.Day > board.Day))
        {
            return;
        }

        if (IsWanted(turn, group))
        {
            turn.Ask(new PinMessage(board.MessageId!.Value, IsSilent: true), Destination.Of(group.No),
                Continuation.Of(Pinned, new DayBoards.Board(1, board.Day)));
        }
        else
        {
            TakeDown(turn, group, board.Day);
        }
    }

    public static void WasPinned(Turn turn, DayBoards.Board state, EffectOutcome outcome)
    {
        if (outcome is EffectSucceeded && turn.Scene.Group is { } group
            && BoardStore.Read(turn.Connection, group.No, state.Day) is { } board)
        {
            BoardStore.Write(turn.Connection, board with { IsPinned = 1 });
            TakeDown(turn, group, state.Day);
        }
    }

    public static bool IsWanted(Turn turn, GroupState group) => turn.Settings.Get(group.No, CheckInsSettings.Enabled)
        && turn.Settings.Get(group.No, CheckInsSettings.Board) && turn.Settings.Get(group.No, CheckInsSettings.PinBoard);

    private static bool MayPin(GroupState group) =>
        group.BotStatus is MemberStatus.Owner || (group.BotIsAdmin && group.BotRights.HasFlag(AdminRights.PinMessages));

    /// <summary>Takes down what was pinned of the days before.</summary>
    private static void TakeDown(Turn turn, GroupState group, long day)
    {
        foreach (var old in BoardStore.Pinned(turn.Connection, group.No).Where(old => old.Day < day))
        {
            BoardStore.Write(turn.Connection, old with { IsPinned = 0 });
            // The number is another message's, or none, in a chat that the group has become since.
            if (old.MessageId is { } message && old.ChatId == group.Chat.Value)
            {
                turn.Ask(new UnpinMessage(message), Destination.Of(group.No));
            }
        }
    }
}
