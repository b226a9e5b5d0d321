using System.CommandLine;
using System.Text.Json.Nodes;

namespace GroupBot.Cli;

/// <summary><c>groupbot dead-letters list|retry</c>: what a handler failed on, kept 14 days.</summary>
internal static class DeadLettersCommand
{
    private static readonly Argument<long> Id = new("ID") { Description = "Its number, as list shows it." };

    private static readonly Option<bool> WithEffects = new("--with-effects")
    {
        Description = "Also send punishments and answers that had a deadline.",
    };

    public static Command Make(Binder bind)
    {
        var list = new Command("list", "Shows what waits.");
        bind(list, ListAsync);
        var retry = new Command("retry", "Runs the one handler that failed again, at the event's own instant.") { Id, WithEffects };
        bind(retry, RetryAsync);
        return new Command("dead-letters", "Events that a handler failed on.") { list, retry };
    }

    private static async Task<int> ListAsync(Call call, CancellationToken ct)
    {
        if (await Requests.AskAsync(call, "dead-letters-list", "{}", ct) is not { } answer)
        {
            return Call.Problem;
        }

        var letters = answer["letters"]?.AsArray() ?? [];
        foreach (var letter in letters)
        {
            call.Out.WriteLine($"{letter!["id"]}  {letter["at"]}  {letter["handler"]}  update {letter["update_id"]?.ToString() ?? "-"}  version {letter["version"]}");
            call.Out.WriteLine($"    {letter["error"]}");
        }

        if (answer["waiting"]?.GetValue<long>() - letters.Count is > 0 and var more)
        {
            call.Out.WriteLine($"… and {more} more, all newer than these.");
        }

        call.Out.WriteLine(letters.Count == 0 ? "No dead letters." : $"Retry one with: {ProgramName.Current} dead-letters retry ID");
        return 0;
    }

    private static async Task<int> RetryAsync(Call call, CancellationToken ct)
    {
        var body = new JsonObject { ["id"] = call.Value(Id), ["with_effects"] = call.Value(WithEffects) };
        if (await Requests.AskAsync(call, "dead-letters-retry", body.ToJsonString(), ct) is not { } answer)
        {
            return Call.Problem;
        }

        call.Out.WriteLine($"Done: dead letter {answer["retried"]}.");
        return 0;
    }
}
