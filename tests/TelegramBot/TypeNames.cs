using System.Reflection;

namespace GroupBot.Tests.TelegramBot;

/// <summary>Writes types as C# does, with their nullability; a type parameter has none of its own.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
        [typeof(object)] = "object",
    };

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(EventInfo item) => Of(new NullabilityInfoContext().Create(item));

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Named(value, []) + "?";
        }

        var name = info.ElementType is { } element ? Of(element) + "[]" : Named(type, info.GenericTypeArguments);
        return info.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter
            ? name + "?"
            : name;
    }

    private static string Named(Type type, NullabilityInfo[] arguments)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var texts = arguments.Select(Of).ToList();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", texts)})";
        }

        return texts.Count == 0 ? type.Name : $"{type.Name.Split('`')[0]}<{string.Join(", ", texts)}>";
    }
}
