using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using GroupBot.Shape;
using NUnit.Framework;
using Telegram.Bot;

namespace GroupBot.Tests.TelegramBot;

/// <summary>
/// Our client has the public shape of the package: all that it declares is in the shape, and of each type and method
/// that it declares all that the shape has is there, except what is listed here.
/// </summary>
public sealed class ShapeTests
{
    /// <summary>Left out on purpose; when such a property arrives it is ignored.</summary>
    private static readonly Dictionary<string, string[]> LeftOut = new()
    {
        // Passport documents are no business of a group.
        ["Telegram.Bot.Types.Message"] = ["PassportData"],
        // Rich messages are sent as HTML or Markdown and only noticed when they arrive.
        ["Telegram.Bot.Types.InputRichMessage"] = ["Blocks", "Media"],
        ["Telegram.Bot.Types.RichMessage"] = ["Blocks"],
    };

    private static readonly Assembly Client = typeof(ITelegramBotClient).Assembly;

    private static readonly ILookup<string, Fact> Facts = FactsFile.Read().ToLookup(NameOf);

    [Test]
    public void Facts_WhenLookedUpInTheReference_RestOnItsWords()
    {
        var unfounded = FactsFile.Unfounded(Facts.SelectMany(group => group), Reference.Reading);
        Assert.That(unfounded.Select(fact => $"{fact.FullName}: {fact.Words}"), Is.Empty);
    }

    [Test]
    public void Types_WhenDeclared_AreInTheShape()
    {
        var known = ShapedTypes().Keys
            .Concat(Reference.Shape.Enums.Select(item => item.FullName))
            .Concat(Facts.Select(group => group.Key))
            .Append("Telegram.Bot.TelegramBotClientExtensions");
        Assert.That(Client.GetExportedTypes().Where(type => !IsRequest(type)).Select(NameOf), Is.SubsetOf(known));
    }

    [Test]
    public void Members_WhenTheTypeIsDeclared_AreThoseOfTheShape()
    {
        var shaped = ShapedTypes();
        Assert.Multiple(() =>
        {
            foreach (var type in DataTypes())
            {
                var left = LeftOut.GetValueOrDefault(NameOf(type), []);
                var expected = (shaped.GetValueOrDefault(NameOf(type))?.Properties ?? [])
                    .Where(property => !left.Contains(property.Name))
                    .Select(property => $"{property.Type} {property.Name}")
                    .Concat(Facts[NameOf(type)].SelectMany(fact => fact.Members).Select(PublicSurface.Bare))
                    .Where(member => member != PublicSurface.BareName(type) + "()");
                var actual = PublicSurface.MembersOf(type)
                    .Where(member => member != PublicSurface.BareName(type) + "()");
                Assert.That(actual, Is.EquivalentTo(expected), NameOf(type));
            }
        });
    }

    [Test]
    public void Bases_WhenTheTypeIsDeclared_AreThoseOfTheShape()
    {
        var shaped = ShapedTypes();
        Assert.Multiple(() =>
        {
            foreach (var type in DataTypes().Where(type => !type.IsSubclassOf(typeof(Delegate))))
            {
                var expected = (shaped.GetValueOrDefault(NameOf(type))?.Bases ?? Facts[NameOf(type)].First().Bases)
                    .Select(name => name.Split('.')[^1].Split('<')[0]);
                Assert.That(BasesOf(type), Is.EquivalentTo(expected), NameOf(type));
            }
        });
    }

    [Test]
    public void Properties_WhenTheApiAlwaysHasThem_AreWrittenEvenIfEmpty()
    {
        var shaped = ShapedTypes();
        Assert.Multiple(() =>
        {
            foreach (var type in DataTypes().Where(type => type.IsClass && shaped.ContainsKey(NameOf(type))))
            {
                foreach (var property in shaped[NameOf(type)].Properties)
                {
                    if (type.GetProperty(property.Name) is { CanWrite: true } ours && ours.DeclaringType == type)
                    {
                        var ignored = ours.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition;
                        var jsonName = ours.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;
                        var where = $"{NameOf(type)}.{property.Name}";
                        Assert.That(ignored == JsonIgnoreCondition.Never, Is.EqualTo(property.Always), where);
                        Assert.That(jsonName, Is.EqualTo(property.JsonName), where);
                    }
                }
            }
        });
    }

    [Test]
    public void Enums_WhenDeclared_HaveTheValuesOfTheShape()
    {
        var shaped = Reference.Shape.Enums.ToDictionary(item => item.FullName);
        Assert.Multiple(() =>
        {
            foreach (var type in Client.GetExportedTypes().Where(type => type.IsEnum))
            {
                var values = Enum.GetNames(type).Select(name => (name, Convert.ToInt32(Enum.Parse(type, name), null)));
                Assert.That(values, Is.EquivalentTo(shaped[NameOf(type)].Values), NameOf(type));
            }
        });
    }

    [Test]
    public void ExtensionMethods_WhenDeclared_HaveTheSignaturesOfTheShape()
    {
        var ours = PublicSurface.MembersOf(typeof(TelegramBotClientExtensions)).ToList();
        var names = ours.Select(signature => signature.Split('(')[0].Split(' ')[^1]).ToHashSet();
        var expected = Reference.Shape.Methods.Where(method => names.Contains(method.Name)).Select(Signatures.Of);
        Assert.That(ours, Is.EquivalentTo(expected));
    }

    [Test]
    public void Requests_WhenDeclared_HaveThePropertiesOfTheirMethod()
    {
        var methods = Reference.Shape.Methods
            .Where(method => !method.Inline)
            .ToLookup(method => method.Name + "Request");
        var requests = Client.GetExportedTypes().Where(IsRequest).ToList();
        Assert.That(requests, Has.Count.GreaterThan(40));
        Assert.Multiple(() =>
        {
            foreach (var type in requests)
            {
                var method = methods[type.Name].First();
                var expected = method.Parameters.Select(parameter =>
                    $"{(parameter.Mandatory ? "required " : "")}{SignatureWriter.RequestType(method, parameter)} "
                    + parameter.PropertyName);
                var actual = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    .Select(property =>
                        $"{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
                        + $"{TypeNames.Of(property)} {property.Name}");
                Assert.That(actual, Is.EqualTo(expected), type.Name);
                Assert.That(ResponseOf(type), Is.EqualTo(method.Response), type.Name);
            }
        });
    }

    private static IEnumerable<Type> DataTypes() => Client.GetExportedTypes()
        .Where(type => !type.IsEnum && !IsRequest(type) && type != typeof(TelegramBotClientExtensions));

    private static Dictionary<string, ShapeType> ShapedTypes() => Reference.Shape.Types
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
        .ToDictionary(type => type.FullName);

    private static bool IsRequest(Type type) =>
        type is { Namespace: "Telegram.Bot.Requests", IsAbstract: false };

    private static string NameOf(Type type) => type.FullName!;

    private static string NameOf(Fact fact) =>
        fact.FullName.EndsWith('>') ? fact.FullName.Split('<')[0] + "`1" : fact.FullName;

    private static string ResponseOf(Type request)
    {
        var response = request.BaseType!.GetGenericArguments()[0];
        var element = response.IsArray ? response.GetElementType()! : response;
        var name = element == typeof(bool) ? "bool"
            : element == typeof(int) ? "int"
            : element == typeof(string) ? "string"
            : element.Name;
        return response.IsArray ? name + "[]" : name;
    }

    /// <summary>What a type itself names after the colon.</summary>
    private static IEnumerable<string> BasesOf(Type type)
    {
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(
            type.GetInterfaces().SelectMany(item => item.GetInterfaces()));
        var bases = type.GetInterfaces().Except(inherited);
        return (type.BaseType is null || type.BaseType == typeof(object) ? bases : bases.Prepend(type.BaseType))
            .Select(PublicSurface.BareName)
            .Where(name => name != "ISerializable");
    }
}
