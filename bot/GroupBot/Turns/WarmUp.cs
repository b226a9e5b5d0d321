using System.Text;
using GroupBot.Events;
using GroupBot.Wire;

namespace GroupBot.Turns;

/// <summary>
/// Walks one made-up update through the corridor before the first poll and undoes it, so that the first real one does
/// not pay for compiling the code.
/// </summary>
internal static class WarmUp
{
    private const int Rounds = 40;

    public static void Run(TurnRunner runner, BotIdentity self, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        for (var round = 1; round <= Rounds; round++)
        {
            var updates = Slices(self.Username, now.ToUnixTimeSeconds(), round)
                .Select(slice => UpdateReader.Read(Encoding.UTF8.GetBytes(slice)))
                .ToList();
            runner.Rehearse(new UpdateBatch(now, self.Id.Value, "warm-up", updates, updates.Count + 1));
        }

        _ = EffectJson.Read(EffectJson.Write(new SendText("", 1)));
    }

    private static IEnumerable<string> Slices(string username, long date, int round)
    {
        const string from = """{"id":1,"is_bot":false,"first_name":"暖","username":"warm","language_code":"zh-hans"}""";
        const string chat = """{"id":-1001,"title":"暖机","type":"supergroup"}""";
        var command = $"/ping@{username}";
        yield return $$"""
            {"update_id":1,"message":{"message_id":{{round}},"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"早 {{round}}",
            "reply_to_message":{"message_id":1,"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"早"} } }
            """;
        yield return $$"""
            {"update_id":2,"message":{"message_id":{{round + 1000}},"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"{{command}}",
            "entities":[{"type":"bot_command","offset":0,"length":{{command.Length}}}] } }
            """;
        yield return $$"""
            {"update_id":3,"chat_member":{"chat":{{chat}},"from":{{from}},"date":{{date}},
            "old_chat_member":{"user":{{from}},"status":"left"},"new_chat_member":{"user":{{from}},"status":"member"} } }
            """;
    }
}
