using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Logs;

internal sealed class MoneyLogTests : IDisposable
{
    private const string Head = "time,kind,member,number,order,currency,channel,target,text\n";

    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>
    /// Ann came by a poster, is here on three days and pays 10.00 after a post of the next day: half is each one's, or all the
    /// poster's. 4.00 come back. The poster cost 3.00: one member for 3.00, who brought 6.00.
    /// </summary>
    [Test]
    public async Task Log_WithMoney_PrintsItsMeasures()
    {
        var json = await AnalyzeAsync(Head
            + "2026-11-01 10:00,spend,,300,,cny,poster,,\n"
            + "2026-11-01 10:00,joined,Ann,,,,poster,,\n2026-11-01 11:00,message,Ann,,,,,,Hello everybody\n"
            + "2026-11-02 11:00,message,Ann,,,,post,,What a nice day\n2026-11-03 11:00,message,Ann,,,,,,And a good night\n"
            + "2026-11-04 11:00,购买,Ann,1000,A1,CNY,,,\n2026-11-05 11:00,退款,,400,A1,CNY,,,\n"
            + "2026-11-05 12:00,打赏,Bob,50,,CNY,,Ann,\n2026-11-05 12:00,公益,Bob,70,,CNY,,,\n2026-11-05 12:00,出价,Bob,90,,CNY,,,\n"
            + "2026-11-05 12:00,purchase,Bob,2000,B1,USD,,,\n");

        Assert.That((Number(json, "rows"), Number(json, "members")), Is.EqualTo((4, 1)));
        var money = json["money"]!;
        var (yuan, dollars) = (money["by_currency"]![0]!, money["by_currency"]![1]!);
        Assert.That(Number(money, "rows"), Is.EqualTo(7));
        Assert.That(((string?)yuan["currency"], (string?)dollars["currency"]), Is.EqualTo(("CNY", "USD")));
        Assert.That(Values(yuan, "orders", "buyers", "gmv", "refunded", "net", "tips", "donations", "bids", "highest_bid", "spent"),
            Is.EqualTo(new double[] { 1, 1, 1000, 400, 600, 50, 70, 1, 90, 300 }));
        Assert.That(yuan["credits"]!.AsArray().Select(of => ((string?)of!["channel"], Number(of, "first"), Number(of, "last"), Number(of, "linear"))),
            Is.EqualTo(new[] { ("post", 0.0, 1000.0, 500.0), ("poster", 1000.0, 0.0, 500.0) }));
        var poster = yuan["channels"]!.AsArray().Single()!;
        Assert.That((string?)poster["channel"], Is.EqualTo("poster"));
        Assert.That(Values(poster, "people", "activated", "buyers", "net", "cac", "ltv", "ltv_cac"), Is.EqualTo(new double[] { 1, 1, 1, 600, 300, 600, 2 }));
        Assert.That(Values(dollars, "gmv", "net"), Is.EqualTo(new double[] { 2000, 2000 }));
        Assert.That(((string?)dollars["credits"]![0]!["channel"], (string?)yuan["rfm"]!["by"]), Is.EqualTo(("direct", "cuts")));
        Assert.That((string?)dollars["rfm"]!["by_buyer"]![0]!["name"], Is.EqualTo("Bob"));
    }

    /// <summary>
    /// What is about money, between any two lines, by members, by whoever left and by whoever never says a word, first and last:
    /// all but the money is the same to the letter.
    /// </summary>
    [TestCase(20261204)]
    public async Task Log_WithMoney_IsOtherwiseTheSameToTheLetter(int seed)
    {
        var (random, plain, paid) = (new Random(seed), new StringBuilder(Head), new StringBuilder(Head));
        string[] kinds = ["purchase", "tip", "bid", "donation"];
        for (var day = 0; day < 20; day++)
        {
            for (var line = 0; line < 30; line++)
            {
                var at = new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(20 * line).ToUnixTimeSeconds();
                paid.Append(CultureInfo.InvariantCulture, $"{at},{kinds[random.Next(4)]},P{random.Next(30)},{random.Next(90_000)},,CNY,,P{random.Next(30)},\n");
                var said = string.Create(CultureInfo.InvariantCulture, $"{at},{(day == 15 && line < 3 ? "left" : "message")},P{random.Next(12)},,,,,P{random.Next(12)},The {day} and {line} of it\n");
                plain.Append(said);
                paid.Append(said);
            }
        }

        paid.Append("2026-12-24,purchase,P1,5,,CNY,,,\n");
        var (without, with) = (await AnalyzeAsync(plain.ToString()), await AnalyzeAsync(paid.ToString()));

        Assert.That(with.Remove("money"), Is.True);
        Assert.That(with.ToJsonString(), Is.EqualTo(without.ToJsonString()), $"seed {seed}");
    }

    [Test]
    public async Task Log_OfMoneyAlone_PrintsThat()
    {
        var json = await AnalyzeAsync("时间,类型,成员,数值,订单\n2026-11-01,购买,小明,19900,7\n");

        Assert.That(json.Select(of => of.Key), Is.EqualTo(new[] { "money" }));
        var own = json["money"]!["by_currency"]![0]!;
        Assert.That((own["currency"], Number(own, "net")), Is.EqualTo(((JsonNode?)null, 19_900)));
    }

    [TestCase("2026-11-01,purchase,Ann,,a,,,,", "line 2: It needs an amount in number, a whole number of the smallest unit such as 19900 for 199.00")]
    [TestCase("2026-11-01,purchase,Ann,199.00,a,,,,", "line 2: The number \"199.00\" is no whole number.")]
    [TestCase("2026-11-01,purchase,Ann,-1,a,,,,", "line 2: It needs an amount")]
    [TestCase("2026-11-01,purchase,,5,a,,,,", "line 2: It has no member.")]
    [TestCase("2026-11-01,spend,,5,,,,,", "line 2: What was spent needs its channel.")]
    [TestCase("2026-11-01,refund,,5,,,,,", "line 2: A refund needs the order that it is of")]
    [TestCase("2026-11-01,refund,,5,a,,,,", "line 2: No order \"a\" was paid before it.")]
    [TestCase("2026-11-01,purchase,Ann,5,a,,,,\n2026-11-02,purchase,Ann,5,a,,,,", "line 3: The order \"a\" was paid on a line before it.")]
    [TestCase("2026-11-01,purchase,Ann,5,a,CNY,,,\n2026-11-02,refund,,5,a,USD,,,", "line 3: The order \"a\" was paid in another currency.")]
    [TestCase("2026-11-01,purchase,Ann,5,a,,,,\n2026-11-02,refund,,6,a,,,,", "line 3: More of the order \"a\" would be given back than was paid.")]
    public async Task Log_OfMoneyThatCannotBe_SaysWhichLineAndWhatToDo(string lines, string said)
    {
        Assert.That(await RunAsync(Head + lines), Is.EqualTo(2));
        Assert.That(_program.Error, Does.StartWith($"{_program.PathOf("log.csv")}, {said}"));
        Assert.That(_program.Out, Is.Empty);
    }

    private async Task<JsonObject> AnalyzeAsync(string table)
    {
        Assert.That(await RunAsync(table), Is.Zero, _program.Error);
        return JsonNode.Parse(_program.Out)!.AsObject();
    }

    private async Task<int> RunAsync(string table)
    {
        await File.WriteAllTextAsync(_program.PathOf("log.csv"), table);
        return await _program.RunAsync("analyze", "log", "--csv", _program.PathOf("log.csv"));
    }

    private static double Number(JsonNode json, string name) => json[name]!.GetValue<JsonElement>().GetDouble();

    private static double[] Values(JsonNode json, params string[] names) => [.. names.Select(name => Number(json, name))];
}
