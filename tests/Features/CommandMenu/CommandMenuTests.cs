using GroupBot.Events;
using GroupBot.Features.CommandMenu;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CommandMenu;

internal sealed class CommandMenuTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Publish_AtTheFirstStart_SetsEveryScopeInEveryLanguage()
    {
        var sets = _kit.Run(CommandMenuFeature.AtStart(_kit.Now));

        Assert.That(sets, Has.Count.EqualTo(9));
        Assert.That(sets.Select(item => item.To), Is.All.EqualTo(Destination.Nowhere));
        var privately = sets.Effects<SetCommands>().Single(set => set.Scope == "all_private_chats" && set.LanguageCode == "zh");
        Assert.That(privately.Commands, Has.Some.EqualTo(new CommandLine("lang", "切换语言")));
        var everybody = sets.Effects<SetCommands>().Single(set => set.Scope == "all_group_chats" && set.LanguageCode is null);
        Assert.That(everybody.Commands, Has.None.Matches<CommandLine>(command => command!.Name is "settings" or "lang"));
    }

    /// <summary>What every installation offers behind the slash, whatever is left out of the bot's own list.</summary>
    [TestCase("all_private_chats", "start help menu me ping lang settings health mydata forgetme")]
    [TestCase("all_group_chats", "help menu me ping mydata forgetme")]
    [TestCase("all_chat_administrators", "help menu me ping lang settings health mydata forgetme")]
    public void Publish_OfTheBaseCommands_RegistersEachWhereItCanBeUsed(string scope, string names)
    {
        var sets = _kit.Run(CommandMenuFeature.AtStart(_kit.Now)).Effects<SetCommands>().Where(set => set.Scope == scope).ToList();

        Assert.That(sets.Select(set => set.LanguageCode), Is.EquivalentTo(new[] { null, "en", "zh" }));
        foreach (var set in sets)
        {
            Assert.That(set.Commands.Select(command => command.Name), Is.SupersetOf(names.Split(' ')), set.LanguageCode);
        }
    }

    [Test]
    public void Publish_InAGroup_LeavesOutWhatWorksInPrivateOnly() => Assert.That(
        _kit.Run(CommandMenuFeature.AtStart(_kit.Now)).Effects<SetCommands>().Where(set => set.Scope != "all_private_chats")
            .SelectMany(set => set.Commands).Select(command => command.Name), Has.None.EqualTo("start"));

    [TestCase(false)]
    [TestCase(true)]
    public void Publish_WhenNothingChanged_AsksForNothing(bool isTaken)
    {
        var sets = _kit.Run(CommandMenuFeature.AtStart(_kit.Now));
        foreach (var set in isTaken ? sets : [])
        {
            _kit.Succeed(set, new EffectAnswer());
        }

        _kit.Advance(TimeSpan.FromHours(1));

        Assert.That(_kit.Run(CommandMenuFeature.AtStart(_kit.Now)), Is.Empty, "what is on its way is not asked for twice");
    }

    [Test]
    public void Publish_WhenAListWasRefusedBefore_SendsThatOneAgain()
    {
        var sets = _kit.Run(CommandMenuFeature.AtStart(_kit.Now));
        _kit.Refuse(sets[0]);
        _kit.Refuse(sets[1], EffectRefusal.GivenUp, null);
        foreach (var set in sets.Skip(2))
        {
            _kit.Succeed(set, new EffectAnswer());
        }

        _kit.Advance(TimeSpan.FromHours(1));
        var again = _kit.Run(CommandMenuFeature.AtStart(_kit.Now));
        Assert.That(again.Effects<SetCommands>().Select(set => (set.Scope, set.LanguageCode)),
            Is.EqualTo(sets.Take(2).Effects<SetCommands>().Select(set => (set.Scope, set.LanguageCode))));

        again.ToList().ForEach(set => _kit.Succeed(set, new EffectAnswer()));
        _kit.Advance(TimeSpan.FromHours(1));
        Assert.That(_kit.Run(CommandMenuFeature.AtStart(_kit.Now)), Is.Empty);
    }
}
