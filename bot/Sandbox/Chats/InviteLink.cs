using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>An invite link of a group.</summary>
public sealed class InviteLink
{
    /// <summary>The whole address, such as https://t.me/+AbCdEfGhIjKlMnOp.</summary>
    public required string Url { get; init; }

    public required SandboxUser Creator { get; init; }

    public required bool IsPrimary { get; init; }

    public string? Name { get; internal set; }

    public bool AsksForApproval { get; internal set; }

    public DateTimeOffset? Expires { get; internal set; }

    /// <summary>How many may be in by it at a time; null is no limit.</summary>
    public int? MemberLimit { get; internal set; }

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

        json["creates_join_request"] = AsksForApproval;
        json["is_primary"] = IsPrimary;
        json["is_revoked"] = IsRevoked;
        return json;
    }
}

/// <summary>Someone waits to be let in.</summary>
internal sealed record JoinRequest(SandboxUser User, InviteLink? Link, DateTimeOffset At);
