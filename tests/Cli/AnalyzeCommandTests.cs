using System.Text.Json;
using GroupBot.Tests.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

internal sealed class AnalyzeCommandTests : IDisposable
{
    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>
    /// Ann answers 小明 twice and 小明 answers her; Bob answers 小明, and himself. Of 3·2 arcs 3 are there, 2 of them answered. Without
    /// direction it is a chain Ann – 小明 – Bob: of 3 pairs 2 are at one step and 1 at two; 90 % are at 1 + (.9·3 − 2)/1.
    /// </summary>
    [Test]
    public async Task Graph_OfAFewLines_IsMeasuredByHand()
    {
        var json = await AnalyzeAsync("""
            from,to,weight,time
            Ann,小明,2,2026-11-20T08:00:00Z
            小明,Ann,1,2026-11-21T08:00:00Z
            "Bob, the second",小明,0.5,2026-11-20T20:00:00Z
            "Bob, the second","Bob, the second",9,2026-11-20T20:00:00Z
            Ann,小明,3,2026-11-22T20:00:00Z
            """);

        Assert.That((Number(json, "rows"), Number(json, "loops"), Number(json, "nodes"), Number(json, "edges")), Is.EqualTo((5, 1, 3, 3)));
        Assert.That(json.GetProperty("first").GetString(), Is.EqualTo("2026-11-20T08:00:00Z"));
        Assert.That((Number(json, "span_days"), Number(json, "density")), Is.EqualTo((2.5, 0.5)));
        Assert.That(Number(json, "reciprocity"), Is.EqualTo(2.0 / 3).Within(1e-9));
        Assert.That((Number(json, "mean_path"), Number(json, "effective_diameter")), Is.EqualTo((4.0 / 3, 1.7)).Using<(double, double)>(Near));
        Assert.That((Number(json, "degree_centralisation"), Number(json, "transitivity"), Number(json, "max_core")), Is.EqualTo((1, 0, 1)));
        Assert.That(json.GetProperty("components").ToString().Where(char.IsDigit), Is.EqualTo("123"), "weak, strong, the largest");
        Assert.That(json.GetProperty("exact").GetBoolean(), Is.True);

        var nodes = json.GetProperty("by_node");
        Assert.That(nodes.EnumerateArray().Select(node => node.GetProperty("name").GetString()), Is.EqualTo(new[] { "小明", "Ann", "Bob, the second" }));
        Assert.That((Number(nodes[0], "in_degree"), Number(nodes[0], "out_degree"), Number(nodes[0], "in_strength")), Is.EqualTo((2, 1, 5.5)));
        // Bob → 小明 → Ann: one of the two ordered pairs of the others.
        Assert.That(Number(nodes[0], "betweenness"), Is.EqualTo(0.5));
        // All percentiles: first of three (5/6), but the core number, which is 1 for all (1/2).
        Assert.That(Number(nodes[0], "score"), Is.EqualTo(Math.Round((80 * 5 / 6.0) + (20 / 2.0), 1)));
        Assert.That(_program.Out, Does.Contain("小明"), "as it is, not as an escape");

        static bool Near((double, double) one, (double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9;
    }

    [TestCase("a,b\nb,c")]
    [TestCase("a\tb\nb\tc\n\n")]
    [TestCase("a  b\nb c")]
    [TestCase("src dst\n# as SNAP writes\na b\nb c")]
    [TestCase("Source,Target,Type,Id,Weight\na,b,Directed,0,1\nb,c,Directed,1,1")]
    [TestCase("TO;,weight,to,from\n,1,b,a\n,1,c,b")]
    [TestCase("\uFEFFfrom,to\r\n a , b\r\n\"b\",c\r\n")]
    public async Task Graph_OfAnyTable_IsTheSame(string table)
    {
        var json = await AnalyzeAsync(table);

        Assert.That((Number(json, "rows"), Number(json, "edges")), Is.EqualTo((2, 2)));
        Assert.That(json.GetProperty("by_node").EnumerateArray().Select(node => node.GetProperty("name").GetString()), Is.EquivalentTo(new[] { "a", "b", "c" }));
        Assert.That(json.TryGetProperty("first", out _), Is.False, "no times, no span");
    }

    /// <summary>Two days and a half from the first to the last, however they are written.</summary>
    [TestCase("1082040961", "1082256961")]
    [TestCase("1082040961000", "1082256961000")]
    [TestCase("2026-11-22T20:00:00+08:00", "2026-11-20")]
    [TestCase("2026-11-20 08:00", "2026-11-22 20:00:00.000")]
    public async Task Graph_WithTimes_SaysTheirSpan(string one, string other)
    {
        var json = await AnalyzeAsync($"a,b,1,{one}\nb,a,1,{other}");

        Assert.That(Number(json, "span_days"), Is.EqualTo(2.5));
    }

    /// <summary>The heaviest and the lightest that are taken, beside each other: still numbers.</summary>
    [Test]
    public async Task Graph_OfWeightsFarApart_IsMeasured()
    {
        var json = await AnalyzeAsync("a,b,1e15\na,c,1e-15\nb,a,1e15\nc,a,1e-15\nc,b,1");

        Assert.That(json.GetProperty("by_node").EnumerateArray().Sum(node => Number(node, "pagerank")), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public async Task Graph_WithOptions_FollowsThem()
    {
        var json = await AnalyzeAsync("a,b,5\nb,a,1\nb,c,2", "--undirected", "--unweighted", "--top", "1");

        Assert.That((Number(json, "edges"), json.GetProperty("directed").GetBoolean(), json.GetProperty("weighted").GetBoolean()), Is.EqualTo((2, false, false)));
        Assert.That(json.GetProperty("by_node").GetArrayLength(), Is.EqualTo(1));
        Assert.That((Number(json.GetProperty("by_node")[0], "in_strength"), Number(json.GetProperty("by_node")[0], "betweenness")), Is.EqualTo((2, 1)));
    }

    [TestCase("a,b\nb", "line 2: It has 1 column(s), and the first line 2. A line is from,to[,weight][,time]; put a name with a comma into \"quotes\".")]
    [TestCase("\na,b,1\n\nb,c,many", "line 4: The weight \"many\" is no number above 0 (1e-15 to 1e15). A line is from,to[,weight][,time]; other columns need a first line with their names.")]
    [TestCase("a,b,0", "line 1: The weight \"0\" is no number above 0 (1e-15 to 1e15). A line is from,to[,weight][,time]; other columns need a first line with their names.")]
    [TestCase("a,b,1e999", "line 1: The weight \"1e999\" is no number above 0 (1e-15 to 1e15). A line is from,to[,weight][,time]; other columns need a first line with their names.")]
    [TestCase("from,to,time\na,b,yesterday", "line 2: The time \"yesterday\" is none. Give 2026-11-20T08:00:00Z, or seconds since 1970.")]
    [TestCase("from,to,time\na,b,10:30", "line 2: The time \"10:30\" is none. Give 2026-11-20T08:00:00Z, or seconds since 1970.")]
    [TestCase("from,to,time\na,b,-9223372036854775808", "line 2: The time \"-9223372036854775808\" is none. Give 2026-11-20T08:00:00Z, or seconds since 1970.")]
    [TestCase("a,b\n,c", "line 2: A name is empty. A line is from,to[,weight][,time].")]
    [TestCase("a,b\n\"b,c", "line 2: A quote is not closed. Double those within a name.")]
    [TestCase("alone", "line 1: It has 1 column(s). A line is from,to[,weight][,time]; more of them need a first line with their names.")]
    [TestCase("a,b,1,2,3", "line 1: It has 5 column(s). A line is from,to[,weight][,time]; more of them need a first line with their names.")]
    public async Task Graph_OfALineThatIsNone_SaysWhichAndWhatToDo(string table, string said)
    {
        Assert.That(await RunAsync(table), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Is.EqualTo($"{_program.PathOf("edges.csv")}, {said}"));
        Assert.That(_program.Out, Is.Empty);
    }

    [Test]
    public async Task Graph_WithoutAFileOrEdges_SaysSo()
    {
        Assert.That(await _program.RunAsync("analyze", "graph", "--edges", "nowhere.csv"), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Is.EqualTo("There is no nowhere.csv."));
        Assert.That(await RunAsync("from,to\n"), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Is.EqualTo($"{_program.PathOf("edges.csv")} has no edges. Give a line from,to for each."));
        Assert.That(await RunAsync("a,b", "--top", "-1"), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Is.EqualTo("--top must be 0 or more; it is -1."));
        await File.WriteAllBytesAsync(_program.PathOf("gbk.csv"), [0xD0, 0xA1, (byte)',', 0xC3, 0xF7]);
        Assert.That(await _program.RunAsync("analyze", "graph", "--edges", _program.PathOf("gbk.csv")), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Is.EqualTo($"{_program.PathOf("gbk.csv")} is not UTF-8. Save it as \"CSV UTF-8\"."));
    }

    /// <summary>The figures of the design.</summary>
    [Test]
    public async Task Graph_OfTheKarateClub_HasBothLeadersFirst()
    {
        Assert.That(await _program.RunAsync("analyze", "graph", "--edges", PublishedNetworks.PathOf("karate/karate_edges.csv"), "--undirected", "--top", "5"), Is.Zero);

        var json = JsonDocument.Parse(_program.Out).RootElement;
        Assert.That((Number(json, "nodes"), Number(json, "edges"), Number(json, "max_core")), Is.EqualTo((34, 78, 4)));
        Assert.That(
            json.GetProperty("by_node").EnumerateArray().Select(node => (node.GetProperty("name").GetString(), Number(node, "score"))),
            Is.EqualTo(new[] { ("34", 95.3), ("1", 94.1), ("33", 91.2), ("3", 88.8), ("2", 85.3) }));
    }

    [Test]
    public async Task Graph_OfCollegeMessages_HasThePublishedCounts()
    {
        Assert.That(await _program.RunAsync("analyze", "graph", "--edges", PublishedNetworks.PathOf("collegemsg/CollegeMsg.txt"), "--top", "0"), Is.Zero);

        var json = JsonDocument.Parse(_program.Out).RootElement;
        Assert.That((Number(json, "nodes"), Number(json, "rows"), Number(json, "edges"), Number(json, "span_days")), Is.EqualTo((1899, 59835, 20296, 193.706)));
        Assert.That((Number(json.GetProperty("components"), "strong"), Number(json.GetProperty("components"), "weak")), Is.EqualTo((601, 4)));
    }

    /// <summary>Above 2,000 nodes the seed draws from where ways are looked for, and the same seed draws the same.</summary>
    [Test]
    public async Task Graph_OfMany_IsDrawnBySeed()
    {
        var ring = string.Join('\n', Enumerable.Range(0, 2001).Select(node => $"{node},{(node * 7 + 1) % 2001}"));
        var one = (await AnalyzeAsync(ring, "--top", "9")).ToString();
        var same = (await AnalyzeAsync(ring, "--top", "9", "--seed", "1")).ToString();
        var other = (await AnalyzeAsync(ring, "--top", "9", "--seed", "2")).ToString();

        Assert.That((same == one, other == one), Is.EqualTo((true, false)));
        Assert.That(one, Does.Contain("\"ways_from\": 256").And.Contain("\"exact\": false").And.Contain("\"closeness\": null"));
    }

    private async Task<JsonElement> AnalyzeAsync(string table, params string[] options)
    {
        Assert.That(await RunAsync(table, options), Is.Zero, _program.Error);
        using var document = JsonDocument.Parse(_program.Out);
        return document.RootElement.Clone();
    }

    private async Task<int> RunAsync(string table, params string[] options)
    {
        await File.WriteAllTextAsync(_program.PathOf("edges.csv"), table);
        return await _program.RunAsync(["analyze", "graph", "--edges", _program.PathOf("edges.csv"), .. options]);
    }

    private static double Number(JsonElement json, string name) => json.GetProperty(name).GetDouble();
}
