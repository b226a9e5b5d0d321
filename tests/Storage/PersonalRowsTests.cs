using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class PersonalRowsTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    /// <summary>Of a table whose key does not lead to somebody's rows, a turn deletes so many at most.</summary>
    [Test]
    public void ForgetPiece_WhereRowsHaveNoNumber_DeletesAFewOfTheirsAtATime()
    {
        _file.Execute("""
            create table gifts (group_no integer not null, day integer not null, member_no integer not null,
              primary key (group_no, day, member_no)) strict, without rowid;
            create index gifts_by_member on gifts (member_no);
            insert into gifts (group_no, day, member_no)
            values (1, 1, 7), (1, 2, 7), (1, 3, 7), (2, 1, 7), (2, 2, 7), (1, 1, 8), (2, 2, 8)
            """);
        var gifts = new TableFacts("gifts", "group_no", "day", "member_no")
        {
            MemberColumn = "member_no",
            OnForget = OnForget.Delete,
        };
        using var connection = _file.Database.OpenWriter();

        var after = Enumerable.Range(0, 3).Select(_ => PersonalRows.ForgetPiece(connection.Connection, gifts, 7, 1, 0, limit: 2)).ToList();

        Assert.That(after, Is.EqualTo(new long?[] { 0, 0, null }));
        Assert.That(_file.Lines("select member_no, count(*) from gifts group by member_no"), Is.EqualTo(new[] { "8|2" }));
        Assert.That(PersonalRows.IsForgottenInPieces(gifts));
    }
}
