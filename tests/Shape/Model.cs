namespace GroupBot.Shape;

/// <summary>A property; <paramref name="Always" /> = sent even when it is empty.</summary>
internal sealed record ShapeProperty(string Type, string Name, string? JsonName, bool Always, bool Computed);

/// <summary>A class or interface with the names of what it derives from.</summary>
internal sealed record ShapeType(
    string Namespace, string Name, IReadOnlyList<string> Bases, IReadOnlyList<ShapeProperty> Properties)
{
    public string FullName => $"{Namespace}.{Name}";
}

/// <summary>An enum with its values in order.</summary>
internal sealed record ShapeEnum(string Namespace, string Name, IReadOnlyList<(string Name, int Value)> Values)
{
    public string FullName => $"{Namespace}.{Name}";
}

/// <summary>A parameter; a default of <c>d</c> is <c>default</c>, none is <c>null</c>.</summary>
internal sealed record ShapeParameter(string Type, string Name, string? Default)
{
    public string PropertyName => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>Whether a request cannot be made without it.</summary>
    public bool Mandatory => Default is null && !Type.EndsWith('?');
}

/// <summary>An extension method, without the client in front and the token at the end.</summary>
internal sealed record ShapeMethod(string Returns, string Name, IReadOnlyList<ShapeParameter> Parameters)
{
    /// <summary>What the server answers; methods without a value answer true.</summary>
    public string Response => Returns == "Task" ? "bool" : Returns["Task<".Length..^1];

    /// <summary>Whether this is the variant for messages sent through inline mode.</summary>
    public bool Inline => Parameters.Any(parameter => parameter.Name == "inlineMessageId");
}

/// <summary>
/// What the reference says of a type beside the shape file: how the type is declared and its members. A fact rests on
/// words that stand in the reference; an assumed one is named there, but its parameters are our reading.
/// </summary>
internal sealed record Fact(
    string Kind, string FullName, IReadOnlyList<string> Bases, string? Words, IReadOnlyList<string> Members)
{
    public string Namespace => FullName[..FullName.LastIndexOf('.')];

    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];
}
