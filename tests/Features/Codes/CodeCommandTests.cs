using System.Text.RegularExpressions;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Entrances;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Codes;

internal sealed partial class CodeCommandTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    [Test]
    public void MyCode_OfAMember_IsDrawnOnceAndOpensTheDoor()
    {
        TakesCodes();

        var code = CodeIn(_kit.Tell(Lin, "我的邀请码"));

        Assert.That(code, Does.Match("^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$"), "nothing that is read as something else");
        Assert.That(CodeIn(_kit.Tell(Lin, "/mycode")), Is.EqualTo(code));
        Assert.That(OwnerOf(code), Is.EqualTo(_kit.Person(Lin).No));
        Assert.That(OwnerOf($" {code.ToUpperInvariant().Replace("-", " — ")}。"), Is.EqualTo(_kit.Person(Lin).No), "however it is written");
        Assert.That(OwnerOf("nobodys1"), Is.Null);
        Assert.That(OwnerOf(""), Is.Null);
        Assert.That(CodeIn(_kit.Tell(KitExtensions.Owner, "/mycode")), Is.Not.EqualTo(code));
    }

    [Test]
    public void MyCode_InTheGroup_IsGivenInPrivate()
    {
        TakesCodes();

        var said = _kit.Run(A.Message("/mycode").From(Lin));
        Assert.That(said.TextsTo(_kit, Lin)[0], Does.Match(Code().ToString()));
        Assert.That(said.Skip(1).Text(), Is.EqualTo("发到你的私聊了。"), "no more in the group");
        // Where there is no private chat no code is shown, as all might read it.
        var stranger = _kit.Run(A.Message("/mycode").From(ReferralKit.Tom));
        Assert.That(stranger.Text(), Does.Not.Match(Code().ToString()));
        Assert.That(stranger.Buttons().Single().Url, Does.EndWith($"?start=mycode-{_kit.Group().No}"));
        Assert.That(CodeIn(_kit.Tell(ReferralKit.Tom, $"/start mycode-{_kit.Group().No}")), Is.Not.Empty);
    }

    [TestCase("/mycode new"), TestCase("/mycode 换")]
    public void MyCode_WithMoreBehindIt_NamesTheButton(string line)
    {
        TakesCodes();
        var code = CodeIn(_kit.Tell(Lin, "/mycode"));
        var said = _kit.Tell(Lin, line);

        Assert.That(CodeIn(said), Is.EqualTo(code), "nothing is changed unasked");
        Assert.That(said.Text(), Does.EndWith("\n\n要换一个，点下面的「🔄 换一个」。"));
    }

    [Test]
    public void NewCode_ByItsButton_EndsTheOldOne()
    {
        TakesCodes();
        var page = _kit.Tell(Lin, "/mycode");
        var old = CodeIn(page);

        var changed = _kit.PressPrivately(Lin, page.Button("换一个").Data!);

        Assert.That(CodeIn(changed), Is.Not.EqualTo(old));
        Assert.That(OwnerOf(old), Is.Null);
        Assert.That(OwnerOf(CodeIn(changed)), Is.EqualTo(_kit.Person(Lin).No));
        Assert.That(_kit.Scalar<long>("select count(*) from member_codes"), Is.EqualTo(1));
        Assert.That(_kit.PressPrivately(A.Person("Zoe"), page.Button("换一个").Data!).Toast(), Is.EqualTo("No way into that group asks for a code right now."), "who is not in it");
    }

    /// <summary>Whoever went vouches for nobody; back again their code holds.</summary>
    [Test]
    public void Code_OfWhoWent_OpensNoDoor()
    {
        TakesCodes();
        var code = CodeIn(_kit.Tell(Lin, "/mycode"));

        _kit.Run(A.Changed(Lin, MemberStatus.Member, MemberStatus.Left));
        Assert.That(OwnerOf(code), Is.Null);
        _kit.Advance(TimeSpan.FromHours(1));
        _kit.Run(A.Joined(Lin));
        Assert.That(OwnerOf(code), Is.EqualTo(_kit.Person(Lin).No));
    }

    [TestCase("", TestName = "Nothing takes codes")]
    [TestCase("update entrances set admission = 2", TestName = "An admin decides")]
    [TestCase("update entrances set admission = 3, ended_at = 1", TestName = "It ended")]
    [TestCase("update entrances set admission = 3, last_day = 1", TestName = "Its last day is over")]
    public void MyCode_WhereNoOpenEntranceTakesCodes_SaysSo(string change)
    {
        _kit.Entrance("add 机场");
        if (change.Length > 0)
        {
            _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, change));
        }

        Assert.That(_kit.Tell(Lin, "/mycode").Text(), Is.EqualTo("「Test group」现在没有要邀请码的入口。"));
        Assert.That(_kit.Scalar<long>("select count(*) from member_codes"), Is.Zero);
    }

    private void TakesCodes()
    {
        _kit.Entrance("add 机场");
        _kit.InTurn(turn => Dapper.SqlMapper.Execute(turn.Connection, "update entrances set admission = 3"));
    }

    private MemberNo? OwnerOf(string code)
    {
        MemberNo? owner = null;
        _kit.InTurn(turn => owner = MemberCodes.OwnerOf(turn.Connection, _kit.Group().No, code));
        return owner;
    }

    private static string CodeIn(IEnumerable<OutboxItem> items) => Code().Match(items.Text()).Groups[1].Value;

    [GeneratedRegex("<code>([^<]*)</code>")]
    private static partial Regex Code();
}
