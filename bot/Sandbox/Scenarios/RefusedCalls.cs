using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>The calls of bots that are refused from here on for what they ask: a play in which there was one has not passed.</summary>
public sealed class RefusedCalls(SandboxWorld world)
{
    private readonly Refusal? _last = world.Refusals is [.., var last] ? last : null;

    /// <summary>Those since this was made, oldest first. What is listed only, since Bot API 10.3 renamed it, is none.</summary>
    public IReadOnlyList<Refusal> Since()
    {
        var all = world.Refusals;
        var from = all.Count - 1;
        while (from >= 0 && !ReferenceEquals(all[from], _last))
        {
            from--;
        }

        return [.. all.Skip(from + 1).Where(refusal => refusal.WasRefused)];
    }
}
