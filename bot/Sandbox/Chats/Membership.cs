using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>Standing of a user in a group, in the Bot API's words.</summary>
public enum MemberStatus
{
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
}

/// <summary>One user's standing in one group; a change makes a new one.</summary>
internal sealed record Membership(SandboxUser User, MemberStatus Status)
{
    internal AdminRights Rights { get; init; } = AdminRights.None;

    internal MemberPermissions Permissions { get; init; } = MemberPermissions.None;

    /// <summary>Of a restricted one: is in the group.</summary>
    internal bool IsMember { get; init; }

    /// <summary>End of a restriction, of a ban or of what a subscriber paid for; null is forever.</summary>
    internal DateTimeOffset? Until { get; init; }

    internal string? CustomTitle { get; init; }

    internal string? Tag { get; init; }

    /// <summary>Who made this one an administrator: only that one and the owner may change it.</summary>
    internal long? PromotedBy { get; init; }

    /// <summary>The link this one is in by; counts against the link's limit.</summary>
    internal InviteLink? Link { get; init; }

    /// <summary>Came in when this was the next message's id; matters where older ones are hidden from the new.</summary>
    internal int SeesFrom { get; init; }

    /// <summary>The same one without rights and restrictions.</summary>
    internal Membership Plain => new(User, IsIn ? MemberStatus.Member : MemberStatus.Left)
    {
        Tag = Tag,
        Link = Link,
        SeesFrom = SeesFrom,
    };

    /// <summary>The same one with no more than these permissions; all of them are no restriction.</summary>
    internal Membership With(MemberPermissions permissions, DateTimeOffset? until) => permissions.IsAll
        ? Plain
        : this with { Status = MemberStatus.Restricted, IsMember = IsIn, Permissions = permissions, Until = until };

    /// <summary>Makes no difference to what the user may do, and for how long.</summary>
    internal bool Same(Membership other) => Status == other.Status && IsIn == other.IsIn && Until == other.Until
        && Rights.Same(other.Rights) && Permissions.Same(other.Permissions);

    internal bool IsIn =>
        Status is MemberStatus.Creator or MemberStatus.Administrator or MemberStatus.Member
        || (Status == MemberStatus.Restricted && IsMember);

    internal bool IsAdmin => Status is MemberStatus.Creator or MemberStatus.Administrator;

    internal bool May(string right) =>
        Status == MemberStatus.Creator || (Status == MemberStatus.Administrator && Rights.Has(right));

    /// <summary>An owner nobody changes; an administrator only the owner does, and who made it one.</summary>
    internal bool MayChange(Membership other) => other.Status switch
    {
        MemberStatus.Creator => false,
        MemberStatus.Administrator => Status == MemberStatus.Creator || other.PromotedBy == User.Id,
        _ => true,
    };

    /// <summary>Nobody gives a right that he lacks.</summary>
    internal bool MayGive(AdminRights rights) => Status == MemberStatus.Creator || Rights.Covers(rights);

    /// <summary>Restrictions and bans run out by themselves, and nobody is told.</summary>
    internal Membership At(DateTimeOffset now) => (Status, Until) switch
    {
        (MemberStatus.Restricted, { } until) when until <= now => Plain,
        (MemberStatus.Kicked, { } until) when until <= now => new Membership(User, MemberStatus.Left),
        _ => this,
    };

    internal JsonObject ToJson(SandboxUser viewer, ChatKind kind = ChatKind.Supergroup)
    {
        var json = new JsonObject { ["user"] = User.ToJson() };
        json["status"] = Status.ToString().ToLowerInvariant();
        switch (Status)
        {
            case MemberStatus.Creator:
                json["is_anonymous"] = Rights.Has("is_anonymous");
                json.AddText("custom_title", CustomTitle);
                break;
            case MemberStatus.Administrator:
                json["can_be_edited"] = PromotedBy == viewer.Id;
                Rights.AddTo(json, kind);
                json["can_manage_voice_chats"] = Rights.Has("can_manage_video_chats");
                json.AddText("custom_title", CustomTitle);
                break;
            case MemberStatus.Member:
                json.AddText("tag", Tag);
                json.AddTime("until_date", Until);
                break;
            case MemberStatus.Restricted:
                json.AddText("tag", Tag);
                json["is_member"] = IsMember;
                Permissions.AddTo(json);
                json["until_date"] = Until?.ToUnixTimeSeconds() ?? 0;
                break;
            case MemberStatus.Left:
                break;
            case MemberStatus.Kicked:
                json["until_date"] = Until?.ToUnixTimeSeconds() ?? 0;
                break;
        }

        return json;
    }
}
