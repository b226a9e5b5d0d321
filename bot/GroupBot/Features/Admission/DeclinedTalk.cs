using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Admission;

/// <summary>Somebody was turned down and asks why. Who decided is nobody's to know, and what they thought the bot does not know.</summary>
internal static class DeclinedTalk
{
    /// <summary>So long afterwards the word is still about that.</summary>
    private static readonly TimeSpan IsRecent = TimeSpan.FromDays(30);

    public static bool IsAsked(Turn turn) =>
        turn.Scene is { Group: null, Person: not null, Event: MessageReceived received } && WhyAsked.IsIn(received.Message.Text) && Find(turn) is not null;

    public static void Answer(Turn turn, MessageReceived received)
    {
        if (Find(turn) is not var (request, group))
        {
            return;
        }

        var said = Why(turn, group, request).In(turn.Language, ("group", group.ShortTitle));
        turn.Reply(Markup.Join(" ", [said, Again(turn, group, request)]));
    }

    private static Text Why(Turn turn, GroupState group, JoinRequestRow request) =>
        IsClosed(turn, group, request) ? AdmissionTexts.WhyClosed
        : request.DecidedBy is not null || Barred(turn, group, request) is not null ? AdmissionTexts.WhyDeclined
        : AdmissionTexts.WhyByRule;

    /// <summary>From when on they may ask once more: an entrance that is over has no such day.</summary>
    private static Markup Again(Turn turn, GroupState group, JoinRequestRow request) =>
        IsClosed(turn, group, request) ? default
        : Barred(turn, group, request) is { } until
            ? AdmissionTexts.AskAgainFrom.In(turn.Language, ("at", Moment.Of(until, group.Rule.Zone, turn.Now, turn.Language)))
        : AdmissionTexts.AskAgainAnyTime.In(turn.Language);

    private static bool IsClosed(Turn turn, GroupState group, JoinRequestRow request) => request.DecidedBy is null
        && JoinRequestBook.EntranceOf(turn, request) is { } entrance && entrance.IsOver(GroupDays.Today(turn, group));

    /// <summary>Until when who asks again is turned down at once; null where they are not.</summary>
    private static DateTimeOffset? Barred(Turn turn, GroupState group, JoinRequestRow request) =>
        turn.Settings.Get(group.No, AdmissionSettings.DeclineAgainDays) is > 0 and var days
        && JoinRequestStore.DeclinedAt(turn.Connection, group.No, new MemberNo(request.MemberNo)) is { } at
        && DateTimeOffset.FromUnixTimeMilliseconds(at).AddDays(days) is var until && until > turn.Now
            ? until
            : null;

    private static (JoinRequestRow Request, GroupState Group)? Find(Turn turn) =>
        JoinRequestStore.NewestDeclined(turn.Connection, turn.Scene.Person!.No, turn.Now - IsRecent) is { } request
        && turn.Groups.Find(new GroupNo(request.GroupNo)) is { IsAllowed: true, BotIsIn: true } group
            ? (request, group)
            : null;
}
