using System.Globalization;
using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Logs;

internal sealed class LogCommandTests : IDisposable
{
    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>
    /// The design's own figure: eight counted messages a day for 30 days are 8·Σ 2^(−k/14) = 128.11 at the last one. 2,400 points are
    /// level 4, which begins at 1,925. Alone and of one kind of act one is of the outer circle, once the first 14 days are over.
    /// </summary>
    [Test]
    public async Task Log_OfAMonthOfTalk_IsTheDesignsFigure()
    {
        var table = new StringBuilder("time,kind,member,text\n");
        for (var day = 0; day < 30; day++)
        {
            for (var message = 0; message < 8; message++)
            {
                var at = new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day).AddSeconds(61 * message);
                table.Append(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()},message,Ann,第 {message} 页读到哪里了\n");
            }
        }

        var json = await AnalyzeAsync(table.ToString());

        Assert.That((Number(json, "rows"), Number(json, "days"), Number(json, "nights"), Number(json, "members")), Is.EqualTo((240, 30, 30, 1)));
        var ann = json.GetProperty("by_member")[0];
        Assert.That(Number(ann, "heat"), Is.EqualTo(128.11).Within(0.05));
        Assert.That((Number(ann, "points"), Number(ann, "level"), Number(ann, "active_days")), Is.EqualTo((2400, 4, 30)));
        Assert.That((Text(ann, "name"), Text(ann, "circle")), Is.EqualTo(("Ann", "peripheral")));
        Assert.That(json.GetProperty("graph").ValueKind, Is.EqualTo(JsonValueKind.Null), "nobody answered anybody");
        Assert.That(json.GetProperty("health").GetProperty("parts").GetArrayLength(), Is.GreaterThan(0));
    }

    /// <summary>
    /// A message of Ann's (1) that 小明 answers (his: 1, and 1 for the reply) and reacts to (his: a half). Of the two that he gives her
    /// half counts, as he is of no inner circle. The same table however it is written.
    /// </summary>
    [TestCase("time,kind,member,message,reply_to,text\n2026-11-20T08:00:00Z,message,Ann,7,,Good morning\n2026-11-20T08:05:00Z,message,小明,8,7,早上好呀\n2026-11-20T08:06:00Z,reaction,小明,7,,\n")]
    [TestCase("\uFEFFtime;kind;member;message;reply_to;text\r\n2026/11/20 08:00;消息;Ann;7;;Good morning\r\n2026/11/20 08:05;消息;小明;8;7;早上好呀\r\n2026/11/20 08:06;表情;小明;7;;\r\n\r\n")]
    [TestCase("text\treply_to\tmessage\tmember\tkind\ttime\nGood morning\t\ta\tAnn\tmessage\t1795161600\n早上好呀\ta\tb\t小明\tmessage\t1795161900\n\t\ta\t小明\treaction\t1795161960000")]
    [TestCase("时间,类型,成员,消息,回复,正文\n2026-11-20 08:00,message,Ann,7,,\"Good,\nmorning\"\n2026-11-20 08:05,message,小明,8,7,\"早上好\"\"呀\"\n2026-11-20 08:06,reaction,小明,7,,")]
    [TestCase("time,kind,member,message,target,characters\n2026-11-20 08:00,message,Ann,7,,9\n2026-11-20 08:05,message,小明,8,Ann,8\n2026-11-20 08:06,reaction,小明,7,Ann,")]
    public async Task Log_OfAnyTable_IsTheSame(string table)
    {
        var json = await AnalyzeAsync(table);

        Assert.That((Number(json, "rows"), Number(json, "members")), Is.EqualTo((3, 2)));
        var people = json.GetProperty("by_member").EnumerateArray().ToDictionary(member => Text(member, "name")!, member => Number(member, "points"));
        Assert.That((people["小明"], people["Ann"]), Is.EqualTo((25.0, 20.0)), "10 + 10 + 5; 10 + 5 + 5");
        Assert.That((Number(json.GetProperty("graph"), "nodes"), Number(json.GetProperty("graph"), "edges")), Is.EqualTo((2, 1)));
        Assert.That(json.GetProperty("health").ValueKind, Is.EqualTo(JsonValueKind.Null), "not before 14 days");
    }

    /// <summary>
    /// From Monday 5 October on Ann and Bo talk for 30 days, Bo answering her: 60 messages, one tie of two. Cy joins on day 1, is
    /// answered, and comes on days 1, 2 and 3; Di joins with Cy and leaves unheard. Ann and Bo are the only ones on all of 28
    /// days, Cy on one of them.
    /// </summary>
    [Test]
    public async Task Log_OfAMonthWithNewcomers_HasTheGroupsNumbers()
    {
        var table = new StringBuilder("time,kind,member,message,reply_to,text\n");
        for (var day = 0; day < 30; day++)
        {
            var date = new DateTime(2026, 10, 5).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            table.Append(CultureInfo.InvariantCulture, $"{date} 12:00,message,Ann,a{day},,第 {day} 页读到哪里了\n{date} 12:05,message,Bo,b{day},a{day},第 {day} 页读完了\n");
            table.Append(day is 1 ? $"{date} 13:00,joined,Cy,,,\n{date} 13:00,joined,Di,,,\n" : "");
            table.Append(day is >= 1 and <= 3 ? $"{date} 14:00,message,Cy,c{day},,大家好我是新来的 {day}\n" : "");
            table.Append(day is 1 ? $"{date} 14:05,message,Ann,w,c1,欢迎你来读书\n" : day is 5 ? $"{date} 14:05,left,Di,,,\n" : "");
        }

        var numbers = (await AnalyzeAsync(table.ToString())).GetProperty("numbers");

        var funnel = numbers.GetProperty("funnel").EnumerateArray().ToList();
        Assert.That(funnel.Select(step => (Text(step, "stage"), Number(step, "people"))), Is.EqualTo(((string, double)[])
            [("joined", 2), ("activated", 1), ("engaged", 0), ("referred", 0)]));
        Assert.That((Number(funnel[1], "median_days"), Number(funnel[1].GetProperty("of_all"), "value")), Is.EqualTo((2.0, 0.5)));
        Assert.That(funnel[3].GetProperty("of_before").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(numbers.GetProperty("funnel_weeks")[0].ToString(), Is.EqualTo("""{"week":"2026-10-05","people":[2,1,0,0]}""").IgnoreWhiteSpace);
        var week = numbers.GetProperty("retention").GetProperty("weeks")[0];
        Assert.That((Text(week, "week"), Number(week, "joined")), Is.EqualTo(("2026-10-05", 2.0)));
        Assert.That(Number(week.GetProperty("classic").GetProperty("1"), "hits"), Is.EqualTo(1));
        Assert.That(Number(week.GetProperty("rolling").GetProperty("3"), "hits"), Is.Zero, "Cy came for the last time on the second day after the join");
        Assert.That(week.GetProperty("rolling").GetProperty("30").ValueKind, Is.EqualTo(JsonValueKind.Null), "28 days old");
        var days = numbers.GetProperty("active_days");
        Assert.That((Number(days, "active"), days.GetProperty("people")[27].GetInt32(), days.GetProperty("people")[1].GetInt32()), Is.EqualTo((3.0, 2, 1)));
        Assert.That(Number(days, "stickiness"), Is.EqualTo(58.0 / 84).Within(1e-9));
        Assert.That(numbers.GetProperty("newcomers_met").GetProperty("value").GetDouble(), Is.EqualTo(0.5));
        // 31, 30 and 3 messages: Ann and Bo are half of 64. 2·(1·3 + 2·30 + 3·31)/(3·64) − 4/3.
        Assert.That((Number(numbers, "absence_factor"), Number(numbers, "silent_days")), Is.EqualTo((2.0, 14.0)), "two speakers are too few");
        Assert.That(Number(numbers, "gini_speakers"), Is.EqualTo((312.0 / 192) - (4.0 / 3)).Within(1e-9));
        Assert.That(numbers.GetProperty("gini_members").GetDouble(), Is.EqualTo(Number(numbers, "gini_speakers")), "Di left and said nothing");
        // Bo to Ann, and Ann to Cy: none goes both ways.
        Assert.That(Number(numbers, "reciprocity"), Is.Zero);
    }

    [Test]
    public async Task Log_OfADay_HasNoNumbersYet() => Assert.That(
        (await AnalyzeAsync("time,kind,member,text\n2026-11-20,message,Ann,Good morning")).GetProperty("numbers").ValueKind, Is.EqualTo(JsonValueKind.Null));

    /// <summary>20:30 in Shanghai is the same day as 03:00 of the next, where days begin at 04:00; by UTC and midnight too, by Shanghai's midnight it is not.</summary>
    [TestCase("Asia/Shanghai", "4", 1)]
    [TestCase("UTC+8", "0", 2)]
    [TestCase("UTC", "0", 1)]
    public async Task Log_WithAZone_BeginsDaysThere(string zone, string start, int days)
    {
        var json = await AnalyzeAsync(
            "time,kind,member,text\n2026-11-20T20:30:00+08:00,message,Ann,How are you all\n2026-11-21T03:00:00+08:00,message,Ann,Still awake here\n",
            "--zone", zone, "--day-start", start);

        Assert.That((Number(json, "days"), Number(json.GetProperty("by_member")[0], "active_days")), Is.EqualTo((days, days)));
    }

    [Test]
    public async Task Log_UnderOtherRules_FollowsThem()
    {
        await File.WriteAllTextAsync(_program.PathOf("rules.json"), """{"kinds.message.base":2}""");
        var json = await AnalyzeAsync("time,kind,member,text\n2026-11-20,message,Ann,Good morning", "--rules", _program.PathOf("rules.json"));

        Assert.That(Number(json.GetProperty("by_member")[0], "points"), Is.EqualTo(20));
    }

    /// <summary>Ann and the admin talk alike for twenty days: the admin is in no circle and on no list.</summary>
    [Test]
    public async Task Log_WithStaff_LeavesThemOutOfCircles()
    {
        var table = new StringBuilder("time,kind,member,text\n");
        for (var day = 0; day < 20; day++)
        {
            foreach (var name in (string[])["Ann", "小明", "Boss"])
            {
                table.Append(CultureInfo.InvariantCulture, $"{new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day).ToUnixTimeSeconds()},message,{name},第 {day} 天读到哪里了\n");
            }
        }

        var all = await AnalyzeAsync(table.ToString());
        var json = await AnalyzeAsync(table.ToString(), "--staff", "Boss,小明");

        Assert.That(CirclesOf(all), Is.EqualTo(3));
        Assert.That(CirclesOf(json), Is.EqualTo(1));
        var circles = json.GetProperty("by_member").EnumerateArray().ToDictionary(member => Text(member, "name")!, member => Text(member, "circle"));
        Assert.That((circles["Boss"], circles["小明"], circles["Ann"]), Is.EqualTo(("staff", "staff", "peripheral")));

        static double CirclesOf(JsonElement json) => ((string[])["core", "active", "peripheral", "dormant", "new"]).Sum(circle => Number(json.GetProperty("circles"), circle));
    }

    [Test]
    public async Task Log_WithStaffWhoAreNotInIt_SaysSo()
    {
        Assert.That(await RunAsync("time,kind,member\n2026-11-20,message,Ann\n", "--staff", "Anna"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("names nobody \"Anna\" of --staff"));
    }

    [TestCase("time,kind,text\n", "line 1: There is no column \"member\". The first line names the columns: time, kind and member")]
    [TestCase("time,kind,member,Member\n", "line 1: The column \"Member\" is there twice. Rename or delete one.")]
    [TestCase("time,kind,member\nyesterday,message,Ann\n", "line 2: The time \"yesterday\" is none. Give 2026-11-20T08:00:00Z")]
    [TestCase("time,kind,member\n2026-11-20,message,Ann\n\n2026-11-20,posted,Ann\n", "line 4: There is no kind \"posted\". It may be one of message, edit, reaction")]
    [TestCase("time,kind,member,text\n2026-11-20,message,Ann,\"two\nlines\"\n2026-11-20,message,,Hello", "line 4: It has no member.")]
    [TestCase("time,kind,member\n2026-11-20,message,Ann,hello\n", "line 2: It has 4 column(s), and the first line 3. Put a text")]
    [TestCase("time,kind,member\n2026-11-20,message,Ann\n2026-11-18,message,Ann\n", "line 3: It is more than a day earlier than a line before it. Sort the file by time")]
    [TestCase("time,kind,member\n2026-11-20,reaction,Ann\n", "line 2: A reaction, and what was removed, needs the message that it is about.")]
    [TestCase("time,kind,member,number\n2026-11-20,streak,Ann,seven\n", "line 2: The number \"seven\" is no whole number.")]
    [TestCase("time,kind,member,text\n2026-11-20,message,Ann,\"open\n2026-11-20,message,Ann,x\n", "line 2: A quote is not closed.")]
    public async Task Log_OfALineThatIsNone_SaysWhichAndWhatToDo(string table, string said)
    {
        Assert.That(await RunAsync(table), Is.EqualTo(2));
        Assert.That(_program.Error, Does.StartWith($"{_program.PathOf("log.csv")}, {said}"));
        Assert.That(_program.Out, Is.Empty);
    }

    [Test]
    public async Task Log_OfSeveralBadLines_NamesEach()
    {
        Assert.That(await RunAsync("time,kind,member\nnow,message,Ann\n2026-11-20,message,Ann\n2026-11-20,shout,Ann\n"), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd().Split('\n').Select(line => line.Split(' ')[2]), Is.EqualTo(new[] { "2:", "4:" }));
    }

    [Test]
    public async Task Log_WithoutAFileOrLines_SaysSo()
    {
        Assert.That(await _program.RunAsync("analyze", "log", "--csv", "nowhere.csv"), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Is.EqualTo("There is no nowhere.csv."));
        Assert.That(await RunAsync("time,kind,member\n"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("has no lines of a log"));
        Assert.That(await RunAsync("time,kind,member\n", "--zone", "Mars"), Is.EqualTo(2));
        Assert.That(_program.Error, Does.Contain("There is no zone \"Mars\""));
        await File.WriteAllBytesAsync(_program.PathOf("gbk.csv"), [0xD0, 0xA1, (byte)',', 0xC3, 0xF7]);
        Assert.That(await _program.RunAsync("analyze", "log", "--csv", _program.PathOf("gbk.csv")), Is.EqualTo(2));
        Assert.That(_program.Error.TrimEnd(), Does.EndWith("is not UTF-8. Save it as \"CSV UTF-8\"."));
    }

    private async Task<JsonElement> AnalyzeAsync(string table, params string[] options)
    {
        Assert.That(await RunAsync(table, options), Is.Zero, _program.Error);
        using var document = JsonDocument.Parse(_program.Out);
        return document.RootElement.Clone();
    }

    private async Task<int> RunAsync(string table, params string[] options)
    {
        await File.WriteAllTextAsync(_program.PathOf("log.csv"), table);
        return await _program.RunAsync(["analyze", "log", "--csv", _program.PathOf("log.csv"), .. options]);
    }

    private static double Number(JsonElement json, string name) => json.GetProperty(name).GetDouble();

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
