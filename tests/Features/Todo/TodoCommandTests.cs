using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Todo;

internal sealed class TodoCommandTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;
    private static readonly Person Chinese = Owner with { LanguageCode = "zh-hans" };
    private static readonly Person Ben = A.Person("Ben");

    private readonly TurnKit _kit;
    private long _requests;

    public TodoCommandTests() => _kit = new TurnKit(
        _ => FeatureList.Register().ToDo(new ToDoSpec(
            "requests", (_, _) => _requests, new Text(Audience.Admin, "{count} 份进群申请", "requests to join: {count}"),
            new Text(Audience.Admin, "处理", "decide"),
            (turn, group) => turn.Reply(Markup.Plain($"requests of {group.Title}")))),
        new TurnKitOptions { Groups = new() { Allowed = "any" } }).WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Todo_WhenNothingWaits_SaysSoWithoutALine()
    {
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Is.EqualTo("<b>Test group</b>\nNothing is waiting for you 👌"));
        Assert.That(_kit.Tell(Chinese, "待办").Text(), Is.EqualTo("<b>Test group</b>\n没有要你处理的 👌"));
    }

    [Test]
    public void Todo_WhenSomethingWaits_NumbersTheLinesAndTheirButtons()
    {
        _requests = 2;
        _kit.Run(A.Joined(A.Person("Lin")));
        _kit.Run(A.Message("hi").From(A.Person("Lin")));
        _kit.Advance(TimeSpan.FromHours(13));

        var page = _kit.Tell(Chinese, "/todo");

        Assert.That(page.Text(), Is.EqualTo("<b>Test group</b>\n① 1 位新朋友没人理\n② 2 份进群申请"));
        Assert.That(page.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "① 去看看", "② 处理" }));
        Assert.That(_kit.PressPrivately(Owner, page.Buttons()[1].Data!).Text(), Is.EqualTo("requests of Test group"));
    }

    [Test]
    public void Todo_OfSeveralGroups_IsNumberedThrough()
    {
        _requests = 2;
        _kit.WithGroup(A.Supergroup("Chess", -1001000000002));

        Assert.That(_kit.Tell(Owner, "/todo").Text(),
            Is.EqualTo("<b>Chess</b>\n① requests to join: 2\n\n<b>Test group</b>\n② requests to join: 2"));
    }

    /// <summary>It is about members: never for the group's eyes.</summary>
    [Test]
    public void Todo_InTheGroup_IsAnsweredInPrivateOrShowsTheWay()
    {
        _requests = 2;
        var way = _kit.Run(A.Message("/todo").From(Owner));
        Assert.That(way.Text(), Does.Not.Contain("requests"));
        Assert.That(way.Buttons().Single().Url, Is.EqualTo($"https://t.me/GroupBotTestBot?start=todo-{_kit.Group().No}"));

        Assert.That(_kit.Tell(Owner, $"/start todo-{_kit.Group().No}").Text(), Does.Contain("① requests to join: 2"));
        var again = _kit.Run(A.Message("/todo").From(Owner));
        Assert.That(again[0].To.Person, Is.EqualTo(_kit.Person(Owner).No));
        Assert.That(TurnKit.Texts(again.Skip(1)), Is.EqualTo(new[] { "Sent to your private chat." }));
    }

    [Test]
    public void Todo_ByAMember_IsRefusedInTheGroupAndEmptyInPrivate()
    {
        _requests = 2;

        Assert.That(_kit.Say("/todo"), Has.One.Contains("That takes an admin"));
        Assert.That(_kit.Say("待办"), Is.Empty, "a word of people's own");
        Assert.That(_kit.Tell(A.Person("Ann"), "/todo").Text(), Does.Contain("any group where you're an admin"));
        Assert.That(_kit.Tell(A.Person("Ann"), $"/start todo-{_kit.Group().No}").Text(), Does.Not.Contain("requests"));
    }

    [Test]
    public void Pressed_ByWhoIsNoAdminAnyMore_IsRefused() => Assert.That(
        _kit.PressPrivately(Ben, $"todo:{_kit.Group().No}:requests").Toast(), Does.Contain("Only this group's admins"));

    [Test]
    public void Subscribe_ByAnAdmin_IsOfferedAndTakenBack()
    {
        _kit.Run(A.Changed(Ben, MemberStatus.Member, MemberStatus.Administrator));
        var offered = _kit.Tell(Ben, "/todo").Button("Send it to me every morning");

        var taken = _kit.PressPrivately(Ben, offered.Data!);

        Assert.That(taken.Toast(), Is.EqualTo("OK, every day at 9:00."));
        Assert.That(_kit.Scalar<long>("select count(*) from todo_readers"), Is.EqualTo(1));
        _kit.PressPrivately(Ben, taken.Button("No morning note").Data!);
        Assert.That(_kit.Scalar<long>("select count(*) from todo_readers"), Is.Zero);
        Assert.That(_kit.Tell(Owner, "/todo").Buttons(), Is.Empty, "the owner gets it anyway");
    }
}
