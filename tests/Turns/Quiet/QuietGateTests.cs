using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns.Quiet;

/// <summary>What the bot says unasked passes one gate a group. The kit's clock begins on 2 March 2026, 12:00 UTC; the group is in UTC.</summary>
internal sealed class QuietGateTests : IDisposable
{
    private static readonly Text Label = new(Audience.Admin, "板", "board");

    private static readonly PostKind Line = new("Test", "line", Label);
    private static readonly PostKind Board = new("Test", "board", Label, WhenShut.Wait);
    private static readonly PostKind Welcome = new("Test", "welcome", Label, WhenShut.Wait)
    {
        MergesWithin = TimeSpan.FromMinutes(30),
        Merge = (names, language) => Markup.Plain(language is Language.En ? "Welcome " : "欢迎 ") + Markup.Join(", ", names),
    };

    private TurnKit _kit = TurnKit.With(registry => registry
        .Posts(Line, Board, Welcome)
        .Job(new JobSpec("release", "0 0/5 * * * ?", QuietGate.Release)));

    private long _slot = 1;

    public QuietGateTests() => _kit.WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Post_InTheDaytime_GoesOutSilentlyAsAPost()
    {
        Assert.That(Post(Line, "hello"), Is.EqualTo(PostFate.Sent));

        var item = _kit.Asked[^1];
        Assert.That(item.Effect, Is.EqualTo(new SendText("hello", IsPost: true, IsSilent: true)));
        Assert.That((item.To, item.Asker), Is.EqualTo((Destination.Of(_kit.Group().No), (MemberNo?)null)));
    }

    [Test]
    public void Post_WhereTheGroupWantsSound_RingsThere()
    {
        Set(QuietSettings.Silent, "false");

        Post(Line, "hello");

        Assert.That(((SendText)_kit.Asked[^1].Effect).IsSilent, Is.False);
    }

    /// <summary>Of all features and kinds together; the next day begins at 04:00.</summary>
    [Test]
    public void Post_BeyondTheDaysNumber_IsHeldBackUntilTheNextDay()
    {
        Assert.That(new[] { Post(Line, "1"), Post(Board, "2"), Post(Line, "3"), Post(Board, "4") },
            Is.EqualTo(new[] { PostFate.Sent, PostFate.Sent, PostFate.Sent, PostFate.Budget }));
        Assert.That(Posted(), Is.EqualTo(new[] { "1", "2", "3" }));

        // 08:00 on the next day.
        _kit.Advance(TimeSpan.FromHours(20));

        Assert.That(Post(Line, "5"), Is.EqualTo(PostFate.Sent));
    }

    [Test]
    public void Post_WhereNoneIsAllowed_IsHeldBack()
    {
        Set(QuietSettings.PostsPerDay, "0");

        Assert.That((Post(Line, "1"), Post(Board, "2")), Is.EqualTo((PostFate.NoneAllowed, PostFate.NoneAllowed)));
        Assert.That(Posted(), Is.Empty);
        Assert.That(Waiting(), Is.Empty);
    }

    [Test]
    public void Post_InQuietHours_IsDroppedOrWaitsAsItsKindHasIt()
    {
        // 23:00.
        _kit.Advance(TimeSpan.FromHours(11));

        Assert.That((Post(Line, "line"), Post(Board, "board")), Is.EqualTo((PostFate.QuietHours, PostFate.QuietHours)));
        Assert.That(Posted(), Is.Empty);
        // 07:59:59: not yet.
        _kit.Advance(TimeSpan.FromHours(9) - TimeSpan.FromSeconds(1));
        Assert.That(Release(), Is.Empty);

        _kit.Advance(TimeSpan.FromSeconds(1));

        Assert.That(Release(), Is.EqualTo(new[] { "board" }));
        Assert.That(Release(), Is.Empty, "once");
        Assert.That(Waiting(), Is.Empty);
    }

    [Test]
    public void Post_ThatWaits_IsReplacedByALaterOneOfItsKindAndKey()
    {
        _kit.Advance(TimeSpan.FromHours(11));
        Post(Board, "old", "a");
        Post(Board, "new", "a");
        Post(Board, "other", "b");

        _kit.Advance(TimeSpan.FromHours(9));

        Assert.That(Release(), Is.EquivalentTo(new[] { "new", "other" }));
        Assert.That(Fates(), Is.EqualTo(new[] { "0|2", "4|1" }), "two sent, one replaced");
    }

    /// <summary>What was said at night must not come behind what is said in the morning.</summary>
    [Test]
    public void Post_BeforeTheWaitingOneWasLetThrough_TakesItsPlace()
    {
        _kit.Advance(TimeSpan.FromHours(11));
        Post(Board, "night");
        _kit.Advance(TimeSpan.FromHours(9));

        Post(Board, "morning");

        Assert.That(Posted(), Is.EqualTo(new[] { "morning" }));
        Assert.That(Release(), Is.Empty);
    }

    [Test]
    public void Post_ThatWaits_KeepsItsKeyboardTopicAndContinuationOverARestart()
    {
        _kit.Advance(TimeSpan.FromHours(11));
        _kit.InTurn(turn => turn.Post(_kit.Group(), new Post(Board, Markup.Plain("<b>"))
        {
            Topic = new TopicId(7),
            Keyboard = Keyboard.Row(new Button("Go", "go:1")),
            Then = Continuation.Of("pinned", 5),
        }));
        _kit = _kit.Reopen();
        _kit.Advance(TimeSpan.FromHours(9));

        Assert.That(Release(), Is.EqualTo(new[] { "&lt;b&gt;" }));
        var item = _kit.Asked[^1];
        Assert.That(item.To, Is.EqualTo(Destination.Of(_kit.Group().No, new TopicId(7))));
        Assert.That(((SendText)item.Effect).Keyboard![0][0], Is.EqualTo(new Button("Go", "go:1")));
        Assert.That(item.Then!.Handler, Is.EqualTo("pinned"));
    }

    [Test]
    public void Post_OfAKindThatMerges_IsOneInHalfAnHour()
    {
        Assert.That(Post(Welcome, "Ann"), Is.EqualTo(PostFate.Sent));
        _kit.Advance(TimeSpan.FromMinutes(10));
        Assert.That((Post(Welcome, "Ben"), Post(Welcome, "Cy")), Is.EqualTo((PostFate.Gathered, PostFate.Gathered)));
        Assert.That(Posted(), Is.EqualTo(new[] { "Welcome Ann" }));
        _kit.Advance(TimeSpan.FromMinutes(19));
        Assert.That(Release(), Is.Empty);

        _kit.Advance(TimeSpan.FromMinutes(1));

        Assert.That(Release(), Is.EqualTo(new[] { "Welcome Ben, Cy" }));
        Assert.That(Fates(), Is.EqualTo(new[] { "0|2" }), "gathering is no holding back");
    }

    [Test]
    public void Post_OfAKindThatMergesAtNight_IsOneInTheMorning()
    {
        _kit.Advance(TimeSpan.FromHours(12));
        Post(Welcome, "Ann");
        Post(Welcome, "Ben");
        _kit.Advance(TimeSpan.FromHours(8));

        Assert.That(Release(), Is.EqualTo(new[] { "Welcome Ann, Ben" }));
    }

    [Test]
    public void Post_DuringAPause_WaitsForItsEnd()
    {
        Pause(TimeSpan.FromHours(2));

        Assert.That((Post(Line, "line"), Post(Board, "board")), Is.EqualTo((PostFate.Paused, PostFate.Paused)));
        _kit = _kit.Reopen();
        _kit.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.That(Release(), Is.Empty);
        _kit.Advance(TimeSpan.FromSeconds(1));

        Assert.That(Release(), Is.EqualTo(new[] { "board" }));
        Assert.That(Post(Line, "line"), Is.EqualTo(PostFate.Sent), "it ends by itself");
    }

    /// <summary>12:00 and twelve hours: the pause ends at midnight, the quiet hours at 08:00.</summary>
    [Test]
    public void Post_DuringAPauseThatEndsInQuietHours_WaitsForTheirEnd()
    {
        Pause(TimeSpan.FromHours(12));
        Post(Board, "board");
        _kit.Advance(TimeSpan.FromHours(12));
        Assert.That(Release(), Is.Empty);

        _kit.Advance(TimeSpan.FromHours(8));

        Assert.That(Release(), Is.EqualTo(new[] { "board" }));
    }

    /// <summary>What waits is judged again when its time has come.</summary>
    [Test]
    public void Release_WhereTheHoursWereMadeLonger_WaitsForTheNewEnd()
    {
        _kit.Advance(TimeSpan.FromHours(11));
        Post(Board, "board");
        Set(QuietSettings.To, "9");
        _kit.Advance(TimeSpan.FromHours(9));

        Assert.That(Release(), Is.Empty);
        _kit.Advance(TimeSpan.FromHours(1));
        Assert.That(Release(), Is.EqualTo(new[] { "board" }));
    }

    [Test]
    public void Release_WhereTheDaysNumberIsUsedUp_HoldsBack()
    {
        _kit.Advance(TimeSpan.FromHours(11));
        foreach (var key in new[] { "a", "b", "c", "d" })
        {
            Post(Board, key, key);
        }

        _kit.Advance(TimeSpan.FromHours(9));

        Assert.That(Release(), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(Fates(), Is.EqualTo(new[] { "0|3", "2|1" }));
    }

    [Test]
    public void Post_WhereTheBotIsNot_IsNotEvenNoted()
    {
        _kit.Run(A.BotChanged(KitExtensions.Owner, MemberStatus.Administrator, MemberStatus.Left));

        Assert.That(Post(Line, "hello"), Is.EqualTo(PostFate.NoneAllowed));
        Assert.That(Fates(), Is.Empty);
    }

    [Test]
    public void Post_OfAKindThatNobodyRegistered_Throws() => Assert.That(
        () => _kit.Turn.Post(_kit.Group(), new Post(new PostKind("Test", "other", Label), Markup.Plain("x"))),
        Throws.InvalidOperationException);

    /// <summary>Two groups have a gate each.</summary>
    [Test]
    public void Post_InAnotherGroup_HasANumberOfItsOwn()
    {
        var other = A.Supergroup("Other", -1001000000002);
        _kit.WithGroup(other);
        Set(QuietSettings.PostsPerDay, "1");

        Assert.That((Post(Line, "1"), Post(Line, "2")), Is.EqualTo((PostFate.Sent, PostFate.Budget)));
        _kit.InTurn(turn => Assert.That(turn.Post(_kit.Group(other), new Post(Line, Markup.Plain("3"))), Is.EqualTo(PostFate.Sent)));
    }

    private PostFate Post(PostKind kind, string text, string key = "")
    {
        var fate = default(PostFate);
        _kit.InTurn(turn => fate = turn.Post(_kit.Group(), new Post(kind, Markup.Plain(text)) { Key = key }));
        return fate;
    }

    private IReadOnlyList<string> Release() => TurnKit.Texts(_kit.RunJob("Test.release", GroupNo.Private, _slot++));

    private void Pause(TimeSpan span) => _kit.InTurn(turn => turn.Quiet.Pause(_kit.Group().No, turn.Now + span));

    private void Set(Setting setting, string value) => _kit.InTurn(turn =>
        Assert.That(turn.Settings.Set(_kit.Group().No, setting, value, turn.Now), Is.Null));

    private IReadOnlyList<string> Posted() => [.. _kit.Asked.Select(item => item.Effect).OfType<SendText>().Where(text => text.IsPost).Select(text => text.Html)];

    private IReadOnlyList<string> Waiting() => _kit.Lines("select kind, post_key from waiting_posts order by kind, post_key");

    private IReadOnlyList<string> Fates() => _kit.Lines("select fate, count(*) from posts group by fate order by fate");
}
