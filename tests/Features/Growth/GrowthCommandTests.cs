using System.Text;
using Dapper;
using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Features.Scores;
using GroupBot.Tests.Pictures;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Growth;

internal sealed class GrowthCommandTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public GrowthCommandTests() => _kit.Tell(KitExtensions.Owner, "/start");

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    [Test]
    public void Growth_OfAGroupWithoutJoins_SaysSo()
    {
        var asked = _kit.Run(A.Message("/growth").From(Owner));
        var page = _kit.RunWork().TextsTo(_kit, Owner).Single();

        Assert.That(TurnKit.Texts(asked), Is.EqualTo(new[] { "Sent to your private chat." }), "no more in the group");
        Assert.That(page, Does.StartWith("<b>How “Test group” grows</b>\n\nNobody came in the last 28 days.\nI came on 2 Mar: who joined before I cannot know, and those days of the chart are empty.\n")
            .And.Contain("(K): —. No newcomer has been here for 30 days yet, and for the 14")
            .And.Contain("What is usual is known after 28 days.")
            .And.Contain("/seed @name"));
    }

    /// <summary>林 invites Ann, who brings 小雨; one comes by himself, one is added; Ann counts and brings on.</summary>
    [Test]
    public void Growth_OfSomeJoins_CountsThemByWay()
    {
        Come();

        var page = Ask(Owner);

        Assert.That(page, Does.Contain("People who joined in the last 28 days, each once: 4 (invited by members 2, by themselves 1, added by hand 1).\nOf those invited, counted by now: 0.\nGone again since: 1.\nI came on 2 Mar:"));
        Assert.That(page, Does.Contain("From one to the next, since the beginning: by nobody 3 → invited by these 1 → and by those 1.\n"
            + "Among those by nobody: 1 who were here before me; they have no join, and are in no figure of joins above."), "林, Bo and Cy; Ann; 小雨");
        Assert.That(page, Does.Not.Contain("The largest tree").And.Not.Contain("the median"), "of three people and one pair nothing is said");
        Assert.That(page, Does.Contain(
            "Newcomers by invites of the last 135 days, counted or not: 2. Of these within 7 days after the inviter last replied to somebody: 1."), "90 + 30 + 14, and today");
        Assert.That(page, Does.EndWith("Who has much to do with whom is looked at once a night; it has not been yet."));
    }

    /// <summary>林 invites Ann and 小雨, Ann the next two: five people, of whom four came by somebody.</summary>
    [Test]
    public void Growth_OfATreeOfFive_TellsItsShape()
    {
        var link = _kit.LinkOf(ReferralKit.Lin);
        _kit.Run(A.Joined(ReferralKit.Ann, link: link), A.Joined(ReferralKit.Yu, link: link));
        _kit.Tell(ReferralKit.Ann, "/start");
        link = _kit.LinkOf(ReferralKit.Ann);
        _kit.Run(A.Joined(A.Person("Bo"), link: link), A.Joined(A.Person("Cy"), link: link));

        Assert.That(Ask(Owner), Does.Contain("The largest tree begins with 林: 5 people. Invites in its longest chain: 2; between two of its people, on average: 1.80 (1.60 if all had come by one, 2.00 if each by the one before)."));
    }

    /// <summary>
    /// Five joined: two new by 林's link, one of whom went and came again; one was added, one came alone, and one who was silent before
    /// the bot's time went and came by the link. The spread has three below 林, who has no join.
    /// </summary>
    [Test]
    public void Growth_WhereFiguresDiffer_SaysWhatEachCounts()
    {
        var (bo, cy, dan) = (A.Person("Bo"), A.Person("Cy"), A.Person("Dan"));
        var link = _kit.LinkOf(ReferralKit.Lin);
        _kit.Run(A.Joined(ReferralKit.Ann, link: link), A.Joined(ReferralKit.Yu, link: link), A.Joined(bo, by: ReferralKit.Tom), A.Joined(cy));
        _kit.Run(A.Changed(ReferralKit.Ann, MemberStatus.Member, MemberStatus.Left), A.Joined(ReferralKit.Ann, link: link));
        _kit.Run(A.Changed(dan, MemberStatus.Member, MemberStatus.Left), A.Joined(dan, link: link));

        var page = Ask(Owner);

        Assert.That(page, Does.Contain("each once: 5 (invited by members 2, by themselves 1, added by hand 1, came back 1)."));
        Assert.That(page, Does.Contain("by nobody 3 → invited by these 3.\nAmong those by nobody: 1 who were here before me;").And.Contain(
            "Among those invited: 1 who had been here before and came again by a member's link; above they are “came back”, not “invited”."));
        Assert.That(page, Does.Contain("counted or not: 2."), "who came back is no newcomer");
    }

    /// <summary>林, Ann and Bo are of one subgroup, 小雨 of another, Tom and the others of none: Ann and Bo by 林, 小雨 by Ann, Cy by 林.</summary>
    [TestCase("en", "Newcomers by invites of the last 135 days: 4. In the same subgroup as who invited them: 2 (50%); in another: 1 (25%).\n"
        + "Not to be told: 1 (25%). They, or who invited them, are in no subgroup: mostly quiet, or gone.\nToo few can be told to conclude anything.")]
    [TestCase("zh-hans", "近 135 天邀请来的 4 位新朋友：和邀请人在同一个小群体 2 位（50%），在别的小群体 1 位（25%）。\n"
        + "另有 1 位（25%）说不准：本人或邀请人不在任何小群体里，多半是话少，或者已经走了。\n能说准的还太少，先不下结论。")]
    public void Growth_WithSubgroups_TellsInvitesWithinAndAcross(string language, string told)
    {
        _kit.Tell(Owner, "/lang");
        _kit.PressPrivately(Owner, $"lang:{language}");
        Subgroups();

        Assert.That(Ask(Owner), Does.EndWith(told));
        _kit.PressPrivately(Owner, $"growth:{_kit.Group().No}:table");
        var sent = (SendDocument)_kit.RunWork().Single(item => item.Effect is SendDocument).Effect;
        Assert.That(Encoding.UTF8.GetString(sent.Content).TrimEnd(), Does.EndWith(",4,4,0,0,0,0,0,0,0,2,1,1"));
    }

    [Test]
    public void Growth_WhereANightFoundNoSubgroups_SaysSo()
    {
        Come();
        Found("[]");

        Assert.That(Ask(Owner), Does.EndWith("Last night found no clear subgroups, so there is nothing to be within or across."));
    }

    /// <summary>What the night itself keeps is what is read: of eight who all answer each other there is one company, and no subgroups.</summary>
    [Test]
    public void Growth_AfterANightThatLooked_KnowsOfIt()
    {
        _kit.Days(16);

        Assert.That(Ask(Owner), Does.EndWith("Last night found no clear subgroups, so there is nothing to be within or across."));
    }

    [Test]
    public void Growth_InChinese_IsAllChinese()
    {
        Come();
        _kit.Tell(Owner, "/lang");
        _kit.PressPrivately(Owner, "lang:zh-hans");

        var page = Ask(Owner);

        Assert.That(page, Does.StartWith("<b>「Test group」的成长</b>\n\n近 28 天进群 4 人（每人只算第一次）：成员邀请 2、自己来 1、手动拉进来 1。\n邀请来的里面，0 位已算有效。\n其中 1 人又走了。\n我是 3月2日来的：在那以前谁进群我不知道，图里那些天是空的。"));
        Assert.That(page, Does.Contain("从开始到现在，一个接一个：没人邀请就来的 3 人 → 他们邀请的 1 人 → 再往后 1 人。").And.Not.Contain("最大的一棵树"));
        Assert.That(page, Does.EndWith("谁和谁常来往，每天夜里算一次；还没有算过。"));
    }

    [Test]
    public void Growth_WithSeeds_CountsFromThem()
    {
        Come();

        var added = _kit.Run(A.Message("/seed @ann").From(Owner)).TextsTo(_kit, Owner).Single();
        var again = _kit.Run(A.Message("/seed @ann").From(Owner)).TextsTo(_kit, Owner).Single();
        var page = Ask(Owner);

        Assert.That(added, Is.EqualTo("Ann is a seed member now.\n\nSeed members of “Test group”: Ann.\n/growth counts from them."));
        Assert.That(again, Does.StartWith("Ann is a seed member already."));
        Assert.That(page, Does.Contain("Counted from the seed members (1): seed members 1 → invited by these 1; not through them: 2."));
    }

    [Test]
    public void Seed_TakenOutByItsButton_IsGone()
    {
        _kit.Run(A.Joined(ReferralKit.Ann));
        var list = _kit.Run(A.Message("/seed @ann").From(Owner));

        var taken = _kit.PressPrivately(Owner, list.Button("Take out Ann").Data!);

        Assert.That(taken.Toast(), Is.EqualTo("Taken out."));
        Assert.That(_kit.Scalar<long>("select count(*) from seeds"), Is.Zero);
        Assert.That(_kit.PressPrivately(ReferralKit.Tom, list.Button("Take out Ann").Data!).Toast(), Is.EqualTo("Only this group's admins can do that."));
    }

    [Test]
    public void Growth_ByAMember_IsRefused()
    {
        _kit.Tell(ReferralKit.Tom, "/start");
        var asked = _kit.Run(A.Message("/growth").From(ReferralKit.Tom));

        Assert.That(asked.Concat(_kit.RunWork()).TextsTo(_kit, ReferralKit.Tom).Concat(TurnKit.Texts(asked)), Has.Some.StartsWith("That takes an admin.").And.None.Contains("grows"));
        Assert.That(_kit.PressPrivately(ReferralKit.Tom, $"growth:{_kit.Group().No}:table").Toast(), Is.EqualTo("Only this group's admins can do that."));
    }

    /// <summary>Whoever led the group when they asked, and does not when it is made, reads nothing.</summary>
    [Test]
    public void Growth_OfWhoLeadsNoMore_IsNotSent()
    {
        _kit.Run(A.Message("/growth").From(Owner));
        _kit.InTurn(turn => turn.Members.Change(turn.Members.Find(_kit.Group().No, _kit.Person(Owner).No)! with
        {
            Membership = Membership.Of(MemberStatus.Member),
        }));

        Assert.That(_kit.RunWork(), Is.Empty);
    }

    [Test]
    public void Table_OfEightWeeks_HasALineADay()
    {
        Come();

        _kit.PressPrivately(Owner, $"growth:{_kit.Group().No}:table");
        var sent = (SendDocument)_kit.RunWork().Single(item => item.Effect is SendDocument).Effect;

        Assert.That(sent.FileName, Is.EqualTo("growth.csv"));
        Assert.That(sent.Content.Take(3), Is.EqualTo(Encoding.UTF8.GetPreamble()));
        var lines = Encoding.UTF8.GetString(sent.Content.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(57));
        Assert.That(lines[0], Is.EqualTo("day,joins,invited,\"entrance, other link or request\",by themselves,added by hand,came back,unknown,counted,left since,invited: same subgroup,invited: another subgroup,invited: not to be told"));
        Assert.That(lines[1][10..], Is.EqualTo(",,,,,,,,,,,,"), "before the bot came nothing is known");
        Assert.That(lines[^2][10..], Is.EqualTo(",3,1,0,1,1,0,0,0,1,,,"));
        Assert.That(lines[^1][10..], Is.EqualTo(",1,1,0,0,0,0,0,0,0,,,"));
    }

    /// <summary>From the command over its button to the picture itself, drawn by the renderer of the machine.</summary>
    [TestCase("en", "“Test group”: joins a day in the last eight weeks")]
    [TestCase("zh-hans", "「Test group」最近 8 周每天进群的人")]
    public void Chart_AskedForByItsButton_IsAPicture(string language, string caption)
    {
        using var kit = ReferralKit.New(pictures: RendererOfTests.Get());
        kit.Tell(Owner, "/start");
        kit.Tell(Owner, "/lang");
        kit.PressPrivately(Owner, $"lang:{language}");
        kit.Run(A.Joined(ReferralKit.Ann, link: kit.LinkOf(ReferralKit.Lin)), A.Joined(A.Person("Bo")));
        kit.Run(A.Message("/growth").From(Owner));

        kit.PressPrivately(Owner, kit.RunWork().Button("📈").Data!);
        var sent = kit.RunWork().Single();

        Assert.That(sent.To.Person, Is.EqualTo(kit.Person(Owner).No));
        Assert.That(((SendPhoto)sent.Effect).Html, Is.EqualTo(caption));
        Assert.That(RendererOfTests.SizeOf(((SendPhoto)sent.Effect).Content), Is.EqualTo((1080, 640)));
    }

    private void Subgroups()
    {
        var (bo, cy) = (A.Person("Bo"), A.Person("Cy"));
        var link = _kit.LinkOf(ReferralKit.Lin);
        _kit.Run(A.Joined(ReferralKit.Ann, link: link), A.Joined(bo, link: link), A.Joined(cy, link: link));
        _kit.Tell(ReferralKit.Ann, "/start");
        _kit.Run(A.Joined(ReferralKit.Yu, link: _kit.LinkOf(ReferralKit.Ann)));
        Found($"[[{No(ReferralKit.Lin)},{No(ReferralKit.Ann)},{No(bo)}],[{No(ReferralKit.Yu)},9001,9002]]");

        long No(Person person) => _kit.Person(person).No.Value;
    }

    /// <summary>As the night writes it, so far as it is read here.</summary>
    private void Found(string subgroups) => _kit.InTurn(turn => turn.Connection.Execute(
        "insert into structure_reports (group_no, day, report) values (@Group, @Day, @Report)",
        new { Group = _kit.Group().No.Value, Day = 1, Report = Encoding.UTF8.GetBytes("{\"Structure\":{\"Subgroups\":" + subgroups + "}}") }));

    private string Ask(Person admin)
    {
        _kit.Run(A.Message("/growth").From(admin));
        return _kit.RunWork().TextsTo(_kit, admin).Single();
    }

    /// <summary>Yesterday Ann by 林's link, Bo by himself, Cy added, who goes again; today 小雨 by Ann's, who had helped before.</summary>
    private void Come()
    {
        var (bo, cy) = (A.Person("Bo"), A.Person("Cy"));
        _kit.Run(A.Joined(ReferralKit.Ann, link: _kit.LinkOf(ReferralKit.Lin)));
        _kit.Run(A.Joined(bo));
        _kit.Run(A.Joined(cy, by: ReferralKit.Tom));
        _kit.Run(A.Changed(cy, MemberStatus.Member, MemberStatus.Left));
        _kit.Tell(ReferralKit.Ann, "/start");
        var link = _kit.LinkOf(ReferralKit.Ann);
        var hello = A.Message("hello").From(bo);
        _kit.Run(hello);
        _kit.Run(A.Message("welcome").From(ReferralKit.Ann).ReplyTo(hello.MessageId, bo));
        _kit.NextDay();
        _kit.Run(A.Joined(ReferralKit.Yu, link: link));
    }
}
