using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Settings;

/// <param name="Setting">Its full name.</param>
internal sealed record TextAsked(int Version, long Group, string Setting);

/// <summary>What the buttons of the walk do; all of them change one and the same message.</summary>
internal static class WalkButtons
{
    public const string Question = "setting";

    /// <summary>After this a text is a text again, and no value.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is not { Group: null, Person: { } person } || WalkData.Read(data) is not { } walk)
        {
            turn.Toast(SettingsTexts.Expired.Plain(turn.Language));
            return;
        }

        if (walk.Group is not { } no)
        {
            Show(turn, WalkPages.Groups(turn, walk.Page));
            return;
        }

        if (Walk.MayChange(turn, no) is not { } group)
        {
            turn.Toast(SettingsTexts.NoLonger.Plain(turn.Language), isAlert: true);
            turn.EditPressed(SettingsTexts.NoLonger.In(turn.Language));
            return;
        }

        if (walk.Feature is null)
        {
            Show(turn, WalkPages.Features(turn, group, walk.Page));
            return;
        }

        var feature = Walk.Features(turn.Features).FirstOrDefault(one => one.Name == walk.Feature);
        var setting = Walk.SettingsOf(turn.Features, walk.Feature).FirstOrDefault(one => one.Key == walk.Key);
        if (feature is null || (walk.Key is not null && setting is null))
        {
            turn.Toast(SettingsTexts.Expired.Plain(turn.Language));
        }
        else if (setting is null)
        {
            Show(turn, WalkPages.Settings(turn, group, feature, walk.Page));
        }
        else
        {
            Change(turn, person.No, group, setting, walk);
        }
    }

    /// <summary>The text that was asked for.</summary>
    public static void Answered(Turn turn, TextAsked asked, MessageReceived message)
    {
        var setting = turn.Features.Settings.FirstOrDefault(one => one.FullName == asked.Setting);
        if (setting is null || Walk.MayChange(turn, new GroupNo(asked.Group)) is not { } group)
        {
            turn.Reply(SettingsTexts.NoLonger.In(turn.Language));
            return;
        }

        var value = setting.Understand(message.Message.Text.Trim());
        var isSame = value == turn.Settings.GetText(group.No, setting);
        if (!isSame && turn.Settings.Set(group.No, setting, value, turn.Now) is { } refusal)
        {
            Ask(turn, turn.Scene.Person!.No, group, setting);
            turn.Reply(refusal.Text.In(turn.Language) + Markup.Plain("\n") + SettingsTexts.Again.In(turn.Language),
                Keyboard.Row(new Button(SettingsTexts.Cancel.Plain(turn.Language),
                    new WalkData(group.No, setting.Feature, setting.Key, Verb: WalkVerb.Cancel).ToString())));
            return;
        }

        var (text, keyboard) = WalkPages.One(turn, turn.Groups.Find(group.No)!, setting);
        turn.Reply((isSame ? SettingsTexts.Same : SettingsTexts.Saved).In(turn.Language) + Markup.Plain("\n\n") + text, keyboard);
    }

    private static void Change(Turn turn, MemberNo person, GroupState group, Setting setting, WalkData walk)
    {
        switch (walk.Verb)
        {
            case WalkVerb.Ask when WalkPages.CanBeWritten(setting):
                Ask(turn, person, group, setting);
                Show(turn, WalkPages.Asked(turn, group, setting));
                return;
            case WalkVerb.Set when turn.Settings.Set(group.No, setting, walk.Value, turn.Now) is { } refusal:
                turn.Toast(refusal.Text.Plain(turn.Language), isAlert: true);
                return;
            case WalkVerb.Reset:
                turn.Settings.Reset(group.No, setting);
                break;
            case WalkVerb.Cancel:
                turn.Questions.Close(person);
                break;
        }

        // A switch was thrown on the feature's list: stay there.
        var now = turn.Groups.Find(group.No)!;
        Show(turn, setting is BoolSetting && walk.Verb is WalkVerb.Set
            ? WalkPages.Settings(turn, now, FeatureOf(turn, setting, out var page), page)
            : WalkPages.One(turn, now, setting));
    }

    private static FeatureInfo FeatureOf(Turn turn, Setting setting, out int page)
    {
        var all = Walk.SettingsOf(turn.Features, setting.Feature);
        page = all.TakeWhile(one => one != setting).Count() / WalkPages.Size;
        return Walk.Features(turn.Features).First(one => one.Name == setting.Feature);
    }

    private static void Ask(Turn turn, MemberNo person, GroupState group, Setting setting) => turn.Questions.Open(person,
        OpenQuestion.Of(Question, new TextAsked(1, group.No.Value, setting.FullName), turn.Now + Patience));

    private static void Show(Turn turn, WalkPage page)
    {
        turn.Toast();
        turn.EditPressed(page.Text, page.Keyboard);
    }
}
