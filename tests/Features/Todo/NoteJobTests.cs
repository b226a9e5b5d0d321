using GroupBot.Events;
using GroupBot.Features.FirstDay;
using GroupBot.Features.Todo;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Todo;

/// <summary>The morning note. The kit's clock begins on Monday, 2 March 2026, 12:00 UTC: 20:00 in Shanghai, where the group is.</summary>
internal sealed class NoteJobTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner with { LanguageCode = "zh-hans" };
    private static readonly Person Ben = A.Person("Ben");
    private static readonly Chat Group = A.Supergroup("读书会", -1001000000003);

    private readonly TurnKit _kit = KitExtensions.AllFeatures();
    private long _slot = 1;

    public NoteJobTests()
    {
        _kit.Run(
            A.BotChanged(Owner, to: MemberStatus.Administrator, chat: Group, rights: AdminRights.All),
            A.Changed(Owner, MemberStatus.Member, MemberStatus.Owner, chat: Group),
            A.Changed(Ben, MemberStatus.Member, MemberStatus.Administrator, chat: Group));
        _kit.Tell(Owner, "hi");
    }

    public void Dispose() => _kit.Dispose();

    /// <summary>The line of the design, word for word: 312 people, five came and one left, 94 spoke, three newcomers wait.</summary>
    [Test]
    public void Note_OfABusyDay_SaysWhatHappenedAndWhatWaits()
    {
        var five = Enumerable.Range(0, 5).Select(number => A.Person($"New{number}")).ToList();
        _kit.Run([.. five.Select(person => A.Joined(person, chat: Group))]);
        _kit.Run(A.Gone(A.Person("Old"), chat: Group));
        _kit.Run([.. five.Take(3).Concat(Enumerable.Range(0, 91).Select(number => A.Person($"Member{number}")))
            .Select(person => (ChatEvent)A.Message("大家好").From(person).In(Group))]);
        Morning();

        var note = Note(312);

        Assert.That(note.Text(), Is.EqualTo(
            "早，<b>读书会</b>（312 人，昨天 +5 −1，94 人说话）。要你处理：\n① 3 位新朋友没人理\n其它正常。"));
        Assert.That(note.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "① 去看看" }));
        Assert.That(note.Single().To.Person, Is.EqualTo(_kit.Person(Owner).No), "in private");
        Assert.That(_kit.PressPrivately(Owner, note.Buttons()[0].Data!).Text(), Does.Contain("New0").And.Contain("New1").And.Contain("New2"));
    }

    [Test]
    public void Note_InEnglish_SaysTheSame()
    {
        _kit.Tell(Owner with { LanguageCode = "en" }, "hi");
        HaveANewcomer();
        _kit.Run(A.Message("/ping").From(A.Person("Cy")).In(Group));
        Morning();

        Assert.That(Note(312).Text(), Is.EqualTo(
            "Good morning, <b>读书会</b> (312 members, yesterday +1, 1 spoke). For you:\n① newcomers whom nobody has answered: 1\nEverything else is fine."));
    }

    [Test]
    public void Note_WhereTelegramDoesNotSayHowMany_ComesWithoutIt()
    {
        HaveANewcomer();
        Morning();

        _kit.Refuse(Due().Single());

        Assert.That(_kit.RunWork().Text(), Does.StartWith("早，<b>读书会</b>（昨天 +1，1 人说话）。要你处理："));
    }

    [Test]
    public void Note_WhenNothingWaits_ComesOnMondaysOnly()
    {
        AnswerOffers();
        for (var day = 3; day <= 8; day++)
        {
            Morning();
            Assert.That(Due(), Is.Empty, $"{day} March");
        }

        Morning();

        Assert.That(Note(312).Text(), Is.EqualTo("早，<b>读书会</b>（312 人）。没有要你处理的，一切正常。"));
    }

    /// <summary>The bot met the group on the 2nd: the 9th is its eighth day.</summary>
    [Test]
    public void Note_OnTheDayOfAnOffer_SaysItOnce()
    {
        for (var day = 3; day <= 8; day++)
        {
            Morning();
            Assert.That(Due(), Is.Empty, $"{day} March");
        }

        Morning();
        Assert.That(Note(312).Text(), Is.EqualTo("早，<b>读书会</b>（312 人）。要你处理：\n① 2 个功能可以打开\n其它正常。"));
        Morning();
        Assert.That(Due(), Is.Empty, "10 March");
        Assert.That(_kit.Tell(Owner, "/todo").Text(), Does.Contain("2 个功能可以打开"), "it can still be found");
    }

    [Test]
    public void Note_BeforeItsHour_IsNotDue()
    {
        HaveANewcomer();
        Morning(-1);

        Assert.That(Due(), Is.Empty);
    }

    [Test]
    public void Note_TwoHoursLate_IsTheSameAndComesOnce()
    {
        HaveANewcomer();
        Morning();
        _kit.Advance(TimeSpan.FromHours(2));

        Assert.That(Note(312).Text(), Does.StartWith("早，<b>读书会</b>（312 人，昨天 +1，1 人说话）。"));
        Assert.That(Due(), Is.Empty, "once a day");
        _kit.Advance(TimeSpan.FromHours(22));
        Assert.That(Due(), Has.Count.EqualTo(1), "and again on the next");
    }

    [Test]
    public void Note_SixHoursLate_IsNotMade()
    {
        HaveANewcomer();
        Morning();
        _kit.Advance(TimeSpan.FromHours(6));

        Assert.That(Due(), Is.Empty);
    }

    /// <summary>20:00 on the day on which the bot came: the hour of that day was before its time.</summary>
    [Test]
    public void Note_OnTheDayTheBotCame_WaitsForTheNextMorning()
    {
        Set(TodoSettings.Hour, "18");
        Assert.That(Due(), Is.Empty);
    }

    [Test]
    public void Note_AtAnotherHour_IsDueThen()
    {
        HaveANewcomer();
        Set(TodoSettings.Hour, "11");
        Morning();
        Assert.That(Due(), Is.Empty);
        _kit.Advance(TimeSpan.FromHours(2));

        Assert.That(Due(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Note_OfAPausedGroup_IsNotMade()
    {
        HaveANewcomer();
        Morning();
        _kit.InTurn(turn => turn.Quiet.Pause(_kit.Group(Group).No, turn.Now.AddHours(1)));
        Assert.That(Due(), Is.Empty);

        _kit.Advance(TimeSpan.FromHours(1));

        Assert.That(Due(), Is.Empty);
    }

    [Test]
    public void Note_WhereItIsSwitchedOffOrTheBotIsGoneOrNobodyCanBeReached_IsNotMade()
    {
        HaveANewcomer();
        Morning();
        Set(TodoSettings.MorningNote, "false");
        Assert.That(Due(), Is.Empty);
        Set(TodoSettings.MorningNote, "true");
        _kit.Run(A.BotChanged(Owner, MemberStatus.Member, MemberStatus.Banned, A.Private(Owner)));

        Assert.That(Due(), Is.Empty, "the owner blocked the bot");
        Morning(0);
        _kit.Tell(Owner, "hi");
        _kit.Run(A.BotChanged(Owner, MemberStatus.Administrator, MemberStatus.Left, Group));
        Assert.That(Due(), Is.Empty, "the bot was put out");
    }

    [Test]
    public void Note_ForAnAdminWhoAskedForIt_ComesInTheirLanguage()
    {
        HaveANewcomer();
        _kit.Tell(Ben, "hi");
        _kit.PressPrivately(Ben, $"todo:{_kit.Group(Group).No}:+");
        Morning();

        var notes = Note(312);

        Assert.That(notes.Select(item => item.To.Person), Is.EquivalentTo(new MemberNo?[] { _kit.Person(Owner).No, _kit.Person(Ben).No }));
        Assert.That(notes.Text(), Does.Contain("早，").And.Contain("Good morning,"));
        Set(TodoSettings.ForAdmins, "false");
        Morning();
        Assert.That(Note(312).Select(item => item.To.Person), Is.EqualTo(new MemberNo?[] { _kit.Person(Owner).No }));
    }

    private void HaveANewcomer() => _kit.Run(
        A.Joined(A.Person("Lin"), chat: Group), A.Message("大家好").From(A.Person("Lin")).In(Group));

    /// <summary>Goes on to 09:00 in Shanghai, which is 01:00 UTC, of the next day.</summary>
    private void Morning(int hours = 0) => _kit.Advance(
        new DateTimeOffset(_kit.Now.AddHours(-1).Date, TimeSpan.Zero).AddDays(1).AddHours(1 + hours) - _kit.Now);

    private IReadOnlyList<OutboxItem> Due() => _kit.RunJob("Todo.note", _kit.Group(Group).No, _slot++);

    private IReadOnlyList<OutboxItem> Note(int members)
    {
        _kit.Succeed(Due().Single(), new EffectAnswer(MemberCount: members));
        return _kit.RunWork();
    }

    private void Set(Setting setting, string value) => _kit.InTurn(turn =>
        Assert.That(turn.Settings.Set(_kit.Group(Group).No, setting, value, turn.Now), Is.Null));

    private void AnswerOffers() => _kit.InTurn(turn =>
    {
        foreach (var offer in turn.Features.Offers)
        {
            OffersStore.Answer(turn.Connection, _kit.Group(Group).No, offer.Setting.FullName, turn.Now);
        }
    });
}
