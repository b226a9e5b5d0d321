using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns.Quiet;

namespace GroupBot.Turns.Routing;

/// <summary>What features say of their own accord: posts in groups, and lines of what waits for admins.</summary>
internal sealed partial class FeatureRegistry
{
    private readonly Dictionary<string, PostKind> _postKinds = [];
    private readonly List<ToDoSpec> _toDos = [];
    private readonly List<Func<GroupState, Language, Button>> _firstSteps = [];
    private readonly List<FirstSwitchSpec> _firstSwitches = [];
    private readonly List<OfferSpec> _offers = [];
    private readonly List<(NeededRight Right, Func<Turn, GroupState, bool> IsUsed)> _rights = [];
    private readonly List<Func<Turn, GroupState, Text?>> _notes = [];

    /// <summary>Every kind of unasked post by its full name.</summary>
    public IReadOnlyDictionary<string, PostKind> PostKinds => _postKinds;

    /// <summary>What may wait for a group's admins, by rank, then in the order of registration.</summary>
    public IReadOnlyList<ToDoSpec> ToDos => _toDos;

    /// <summary>Buttons under the first words in private to whoever added the bot to a group.</summary>
    public IReadOnlyList<Func<GroupState, Language, Button>> FirstSteps => _firstSteps;

    /// <summary>What an owner is asked on the first day whether to switch on.</summary>
    public IReadOnlyList<FirstSwitchSpec> FirstSwitches => _firstSwitches;

    /// <summary>What admins are offered later, in the order of registration.</summary>
    public IReadOnlyList<OfferSpec> Offers => _offers;

    /// <summary>The bot's rights that what is switched on in a group uses, besides those that it uses in every one.</summary>
    public IEnumerable<NeededRight> RightsUsedIn(Turn turn, GroupState group) =>
        _rights.Where(one => one.IsUsed(turn, group)).Select(one => one.Right);

    /// <summary>Declares a right of the bot's that a feature uses in some groups alone.</summary>
    public FeatureRegistry NeedsRight(NeededRight right, Func<Turn, GroupState, bool> isUsed)
    {
        _rights.Add((right, isUsed));
        return this;
    }

    /// <summary>What <c>/health</c> says of a group besides its rights, where there is something to say.</summary>
    public IEnumerable<Text> NotesOn(Turn turn, GroupState group) => _notes.Select(note => note(turn, group)).OfType<Text>();

    /// <summary>Adds a line to a group's part of <c>/health</c>: what an owner should know and can hardly guess.</summary>
    public FeatureRegistry Note(Func<Turn, GroupState, Text?> note)
    {
        _notes.Add(note);
        return this;
    }

    /// <summary>Declares what a feature posts unasked; sent by <c>turn.Post</c> alone.</summary>
    public FeatureRegistry Posts(params PostKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            _postKinds.Add(kind.FullName, kind);
        }

        return this;
    }

    /// <summary>Adds a line to <c>/todo</c> and to the morning note.</summary>
    /// <exception cref="ArgumentException">A line of that name is there already.</exception>
    public FeatureRegistry ToDo(ToDoSpec spec)
    {
        if (_toDos.Any(one => one.Name == spec.Name))
        {
            throw new ArgumentException($"A line named {spec.Name} is registered already.");
        }

        var after = _toDos.FindIndex(one => one.Rank > spec.Rank);
        _toDos.Insert(after < 0 ? _toDos.Count : after, spec);
        return this;
    }

    /// <summary>Offers a button under the first words in private to whoever added the bot to a group.</summary>
    public FeatureRegistry FirstStep(Func<GroupState, Language, Button> button)
    {
        _firstSteps.Add(button);
        return this;
    }

    /// <summary>Offers a switch on the first day; it is registered as a setting as well.</summary>
    public FeatureRegistry FirstSwitch(BoolSetting setting, params GroupPurpose[] notFor)
    {
        _firstSwitches.Add(new FirstSwitchSpec(setting) { NotFor = notFor });
        return this;
    }

    /// <summary>Offers a switch some days after the first, once.</summary>
    public FeatureRegistry Offer(OfferSpec spec)
    {
        _offers.Add(spec);
        return this;
    }
}
