using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary><c>groupbot rules show|diff|set</c>: a group's rules of scoring, out to a file and in from one.</summary>
internal static class RulesCommand
{
    private static readonly Option<long> Group = new("--group")
    {
        Description = "The group's chat id, such as -1001234567890.",
        HelpName = "ID",
        Required = true,
    };

    private static readonly Option<int?> Version = new("--version-no")
    {
        Description = "A version other than the one that binds now.",
        HelpName = "N",
    };

    private static readonly Argument<string> File = new("FILE") { Description = "Rules as rules show writes them; what is left out is as it is by default." };

    public static Command Make(Binder bind)
    {
        var show = new Command("show", "Writes a group's rules to the terminal, as a file that rules set takes.") { Group, Version };
        bind(show, (call, ct) => Task.FromResult(Show(call)));
        var diff = new Command("diff", "Says what a file would change. Changes nothing.") { File, Group };
        bind(diff, (call, ct) => DiffAsync(call, ct));
        var set = new Command("set", "Makes a file the group's rules from now on; what was awarded stays.") { File, Group };
        bind(set, SetAsync);
        return new Command("rules", "The rules by which activity is counted.") { show, diff, set };
    }

    private static int Show(Call call)
    {
        if (Now(call) is not { } rules)
        {
            return Call.Problem;
        }

        call.Out.WriteLine(ScoreRulesJson.Write(rules));
        return 0;
    }

    private static async Task<int> DiffAsync(Call call, CancellationToken ct)
    {
        if (await ReadAsync(call, ct) is not { } rules || Now(call) is not { } now)
        {
            return Call.Problem;
        }

        var changes = ScoreRules.Diff(now, rules);
        call.Out.WriteLine(changes.Count == 0 ? "The file changes nothing." : string.Join('\n', changes.Select(change =>
            string.Create(CultureInfo.InvariantCulture, $"{change.Path}: {Say(change.Before)} → {Say(change.After)}"))));
        return 0;
    }

    private static async Task<int> SetAsync(Call call, CancellationToken ct)
    {
        if (await ReadAsync(call, ct) is not { } rules)
        {
            return Call.Problem;
        }

        var body = new JsonObject { ["chat"] = call.Value(Group), ["rules"] = JsonNode.Parse(ScoreRulesJson.Write(rules)) };
        if (await Requests.AskAsync(call, RuleRequests.Set, body.ToJsonString(), ct) is not { } answer)
        {
            return Call.Problem;
        }

        call.Out.WriteLine(answer["changes"]!.GetValue<int>() == 0
            ? $"These are the group's rules already (version {answer["version"]}); nothing was changed."
            : $"Version {answer["version"]} holds from now on, with {answer["changes"]} change(s); what was awarded before stays. The group is told.");
        return 0;
    }

    private static Task<ScoreRules?> ReadAsync(Call call, CancellationToken ct) =>
        RuleFile.ReadAsync(call, call.Value(File)!, "nothing was changed", ct);

    /// <summary>The rules that bind, or those of the version asked for; null where there are none, which has been said.</summary>
    private static ScoreRules? Now(Call call)
    {
        if (call.OpenConfigured(out _) is not { } database)
        {
            return null;
        }

        using var connection = database.OpenReader();
        var chat = call.Value(Group);
        var group = connection.QuerySingleOrDefault<long?>("select group_no from group_chats where chat_id = @Chat", new { Chat = chat });
        if (group is null)
        {
            call.Refuse($"The bot knows no group {chat.ToString(CultureInfo.InvariantCulture)}.");
            return null;
        }

        var binding = connection.QuerySingleOrDefault<int?>("select rule_version from score_groups where group_no = @Group", new { Group = group });
        var version = call.Value(Version) ?? binding ?? ScoreRuleBook.First;
        if (version == ScoreRuleBook.First || Knows(connection, group.Value, version))
        {
            return new ScoreRuleReader(connection).Of(new GroupNo(group.Value), version);
        }

        call.Refuse(string.Create(CultureInfo.InvariantCulture, $"The group has no version {version} of its rules; {binding ?? ScoreRuleBook.First} binds now."));
        return null;
    }

    private static bool Knows(DbConnection connection, long group, int version) => connection.ExecuteScalar<long>(
        "select count(*) from score_rules where group_no = @Group and rule_version = @Version", new { Group = group, Version = version }) > 0;

    private static string Say(double? value) => value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "none";
}
