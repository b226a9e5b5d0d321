using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GroupBot.Tests.Wire;

/// <summary>Updates with one to three places gone, null, added, or holding what does not belong there.</summary>
internal static class OddUpdates
{
    /// <summary>The update with this id and its oddities drawn.</summary>
    public static string Of(string update, Random random, long id)
    {
        var odd = JsonNode.Parse(update)!.AsObject();
        odd["update_id"] = id;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(odd).ToList();
            if (places.Count == 0)
            {
                break;
            }

            var (parent, name) = places[random.Next(places.Count)];
            if (name == "update_id" && random.Next(10) > 0)
            {
                continue;
            }

            switch (random.Next(8))
            {
                case 0:
                    parent.Remove(name);
                    break;
                case 1:
                    parent["from_the_future"] = new JsonObject { ["a"] = new JsonArray(1, "b", null) };
                    break;
                case 2:
                    parent[name] = null;
                    break;
                default:
                    parent[name] = Odd(random);
                    break;
            }
        }

        var json = odd.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 100_000 });
        return json.Replace("HALF", "\\ud83d").Replace("DEEP", new string('[', 2000) + new string(']', 2000)).Replace("ZERO", "\\u0000");
    }

    private static JsonNode Odd(Random random) => random.Next(14) switch
    {
        0 => "text",
        1 => "HALF a pair",
        2 => new string('长', 20_000),
        3 => "a ZERO b",
        4 => 4503599627370495L,
        5 => -1L,
        6 => 1772452800000L,
        7 => long.MinValue,
        8 => 1.5,
        9 => true,
        10 => new JsonArray(),
        11 => new JsonObject(),
        12 => 0,
        _ => new JsonArray(new JsonObject { ["id"] = 7 }, 7, "seven"),
    };

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode node) => node switch
    {
        JsonObject parent => parent.SelectMany(pair =>
            pair.Value is null ? [(parent, pair.Key)] : Places(pair.Value).Prepend((parent, pair.Key))),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Places),
        _ => [],
    };
}
