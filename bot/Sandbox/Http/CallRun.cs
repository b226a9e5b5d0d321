using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Faults;
using GroupBot.Sandbox.Methods;
using GroupBot.Sandbox.Schema;
using GroupBot.Sandbox.Updates;

namespace GroupBot.Sandbox.Http;

/// <summary>One call from its parameters to its answer: faults, judgement, the method, the log.</summary>
internal sealed class CallRun(SandboxWorld world, UpdatePolling polling)
{
    private const int LoggedCharacters = 2000;

    /// <summary>The envelope of success; null breaks the connection.</summary>
    internal async Task<byte[]?> RunAsync(SandboxBot bot, string name, CallArguments arguments, CancellationToken ct)
    {
        var method = ApiSchema.Instance.Method(name);
        var (problems, listed, refused) = (new List<string>(), new List<string>(), true);
        var (status, answer) = (200, (string?)null);
        var isIdlePoll = false;
        byte[]? body = null;
        try
        {
            if (method is null)
            {
                problems.Add($"unknown method \"{name}\"");
                throw new ApiError(404, "Not Found: method not found");
            }

            var fault = world.Faults.Draw(method.Name);
            if (await FaultRun.BeforeAsync(fault, world.Clock, ct) is false)
            {
                (status, answer) = (0, "sandbox: the connection broke before anything was done");
                return null;
            }

            problems = CallJudge.Judge(method, arguments, listed);
            if (world.Options.Strict && problems.Count > 0)
            {
                throw ApiError.BadRequest($"sandbox (strict): {method.Name}: {string.Join("; ", problems)}");
            }

            refused = false;
            body = await ExecuteAsync(bot, method, arguments, idle => isIdlePoll = idle, ct);
            if (fault?.Kind == FaultKind.DropAfter)
            {
                (status, answer) = (0, "sandbox: the connection broke when it was done");
                return null;
            }

            return body;
        }
        catch (ApiError error)
        {
            (status, answer) = (error.Code, error.Message);
            if (error.Code == 501)
            {
                refused = true;
                problems.Add(error.Message);
            }

            throw;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            isIdlePoll = true;
            throw;
        }
#pragma warning disable CA1031 // Whatever goes wrong in a method is one call's failure, told to all who look.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var error = OwnFault.Of(exception, name);
            (status, answer, refused) = (error.Code, error.Message, true);
            problems.Add(error.Message);
            throw error;
        }
        finally
        {
            if (!isIdlePoll || problems.Count + listed.Count > 0)
            {
                var all = problems.Concat(listed).ToList();
                var call = new CallRecord(0, world.Clock.GetUtcNow(), method?.Name ?? name, Logged(arguments), status, answer, all)
                {
                    Result = status == 200 && body is not null ? Logged(body) : null,
                };
                world.Feed.Called(world.Calls.Add(call, refused));
            }
        }
    }

    private async Task<byte[]> ExecuteAsync(
        SandboxBot bot, ApiMethod method, CallArguments arguments, Action<bool> tellIdle, CancellationToken ct)
    {
        if (method.Name == "getUpdates")
        {
            var updates = await polling.GetAsync(bot, arguments, ct);
            tellIdle(updates.Count == 0);
            return Envelope.Ok(updates);
        }

        if (!MethodTable.All.TryGetValue(method.Name, out var entry))
        {
            throw ApiError.Unsupported("method " + method.Name);
        }

        Lack.Refuse(method, entry, arguments);
        await RemoteFiles.FetchAsync(method, arguments, ct);
        lock (world.Gate)
        {
            world.Agenda.Run();
            world.Limits.Spend(bot, method.Name, arguments);
            var call = new MethodCall(world, bot, arguments);
            return Envelope.Ok(entry.Handler(call), call.Description);
        }
    }

    private static string Logged(CallArguments arguments)
    {
        var json = new JsonObject(arguments.Values.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value)));
        foreach (var (name, file) in arguments.Files)
        {
            json[name] = $"{file.Name} ({file.Bytes.Length} bytes)";
        }

        return Cut(json.ToJsonString(PlainText.Options));
    }

    /// <summary>Only what is kept is decoded; a character cut in two at the end is no harm.</summary>
    private static string Logged(byte[] body) => Cut(Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 4 * LoggedCharacters)));

    private static string Cut(string text) => text.Length <= LoggedCharacters ? text : text[..LoggedCharacters] + "…";
}
