using GroupBot.Events;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Newcomers;

/// <summary>Whoever is new and has said something should get a word from somebody: who did not is told to the admins.</summary>
internal static class NewcomersFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature("Newcomers")
        .Table(NewcomersStore.Facts, NewcomersTexts.Table)
        .Observe<MessageReceived>("said", NewcomersObserver.Said)
        .Observe<ReactionChanged>("reacted", NewcomersObserver.Reacted)
        .ToDo(new ToDoSpec("newcomers", NewcomersPages.Count, NewcomersTexts.Line, NewcomersTexts.Button, NewcomersPages.Open)
        {
            Rank = 10,
            More = NewcomersPages.More,
        })
        .Job(new JobSpec("prune", "0 25 * * * ?", NewcomersStore.Prune));
}
