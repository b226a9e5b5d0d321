namespace GroupBot.Core.Influence;

/// <summary>One tie as it was counted; several between the same two are added together by <see cref="Graph"/>.</summary>
/// <param name="From">Who answered, by their number in the graph, from 0.</param>
/// <param name="To">Who was answered.</param>
/// <param name="Weight">Above 0.</param>
public readonly record struct GraphEdge(int From, int To, double Weight = 1);
