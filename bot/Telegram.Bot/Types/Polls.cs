using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A poll and its counts.</summary>
public sealed class Poll
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Question { get; set; } = default!;
    public MessageEntity[]? QuestionEntities { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public PollOption[] Options { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int TotalVoterCount { get; set; }
    public bool IsClosed { get; set; }
    public bool IsAnonymous { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public PollType Type { get; set; }
    public bool AllowsMultipleAnswers { get; set; }
    public bool AllowsRevoting { get; set; }
    public bool MembersOnly { get; set; }
    public string[]? CountryCodes { get; set; }
    public int[]? CorrectOptionIds { get; set; }
    public string? Explanation { get; set; }
    public MessageEntity[]? ExplanationEntities { get; set; }
    public PollMedia? ExplanationMedia { get; set; }
    public int? OpenPeriod { get; set; }
    public DateTime? CloseDate { get; set; }
    public string? Description { get; set; }
    public MessageEntity[]? DescriptionEntities { get; set; }
    public PollMedia? Media { get; set; }
}

/// <summary>One answer of a poll. Its persistent id stays when options are added or deleted.</summary>
public sealed class PollOption
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string PersistentId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Text { get; set; } = default!;
    public MessageEntity[]? TextEntities { get; set; }
    public PollMedia? Media { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int VoterCount { get; set; }
    public User? AddedByUser { get; set; }
    public Chat? AddedByChat { get; set; }
    public DateTime? AdditionDate { get; set; }
}

/// <summary>A vote in a poll that is not anonymous; no options is a vote withdrawn.</summary>
public sealed class PollAnswer
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string PollId { get; set; } = default!;
    public Chat? VoterChat { get; set; }
    public User? User { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int[] OptionIds { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string[] OptionPersistentIds { get; set; } = default!;
}

/// <summary>Media of a poll, one of its options or its explanation.</summary>
public sealed partial class PollMedia
{
    public Animation? Animation { get; set; }
    public Audio? Audio { get; set; }
    public Document? Document { get; set; }
    public Link? Link { get; set; }
    public LivePhoto? LivePhoto { get; set; }
    public Location? Location { get; set; }
    public PhotoSize[]? Photo { get; set; }
    public Sticker? Sticker { get; set; }
    public Venue? Venue { get; set; }
    public Video? Video { get; set; }
}

/// <summary>Service message: an option was added to a poll.</summary>
public sealed class PollOptionAdded
{
    public Message? PollMessage { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string OptionPersistentId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string OptionText { get; set; } = default!;
    public MessageEntity[]? OptionTextEntities { get; set; }
}

/// <summary>Service message: an option of a poll was deleted.</summary>
public sealed class PollOptionDeleted
{
    public Message? PollMessage { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string OptionPersistentId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string OptionText { get; set; } = default!;
    public MessageEntity[]? OptionTextEntities { get; set; }
}

/// <summary>A link in a poll.</summary>
public sealed class Link
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Url { get; set; } = default!;
}

/// <summary>An answer of a poll to be sent.</summary>
public sealed partial class InputPollOption
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Text { get; set; }
    public ParseMode TextParseMode { get; set; }
    public MessageEntity[]? TextEntities { get; set; }
    public InputPollOptionMedia? Media { get; set; }
}

/// <summary>Media that may stand beside a poll.</summary>
public interface InputPollMedia
{
    InputMediaType Type { get; }
}

/// <summary>Media that may stand beside an option of a poll.</summary>
public interface InputPollOptionMedia
{
    InputMediaType Type { get; }
}

/// <summary>An animated emoji with a random value.</summary>
public sealed class Dice
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Emoji { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Value { get; set; }
}
