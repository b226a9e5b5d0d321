namespace GroupBot.Faulty;

/// <summary>The guards that can be taken away, to see that a test notices.</summary>
internal static class Breakage
{
    /// <summary>A committed update is remembered nowhere: what comes twice is taken twice.</summary>
    public const string Dedupe = "dedupe";

    /// <summary>Of the turns that hear somebody every third is confirmed though nothing of it was written.</summary>
    public const string Commit = "commit";

    /// <summary>What is to be sent stands in memory alone.</summary>
    public const string Outbox = "outbox";

    /// <summary>A post that must not be sent twice is not claimed before it is sent.</summary>
    public const string Claim = "claim";

    /// <summary>How long Telegram asks to wait is not listened to.</summary>
    public const string Pauses = "pauses";

    /// <summary>What a store in trouble does not take is left out, and its turn stands without it.</summary>
    public const string Trouble = "trouble";

    /// <summary>Nobody looks whether the file and its log are as they were left.</summary>
    public const string Watch = "watch";

    /// <summary>How long something lasts is taken from the wall clock.</summary>
    public const string Elapsed = "elapsed";
}
