using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Members.Admission;

/// <summary>Admins are told at the end of the group's quiet hours who waits.</summary>
/// <param name="Request">The first that came in them: of those before it they heard.</param>
internal sealed record JoinCall(int Version, long Group, long Request);

/// <summary>Who may be written to about a request: the person while Telegram lets the bot, and the admins.</summary>
internal static class JoinVoice
{
    public const string QuietOver = "join-call";

    /// <summary>So long after a request a bot may write to somebody who never opened a chat with it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan QuietFor = TimeSpan.FromHours(1);

    /// <summary>When the bot falls silent for somebody who did not open the chat.</summary>
    public static DateTimeOffset Until(Turn turn, JoinRequestRow request) => (turn.Scene.Event is JoinRequested
        ? turn.Scene.At
        : DateTimeOffset.FromUnixTimeMilliseconds(request.AskedAt)) + Lasts;

    /// <param name="then">What is done once who never opened the chat was told, or could not be.</param>
    /// <returns>False where they cannot be reached, by all that is known.</returns>
    public static bool Tell(Turn turn, JoinRequestRow request, Func<Language, Said> say, JoinAnswered? then = null)
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

        if (then is null)
        {
            turn.TellUnopened(person, say(person.Language), until);
        }
        else
        {
            turn.TellUnopened(person, say(person.Language), until, JoinOutcomes.Told, then);
        }

        return true;
    }

    /// <summary>
    /// A request waits for an admin: those who opened the chat hear of it, unless they heard of another within the hour that
    /// still waits. In the group's quiet hours it is said when they end, once, of whoever waits then.
    /// </summary>
    public static void CallAdmins(Turn turn, GroupState group, JoinRequestRow request)
    {
        var quiet = QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now);
        if (JoinCalls.Last(turn.Connection, group.No) is { } last
            && (last > turn.Now || (turn.Now - last < QuietFor && JoinRequestStore.AnotherWaits(turn.Connection, request))))
        {
            return;
        }

        JoinCalls.Put(turn.Connection, group.No, quiet ?? turn.Now);
        if (quiet is { } end)
        {
            turn.Later(group, end, QuietOver, new JoinCall(1, group.No.Value, request.RequestNo));
        }
        else
        {
            Call(turn, group, request);
        }
    }

    /// <summary>The quiet hours are over: who was decided meanwhile is nobody's business any more.</summary>
    public static void WasQuiet(Turn turn, JoinCall call, EffectOutcome outcome)
    {
        if (turn.Groups.Find(new GroupNo(call.Group)) is { } group && JoinRequestStore.WaitingFrom(turn.Connection, group.No, call.Request) is { } request)
        {
            Call(turn, group, request);
        }
    }

    private static void Call(Turn turn, GroupState group, JoinRequestRow request)
    {
        foreach (var member in turn.Members.Admins(group.No))
        {
            if (turn.Members.Find(member.No) is { PrivateChat: PrivateChat.Open, Person.IsBot: false } admin)
            {
                var text = JoinTexts.New.In(admin.Language, ("group", group.ShortTitle), ("name", NameOf(turn, request)));
                var look = new Button(JoinTexts.Look.Plain(admin.Language), $"{JoinRequestBook.AdminPrefix}:{group.No}:{request.RequestNo}");
                turn.TellSilently(admin, text, Keyboard.Row(look), turn.Now);
            }
        }
    }

    public static string NameOf(Turn turn, JoinRequestRow request) => Names.Of(turn, request.MemberNo) ?? "–";
}
