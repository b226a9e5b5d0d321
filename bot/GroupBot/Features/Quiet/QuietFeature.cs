using GroupBot.Core.Time;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Quiet;

/// <summary>Silences the bot in a group, and shows what it said there of its own accord and what it held back.</summary>
internal static class QuietFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(QuietSettings.Feature)
        .Command(new CommandSpec("pause", QuietTexts.PauseHelp, QuietCommands.Pause)
        {
            Where = Where.Group,
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            Arguments = [new Argument("span", ArgumentKind.Rest) { Begins = static text => SpanReader.Read(text) is not null }],
            Example = "/pause 2h",
            Words = ["暂停", "pause"],
            WordsTakeArguments = true,
            WordExample = QuietTexts.PauseExample,
            About = QuietTexts.PauseAbout,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("resume", QuietTexts.ResumeHelp, QuietCommands.Resume)
        {
            Where = Where.Group,
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            Words = ["继续", "resume"],
            About = QuietTexts.ResumeAbout,
            AnswersPersonally = true,
        })
        .Command(new CommandSpec("quiet", QuietTexts.QuietHelp, QuietCommands.Quiet)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = QuietTexts.QuietAbout,
            AnswersPersonally = true,
        })
        .Button(QuietCommands.Prefix, QuietCommands.Pressed)
        // Zones differ by quarters of an hour: no quiet time ends between two runs.
        .Job(new JobSpec("release", "0 0/5 * * * ?", QuietGate.Release));
}
