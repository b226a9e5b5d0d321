using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>Administrators, their titles, and members' tags.</summary>
internal static class AdminMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("promoteChatMember", PromoteChatMember),
        new("setChatAdministratorCustomTitle", SetChatAdministratorCustomTitle),
        new("setChatMemberTag", SetChatMemberTag),
    ];

    internal static JsonNode PromoteChatMember(MethodCall call)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup, ChatKind.Channel);
        var user = call.User();
        if (user.Id == call.Bot.User.Id)
        {
            throw ApiError.BadRequest("can't promote self");
        }

        var self = call.Self(chat);
        var target = call.World.MemberOf(chat, user);
        var rights = new AdminRights(AdminRights.NamesOf(chat.Kind).Where(call.Arguments.Flag));
        if (target.Status == MemberStatus.Creator)
        {
            throw ApiError.BadRequest("can't remove chat owner");
        }

        if (!target.IsAdmin && rights.IsEmpty)
        {
            return MethodCall.True;
        }

        if (!self.May("can_promote_members") || (self.Status != MemberStatus.Creator && !self.Rights.Covers(rights)))
        {
            throw ApiError.BadRequest("not enough rights");
        }

        if (target.Status == MemberStatus.Administrator && target.PromotedBy != call.Bot.User.Id)
        {
            throw ApiError.BadRequest("CHAT_ADMIN_REQUIRED");
        }

        if (!target.IsIn)
        {
            throw ApiError.BadRequest("USER_NOT_PARTICIPANT");
        }

        call.World.SetRights(call.Bot.User, chat, user, rights);
        return MethodCall.True;
    }

    internal static JsonNode SetChatAdministratorCustomTitle(MethodCall call)
    {
        var chat = call.OpenGroup(ChatKind.Supergroup);
        var target = call.World.MemberOf(chat, call.User());
        if (target.Status != MemberStatus.Administrator || target.PromotedBy != call.Bot.User.Id)
        {
            throw ApiError.BadRequest("not enough rights to change custom title of the user");
        }

        call.World.Change(chat, call.Bot.User, target with { CustomTitle = Cut.To(call.Arguments.Text("custom_title"), 16) });
        return MethodCall.True;
    }

    internal static JsonNode SetChatMemberTag(MethodCall call)
    {
        var chat = call.OpenGroup();
        var target = call.World.MemberOf(chat, call.User());
        call.Require(chat, "can_manage_tags", "not enough rights");
        if (target.IsAdmin || !target.IsIn)
        {
            throw ApiError.BadRequest("USER_NOT_PARTICIPANT");
        }

        call.World.Change(chat, call.Bot.User, target with { Tag = Cut.To(call.Arguments.Text("tag"), 16) });
        return MethodCall.True;
    }
}
