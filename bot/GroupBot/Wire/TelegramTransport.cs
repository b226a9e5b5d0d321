using System.Net;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Outbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Wire;

/// <summary>Does effects through the Bot API client, and says of every failure whether it can have taken effect.</summary>
internal sealed class TelegramTransport(ITelegramBotClient client) : IEffectTransport
{
    public async Task<SendOutcome> SendAsync(Effect effect, ChatId? chat, TopicId? topic, CancellationToken ct)
    {
        var to = new Tg.ChatId(chat?.Value ?? 0);
        try
        {
            return effect is DeleteMessages { MessageIds.Count: > 1 } delete
                ? await DeleteAsync(to, delete, ct)
                : new Done(await CallAsync(effect, to, topic is { } thread ? (int)thread.Value : null, ct));
        }
        catch (ApiRequestException exception) when (exception.ErrorCode == 400
            && exception.Message.Contains("can't parse entities", StringComparison.Ordinal)
            && effect is SendText or SendPhoto or SendFile or EditText or EphemeralEffect)
        {
            // Better plain than never: the words matter more than their looks.
            return await SendAsync(AsPlain(effect), chat, topic, ct);
        }
        catch (Exception exception) when (exception is RequestException or OperationCanceledException or HttpRequestException)
        {
            return OutcomeOf(exception);
        }
    }

    /// <summary>Says what a failed call may have done.</summary>
    public static SendOutcome OutcomeOf(Exception exception) => exception switch
    {
        ApiRequestException refused => refused.ErrorCode is > 500 and < 600
            || (refused.ErrorCode == 500 && !refused.Message.Contains("restart", StringComparison.OrdinalIgnoreCase))
                ? new Lost($"{refused.ErrorCode} {refused.Message}")
                : new Refused(
                    refused.ErrorCode, refused.Message,
                    refused.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                    refused.Parameters?.MigrateToChatId is { } migrated ? new ChatId(migrated) : null),
        { InnerException: HttpRequestException http } when NeverConnected(http) => new NeverLeft(http.Message),
        HttpRequestException http when NeverConnected(http) => new NeverLeft(http.Message),
        _ => new Lost(exception.Message),
    };

    private static bool NeverConnected(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static SendPlain AsPlain(Effect effect) => new(effect, Strip(effect switch
    {
        SendText text => text.Html,
        SendPhoto photo => photo.Html,
        SendFile file => file.Html,
        EditText text => text.Html,
        EphemeralEffect text => text.Html,
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    }));

    private static string Strip(string html) =>
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));

    /// <summary>The same text without markup; lives only here.</summary>
    private sealed record SendPlain(Effect Original, string Text) : Effect;

    private async Task<EffectAnswer> CallAsync(Effect effect, Tg.ChatId to, int? thread, CancellationToken ct)
    {
        switch (effect)
        {
            case SendText text:
                var sent = await client.SendMessage(
                    chatId: to, text: text.Html, parseMode: ParseMode.Html, replyParameters: ReplyTo(text.ReplyTo),
                    replyMarkup: Keyboard(text.Keyboard), linkPreviewOptions: NoPreview, messageThreadId: thread,
                    disableNotification: text.IsSilent, cancellationToken: ct);
                return new EffectAnswer(sent.Id);
            case SendPlain { Original: SendText text } plain:
                sent = await client.SendMessage(
                    chatId: to, text: plain.Text, replyParameters: ReplyTo(text.ReplyTo), replyMarkup: Keyboard(text.Keyboard),
                    linkPreviewOptions: NoPreview, messageThreadId: thread, disableNotification: text.IsSilent,
                    cancellationToken: ct);
                return new EffectAnswer(sent.Id);
            case SendDocument document:
                using (var content = new MemoryStream(document.Content))
                {
                    sent = await client.SendDocument(
                        chatId: to, document: Tg.InputFile.FromStream(content, document.FileName), caption: document.Html,
                        parseMode: ParseMode.Html, messageThreadId: thread, cancellationToken: ct);
                }

                return new EffectAnswer(sent.Id);
            case SendPhoto photo:
                return new EffectAnswer(await PhotoAsync(photo, photo.Html, ParseMode.Html, to, thread, ct));
            case SendPlain { Original: SendPhoto photo } plain:
                return new EffectAnswer(await PhotoAsync(photo, plain.Text, ParseMode.None, to, thread, ct));
            case SendFile file:
                return new EffectAnswer(await FileAsync(file, file.Html, ParseMode.Html, to, thread, ct));
            case SendPlain { Original: SendFile file } plain:
                return new EffectAnswer(await FileAsync(file, plain.Text, ParseMode.None, to, thread, ct));
            case EditText edit:
                await client.EditMessageText(
                    chatId: to, messageId: (int)edit.MessageId, text: edit.Html, parseMode: ParseMode.Html,
                    replyMarkup: Keyboard(edit.Keyboard), linkPreviewOptions: NoPreview, cancellationToken: ct);
                break;
            case SendPlain { Original: EditText edit } plain:
                await client.EditMessageText(
                    chatId: to, messageId: (int)edit.MessageId, text: plain.Text, replyMarkup: Keyboard(edit.Keyboard),
                    linkPreviewOptions: NoPreview, cancellationToken: ct);
                break;
            case EphemeralEffect text:
                await EphemeralAsync(text, text.Html, ParseMode.Html, to, thread, ct);
                break;
            case SendPlain { Original: EphemeralEffect text } plain:
                await EphemeralAsync(text, plain.Text, ParseMode.None, to, thread, ct);
                break;
            case AnswerButton answer:
                await client.AnswerCallbackQuery(
                    callbackQueryId: answer.QueryId, text: answer.Text, showAlert: answer.IsAlert, url: answer.Url,
                    cancellationToken: ct);
                break;
            case CreateInviteLink link:
                var made = await client.CreateChatInviteLink(
                    chatId: to, name: link.Name, expireDate: Date(link.ExpiresAt), memberLimit: link.MemberLimit,
                    createsJoinRequest: link.NeedsApproval, cancellationToken: ct);
                return new EffectAnswer(InviteLink: made.InviteLink);
            case FetchAdministrators:
                var admins = await client.GetChatAdministrators(chatId: to, cancellationToken: ct);
                return new EffectAnswer(Administrators:
                    [.. admins.Select(admin => new Administrator(EventMapper.ToPerson(admin.User), EventMapper.ToMembership(admin)))]);
            case FetchMemberCount:
                return new EffectAnswer(MemberCount: await client.GetChatMemberCount(chatId: to, cancellationToken: ct));
            case Wake:
                break;
            case SetCommands commands:
                await client.SetMyCommands(
                    commands: commands.Commands.Select(command => new Tg.BotCommand { Command = command.Name, Description = command.Description }),
                    scope: Scope(commands.Scope), languageCode: commands.LanguageCode, cancellationToken: ct);
                break;
            default:
                await ModerateAsync(effect, to, ct);
                break;
        }

        return new EffectAnswer();
    }

    private async Task<long> PhotoAsync(SendPhoto photo, string caption, ParseMode mode, Tg.ChatId to, int? thread, CancellationToken ct)
    {
        using var content = new MemoryStream(photo.Content);
        var sent = await client.SendPhoto(
            chatId: to, photo: Tg.InputFile.FromStream(content, "picture.png"), caption: caption, parseMode: mode,
            replyMarkup: Keyboard(photo.Keyboard), messageThreadId: thread, cancellationToken: ct);
        return sent.Id;
    }

    private async Task<long> FileAsync(SendFile file, string caption, ParseMode mode, Tg.ChatId to, int? thread, CancellationToken ct)
    {
        var known = Tg.InputFile.FromFileId(file.FileId);
        var sent = file.Kind is MediaKind.Photo
            ? await client.SendPhoto(
                chatId: to, photo: known, caption: caption, parseMode: mode, messageThreadId: thread, cancellationToken: ct)
            : await client.SendDocument(
                chatId: to, document: known, caption: caption, parseMode: mode, messageThreadId: thread, cancellationToken: ct);
        return sent.Id;
    }

    private Task EphemeralAsync(
        EphemeralEffect effect, string text, ParseMode mode, Tg.ChatId to, int? thread, CancellationToken ct) => effect is EditEphemeral edit
        ? client.EditEphemeralMessageText(
            chatId: to, receiverUserId: edit.Receiver.Value, ephemeralMessageId: (int)edit.EphemeralId, text: text, parseMode: mode,
            replyMarkup: Keyboard(edit.Keyboard), linkPreviewOptions: NoPreview, cancellationToken: ct)
        : client.SendRequest(
            new EphemeralRequest
            {
                ChatId = to,
                Text = text,
                ParseMode = mode,
                ReplyMarkup = Keyboard(effect.Keyboard),
                LinkPreviewOptions = NoPreview,
                MessageThreadId = thread,
                EphemeralMessageParameters = new(effect.Receiver.Value),
            },
            ct);

    private Task ModerateAsync(Effect effect, Tg.ChatId to, CancellationToken ct) => effect switch
    {
        DeleteMessages delete => client.DeleteMessage(chatId: to, messageId: (int)delete.MessageIds[0], cancellationToken: ct),
        React react => client.SetMessageReaction(
            chatId: to, messageId: (int)react.MessageId,
            reaction: react.Emoji is { } emoji ? [new Tg.ReactionTypeEmoji { Emoji = emoji }] : [], cancellationToken: ct),
        PinMessage pin => client.PinChatMessage(
            chatId: to, messageId: (int)pin.MessageId, disableNotification: pin.IsSilent, cancellationToken: ct),
        UnpinMessage pinned => client.UnpinChatMessage(chatId: to, messageId: (int)pinned.MessageId, cancellationToken: ct),
        RestrictMember restrict => client.RestrictChatMember(
            chatId: to, userId: restrict.UserId, permissions: new Tg.ChatPermissions(restrict.MayWrite),
            untilDate: Date(restrict.Until), cancellationToken: ct),
        BanMember ban => client.BanChatMember(chatId: to, userId: ban.UserId, untilDate: Date(ban.Until), cancellationToken: ct),
        UnbanMember unban => client.UnbanChatMember(chatId: to, userId: unban.UserId, onlyIfBanned: true, cancellationToken: ct),
        AnswerJoinRequest { Approve: true } request => client.ApproveChatJoinRequest(chatId: to, userId: request.UserId, cancellationToken: ct),
        AnswerJoinRequest request => client.DeclineChatJoinRequest(chatId: to, userId: request.UserId, cancellationToken: ct),
        EditInviteLink link => client.EditChatInviteLink(
            chatId: to, inviteLink: link.Url, name: link.Name, expireDate: Date(link.ExpiresAt), memberLimit: link.MemberLimit,
            createsJoinRequest: link.NeedsApproval, cancellationToken: ct),
        RevokeInviteLink link => client.RevokeChatInviteLink(chatId: to, inviteLink: link.Url, cancellationToken: ct),
        LeaveChat => client.LeaveChat(chatId: to, cancellationToken: ct),
        _ => throw new NotSupportedException($"Nothing sends {effect.GetType().Name}."),
    };

    /// <summary>One undeletable message fails the whole call: then each is tried by itself.</summary>
    private async Task<SendOutcome> DeleteAsync(Tg.ChatId to, DeleteMessages delete, CancellationToken ct)
    {
        try
        {
            await client.DeleteMessages(chatId: to, messageIds: delete.MessageIds.Select(id => (int)id), cancellationToken: ct);
            return new Done(new EffectAnswer());
        }
        catch (ApiRequestException exception) when (exception.ErrorCode == 400 && exception.Parameters?.MigrateToChatId is null)
        {
            var failed = new List<long>();
            foreach (var id in delete.MessageIds)
            {
                try
                {
                    await client.DeleteMessage(chatId: to, messageId: (int)id, cancellationToken: ct);
                }
                catch (ApiRequestException single) when (single.ErrorCode == 400)
                {
                    if (!single.Message.Contains(SendOutcome.DeletedAlready, StringComparison.Ordinal))
                    {
                        failed.Add(id);
                    }
                }
            }

            return new Done(new EffectAnswer(), failed);
        }
    }

    private static Tg.LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    private static Tg.ReplyParameters? ReplyTo(long? message) => message is { } id
        ? new Tg.ReplyParameters { MessageId = (int)id, AllowSendingWithoutReply = true }
        : null;

    private static DateTime? Date(long? milliseconds) =>
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value).UtcDateTime : null;

    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<Button>>? rows)
    {
        if (rows is not { Count: > 0 })
        {
            return null;
        }

        var keyboard = new InlineKeyboardMarkup();
        foreach (var row in rows)
        {
            keyboard.AddNewRow([.. row.Select(button => button.Url is { } url
                ? InlineKeyboardButton.WithUrl(button.Label, url)
                : InlineKeyboardButton.WithCallbackData(button.Label, button.Data ?? ""))]);
        }

        return keyboard;
    }

    private static Tg.BotCommandScope Scope(string scope) => scope switch
    {
        "all_private_chats" => Tg.BotCommandScope.AllPrivateChats(),
        "all_group_chats" => Tg.BotCommandScope.AllGroupChats(),
        "all_chat_administrators" => Tg.BotCommandScope.AllChatAdministrators(),
        _ => Tg.BotCommandScope.Default(),
    };
}
