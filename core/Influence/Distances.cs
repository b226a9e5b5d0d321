namespace GroupBot.Core.Influence;

/// <summary>How many steps others are away from a node, reused from node to node.</summary>
internal sealed class Distances(Graph graph)
{
    private readonly int[] _steps = new int[graph.Count];
    private readonly int[] _order = new int[graph.Count];

    /// <summary>Whom the last search reached, the nearest first; the first is where it began.</summary>
    public ReadOnlySpan<int> Reached => _order.AsSpan(0, _reached);

    private int _reached;

    public int StepsTo(int node) => _steps[node];

    /// <param name="isBackwards">Against the arcs: how far it is from others to the node.</param>
    public void Search(int begin, bool isBackwards = false)
    {
        Array.Fill(_steps, -1);
        (_steps[begin], _order[0], _reached) = (0, begin, 1);
        // Where all are reached, the arcs that are left tell nothing.
        for (var at = 0; at < _reached && _reached < _order.Length; at++)
        {
            var node = _order[at];
            foreach (var other in isBackwards ? graph.Sources(node) : graph.Targets(node))
            {
                if (_steps[other] < 0)
                {
                    _steps[other] = _steps[node] + 1;
                    _order[_reached++] = other;
                }
            }
        }
    }
}
