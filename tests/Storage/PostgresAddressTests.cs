using GroupBot.Storage;
using GroupBot.Storage.Postgres;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class PostgresAddressTests
{
    [TestCase("postgres://bot:secret@db.example/groups", "db.example", 5432, "groups", "bot", "secret")]
    [TestCase("postgresql://bot@db.example:6543/groups", "db.example", 6543, "groups", "bot", null)]
    [TestCase("postgres://b%40t:p%2Fa%3Ass@[::1]:5433/g%20roups", "::1", 5433, "g roups", "b@t", "p/a:ss")]
    [TestCase("postgres://%2Frun%2Fpostgresql/groups", "/run/postgresql", 5432, "groups", null, null)]
    [TestCase("postgres:///groups?host=/run/postgresql&user=bot", "/run/postgresql", 5432, "groups", "bot", null)]
    [TestCase("Host=db;Port=7;Database=groups;Username=bot;Password=secret", "db", 7, "groups", "bot", "secret")]
    public void Parse_OfEitherForm_ReadsIt(string text, string host, int port, string database, string? user, string? password)
    {
        var address = PostgresAddress.Parse(text, out var problem)!;

        Assert.That(problem, Is.Null);
        Assert.That((address.Host, address.Port, address.Database, address.Username, address.Password), Is.EqualTo((host, port, database, user, password)));
    }

    [TestCase("postgres://db.example/groups?sslmode=verify-full", "VerifyFull")]
    [TestCase("postgres://db.example/groups?sslmode=require", "Require")]
    public void Parse_OfAnSslMode_TakesItAsPostgresWritesIt(string text, string mode) =>
        Assert.That(PostgresAddress.Parse(text, out _)!.SslMode.ToString(), Is.EqualTo(mode));

    [TestCase("", "names no host")]
    [TestCase("postgres://bot:secret@db.example", "names no database")]
    [TestCase("postgres:///groups", "names no host")]
    [TestCase("postgres://bot:secret@db.example:many/groups", "cannot be read")]
    [TestCase("postgres://bot:secret@db.example:99999999999/groups", "cannot be read")]
    [TestCase("postgres://bot:secret@db.example:65536/groups", "cannot be read")]
    [TestCase("postgres://bot:secret@db.example:/groups", "cannot be read")]
    [TestCase("postgres://bot:secret@db.example/groups?colour=red", "cannot be read")]
    [TestCase("postgres://bot:secret@db.example/groups?sslmode", "cannot be read")]
    [TestCase("postgres://bot:secret@db.example/groups?user", "cannot be read")]
    [TestCase("Host=db.example;Port=99999999999;Database=groups;Password=secret", "cannot be read")]
    [TestCase("secret", "cannot be read")]
    public void Parse_OfWhatIsNone_SaysWhyAndNotThePassword(string text, string why)
    {
        Assert.That(PostgresAddress.Parse(text, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo(why).And.Not.Contain("secret"));
    }

    [TestCase("postgres://bot:secret@db.example:6543/groups", "postgres://db.example:6543/groups")]
    [TestCase("Host=db;Database=groups;Username=bot;Password=secret", "postgres://db/groups")]
    public void Name_OfADatabase_HasNeitherUserNorPassword(string connection, string expected) => Assert.That(
        Database.Of(new StorageOptions { Provider = "postgres", Connection = connection }).Name, Is.EqualTo(expected));

    [TestCase("mysql", "", "Storage:Provider must be")]
    [TestCase("sqlite", "postgres://db/groups", "would not use it")]
    [TestCase("postgres", "", "Storage:Connection names no host")]
    [TestCase("postgres", "postgres://u:secret@db:x/groups", "Storage:Connection cannot be read")]
    public void Validate_OfOptionsThatDoNotFit_SaysSoInOneLine(string provider, string connection, string said) => Assert.That(
        new StorageOptionsValidator().Validate(null, new StorageOptions { Provider = provider, Connection = connection }).Failures,
        Has.One.Contains(said).And.None.Contains("secret").And.None.Contains("\n"));
}
