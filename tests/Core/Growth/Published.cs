using System.Text.Json;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>Values that others printed; they lie beside the project, and without them a test says aloud that it skips.</summary>
internal static class Published
{
    public static JsonElement Formulas => Read("formulas/expected-formulas.json");

    public static JsonElement Levels => Read("levels/expected-levels.json");

    private static JsonElement Read(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Sources.Root, "..", "shared", "data", name));
        if (!File.Exists(path))
        {
            Assert.Ignore($"{path} is absent: nothing holds this arithmetic against values that others printed.");
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}
