using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Polls;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>What sendPoll says of the poll.</summary>
internal static class PollArgument
{
    private const int ExplanationCharacters = 200;

    private const int ExplanationLineFeeds = 2;

    private const int DescriptionCharacters = 1024;

    private const int ShortestSeconds = 5;

    private const int LongestSeconds = 2_628_000;

    private static readonly string[] Lacking = ["media", "explanation_media", "members_only", "country_codes"];

    internal static PollSettings Read(MethodCall call)
    {
        if (Array.Find(Lacking, call.Arguments.Has) is { } lacking)
        {
            throw ApiError.Unsupported($"{lacking} of a poll");
        }

        var question = Bare(
            call,
            call.Arguments.Text("question"),
            call.Arguments.Text("question_parse_mode"),
            call.Arguments.Json("question_entities"));
        if (question.Characters > PollSettings.QuestionCharacters)
        {
            throw ApiError.BadRequest($"poll question length must not exceed {PollSettings.QuestionCharacters}");
        }

        var options = Options(call);
        var isQuiz = IsQuiz(call);
        var multiple = call.Arguments.Flag("allows_multiple_answers");
        var (period, close) = End(call);
        var settings = new PollSettings(question, options)
        {
            IsAnonymous = !call.Arguments.Has("is_anonymous") || call.Arguments.Flag("is_anonymous"),
            IsQuiz = isQuiz,
            AllowsMultipleAnswers = multiple,
            AllowsRevoting = call.Arguments.Has("allows_revoting") ? call.Arguments.Flag("allows_revoting") : !isQuiz,
            ShufflesOptions = call.Arguments.Flag("shuffle_options"),
            AllowsAddingOptions = call.Arguments.Flag("allow_adding_options"),
            HidesResults = call.Arguments.Flag("hide_results_until_closes"),
            CorrectOptions = isQuiz ? Correct(call, options.Count, multiple) : [],
            Explanation = isQuiz ? Explanation(call) : FormattedText.Empty,
            Description = Text(call, "description", DescriptionCharacters),
            OpenPeriod = period,
            CloseDate = close,
            IsClosed = call.Arguments.Flag("is_closed"),
        };
        return settings.AllowsAddingOptions && (isQuiz || settings.IsAnonymous)
            ? throw ApiError.Unsupported("adding options to a quiz or an anonymous poll, which Telegram does not allow and")
            : settings;
    }

    private static bool IsQuiz(MethodCall call) => call.Arguments.Text("type")?.ToLowerInvariant() switch
    {
        "quiz" => true,
        null or "" or "regular" => false,
        _ => throw ApiError.BadRequest("unsupported poll type specified"),
    };

    private static List<FormattedText> Options(MethodCall call)
    {
        var given = call.Arguments.Json("options") as JsonArray ?? [];
        if (given.Count == 0)
        {
            throw ApiError.BadRequest("poll must have at least one answer option");
        }

        return given.Count > PollSettings.MostOptions
            ? throw ApiError.BadRequest($"poll can't have more than {PollSettings.MostOptions} options")
            : [.. given.Select(option => Option(call, option))];
    }

    /// <summary>An object, or as in older versions the bare text.</summary>
    private static FormattedText Option(MethodCall call, JsonNode? option)
    {
        if (option is JsonObject { } described && described["media"] is not null)
        {
            throw ApiError.Unsupported("media of an option");
        }

        var text = option switch
        {
            JsonObject json => Bare(call, json.Text("text", "InputPollOption"), json.Text("text_parse_mode", "InputPollOption"), json["text_entities"]),
            JsonValue value when JsonRead.IsText(value) => Bare(call, value.ToString(), null, null),
            _ => throw ApiError.BadRequest("expected an option to be of type String"),
        };
        return text.Characters > PollSettings.OptionCharacters
            ? throw ApiError.BadRequest($"poll options length must not exceed {PollSettings.OptionCharacters}")
            : text;
    }

    private static List<int> Correct(MethodCall call, int options, bool multiple)
    {
        List<int> correct = call.Arguments.Json("correct_option_ids") is JsonArray given
            ? [.. given.Select(id => (int)(MethodCall.Id(id) ?? -1))]
            : call.Arguments.Has("correct_option_id") ? [(int)call.Arguments.Integer("correct_option_id", -1)] : [];
        if (correct.Count == 0)
        {
            throw ApiError.BadRequest("correct quiz option list must be non-empty");
        }

        if (!correct.SequenceEqual(correct.Distinct().Order()))
        {
            throw ApiError.BadRequest("correct quiz option list must be increasing");
        }

        if (correct.Exists(id => id < 0 || id >= options))
        {
            throw ApiError.BadRequest("wrong quiz correct_option_id");
        }

        return correct.Count > 1 && !multiple ? throw ApiError.BadRequest("QUIZ_CORRECT_ANSWERS_TOO_MUCH") : correct;
    }

    private static FormattedText Explanation(MethodCall call)
    {
        var text = Text(call, "explanation", ExplanationCharacters);
        return text.Text.Count(c => c == '\n') > ExplanationLineFeeds
            ? throw ApiError.BadRequest("message caption is too long")
            : text;
    }

    private static FormattedText Text(MethodCall call, string name, int most)
    {
        var text = TextArgument.Read(
            call.World, call.Arguments.Text(name), call.Arguments.Text(name + "_parse_mode"), () => call.Arguments.Json(name + "_entities"));
        TextArgument.CheckLength(text, "message caption", most);
        return text;
    }

    /// <summary>Of the marks in a question and in an option only custom emoji stay.</summary>
    private static FormattedText Bare(MethodCall call, string? raw, string? mode, JsonNode? entities)
    {
        var text = TextArgument.Read(call.World, raw, mode, () => entities);
        return text.Text.Length == 0
            ? throw ApiError.BadRequest("text must be non-empty")
            : text with { Entities = [.. text.Entities.Where(entity => entity.Type == "custom_emoji")] };
    }

    /// <summary>The period wins over the date. The words to one out of bounds are ours: the server's are not known.</summary>
    private static (int? Period, DateTimeOffset? Close) End(MethodCall call)
    {
        var now = call.World.Now;
        if (call.Arguments.Integer("open_period", 0, 0, int.MaxValue) is var period and > 0)
        {
            return period is < ShortestSeconds or > LongestSeconds
                ? throw ApiError.BadRequest($"poll open period must be {ShortestSeconds}–{LongestSeconds} seconds")
                : ((int)period, now.AddSeconds(period));
        }

        return call.Time("close_date") is not { } close
            ? (null, null)
            : close < now.AddSeconds(ShortestSeconds) || close > now.AddSeconds(LongestSeconds)
                ? throw ApiError.BadRequest($"poll close date must be {ShortestSeconds}–{LongestSeconds} seconds from now")
                : (null, close);
    }
}
