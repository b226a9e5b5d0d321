using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

internal sealed class SplitProposalTests
{
    /// <summary>
    /// In each clique everybody answers all who were there before, so the first is answered most; one bridge leads from the first
    /// clique to the second. Of the second's ties 60·59 ends are within, and the bridge's is not.
    /// </summary>
    [Test]
    public void Of_TwoCliquesAndAFew_ProposesBothWithTheirHeads()
    {
        var graph = GraphKit.Of(165, [.. Down(0, 100), .. Down(100, 60), .. Down(160, 5), (99, 100)]);

        var proposal = SplitProposal.Of(graph)!;

        Assert.That(proposal.Reasons, Is.EqualTo(SplitReasons.Size));
        Assert.That(proposal.Parts.Select(part => part.Members.Count), Is.EqualTo(new[] { 100, 60 }));
        Assert.That(proposal.Parts.Select(part => part.Heads), Is.EqualTo(new int[][] { [0, 1, 2], [100, 101, 102] }));
        Assert.That(proposal.Others, Is.EqualTo(Enumerable.Range(160, 5)));
        Assert.That(proposal.Parts[1].InnerShare, Is.EqualTo(3540.0 / 3541).Within(1e-12));
        Assert.That(proposal.Modularity, Is.EqualTo(Modularity.Of(graph, [.. Enumerable.Range(0, 165).Select(node => node < 100 ? 0 : node < 160 ? 1 : 2)])));
    }

    /// <summary>Cliques of 15: everybody has 14 ties. Of 704 others that is 1.989 %, of 689 it is 2.03 %.</summary>
    [TestCase(47, SplitReasons.Size | SplitReasons.Density)]
    [TestCase(46, SplitReasons.Size)]
    public void Of_ManySmallCliques_IsThinFromTwoInAHundred(int cliques, SplitReasons reasons)
    {
        var proposal = SplitProposal.Of(GraphKit.Of(15 * cliques, [.. Enumerable.Range(0, cliques).SelectMany(clique => Down(15 * clique, 15))]))!;

        Assert.That((proposal.Reasons, proposal.Parts.Count, proposal.Others.Count), Is.EqualTo((reasons, cliques, 0)));
    }

    [Test]
    public void Of_ALargeGroupThatIsOne_ProposesNothing() =>
        Assert.That(SplitProposal.Of(GraphKit.Of(200, [.. GraphKit.Clique(0, 200)])), Is.Null);

    /// <summary>Neither large nor thin: 50 people in two cliques have half of all ties.</summary>
    [Test]
    public void Of_ASmallGroupInTwoParts_ProposesNothing() =>
        Assert.That(SplitProposal.Of(GraphKit.Of(50, [.. GraphKit.Clique(0, 25), .. GraphKit.Clique(25, 25)])), Is.Null);

    [Test]
    public void Of_OneOverTheSize_HasAReason()
    {
        Assert.That(SplitProposal.Of(GraphKit.Of(150, [.. GraphKit.Clique(0, 75), .. GraphKit.Clique(75, 75)])), Is.Null);
        Assert.That(
            SplitProposal.Of(GraphKit.Of(151, [.. GraphKit.Clique(0, 75), .. GraphKit.Clique(75, 76)]))!.Reasons, Is.EqualTo(SplitReasons.Size));
    }

    [Test]
    public void Of_NobodyAndNoTies_ProposesNothing([Values(0, 1, 400)] int nodes) => Assert.That(SplitProposal.Of(GraphKit.Of(nodes)), Is.Null);

    [Test]
    public void Subgraph_OfSome_HasTheArcsAmongThem()
    {
        var part = Subgraph.Of(Graph.Of(5, [new(0, 2, 3), new(2, 4, 5), new(4, 2, 1), new(1, 4, 9)]), node => node >= 2);

        Assert.That(part.Nodes, Is.EqualTo(new[] { 2, 3, 4 }));
        Assert.That((part.Graph.ArcCount, part.Graph.OutStrength(0), part.Graph.InStrength(0)), Is.EqualTo((2, 5.0, 1.0)));
    }

    private static IEnumerable<(int From, int To)> Down(int first, int size) => GraphKit.Clique(first, size).Select(tie => (tie.To, tie.From));
}
