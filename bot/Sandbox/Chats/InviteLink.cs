using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>An invite link of a group.</summary>
public sealed class InviteLink
{
    /// <summary>The only one there is: a month of 30 days.</summary>
    internal static readonly TimeSpan SubscriptionPeriod = TimeSpan.FromSeconds(2_592_000);

    /// <summary>The most Stars a subscription costs.</summary>
    internal const int MostStars = 10_000;

    /// <summary>The whole address, such as https://t.me/+AbCdEfGhIjKlMnOp.</summary>
    public required string Url { get; init; }

    public required SandboxUser Creator { get; init; }

    public required bool IsPrimary { get; init; }

    public string? Name { get; internal set; }

    public bool AsksForApproval { get; internal set; }

    public DateTimeOffset? Expires { get; internal set; }

    /// <summary>How many may be in by it at a time; null is no limit.</summary>
    public int? MemberLimit { get; internal set; }

    /// <summary>Stars a month for who comes in by it; null is for nothing.</summary>
    public int? SubscriptionPrice { get; internal init; }

    public bool IsRevoked { get; internal set; }

    /// <summary>Only the creator sees the whole address, others see it cut.</summary>
    internal JsonObject ToJson(SandboxUser viewer, int pending)
    {
        var json = new JsonObject { ["invite_link"] = viewer.Id == Creator.Id ? Url : Url[..^8] + "..." };
        json.AddText("name", Name);
        json["creator"] = Creator.ToJson();
        json.AddTime("expire_date", Expires);
        if (MemberLimit is { } limit)
        {
            json["member_limit"] = limit;
        }

        if (pending > 0)
        {
            json["pending_join_request_count"] = pending;
        }

        if (SubscriptionPrice is { } price)
        {
            json["subscription_period"] = (long)SubscriptionPeriod.TotalSeconds;
            json["subscription_price"] = price;
        }

        json["creates_join_request"] = AsksForApproval;
        json["is_primary"] = IsPrimary;
        json["is_revoked"] = IsRevoked;
        return json;
    }
}

/// <summary>Someone waits to be let in.</summary>
internal sealed record JoinRequest(SandboxUser User, InviteLink? Link, DateTimeOffset At);
