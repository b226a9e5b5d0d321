using GroupBot.Events;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class FeatureRegistryTests
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    /// <summary>A dead letter names its handler: the name alone must say which one failed, and on what kind of event.</summary>
    [Test]
    public void Observe_OfTwoKindsOfEventsUnderOneName_IsRefused() => Assert.That(
        () => Registry().Observe<MemberJoined>("moves", (_, _) => { }).Observe<MemberLeft>("moves", (_, _) => { }),
        Throws.ArgumentException.With.Message.Contains("Test.observer.moves"));

    [Test]
    public void Guard_UnderANameThatIsTaken_IsRefused() => Assert.That(
        () => Registry().Guard("flood", (_, _) => false).Guard("flood", (_, _) => false),
        Throws.ArgumentException.With.Message.Contains("Test.guard.flood"));

    [Test]
    public void Job_UnderTheNameOfACommand_IsRefused() => Assert.That(
        () => Registry().Command(new CommandSpec("hi", Help, (_, _) => { }))
            .Job(new JobSpec("command.hi", "0 0 4 * * ?", (_, _) => { })),
        Throws.ArgumentException.With.Message.Contains("Test.command.hi"));

    [Test]
    public void Observe_UnderANameOfAnotherFeature_IsAllowed() => Assert.That(
        Registry().Observe<MemberJoined>("moves", (_, _) => { }).Feature("Other").Observe<MemberLeft>("moves", (_, _) => { })
            .ObserversOf(typeof(MemberLeft)).Single().Name,
        Is.EqualTo("Other.observer.moves"));

    private static FeatureRegistry Registry() => new FeatureRegistry().Feature("Test");
}
