using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

internal sealed class GraphTests
{
    [Test]
    public void Of_ParallelEdgesAndLoops_AreSummedAndLeftOut()
    {
        var graph = Graph.Of(4, [new(2, 0, 1.5), new(0, 3, 1), new(2, 0, 2), new(1, 1, 9), new(2, 3, 4), new(0, 2, 1)]);

        Assert.That((graph.Count, graph.ArcCount), Is.EqualTo((4, 4)));
        Assert.That(graph.Targets(2).ToArray(), Is.EqualTo(new[] { 0, 3 }));
        Assert.That(graph.TargetWeights(2).ToArray(), Is.EqualTo(new[] { 3.5, 4 }));
        Assert.That(graph.Targets(0).ToArray(), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(graph.Sources(3).ToArray(), Is.EqualTo(new[] { 0, 2 }));
        Assert.That(graph.SourceWeights(3).ToArray(), Is.EqualTo(new[] { 1.0, 4 }));
        Assert.That((graph.OutDegree(1), graph.InDegree(1), graph.OutStrength(2), graph.InStrength(3)), Is.EqualTo((0, 0, 7.5, 5.0)));
    }

    [Test]
    public void Undirected_BothWays_AreOneTie()
    {
        var graph = Graph.Of(3, [new(0, 1, 2), new(1, 0, 3), new(2, 1, 1)]).Undirected();

        Assert.That((graph.ArcCount, graph.IsUndirected), Is.EqualTo((4, true)));
        Assert.That(graph.Targets(1).ToArray(), Is.EqualTo(new[] { 0, 2 }));
        Assert.That(graph.TargetWeights(1).ToArray(), Is.EqualTo(new[] { 5.0, 1 }));
        Assert.That(graph.SourceWeights(0).ToArray(), Is.EqualTo(new[] { 5.0 }));
        Assert.That(graph.Undirected(), Is.SameAs(graph), "else its weights would double");
    }

    [Test]
    public void Unweighted_AnyGraph_KeepsItsArcs()
    {
        var graph = Graph.Of(3, [new(0, 1, 2), new(2, 1, 5)]).Unweighted();

        Assert.That((graph.InStrength(1), graph.OutStrength(2), graph.IsUndirected), Is.EqualTo((2.0, 1.0, false)));
        Assert.That((graph.Undirected().Unweighted().IsUndirected, graph.Undirected().OutStrength(1)), Is.EqualTo((true, 2.0)));
    }

    [TestCase(-1, 0, 1)]
    [TestCase(0, 2, 1)]
    [TestCase(0, 1, 0)]
    [TestCase(0, 1, -1)]
    [TestCase(0, 1, double.NaN)]
    [TestCase(0, 1, double.PositiveInfinity)]
    public void Of_WhatIsNoEdge_Throws(int from, int to, double weight) =>
        Assert.That(() => Graph.Of(2, [new(from, to, weight)]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Measures_OfNobodyAndOfOne_AreThere([Values(0, 1, 2)] int nodes)
    {
        var graph = GraphKit.Of(nodes);

        Assert.That(PageRank.Of(graph), Is.All.EqualTo(1.0 / Math.Max(nodes, 1)));
        Assert.That(Betweenness.Of(graph).Concat(Closeness.Of(graph)).Concat(Hits.Of(graph).Hubs), Is.All.Zero);
        Assert.That(CoreNumbers.Of(graph), Is.EqualTo(new int[nodes]));
        Assert.That((Components.Weak(graph).Count, Components.Strong(graph).Count, Communities.Find(graph).Count), Is.EqualTo((nodes, nodes, nodes)));
        Assert.That(new[] { Reciprocity.Of(graph), DegreeCentralisation.Of(graph), Clustering.Of(graph).Transitivity, PathLengths.Of(graph).Mean, Communities.Find(graph).Modularity }, Is.All.Null);
        Assert.That(Density.Of(graph), Is.EqualTo(nodes < 2 ? (double?)null : 0));
        Assert.That(CoverageSet.Of(graph, 3), Has.Count.EqualTo(nodes));
    }
}
