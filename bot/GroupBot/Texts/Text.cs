using System.Globalization;
using System.Text;

namespace GroupBot.Texts;

/// <summary>Who reads a text: it decides which words it may use.</summary>
internal enum Audience
{
    Member = 1,
    Admin = 2,
}

/// <summary>
/// One thing the bot says, in every language it speaks. The two are HTML with <c>{name}</c> where something is put in;
/// both name the same ones (a contract test looks).
/// </summary>
internal sealed record Text(Audience Audience, string Zh, string En)
{
    /// <summary>The template of a language.</summary>
    public string Template(Language language) => language is Language.En ? En : Zh;

    /// <summary>This text in a language, with each value escaped unless it is markup.</summary>
    public Markup In(Language language, params ReadOnlySpan<Value> values)
    {
        var template = Template(language);
        if (values.IsEmpty)
        {
            return Markup.Trusted(template);
        }

        var builder = new StringBuilder(template.Length + 64);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            builder.Append(template, at, open - at);
            builder.Append(Find(values, template.AsSpan(open + 1, close - open - 1)));
            at = close + 1;
        }

        return Markup.Trusted(builder.Append(template, at, template.Length - at).ToString());
    }

    /// <summary>As <see cref="In"/>, but without markup: for toasts, button labels and command lists.</summary>
    public string Plain(Language language, params ReadOnlySpan<Value> values) =>
        System.Net.WebUtility.HtmlDecode(In(language, values).Html);

    private static string Find(ReadOnlySpan<Value> values, ReadOnlySpan<char> name)
    {
        foreach (var value in values)
        {
            if (name.SequenceEqual(value.Name))
            {
                return value.Html;
            }
        }

        throw new ArgumentException($"Nothing was given for {{{name}}}.", nameof(values));
    }
}

/// <summary>What stands in the place of a <c>{name}</c>.</summary>
internal readonly record struct Value(string Name, string Html)
{
    public static implicit operator Value((string Name, string Text) pair) => new(pair.Name, Markup.Escape(pair.Text));

    public static implicit operator Value((string Name, Markup Markup) pair) => new(pair.Name, pair.Markup.Html);

    public static implicit operator Value((string Name, long Number) pair) =>
        new(pair.Name, pair.Number.ToString(CultureInfo.InvariantCulture));
}
