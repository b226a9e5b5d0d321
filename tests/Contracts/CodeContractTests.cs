using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GroupBot.Features;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>What holds for the code itself: who may know whom, what may change, how long a file may be.</summary>
internal sealed class CodeContractTests
{
    private const int LongestFile = 300, LongestTest = 400;

    /// <summary>Longer files, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

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
    [TestCase("Microsoft.Data.Sqlite", "Storage/Sqlite")]
    [TestCase("SQLitePCL", "Storage/Sqlite")]
    [TestCase("Npgsql", "Storage/Postgres")]
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

    [TestCase("core", LongestFile)]
    [TestCase("bot/GroupBot", LongestFile)]
    [TestCase("bot/Sandbox", LongestFile)]
    [TestCase("bot/Telegram.Bot", LongestFile)]
    [TestCase("tests", LongestTest)]
    public void Files_Always_AreShort(string folder, int longest) => Assert.That(
        Sources.In(folder)
            .Where(file => file.Text.AsSpan().Count('\n') > longest && !LongFiles.ContainsKey(file.Path))
            .Select(file => file.Path),
        Is.Empty);

    [Test]
    public void LongFiles_Always_AreLong() => Assert.That(
        LongFiles.Keys.Where(path => File.ReadLines(Path.Combine(Sources.Root, path)).Count() <= LongestFile), Is.Empty);

    /// <summary>One that nobody moves with the transaction would keep what a rolled-back turn left in it.</summary>
    [Test]
    public void Caches_Always_AreMadeByThoseWhoMoveThemWithTheTurn() => Assert.That(
        Sources.In("bot")
            .Where(file => file.Path != "bot/GroupBot/Storage/TurnCache.cs" && Regex.IsMatch(file.Text, @"\bnew\s+Turn(Cache|List)<"))
            .Select(file => file.Path),
        Is.Empty);

    internal static IEnumerable<string> FeatureFolders() =>
        Directory.EnumerateDirectories(Path.Combine(Sources.Root, "bot/GroupBot/Features")).Select(path => Path.GetFileName(path)!);

    internal static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer))
        || type.Namespace?.StartsWith("GroupBot", StringComparison.Ordinal) != true
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);
}
