using System.Text.Json;
using GroupBot.Sandbox.Schema;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// Holds what the sandbox says against the machine-readable API. Exempt are exactly the fields that the real server writes
/// beside the documentation (telegram-bot-api/Client.cpp).
/// </summary>
internal static class AnswerJudge
{
    private static readonly HashSet<string> Exempt =
    [
        .. new[]
        {
            "new_chat_participant", "new_chat_member", "left_chat_participant", "forward_from", "forward_from_chat", "forward_from_message_id",
            "forward_signature", "forward_sender_name", "forward_date",
        }.Select(field => Unknown(field, "Message")),
        .. new[] { "Animation", "Audio", "Document", "Sticker", "Video", "VideoNote" }.Select(type => Unknown("thumb", type)),
        Unknown("can_manage_voice_chats", "ChatMemberAdministrator"),
        Unknown("can_send_media_messages", "ChatMemberRestricted"),
        Unknown("can_send_media_messages", "ChatPermissions"),
        Unknown("all_members_are_administrators", "Chat"),
        Unknown("all_members_are_administrators", "ChatFullInfo"),
        Unknown("correct_option_id", "Poll"),
    ];

    /// <summary>The result of a method.</summary>
    internal static void RequireResult(string method, JsonElement result, string context)
    {
        var known = ApiSchema.Instance.Method(method)!;
        Require(result, known.Returns, known.Name, context);
    }

    /// <summary>One update.</summary>
    internal static void RequireUpdate(string json)
    {
        using var document = JsonDocument.Parse(json);
        Require(document.RootElement, ["Update"], "update", json);
    }

    private static void Require(JsonElement value, IReadOnlyList<string> types, string path, string context)
    {
        var problems = new List<string>();
        TypeJudge.Check(value, types, path, problems);
        problems.RemoveAll(problem => Exempt.Contains(problem[(problem.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
        Assert.That(problems, Is.Empty, context);
    }

    private static string Unknown(string field, string type) => $"unknown field \"{field}\" of {type}";
}
