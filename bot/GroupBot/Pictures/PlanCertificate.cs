using System.Globalization;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>A finished plan, as its certificate shows it.</summary>
/// <param name="Title">What the plan is called.</param>
/// <param name="Member">Who finished it.</param>
/// <param name="Done">Days done.</param>
/// <param name="Target">Days that the plan asked for.</param>
internal sealed record PlanCertificate(
    string Title, string Member, string Group, DateOnly First, DateOnly Last, int Done, int Target, Language Language);

/// <summary>Draws the certificate, in A4's shape lying down.</summary>
internal static class CertificatePicture
{
    private const int Width = 1200, Height = 848;
    private const double Middle = Width / 2.0, Inner = Width - 300;

    private const string Paper = "#fdfbf5", Ink = "#23313f", Soft = "#6b7580", Gold = "#b8913a", Pale = "#e6d9b8", Green = "#2f7d57";

    public static Svg Draw(PlanCertificate certificate)
    {
        var language = certificate.Language;
        var svg = new Svg(Width, Height, language)
            .Box(0, 0, Width, Height, Paper)
            .Box(36, 36, Width - 72, Height - 72, "none", 10, Gold, 4)
            .Box(50, 50, Width - 100, Height - 100, "none", 6, Pale, 2);
        foreach (var (x, y) in new[] { (50, 50), (Width - 50, 50), (50, Height - 50), (Width - 50, Height - 50) })
        {
            svg.Disc(x, y, 15, Paper, Gold, 4).Disc(x, y, 5, Gold);
        }

        svg.Words(Middle, 172, 62, Inner, PictureTexts.Certificate.Plain(language), Gold, Anchor.Middle, isBold: true)
            .Box(Middle - 150, 204, 300, 2, Pale).Shape("M600 196 l9 9 l-9 9 l-9 -9 z", Gold)
            .Words(Middle, 278, 27, Inner, PictureTexts.AwardedTo.Plain(language), Soft, Anchor.Middle)
            .Words(Middle, 362, Lettering.SizeFor(certificate.Member, Inner, 66, 54, 44, 36), Inner, certificate.Member, Ink, Anchor.Middle, isBold: true)
            .Words(Middle, 440, 27, Inner, PictureTexts.Finished.Plain(language), Soft, Anchor.Middle)
            .Words(Middle, 508, Lettering.SizeFor(certificate.Title, Inner, 46, 38, 32), Inner, certificate.Title, Green, Anchor.Middle, isBold: true)
            .Words(Middle, 584, 32, Inner, PictureTexts.DaysOf.Plain(language, ("done", certificate.Done), ("target", certificate.Target)), Ink, Anchor.Middle)
            .Words(Middle, 632, 26, Inner, Span(certificate, language), Soft, Anchor.Middle)
            .Box(Middle - 200, 686, 400, 2, Pale)
            .Words(Middle, 738, Lettering.SizeFor(certificate.Group, Inner, 32, 28), Inner, certificate.Group, Ink, Anchor.Middle);
        return svg;
    }

    private static string Span(PlanCertificate certificate, Language language) => certificate.First == certificate.Last
        ? Day(certificate.First, language)
        : $"{Day(certificate.First, language)} – {Day(certificate.Last, language)}";

    private static string Day(DateOnly day, Language language) =>
        day.ToString(language is Language.En ? "d MMMM yyyy" : "yyyy年M月d日", CultureInfo.InvariantCulture);
}
