using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>Somebody's link into a group, as its picture shows it.</summary>
/// <param name="Url">What the code says.</param>
internal sealed record InvitePicture(string Group, string Inviter, string Url, Language Language);

/// <summary>Draws the code with the group's name above it, ready to be passed on.</summary>
internal static class InvitePictures
{
    private const int Width = 720, Height = 960, Margin = 60, Top = 190, Side = 600;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#66727f", Hair = "#e4e8ec";

    public static Svg Draw(InvitePicture invite)
    {
        const double inner = Width - (2 * Margin), middle = Width / 2.0;
        return new Svg(Width, Height, invite.Language)
            .Box(0, 0, Width, Height, Ground)
            .Box(20, 20, Width - 40, Height - 40, "none", 24, Hair, 3)
            .Words(middle, 112, Lettering.SizeFor(invite.Group, inner, 52, 44, 36), inner, invite.Group, Ink, Anchor.Middle, isBold: true)
            .Words(middle, 166, 28, inner, Invitation(invite, 28, inner), Soft, Anchor.Middle)
            .Shape(QrCode.PathOf(invite.Url, Margin, Top, Side), Ink)
            .Words(middle, 862, 30, inner, PictureTexts.ScanToJoin.Plain(invite.Language), Ink, Anchor.Middle)
            .Words(middle, 906, 22, inner, invite.Url, Soft, Anchor.Middle);
    }

    /// <summary>Who invites. Of a long name there is as much as leaves the sentence whole.</summary>
    private static string Invitation(InvitePicture invite, double size, double width)
    {
        var sentence = Lettering.WidthOf(With(""), size);
        // A pixel to spare: what was fitted once is measured again as a part of the line.
        return With(Lettering.Fit(invite.Inviter, size, width - sentence - 1));

        string With(string name) => PictureTexts.InvitedBy.Plain(invite.Language, ("name", name));
    }
}
