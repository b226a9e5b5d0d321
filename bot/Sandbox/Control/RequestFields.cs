using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>
/// The fields of a request, held against those that are declared: what is not declared, what is missing and what is of
/// another type is refused before anything is done. A null is as good as nothing.
/// </summary>
internal class RequestFields
{
    private readonly string _where;

    private readonly JsonObject _body;

    private readonly IReadOnlyList<ActField> _fields;

    /// <param name="where">The request, for who wrote it.</param>
    /// <param name="body">As it came.</param>
    /// <param name="fields">All that may stand in it.</param>
    /// <exception cref="ControlError">What is wrong with it.</exception>
    internal RequestFields(string where, JsonObject body, IReadOnlyList<ActField> fields)
    {
        (_where, _body, _fields) = (where, body, fields);
        var fault = Unknown() ?? Missing() ?? Wrong();
        if (fault is not null)
        {
            throw new ControlError($"{fault} (in {where})");
        }
    }

    internal bool Has(string name) => Node(name) is not null;

    internal string Text(string name) => OptionalText(name) ?? throw Lacks(name);

    internal string? OptionalText(string name) => Node(name)?.ToString();

    internal bool Flag(string name, bool otherwise = false) => OptionalText(name) is { } text ? text == "true" : otherwise;

    internal int Number(string name) => OptionalNumber(name) ?? throw Lacks(name);

    internal int? OptionalNumber(string name) =>
        OptionalText(name) is { } text ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    internal double Decimal(string name) => double.Parse(Text(name), CultureInfo.InvariantCulture);

    internal byte[] Bytes(string name) => Convert.FromBase64String(Text(name));

    internal DateTimeOffset? Instant(string name) =>
        OptionalNumber(name) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Empty where it is left out.</summary>
    internal IReadOnlyList<string> Texts(string name) => [.. (Node(name) as JsonArray ?? []).Select(item => item!.ToString())];

    internal IReadOnlyList<int> Numbers(string name) =>
        [.. Texts(name).Select(item => int.Parse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];

    internal IReadOnlyList<RequestFields> Items(string name)
    {
        var fields = _fields.Single(field => field.Name == name).Items;
        return [.. (Node(name) as JsonArray ?? []).Select((item, index) =>
            new RequestFields(string.Create(CultureInfo.InvariantCulture, $"{_where}, {name}[{index}]"), item!.AsObject(), fields))];
    }

    /// <summary>One of several must be given, and only one.</summary>
    internal void RequireOne(params string[] names)
    {
        if (names.Count(Has) != 1)
        {
            throw new ControlError($"either {string.Join(" or ", names.Select(name => $"\"{name}\""))} must be given (in {_where})");
        }
    }

    private JsonNode? Node(string name) => _fields.Any(field => field.Name == name)
        ? _body[name]
        : throw new UnreachableException($"{_where} reads \"{name}\", which it does not declare.");

    private string? Unknown() => _body.Select(pair => pair.Key).FirstOrDefault(key => _fields.All(field => field.Name != key)) is { } unknown
        ? $"\"{unknown}\" is no field here{NearName.Hint(unknown, _fields.Select(field => field.Name))}"
        : null;

    private string? Missing() => _fields.FirstOrDefault(field => field.IsRequired && _body[field.Name] is null) is { } missing
        ? $"\"{missing.Name}\" is missing: {missing.Meaning}"
        : null;

    private string? Wrong() => _fields.Select(field => _body[field.Name] is { } value ? field.Fault(value) : null).FirstOrDefault(fault => fault is not null);

    private ControlError Lacks(string name) => new($"\"{name}\" is missing (in {_where})");
}
