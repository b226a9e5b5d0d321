using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Referrals;

/// <summary>A link was asked for; what becomes of it is heard.</summary>
/// <param name="Member">Whose it is.</param>
internal sealed record LinkAsked(int Version, long Group, long Member);

/// <summary>A picture of a link that somebody asked for and that is not drawn yet.</summary>
/// <param name="Html">What stands under it.</param>
internal sealed record QrAsked(int Version, InvitePicture Picture, string Html);

/// <summary>One's own link into a group: made once, given in private, as text, to be shared, and as a picture.</summary>
internal static class InviteCommands
{
    public const string Prefix = "invite", Asked = "link", QrWork = "invite-qr";

    private const string Qr = "qr", Another = "new";

    /// <summary>What was asked for ends one way or the other; this is for a row that was lost with a restored backup.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Nobody needs a new link every minute; each is one more that Telegram keeps.</summary>
    private static readonly TimeSpan AnotherAfter = TimeSpan.FromHours(1);

    public static readonly PictureSpec<QrAsked> Picture = new(
        asked => InvitePictures.Draw(asked.Picture),
        (asked, png) => new SendPhoto(png, asked.Html),
        (_, language) => InviteTexts.NotDrawn.In(language));

    public static void Invite(Turn turn, CommandCall call)
    {
        if (turn.GroupFor(call) is not { } group)
        {
            return;
        }

        var person = turn.Scene.Person!;
        if (!turn.Settings.Get(group.No, ReferralsSettings.Enabled))
        {
            turn.AnswerPrivately(language => InviteTexts.Off.In(language));
        }
        else if (turn.Scene.Group is not null && person.PrivateChat is not PrivateChat.Open)
        {
            turn.AnswerPrivately(language => (InviteTexts.ComeToPrivate.In(language), Keyboard.Row(
                new Button(InviteTexts.GetIt.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{group.No}"))));
        }
        else
        {
            if (turn.Scene.Group is not null)
            {
                turn.AnswerPrivately(language => InviteTexts.InPrivate.In(language));
            }

            Give(turn, group, person);
        }
    }

    /// <summary>Came by the button of a group: <c>/start invite-GROUP</c>.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (turn.Scene.Person is { } person)
        {
            if (GroupOf(turn, person, payload) is { } group)
            {
                Give(turn, group, person);
            }
            else
            {
                turn.Reply(InviteTexts.NotThere.In(person.Language));
            }
        }
    }

    /// <summary><c>qr:GROUP</c> draws the link, <c>new:GROUP</c> makes another. Only in private, where the link stands.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is not { Group: null, Person: { } person } || data.Split(':') is not [var what, var no] || GroupOf(turn, person, no) is not { } group)
        {
            turn.Toast(InviteTexts.NotThere.Plain(turn.Language));
            return;
        }

        var link = InviteLinks.Newest(turn.Connection, group.No, person.No);
        switch (what)
        {
            case Qr when link is { Stands: InviteLinkState.Made, Url: { } url }:
                turn.Toast(Draw(turn, group, person, url).Plain(person.Language));
                break;
            case Another when link is { Stands: InviteLinkState.Made } && turn.Now < At(link) + AnotherAfter:
                turn.Toast(InviteTexts.JustMade.Plain(person.Language), isAlert: true);
                break;
            case Another when !IsOnTheWay(turn, link):
                turn.Toast();
                Ask(turn, group, person);
                break;
            case Qr or Another:
                turn.Toast();
                Give(turn, group, person);
                break;
            default:
                turn.Toast(InviteTexts.NotThere.Plain(person.Language));
                break;
        }
    }

    /// <summary>Telegram made it, said no, or nobody knows.</summary>
    public static void WasMade(Turn turn, LinkAsked asked, EffectOutcome outcome)
    {
        var group = new GroupNo(asked.Group);
        if (InviteLinks.Find(turn.Connection, group, outcome.OutboxId) is not { } link || turn.Groups.Find(group) is not { } state
            || turn.Members.Find(new MemberNo(asked.Member)) is not { } person)
        {
            return;
        }

        var language = person.Language;
        switch (outcome)
        {
            case EffectSucceeded { Answer.InviteLink: { } url }:
                InviteLinks.Replace(turn.Connection, link with { Url = url, State = (long)InviteLinkState.Made });
                Show(turn, state, person, url);
                break;
            case EffectUncertain:
                InviteLinks.Change(turn.Connection, link with { State = (long)InviteLinkState.Lost });
                turn.TellPrivately(person, InviteTexts.Lost.In(language));
                break;
            default:
                InviteLinks.Change(turn.Connection, link with { State = (long)InviteLinkState.Refused });
                turn.TellPrivately(person, (state.BotRights.HasFlag(AdminRights.InviteUsers) ? InviteTexts.Refused : InviteTexts.NoRight)
                    .In(language, ("group", state.ShortTitle)));
                break;
        }
    }

    /// <summary>The group that a button or a link names, where they are in it and it gives links.</summary>
    public static GroupState? GroupOf(Turn turn, PersonState person, string no) =>
        ButtonData.Number(no) is { } number && turn.Groups.Find(new GroupNo(number)) is { IsAllowed: true } group
        && turn.Members.Find(group.No, person.No) is { Membership.InChat: true } && turn.Settings.Get(group.No, ReferralsSettings.Enabled)
            ? group
            : null;

    private static void Give(Turn turn, GroupState group, PersonState person)
    {
        var link = InviteLinks.Newest(turn.Connection, group.No, person.No);
        if (link is { Stands: InviteLinkState.Made, Url: { } url })
        {
            Show(turn, group, person, url);
        }
        else if (IsOnTheWay(turn, link))
        {
            turn.TellPrivately(person, InviteTexts.Making.In(person.Language));
        }
        else
        {
            Ask(turn, group, person);
        }
    }

    private static void Ask(Turn turn, GroupState group, PersonState person)
    {
        if (group.BotStatus is not MemberStatus.Owner && !group.BotRights.HasFlag(AdminRights.InviteUsers))
        {
            turn.TellPrivately(person, InviteTexts.NoRight.In(person.Language, ("group", group.ShortTitle)));
            return;
        }

        var name = Shortening.Shorten(person.Person.FirstName.Trim(), InviteLinks.MostOfName);
        if (turn.Ask(new CreateInviteLink(name, false, null, null), Destination.Of(group.No),
            Continuation.Of(Asked, new LinkAsked(1, group.No.Value, person.No.Value))) is { } no)
        {
            InviteLinks.Add(turn.Connection, new InviteLinkRow
            {
                GroupNo = group.No.Value,
                LinkNo = no,
                MemberNo = person.No.Value,
                State = (long)InviteLinkState.Asked,
                AskedAt = turn.Now.ToUnixTimeMilliseconds(),
            });
        }
    }

    private static void Show(Turn turn, GroupState group, PersonState person, string url)
    {
        var language = person.Language;
        var share = string.Create(CultureInfo.InvariantCulture,
            $"https://t.me/share/url?url={Uri.EscapeDataString(url)}&text={Uri.EscapeDataString(InviteTexts.ShareText.Plain(language, ("group", group.Title)))}");
        var second = new List<Button>(2);
        if (turn.Pictures.CanDraw)
        {
            second.Add(new Button(InviteTexts.QrLabel.Plain(language), $"{Prefix}:{Qr}:{group.No}"));
        }

        second.Add(new Button(InviteTexts.AnotherLabel.Plain(language), $"{Prefix}:{Another}:{group.No}"));
        turn.TellPrivately(person, InviteTexts.Link.In(language,
            ("group", group.ShortTitle), ("url", url), ("rule", ReferralsTexts.RuleIn(turn, group, language))),
        [
            [new Button(InviteTexts.Share.Plain(language), Url: share)],
            second,
            [new Button(InviteTexts.Mine.Plain(language), $"{OwnInvitesCommands.Prefix}:{group.No}")],
        ]);
    }

    private static Text Draw(Turn turn, GroupState group, PersonState person, string url)
    {
        if (!turn.Pictures.CanDraw)
        {
            return InviteTexts.NotDrawn;
        }

        var picture = new InvitePicture(group.Title, Names.Whole(person), url, person.Language);
        var html = InviteTexts.UnderQr.In(person.Language, ("group", group.ShortTitle), ("url", url)).Html;
        return PictureWork.Ask(turn, QrWork, person, new QrAsked(1, picture, html)) ? InviteTexts.Drawing : PictureTexts.OneAtATime;
    }

    private static bool IsOnTheWay(Turn turn, InviteLinkRow? link) =>
        link is { Stands: InviteLinkState.Asked } && turn.Now < At(link) + AskAgainAfter;

    private static DateTimeOffset At(InviteLinkRow link) => DateTimeOffset.FromUnixTimeMilliseconds(link.AskedAt);
}
