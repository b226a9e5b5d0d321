using GroupBot.Features;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>What holds for every table of a migrated file.</summary>
[SqliteOnly]
internal sealed class TableContractTests : IDisposable
{
    private static readonly FeatureRegistry Registry = FeatureList.Register();

    private static IReadOnlyList<TableFacts> Declared => Registry.Tables;

    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    [Test]
    public void Tables_OfTheFile_AreDeclaredOnce() =>
        Assert.That(Declared.Select(table => table.Name).Order(StringComparer.Ordinal), Is.EqualTo(_file.Query<string>(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")));

    [Test]
    public void Tables_OfTheFile_AreStrict() => Assert.That(
        _file.Query<string>("select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'"),
        Is.Empty);

    [Test]
    public void Keys_AsDeclared_AreThoseOfTheFile() => Assert.That(
        Declared.Where(table => !table.Key.SequenceEqual(_file.Query<string>(
            "select name from pragma_table_info(@Name) where pk > 0 order by pk", new { table.Name }))).Select(table => table.Name),
        Is.Empty);

    [Test]
    public void Keys_WhereARowBelongsToAGroup_BeginWithIt() => Assert.That(
        Declared.Where(table => Columns(table).Contains("group_no") && table.Key[0] != "group_no" && table.NotKeyedByGroup is null)
            .Select(table => table.Name),
        Is.Empty);

    [Test]
    public void Columns_AsDeclared_Exist() => Assert.That(
        from table in Declared
        let columns = Columns(table)
        from column in new[] { table.MemberColumn, table.UserColumn, table.NamingColumn, table.Bytes }.OfType<string>().Concat(table.Personal)
        where !columns.Contains(column)
        select $"{table.Name}.{column}",
        Is.Empty);

    [Test]
    public void Columns_ThatNameAMember_AreSomebodys() => Assert.That(
        Declared.Where(table => Columns(table).Contains("member_no") && table.MemberColumn is null).Select(table => table.Name), Is.Empty);

    [Test]
    public void Columns_ThatArePersonal_AreForgotten() => Assert.That(
        Declared.Where(table => table.Personal.Count > 0 && table.OnForget is OnForget.Keep).Select(table => table.Name), Is.Empty);

    [Test]
    public void Tables_WhoseRowsAreSomebodys_NameThemselvesAndEveryColumn() => Assert.That(
        Declared.Where(table => (table.MemberColumn ?? table.UserColumn) is not null && !Columns(table).ToHashSet().SetEquals(ColumnsOf(table).Keys))
            .Select(table => table.Name),
        Is.Empty);

    [Test]
    public void Tables_ThatNameSomebody_AreShownToThem() => Assert.That(
        Declared.Where(table => (table.NamingColumn is { } column && !ColumnsOf(table).ContainsKey(column))
            || (table.Bytes is not null && !ColumnsOf(table).ContainsKey(table.Key[0]))).Select(table => table.Name),
        Is.Empty);

    /// <summary>A number is what going through a table in pieces needs.</summary>
    [Test]
    public void Rows_ThatAreLookedThrough_AreNumbered() => Assert.That(
        from table in Declared
        where (table.NamingColumn ?? table.Bytes) is not null || (table.MemberColumn is not null && table.IsNumbered)
        where !table.IsNumbered || _file.Scalar<string>(
            "select type from pragma_table_info(@Name) where name = @Key", new { table.Name, Key = table.Key[0] }) != "INTEGER"
        select table.Name,
        Is.Empty);

    /// <summary>Forgetting is done in turns, and a turn goes through no whole table.</summary>
    [Test]
    public void Rows_ThatAreSomebodys_AreFoundWithoutGoingThroughTheTable() =>
        Assert.That(Declared.Where(IsGoneThrough).Select(table => table.Name), Is.Empty);

    /// <summary>The table of the recipe for features, as it stands there and without its index.</summary>
    [TestCase("create index thanks_by_member on thanks (member_no)", false)]
    [TestCase("select 1", true)]
    public void Rows_KeyedByMoreThanGroupAndMember_NeedAnIndex(string index, bool isGoneThrough)
    {
        _file.Execute("""
            create table thanks (group_no integer not null, day integer not null, member_no integer not null,
              primary key (group_no, day, member_no)) strict, without rowid
            """);
        _file.Execute(index);

        Assert.That(
            IsGoneThrough(new TableFacts("thanks", "group_no", "day", "member_no") { MemberColumn = "member_no" }),
            Is.EqualTo(isGoneThrough));
    }

    private bool IsGoneThrough(TableFacts table) => table is { IsLong: false, IsNumbered: false }
        && PersonalRows.Whose(table) is { } whose
        && _file.Plan($"select * from {table.Name} where {whose}", new { Member = 1L, User = "1" })
            .Any(step => step.StartsWith($"SCAN {table.Name}", StringComparison.Ordinal));

    [Test]
    public void Texts_OfTables_AreOfThoseDeclaredAndOfTheirColumns() => Assert.That(
        from texts in Registry.TextsOfTables
        from column in texts.Value.Columns.Keys
        where Declared.All(table => table.Name != texts.Key || !Columns(table).Contains(column))
        select $"{texts.Key}.{column}",
        Is.Empty);

    /// <summary>By their names: what is called so is one.</summary>
    [Test]
    public void Columns_ThatAreInstantsDaysGroupsOrYesOrNo_AreShownAsSuch() => Assert.That(
        from table in Registry.TextsOfTables
        from column in table.Value.Columns
        let name = column.Key
        let shown = name is "at" || name.EndsWith("_at", StringComparison.Ordinal) ? ShownAs.Instant
            : name is "day" ? ShownAs.Day
            : name is "group_no" ? ShownAs.Group
            : name is "in_chat" or "was_here_before" || name.StartsWith("is_", StringComparison.Ordinal) ? ShownAs.YesNo
            : name is "class" or "kind" or "sender" or "media" or "flags" or "status" or "rights" or "priority" ? ShownAs.Named
            : column.Value.ShownAs
        where column.Value.ShownAs != shown
        select $"{table.Key}.{name}",
        Is.Empty);

    [Test]
    public void Columns_OfAnEnumeration_NameEachOfItsValues() => Assert.That(
        from table in Registry.TextsOfTables
        from column in table.Value.Columns
        let type = column.Value.Enumeration
        where type is not null
        let isFlags = type.IsDefined(typeof(FlagsAttribute), inherit: false)
        from value in Enum.GetValuesAsUnderlyingType(type).Cast<object>()
            .Select(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture))
        where (!isFlags || long.PopCount(value) < 2) && !column.Value.Names.ContainsKey(value)
        select $"{table.Key}.{column.Key} {value}",
        Is.Empty);

    private static IReadOnlyDictionary<string, ColumnText> ColumnsOf(TableFacts table) =>
        Registry.TextsOfTables.GetValueOrDefault(table.Name)?.Columns ?? new Dictionary<string, ColumnText>();

    private List<string> Columns(TableFacts table) =>
        [.. _file.Query<string>("select name from pragma_table_info(@Name)", new { table.Name })];
}
