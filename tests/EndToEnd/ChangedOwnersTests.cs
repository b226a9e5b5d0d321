using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The sandbox's owner has added the bot while nobody owned the installation: it sat there in silence.</summary>
internal sealed class ChangedOwnersTests : ProgramFixture
{
    [Test, CancelAfter(120_000)]
    public async Task Start_AfterOwnersWereNamed_WorksWhereItWasSilent(CancellationToken ct)
    {
        var owner = Settings["Owners"];
        Settings["Owners"] = "";
        using (var silent = Start("run"))
        {
            await SaysAsync(silent, "Nobody owns this installation", ct);
            await UntilAsync(silent, () => Store.Lines("select is_allowed from groups").SequenceEqual(["0"]), ct);
            Assert.That(await silent.StopAsync(ct), Is.Zero, silent.Output);
        }

        Settings["Owners"] = owner;
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var (world, group) = (Sandbox.World, Sandbox.World.Group!);
        await UntilAsync(bot, () => Store.Lines("select is_allowed from groups").SequenceEqual(["1"]), ct);
        var question = world.Post(world.Members[0], group, "/ping");

        await UntilAsync(bot, () => world.MessagesOf(group).Any(message => message.ReplyTo?.Id == question.Id), ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
    }
}
