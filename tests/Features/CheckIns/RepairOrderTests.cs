using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Import;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>
/// Days that become known in any order, by any way and back again, give the calendar and the row of days of whoever had been
/// there: check-ins, late messages, an admin's make-ups and their undoing, days bought, leave, imports, with the hourly job and
/// the ends of days in between.
/// </summary>
internal sealed class RepairOrderTests
{
    private const int Steps = 60;

    private static readonly DateOnly Start = new(2026, 11, 1);

    private static readonly StreakRules Rules = new([3, 7], 2);

    private static readonly Person Ann = A.Person("Ann");

    private static readonly Person Boss = A.Person("Olga", language: "zh-hans");

    private readonly SortedSet<DateOnly> _there = [], _madeUp = [], _bought = [], _leave = [];

    private readonly Dictionary<DateOnly, string> _undo = [], _undone = [];

    private readonly List<string> _story = [];

    private DateOnly _today = Start;

    private long _count;

    private static Person Lin => CheckInKit.Lin;

    [Test]
    public void Calendar_WhateverTheOrder_IsThatOfHavingBeenThere([Range(1, 12)] int seed)
    {
        var draw = new Random(seed);
        using var kit = CheckInKit.Of(312, at: "2026-11-01T12:00");
        kit.Set(CheckInsSettings.Milestones, "3,7");
        kit.Set(CheckInsSettings.MakeUpDays, 14);
        kit.Set(CheckInsSettings.MakeUpPrice, 0);
        kit.Set(CheckInsSettings.Leaves, 31);
        kit.Run(A.Message("早").From(Lin), A.Message("早").From(Ann));

        for (var step = 0; step < Steps; step++)
        {
            Act(kit, draw);
            Assert.That(kit.Days(Lin).Where(day => !day.EndsWith("Card", StringComparison.Ordinal)), Is.EqualTo(Lines(Facts())), Told(seed));
        }

        CheckIn(kit);
        var facts = Facts();
        var streak = Streak.Of(facts, _today, Rules);
        Assert.That(kit.Days(Lin), Is.EqualTo(Lines([.. facts, .. streak.CardDays.Select(day => KeyValuePair.Create(day, CheckInKind.Card))])), Told(seed));
        var there = facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value is CheckInKind.MadeUp ? CheckInKind.CheckedIn : fact.Value));
        Assert.That(Said(kit), Does.Contain(Words(Streak.Of(there, _today, Rules))), Told(seed));
    }

    private void Act(TurnKit kit, Random draw)
    {
        switch (draw.Next(14))
        {
            case 0 or 1:
                CheckIn(kit);
                break;
            case 2 or 3:
                ComeLate(kit, _today.AddDays(-draw.Next(1, 7)));
                break;
            case 4 or 5:
                MakeUp(kit, _today.AddDays(-draw.Next(0, 12)));
                break;
            case 6 when _undo.Count > 0:
                Undo(kit, _undo.Keys.Order().ElementAt(draw.Next(_undo.Count)));
                break;
            case 7:
                Buy(kit, _today.AddDays(-draw.Next(1, 15)));
                break;
            case 8:
                TakeOff(kit);
                break;
            case 9 when _undone.Keys.Except(_madeUp).Order().ToList() is { Count: > 0 } days:
                // An old button takes back nothing that is not an admin's.
                PressAgain(kit, days[draw.Next(days.Count)]);
                break;
            case 9 or 10:
                Import(kit, Start.AddDays(-draw.Next(1, 15)));
                break;
            default:
                EndTheDay(kit, runsTheJob: draw.Next(3) > 0);
                break;
        }
    }

    private void CheckIn(TurnKit kit)
    {
        Note("checks in", _today);
        kit.Run(A.Message("打卡").From(Lin));
        _there.Add(_today);
    }

    private void ComeLate(TurnKit kit, DateOnly day)
    {
        Note("comes late for", day);
        kit.Run(A.Message("早").From(Ann), A.Message("打卡").From(Lin).At(Morning(day)));
        _there.Add(day);
    }

    /// <summary>Of a day that stands by itself, or was made up, there is none.</summary>
    private void MakeUp(TurnKit kit, DateOnly day)
    {
        Note("is made up", day);
        var asked = kit.Run(A.Message($"/makeup {day.Month}月{day.Day}日 航班延误").From(Boss).ReplyTo(new MessageId(5), Lin));
        Assert.That(asked.Buttons(), Has.Count.EqualTo(_there.Contains(day) || _madeUp.Contains(day) ? 0 : 1), _story[^1]);
        if (asked.Buttons() is [{ Data: { } undo }])
        {
            _madeUp.Add(day);
            _undo[day] = undo;
        }
    }

    private void Undo(TurnKit kit, DateOnly day)
    {
        Note("is made up no more", day);
        kit.PressPrivately(Boss, _undo[day]);
        _undone[day] = _undo[day];
        _undo.Remove(day);
        _madeUp.Remove(day);
    }

    private void PressAgain(TurnKit kit, DateOnly day)
    {
        Note("is pressed again", day);
        kit.PressPrivately(Boss, _undone[day]);
    }

    /// <summary>A day that a card has covered already is not for sale.</summary>
    private void Buy(TurnKit kit, DateOnly day)
    {
        Note("is bought", day);
        var stood = kit.Days(Lin).Any(line => line.StartsWith(Name(day), StringComparison.Ordinal));
        kit.PressPrivately(Lin, string.Create(CultureInfo.InvariantCulture, $"mymakeup:{kit.Group().No}:{kit.Person(Lin).No}:{day.DayNumber}:0"));
        if (!stood)
        {
            _bought.Add(day);
        }
    }

    private void TakeOff(TurnKit kit)
    {
        Note("is off", _today);
        kit.Run(A.Message("请假").From(Lin));
        if (!_there.Contains(_today) && !_madeUp.Contains(_today))
        {
            _leave.Add(_today);
        }
    }

    /// <summary>What stands, by whatever way, an import leaves as it is.</summary>
    private void Import(TurnKit kit, DateOnly day)
    {
        Note("is imported", day);
        var hours = (Morning(day).AddSeconds(0.5) - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalHours;
        ImportKit.TakeInto(kit, ImportKit.Export(ImportKit.Message(900_000_000 + ++_count, Lin.Id.Value, "打卡", hours)));
        if (!Facts().Exists(fact => fact.Key == day))
        {
            _there.Add(day);
        }
    }

    private void EndTheDay(TurnKit kit, bool runsTheJob)
    {
        Note(runsTheJob ? "ends, and the job runs" : "ends", _today);
        kit.Advance(TimeSpan.FromDays(1));
        _today = _today.AddDays(1);
        kit.Run(A.Message("早").From(Ann));
        if (runsTheJob)
        {
            kit.RunJob("CheckIns.missed-days", kit.Group().No, ++_count);
            kit.RunWork();
        }
    }

    private List<KeyValuePair<DateOnly, CheckInKind>> Facts() =>
    [
        .. _there.Union(_madeUp).Union(_bought).Union(_leave).Order().Select(day => KeyValuePair.Create(day,
            _there.Contains(day) ? CheckInKind.CheckedIn
            : _madeUp.Contains(day) || _bought.Contains(day) ? CheckInKind.MadeUp
            : CheckInKind.Leave)),
    ];

    private static IReadOnlyList<string> Lines(IEnumerable<KeyValuePair<DateOnly, CheckInKind>> days) =>
        [.. days.OrderBy(day => day.Key).Select(day => $"{Name(day.Key)} {day.Value}")];

    private static string Words(Streak streak) => $"连续 {streak.Current} 天 · 最长 {streak.Best} 天 · 一共 {streak.Total} 天";

    private static string Said(TurnKit kit) => kit.Tell(Lin, "/streak").Text();

    private static string Name(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(9, 0), TimeSpan.FromHours(8));

    private void Note(string what, DateOnly day) => _story.Add($"{Name(day)} {what}");

    private string Told(int seed) => $"seed {seed}: {string.Join(" · ", _story)}";
}
