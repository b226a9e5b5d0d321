using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;

namespace GroupBot.Groups.Settings;

/// <summary>One value of an imported file, checked.</summary>
internal readonly record struct SettingChange(GroupNo Group, Setting Setting, string Value);

/// <summary>
/// Settings as a file: <c>{"groups":[{"chat":-100…,"title":…,"settings":{"Feature":{"Key":value}}}]}</c>. Values are
/// plain JSON: true, 20, "text". The title is for people and ignored on the way in.
/// </summary>
internal static class SettingsFile
{
    public static JsonObject Write(GroupRegistry groups, GroupSettings values, IReadOnlyList<Setting> settings)
    {
        var all = new JsonArray();
        foreach (var group in groups.All())
        {
            var features = new JsonObject();
            foreach (var setting in settings)
            {
                if (features[setting.Feature] is not JsonObject feature)
                {
                    features[setting.Feature] = feature = [];
                }

                feature[setting.Key] = ToJson(setting, values.GetText(group.No, setting));
            }

            all.Add((JsonNode)new JsonObject { ["chat"] = group.Chat.Value, ["title"] = group.Title, ["settings"] = features });
        }

        return new JsonObject { ["groups"] = all };
    }

    /// <param name="problems">Everything that is wrong, each line naming where and what; empty where nothing is.</param>
    public static IReadOnlyList<SettingChange> Read(
        string json, GroupRegistry groups, IReadOnlyList<Setting> settings, out IReadOnlyList<string> problems)
    {
        var changes = new List<SettingChange>();
        var wrong = new List<string>();
        problems = wrong;
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException exception)
        {
            wrong.Add(string.Create(CultureInfo.InvariantCulture,
                $"This is not JSON: look at line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}, and just before it."));
            return changes;
        }

        // What was exported comes back whole, with or without the answer it came in.
        root = (root as JsonObject)?["settings"] as JsonObject ?? root;
        if ((root as JsonObject)?["groups"] is not JsonArray all)
        {
            wrong.Add("There must be a list named \"groups\".");
            return changes;
        }

        for (var at = 0; at < all.Count; at++)
        {
            ReadGroup(PlaceOf(at, all[at]), all[at] as JsonObject, groups, settings, changes, wrong);
        }

        return changes;
    }

    /// <summary>By the title in the file, where there is one; its number tells two of one title apart.</summary>
    private static string PlaceOf(int at, JsonNode? entry)
    {
        var place = $"groups[{at.ToString(CultureInfo.InvariantCulture)}]";
        return (entry as JsonObject)?["title"] is JsonValue title && title.TryGetValue(out string? text) && text.Length > 0
            ? $"{place} ({text})"
            : place;
    }

    private static void ReadGroup(
        string place, JsonObject? entry, GroupRegistry groups, IReadOnlyList<Setting> settings, List<SettingChange> changes,
        List<string> wrong)
    {
        if (entry is null || entry["chat"] is not JsonValue chat || !chat.TryGetValue(out long id))
        {
            wrong.Add($"{place}: \"chat\" must be a chat's id, such as -1001234567890.");
            return;
        }

        foreach (var (name, _) in entry.Where(field => field.Key is not ("chat" or "title" or "settings")))
        {
            wrong.Add($"{place}: \"{name}\" is unknown; there are \"chat\", \"title\" and \"settings\".");
        }

        if (groups.Find(new ChatId(id)) is not { } group)
        {
            wrong.Add($"{place}: the bot knows no group {id.ToString(CultureInfo.InvariantCulture)}.");
            return;
        }

        if (entry["settings"] is not JsonObject features)
        {
            wrong.Add($"{place}: \"settings\" must be an object.");
            return;
        }

        foreach (var (feature, keys) in features)
        {
            if (keys is not JsonObject values)
            {
                wrong.Add($"{place}: {feature} must be an object.");
                continue;
            }

            foreach (var (key, value) in values)
            {
                var setting = settings.FirstOrDefault(one => one.Feature == feature && one.Key == key);
                if (setting is null)
                {
                    wrong.Add($"{place}: {feature}:{key} is unknown.");
                }
                else if (FromJson(value) is not { } given)
                {
                    wrong.Add($"{place}: {feature}:{key} must be true, false, a number or a text.");
                }
                else if (setting.Understand(given) is var text && setting.Check(text) is { } refusal)
                {
                    wrong.Add($"{place}: {feature}:{key} is {value!.ToJsonString()}. {refusal.English}");
                }
                else
                {
                    changes.Add(new SettingChange(group.No, setting, text));
                }
            }
        }
    }

    private static JsonValue? ToJson(Setting setting, string value) => setting switch
    {
        BoolSetting flag => JsonValue.Create(flag.Read(value)),
        NumberSetting number => JsonValue.Create(number.Read(value)),
        _ => JsonValue.Create(value),
    };

    private static string? FromJson(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.String => value.GetValue<string>(),
        _ => null,
    };
}
