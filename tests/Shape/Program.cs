namespace GroupBot.Shape;

/// <summary>Writes a project of signatures only: <c>GroupBot.Shape shape-file reference-file output-folder</c>.</summary>
internal static class Program
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <AssemblyName>Telegram.Bot</AssemblyName>
          </PropertyGroup>
        </Project>

        """;

    private static int Main(string[] arguments)
    {
        if (arguments is not [var shapePath, var referencePath, var folder])
        {
            Console.Error.WriteLine("usage: GroupBot.Shape <shape file> <reference file> <output folder>");
            return 2;
        }

        var facts = FactsFile.Read();
        var unfounded = FactsFile.Unfounded(facts, referencePath).ToList();
        foreach (var fact in unfounded)
        {
            Console.Error.WriteLine($"{fact.FullName}: the reference no longer says: {fact.Words}");
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "Signatures.cs"), new SignatureWriter(ShapeFile.Read(shapePath), facts).Write());
        File.WriteAllText(Path.Combine(folder, "Telegram.Bot.csproj"), Project);
        // The rules of our own projects end here.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        }

        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        return unfounded.Count == 0 ? 0 : 1;
    }
}
