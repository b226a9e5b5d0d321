using System.Text.RegularExpressions;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>Which room of the program may know which. A line here is a decision: a new one needs a reason.</summary>
internal sealed class RoomContractTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        // What everything else is made of knows nothing of who uses it.
        ["Events"] = [],
        ["Texts"] = ["Events"],
        ["Storage"] = [],

        // Drawing knows the words on pictures, and nothing of who asks for them.
        ["Pictures"] = ["Texts"],

        // The turn and the rooms that it walks through know each other.
        ["Groups"] = ["Events", "Members", "Storage", "Texts", "Turns"],
        ["Members"] = ["Events", "Groups", "Storage", "Texts", "Turns"],
        ["Outbox"] = ["Events", "Groups", "Members", "Storage", "Turns"],
        ["Turns"] = ["Events", "Groups", "Members", "Outbox", "Pictures", "Storage", "Texts", "Wire"],

        // What drives the turn.
        ["Scheduling"] = ["Events", "Storage", "Turns", "Wire"],
        ["Wire"] = ["Events", "Outbox", "Storage", "Turns"],
        // History enters by requests of its own, which the one list registers and the command line makes.
        ["Import"] = ["Events", "Groups", "Members", "Storage", "Turns"],
        ["Features"] = ["Events", "Groups", "Import", "Members", "Outbox", "Pictures", "Storage", "Texts", "Turns"],
        ["Web"] = ["Outbox", "Storage", "Turns", "Wire"],
        ["Cli"] = ["Events", "Features", "Groups", "Import", "Members", "Outbox", "Pictures", "Storage", "Texts", "Turns", "Web", "Wire"],
    };

    [Test]
    public void Rooms_OfTheProgram_AreAllHere() => Assert.That(
        Sources.In("bot/GroupBot").Select(file => file.Path.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2])
            .Distinct(),
        Is.EquivalentTo(MayKnow.Keys));

    [TestCaseSource(nameof(Rooms))]
    public void Room_Always_KnowsOnlyThoseItMay(string room) => Assert.That(
        from file in Sources.In($"bot/GroupBot/{room}")
        from known in Known(file.Text)
        where known != room && !MayKnow[room].Contains(known)
        select $"{file.Path} knows {known}",
        Is.Empty);

    /// <summary>A room is known by a using, by an alias, or written out.</summary>
    [TestCase("using GroupBot.Outbox;", "Outbox")]
    [TestCase("using Sent = GroupBot.Outbox.Sender;", "Outbox")]
    [TestCase("_ = typeof(global::GroupBot.Wire.UpdateReader);", "Wire")]
    [TestCase("using GroupBot.Turns.Routing;", "Turns")]
    [TestCase("using GroupBot.Core.Time;")]
    public void Known_OfAText_IsEveryRoomThatItNames(string text, params string[] rooms) =>
        Assert.That(Known(text), Is.EqualTo(rooms));

    private static IEnumerable<string> Rooms => MayKnow.Keys;

    private static IEnumerable<string> Known(string text) => Regex.Matches(text, @"\bGroupBot\.(?<room>[A-Z]\w+)\b")
        .Select(match => match.Groups["room"].Value)
        .Where(MayKnow.ContainsKey)
        .Distinct();
}
