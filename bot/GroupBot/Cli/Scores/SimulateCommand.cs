using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Events;

namespace GroupBot.Cli.Scores;

/// <summary><c>groupbot scores simulate</c>: who would stand elsewhere under other rules.</summary>
internal static class SimulateCommand
{
    private static readonly Circle[] Circles = [Circle.Core, Circle.Active, Circle.Peripheral, Circle.Dormant, Circle.New];

    private static readonly Option<string> Rules = new("--rules")
    {
        Description = "Rules as rules show writes them; what is left out is as it is by default.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "So many of those who would stand elsewhere are listed.",
        HelpName = "N",
        DefaultValueFactory = _ => 50,
    };

    public static Command Make(Binder bind)
    {
        var simulate = new Command("simulate", "Replays the log under other rules beside the running bot and lists who would stand elsewhere. Reads only.")
        {
            Rules, ScoredGroups.Group, Top,
        };
        bind(simulate, RunAsync);
        return simulate;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        if (call.Value(Top) < 0)
        {
            return call.Refuse($"--top must be 0 or more; it is {call.Value(Top)}.");
        }

        if (await RuleFile.ReadAsync(call, call.Value(Rules)!, "nothing was simulated", ct) is not { } rules || call.OpenConfigured(out _) is not { } database)
        {
            return Call.Problem;
        }

        using var connection = database.OpenReader();
        var groups = ScoredGroups.Find(call, connection);
        foreach (var (no, title) in groups)
        {
            Say(call, connection, title, new ScoreSimulation(connection, new GroupNo(no), rules).Run(ct)!);
        }

        return groups.Count == 0 ? Call.Problem : 0;
    }

    private static void Say(Call call, DbConnection connection, string title, SimulatedGroup group)
    {
        var moved = group.Members.Where(member => member.Moves).ToList();
        call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{title}: {group.Rows} rows of the log under the rules of the file from the first one on; nothing was changed."));
        call.Out.WriteLine(group.Nights == 0
            ? "  There was no night yet: nobody is in a circle."
            : $"  Circles: {string.Join(", ", Circles.Select(circle => string.Create(CultureInfo.InvariantCulture,
                $"{Name(circle)} {group.Members.Count(member => member.Now.Circle == circle)} → {group.Members.Count(member => member.Then.Circle == circle)}")))}.");
        call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  Of {group.Members.Count} members {group.Members.Count(member => member.Now.Circle != member.Then.Circle)} would be in another circle, "
            + $"{group.Members.Count(member => member.Now.Level != member.Then.Level)} on another level."));
        var listed = moved.OrderByDescending(member => Math.Abs(member.Then.Circle - member.Now.Circle))
            .ThenByDescending(member => Math.Abs(member.Then.Heat - member.Now.Heat)).ThenBy(member => member.MemberNo).Take(call.Value(Top)).ToList();
        if (listed.Count == 0)
        {
            return;
        }

        List<string[]> lines =
        [
            ["member", "circle", "activity", "level"],
            .. listed.Select(member => (string[])
            [
                Who(connection, member.MemberNo),
                Change(Name(member.Now.Circle), Name(member.Then.Circle)),
                Change(Tenths(member.Now.Heat), Tenths(member.Then.Heat)),
                Change(member.Now.Level.ToString(CultureInfo.InvariantCulture), member.Then.Level.ToString(CultureInfo.InvariantCulture)),
            ]),
        ];
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length))];
        foreach (var line in lines)
        {
            call.Out.WriteLine("  " + string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        if (moved.Count > listed.Count)
        {
            call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {moved.Count - listed.Count} more"));
        }
    }

    private static string Who(DbConnection connection, long member) => string.Create(CultureInfo.InvariantCulture,
        $"#{member} {connection.ExecuteScalar<string?>("select first_name from people where member_no = @Member", new { Member = member })}").TrimEnd();

    private static string Change(string now, string then) => now == then ? now : $"{now} → {then}";

    private static string Tenths(double heat) => heat.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Name(Circle circle) => circle switch
    {
        Circle.New => "newcomer",
        Circle.Dormant => "quiet",
        Circle.Peripheral => "member",
        Circle.Active => "regular",
        Circle.Core => "core",
    };
}
