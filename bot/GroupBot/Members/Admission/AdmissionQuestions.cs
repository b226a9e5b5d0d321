using System.Data.Common;
using Dapper;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>A question at the door, as it is stored.</summary>
internal sealed record QuestionRow
{
    public required long GroupNo { get; init; }

    /// <summary>0 for the group's own.</summary>
    public required long EntranceNo { get; init; }

    /// <summary>No other question ever had it, whatever the group or the entrance: an answer is one to this alone.</summary>
    public required long QuestionNo { get; init; }
    public required string Question { get; init; }

    /// <summary>A line each; null where the answer is free.</summary>
    public string? Options { get; init; }

    /// <summary>The place of the right one, from 0.</summary>
    public long? Correct { get; init; }

    public IReadOnlyList<string> Choices => Options?.Split('\n') ?? [];

    public bool IsQuiz => Correct is not null;
}

/// <summary>The rows of <c>admission_questions</c>.</summary>
internal static class AdmissionQuestions
{
    public const int Most = 5;

    /// <summary>So many groups may add one at one instant; milliseconds times this fit for 29,000 years.</summary>
    private const long GroupsApart = 10_000;

    private const string Columns =
        "group_no as GroupNo, entrance_no as EntranceNo, question_no as QuestionNo, question as Question, options as Options, correct as Correct";

    /// <summary>They are the group's.</summary>
    public static readonly TableFacts Facts = new("admission_questions", "group_no", "entrance_no", "question_no");

    /// <param name="entrance">0 for the group's own.</param>
    public static IReadOnlyList<QuestionRow> Of(DbConnection connection, GroupNo group, long entrance) =>
    [
        .. connection.Query<QuestionRow>(
            $"select {Columns} from admission_questions where group_no = @Group and entrance_no = @Entrance order by question_no limit @Limit",
            new { Group = group.Value, Entrance = entrance, Limit = Most }),
    ];

    /// <summary>What is asked of who comes by an entrance: its own, or the group's where it has none.</summary>
    public static IReadOnlyList<QuestionRow> For(DbConnection connection, GroupNo group, long? entrance) =>
        entrance is { } no && Of(connection, group, no) is { Count: > 0 } own ? own : Of(connection, group, 0);

    /// <summary>True where anything is asked in that group.</summary>
    public static bool Exist(DbConnection connection, GroupNo group) => connection.ExecuteScalar<long?>(
        "select 1 from admission_questions where group_no = @Group limit 1", new { Group = group.Value }) is not null;

    /// <summary>
    /// It stands behind the others. Its number is the instant with the group's behind it, so that no question has that of another
    /// group, of another entrance, or of one that was removed: those are what answers are known by.
    /// </summary>
    public static QuestionRow Add(DbConnection connection, GroupNo group, long entrance, DoorQuestion question, DateTimeOffset at)
    {
        var last = connection.ExecuteScalar<long?>("select max(question_no) from admission_questions where group_no = @Group", new { Group = group.Value }) ?? 0;
        var row = new QuestionRow
        {
            GroupNo = group.Value,
            EntranceNo = entrance,
            QuestionNo = Math.Max(last + GroupsApart, (at.ToUnixTimeMilliseconds() * GroupsApart) + (group.Value % GroupsApart)),
            Question = question.Question,
            Options = OptionsOf(question),
            Correct = question.Correct,
        };
        connection.Execute(
            """
            insert into admission_questions (group_no, entrance_no, question_no, question, options, correct)
            values (@GroupNo, @EntranceNo, @QuestionNo, @Question, @Options, @Correct)
            """,
            row);
        return row;
    }

    /// <summary>
    /// Another question in the place of one. Its number is the next that is free behind the old one's and before that of the
    /// question behind it: what was answered to the old one, or stands on its buttons, is no answer to this.
    /// </summary>
    public static void Replace(DbConnection connection, QuestionRow row, DoorQuestion question) => connection.Execute(
        """
        update admission_questions set question_no = question_no + 1, question = @Question, options = @Options, correct = @Correct
        where group_no = @GroupNo and entrance_no = @EntranceNo and question_no = @QuestionNo
        """,
        row with { Question = question.Question, Options = OptionsOf(question), Correct = question.Correct });

    private static string? OptionsOf(DoorQuestion question) => question.Options.Count == 0 ? null : string.Join('\n', question.Options);

    /// <returns>False where it is gone already.</returns>
    public static bool Remove(DbConnection connection, GroupNo group, long entrance, long no) => connection.Execute(
        "delete from admission_questions where group_no = @Group and entrance_no = @Entrance and question_no = @No",
        new { Group = group.Value, Entrance = entrance, No = no }) > 0;
}
