using GroupBot.Turns.Routing;

namespace GroupBot.Features.MyData;

/// <summary>Everything the bot stores about somebody: to be read by them, and to be forgotten.</summary>
internal static class MyDataFeature
{
    public static void Register(FeatureRegistry registry)
    {
        foreach (var (table, texts) in CorridorTexts.All)
        {
            registry.Describe(table, texts);
        }

        registry
            .Feature("MyData")
            .Command(new CommandSpec("mydata", MyDataTexts.Help, MyDataCommands.Give)
            {
                MenuLabel = MyDataTexts.Label,
                MenuRank = 90,
                About = MyDataTexts.About,
            })
            .DeepLink(MyDataCommands.Link, (turn, _, _) => MyDataCommands.Send(turn))
            .Beside<DataPart, DataFile>(
                MyDataCommands.Work,
                (database, part, now, ct) => MyDataFile.Read(registry, database, part, now, ct),
                MyDataCommands.Take)
            .Continue<DataSent>(MyDataCommands.Sent, MyDataCommands.WasSent)
            .Command(new CommandSpec("forgetme", MyDataTexts.ForgetHelp, ForgetCommands.Ask)
            {
                Words = ["删除我的资料", "forget me"],
                MenuLabel = MyDataTexts.ForgetLabel,
                MenuRank = 95,
                About = MyDataTexts.ForgetAbout,
            })
            .DeepLink(ForgetCommands.Link, (turn, _, _) => ForgetCommands.AskHere(turn))
            .Button(ForgetCommands.Link, ForgetCommands.Pressed)
            .Chunks<Forgetting>(ForgetCommands.Work, ForgetCommands.Chunk);
    }
}
