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
        new("banChatMember", BanChatMember, Missing: "revoke_messages"),
        new("unbanChatMember", UnbanChatMember),
        new("restrictChatMember", RestrictChatMember),
    ];

    private const string NoRight = "not enough rights to restrict/unrestrict chat member";

    internal static JsonNode BanChatMember(MethodCall call)
    {
        var (chat, target) = Target(call, call.OpenGroup());
        var next = new Membership(target.User, MemberStatus.Kicked) { Until = Until(call) };
        if (target.Status != MemberStatus.Kicked || target.Until != next.Until)
        {
            call.World.Exit(chat, target.User, call.Bot.User, next);
        }

        return MethodCall.True;
    }

    /// <summary>A member who is in is put out, unless only a ban was to be lifted.</summary>
    internal static JsonNode UnbanChatMember(MethodCall call)
    {
        var (chat, target) = Target(call, call.OpenGroup(ChatKind.Supergroup, ChatKind.Channel));
        if (target.Status == MemberStatus.Kicked)
        {
            call.World.Change(chat, call.Bot.User, new Membership(target.User, MemberStatus.Left));
        }
        else if (target.IsIn && !call.Arguments.Flag("only_if_banned"))
        {
            call.World.Exit(chat, target.User, call.Bot.User, new Membership(target.User, MemberStatus.Left));
        }

        return MethodCall.True;
    }

    internal static JsonNode RestrictChatMember(MethodCall call)
    {
        var (chat, target) = Target(call, call.OpenGroup(ChatKind.Supergroup));
        var permissions = PermissionsArgument.Read(call);
        call.World.SetPermissions(call.Bot.User, chat, target.User, permissions, Until(call));
        return MethodCall.True;
    }

    internal static JsonNode SetChatPermissions(MethodCall call)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup, ChatKind.Group);
        call.Require(chat, "can_restrict_members", "not enough rights to change chat permissions");
        chat.Permissions = PermissionsArgument.Read(call);
        call.World.Feed.ChatChanged(chat, standings: true);
        return MethodCall.True;
    }

    private static (SandboxChat Chat, Membership Target) Target(MethodCall call, SandboxChat chat)
    {
        var user = call.User();
        if (user.Id == call.Bot.User.Id)
        {
            throw ApiError.BadRequest("can't restrict self");
        }

        var target = call.World.MemberOf(chat, user);
        if (target.Status == MemberStatus.Creator)
        {
            throw ApiError.BadRequest("can't remove chat owner");
        }

        call.Require(chat, "can_restrict_members", NoRight);
        return target.Status == MemberStatus.Administrator
            ? throw ApiError.BadRequest("user is an administrator of the chat")
            : (chat, target);
    }

    /// <summary>Nearer than 30 s or farther than 366 days means for good.</summary>
    private static DateTimeOffset? Until(MethodCall call)
    {
        var now = call.World.Clock.GetUtcNow();
        return call.Time("until_date") is { } until && until >= now.AddSeconds(30) && until <= now.AddDays(366) ? until : null;
    }
}
