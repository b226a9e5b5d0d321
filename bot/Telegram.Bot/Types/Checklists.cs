using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A checklist.</summary>
public sealed class Checklist
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Title { get; set; } = default!;
    public MessageEntity[]? TitleEntities { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChecklistTask[] Tasks { get; set; } = default!;
    public bool OthersCanAddTasks { get; set; }
    public bool OthersCanMarkTasksAsDone { get; set; }
}

/// <summary>One task of a checklist.</summary>
public sealed class ChecklistTask
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Id { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Text { get; set; } = default!;
    public MessageEntity[]? TextEntities { get; set; }
    public User? CompletedByUser { get; set; }
    public Chat? CompletedByChat { get; set; }
    public DateTime? CompletionDate { get; set; }
}

/// <summary>Service message: tasks were added.</summary>
public sealed class ChecklistTasksAdded
{
    public Message? ChecklistMessage { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChecklistTask[] Tasks { get; set; } = default!;
}

/// <summary>Service message: tasks were ticked off or reopened.</summary>
public sealed class ChecklistTasksDone
{
    public Message? ChecklistMessage { get; set; }
    public int[]? MarkedAsDoneTaskIds { get; set; }
    public int[]? MarkedAsNotDoneTaskIds { get; set; }
}
