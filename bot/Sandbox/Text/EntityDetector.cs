using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Text;

/// <summary>Finds what a text marks without markup: mentions, hashtags, commands, addresses.</summary>
internal static partial class EntityDetector
{
    private static readonly (string Type, Func<Regex> Pattern)[] Kinds =
    [
        ("url", Url), ("email", Email), ("mention", Mention), ("bot_command", Command), ("hashtag", Hashtag),
        ("cashtag", Cashtag), ("phone_number", Phone),
    ];

    /// <summary>Types inside which nothing is looked for.</summary>
    private static readonly HashSet<string> Closed = ["code", "pre", "text_link", "text_mention", "custom_emoji"];

    internal static IEnumerable<TextEntity> Find(string text, IReadOnlyList<TextEntity> given)
    {
        var taken = given.Where(e => Closed.Contains(e.Type) || IsDetected(e.Type)).ToList();
        foreach (var (type, pattern) in Kinds)
        {
            foreach (Match match in pattern().Matches(text))
            {
                var entity = new TextEntity(type, match.Index, match.Length);
                if (!taken.Exists(e => e.Offset < entity.End && entity.Offset < e.End))
                {
                    taken.Add(entity);
                    yield return entity;
                }
            }
        }
    }

    internal static bool IsDetected(string type) => Array.Exists(Kinds, k => k.Type == type);

    [GeneratedRegex(@"(?<![\w@.])(?:(?:https?|tg|ftp)://[^\s<>""，。！？；：、（）《》「」【】]*[\w/#=&%~$+-]|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|me|io|cn|dev|app|info|co|uk|de|fr|ru|tw|hk|jp|edu|gov|xyz|top|tv|cc|ai)(?![\w-])(?:[/?#:](?:[^\s<>""，。！？；：、（）《》「」【】]*[\w/#=&%~$+-])?)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w.+-])[a-z0-9_.+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w/@])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z][A-Za-z0-9_]{2,31})?(?![\w/<>])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w$])\$[A-Z]{1,8}(?![\w$])")]
    private static partial Regex Cashtag();

    [GeneratedRegex(@"(?<![\w+])\+[1-9][0-9 ()-]{6,16}[0-9](?!\w)")]
    private static partial Regex Phone();
}
