using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>An admin makes a plan by one line, or goes to the buttons in private.</summary>
internal static class PlanAdminCommands
{
    /// <summary>The tag of every check-in: no plan's own.</summary>
    private const string Reserved = "打卡";

    public static void Command(Turn turn, CommandCall call)
    {
        var line = call.TextOrNull("what");
        if (turn.Scene.Group is { } here)
        {
            if (line is not null)
            {
                if (CheckInsCommands.IsOn(turn))
                {
                    turn.AnswerOnce(() => Make(turn, here, line, call.Event?.Message.Topic));
                }

                return;
            }

            turn.AnswerInPrivate(_ => PlanAdminPages.List(turn, here), language => (
                PlanAdminTexts.InPrivate.In(language), Keyboard.Row(new Button(
                    PlanAdminTexts.OpenLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={PlanAdminPages.Prefix}-{here.No}"))));
            return;
        }

        if (LedLines.Meant(turn, call, PlanAdminTexts.PickGroup) is not { } only)
        {
            return;
        }

        var (text, keyboard) = line is null ? PlanAdminPages.List(turn, only) : (Make(turn, only, line, null), null);
        turn.Reply(text, keyboard);
    }

    /// <summary>Came by the button in the group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        var group = ButtonData.Number(payload) is { } no ? LedGroups.Find(turn, new GroupNo(no)) : null;
        var (text, keyboard) = group is null ? (AdminsOnly.OfThatGroup.In(turn.Language), null) : PlanAdminPages.List(turn, group);
        turn.Reply(text, keyboard);
    }

    /// <summary>What keeps a plan from being published; null where nothing does.</summary>
    public static Markup? Refusal(Turn turn, GroupState group, string tag)
    {
        var open = turn.Store<PlansStore>().Open(group.No);
        var folded = WordFolding.Fold(tag);
        return !turn.Settings.Get(group.No, CheckInsSettings.Enabled) ? CheckInsTexts.Off.In(turn.Language)
            : open.Count >= PlansStore.MostOpen ? PlanAdminTexts.TooMany.In(turn.Language, ("most", PlansStore.MostOpen))
            : folded == Reserved || open.Any(plan => WordFolding.Fold(plan.Tag) == folded)
                ? PlanAdminTexts.TagTaken.In(turn.Language, ("tag", tag))
                : null;
    }

    /// <summary>The tag of a plan whose title has none: 64 emoji.</summary>
    public static string TagOf(string title, long number, Language language) =>
        PlanTag.Of(title) ?? (language is Language.En ? $"plan{number}" : $"计划{number}");

    /// <summary>What is said once a plan stands.</summary>
    public static Markup Said(Turn turn, GroupState group, PlanRow plan, PostFate fate)
    {
        var span = PlanPages.Span(plan, GroupDays.Today(turn, group), turn.Language);
        return (fate is PostFate.Sent ? PlanAdminTexts.Made : PlanAdminTexts.NotPosted).In(
            turn.Language, ("title", PlanPages.TitleOf(plan)), ("span", span));
    }

    private static Markup Make(Turn turn, GroupState group, string line, TopicId? topic)
    {
        var language = turn.Language;
        var (wish, fault, word) = PlanLine.Read(line, GroupDays.Today(turn, group));
        if (wish is null)
        {
            return PlanAdminTexts.Of(fault).In(language, ("word", Shortening.Shorten(word, 40)), ("most", PlanLine.LongestTitle), ("example", PlanAdminTexts.Example.Plain(language)));
        }

        if (wish.IsOfTopic && topic is null)
        {
            return PlanAdminTexts.NoTopicHere.In(language);
        }

        var number = turn.Store<PlansStore>().Next();
        var tag = wish.Tag ?? TagOf(wish.Title, number, group.Language);
        if (Refusal(turn, group, tag) is { } refusal)
        {
            return refusal;
        }

        var plan = turn.Store<PlansStore>().Write(new PlanRow
        {
            GroupNo = group.No.Value,
            PlanNo = number,
            Title = wish.Title,
            Rule = wish.Rule is { } rule ? Shortening.Shorten(rule, PlanLine.LongestRule) : null,
            Tag = tag,
            Topic = wish.IsOfTopic ? topic?.Value : null,
            FirstDay = wish.First.DayNumber,
            LastDay = wish.First.DayNumber + wish.Days - 1,
            Target = wish.Target,
            Proof = (long)wish.Proof,
            Characters = wish.Characters,
            Leaves = turn.Settings.Get(group.No, CheckInsSettings.PlanLeaves),
            State = (long)PlanState.Open,
        });
        return Said(turn, group, plan, PlanPosts.Publish(turn, group, plan));
    }
}
