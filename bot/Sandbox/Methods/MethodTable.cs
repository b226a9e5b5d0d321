using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>What a method does; it runs inside the world's gate.</summary>
internal delegate JsonNode MethodHandler(MethodCall call);

/// <summary>Every method the sandbox answers, but getUpdates, which waits and therefore stands apart.</summary>
internal static class MethodTable
{
    internal static Dictionary<string, MethodHandler> All { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = ProfileMethods.GetMe,
        ["setMyName"] = ProfileMethods.SetMyName,
        ["getMyName"] = ProfileMethods.GetMyName,
        ["setMyDescription"] = ProfileMethods.SetMyDescription,
        ["getMyDescription"] = ProfileMethods.GetMyDescription,
        ["setMyShortDescription"] = ProfileMethods.SetMyShortDescription,
        ["getMyShortDescription"] = ProfileMethods.GetMyShortDescription,
        ["setMyCommands"] = CommandMethods.SetMyCommands,
        ["getMyCommands"] = CommandMethods.GetMyCommands,
        ["deleteMyCommands"] = CommandMethods.DeleteMyCommands,
        ["getWebhookInfo"] = PollingMethods.GetWebhookInfo,
        ["deleteWebhook"] = PollingMethods.DeleteWebhook,
        ["setWebhook"] = PollingMethods.SetWebhook,
        ["getUserProfilePhotos"] = PollingMethods.GetUserProfilePhotos,
        ["sendMessage"] = SendMethods.SendMessage,
        ["sendDocument"] = SendMethods.SendDocument,
        ["sendChatAction"] = SendMethods.SendChatAction,
        ["getFile"] = FileArgument.GetFile,
        ["editMessageText"] = EditMethods.EditMessageText,
        ["editMessageCaption"] = EditMethods.EditMessageCaption,
        ["editMessageReplyMarkup"] = EditMethods.EditMessageReplyMarkup,
        ["deleteMessage"] = DeleteMethods.DeleteMessage,
        ["deleteMessages"] = DeleteMethods.DeleteMessages,
        ["pinChatMessage"] = PinMethods.PinChatMessage,
        ["unpinChatMessage"] = PinMethods.UnpinChatMessage,
        ["unpinAllChatMessages"] = PinMethods.UnpinAllChatMessages,
        ["answerCallbackQuery"] = CallbackMethods.AnswerCallbackQuery,
        ["setMessageReaction"] = CallbackMethods.SetMessageReaction,
        ["getChat"] = ChatMethods.GetChat,
        ["getChatMember"] = ChatMethods.GetChatMember,
        ["getChatAdministrators"] = ChatMethods.GetChatAdministrators,
        ["getChatMemberCount"] = ChatMethods.GetChatMemberCount,
        ["leaveChat"] = ChatMethods.LeaveChat,
        ["setChatTitle"] = ChatMethods.SetChatTitle,
        ["setChatDescription"] = ChatMethods.SetChatDescription,
        ["setChatPermissions"] = PunishMethods.SetChatPermissions,
        ["banChatMember"] = PunishMethods.BanChatMember,
        ["unbanChatMember"] = PunishMethods.UnbanChatMember,
        ["restrictChatMember"] = PunishMethods.RestrictChatMember,
        ["promoteChatMember"] = AdminMethods.PromoteChatMember,
        ["setChatAdministratorCustomTitle"] = AdminMethods.SetChatAdministratorCustomTitle,
        ["setChatMemberTag"] = AdminMethods.SetChatMemberTag,
        ["createChatInviteLink"] = LinkMethods.CreateChatInviteLink,
        ["editChatInviteLink"] = LinkMethods.EditChatInviteLink,
        ["revokeChatInviteLink"] = LinkMethods.RevokeChatInviteLink,
        ["exportChatInviteLink"] = LinkMethods.ExportChatInviteLink,
        ["approveChatJoinRequest"] = LinkMethods.ApproveChatJoinRequest,
        ["declineChatJoinRequest"] = LinkMethods.DeclineChatJoinRequest,
    };
}
