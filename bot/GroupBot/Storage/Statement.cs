namespace GroupBot.Storage;

/// <summary>
/// A statement of the hot path: prepared once for the life of the connection, bound by position (<c>?</c>, or <c>?1</c>
/// where one value stands twice). Everything that is not hot uses Dapper.
/// </summary>
internal abstract class Statement : IDisposable
{
    /// <summary>Binds parameter <paramref name="index"/> (1-based).</summary>
    public abstract Statement Bind(int index, long value);

    public abstract Statement Bind(int index, long? value);

    public abstract Statement Bind(int index, double value);

    public abstract Statement Bind(int index, string? value);

    public abstract Statement Bind(int index, byte[]? value);

    /// <summary>Runs to the end and returns how many rows were changed.</summary>
    public abstract int Execute();

    /// <summary>Moves to the next row; false at the end. After the last row that is wanted, call <see cref="Reset"/>.</summary>
    public abstract bool Step();

    /// <summary>A column of the row at hand, 0-based; 0 where it is null.</summary>
    public abstract long Long(int column);

    public abstract long? LongOrNull(int column);

    /// <summary>The same of a real.</summary>
    public abstract double Real(int column);

    public abstract string? Text(int column);

    /// <summary>Empty where it is null.</summary>
    public abstract byte[] Blob(int column);

    public abstract void Reset();

    public abstract void Dispose();
}
