using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using GroupBot.Features;
using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>
/// Features and registries remember in rows and in <see cref="TurnCache{K,V}"/> (for after the commit, <see cref="TurnList{T}"/>)
/// alone: whatever else can change would keep what a rolled-back turn left in it.
/// </summary>
internal sealed partial class MutableStateTests
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    /// <summary>What may change all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Owners._configured"] = "filled from the options by the constructor, only asked afterwards",
        ["DataFile.Content"] = "the bytes of a file on their way out: nobody keeps them",
        ["ArrivalListFile.Content"] = "the same",
        ["PairRow.State"] = "the bytes of a row on their way in: nobody keeps them",
        ["ScoreBook._group"] = AtHand,
        ["ScoreBook._part"] = AtHand,
        ["ScoreBook._again"] = AtHand,
        ["ScoreHolds._held"] = "whose rows a reader waits for: one too many delays them by a minute at most",
        ["ScoreFollower._remade"] = "whose scores were made anew: one too many has a night counted once more",
        ["ScoreFollower._beganAt"] = RoundReason,
        ["ScoreFollower._roundThrough"] = RoundReason,
        ["ScoreFollower._isWhole"] = RoundReason,
        ["SeenCheckpoint._beganAt"] = RoundReason,
        ["SeenCheckpoint._roundThrough"] = RoundReason,
    };

    private const string AtHand = "which row of the log is at hand: set anew before each";

    private const string RoundReason = "of a round of writing: set anew when one begins, which is undone with its turn";

    [Test]
    public void Fields_InFeaturesAndRegistries_NeverChange() => Assert.That(
        typeof(FeatureList).Assembly.GetTypes()
            .Where(type => RoomName().IsMatch(type.Namespace ?? "") && !CodeContractTests.IsGenerated(type) && !IsOptions(type))
            .SelectMany(MutableFields)
            .Where(field => !Exceptions.ContainsKey(field)),
        Is.Empty);

    [Test]
    public void Exceptions_Always_AreNeeded() => Assert.That(
        Exceptions.Keys.Except(typeof(FeatureList).Assembly.GetTypes().SelectMany(MutableFields)), Is.Empty);

    /// <summary>The contract is worth what it sees.</summary>
    [Test]
    public void MutableFields_OfATypeWithEachKind_SeesThemAll() => Assert.That(
        MutableFields(typeof(Bad)).Select(field => field["Bad.".Length..]),
        Is.EquivalentTo(new[]
        {
            "_dictionary", "_list", "_set", "_queue", "_stack", "_array", "_linked", "_interface", "_bits", "_builder", "_box", "_plain",
            "_static", "Shared", "Property", "Changed", "Made", "<captured>P", "<reassigned>P",
        }));

    [Test]
    public void MutableFields_OfATypeThatIsSetOnce_AreNone() => Assert.That(MutableFields(typeof(Good)), Is.Empty);

    private static IEnumerable<string> MutableFields(Type type) =>
        from field in type.IsEnum ? [] : type.GetFields(Declared)
        where !field.IsLiteral && (!IsSetOnce(type, field) || IsMutable(field.FieldType))
        select $"{type.Name}.{(Backing().Match(field.Name) is { Success: true } match ? match.Groups["name"].Value : field.Name)}";

    private static bool IsSetOnce(Type type, FieldInfo field) => field.IsInitOnly || IsBehindInit(type, field)
        || (Captured().IsMatch(field.Name) && !IsAssignedLater(type, field));

    private static bool IsMutable(Type type)
    {
        if (type.IsArray || type == typeof(StringBuilder) || type == typeof(Random)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(StrongBox<>))
            || type.Namespace?.StartsWith("System.Threading", StringComparison.Ordinal) == true)
        {
            return true;
        }

        // What only reads is an interface of its own; a frozen or immutable collection is no other behind it.
        return type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true
            && typeof(IEnumerable).IsAssignableFrom(type)
            && !type.Namespace.StartsWith(typeof(FrozenSet).Namespace!, StringComparison.Ordinal)
            && !type.Namespace.StartsWith(typeof(ImmutableArray).Namespace!, StringComparison.Ordinal)
            && !(type.IsInterface && (type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
                || type.Name.StartsWith("IEnumerable", StringComparison.Ordinal)));
    }

    /// <summary>Bound at start from the configuration, and never again.</summary>
    private static bool IsOptions(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    /// <summary>The field of a property that is set while an object is made, and never after.</summary>
    private static bool IsBehindInit(Type type, FieldInfo field) => Backing().Match(field.Name) is { Success: true } match
        && type.GetProperty(match.Groups["name"].Value, Declared) is { SetMethod: { } setter }
        && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>True where a method stores into the field of a primary constructor's parameter.</summary>
    private static bool IsAssignedLater(Type type, FieldInfo field)
    {
        const byte storeField = 0x7D;
        byte[] store = [storeField, .. BitConverter.GetBytes(field.MetadataToken)];
        return type.GetNestedTypes(Declared).Prepend(type)
            .SelectMany(each => each.GetMethods(Declared))
            .Any(method => method.GetMethodBody()?.GetILAsByteArray() is { } code && code.AsSpan().IndexOf(store) >= 0);
    }

    [GeneratedRegex(@"^GroupBot\.(Features|Groups|Members)(\.|$)")]
    private static partial Regex RoomName();

    [GeneratedRegex("^<(?<name>.+)>k__BackingField$")]
    private static partial Regex Backing();

    [GeneratedRegex("^<.+>P$")]
    private static partial Regex Captured();

#pragma warning disable CS0067, CS0169, CS0414, CS0649, CA1823, CA1822, CA2211, CA1852, IDE0044, IDE0051, IDE0052 // Fields for the test to find.
    private sealed class Bad(List<int> captured, int reassigned)
    {
        private static int _static;
        private static readonly HashSet<int> Shared = [];

        private readonly Dictionary<int, int> _dictionary = [];
        private readonly List<int> _list = [];
        private readonly HashSet<int> _set = [];
        private readonly Queue<int> _queue = [];
        private readonly Stack<int> _stack = [];
        private readonly int[] _array = [];
        private readonly LinkedList<int> _linked = [];
        private readonly IDictionary<int, int> _interface = new Dictionary<int, int>();
        private readonly BitArray _bits = new(1);
        private readonly StringBuilder _builder = new();
        private readonly StrongBox<int> _box = new();
        private int _plain;

        public event Action? Changed;

        public int Property { get; set; }

        public List<int> Made { get; init; } = [];

        public int Count() => captured.Count + reassigned;

        public void Next() => reassigned++;
    }

    private sealed class Good(string name, string captured)
    {
        private const int Literal = 1;
        private static readonly FrozenSet<int> Words = [];
        private readonly IReadOnlyDictionary<int, int> _defaults = new Dictionary<int, int>();
        private readonly ImmutableArray<int> _array = [];

        public string Name { get; init; } = name;

        public string Captured() => captured;
    }
#pragma warning restore
}
