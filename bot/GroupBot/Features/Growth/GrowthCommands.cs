using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Growth;

/// <summary>A chart that is not drawn yet.</summary>
/// <param name="Html">What stands under it.</param>
internal sealed record ChartAsked(int Version, GrowthChart Chart, string Html);

/// <summary><c>/growth</c>: how a group grows, for its admins, in the private chat alone.</summary>
internal static class GrowthCommands
{
    public const string Prefix = "growth", Work = "growth", ChartWork = "growth-chart";

    private const string Chart = "chart", Table = "table";

    public static readonly PictureSpec<ChartAsked> Picture = new(
        asked => GrowthCharts.Draw(asked.Chart),
        (asked, png) => new SendPhoto(png, asked.Html),
        (_, language) => GrowthTexts.NotDrawn.In(language));

    public static void Growth(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is not { } here)
        {
            if (LedLines.Meant(turn, call, GrowthTexts.PickGroup) is { } only)
            {
                Ask(turn, only, GrowthForm.Words);
            }
        }
        else if (turn.Scene.Person is { PrivateChat: PrivateChat.Open })
        {
            Ask(turn, here, GrowthForm.Words);
            turn.WentPrivate = true;
        }
        else
        {
            turn.AnswerPrivately(language => (GrowthTexts.InPrivate.In(language), Keyboard.Row(new Button(
                GrowthTexts.Open.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{here.No}"))));
        }
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (ButtonData.Number(payload) is { } no && LedGroups.Find(turn, new GroupNo(no)) is { } group)
        {
            Ask(turn, group, GrowthForm.Words);
        }
        else
        {
            turn.Reply(LedGroups.NoneFor(turn, Prefix));
        }
    }

    /// <summary><c>GROUP</c>, <c>GROUP:chart</c>, <c>GROUP:table</c>, in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene.Group is not null || ButtonData.Number(parts[0]) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        turn.Toast();
        Ask(turn, group, parts is [_, Chart] ? GrowthForm.Chart : parts is [_, Table] ? GrowthForm.Table : GrowthForm.Words);
    }

    /// <summary>The report is made: it goes to whoever asked, if they still lead the group.</summary>
    public static void Take(Turn turn, GrowthAsked asked, GrowthReport report)
    {
        if (turn.Scene.Person is not { } person || LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            return;
        }

        var language = person.Language;
        switch (asked.Form)
        {
            case GrowthForm.Chart:
                PictureWork.Ask(turn, ChartWork, person, new ChartAsked(
                    1, GrowthChart.Of(group.ShortTitle, report, language), GrowthTexts.ChartCaption.In(language, ("group", group.ShortTitle)).Html));
                break;
            case GrowthForm.Table:
                turn.Ask(
                    new SendDocument("growth.csv", GrowthPages.Table(report, language), GrowthTexts.TableCaption.In(language, ("group", group.ShortTitle)).Html),
                    Destination.Of(person.No));
                break;
            default:
                turn.TellPrivately(
                    person, GrowthPages.Words(turn, group, report, Seeds.Of(turn.Connection, group.No).Count, language), Buttons(turn, group, language));
                break;
        }
    }

    private static void Ask(Turn turn, GroupState group, GrowthForm form)
    {
        var person = turn.Scene.Person!;
        if (turn.Work.Has(Work, person.No))
        {
            turn.TellPrivately(person, GrowthTexts.OnItsWay.In(person.Language));
            return;
        }

        var today = GroupDays.Today(turn, group).DayNumber;
        // Of the day on which the bot came it saw a part.
        var came = turn.Groups.DaysOf(group).DayOf(group.FirstSeenAt).DayNumber;
        var known = Math.Min(came + 1, today);
        turn.Work.Ask(Work, new GrowthAsked(
            1, group.No.Value, form, today, known,
            (int)turn.Settings.Get(group.No, GrowthSettings.InviteDays), (int)turn.Settings.Get(group.No, ArrivalSettings.Within),
            (int)turn.Settings.Get(group.No, GrowthSettings.HelpDays), Math.Min(came, today)), turn.Now, member: person.No);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, GroupState group, Language language)
    {
        var table = new Button(GrowthTexts.TableLabel.Plain(language), $"{Prefix}:{group.No}:{Table}");
        var forms = turn.Pictures.CanDraw
            ? Keyboard.Row(new Button(GrowthTexts.ChartLabel.Plain(language), $"{Prefix}:{group.No}:{Chart}"), table)
            : Keyboard.Row(table);
        return LedLines.AnotherFor(turn, Prefix) is { } another ? [.. forms, [another]] : forms;
    }
}
