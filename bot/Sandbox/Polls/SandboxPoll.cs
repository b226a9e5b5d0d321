using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Polls;

/// <summary>A poll or a quiz; forwards of its message show the same one.</summary>
public sealed class SandboxPoll
{
    private readonly List<PollOption> _options;

    internal SandboxPoll(string id, SandboxUser owner, PollSettings settings)
    {
        Id = id;
        Owner = owner;
        Settings = settings;
        IsClosed = settings.IsClosed;
        _options = [.. settings.Options.Select((text, index) => new PollOption(Name(index), text))];
    }

    /// <summary>A 64-bit number as text.</summary>
    public string Id { get; }

    /// <summary>Who sent it: only that bot hears of its votes.</summary>
    public SandboxUser Owner { get; }

    public bool IsClosed { get; internal set; }

    /// <summary>The texts of the options, those added later at the end.</summary>
    public IReadOnlyList<string> Options => [.. _options.Select(option => option.Text.Text)];

    internal PollSettings Settings { get; }

    internal IReadOnlyList<PollOption> Choices => _options;

    /// <summary>User id to the positions chosen, increasing.</summary>
    internal Dictionary<long, int[]> Votes { get; } = [];

    /// <summary>Every message that shows it.</summary>
    internal List<SandboxMessage> Messages { get; } = [];

    internal PollOption Add(FormattedText text, SandboxUser user, DateTimeOffset at)
    {
        var option = new PollOption(Name(_options.Count), text) { AddedBy = user, AddedAt = at };
        _options.Add(option);
        return option;
    }

    /// <summary>As the Bot API shows it. What is right is told when it was the bot's own or is over.</summary>
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id };
        Settings.Question.AddTo(json, "question", "question_entities");
        json["options"] = _options.Select((option, index) => (JsonNode)option.ToJson(CountOf(index))).ToArray();
        json["total_voter_count"] = Votes.Count;
        json["is_closed"] = IsClosed;
        json["is_anonymous"] = Settings.IsAnonymous;
        json["allows_multiple_answers"] = Settings.AllowsMultipleAnswers;
        json["allows_revoting"] = Settings.AllowsRevoting;
        json["members_only"] = false;
        json["type"] = Settings.IsQuiz ? "quiz" : "regular";
        if (Settings.IsQuiz && (Owner.IsBot || IsClosed))
        {
            if (Settings.CorrectOptions.Count == 1)
            {
                json["correct_option_id"] = Settings.CorrectOptions[0];
            }

            json["correct_option_ids"] = Settings.CorrectOptions.Select(id => (JsonNode)id).ToArray();
            Settings.Explanation.AddTo(json, "explanation", "explanation_entities");
        }

        if (Settings.OpenPeriod is { } seconds)
        {
            json["open_period"] = seconds;
        }

        json.AddTime("close_date", Settings.CloseDate);
        Settings.Description.AddTo(json, "description", "description_entities");
        return json;
    }

    private int CountOf(int index) => Votes.Values.Count(chosen => chosen.Contains(index));

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One option of a poll; its name stays though options are added.</summary>
internal sealed record PollOption(string PersistentId, FormattedText Text)
{
    /// <summary>Who added it after the poll was sent; null for those it began with.</summary>
    internal SandboxUser? AddedBy { get; init; }

    internal DateTimeOffset? AddedAt { get; init; }

    internal JsonObject ToJson(int voters)
    {
        var json = new JsonObject { ["persistent_id"] = PersistentId };
        Text.AddTo(json, "text", "text_entities");
        json["voter_count"] = voters;
        json.AddNode("added_by_user", AddedBy?.ToJson());
        json.AddTime("addition_date", AddedAt);
        return json;
    }
}
