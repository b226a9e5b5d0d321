using GroupBot.Events;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Settings;

internal static class SettingsCommands
{
    public const string Link = "settings";

    /// <summary>
    /// In private the list of groups. In a group this one's page, in private, because a walk is not for everybody's eyes; to
    /// whom the bot may not write there, the way.
    /// </summary>
    public static void Open(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is not { } group)
        {
            var (text, keyboard) = WalkPages.Groups(turn, page: 0);
            turn.Reply(text, keyboard);
            return;
        }

        turn.AnswerInPrivate(_ => WalkPages.Features(turn, group, page: 0), language => (
            SettingsTexts.InPrivate.In(language), Keyboard.Row(new Button(
                SettingsTexts.Label.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Link}-{group.No}"))));
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        var (text, keyboard) = WalkData.ReadGroup(payload) is { } no && Walk.MayChange(turn, no) is { } group
            ? WalkPages.Features(turn, group, page: 0)
            : WalkPages.Groups(turn, page: 0);
        turn.Reply(text, keyboard);
    }
}
