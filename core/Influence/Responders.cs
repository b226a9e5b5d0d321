namespace GroupBot.Core.Influence;

/// <summary>Who answered somebody: the evidence beside a score.</summary>
/// <param name="People">How many different people.</param>
/// <param name="OnlyThis">How many of them answered nobody else.</param>
public readonly record struct Responders(int People, int OnlyThis)
{
    public static Responders Of(Graph graph, int node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var only = 0;
        foreach (var source in graph.Sources(node))
        {
            only += graph.OutDegree(source) == 1 ? 1 : 0;
        }

        return new Responders(graph.InDegree(node), only);
    }
}
