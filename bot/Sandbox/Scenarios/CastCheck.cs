namespace GroupBot.Sandbox.Scenarios;

/// <summary>Every name in a scenario must be somebody's.</summary>
internal static class CastCheck
{
    private static readonly string[] Who = ["who", "whom", "where"];

    private static readonly HashSet<string> Places = ["group", "the group", "private", "群", "群里", "私聊"];

    internal static IReadOnlyList<ScenarioProblem> Run(SandboxWorld world, Scenario scenario)
    {
        var cast = scenario.Cast.SelectMany(one => new[] { one.Name, one.Username }).OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. from step in scenario.Steps
                   from name in Names(step)
                   where !cast.Contains(name.TrimStart('@')) && Stage.Find(world, name) is null
                   select new ScenarioProblem(step.Line, Stranger(world, cast, name))];
    }

    private static IEnumerable<string> Names(ScenarioStep step) => Who
        .Select(place => step.Found?.At(place))
        .OfType<string>()
        .Where(name => !Places.Contains(name.ToLowerInvariant()));

    private static Said Stranger(SandboxWorld world, IEnumerable<string> cast, string name)
    {
        var people = new[] { world.Owner }.Concat(world.Members).OfType<Chats.SandboxUser>()
            .Select(user => user.Username is { } username ? $"{user.FirstName} (@{username})" : user.FirstName);
        var known = string.Join(", ", cast.Concat(people));
        return new Said(
            $"没有叫「{name}」的人。现有：{known}。要加人，在前面写一行 成员: {name}（本来就在群里）或 群外: {name}（还没进群）。",
            $"Nobody is called \"{name}\". There are: {known}. To add one, write member: {name} (in the group already) or guest: {name} (not yet) above.");
    }
}
