using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Tests.Features.CheckIns;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>
/// What a member gets for themselves names nobody else, and no list calls anybody: every member's command is given, as a
/// command and by each of its words, in the group and in private, and whatever buttons come are pressed.
/// </summary>
internal sealed class PrivateAnswerTests
{
    private const string Seen = "鲍勃", Calling = "@bob_" + Seen;

    private const int MostPresses = 60;

    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Lists of those who did something, which is what they are for.</summary>
    private static readonly string[] Boards = ["checkins", "top"];

    /// <summary>What an admin may write behind a command about a member: a day that stands, one that is missed, one before they came, no day.</summary>
    private static readonly string[] Days = ["11月22日 x", "11月20日 x", "11月19日", "2026-12-01 x", "x", "5 x", "100000 x"];

    private static readonly Person Ann = A.Person("Ann", username: "ann");

    private static readonly Person Bob = A.Person(Calling, username: "bob");

    [Test]
    public void Answers_ToOneMember_NameNobodyElse([Values("zh-hans", "en")] string language)
    {
        var (answers, naming) = (0, new List<string>());
        foreach (var spec in MembersCommands())
        {
            foreach (var call in spec.Words.Prepend("/" + spec.Name))
            {
                foreach (var inGroup in (bool[])[true, false])
                {
                    var texts = AnswersTo(call, inGroup, language);
                    answers += texts.Count;
                    naming.AddRange(texts.Where(text => text.Contains(Seen, StringComparison.Ordinal)).Select(text => $"{spec.Name}: {text}"));
                    Assert.That(texts, Has.None.Contains(Calling), $"{call} calls somebody by an @");
                }
            }
        }

        Assert.That(answers, Is.GreaterThan(100));
        Assert.That(naming.Where(text => !Array.Exists(Boards, name => text.StartsWith(name + ":", StringComparison.Ordinal))), Is.Empty);
        // Where nothing named anybody, nobody would have been seen.
        Assert.That(Boards.Where(name => !naming.Exists(text => text.StartsWith(name + ":", StringComparison.Ordinal))), Is.Empty);
    }

    /// <summary>An answer that had to stand in the group can be pressed by all, and stays what it is: somebody else's.</summary>
    [Test]
    public void Buttons_UnderAnothersAnswer_RewriteNothing()
    {
        var (pressed, rewritten) = (0, new List<string>());
        foreach (var spec in MembersCommands())
        {
            using var kit = Group("zh-hans");
            var buttons = kit.Run(A.Message("/" + spec.Name).From(Bob)).Where(item => item.Reader() == kit.Person(Bob).No).Buttons();
            foreach (var data in buttons.Select(button => button.Data).OfType<string>())
            {
                pressed++;
                rewritten.AddRange(kit.Run(A.Press(data, Ann)).Effects<EditText>().Select(edit => $"{spec.Name}, {data}: {edit.Html}"));
            }
        }

        Assert.That(pressed, Is.GreaterThan(10));
        Assert.That(rewritten, Is.Empty);
    }

    /// <summary>What stands in the group for all to read calls nobody either.</summary>
    [Test]
    public void Posts_ThatListMembers_CallNobody([Values("zh-hans", "en")] string language)
    {
        using var kit = Group(language);
        kit.Set(CheckInsSettings.WeekBoard, true);
        // The plans' posts and the day's board are three already.
        kit.Set(QuietSettings.PostsPerDay, 10);
        kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T20:00"));
        var said = kit.Run(A.Message("/checkin").From(A.Person("Cy"))).Concat(kit.RunJob("CheckIns.week-board", kit.Group().No, 1)).Text();

        Assert.That(said, Does.Contain(Seen).And.Not.Contain(Calling));
    }

    /// <summary>
    /// An admin who stays anonymous can be told nothing alone, and one who has no private chat not everywhere: whatever comes of an
    /// admin's call about a member, right or wrong, stands in the group and does not say whose it is.
    /// </summary>
    [Test]
    public void Answers_ToAnAdmin_NameNobodyWhereAllCanRead([Values] bool isAnonymous, [Values("zh-hans", "en")] string language)
    {
        var (answers, naming) = (0, new List<string>());
        foreach (var spec in AdminsCommands())
        {
            var said = spec.Example is { } example && example.Split(' ') is [_, ['@', ..], .. var words] ? string.Join(' ', words) : spec.Example?.Split(' ', 2)[^1];
            using var kit = Group(language);
            kit.Set(PersonalAnswers.Ephemeral, false);
            var hint = A.Message("第 12 页").From(Bob);
            kit.Run(hint);
            foreach (var call in (string[])["", .. Days.Prepend(said).OfType<string>().Distinct()])
            {
                var text = A.Message($"/{spec.Name} {call}").ReplyTo(hint.MessageId, Bob);
                var texts = TurnKit.Texts(kit.Run(isAnonymous ? text.FromAnonymousAdmin() : text.From(KitExtensions.Owner)).InGroup()).ToList();
                answers += texts.Count;
                naming.AddRange(texts.Where(text => text.Contains(Seen, StringComparison.Ordinal)).Select(text => $"/{spec.Name} {call}: {text}"));
            }
        }

        Assert.That(answers, Is.GreaterThan(20));
        Assert.That(naming, Is.Empty);
    }

    private static List<CommandSpec> AdminsCommands()
    {
        using var kit = KitExtensions.AllFeatures();
        return [.. kit.Features.Commands.Values.Where(spec => spec.Needs is Needs.GroupAdmin or Needs.GroupAdminOrSelf || (spec.Needs is Needs.Nothing && !spec.NeedsPerson))];
    }

    private static List<CommandSpec> MembersCommands()
    {
        using var kit = KitExtensions.AllFeatures();
        return [.. kit.Features.Commands.Values.Where(spec => spec.Needs is Needs.Nothing)];
    }

    /// <summary>Everything that comes of a call, and of the buttons under it.</summary>
    private static List<string> AnswersTo(string call, bool inGroup, string language)
    {
        using var kit = Group(language);
        var ann = Ann with { LanguageCode = language };
        var (texts, pressed, waiting) = (new List<string>(), new HashSet<string>(), new Queue<string>());
        Take(inGroup ? kit.Run(A.Message(call).From(ann)) : kit.Tell(ann, call));
        while (waiting.TryDequeue(out var data) && pressed.Count < MostPresses)
        {
            if (pressed.Add(data))
            {
                Take(kit.PressPrivately(ann, data));
            }
        }

        return texts;

        void Take(IReadOnlyList<OutboxItem> items)
        {
            var own = items.Where(item => item.Effect is AnswerButton || item.Reader() == kit.Members.Find(ann.Id)?.No).ToList();
            texts.AddRange(TurnKit.Texts(own));
            texts.AddRange(own.Effects<AnswerButton>().Select(toast => toast.Text).OfType<string>());
            own.Buttons().Select(button => button.Data).OfType<string>().ToList().ForEach(waiting.Enqueue);
        }
    }

    /// <summary>A group on a Sunday evening in which Bob did all that a member does.</summary>
    private static TurnKit Group(string language)
    {
        var kit = CheckInKit.Of(312, language == "en" ? "en" : "zh-Hans", at: "2026-11-22T19:00");
        var ann = Ann with { LanguageCode = language };
        kit.Set(CheckInsSettings.Board, true);
        kit.Tell(ann, "/start");
        kit.Tell(Bob, "/start");
        kit.History(Bob, "xxxx.x", Today);
        kit.History(ann, "x.x", Today);
        kit.Make("早起 2 today");
        kit.Make("夜读 1/7 photo today");
        kit.Join(Bob, 1);
        kit.Join(ann, 1);
        kit.Join(Bob, 2);
        kit.Join(ann, 2);
        kit.Run(A.Message("打卡").From(Bob), A.Message("打卡").From(ann));
        kit.Photo(Bob, "#夜读");
        kit.InTurn(turn =>
        {
            foreach (var person in (Person[])[ann, Bob])
            {
                turn.Points.Award(kit.Group().No, kit.Person(person).No, 40, $"given:{person.FirstName}", new PointsReason("test"), kit.Person(Bob).No);
            }
        });
        return kit;
    }
}
