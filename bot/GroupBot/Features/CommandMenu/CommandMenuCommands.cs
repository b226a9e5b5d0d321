using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CommandMenu;

/// <summary>Which list is on its way to Telegram, and what it says.</summary>
internal sealed record ListSent(int Version, string Key, string Hash);

internal static class CommandMenuCommands
{
    public const string Sent = "commands-sent";

    /// <summary>What waited for the bot to come back is answered first.</summary>
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(2);

    /// <summary>Telegram's limit on a description.</summary>
    private const int LongestDescription = 256;

    /// <summary>Asks for each list that Telegram did not take as it is now, and that is not on its way to it.</summary>
    public static string Publish(Turn turn, RequestMade request)
    {
        var asked = 0;
        foreach (var set in Sets(turn.Features))
        {
            var sent = new ListSent(1, KeyOf(set), HashOf(turn.Self, set));
            var then = Continuation.Of(Sent, sent);
            if (InstallationFacts.Read(turn.Connection, sent.Key) != sent.Hash && !CommandMenuStore.IsOnItsWay(turn.Connection, then))
            {
                turn.Ask(set, Destination.Nowhere, then, due: turn.Now + AfterTheStart);
                asked++;
            }
        }

        return RequestAnswer.Ok(new JsonObject { ["published"] = asked });
    }

    /// <summary>Which lists Telegram took is a fact of the installation: only what it took is not sent again at the next start.</summary>
    public static void WasSent(Turn turn, ListSent sent, EffectOutcome outcome)
    {
        if (outcome is EffectSucceeded)
        {
            InstallationFacts.Write(turn.Connection, sent.Key, sent.Hash);
        }
    }

    private static string KeyOf(SetCommands set) => $"commands:{set.Scope}:{set.LanguageCode}";

    private static string HashOf(BotIdentity self, SetCommands set) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { self.Id.Value, set })));

    private static IEnumerable<SetCommands> Sets(FeatureRegistry features)
    {
        (string Scope, Where Place, Func<CommandSpec, bool> Offers)[] scopes =
        [
            ("all_private_chats", Where.Private, spec => spec.Needs is not Needs.InstallationOwner),
            ("all_group_chats", Where.Group, spec => spec.Needs is Needs.Nothing),
            ("all_chat_administrators", Where.Group, spec => spec.Needs is not Needs.InstallationOwner),
        ];
        (string? Code, Language Language)[] languages = [(null, Language.En), ("en", Language.En), ("zh", Language.ZhHans)];
        return from scope in scopes
               from language in languages
               select new SetCommands(scope.Scope, language.Code,
               [
                   .. features.Commands.Values
                       .Where(spec => (spec.Where & scope.Place) != 0 && scope.Offers(spec))
                       .Select(spec => new CommandLine(
                           spec.Name, Shortening.Shorten(spec.Help.Plain(language.Language), LongestDescription))),
               ]);
    }
}
