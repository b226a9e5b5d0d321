using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Owner;

internal static class OwnerObserver
{
    private static readonly Text Welcome = new(Audience.Admin,
        "好，从现在起你是我的主人。把我加进群吧；发 /help 看看我会什么。",
        "From now on you own me. Add me to a group; /help shows what I can do.");

    public static void Claim(Turn turn, MessageReceived received)
    {
        if (turn.Scene is { Group: null, Person: not null })
        {
            Try(turn, received.Message.Text);
        }
    }

    public static void Follow(Turn turn, MessageReceived message, string payload) => Try(turn, payload);

    /// <summary>A wrong code gets no answer: nothing tells how close it was.</summary>
    private static void Try(Turn turn, string text)
    {
        if (!turn.Owners.TryClaim(turn.Scene.Person!.Person.Id, text, turn.Now))
        {
            return;
        }

        turn.Reply(Welcome.In(turn.Language));
        // The groups that were met before this one owned the installation: may the bot work there, and stay?
        turn.Work.Ask(GroupReview.Work, new GroupReview(1, 0), turn.Now);
    }
}
