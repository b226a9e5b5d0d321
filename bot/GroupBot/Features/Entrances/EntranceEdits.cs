using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>An entrance that stands is made another by one line; what changed is told, and what became of its link.</summary>
internal static class EntranceEdits
{
    /// <param name="isBare">Behind the name, without a verb: then nothing is done that lets in who waits, which cannot be taken back.</param>
    public static Said Change(Turn turn, GroupState group, PersonState person, EntranceRow entrance, string text, bool isBare = false)
    {
        var language = person.Language;
        if (entrance.IsEnded)
        {
            return EntranceTexts.Ended.In(language, ("title", entrance.Name));
        }

        var (wish, fault, word) = EntranceLine.Change(
            WishOf(entrance), text, GroupDays.Today(turn, group), EntrancePeople.Replied(turn) is not null, language is Language.ZhHans);
        if (wish is null)
        {
            return EntranceCommands.Fault(fault, word, language);
        }

        if (wish.Owner is not null && entrance.IsCard != 0)
        {
            return CampaignTexts.AuthorStays.In(language);
        }

        var changed = With(entrance, wish);
        if (wish.Owner is { } named)
        {
            var (owner, refusal) = named.Length > 0 ? EntrancePeople.Find(turn, group, named, language) : default;
            if (refusal is not null)
            {
                return refusal;
            }

            changed = changed with { OwnerNo = owner?.No.Value };
        }

        if (EntranceStore.FindByName(turn.Connection, group.No, changed.Name) is { IsEnded: false } other && other.EntranceNo != entrance.EntranceNo)
        {
            return EntranceTexts.Taken.In(language, ("title", changed.Name));
        }

        if (changed == entrance)
        {
            return CampaignTexts.SameAsBefore.In(language, ("title", entrance.Name));
        }

        if (IsOfTheLink(entrance, changed) && !EntranceLinks.MayMake(group))
        {
            return EntranceTexts.NoRight.In(language, ("group", group.ShortTitle));
        }

        if (isBare && (changed.Admission != entrance.Admission || (HasMorePlaces(entrance, changed) && JoinRequestStore.CountOpen(turn.Connection, entrance) > 0)))
        {
            return CampaignTexts.SayTheVerb.In(language, ("title", entrance.Name), ("change", text));
        }

        EntranceStore.Write(turn.Connection, changed);
        ChangedDoors.Follow(turn, group, entrance, changed);
        var link = FollowUp(turn, group, person, entrance, changed);
        if (HasMorePlaces(entrance, changed))
        {
            JoinRequestBook.Promote(turn, group, changed);
        }

        var lines = CampaignTexts.Done.In(language,
            ("title", changed.Name), ("lines", Markup.Join("\n", Lines(turn, group, entrance, changed, language))));
        return (Markup.Join("\n", [.. All()]),
            Keyboard.Row(new Button(CampaignTexts.ToPage.Plain(language), $"{EntrancePages.Prefix}:{changed.GroupNo}:{changed.EntranceNo}")));

        IEnumerable<Markup> All()
        {
            yield return lines;
            if (ReadBack(turn, group, wish, language) is { } day)
            {
                yield return day;
            }

            if (changed.Places is { } places && places != entrance.Places && JoinRequestStore.Taken(turn.Connection, changed) is var taken && taken > places)
            {
                yield return CampaignTexts.MoreAreIn.In(language, ("taken", taken), ("most", places));
            }

            if (link is not null)
            {
                yield return link.In(language);
            }
        }
    }

    /// <summary>What stands behind is all of the new name, in quotes or not.</summary>
    public static Said Rename(Turn turn, GroupState group, PersonState person, EntranceRow entrance, string name) =>
        Change(turn, group, person, entrance, QuotedName.Read(name) is not null || name.Length == 0 ? $"name {name}" : $"name \"{name}\"");

    /// <summary>Which day is meant where it was told by a name; null where a date was written, or none.</summary>
    public static Markup? ReadBack(Turn turn, GroupState group, EntranceWish wish, Language language) => wish is { LastDayName: { } word, LastDay: { } day }
        ? CampaignTexts.ReadAs.In(language, ("word", word), ("day", GroupDays.Name(day, GroupDays.Today(turn, group), language)),
            ("weekday", GroupDays.Weekday(day, language)))
        : null;

    /// <summary>An entrance's row with what was wished for; whom an @name means is not its business.</summary>
    public static EntranceRow With(EntranceRow row, EntranceWish wish) => row with
    {
        Name = wish.Name,
        NameKey = EntranceStore.KeyOf(wish.Name),
        Side = (long)wish.Side,
        Kind = (long)wish.Kind,
        Pulls = (long)wish.Pulls,
        Staff = wish.Staff,
        MemberLimit = wish.Limit,
        Opens = wish.Window is { } open ? MinuteOf(open.From) : null,
        Closes = wish.Window is { } shut ? MinuteOf(shut.Until) : null,
        Admission = (long)wish.Admission,
        Places = wish.Places,
        LastDay = wish.LastDay?.DayNumber,
        Tag = wish.Tag,
    };

    private static EntranceWish WishOf(EntranceRow row) => new(
        row.Name, (EntranceSide)row.Side, (EntranceKind)row.Kind, (EntrancePulls)row.Pulls, null, row.Staff, (int?)row.MemberLimit, row.Window)
    {
        Admission = row.Admits,
        Places = (int?)row.Places,
        LastDay = row.Last,
        Tag = row.Tag,
    };

    /// <summary>What becomes of the link, and what the admin reads of it; null where it is not concerned.</summary>
    private static Text? FollowUp(Turn turn, GroupState group, PersonState person, EntranceRow before, EntranceRow after)
    {
        if (!IsOfTheLink(before, after))
        {
            return null;
        }

        if (before.Window is null && after.Window is null)
        {
            return EntranceLinks.Change(turn, group, person, after) ? CampaignTexts.AddressStays : CampaignTexts.AddressIsNew;
        }

        if (before.Window is not null && after.Window is null)
        {
            EntranceLinks.Retire(turn, group, after);
            EntranceLinks.Ask(turn, group, person, after);
            return CampaignTexts.AddressComes;
        }

        EntranceLinks.Retire(turn, group, after);
        return before.Window is null ? CampaignTexts.AddressIsGone : CampaignTexts.HoursChanged;
    }

    private static bool HasMorePlaces(EntranceRow before, EntranceRow after) => (after.Places ?? long.MaxValue) > (before.Places ?? long.MaxValue);

    private static bool IsOfTheLink(EntranceRow before, EntranceRow after) =>
        (before.Name, before.MemberLimit, before.Opens, before.Closes, before.NeedsApproval, before.LastDay)
        != (after.Name, after.MemberLimit, after.Opens, after.Closes, after.NeedsApproval, after.LastDay);

    private static IEnumerable<Markup> Lines(Turn turn, GroupState group, EntranceRow before, EntranceRow after, Language language)
    {
        var today = GroupDays.Today(turn, group);
        IEnumerable<(Text What, string Before, string After)> all =
        [
            (CampaignTexts.Name, before.Name, after.Name),
            Both(CampaignTexts.Side, row => EntranceTexts.NameOf((EntranceSide)row.Side).Plain(language)),
            Both(CampaignTexts.Kind, row => EntranceTexts.NameOf((EntranceKind)row.Kind).Plain(language)),
            Both(CampaignTexts.Owner, row => row.OwnerNo is { } owner ? Names.Of(turn, owner) : null),
            Both(CampaignTexts.Pull, row => row.Pulls == 0 ? null : EntranceTexts.NameOf((EntrancePulls)row.Pulls, language)),
            Both(CampaignTexts.Staff, row => row.Staff),
            Both(CampaignTexts.Limit, row => Number(row.MemberLimit)),
            Both(CampaignTexts.Window, row => row.Window?.ToString()),
            Both(CampaignTexts.Admission, row => CampaignTexts.NameOf(row.Admits).Plain(language)),
            Both(CampaignTexts.Places, row => Number(row.Places)),
            Both(CampaignTexts.Until, row => row.Last is { } last ? GroupDays.Name(last, today, language) : null),
            Both(CampaignTexts.Tag, row => row.Tag),
        ];
        return all.Where(line => line.Before != line.After).Select(line => CampaignTexts.ChangeLine.In(language,
            ("what", line.What.Plain(language)), ("before", line.Before), ("after", line.After)));

        (Text What, string Before, string After) Both(Text what, Func<EntranceRow, string?> value) =>
            (what, value(before) ?? None(what), value(after) ?? None(what));

        string None(Text what) => (what == CampaignTexts.Places || what == CampaignTexts.Limit ? CampaignTexts.Unlimited : CampaignTexts.Without).Plain(language);
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static long MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
