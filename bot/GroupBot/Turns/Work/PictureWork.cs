using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Texts;

namespace GroupBot.Turns.Work;

/// <summary>A picture that somebody asks for and gets in their private chat; the row of work is theirs.</summary>
/// <param name="Picture">Drawn beside the corridor.</param>
/// <param name="Photo">The picture as it is sent, with what stands under it: a photo, or a file where every pixel counts.</param>
/// <param name="Instead">What they read where it could not be drawn, or Telegram does not take it.</param>
internal sealed record PictureSpec<TState>(
    Func<TState, Svg> Picture, Func<TState, byte[], Effect> Photo, Func<TState, Language, Markup> Instead)
    where TState : class;

/// <summary>The way of a picture from the asking to the private chat, the same for every kind.</summary>
internal static class PictureWork
{
    /// <summary>The continuation of a picture's sending.</summary>
    public static string SentOf(string name) => $"{name}-sent";

    /// <summary>Asks for a drawing, one of a kind at a time for each member.</summary>
    /// <returns>False where the one before is not drawn yet.</returns>
    public static bool Ask<TState>(Turn turn, string name, PersonState person, TState state)
        where TState : class
    {
        if (turn.Work.Has(name, person.No))
        {
            return false;
        }

        turn.Work.Ask(name, state, turn.Now, member: person.No);
        return true;
    }

    public static void Take<TState>(Turn turn, string name, PictureSpec<TState> spec, TState state, Drawing drawing)
        where TState : class
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        if (drawing.Png is { } png)
        {
            turn.Metrics.Drawing.Succeeded(turn.Now);
            turn.Ask(spec.Photo(state, png), Destination.Of(person.No), Continuation.Of(SentOf(name), state));
            return;
        }

        turn.Metrics.Drawing.Failed(drawing.Trouble ?? "", turn.Now);
        turn.TellPrivately(person, spec.Instead(state, person.Language));
    }

    /// <summary>Where Telegram does not take the picture, they are told; where it cannot reach them, nobody is.</summary>
    public static void WasSent<TState>(Turn turn, PictureSpec<TState> spec, TState state, EffectOutcome outcome)
        where TState : class
    {
        if (outcome is EffectFailed { Refusal: EffectRefusal.Refused } && turn.Scene.Person is { } person)
        {
            turn.TellPrivately(person, spec.Instead(state, person.Language));
        }
    }
}
