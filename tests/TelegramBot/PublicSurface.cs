using System.Reflection;
using System.Runtime.CompilerServices;

namespace GroupBot.Tests.TelegramBot;

/// <summary>Writes public members as the facts write them, without modifiers and accessors.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEveryObject = ["Equals", "GetHashCode", "ToString"];

    /// <summary>All members but what every object has and a constructor that the compiler could have written.</summary>
    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return type.GetMethods(Own).Where(method => method.Name == "Invoke").Select(Method);
        }

        return type.GetConstructors(Own | BindingFlags.NonPublic)
            .Where(constructor => constructor is { IsPublic: true } or { IsFamily: true })
            .Where(constructor => constructor.GetParameters().Length > 0 || type.GetConstructors(Own).Length > 1)
            .Select(constructor => $"{BareName(type)}({Parameters(constructor)})")
            .Concat(type.GetProperties(Own).Select(property => $"{TypeNames.Of(property)} {property.Name}"))
            .Concat(type.GetEvents(Own).Select(item => $"event {TypeNames.Of(item)} {item.Name}"))
            .Concat(type.GetMethods(Own)
                .Where(method => !method.IsSpecialName || method.Name == "op_Implicit")
                .Where(method => method.GetBaseDefinition().DeclaringType != typeof(object))
                .Where(method => !OfEveryObject.Contains(method.Name) || method.GetParameters().Length != 0)
                .Select(Method));
    }

    /// <summary>A member of the facts without its modifiers and accessors.</summary>
    public static string Bare(string member)
    {
        var brace = member.IndexOf(" {", StringComparison.Ordinal);
        var text = (brace < 0 ? member : member[..brace]).Replace("TResult? ", "TResult ", StringComparison.Ordinal);
        foreach (var modifier in (string[])["static ", "virtual ", "override "])
        {
            text = text.StartsWith(modifier, StringComparison.Ordinal) ? text[modifier.Length..] : text;
        }

        return text;
    }

    public static string BareName(Type type) => type.Name.Split('`')[0];

    private static string Method(MethodInfo method) =>
        method.Name == "op_Implicit"
            ? $"implicit operator {TypeNames.Of(method.ReturnParameter)}({Parameters(method)})"
            : $"{TypeNames.Of(method.ReturnParameter)} {method.Name}{Generic(method)}({Parameters(method)})";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters().Select(Parameter);
        return (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", parameters);
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{many}{TypeNames.Of(parameter)} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: false } => "",
        { DefaultValue: null or false or 0 } => " = default",
        { DefaultValue: true } => " = true",
        { ParameterType.IsEnum: true, DefaultValue: var value } when Convert.ToInt32(value, null) == 0 => " = default",
        _ => $" = {parameter.DefaultValue}",
    };
}
