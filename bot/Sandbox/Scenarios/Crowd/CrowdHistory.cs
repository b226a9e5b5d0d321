using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>
/// A group's life up to now, at once. A bot that is not in the group is added 23 hours before now, so that it hears of
/// everything since; of what is older than the 24 hours the real server keeps no bot hears.
/// </summary>
public static class CrowdHistory
{
    private static readonly TimeSpan BotIsIn = TimeSpan.FromHours(23);

    /// <summary>Fills the group; the people who are in it take part.</summary>
    /// <returns>How many messages were written.</returns>
    /// <exception cref="InvalidOperationException">The options are out of bounds, or the group has messages already.</exception>
    public static int Write(SandboxWorld world, SandboxChat group, CrowdOptions options)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Fault is { } fault)
        {
            throw new DeedException(fault.Chinese, fault.English);
        }

        var plan = CrowdPlanner.Make(options);
        lock (world.Gate)
        {
            if (group.Messages.Count > 0)
            {
                throw new DeedException("群里已经有消息，不能再往前补写。", "There are messages in the group; what is older cannot be written after them.");
            }

            var now = world.Now;
            var midnight = Midnight(now, options) - TimeSpan.FromDays(options.Days - 1);
            var bot = now - BotIsIn;
            try
            {
                world.Past = midnight;
                var stage = new CrowdStage(world, group, plan);
                foreach (var what in plan.Events.TakeWhile(e => midnight + e.At <= now))
                {
                    if (midnight + what.At >= bot)
                    {
                        AddBot(world, group, stage.Person(0), bot);
                    }

                    world.Past = midnight + what.At;
                    stage.Play(what);
                }

                AddBot(world, group, stage.Person(0), world.Past is { } last && last > bot ? last : bot);
            }
            finally
            {
                world.Past = null;
            }

            return group.Messages.Count;
        }
    }

    /// <summary>The midnight before the instant, where the crowd lives.</summary>
    internal static DateTimeOffset Midnight(DateTimeOffset instant, CrowdOptions options) =>
        new(instant.ToOffset(options.UtcOffset).Date, options.UtcOffset);

    private static void AddBot(SandboxWorld world, SandboxChat group, SandboxUser owner, DateTimeOffset at)
    {
        var bot = world.UsualBot;
        // Where any token is a bot, there is none before the first call.
        var isThere = bot.HasCalled || !world.Options.AnyToken;
        if (isThere && !world.MemberOf(group, bot.User).IsIn)
        {
            world.Past = at;
            world.Add(owner, group, bot.User);
            world.Promote(owner, group, bot.User, AdminRights.Usual);
        }
    }
}
