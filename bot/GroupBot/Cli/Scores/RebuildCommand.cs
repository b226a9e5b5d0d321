using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Features.Scores;

namespace GroupBot.Cli.Scores;

/// <summary><c>groupbot scores rebuild</c>: makes the bot's scores what its log says.</summary>
internal static class RebuildCommand
{
    private static readonly Option<bool> WithHistory = new("--with-history")
    {
        Description = "Makes the scores anew, once, from all rows of the log in the order of their time, those that were imported too.",
    };

    public static Command Make(Binder bind)
    {
        var rebuild = new Command("rebuild", "Replays the log and puts right every row of scoring that says otherwise; the bot may run meanwhile.")
        {
            ScoredGroups.Group, WithHistory,
        };
        bind(rebuild, RunAsync);
        return rebuild;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var session = RequestSession.Open(call);
        if (session is null || !session.Database.Exists())
        {
            return session is null ? Call.Problem : call.Refuse($"There is no {session.Database.Name} yet.");
        }

        using var connection = session.Database.OpenReader();
        var groups = ScoredGroups.Find(call, connection);
        foreach (var (no, title) in groups)
        {
            var began = call.Clock.GetTimestamp();
            try
            {
                if (call.Value(WithHistory))
                {
                    if (await session.AskAsync(RebuildRequests.BeginAnew, new JsonObject { ["group"] = no }.ToJsonString(), ct) is not { } answer)
                    {
                        return Call.Problem;
                    }

                    Say(call, title, answer, call.Clock.GetElapsedTime(began));
                    continue;
                }

                if (await new ScoreRebuild(connection, new GroupNo(no), session.AskAsync, call.Clock).RunAsync(ct) is not { } result)
                {
                    return Call.Problem;
                }

                Say(call, title, result, call.Clock.GetElapsedTime(began));
            }
            catch (RebuildException)
            {
                return call.Refuse($"{title} went on faster than it was put right, twenty times. Give the command at a quieter hour, or stop the bot before it.");
            }
        }

        return groups.Count == 0 ? Call.Problem : 0;
    }

    private static void Say(Call call, string title, JsonObject answer, TimeSpan took) => call.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{title}: made anew from {answer["rows"]} rows of the log in {took.TotalSeconds:0.0} s, {answer["imported"]} of them imported."));

    private static void Say(Call call, string title, RebuildResult result, TimeSpan took)
    {
        var rows = string.Create(CultureInfo.InvariantCulture, $"{title}: {result.Rows} rows of the log in {took.TotalSeconds:0.0} s: ");
        call.Out.WriteLine(result.IsNothing
            ? $"{rows}all is as the log says; nothing was changed."
            : string.Create(CultureInfo.InvariantCulture,
                $"{rows}put right were awards of {result.Awards} rows, {result.Members} members, {result.Pairs} pairs, {result.Days} days{(result.IsGroup ? ", the group's circles or clocks" : "")}."));
    }
}
