using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>An answer of somebody's at the door, as it is stored.</summary>
internal sealed record JoinAnswerRow
{
    public required long GroupNo { get; init; }
    public required long RequestNo { get; init; }

    /// <summary>The question's; from <see cref="JoinAnswers.FirstOfAdmins"/> on it is what an admin asked besides, or what they said besides.</summary>
    public required long QuestionNo { get; init; }
    public required long MemberNo { get; init; }

    /// <summary>Empty of what they said besides.</summary>
    public required string Question { get; init; }
    public required string Answer { get; init; }

    /// <summary>1 or 0 of a quiz; null where no answer is the right one.</summary>
    public long? IsRight { get; init; }
    public required long At { get; init; }

    /// <summary>The number of the message that it was; null of a button.</summary>
    public long? MessageId { get; init; }

    /// <summary>The admin who asked it besides; null of a question at the door.</summary>
    public long? AskedBy { get; init; }

    /// <summary>When it was changed last, unix milliseconds; null for never.</summary>
    public long? EditedAt { get; init; }

    /// <summary>True of what they said besides, which is no answer until they say so.</summary>
    public bool IsAside => QuestionNo >= JoinAnswers.FirstOfAdmins && Question.Length == 0;

    /// <summary>True of the answer to that question as it is asked now.</summary>
    public bool IsTo(QuestionRow question) => (QuestionNo, Question) == (question.QuestionNo, question.Question);
}

/// <summary>The rows of <c>join_answers</c>.</summary>
internal static class JoinAnswers
{
    /// <summary>Above all numbers that questions at the door ever have.</summary>
    public const long FirstOfAdmins = 9_000_000_000_000_000_000;

    /// <summary>In UTF-16 units; the rest is cut.</summary>
    public const int Longest = 500;

    /// <summary>So much that somebody said besides is kept, the latest of it.</summary>
    public const int MostAsides = 3;

    private const string Columns = """
        group_no as GroupNo, request_no as RequestNo, question_no as QuestionNo, member_no as MemberNo, question as Question,
        answer as Answer, is_right as IsRight, at as At, message_id as MessageId, asked_by as AskedBy, edited_at as EditedAt
        """;

    public static readonly TableFacts Facts = new("join_answers", "group_no", "request_no", "question_no")
    {
        MemberColumn = "member_no",
        Personal = ["question", "answer"],
        OnForget = OnForget.Delete,
    };

    /// <summary>In the order of the questions; what admins asked besides comes last.</summary>
    public static IReadOnlyList<JoinAnswerRow> Of(DbConnection connection, JoinRequestRow request) =>
    [
        .. connection.Query<JoinAnswerRow>(
            $"select {Columns} from join_answers where group_no = @GroupNo and request_no = @RequestNo order by question_no", request),
    ];

    /// <summary>The answer that somebody's private message was; null where it was none.</summary>
    public static JoinAnswerRow? Of(DbConnection connection, MemberNo member, MessageId message) => connection.QueryFirstOrDefault<JoinAnswerRow>(
        $"select {Columns} from join_answers where member_no = @Member and message_id = @Message order by at desc limit 1",
        new { Member = member.Value, Message = message.Value });

    /// <summary>The number of the next that an admin asks.</summary>
    public static long NextOfAdmins(DbConnection connection, JoinRequestRow request) => Math.Max(FirstOfAdmins, 1 + connection.ExecuteScalar<long>(
        "select coalesce(max(question_no), 0) from join_answers where group_no = @GroupNo and request_no = @RequestNo", request));

    /// <summary>A later answer to the same question stands in the place of the earlier one.</summary>
    public static void Put(DbConnection connection, JoinAnswerRow row) => connection.Execute(
        """
        insert into join_answers (group_no, request_no, question_no, member_no, question, answer, is_right, at,
          message_id, asked_by, edited_at)
        values (@GroupNo, @RequestNo, @QuestionNo, @MemberNo, @Question, @Answer, @IsRight, @At, @MessageId, @AskedBy, @EditedAt)
        on conflict (group_no, request_no, question_no) do update set question = excluded.question, answer = excluded.answer,
          is_right = excluded.is_right, at = excluded.at, message_id = excluded.message_id, asked_by = excluded.asked_by,
          edited_at = excluded.edited_at
        """,
        row);

    /// <summary>What somebody said besides, for the admins to read.</summary>
    /// <returns>The row, by whose number they may say later that it was the answer.</returns>
    public static JoinAnswerRow PutAside(DbConnection connection, JoinRequestRow request, string text, long at, long? message)
    {
        var row = new JoinAnswerRow
        {
            GroupNo = request.GroupNo,
            RequestNo = request.RequestNo,
            QuestionNo = NextOfAdmins(connection, request),
            MemberNo = request.MemberNo,
            Question = "",
            Answer = text,
            At = at,
            MessageId = message,
        };
        Put(connection, row);
        foreach (var old in Of(connection, request).Where(static answer => answer.IsAside).SkipLast(MostAsides))
        {
            Remove(connection, old);
        }

        return row;
    }

    public static void Remove(DbConnection connection, JoinAnswerRow row) => connection.Execute(
        "delete from join_answers where group_no = @GroupNo and request_no = @RequestNo and question_no = @QuestionNo", row);

    /// <summary>What went wrong may be answered again.</summary>
    public static void DropWrong(DbConnection connection, JoinRequestRow request) => connection.Execute(
        "delete from join_answers where group_no = @GroupNo and request_no = @RequestNo and is_right = 0", request);
}
