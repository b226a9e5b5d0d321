using System.Text.Json;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Somebody at the door was asked something; their next private text is the answer.</summary>
/// <param name="Asks">The number of the question; 0 for a member's code.</param>
/// <param name="IsTold">They sent something without words before, and were told that words are wanted.</param>
/// <param name="IsLeaving">They said goodbye, and have not said yet whether they meant it.</param>
internal sealed record JoinAsked(int Version, long Request, long Asks, bool IsTold = false, bool IsLeaving = false)
{
    /// <summary>By which answers to the questions at the door are heard.</summary>
    public const string Question = "join-question";

    /// <summary>By which answers to what an admin asked besides are heard.</summary>
    public const string More = "join-more";

    /// <summary>The number of the request for which somebody is asked; null where nothing of the door's is open.</summary>
    public static long? RequestOf(OpenQuestion? open) => open?.Handler switch
    {
        Question => JsonSerializer.Deserialize<JoinAsked>(open.State)?.Request,
        More => JsonSerializer.Deserialize<JoinAskedMore>(open.State)?.Request,
        _ => null,
    };
}

/// <param name="Text">What the admin asked.</param>
/// <param name="Admin">Who is told of the answer, where they still lead the group.</param>
internal sealed record JoinAskedMore(int Version, long Request, string Text, long Admin, bool IsTold = false, bool IsLeaving = false);
