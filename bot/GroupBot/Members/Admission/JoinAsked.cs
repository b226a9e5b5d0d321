namespace GroupBot.Members.Admission;

/// <summary>Somebody at the door was asked something; their next private text is the answer.</summary>
/// <param name="Asks">The number of the question; 0 for a member's code.</param>
internal sealed record JoinAsked(int Version, long Request, long Asks)
{
    /// <summary>By which answers to the questions at the door are heard.</summary>
    public const string Question = "join-question";

    /// <summary>By which answers to what an admin asked besides are heard.</summary>
    public const string More = "join-more";
}

/// <param name="Text">What the admin asked.</param>
/// <param name="Admin">Who is told of the answer.</param>
internal sealed record JoinAskedMore(int Version, long Request, string Text, long Admin);
