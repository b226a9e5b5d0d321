using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CommandMenu;

internal static class CommandMenuCommands
{
    private const string HashKey = "commands_hash";

    /// <summary>What waited for the bot to come back is answered first.</summary>
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(2);

    /// <summary>Telegram's limit on a description.</summary>
    private const int LongestDescription = 256;

    public static string Publish(Turn turn, RequestMade request)
    {
        var sets = Sets(turn.Features).ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { turn.Self.Id.Value, sets })));
        var known = turn.Connection.ExecuteScalar<string?>("select value from installation where key = @Key", new { Key = HashKey });
        if (known == hash)
        {
            return RequestAnswer.Ok(new JsonObject { ["published"] = 0 });
        }

        foreach (var set in sets)
        {
            turn.Ask(set, Destination.Nowhere, due: turn.Now + AfterTheStart);
        }

        turn.Connection.Execute(
            """
            insert into installation (key, value) values (@Key, @Value)
            on conflict (key) do update set value = excluded.value
            """,
            new { Key = HashKey, Value = hash });
        return RequestAnswer.Ok(new JsonObject { ["published"] = sets.Count });
    }

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
