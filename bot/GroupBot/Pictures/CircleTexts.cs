using GroupBot.Core.Circles;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>What a circle is called. Members read of four: whoever is further out is one of them like any other.</summary>
internal static class CircleTexts
{
    public static readonly Text Core = new(Audience.Member, "核心伙伴", "Core");

    public static readonly Text Active = new(Audience.Member, "活跃伙伴", "Regular");

    public static readonly Text Member = new(Audience.Member, "伙伴", "Member");

    public static readonly Text Newcomer = new(Audience.Member, "新朋友", "Newcomer");

    public static readonly Text Quiet = new(Audience.Admin, "久未露面", "Quiet");

    /// <summary>As the member reads it.</summary>
    public static Text ForMembers(Circle circle) => circle switch
    {
        Circle.Core => Core,
        Circle.Active => Active,
        Circle.Peripheral or Circle.Dormant => Member,
        Circle.New => Newcomer,
        _ => throw new ArgumentOutOfRangeException(nameof(circle), circle, null),
    };

    /// <summary>As the group's admins read it.</summary>
    public static Text ForAdmins(Circle circle) => circle is Circle.Dormant ? Quiet : ForMembers(circle);
}
