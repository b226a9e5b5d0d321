using GroupBot.Events;
using GroupBot.Turns.Routing;

namespace GroupBot.Turns;

/// <summary>The walk of one event, after the registries: guards, then at most one answer, then everyone who watches.</summary>
internal sealed class Walk(Turn turn, Router router, FeatureRegistry features, HandlerCalls calls)
{
    /// <summary>What the search found; a field so that the search costs no closure for each of a thousand messages.</summary>
    private (string Name, Action<Turn> Run)? _found;

    public void Through(Scene scene)
    {
        // A group the owners do not want is told nothing; but that the bot came there, or stands there, is for somebody to see.
        var isMuted = scene.Group is { IsAllowed: false };
        turn.Enter(scene);
        var isStopped = !isMuted && IsStopped(scene);
        var isAnswered = isMuted || isStopped || Answer(scene);
        if (isMuted ? scene.Event is BotChanged : !isStopped)
        {
            Observe(scene, scene.Event);
        }

        if (!isAnswered && scene is { IsTaken: false, Event: MessageReceived received } && router.FindAddressed(received) is { } addressed)
        {
            calls.Run(addressed.Name, scene, (addressed.Run, Turn: turn, Received: received), static on => on.Run(on.Turn, on.Received));
        }

        if (!scene.HasDerived)
        {
            return;
        }

        foreach (var derived in scene.Derived)
        {
            // Told once only: no guard's stop keeps it back, as no later update would tell it.
            if (!isMuted || derived is GroupMet)
            {
                Observe(scene, derived);
            }
        }
    }

    /// <summary>Runs one handler once more for a dead letter, at the event's own instant.</summary>
    /// <param name="subject">Whom the derived event told of; null where it was the event itself.</param>
    /// <returns>Why it failed again, with everything undone; null where it stands.</returns>
    public string? RunAgain(Scene scene, string handler, MemberNo? subject)
    {
        turn.Enter(scene);
        var found = false;
        var failure = calls.Attempt(() =>
        {
            if (handler == HandlerCalls.Finding)
            {
                found = true;
                AnswerTo(scene)?.Run(turn);
                return;
            }

            foreach (var (name, run) in HandlersOf(scene, subject))
            {
                if (name == handler)
                {
                    found = true;
                    run(turn);
                    return;
                }
            }
        });
        return failure ?? (found ? null : $"No handler named {handler} takes this event any more.");
    }

    private bool IsStopped(Scene scene)
    {
        foreach (var guard in features.Guards)
        {
            var stops = false;
            calls.Run(guard.Name, scene, turn, now => stops = guard.Run(now, scene.Event));
            if (stops)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>False where nobody answers.</returns>
    private bool Answer(Scene scene)
    {
        if (scene.Event is not (MessageReceived or ButtonPressed))
        {
            return false;
        }

        if (!calls.Run(HandlerCalls.Finding, scene, (Walk: this, Scene: scene), static on => on.Walk._found = on.Walk.AnswerTo(on.Scene)))
        {
            return true;
        }

        if (_found is { } answer)
        {
            scene.IsCall = scene.Event is MessageReceived;
            if (scene is { Group: not null, IsCall: true, MessageSeq: { } seq })
            {
                turn.Activity.MarkCommand(seq);
            }

            calls.Run(answer.Name, scene, (answer.Run, Turn: turn), static on => on.Run(on.Turn));
        }

        return _found is not null;
    }

    private (string Name, Action<Turn> Run)? AnswerTo(Scene scene) => scene.Event switch
    {
        MessageReceived received => router.Find(turn, received),
        ButtonPressed pressed => router.Find(pressed) is { } button
            ? (button.Handler.Name, now => button.Handler.Run(now, pressed, button.Data))
            // A button of another version: end the spinner, say nothing.
            : ("router.button", static now => now.Toast()),
        _ => null,
    };

    private void Observe(Scene scene, ChatEvent chatEvent)
    {
        var observers = features.ObserversOf(chatEvent.GetType());
        for (var i = 0; i < observers.Count; i++)
        {
            calls.Run(observers[i].Name, scene, (observers[i].Run, Turn: turn, Event: chatEvent),
                static on => on.Run(on.Turn, on.Event), (chatEvent as IDerivedEvent)?.Member);
        }
    }

    /// <summary>
    /// Everything that would run for an event, by name; a name tells the kind of event too, as no other handler bears it. Who
    /// answers comes last: the search may fail, which is no matter to the others.
    /// </summary>
    private IEnumerable<(string Name, Action<Turn> Run)> HandlersOf(Scene scene, MemberNo? subject)
    {
        foreach (var guard in features.Guards)
        {
            yield return (guard.Name, now => guard.Run(now, scene.Event));
        }

        foreach (var heard in DerivedAgain(scene, subject).Prepend(scene.Event))
        {
            foreach (var observer in features.ObserversOf(heard.GetType()))
            {
                yield return (observer.Name, now => observer.Run(now, heard));
            }
        }

        if (AnswerTo(scene) is { } answer)
        {
            yield return answer;
        }

        if (scene.Event is MessageReceived received && router.FindAddressed(received) is { } addressed)
        {
            yield return (addressed.Name, now => addressed.Run(now, received));
        }
    }

    /// <summary>
    /// What the registries may have concluded of the one whom the letter names; which of it they did, the handler's name says.
    /// </summary>
    private static IEnumerable<ChatEvent> DerivedAgain(Scene scene, MemberNo? subject)
    {
        if (scene.Group is null || scene.Event.Chat is not { } chat)
        {
            yield break;
        }

        var at = scene.At;
        yield return new GroupMet(chat, scene.Event.At);
        if (subject is not { } no)
        {
            yield break;
        }

        yield return new MemberJoined(chat, at, no);
        yield return new MemberJoinCompleted(chat, at, no);
        yield return new MemberLeft(chat, at, no, scene.Event is MemberChanged { New.Status: MemberStatus.Banned });
        yield return new MemberLeftCompleted(chat, at, no);
    }
}
