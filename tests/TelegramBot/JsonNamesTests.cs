using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NUnit.Framework;
using Telegram.Bot;

namespace GroupBot.Tests.TelegramBot;

/// <summary>What our properties are called on the wire is what the Bot API calls them.</summary>
public sealed class JsonNamesTests
{
    /// <summary>Types that the Bot API calls otherwise.</summary>
    private static readonly Dictionary<string, string> ApiNames = new()
    {
        ["TGFile"] = "File",
        ["ForceReplyMarkup"] = "ForceReply",
    };

    /// <summary>Gone in 10.3, but part of the version whose shape our client has.</summary>
    private static readonly string[] GoneSince = ["sendMessage", "sendPhoto", "sendDocument"];

    [Test]
    public void Properties_WhenWritten_BearTheNamesOfTheApi()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Reference.BotApi));
        var types = api.RootElement.GetProperty("types");
        Assert.Multiple(() =>
        {
            foreach (var type in Exported("Telegram.Bot.Types").Where(type => type.IsClass))
            {
                if (types.TryGetProperty(ApiNames.GetValueOrDefault(type.Name, type.Name), out var known)
                    && known.TryGetProperty("fields", out var fields))
                {
                    Assert.That(JsonNames(type), Is.SubsetOf(Names(fields)), type.Name);
                }
            }
        });
    }

    [Test]
    public void Requests_WhenWritten_BearTheNamesOfTheApi()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Reference.BotApi));
        var methods = api.RootElement.GetProperty("methods");
        Assert.Multiple(() =>
        {
            foreach (var type in Exported("Telegram.Bot.Requests").Where(type => !type.IsAbstract))
            {
                var name = char.ToLowerInvariant(type.Name[0]) + type.Name[1..^"Request".Length];
                var fields = Names(methods.GetProperty(name).GetProperty("fields")).ToHashSet();
                if (GoneSince.Contains(name))
                {
                    fields.UnionWith(["receiver_user_id", "callback_query_id"]);
                }

                Assert.That(JsonNames(type), Is.SubsetOf(fields), name);
            }
        });
    }

    private static IEnumerable<Type> Exported(string ns) => typeof(ITelegramBotClient).Assembly.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith(ns, StringComparison.Ordinal) && !type.IsGenericType);

    private static IEnumerable<string> Names(JsonElement fields) =>
        fields.EnumerateArray().Select(field => field.GetProperty("name").GetString()!);

    private static IEnumerable<string> JsonNames(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Always)
        .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
}
