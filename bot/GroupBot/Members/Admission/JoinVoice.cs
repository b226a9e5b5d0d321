using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Members.Admission;

/// <summary>Who may be written to about a request: the person while Telegram lets the bot, and the admins.</summary>
internal static class JoinVoice
{
    /// <summary>So long after a request a bot may write to somebody who never opened a chat with it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan QuietFor = TimeSpan.FromHours(1);

    /// <summary>When the bot falls silent for somebody who did not open the chat.</summary>
    public static DateTimeOffset Until(Turn turn, JoinRequestRow request) => (turn.Scene.Event is JoinRequested
        ? turn.Scene.At
        : DateTimeOffset.FromUnixTimeMilliseconds(request.AskedAt)) + Lasts;

    /// <returns>False where they cannot be reached, by all that is known.</returns>
    public static bool Tell(Turn turn, JoinRequestRow request, Func<Language, Said> say)
    {
        if (turn.Members.Find(new MemberNo(request.MemberNo)) is not { } person)
        {
            return false;
        }

        var until = Until(turn, request);
        if (person.PrivateChat is PrivateChat.Open)
        {
            var said = say(person.Language);
            return turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
        }

        if (person.PrivateChat is PrivateChat.Blocked || until <= turn.Now)
        {
            return false;
        }

        turn.TellUnopened(person, say(person.Language), until);
        return true;
    }

    /// <summary>
    /// A request waits for an admin: those who opened the chat hear of the first, and of none that comes within an hour of
    /// another that waits. In the group's quiet hours it is said when they end.
    /// </summary>
    public static void CallAdmins(Turn turn, GroupState group, JoinRequestRow request)
    {
        var quiet = QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now);
        var since = quiet is null ? turn.Now - QuietFor : DateTimeOffset.UnixEpoch;
        var others = JoinRequestStore.OfState(turn.Connection, group.No, JoinRequestState.Waiting, DateTimeOffset.MaxValue, 1000);
        if (others.Any(other => other.RequestNo != request.RequestNo && other.AskedAt >= since.ToUnixTimeMilliseconds()))
        {
            return;
        }

        foreach (var member in turn.Members.Admins(group.No))
        {
            if (turn.Members.Find(member.No) is { PrivateChat: PrivateChat.Open, Person.IsBot: false } admin)
            {
                var text = JoinTexts.New.In(admin.Language, ("group", group.ShortTitle), ("name", NameOf(turn, request)));
                var look = new Button(JoinTexts.Look.Plain(admin.Language), $"{JoinRequestBook.AdminPrefix}:{group.No}:{request.RequestNo}");
                turn.TellSilently(admin, text, Keyboard.Row(look), quiet ?? turn.Now);
            }
        }
    }

    public static string NameOf(Turn turn, JoinRequestRow request) => Names.Of(turn, request.MemberNo) ?? "–";
}
