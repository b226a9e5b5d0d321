using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>/sandbox/…: what the page and tests of other processes use.</summary>
internal sealed class ControlApi(SandboxWorld world, CancellationToken stopping)
{
    private readonly ControlReads _reads = new(world);

    internal async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            LocalOnly.Check(context.Request);
            if (path == "act")
            {
                await WriteAsync(context, 200, await ActAsync(context) ?? new JsonObject());
                return;
            }

            var (route, places) = Find(path);
            Require(context.Request, HttpMethods.Get, path);
            var query = route.Read(context.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
            switch (route.Path)
            {
                case "events":
                    await EventStream.WriteAsync(context, world.Feed, stopping);
                    break;
                case "files/{file_id}":
                    await FileContent.WriteAsync(context, world, places[0]);
                    break;
                default:
                    using (var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
                    {
                        await WriteAsync(context, 200, await _reads.ReadAsync(route, places, query, ending.Token));
                    }

                    break;
            }
        }
        catch (Exception e) when (e is ControlError or InvalidOperationException or JsonException or FormatException or ArgumentException)
        {
            await WriteAsync(context, 400, new JsonObject { ["error"] = e.Message });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // Who waited went away, or the server ends.
        }
#pragma warning disable CA1031 // Whatever goes wrong in an act is one request's failure, told to whoever made it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await WriteAsync(context, 500, new JsonObject { ["error"] = OwnFault.Of(exception, $"/sandbox/{path}").Message });
        }
    }

    private static (ControlRoute Route, IReadOnlyList<string> Places) Find(string path)
    {
        foreach (var route in ControlRoute.All)
        {
            if (route.Match(path) is { } places)
            {
                return (route, places);
            }
        }

        var known = ControlRoute.All.Select(route => route.Path).Append("act");
        throw new ControlError($"there is nothing at /sandbox/{path}; there are: {string.Join(", ", known)}");
    }

    private static void Require(HttpRequest request, string method, string path)
    {
        if (request.Method != method && !(method == HttpMethods.Get && HttpMethods.IsHead(request.Method)))
        {
            throw new ControlError($"/sandbox/{path} takes {method}, not {request.Method}");
        }
    }

    private async Task<JsonNode?> ActAsync(HttpContext context)
    {
        Require(context.Request, HttpMethods.Post, "act");
        if (context.Request.Query.Count > 0)
        {
            throw new ControlError("an act has nothing behind a question mark: its fields are in the body");
        }

        if (!context.Request.HasJsonContentType())
        {
            throw new ControlError("the body must have the content type application/json");
        }

        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject
            ?? throw new ControlError("the body must be a JSON object");
        var name = body["act"]?.ToString() ?? throw new ControlError("\"act\" is missing: what is done");
        if (!ActTable.All.TryGetValue(name, out var entry))
        {
            throw new ControlError($"there is no act \"{name}\"{NearName.Hint(name, ActTable.All.Keys)}");
        }

        var act = new Act(world, entry, body);
        if (entry.Wait is { } waiting)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            return await waiting(act, ending.Token);
        }

        lock (world.Gate)
        {
            world.Agenda.Run();
            return entry.Do!(act);
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        await Envelope.WriteAsync(
            context.Response, Encoding.UTF8.GetBytes(body.ToJsonString(PlainText.Options)), context.RequestAborted);
    }
}
