using GroupBot.Shape;
using NUnit.Framework;

namespace GroupBot.Tests.TelegramBot;

/// <summary>The facts that lie beside the project; without them a test says aloud that it skips.</summary>
internal static class Reference
{
    private static readonly Lazy<ShapeFile> Parsed = new(() => ShapeFile.Read(Beside("data/telegram-bot-shape.txt")));

    public static ShapeFile Shape
    {
        get
        {
            RequireFile("data/telegram-bot-shape.txt");
            return Parsed.Value;
        }
    }

    public static string BotApi => RequireFile("data/botapi-10.3.json");

    public static string Reading => RequireFile("design/botapi.md");

    private static string RequireFile(string name)
    {
        var path = Beside(name);
        if (!File.Exists(path))
        {
            Assert.Ignore($"{path} is absent: nothing checks here that our client has the package's shape.");
        }

        return path;
    }

    private static string Beside(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GroupBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", name));
    }
}
