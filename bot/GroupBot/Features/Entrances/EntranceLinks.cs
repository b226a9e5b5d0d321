using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>A link of an entrance was asked for; what becomes of it is heard.</summary>
/// <param name="Admin">Who asked, and is told.</param>
internal sealed record EntranceLinkAsked(int Version, long Group, long Entrance, long Admin);

/// <summary>The links of entrances: asked of Telegram, replaced, taken back.</summary>
internal static class EntranceLinks
{
    public const string Asked = "entrance-link";

    /// <summary>Nobody makes more of one entrance.</summary>
    private const int MostRevoked = 50;

    /// <summary>What was asked for ends one way or the other; this is for a row that was lost with a restored backup.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    public static bool MayMake(GroupState group) => group.BotStatus is MemberStatus.Owner || group.BotRights.HasFlag(AdminRights.InviteUsers);

    public static bool IsOnTheWay(Turn turn, InviteLinkRow? link) =>
        link is { Stands: InviteLinkState.Asked } && turn.Now < DateTimeOffset.FromUnixTimeMilliseconds(link.AskedAt) + AskAgainAfter;

    /// <summary>The bot's own link of an entrance: it gives the group's, or says when it does.</summary>
    public static string DeepLinkOf(Turn turn, EntranceRow entrance) =>
        $"https://t.me/{turn.Self.Username}?start={EntrancesFeature.Code}_{entrance.Code}";

    /// <summary>What is printed and passed on: where hours matter, the bot stands between.</summary>
    public static string? PublicLinkOf(Turn turn, EntranceRow entrance) => entrance.Window is not null
        ? DeepLinkOf(turn, entrance)
        : InviteLinks.UrlOf(turn.Connection, entrance);

    public static void Ask(Turn turn, GroupState group, PersonState admin, EntranceRow entrance)
    {
        var name = Shortening.Shorten(entrance.Name, InviteLinks.MostOfName);
        if (turn.Ask(new CreateInviteLink(name, false, (int?)entrance.MemberLimit, null), Destination.Of(group.No),
            Continuation.Of(Asked, new EntranceLinkAsked(1, group.No.Value, entrance.EntranceNo, admin.No.Value))) is { } no)
        {
            InviteLinks.Add(turn.Connection, new InviteLinkRow
            {
                GroupNo = group.No.Value,
                LinkNo = no,
                MemberNo = 0,
                EntranceNo = entrance.EntranceNo,
                State = (long)InviteLinkState.Asked,
                AskedAt = turn.Now.ToUnixTimeMilliseconds(),
            });
        }
    }

    /// <summary>Telegram made it, said no, or nobody knows.</summary>
    public static void WasMade(Turn turn, EntranceLinkAsked asked, EffectOutcome outcome)
    {
        var no = new GroupNo(asked.Group);
        if (InviteLinks.Find(turn.Connection, no, outcome.OutboxId) is not { } link || turn.Groups.Find(no) is not { } group
            || EntranceStore.Find(turn.Connection, no, asked.Entrance) is not { } entrance)
        {
            return;
        }

        var admin = turn.Members.Find(new MemberNo(asked.Admin));
        switch (outcome)
        {
            case EffectSucceeded { Answer.InviteLink: { } url }:
                InviteLinks.Replace(turn.Connection, link with { Url = url, State = (long)InviteLinkState.Made });
                if (entrance.IsEnded)
                {
                    Revoke(turn, group, entrance);
                }
                else if (admin is not null)
                {
                    EntrancePages.Show(turn, group, entrance, admin);
                }

                break;
            case EffectUncertain:
                InviteLinks.Change(turn.Connection, link with { State = (long)InviteLinkState.Lost });
                Tell(EntranceTexts.Lost);
                break;
            default:
                InviteLinks.Change(turn.Connection, link with { State = (long)InviteLinkState.Refused });
                Tell(MayMake(group) ? EntranceTexts.Refused : EntranceTexts.NoRight);
                break;
        }

        void Tell(Text text)
        {
            if (admin is not null)
            {
                turn.TellPrivately(admin, text.In(admin.Language, ("title", entrance.Name), ("group", group.ShortTitle)));
            }
        }
    }

    /// <summary>Nobody comes through any of its links any more.</summary>
    public static void Revoke(Turn turn, GroupState group, EntranceRow entrance)
    {
        foreach (var url in InviteLinks.UrlsOf(turn.Connection, entrance, MostRevoked))
        {
            turn.Ask(new RevokeInviteLink(url), Destination.Of(group.No));
        }
    }
}
