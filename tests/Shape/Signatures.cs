namespace GroupBot.Shape;

/// <summary>How a method of the shape reads in C#.</summary>
internal static class Signatures
{
    public static string Of(ShapeMethod method)
    {
        IEnumerable<string> parameters =
        [
            "this ITelegramBotClient botClient",
            .. method.Parameters.Select(Of),
            "CancellationToken cancellationToken = default",
        ];
        return $"{method.Returns} {method.Name}({string.Join(", ", parameters)})";
    }

    private static string Of(ShapeParameter parameter) => parameter.Default switch
    {
        null => $"{parameter.Type} {parameter.Name}",
        "d" => $"{parameter.Type} {parameter.Name} = default",
        var value => $"{parameter.Type} {parameter.Name} = {value}",
    };
}
