using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Settings;

/// <summary>What <c>groupbot settings export|import</c> asks for.</summary>
internal static class ExportCommands
{
    public static string Export(Turn turn, RequestMade request) =>
        RequestAnswer.Ok(new JsonObject { ["settings"] = SettingsFile.Write(turn.Groups, turn.Settings, turn.Features.Settings) });

    /// <summary>Everything, or nothing and every problem at once.</summary>
    public static string Import(Turn turn, RequestMade request)
    {
        var changes = SettingsFile.Read(request.Body, turn.Groups, turn.Features.Settings, out var problems);
        if (problems.Count > 0)
        {
            return RequestAnswer.Error(string.Join('\n', problems));
        }

        foreach (var (group, setting, value) in changes)
        {
            turn.Settings.Set(group, setting, value, turn.Now);
        }

        return RequestAnswer.Ok(new JsonObject
        {
            ["changed"] = changes.Count,
            ["groups"] = changes.Select(change => change.Group).Distinct().Count(),
        });
    }
}
