using System.CommandLine;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Scenarios.Crowd;
using GroupBot.Sandbox.Time;

namespace GroupBot.Cli;

/// <summary><c>groupbot sandbox</c>: the local Bot API server alone, for a bot in another process; or a play in it.</summary>
internal static class SandboxCommand
{
    private const int UsualPort = 8087;

    /// <summary>The bot starts this long before the first day of the scenario: that takes time too.</summary>
    private static readonly TimeSpan Overture = TimeSpan.FromMinutes(10);

    private static readonly Option<int> Port = new("--port")
    {
        Description = "TCP port on 127.0.0.1; 0 takes any free one.",
        DefaultValueFactory = _ => UsualPort,
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Refuse what the Bot API does not allow, where the real server would look away.",
    };

    private static readonly Option<bool> Limits = new("--limits")
    {
        Description = "Answer 429 where a bot sends faster than Telegram lets it: 30 a second, 5 in 5 seconds in a chat, 20 a minute in a group.",
    };

    private static readonly Option<bool> ServerOnly = new("--server-only")
    {
        Description = "For bots of any kind: every well-formed token is a bot of the demo group, several at once.",
    };

    private static readonly Option<string?> Play = new("--scenario")
    {
        Description = "Play this file in the demo group: who says what when, and what the bot must answer.",
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "With --scenario: play it with this program's own bot and end; 0 all lines passed, 1 some failed or a call of the bot was refused, 2 it cannot be played.",
    };

    private static readonly Option<int?> Members = new("--members")
    {
        Description = $"Fill the demo group with so many people ({CrowdOptions.FewestMembers} to {CrowdOptions.MostMembers}) and what they said.",
    };

    private static readonly Option<int?> Days = new("--days")
    {
        Description = $"With --members: how many days they have talked (1 to {CrowdOptions.MostDays}); 30 unless given.",
    };

    private static readonly Option<int?> Seed = new("--seed")
    {
        Description = "With --members: the same number makes the same group; 1 unless given.",
    };

    private static readonly Option<bool> Dying = new("--dying")
    {
        Description = "With --members: a group whose talk dies down.",
    };

    private static readonly Option<bool> IsReplayed = new("--replay")
    {
        Description = "With --members: let a connected bot hear of every day, with the clock moved along, instead of the latest day alone.",
    };

    public static Command Make(Binder bind)
    {
        var command = new Command("sandbox", "Starts a local Bot API server with a chat page, to try a bot without Telegram.")
        {
            Port, Strict, Limits, ServerOnly, Play, Check, Members, Days, Seed, Dying, IsReplayed,
        };
        bind(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var port = call.Value(Port);
        if (port is < 0 or > ushort.MaxValue)
        {
            return call.Refuse($"--port must be from 0 (any free one) to {ushort.MaxValue}; it is {port}.");
        }

        var (crowd, check) = (Crowd(call), call.Value(Check));
        if (Wrong(call, crowd) is { } wrong)
        {
            return call.Refuse(wrong);
        }

        ScenarioFile? play = null;
        if (call.Value(Play) is { } path && (play = ScenarioFile.Read(call, path)) is null)
        {
            return Cli.Call.Problem;
        }

        SandboxServer sandbox;
        try
        {
            sandbox = await SandboxServer.StartAsync(
                new SandboxOptions
                {
                    // A check is nobody's to open, and must not be in the way of a sandbox that runs.
                    Port = check ? 0 : port,
                    Strict = call.Value(Strict) || check,
                    Limits = call.Value(Limits),
                    AnyToken = call.Value(ServerOnly),
                    OwnerAddsBot = true,
                    Crowd = call.Value(IsReplayed) ? null : crowd,
                },
                Clock(call, crowd, check ? play : null), ct);
        }
        catch (IOException exception)
        {
            return call.Refuse($"{exception.Message} Give another one with --port, or 0 for any that is free.");
        }

        await using (sandbox)
        {
            Replay? replay = call.Value(IsReplayed) ? new Replay(crowd!, End(call, check ? play : null)) : null;
            var code = await new SandboxRun(call, sandbox, call.Value(ServerOnly)).RunAsync(play, check, replay, ct);
            if (check || code != 0)
            {
                return code;
            }
        }

        call.Out.WriteLine("Stopped.");
        return 0;
    }

    private static CrowdOptions? Crowd(Call call) => call.Value(Members) is { } members
        ? new CrowdOptions { Members = members, Days = call.Value(Days) ?? 30, Seed = call.Value(Seed) ?? 1, IsDying = call.Value(Dying) }
        : null;

    private static string? Wrong(Call call, CrowdOptions? crowd) => crowd switch
    {
        { Fault: { } fault } => "--" + fault.English,
        null when call.Value(Days) is not null || call.Value(Seed) is not null || call.Value(Dying) || call.Value(IsReplayed) =>
            "--days, --seed, --dying and --replay say how --members lived: give --members N too.",
        _ when call.Value(ServerOnly) && (crowd is not null || call.Value(Play) is not null) =>
            "--server-only is for bots of any kind: it goes with neither --scenario nor --members.",
        _ when call.Value(Check) && call.Value(Play) is null => "--check plays a scenario: give --scenario FILE too.",
        _ => null,
    };

    private static DateTimeOffset End(Call call, ScenarioFile? play) =>
        play?.Scenario.Start - Overture ?? call.Clock.GetUtcNow();

    /// <summary>A replay ends today, so it begins that many days ago; a scenario that is checked begins when it says.</summary>
    private static TimeProvider Clock(Call call, CrowdOptions? crowd, ScenarioFile? play)
    {
        var start = play?.Scenario.Start - Overture;
        if (crowd is not null && call.Value(IsReplayed))
        {
            start = new DateTimeOffset(End(call, play).ToOffset(crowd.UtcOffset).Date, crowd.UtcOffset).AddDays(1 - crowd.Days);
        }

        return start is { } from ? new EarlierClock(call.Clock, from) : call.Clock;
    }
}
