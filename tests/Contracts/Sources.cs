using System.Runtime.CompilerServices;

namespace GroupBot.Tests.Contracts;

/// <summary>The repository as it lies on disk, found from where this file was compiled.</summary>
internal static class Sources
{
    public static string Root { get; } = Directory.GetParent(Here())!.Parent!.Parent!.FullName;

    public static IEnumerable<(string Path, string Text)> In(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    private static string Here([CallerFilePath] string path = "") => path;
}
