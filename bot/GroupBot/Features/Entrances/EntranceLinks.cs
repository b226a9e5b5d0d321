using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>What a link of an entrance is to be like at Telegram.</summary>
/// <param name="Name">Without the number at its end.</param>
/// <param name="ExpiresAt">Unix milliseconds; null for never.</param>
internal sealed record LinkTerms(string Name, bool NeedsApproval, int? Limit, long? ExpiresAt);

/// <summary>A link of an entrance was asked for, or is to be another; what becomes of it is heard.</summary>
/// <param name="Admin">Who asked, and is told.</param>
/// <param name="Terms">With which it was asked for; null where an older version asked.</param>
internal sealed record EntranceLinkAsked(int Version, long Group, long Entrance, long Admin, LinkTerms? Terms = null);

/// <summary>The links of entrances: asked of Telegram, changed, replaced, taken back.</summary>
internal static class EntranceLinks
{
    public const string Asked = "entrance-link", Changed = "entrance-change";

    /// <summary>Nobody makes more of one entrance by hand.</summary>
    private const int MostRevoked = 50;

    /// <summary>What was asked for ends one way or the other; this is for a row that went with who asked, or with a restored backup.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);

    /// <summary>Telegram takes no end that has passed by the time it hears of it.</summary>
    private static readonly TimeSpan LeastLife = TimeSpan.FromMinutes(1);

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

    /// <summary>From when until when an entrance with hours is open now; null outside of them.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until)? WindowNow(Turn turn, GroupState group, EntranceRow entrance)
    {
        var zone = group.Rule.Zone;
        return entrance.Window?.SpanAt(TimeZoneInfo.ConvertTime(turn.Now, zone).DateTime) is var (from, until)
            ? (LocalInstant.Of(from, zone), LocalInstant.Of(until, zone))
            : null;
    }

    /// <summary>What its link is to be like that is given at this moment.</summary>
    public static LinkTerms TermsOf(Turn turn, GroupState group, EntranceRow entrance)
    {
        var end = entrance.Last is { } last ? group.Rule.StartOf(last.AddDays(1)) : DateTimeOffset.MaxValue;
        if (WindowNow(turn, group, entrance) is var (_, until) && until < end)
        {
            end = until;
        }

        return new LinkTerms(
            Shortening.Shorten(entrance.Name, InviteLinks.MostOfName),
            entrance.NeedsApproval,
            entrance.NeedsApproval ? null : (int?)entrance.MemberLimit,
            end == DateTimeOffset.MaxValue ? null : Later(end, turn.Now + LeastLife).ToUnixTimeMilliseconds());
    }

    public static void Ask(Turn turn, GroupState group, PersonState admin, EntranceRow entrance)
    {
        var terms = TermsOf(turn, group, entrance);
        Ask(turn, group, entrance, terms, Continuation.Of(Asked, new EntranceLinkAsked(1, group.No.Value, entrance.EntranceNo, admin.No.Value, terms)));
    }

    public static void Ask(Turn turn, GroupState group, EntranceRow entrance, LinkTerms terms, Continuation then)
    {
        if (turn.Ask(new CreateInviteLink(terms.Name, terms.NeedsApproval, terms.Limit, terms.ExpiresAt), Destination.Of(group.No), then) is { } no)
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
        if (Found(turn, asked.Group, asked.Entrance) is not var (group, entrance))
        {
            return;
        }

        var admin = turn.Members.Find(new MemberNo(asked.Admin));
        switch (Settle(turn, group, entrance, asked.Terms, outcome))
        {
            case InviteLinkState.Made when admin is not null && !entrance.IsEnded:
                EntrancePages.Show(turn, group, entrance, admin);
                break;
            case InviteLinkState.Lost:
                Tell(turn, admin, EntranceTexts.Lost, group, entrance);
                break;
            case InviteLinkState.Refused:
                Tell(turn, admin, MayMake(group) ? EntranceTexts.Refused : EntranceTexts.NoRight, group, entrance);
                break;
            default:
                break;
        }
    }

    /// <summary>Writes down what became of a link, and makes it what its entrance has become meanwhile.</summary>
    /// <returns>How it stands; null where nothing is known of it.</returns>
    public static InviteLinkState? Settle(Turn turn, GroupState group, EntranceRow entrance, LinkTerms? terms, EffectOutcome outcome)
    {
        if (InviteLinks.Find(turn.Connection, group.No, outcome.OutboxId) is not { } link)
        {
            return null;
        }

        if (outcome is not EffectSucceeded { Answer.InviteLink: { } url })
        {
            var state = outcome is EffectUncertain ? InviteLinkState.Lost : InviteLinkState.Refused;
            InviteLinks.Change(turn.Connection, link with { State = (long)state });
            return state;
        }

        var before = InviteLinks.CurrentOf(turn.Connection, entrance);
        var made = link with { Url = url, State = (long)InviteLinkState.Made };
        InviteLinks.Replace(turn.Connection, made);
        if (entrance.IsEnded)
        {
            Revoke(turn, group, entrance);
        }
        else if (before is { Url: { } old } && WindowNow(turn, group, entrance) is var (from, _)
            && DateTimeOffset.FromUnixTimeMilliseconds(before.AskedAt) < from)
        {
            // Of hours that are over; or it is from before the entrance had any, and knows of none.
            turn.Ask(new RevokeInviteLink(old), Destination.Of(group.No));
        }

        if (!entrance.IsEnded && terms is not null)
        {
            Fit(turn, group, entrance, made, terms);
        }

        return InviteLinkState.Made;
    }

    /// <summary>An admin changed what its link is like: the address stays.</summary>
    /// <returns>False where there was none to change, and one is made.</returns>
    public static bool Change(Turn turn, GroupState group, PersonState admin, EntranceRow entrance)
    {
        if (InviteLinks.CurrentOf(turn.Connection, entrance) is not { Url: { } newest } link)
        {
            // One that is on its way is made to fit when it comes.
            if (!IsOnTheWay(turn, InviteLinks.NewestOf(turn.Connection, entrance)))
            {
                Ask(turn, group, admin, entrance);
            }

            return false;
        }

        var terms = TermsOf(turn, group, entrance);
        turn.Ask(Edit(link, terms), Destination.Of(group.No),
            Continuation.Of(Changed, new EntranceLinkAsked(1, group.No.Value, entrance.EntranceNo, admin.No.Value, terms)));
        if (entrance.NeedsApproval)
        {
            // Older ones would let people in at once.
            foreach (var url in InviteLinks.UrlsOf(turn.Connection, entrance, MostRevoked).Where(url => url != newest))
            {
                turn.Ask(new RevokeInviteLink(url), Destination.Of(group.No));
            }
        }

        return true;
    }

    /// <summary>Where Telegram did not change it, who asked hears so; one that lets people in who should ask first is taken back.</summary>
    public static void WasChanged(Turn turn, EntranceLinkAsked asked, EffectOutcome outcome)
    {
        if (outcome is EffectFailed && Found(turn, asked.Group, asked.Entrance) is var (group, entrance) && !entrance.IsEnded)
        {
            if (entrance.NeedsApproval)
            {
                Retire(turn, group, entrance);
            }

            Tell(turn, turn.Members.Find(new MemberNo(asked.Admin)),
                entrance.NeedsApproval ? CampaignTexts.TakenBack : CampaignTexts.NotChanged, group, entrance);
        }
    }

    /// <summary>Nobody comes through any of its links any more, and none is given.</summary>
    public static void Retire(Turn turn, GroupState group, EntranceRow entrance)
    {
        Revoke(turn, group, entrance);
        InviteLinks.Retire(turn.Connection, entrance);
    }

    /// <summary>Nobody comes through any of its links any more.</summary>
    public static void Revoke(Turn turn, GroupState group, EntranceRow entrance)
    {
        foreach (var url in InviteLinks.UrlsOf(turn.Connection, entrance, MostRevoked))
        {
            turn.Ask(new RevokeInviteLink(url), Destination.Of(group.No));
        }
    }

    public static (GroupState Group, EntranceRow Entrance)? Found(Turn turn, long group, long entrance) =>
        turn.Groups.Find(new GroupNo(group)) is { } found && EntranceStore.Find(turn.Connection, found.No, entrance) is { } row ? (found, row) : null;

    /// <summary>The entrance may have changed while its link was made.</summary>
    private static void Fit(Turn turn, GroupState group, EntranceRow entrance, InviteLinkRow link, LinkTerms asked)
    {
        if (entrance.Window is not null && WindowNow(turn, group, entrance) is null)
        {
            Retire(turn, group, entrance);
        }
        else if (TermsOf(turn, group, entrance) is var terms && terms != asked)
        {
            turn.Ask(Edit(link, terms), Destination.Of(group.No));
        }
    }

    private static EditInviteLink Edit(InviteLinkRow link, LinkTerms terms) =>
        new(link.Url!, $"{terms.Name}#{link.LinkNo}", terms.NeedsApproval, terms.Limit, terms.ExpiresAt);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static void Tell(Turn turn, PersonState? admin, Text text, GroupState group, EntranceRow entrance)
    {
        if (admin is not null)
        {
            turn.TellPrivately(admin, text.In(admin.Language, ("title", entrance.Name), ("group", group.ShortTitle)));
        }
    }
}
