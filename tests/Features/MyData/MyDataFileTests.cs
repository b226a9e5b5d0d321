using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Features.MyData;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.MyData;

/// <summary>Whoever opens the file is no programmer, and whatever reads it by program finds everything.</summary>
internal sealed class MyDataFileTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", username: "ann");
    private static readonly Person Xiaoman = A.Person("小满", language: "zh-hans");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void File_InEnglish_BeginsByExplainingItself()
    {
        var file = FileOf(Ann);
        var about = string.Join('\n', file["about"]!.AsArray().Select(line => (string?)line));

        Assert.That(file.AsObject().First().Key, Is.EqualTo("about"));
        Assert.That(about, Does.Contain("@GroupBotTestBot").And.Contain("/forgetme")
            .And.Contain(_kit.Now.ToString("yyyy-MM-dd HH:mm", null)).And.Not.Contain("several files"));
        Assert.That(DateTimeOffset.Parse((string)file["made_at"]!, null), Is.EqualTo(_kit.Now).Within(TimeSpan.FromMilliseconds(1)));
        Assert.That((long?)file["user_id"], Is.EqualTo(Ann.Id.Value));
    }

    [Test]
    public void File_InChinese_SpeaksIt()
    {
        _kit.Run(A.Message("hello").From(Xiaoman));
        var file = FileOf(Xiaoman);
        var member = Table(file, "members");
        var row = member["rows"]![0]!;

        Assert.That((string?)file["about"]![0], Does.StartWith("这是 @GroupBotTestBot 存下的关于你的全部资料"));
        Assert.That((string?)member["label"], Is.EqualTo("你在各群的身份"));
        Assert.That((string?)member["columns"]!["was_here_before"], Is.EqualTo("以前来过"));
        Assert.That(((string?)row["status"], (string?)row["rights"], (bool?)row["in_chat"]), Is.EqualTo(("成员", "无", true)));
        Assert.That((string?)Table(file, "activity")["rows"]![0]!["kind"], Is.EqualTo("消息"));
    }

    /// <summary>Who was never told of by Telegram has no instant of standing.</summary>
    [Test]
    public void File_WhereAnInstantIsUnset_ShowsNullAndNever1970()
    {
        _kit.Run(A.Message("hello").From(Ann));

        var file = FileOf(Ann);
        var row = Table(file, "members")["rows"]![0]!.AsObject();

        Assert.That(row.ContainsKey("status_at"));
        Assert.That(row["status_at"], Is.Null);
        Assert.That(file.ToJsonString(), Does.Not.Contain("1970"));
    }

    [Test]
    public void File_BesideTheNumberOfAGroup_HasItsTitle()
    {
        _kit.Run(A.Message("hello").From(Ann));
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(
            turn.Connection, "insert into merged_groups (group_no, into_no) values (98, 99), (99, @No)", new { No = _kit.Group().No.Value }));
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(
            turn.Connection, "update activity set group_no = 98 where member_no = @No", new { No = _kit.Person(Ann).No.Value, State = "{}"u8.ToArray() }));

        var file = FileOf(Ann);

        Assert.That((string?)Table(file, "members")["rows"]![0]!["group"], Is.EqualTo("Test group"));
        Assert.That(Table(file, "activity")["rows"]!.AsArray().Select(row => ((long)row!["group_no"]!, (string?)row["group"])),
            Does.Contain((98L, "Test group")).And.Contains((0L, "private chat")));
    }

    /// <summary>The row of the request itself is there while the file is read, and only because they asked.</summary>
    [Test]
    public void File_Always_LeavesOutTheWorkOfItsOwnMaking()
    {
        _kit.Run(A.Message("hello").From(Ann));
        // Straight into the file: what nobody can do would wait in line.
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(
            turn.Connection,
            "insert into work (work_id, member_no, handler, state, asked_at) values (9999, @No, 'of-another-version', @State, 1)",
            new { No = _kit.Person(Ann).No.Value, State = "{}"u8.ToArray() }));

        var work = Table(FileOf(Ann), "work")["rows"]!.AsArray();

        Assert.That(work.Select(row => (string?)row!["handler"]), Is.EqualTo(new[] { "of-another-version" }));
    }

    [Test]
    public void File_WhereAFileWasSentBefore_TellsItsNameAndSizeWithoutItsBytes()
    {
        _kit.Tell(Ann, "hello");
        var bytes = Enumerable.Range(0, 999).Select(at => (byte)at).ToArray();
        _kit.InTurn(turn => turn.Ask(new SendDocument("old.json", bytes, ""), Destination.Of(_kit.Person(Ann).No)));
        var sent = _kit.Asked[^1];
        _kit.Refuse(sent);

        var file = FileOf(Ann);
        var row = Table(file, "outbox")["rows"]!.AsArray().Single(row => (long)row!["outbox_id"]! == sent.Id)!;

        Assert.That(((string?)row["effect"]!["file_name"], (long?)row["effect"]!["content_bytes"]), Is.EqualTo(("old.json", 999L)));
        Assert.That(row["effect"]!["content"], Is.Null);
        Assert.That((string?)row["state"], Is.EqualTo("could not be sent"));
        Assert.That(file.ToJsonString(), Does.Not.Contain(Convert.ToBase64String(bytes)[..40]));
    }

    /// <summary>Nothing is left out: every column of every row of theirs that the file of the store has.</summary>
    [Test]
    public void File_Always_HasEveryColumnOfEveryRow()
    {
        _kit.Run(A.Message("hello").From(Ann), A.Message("hi").From(Ann));
        var no = _kit.Person(Ann).No;

        var file = FileOf(Ann);

        foreach (var table in new[] { "people", "members", "activity" })
        {
            var rows = Table(file, table)["rows"]!.AsArray();
            var columns = _kit.File.Columns(table).Order(StringComparer.Ordinal);
            Assert.That(rows, Has.Count.EqualTo(_kit.Scalar<long>($"select count(*) from {table} where member_no = {no}")), table);
            Assert.That(rows[0]!.AsObject().Select(field => field.Key).Where(field => field != "group")
                .Order(StringComparer.Ordinal), Is.EqualTo(columns), table);
        }
    }

    [TestCase(0L, Language.En, "none")]
    [TestCase(2L | 32, Language.En, "delete messages, invite members")]
    [TestCase(2L | 32, Language.ZhHans, "删除消息、邀请成员")]
    [TestCase(1L << 40, Language.En, null)]
    [TestCase((1L << 40) | 2, Language.En, null)]
    public void NameOf_OfSeveralFlags_NamesThemAllOrNone(long rights, Language language, string? name) =>
        Assert.That(CorridorTexts.All["members"].Columns["rights"].NameOf(rights, language), Is.EqualTo(name));

    private JsonNode FileOf(Person person)
    {
        _kit.Tell(person, "/mydata");
        return JsonNode.Parse(_kit.RunWork().Effects<SendDocument>().Single().Content)!;
    }

    private static JsonNode Table(JsonNode file, string name) => file["tables"]![name]!;
}
