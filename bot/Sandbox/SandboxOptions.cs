using GroupBot.Sandbox.Scenarios.Crowd;

namespace GroupBot.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed class SandboxOptions
{
    /// <summary>TCP port on the loopback address; 0 takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>Refuse what the machine-readable API does not allow, where the real server would look away.</summary>
    public bool Strict { get; set; }

    /// <summary>The demo bot's token; its number before the colon is the bot's user id.</summary>
    public string BotToken { get; set; } = "7000000001:AASandboxSandboxSandboxSandboxSandbx";

    /// <summary>Without the @; must end in "bot", as BotFather asks.</summary>
    public string BotUsername { get; set; } = "groupbot_sandbox_bot";

    /// <summary>The name members see.</summary>
    public string BotName { get; set; } = "GroupBot";

    /// <summary>BotFather's privacy mode switched off: a bot that is no admin reads everything too.</summary>
    public bool BotReadsAllMessages { get; set; }

    /// <summary>Begin with the demo group and its four people; false begins with the bot alone.</summary>
    public bool DemoGroup { get; set; } = true;

    /// <summary>
    /// The owner adds the bot to the demo group and makes it an administrator at the start, so that the bot hears of it;
    /// false begins with the bot long in it.
    /// </summary>
    public bool OwnerAddsBot { get; set; }

    /// <summary>The demo group has this much behind it, and the bot was added 23 hours ago; null is a new group.</summary>
    public CrowdOptions? Crowd { get; set; }

    /// <summary>
    /// Every token of the right form is a bot: at its first call it is created and the owner makes it an administrator of
    /// the demo group. The demo bot is in the group only when its own token calls.
    /// </summary>
    public bool AnyToken { get; set; }

    /// <summary>Answer 429 where a bot sends faster than Telegram lets it: about 30/s in all, 1/s a chat, 20/min a group.</summary>
    public bool Limits { get; set; }

    /// <summary>Title of the demo group.</summary>
    public string GroupTitle { get; set; } = "读书会 · Reading club";

    /// <summary>Seed of every draw: ids of updates, of files, of links.</summary>
    public int Seed { get; set; } = 20261122;

    /// <summary>
    /// Hold back a client that repeats the same offset within 3 s, as the real server does. Switch off where a
    /// clock that only moves by hand would never end that wait.
    /// </summary>
    public bool PaceRepeatedPolls { get; set; } = true;
}
