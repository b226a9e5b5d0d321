using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace GroupBot.Storage.Postgres;

/// <summary>
/// Prepared on the server, once a session. A result is read whole at the first step: a session has one at a time, and
/// callers leave a row behind while they ask for the next.
/// </summary>
internal sealed partial class PostgresStatement : Statement
{
    private readonly PostgresStoreConnection _store;
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlParameter[] _parameters;
    private readonly List<object[]> _rows = [];

    /// <summary>-1 before the first step.</summary>
    private int _row = -1;

    public PostgresStatement(PostgresStoreConnection store, NpgsqlConnection connection, string sql)
    {
        _store = store;
        var last = 0;
        _command = new NpgsqlCommand(
            Mark().Replace(sql, match => "@p" + (match.Groups[1].Success ? match.Groups[1].Value : (++last).ToString(CultureInfo.InvariantCulture))),
            connection);
        // The server knows by its columns of what type each is; and a slip in a statement shows at the start.
        NpgsqlCommandBuilder.DeriveParameters(_command);
        _parameters = new NpgsqlParameter[_command.Parameters.Count];
        foreach (NpgsqlParameter parameter in _command.Parameters)
        {
            _parameters[int.Parse(parameter.ParameterName[1..], CultureInfo.InvariantCulture) - 1] = parameter;
        }
    }

    public override Statement Bind(int index, long value) => Set(index, value);

    public override Statement Bind(int index, long? value) => Set(index, value);

    public override Statement Bind(int index, double value) => Set(index, value);

    public override Statement Bind(int index, string? value) => Set(index, StoreText.Clean(value));

    public override Statement Bind(int index, byte[]? value) => Set(index, value);

    public override int Execute()
    {
        Ready();
        return _command.ExecuteNonQuery();
    }

    public override bool Step()
    {
        if (_row < 0)
        {
            Read();
        }

        if (++_row < _rows.Count)
        {
            return true;
        }

        Reset();
        return false;
    }

    public override long Long(int column) => LongOrNull(column) ?? 0;

    public override long? LongOrNull(int column) => _rows[_row][column] switch
    {
        long value => value,
        DBNull => null,
        var other => Convert.ToInt64(other, CultureInfo.InvariantCulture),
    };

    public override double Real(int column) => _rows[_row][column] is double value ? value : 0;

    public override string? Text(int column) => _rows[_row][column] as string;

    public override byte[] Blob(int column) => _rows[_row][column] as byte[] ?? [];

    public override void Reset()
    {
        _row = -1;
        _rows.Clear();
    }

    public override void Dispose() => _command.Dispose();

    private PostgresStatement Set(int index, object? value)
    {
        _parameters[index - 1].Value = value ?? DBNull.Value;
        return this;
    }

    private void Ready()
    {
        _store.CheckOpen();
        if (!_command.IsPrepared)
        {
            _command.Prepare();
        }
    }

    private void Read()
    {
        Ready();
        _rows.Clear();
        using var reader = _command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            _rows.Add(row);
        }
    }

    [GeneratedRegex(@"\?(\d+)?")]
    private static partial Regex Mark();
}
