using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Bans and restrictions.</summary>
internal static class PunishMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("setChatPermissions", SetChatPermissions),
        new("banChatMember", BanChatMember, Missing: "what a removed member of a basic group may go on reading"),
        new("unbanChatMember", UnbanChatMember),
        new("restrictChatMember", RestrictChatMember),
    ];

    private const string NoRight = "not enough rights to restrict/unrestrict chat member";

    internal static JsonNode BanChatMember(MethodCall call)
    {
        var chat = call.OpenGroup("can't ban members in private chats");
        var target = call.World.MemberOf(chat, call.User());
        var next = new Membership(target.User, MemberStatus.Kicked) { Until = Until(call) };
        if (!target.Same(next))
        {
            RequireMay(call, chat, target);
            call.World.Exit(chat, target.User, call.Bot.User, next);
        }

        return MethodCall.True;
    }

    /// <summary>A member who is in is put out, unless only a ban was to be lifted.</summary>
    internal static JsonNode UnbanChatMember(MethodCall call)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup, ChatKind.Channel);
        var target = call.World.MemberOf(chat, call.User());
        if (target.Status == MemberStatus.Left || (target.Status != MemberStatus.Kicked && call.Arguments.Flag("only_if_banned")))
        {
            return MethodCall.True;
        }

        RequireMay(call, chat, target);
        var next = new Membership(target.User, MemberStatus.Left);
        if (target.IsIn)
        {
            call.World.Exit(chat, target.User, call.Bot.User, next);
        }
        else
        {
            call.World.Change(chat, call.Bot.User, next);
        }

        return MethodCall.True;
    }

    internal static JsonNode RestrictChatMember(MethodCall call)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup);
        var target = call.World.MemberOf(chat, call.User());
        var (permissions, until) = (PermissionsArgument.Read(call), Until(call));
        if (!target.Same(target.With(permissions, until)))
        {
            RequireMay(call, chat, target);
            call.World.SetPermissions(call.Bot.User, chat, target.User, permissions, until);
        }

        return MethodCall.True;
    }

    internal static JsonNode SetChatPermissions(MethodCall call)
    {
        var chat = call.OpenGroup("can't change private chat permissions");
        if (chat.IsChannel)
        {
            throw ApiError.BadRequest("can't change channel chat permissions");
        }

        call.Require(chat, "can_restrict_members", "not enough rights to change chat permissions");
        chat.Permissions = PermissionsArgument.Read(call);
        call.World.Feed.ChatChanged(chat, standings: true);
        return MethodCall.True;
    }

    /// <summary>Asked only where something is to change: who is as he should be needs no right.</summary>
    private static void RequireMay(MethodCall call, SandboxChat chat, Membership target)
    {
        if (target.Status == MemberStatus.Creator)
        {
            throw ApiError.BadRequest("can't remove chat owner");
        }

        if (target.User.Id == call.Bot.User.Id)
        {
            throw ApiError.BadRequest("can't restrict self");
        }

        call.Require(chat, "can_restrict_members", NoRight);
        if (target.Status == MemberStatus.Administrator)
        {
            throw ApiError.BadRequest("user is an administrator of the chat");
        }
    }

    /// <summary>Nearer than 30 s or farther than 366 days means for good.</summary>
    private static DateTimeOffset? Until(MethodCall call)
    {
        var now = call.World.Clock.GetUtcNow();
        return call.Time("until_date") is { } until && until >= now.AddSeconds(30) && until <= now.AddDays(366) ? until : null;
    }
}
