using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Tags;

internal sealed class TagCommandTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public TagCommandTests()
    {
        _kit.Tell(Owner, "/start");
        _kit.Run(A.Message("hi").From(ReferralKit.Ann));
    }

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    private static Person Ann => ReferralKit.Ann;

    [Test]
    public void Tag_OfSomebody_IsGivenAndShownInPrivateAlone()
    {
        var said = Send("/tag @ann Early bird");

        Assert.That(said.TextsTo(_kit, Owner)[0], Is.EqualTo("Ann is tagged “Early bird” now.\n(“Early bird” is one tag. For several put commas between: Early, bird)\n\n<b>Ann</b> in “Test group”\nTags: Early bird"));
        Assert.That(TurnKit.Texts(said), Has.Count.EqualTo(1));
        Assert.That(said.Effects<DeleteMessages>(), Has.Count.EqualTo(1), "nobody reads the line");
        Assert.That(Rows(), Is.EqualTo(["earlybird|Early bird"]));
        Assert.That(Said("/tag @ann"), Is.EqualTo("<b>Ann</b> in “Test group”\nTags: Early bird"));
        Assert.That(Said("/tag @ann early BIRD"), Does.StartWith("Ann is tagged “Early bird” already."));
        Assert.That(Said("/tag @ann -EARLY BIRD"), Does.StartWith("“Early bird” is taken from Ann.").And.EndsWith("No tags yet."));
        Assert.That(Said("/tag @ann -Early bird"), Does.StartWith("Ann has no tag “Early bird”."));
    }

    /// <summary>Whoever is answered to is the one; so in Chinese, and each of the given two takes the other.</summary>
    [Test]
    public void Tag_GivenTwo_TakeEachOther()
    {
        Chinese();
        Assert.That(_kit.Run(A.Message("标签 客户").From(Owner).ReplyTo(new MessageId(1), Ann)).TextsTo(_kit, Owner)[0],
            Is.EqualTo("Ann 现在有「客户」这个标签。\n\n<b>Ann</b>（「Test group」）\n标签：客户"));
        Assert.That(Said("/tag @ann prospect"), Is.EqualTo("Ann 从「客户」改为「潜在客户」。\n\n<b>Ann</b>（「Test group」）\n标签：潜在客户"));
        Assert.That(Rows().Select(row => row.Split('|')[0]), Is.EqualTo(["prospect"]));
        Assert.That(Said("/tag @ann －潜在客户"), Does.EndWith("还没有标签。"));
    }

    [Test]
    public void Buttons_OfAPerson_GiveAndTakeTheTwo()
    {
        var page = Send("/tag @ann");

        var customer = _kit.PressPrivately(Owner, page.Button("customer").Data!);
        Assert.That(customer.Text(), Does.EndWith("Tags: customer"));
        var prospect = _kit.PressPrivately(Owner, customer.Button("prospect").Data!);
        Assert.That(prospect.Text(), Does.EndWith("Tags: prospect"));
        Assert.That(_kit.PressPrivately(Owner, prospect.Button("Take away prospect").Data!).Text(), Does.EndWith("No tags yet."));
        Assert.That(_kit.PressPrivately(ReferralKit.Tom, page.Button("customer").Data!).Toast(), Is.EqualTo("Only this group's admins can do that."));
        Assert.That(Rows(), Is.Empty);
    }

    [Test]
    public void Button_OfAnyTag_TakesItAway()
    {
        Send("/tag @ann VIP，customer");
        var page = Send("/tag @ann");

        var taken = _kit.PressPrivately(Owner, page.Button("Take away VIP").Data!);

        Assert.That(taken.Text(), Does.StartWith("“VIP” is taken from Ann.").And.EndsWith("Tags: customer"));
        Assert.That(_kit.PressPrivately(Owner, page.Button("Take away VIP").Data!).Text(), Does.EndWith("Tags: customer"), "a button that was pressed before");
        Assert.That(Rows().Select(row => row.Split('|')[0]), Is.EqualTo(["customer"]));
    }

    [Test]
    public void Tag_OfSomebodyUnknown_SaysSo()
    {
        Assert.That(Said("/tag Bob customer"), Is.EqualTo("I know nobody called “Bob” here, and nobody is tagged “Bob customer”. Write their @name, or reply to a message of theirs with /tag."));
        Chinese();
        Assert.That(Said("标签 张三 客户"), Does.StartWith("不认识「张三」"));
        Send("/tag @ann 早鸟 会员");
        Assert.That(Said("/tag 早鸟 会员"), Does.Contain("1 位").And.Contain("Ann"));
    }

    /// <summary>One word may be somebody or a tag: nothing is made of it.</summary>
    [Test]
    public void Tag_OfAWordThatIsNeither_AsksWhatWasMeant()
    {
        Assert.That(Said("/tag Bob"), Is.EqualTo("Is “Bob” a person or a tag? I know nobody by that name here, and there is no such tag yet.\nA person: write their @name, or reply to a message of theirs with /tag.\nA new tag: say who gets it, like /tag @ann Bob"));
        Chinese();
        Assert.That(Said("标签 张三"), Does.StartWith("「张三」是人，还是标签？").And.EndsWith("像 /tag @ann 张三"));
        Assert.That(Said("/tag -张三"), Does.StartWith("「张三」是人，还是标签？"));
        Assert.That(Rows(), Is.Empty);
        Send("/tag @ann 张三");
        Assert.That(Said("标签 张三"), Does.Contain("1 位").And.Contain("Ann"));
    }

    [Test]
    public void Tag_OfANameThatTwoBear_SaysSo()
    {
        _kit.Run(A.Message("hi").From(A.Person("Sam", id: 9001)));
        _kit.Run(A.Message("hi").From(A.Person("Sam", id: 9002)));

        Assert.That(Said("/tag Sam"), Is.EqualTo("More than one is called “Sam” here. Write their @name, or reply to a message of theirs with /tag."));
        Assert.That(Said("/tag Sam customer"), Does.StartWith("More than one is called “Sam” here."));
        Assert.That(Rows(), Is.Empty);
    }

    [Test]
    public void Tag_OfSeveralWordsInChinese_SaysHowSeveralAreGiven()
    {
        Chinese();

        Assert.That(Said("/tag @ann 客户 VIP"), Does.StartWith("Ann 现在有「客户 VIP」这个标签。\n（「客户 VIP」算一个标签；要几个，用逗号隔开：客户，VIP）"));
        Assert.That(Said("/tag @ann 早鸟"), Does.Not.Contain("逗号"));
    }

    /// <summary>What a button carries can be made up.</summary>
    [Test]
    public void Button_OfSomebodyOfAnotherGroup_NamesNobody()
    {
        var stranger = A.Person("Stranger");
        _kit.Run(A.Message("hi").From(stranger).In(A.Supergroup("Other", -1000000000099)));
        var pressed = _kit.PressPrivately(Owner, $"tag:{_kit.Group().No}:give:{_kit.Person(stranger).No}:customer");

        Assert.That(pressed.Text(), Does.Not.Contain("Stranger").And.Contain("has no tags yet"));
        Assert.That(Rows(), Is.Empty);
    }

    [Test]
    public void Tag_WithoutAnybody_ListsHowManyBearEach()
    {
        Assert.That(Said("/tag"), Is.EqualTo("“Test group” has no tags yet.\nExample: /tag @ann customer"));
        Send("/tag @ann customer");
        Send("/tag @tom customer");
        Send("/tag @tom VIP");

        Assert.That(Said("/tag"), Is.EqualTo("<b>Tags of “Test group”</b>\ncustomer · 2\nVIP · 1\n\nExample: /tag @ann customer"));
        Assert.That(_kit.Tell(Owner, "/tag").Text(), Does.StartWith("<b>Tags of “Test group”</b>"), "in private as well");
    }

    [Test]
    public void Tag_ByItsName_ListsWhoBearsIt()
    {
        Send("/tag @ann customer");
        Send("/tag @tom customer");
        _kit.Run(A.Changed(ReferralKit.Tom, MemberStatus.Member, MemberStatus.Left));

        Assert.That(Said("/tag 客户"), Is.EqualTo("<b>customer</b> · 2 in “Test group”\nTom (not in the group now)\nAnn"));
        Assert.That(Said("/tag prospect"), Is.EqualTo("Nobody in “Test group” is tagged “prospect”.\nExample: /tag @ann customer"));
    }

    [Test]
    public void Lists_LongerThanAPage_GoOn()
    {
        for (var i = 0; i < 25; i++)
        {
            _kit.Run(A.Message("hi").From(A.Person($"P{i:00}", username: $"p{i:00}_x")));
            Send($"/tag @p{i:00}_x t{i % 9}");
            Send($"/tag @p{i:00}_x all");
        }

        var first = Send("/tag");
        var second = _kit.PressPrivately(Owner, first.Button("More").Data!);
        Assert.That((first.Text() + second.Text()).Split('\n').Count(line => line.StartsWith('t')), Is.EqualTo(9));
        Assert.That(first.Text(), Does.Contain("all · 25"));
        var who = _kit.PressPrivately(Owner, first.Button("all").Data!);
        var rest = _kit.PressPrivately(Owner, who.Button("More").Data!);
        Assert.That((who.Text() + "\n" + rest.Text()).Split('\n').Where(line => line.StartsWith('P')).Distinct().Count(), Is.EqualTo(25));
        Assert.That(_kit.PressPrivately(Owner, rest.Button("All tags").Data!).Text(), Does.Contain("all · 25"));
    }

    [Test]
    public void Tag_BeyondTheBounds_SaysWhich()
    {
        Assert.That(Said("/tag @ann " + new string('x', 33)), Does.StartWith("A tag has at most 32 characters; this one has 33."));
        Assert.That(Said("/tag @ann " + new string('字', 32)), Does.Contain("now."));
        for (var i = 0; i < 9; i++)
        {
            Send($"/tag @ann t{i}");
        }

        Assert.That(Said("/tag @ann one more"), Does.StartWith("Ann has 10 tags already, and no more can be: take one away first."));
        Assert.That(Said("/tag @ann T3"), Does.StartWith("Ann is tagged “t3” already."));
        _kit.Run(A.Message("hi").From(A.Person("Zoe", username: "zoe_x")));
        _kit.InTurn(turn =>
        {
            for (var i = 0; i < 190; i++)
            {
                Dapper.SqlMapper.Execute(turn.Connection, $"insert into member_tags values ({_kit.Group().No}, {1000 + i}, 'z{i}', 'z{i}', 0, null)");
            }
        });
        Assert.That(Said("/tag @zoe_x new"), Does.StartWith("“Test group” has 200 different tags already"));
        Assert.That(Said("/tag @zoe_x z7"), Does.StartWith("Zoe is tagged “z7” now."), "one that is there already");
    }

    [Test]
    public void Tag_OfWhomNobodyKnows_SaysSo()
    {
        Assert.That(Said("/tag @nobody_x customer"), Is.EqualTo("I don't know anybody called @nobody_x here. Reply to a message of theirs with /tag."));
        var bot = A.Person("Helper", username: "helper_bot", isBot: true);
        _kit.Run(A.Joined(bot));
        Assert.That(_kit.Run(A.Message("/tag customer").From(Owner).ReplyTo(new MessageId(1), bot)).TextsTo(_kit, Owner)[0], Does.StartWith("A bot gets no tags."));
        Assert.That(Rows(), Is.Empty);
    }

    [Test]
    public void Tag_ByAMember_IsForAdmins()
    {
        _kit.Tell(ReferralKit.Tom, "/start");
        Assert.That(_kit.Run(A.Message("/tag @ann customer").From(ReferralKit.Tom)).Text(), Does.StartWith("That takes an admin."));
        Assert.That(_kit.Run(A.Message("标签这个东西大家怎么看？").From(ReferralKit.Tom)), Is.Empty, "people talking");
        Assert.That(Rows(), Is.Empty);
    }

    [Test]
    public void Tag_WithoutAPrivateChat_IsDoneAndNamesNobodyInTheGroup()
    {
        var admin = A.Person("Adam", language: "en");
        _kit.Run(A.Changed(admin, MemberStatus.Member, MemberStatus.Administrator, by: Owner));

        var said = _kit.Run(A.Message("/tag @ann customer").From(admin)).Text();

        Assert.That(said, Does.StartWith("Done.").And.Not.Contain("Ann").And.Not.Contain("customer"));
        Assert.That(Rows(), Is.EqualTo(["customer|customer"]));
    }

    /// <summary>The card tells admins; a member never reads their own there, but among their data.</summary>
    [Test]
    public void Card_TellsAdminsAlone()
    {
        Send("/tag @ann customer");
        Send("/tag @ann VIP");

        Assert.That(Said("/member @ann"), Does.EndWith("Tags: customer, VIP"));
        _kit.Tell(Ann, "/start");
        Assert.That(_kit.Tell(Ann, "/me").Text(), Does.Not.Contain("VIP").And.Not.Contain("customer"));
        Assert.That(_kit.Features.Tables.Single(table => table.Name == "member_tags").MemberColumn, Is.EqualTo("member_no"));
    }

    /// <summary>People see names, and few have an @name.</summary>
    [Test]
    public void Tag_OfSomebodyByTheNameThatPeopleSee_IsTheirs()
    {
        Chinese();
        _kit.Run(A.Message("早").From(A.Person("陈默")));

        Assert.That(Said("标签 陈默 客户"), Does.StartWith("陈默 现在有「客户」这个标签。"));
        Assert.That(Said("/tag 陈默 VIP"), Does.StartWith("陈默 现在有「VIP」这个标签。"));
        Assert.That(Said("/tag 陈默"), Does.StartWith("<b>陈默</b>"));
        Assert.That(_kit.Tell(Owner, "标签 陈默 -VIP").Text(), Does.StartWith("陈默 的「VIP」去掉了。"));
        Assert.That(Said("/tag 客户"), Does.StartWith("<b>客户</b> · 1 位"));
        Assert.That(Said("/tag 小白 客户"), Does.StartWith("不认识「小白」"));
    }

    [TestCase("/tag @ann @tom customer"), TestCase("/tag @ann VIP @tom"), TestCase("/tag @ann ＠tom customer"), TestCase("/tag VIP @ann")]
    public void Tag_WithAnAtInIt_IsRefused(string line)
    {
        Assert.That(Said(line), Does.StartWith("Name one person, then the tag; a tag has no @ in it. Example: /tag @ann customer"));
        Assert.That(Rows(), Is.Empty);
    }

    [TestCase("/tag @ann +VIP", "vip|VIP"), TestCase("/tag @ann ＋ VIP", "vip|VIP"), TestCase("/tag @ann C++", "c|C++")]
    public void Tag_WithAPlus_IsGiven(string line, string row)
    {
        Send(line);

        Assert.That(Rows(), Is.EqualTo([row]));
    }

    [TestCase("----"), TestCase("－"), TestCase("+"), TestCase("- ,")]
    public void Tag_OfASignAlone_SaysHow(string what) =>
        Assert.That(Said("/tag @ann " + what), Does.StartWith("Which tag? Example: /tag @ann customer; with a minus it is taken away: /tag @ann -customer"));

    [TestCase("VIP, Early bird"), TestCase("VIP，Early bird"), TestCase("VIP、 +Early bird、"), TestCase("VIP；Early bird")]
    public void Tag_WithCommas_IsSeveral(string what)
    {
        Assert.That(Said("/tag @ann " + what), Is.EqualTo(
            "Ann is tagged “VIP” now.\nAnn is tagged “Early bird” now.\n\n<b>Ann</b> in “Test group”\nTags: Early bird, VIP"));
        Assert.That(Said("/tag @ann -VIP, customer, -nothing"), Does.StartWith(
            "“VIP” is taken from Ann.\nAnn is tagged “customer” now.\nAnn has no tag “nothing”.\n\n").And.EndsWith("Tags: customer, Early bird"));
    }

    /// <summary>A sentence behind the word is talk, whoever says it, and is not deleted.</summary>
    [TestCase("标签 真好，谢谢"), TestCase("标签 这个东西怎么看？")]
    public void Word_InASentence_IsNone(string sentence) => Assert.That(Send(sentence), Is.Empty);

    [Test]
    public void Word_WithSomebodyAndASentence_TagsNobody()
    {
        Assert.That(Send("标签 @ann 你觉得呢？").Text(), Does.Contain("标签 @ann customer"));
        Assert.That(Rows(), Is.Empty);
    }

    private void Chinese()
    {
        _kit.Tell(Owner, "/lang");
        _kit.PressPrivately(Owner, "lang:zh-hans");
    }

    private IReadOnlyList<OutboxItem> Send(string text) => _kit.Run(A.Message(text).From(Owner));

    private string Said(string text) => Send(text).TextsTo(_kit, Owner)[0];

    private IReadOnlyList<string> Rows() => _kit.Lines("select tag_key, tag from member_tags order by member_no, tag_key");
}
