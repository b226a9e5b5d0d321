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
        Assert.That(privately.Commands, Has.None.Matches<CommandLine>(command => command!.Name == "start"));
        var everybody = sets.Effects<SetCommands>().Single(set => set.Scope == "all_group_chats" && set.LanguageCode is null);
        Assert.That(everybody.Commands, Has.None.Matches<CommandLine>(command => command!.Name is "settings" or "lang"));
    }

    [Test]
    public void Publish_WhenNothingChanged_AsksForNothing()
    {
        _kit.Run(CommandMenuFeature.AtStart(_kit.Now));
        _kit.Advance(TimeSpan.FromHours(1));

        Assert.That(_kit.Run(CommandMenuFeature.AtStart(_kit.Now)), Is.Empty);
    }
}
