using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GroupBot.Features;
using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>What holds for the code itself: who may know whom, what may change, how long a file may be.</summary>
internal sealed partial class CodeContractTests
{
    private const int LongestFile = 300;

    /// <summary>Longer files, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["bot/GroupBot/Turns/TurnRunner.cs"] = "the walk of an update is read in one piece",
        ["bot/GroupBot/Wire/MessageParser.cs"] = "one pass over a message's bytes, field by field",
    };

    /// <summary>Mutable fields outside of caches, each with its reason.</summary>
    private static readonly HashSet<string> MayChange = [];

    [Test]
    public void Core_Always_ReferencesNoPackage() => Assert.That(
        File.ReadAllText(Path.Combine(Sources.Root, "core", "GroupBot.Core.csproj")), Does.Not.Contain("Reference"));

    [Test]
    public void Features_Always_KnowNoOtherFeature() => Assert.That(
        from file in Sources.In("bot/GroupBot/Features")
        let parts = file.Path.Split('/')
        where parts.Length > 4
        from other in FeatureFolders()
        where other != parts[3] && Regex.IsMatch(file.Text, $@"\bFeatures\.{other}\b")
        select $"{file.Path} knows {other}",
        Is.Empty);

    [TestCase("Telegram.Bot", "Wire", "Composition.cs")]
    [TestCase("Quartz", "Scheduling")]
    [TestCase("Polly", "Outbox", "Wire")]
    public void Packages_Always_StayInTheirRooms(string package, params string[] rooms) => Assert.That(
        Sources.In("bot/GroupBot")
            .Where(file => Regex.IsMatch(file.Text, $@"(using\s+(\w+\s*=\s*)?|\bglobal::){Regex.Escape(package)}\b"))
            .Select(file => file.Path["bot/GroupBot/".Length..])
            .Where(path => !rooms.Any(room => path == room || path.StartsWith($"{room}/", StringComparison.Ordinal))),
        Is.Empty);

    [Test]
    public void Classes_ThatAreConcrete_AreSealed() => Assert.That(
        new[] { typeof(FeatureList).Assembly, typeof(GroupBot.Core.Time.DayRule).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !IsGenerated(type))
            .Select(type => type.FullName),
        Is.Empty);

    [Test]
    public void Features_Always_HoldNoMutableState() => Assert.That(
        from type in typeof(FeatureList).Assembly.GetTypes()
        where type.Namespace?.StartsWith("GroupBot.Features", StringComparison.Ordinal) == true && !IsGenerated(type) && !type.IsEnum
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !IsBehindInit(type, field) && !MayChange.Contains($"{type.Name}.{field.Name}")
        select $"{type.Name}.{field.Name}",
        Is.Empty);

    [Test]
    public void Caches_InFeaturesAndRegistries_AreTurnCaches() => Assert.That(
        from type in typeof(FeatureList).Assembly.GetTypes()
        where type.Namespace is "GroupBot.Groups" or "GroupBot.Members" or "GroupBot.Groups.Settings" && !IsGenerated(type)
            && !typeof(ITurnCache).IsAssignableFrom(type)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType is { IsGenericType: true } generic
            && (generic.GetGenericTypeDefinition() == typeof(Dictionary<,>) || generic.GetGenericTypeDefinition() == typeof(List<>))
            && !IsBehindInit(type, field)
        select $"{type.Name}.{field.Name}",
        Is.Empty);

    [Test]
    public void Files_Always_AreShort() => Assert.That(
        new[] { "bot/GroupBot", "core" }.SelectMany(Sources.In)
            .Where(file => file.Text.AsSpan().Count('\n') > LongestFile && !LongFiles.ContainsKey(file.Path))
            .Select(file => file.Path),
        Is.Empty);

    private static IEnumerable<string> FeatureFolders() =>
        Directory.EnumerateDirectories(Path.Combine(Sources.Root, "bot/GroupBot/Features")).Select(path => Path.GetFileName(path)!);

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer))
        || type.Namespace?.StartsWith("GroupBot", StringComparison.Ordinal) != true
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);

    /// <summary>The field of a property that is set while an object is made, and never after.</summary>
    private static bool IsBehindInit(Type type, FieldInfo field) => Backing().Match(field.Name) is { Success: true } match
        && type.GetProperty(match.Groups["name"].Value, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            is { SetMethod: { } setter }
        && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex("^<(?<name>.+)>k__BackingField$")]
    private static partial Regex Backing();
}
