using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Entrances;

/// <summary>A poster that an admin asked for and that is not drawn yet.</summary>
internal sealed record PosterAsked(int Version, PosterPicture Picture, string Html);

/// <summary>An entrance on paper, as a file that is fit to be printed.</summary>
internal static class PosterCommands
{
    public const string Work = "entrance-poster";

    /// <summary>Characters as they are seen: more is no line that anybody reads in passing.</summary>
    private const int LongestLine = 200;

    public static readonly PictureSpec<PosterAsked> Picture = new(
        asked => PosterPictures.Draw(asked.Picture),
        (asked, png) => new SendDocument("poster.png", PngResolution.With(png, PosterPictures.DotsAnInch), asked.Html),
        (_, language) => PosterTexts.NotDrawn.In(language));

    /// <returns>What is said meanwhile, or why there is none.</returns>
    public static Text Ask(Turn turn, GroupState group, EntranceRow entrance, PersonState person, string line)
    {
        if (entrance.IsEnded || EntranceLinks.PublicLinkOf(turn, entrance) is not { } url)
        {
            return entrance.IsEnded ? PosterTexts.Over : PosterTexts.NoLink;
        }

        if (!turn.Pictures.CanDraw)
        {
            return PosterTexts.NotDrawn;
        }

        var picture = new PosterPicture(group.Title, line, url, entrance.Window?.ToString() ?? "", group.Language);
        var html = PosterTexts.Under.In(person.Language, ("entrance", entrance.Name)).Html;
        return PictureWork.Ask(turn, Work, person, new PosterAsked(1, picture, html)) ? PosterTexts.Drawing : PictureTexts.OneAtATime;
    }

    /// <summary>By a command, with a line of the admin's own.</summary>
    public static Said Ask(Turn turn, GroupState group, PersonState person, EntranceRow entrance, string line)
    {
        var length = new StringInfo(line).LengthInTextElements;
        return length > LongestLine
            ? PosterTexts.LongLine.In(person.Language, ("most", LongestLine), ("length", length))
            : Ask(turn, group, entrance, person, line).In(person.Language);
    }
}
