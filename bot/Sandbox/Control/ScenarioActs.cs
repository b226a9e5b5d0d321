using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Scenarios;
using GroupBot.Sandbox.Scenarios.Crowd;

namespace GroupBot.Sandbox.Control;

/// <summary>Plays, and groups that live by themselves.</summary>
internal static class ScenarioActs
{
    /// <summary>Ends when the last line was played.</summary>
    internal static async Task<JsonNode> PlayAsync(Act act, CancellationToken ct)
    {
        var text = act.Text("text");
        var language = act.OptionalText("language") is { } asked
            ? asked.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? ReaderLanguage.Chinese : ReaderLanguage.English
            : ScenarioParser.LanguageOf(text);
        var player = new ScenarioPlayer(act.World, TimeProvider.System);
        var (scenario, problems) = ScenarioParser.Read(text);
        if (scenario is not null)
        {
            problems = player.Strangers(scenario);
        }

        if (scenario is null || problems.Count > 0)
        {
            throw new ControlError(string.Join("\n", problems.Select(problem => problem.In(language))));
        }

        var reports = await player.PlayAsync(scenario, null, ct);
        return new JsonObject
        {
            ["passed"] = reports.All(report => report.IsPassed),
            ["steps"] = reports.Select(report => (JsonNode)new JsonObject
            {
                ["line"] = report.Line,
                ["source"] = report.Source,
                ["passed"] = report.IsPassed,
                ["expected"] = report.Expected?.In(language),
                ["came"] = report.Came?.In(language),
            }).ToArray(),
        };
    }

    /// <summary>Into a group of its own, or with "replay" into the chat named, day by day from the clock's own day on.</summary>
    internal static async Task<JsonNode> GenerateAsync(Act act, CancellationToken ct)
    {
        var world = act.World;
        var usual = new CrowdOptions();
        var options = new CrowdOptions
        {
            Members = act.OptionalNumber("members") ?? usual.Members,
            Days = act.OptionalNumber("days") ?? usual.Days,
            Seed = act.OptionalNumber("seed") ?? usual.Seed,
            IsDying = act.Flag("dying"),
        };
        if (options.Fault is { } fault)
        {
            throw new ControlError(fault.English);
        }

        var owner = world.UserNamed(act.OptionalText("user") ?? "owner") ?? throw new ControlError("\"user\": nobody is called so");
        SandboxChat group;
        if (act.Flag("replay"))
        {
            group = world.ChatNamed(act.OptionalText("chat") ?? "group", owner) is { IsGroup: true } named
                ? named : throw new ControlError("\"chat\": there is no such group");
            await new CrowdReplay(world, TimeProvider.System).RunAsync(group, options, until: null, dayBegins: null, ct);
        }
        else
        {
            group = world.CreateGroup(owner, act.OptionalText("title") ?? (options.IsDying ? "旧书架 · Old shelf" : "夜读社 · Night readers"));
            CrowdHistory.Write(world, group, options);
        }

        lock (world.Gate)
        {
            return new JsonObject
            {
                ["chat"] = group.ToJson(),
                ["members"] = group.Memberships.Values.Count(m => m.IsIn),
                ["messages"] = group.Messages.Count,
            };
        }
    }
}
