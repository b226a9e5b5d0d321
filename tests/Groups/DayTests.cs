using GroupBot.Core.Activity;
using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Groups;

/// <summary>A group's day: when a changed rule begins, and that neither day nor instant goes back.</summary>
internal sealed class DayTests : IDisposable
{
    private readonly TurnKit _kit = new(options: new TurnKitOptions
    {
        Groups = new GroupBot.Groups.GroupsOptions { Allowed = "any", Zone = "Asia/Shanghai", DayStart = 4 },
    });

    public void Dispose() => _kit.Dispose();

    [Test]
    public void ChangeRule_BeginsWithTheNextStartOfDay()
    {
        // 2 March 2026, 12:00 UTC is 20:00 in Shanghai; its next day begins on 3 March at 04:00, that is 20:00 UTC.
        _kit.Run(A.Message("one"));
        _kit.InTurn(turn => turn.Groups.ChangeRule(
            _kit.Group(), new DayRule(TimeZoneInfo.FindSystemTimeZoneById("UTC"), 0), _kit.Now));

        _kit.Run(
            A.Message("two").At(At(2, 19, 59)), A.Message("three").At(At(2, 20, 0)), A.Message("four").At(At(3, 0, 0)));

        Assert.That(Days(ActivityKind.Message), Is.EqualTo(new[] { "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-03" }));
        Assert.That(Days(ActivityKind.DayRuleChanged), Is.EqualTo(new[] { "2026-03-02" }), "the change is a row of the same day");
        Assert.That((_kit.Group().Rule.Zone.Id, _kit.Group().NextRule), Is.EqualTo(("UTC", (DayRule?)null)));
    }

    [Test]
    public void Day_WhenTheZoneMovesWest_NeverDecreases()
    {
        _kit.Run(A.Message("one"));
        _kit.InTurn(turn => turn.Groups.ChangeRule(
            _kit.Group(), new DayRule(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"), 4), _kit.Now));

        // 3 March, 06:00 in Shanghai would be 2 March, 14:00 in Los Angeles; the last day before the change was 2 March.
        _kit.Run(A.Message("two").At(At(2, 19, 0)), A.Message("three").At(At(2, 22, 0)), A.Message("four").At(At(4, 13, 0)), A.Message("late").At(At(3, 1, 0)));

        Assert.That(Days(ActivityKind.Message), Is.EqualTo(new[] { "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-04", "2026-03-04" }));
    }

    [Test]
    public void At_OfAPressWithoutADate_IsNeverBeforeTheGroupsLast()
    {
        _kit.Run(A.Message("ahead").At(_kit.Now + TimeSpan.FromSeconds(3)));

        _kit.Run(A.Press("x", A.Person("Ann")));

        Assert.That(_kit.Scalar<long>("select at from activity where kind = 12"),
            Is.EqualTo((_kit.Now + TimeSpan.FromSeconds(3)).ToUnixTimeMilliseconds()));
        Assert.That(_kit.Scalar<long>("select received_at from activity where kind = 12"), Is.EqualTo(_kit.Now.ToUnixTimeMilliseconds()));
    }

    [Test]
    public void At_OfALateMessage_IsItsOwn()
    {
        _kit.Run(A.Message("one"));

        _kit.Run(A.Message("late").At(_kit.Now - TimeSpan.FromHours(1)));

        Assert.That(_kit.Lines("select at - received_at from activity order by seq"), Is.EqualTo(new[] { "0", "-3600000" }));
    }

    /// <summary>The bot's own messages, too, are of no earlier day than what stands before them, nor what follows of an earlier one.</summary>
    [Test]
    public void Day_OfTheBotsOwnMessage_IsTheGroupsAndKeepsItsPlace()
    {
        using var kit = Echo();
        // The clock of this machine is behind Telegram's: the day has begun there, but not here.
        var item = kit.Run(A.Message("ahead").At(At(3, 5, 0))).Single();
        kit.Succeed(item);
        kit.Clock.SetUtcNow(At(4, 5, 0));
        kit.Succeed(kit.Run(A.Message("two").At(At(3, 6, 0))).Single());
        kit.Run(A.Message("late").At(At(3, 23, 0)));

        Assert.That(
            kit.Lines("select min(day) from activity group by seq order by seq"),
            Is.EqualTo(new[] { 3, 3, 3, 4, 4 }.Select(day => $"{new DateOnly(2026, 3, day).DayNumber}")));
    }

    [Test]
    public void Day_OfTheBotsOwnMessage_BeginsTheChangedRule()
    {
        using var kit = Echo();
        var item = kit.Run(A.Message("one")).Single();
        kit.InTurn(turn => turn.Groups.ChangeRule(
            kit.Group(), new DayRule(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), 0), kit.Now));
        kit.Advance(TimeSpan.FromDays(1));

        kit.Succeed(item);

        Assert.That(kit.Group().Rule.Zone.Id, Is.EqualTo("Asia/Tokyo"));
        Assert.That(kit.Lines("select kind from activity order by seq").Skip(1),
            Is.EqualTo(new[] { $"{(int)ActivityKind.DayRuleChanged}", $"{(int)ActivityKind.Message}" }));
    }

    /// <summary>A bot that says something after each message, however old.</summary>
    private static TurnKit Echo() => TurnKit.With(
        registry => registry.Observe<MessageReceived>("echo", (turn, _) =>
            turn.Ask(new SendText("hi"), Destination.Of(turn.Scene.Group!.No))),
        new TurnKitOptions { Replies = new GroupBot.Turns.RepliesOptions { MaxAge = TimeSpan.Zero } });

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 3, day, hour, minute, 0, TimeSpan.Zero);

    private IReadOnlyList<string> Days(ActivityKind kind) =>
        [.. _kit.File.Query<int>($"select day from activity where kind = {(int)kind} order by seq").Select(day => DateOnly.FromDayNumber(day).ToString("O", System.Globalization.CultureInfo.InvariantCulture))];
}
