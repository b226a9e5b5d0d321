using System.Globalization;
using System.Text.Json;
using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

/// <summary>The measures against values that others printed, to the printed digit: eight of them where nothing else is said.</summary>
internal sealed class PublishedNetworksTests
{
    /// <summary>Half of the last of eight digits, and a little for how a decimal is kept.</summary>
    private const double Digit = 0.51e-8;

    [Test]
    public void Karate_PageRank_IsAsPrinted()
    {
        var (karate, values) = (PublishedNetworks.Karate(), PublishedNetworks.KarateValues);

        Same(PageRank.Of(karate.Unweighted()), values.GetProperty("pagerank_a085_unweighted"));
        Same(PageRank.Of(karate), values.GetProperty("pagerank_a085_weighted"));
    }

    /// <summary>In an undirected graph hubs, authorities and the eigenvector are one; its squares are to sum to 1.</summary>
    [Test]
    public void Karate_Hits_IsAsPrinted()
    {
        var (hits, values) = (Hits.Of(PublishedNetworks.Karate().Unweighted()), PublishedNetworks.KarateValues);
        var length = Math.Sqrt(hits.Hubs.Sum(hub => hub * hub));

        Same(hits.Hubs, values.GetProperty("hits_hub_unweighted_sum1"));
        Same(hits.Authorities, values.GetProperty("hits_authority_unweighted_sum1"));
        Same([.. hits.Hubs.Select(hub => hub / length)], values.GetProperty("eigenvector_l2norm1"));
    }

    [Test]
    public void Karate_Betweenness_IsAsPrinted()
    {
        var (between, values) = (Betweenness.Of(PublishedNetworks.Karate()), PublishedNetworks.KarateValues);

        Same(between, values.GetProperty("betweenness_normalized"));
        Same([.. between.Select(share => share * 33 * 32 / 2)], values.GetProperty("betweenness_raw_undirected"));
    }

    [Test]
    public void Karate_DegreeCoreAndCloseness_AreAsPrinted()
    {
        var (karate, values) = (PublishedNetworks.Karate(), PublishedNetworks.KarateValues);
        var cores = CoreNumbers.Of(karate);

        Same([.. Enumerable.Range(0, 34).Select(node => (double)karate.OutDegree(node))], values.GetProperty("degree"));
        Same([.. cores.Select(core => (double)core)], values.GetProperty("core_number"));
        Assert.That(cores, Is.EqualTo(values.GetProperty("published").GetProperty("coreness_igraph_tests_unit_coreness.out")
            .EnumerateArray().Select(core => core.GetInt32())));
        Same(Closeness.Of(karate), values.GetProperty("closeness"));
    }

    [Test]
    public void Karate_AsAWhole_IsAsPrinted()
    {
        var (karate, values) = (PublishedNetworks.Karate(), PublishedNetworks.KarateValues);
        var clustering = Clustering.Of(karate);

        Same(clustering.Local, values.GetProperty("clustering"));
        Same(clustering.Mean, values.GetProperty("average_clustering"));
        Same(clustering.Transitivity, values.GetProperty("transitivity"));
        Same(Density.Of(karate), values.GetProperty("density"));
        Same(Modularity.Of(karate.Unweighted(), PublishedNetworks.KarateSplit()), values.GetProperty("modularity_of_the_real_split_unweighted"));
        // 34 times the highest degree, 17, less 2·78 degrees, over 33·32.
        Assert.That(DegreeCentralisation.Of(karate), Is.EqualTo(422.0 / 1056));
    }

    /// <summary>No partition of it is better than 0.4198 (Brandes and others 2008); the method of Louvain finds nearly that.</summary>
    [Test]
    public void Karate_Communities_AreBetterThanTheRealSplit()
    {
        var karate = PublishedNetworks.Karate().Unweighted();
        var communities = Communities.Find(karate);

        Assert.That(communities.Modularity, Is.InRange(0.41, 0.41979));
        Assert.That(communities.Sizes.Sum(), Is.EqualTo(34));
        Assert.That(communities.Of[0], Is.Not.EqualTo(communities.Of[33]), "the two leaders");
        Assert.That(Communities.Find(karate, Communities.SmallCircle).Sizes, Is.All.LessThanOrEqualTo(8));
    }

    /// <summary>The figures of the design, by hand from mid-ranks: 34 is first by PageRank and degree, second by betweenness.</summary>
    [Test]
    public void Karate_NetworkScore_HasBothLeadersFirst([Values] bool isWeighted)
    {
        var karate = isWeighted ? PublishedNetworks.Karate() : PublishedNetworks.Karate().Unweighted();
        var scores = NetworkScore.Of(karate, PageRank.Of(karate), CoreNumbers.Of(karate), Betweenness.Of(karate));

        var first = scores.Select((score, node) => (Node: node + 1, Score: Math.Round(score, 1))).OrderByDescending(each => each.Score).Take(5);
        Assert.That(first, Is.EqualTo(new[] { (34, 95.3), (1, 94.1), (33, 91.2), (3, 88.8), (2, 85.3) }));
    }

    [Test]
    public void LangvilleMeyer_PageRank_IsAsPrinted()
    {
        var published = PublishedNetworks.Small("langville_meyer_pagerank");
        var (graph, names) = PublishedNetworks.Named(published);

        Same(PageRank.Of(graph, damping: published.GetProperty("alpha").GetDouble()), published.GetProperty("published_networkx_test"), names: names);
    }

    /// <summary>The printed value is the one at which a tolerance of 10⁻⁶ a node ends the iteration.</summary>
    [Test]
    public void FourWhoAllKnowEachOther_PersonalPageRank_IsAsPrinted()
    {
        var published = PublishedNetworks.Small("complete4_personalised_pagerank");
        var graph = GraphKit.Of(4, [.. GraphKit.Clique(0, 4)]).Undirected();

        Same(PageRank.Of(graph, [1, 1, 4, 4], tolerance: 4e-6), published.GetProperty("published_networkx_test"), 1e-15, ["0", "1", "2", "3"]);
    }

    [Test]
    public void LangvilleMeyer_Hits_IsAsPrinted()
    {
        var published = PublishedNetworks.Small("langville_meyer_hits");
        var (graph, names) = PublishedNetworks.Named(published);
        var hits = Hits.Of(graph);

        Same(hits.Authorities, published.GetProperty("published_authority"), 0.51e-6, names);
        Same(hits.Hubs, published.GetProperty("published_hub"), 0.51e-6, names);
    }

    [Test]
    public void Kite_BetweennessAndCloseness_AreAsPrinted()
    {
        var published = PublishedNetworks.Small("krackhardt_kite");
        var (graph, names) = PublishedNetworks.Named(published);

        Same(Betweenness.Of(graph.Undirected()), published.GetProperty("published_betweenness_normalized"), 0.51e-3, names);
        Same(Betweenness.Of(graph.Undirected()), published.GetProperty("recomputed"), 0.51e-6, names);
        Same(Closeness.Of(graph.Undirected()), published.GetProperty("closeness"), 0.51e-6, names);
    }

    [Test]
    public void FlorentineFamilies_Betweenness_IsAsPrinted()
    {
        var published = PublishedNetworks.Small("florentine_families");
        var (graph, names) = PublishedNetworks.Named(published);

        Same(Betweenness.Of(graph.Undirected()), published.GetProperty("published_betweenness_normalized"), 0.51e-3, names);
    }

    [Test]
    public void BatageljZaversnik_Cores_AreAsPrinted()
    {
        var published = PublishedNetworks.Small("batagelj_zaversnik_cores");
        var (graph, names) = PublishedNetworks.Named(published);
        var cores = CoreNumbers.Of(graph);

        foreach (var core in published.GetProperty("published").EnumerateObject())
        {
            var nodes = names.Where((_, node) => cores[node] == int.Parse(core.Name, CultureInfo.InvariantCulture));
            Assert.That(nodes, Is.EquivalentTo(core.Value.EnumerateArray().Select(node => node.ToString())), $"core {core.Name}");
        }
    }

    [Test]
    public void College_AsAWhole_IsAsPrinted()
    {
        var (college, values) = (PublishedNetworks.College(), PublishedNetworks.CollegeValues);
        var cores = CoreNumbers.Of(college);

        Assert.That(college.ArcCount, Is.EqualTo(values.GetProperty("static_edges").GetInt32()));
        Assert.That(Components.Strong(college).Count, Is.EqualTo(values.GetProperty("scc").GetInt32()));
        Assert.That(Components.Weak(college).Count, Is.EqualTo(values.GetProperty("wcc").GetInt32()));
        Same(Reciprocity.Of(college), values.GetProperty("reciprocity_static"));
        Assert.That(cores.Max(), Is.EqualTo(values.GetProperty("max_core").GetInt32()));
        Assert.That(
            cores.GroupBy(core => core).ToDictionary(core => core.Key.ToString(CultureInfo.InvariantCulture), core => core.Count()),
            Is.EquivalentTo(values.GetProperty("core_histogram").EnumerateObject().ToDictionary(core => core.Name, core => core.Value.GetInt32())));
    }

    [Test]
    public void College_FirstTwenty_AreAsPrinted()
    {
        var (college, values) = (PublishedNetworks.College(), PublishedNetworks.CollegeValues);

        First(PageRank.Of(college.Unweighted()), values.GetProperty("pagerank_a085_unweighted_top20"));
        First(PageRank.Of(college), values.GetProperty("pagerank_a085_weighted_by_messages_top20"));
        First(Betweenness.Of(college), values.GetProperty("betweenness_directed_normalized_top20"));
        First([.. Enumerable.Range(0, college.Count).Select(college.OutStrength)], values.GetProperty("messages_sent_top20"));
    }

    /// <param name="names">The nodes' names; null where they count from 1.</param>
    private static void Same(IReadOnlyList<double> values, JsonElement printed, double within = Digit, IReadOnlyList<string>? names = null)
    {
        Assert.That(printed.EnumerateObject().Count(), Is.EqualTo(values.Count));
        for (var node = 0; node < values.Count; node++)
        {
            var name = names?[node] ?? (node + 1).ToString(CultureInfo.InvariantCulture);
            Assert.That(values[node], Is.EqualTo(printed.GetProperty(name).GetDouble()).Within(within), name);
        }
    }

    private static void Same(double? value, JsonElement printed) => Assert.That(value, Is.EqualTo(printed.GetDouble()).Within(Digit));

    /// <summary>Between equals the order is nobody's, so what is compared is each place's value and each node's.</summary>
    private static void First(double[] values, JsonElement printed)
    {
        var sorted = values.OrderDescending().ToList();
        foreach (var (place, line) in printed.EnumerateArray().Index())
        {
            Assert.That(values[line[0].GetInt32() - 1], Is.EqualTo(line[1].GetDouble()).Within(Digit), $"node {line[0]}");
            Assert.That(sorted[place], Is.EqualTo(line[1].GetDouble()).Within(Digit), $"place {place + 1}");
        }
    }
}
