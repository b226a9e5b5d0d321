using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Scenarios;
using GroupBot.Sandbox.Scenarios.Crowd;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Plays, and groups that live by themselves.</summary>
internal static class ScenarioActs
{
    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        new("scenario", "plays a scenario in the demo group; it answers when the last line was played", ActPlace.Nowhere,
            [
                Must(FieldType.Text, "text", "the whole file"),
                May(FieldType.Text, "language", "of the answer, `zh` or `en`; that of the file unless given", ["zh", "en"]),
            ],
            "scenario report") { Wait = PlayAsync },
        new("generate", "makes a group that lives by itself", ActPlace.Nowhere,
            [
                May(FieldType.User, "user", "its owner; the demo's unless given"),
                May(FieldType.Number, "members", "how many"),
                May(FieldType.Number, "days", "how long they have talked"),
                May(FieldType.Number, "seed", "the same numbers make the same group"),
                May(FieldType.Flag, "dying", "the talk dies down; false unless given"),
                May(FieldType.Text, "title", "of the new group"),
                May(FieldType.Flag, "replay", "live it in `chat` instead, day by day from the clock's own day on, which it moves; false unless given"),
                May(FieldType.Chat, "chat", "with `replay`: where; `group` unless given"),
            ],
            "`{\"chat\": …, \"members\": …, \"messages\": …}`: the chat, and how many of each") { Wait = GenerateAsync },
    ];

    /// <summary>Ends when the last line was played.</summary>
    private static async Task<JsonNode> PlayAsync(Act act, CancellationToken ct)
    {
        var text = act.Text("text");
        var language = act.OptionalText("language") is { } asked
            ? asked == "zh" ? ReaderLanguage.Chinese : ReaderLanguage.English
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

        var refused = new RefusedCalls(act.World);
        var reports = await player.PlayAsync(scenario, null, ct);
        var refusals = refused.Since();
        return new JsonObject
        {
            ["passed"] = reports.All(report => report.IsPassed) && refusals.Count == 0,
            ["refusals"] = refusals.Select(refusal => (JsonNode)Views.Refusal(refusal)).ToArray(),
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
    private static async Task<JsonNode> GenerateAsync(Act act, CancellationToken ct)
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

        if (act.Has(act.Flag("replay") ? "title" : "chat"))
        {
            throw new ControlError("\"title\" is for a new group, \"chat\" for a replay into one that there is (in generate)");
        }

        var owner = act.Has("user") ? act.User() : world.Owner ?? throw new ControlError("\"user\": there is no owner");
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
