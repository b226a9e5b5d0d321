using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

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
        var self = call.Self(chat);
        var target = call.World.MemberOf(chat, user);
        var rights = new AdminRights(AdminRights.NamesOf(chat.Kind).Where(call.Arguments.Flag));
        if (target.Status == MemberStatus.Creator)
        {
            throw ApiError.BadRequest("can't remove chat owner");
        }

        // Who has these rights already needs none from anybody.
        if (target.Status == MemberStatus.Administrator ? target.Rights.Same(rights) : rights.IsEmpty)
        {
            return MethodCall.True;
        }

        if (user.Id == call.Bot.User.Id)
        {
            throw ApiError.BadRequest("can't promote self");
        }

        if (!self.May("can_promote_members") || !self.MayGive(rights))
        {
            throw ApiError.BadRequest("not enough rights");
        }

        if (!self.MayChange(target))
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
        var chat = OpenOwn(call);
        var target = call.World.MemberOf(chat, call.User());
        if (target.Status == MemberStatus.Creator)
        {
            throw ApiError.BadRequest("only the owner can edit their custom title");
        }

        if (target.Status != MemberStatus.Administrator)
        {
            throw ApiError.BadRequest("user is not an administrator");
        }

        if (target.PromotedBy != call.Bot.User.Id)
        {
            throw ApiError.BadRequest("not enough rights to change custom title of the user");
        }

        call.World.Change(chat, call.Bot.User, target with { CustomTitle = Plain(call.Arguments.Text("custom_title"), "CUSTOM_TITLE_EMOJI_NOT_ALLOWED") });
        return MethodCall.True;
    }

    internal static JsonNode SetChatMemberTag(MethodCall call)
    {
        var chat = OpenOwn(call);
        var target = call.World.MemberOf(chat, call.User());
        call.Require(chat, "can_manage_tags", "not enough rights");
        if (target.IsAdmin || !target.IsIn)
        {
            throw ApiError.BadRequest("USER_NOT_PARTICIPANT");
        }

        call.World.Change(chat, call.Bot.User, target with { Tag = Plain(call.Arguments.Text("tag"), "TAG_EMOJI_NOT_ALLOWED") });
        return MethodCall.True;
    }

    /// <summary>A title or a tag: 16 characters, and no emoji.</summary>
    private static string Plain(string? given, string refusal) => Cut.To(given, 16) is var text && Emoji.IsIn(text)
        ? throw ApiError.BadRequest(refusal)
        : text;

    /// <summary>A group of either kind: titles and tags are not for channels.</summary>
    private static SandboxChat OpenOwn(MethodCall call)
    {
        const string Refusal = "method is available only for groups and supergroups";
        var chat = call.OpenGroup(Refusal);
        return chat.IsChannel ? throw ApiError.BadRequest(Refusal) : chat;
    }
}
