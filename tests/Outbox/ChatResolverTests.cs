using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Outbox;

/// <summary>What becomes of a row between the turn that asked for it and the moment of sending.</summary>
internal sealed class ChatResolverTests
{
    /// <summary>The sender has it in memory; whom it named was forgotten meanwhile.</summary>
    [Test]
    public void Resolve_OfAPostThatWasTakenBack_SendsNothing()
    {
        using var kit = new TurnKit();
        kit.Run(A.Message("hi"));
        var group = kit.Group();
        kit.InTurn(turn => turn.Ask(new SendText("Ann", IsPost: true, Of: new PostOrigin("Test.kind", "1")), Destination.Of(group.No)));
        var item = kit.Asked[^1];
        var resolver = new ChatResolver(kit.Groups, kit.Members, kit.File.Database);
        Assert.That(resolver.Resolve(item), Is.EqualTo(((ChatId?)group.Chat, (EffectRefusal?)null)));

        kit.InTurn(turn => turn.Outbox.Delete(item.Id));

        Assert.That(resolver.Resolve(item).Refusal, Is.EqualTo(EffectRefusal.Forgotten));
    }
}
