using System.Globalization;
using System.Text;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Payments;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>People send pictures, files and polls, vote, pay and tap keys; and days go by.</summary>
internal static class ThingPhrases
{
    /// <summary>A sheet of paper, 160 by 100.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAKAAAABkAQMAAAA7eKnMAAAABlBMVEXWxKD69OaxFIQRAAAAIElEQVR42mNgGAXkgv9YwKjgqOCo"
        + "4KjgqOBgFxwF5AIAGTty1IsCcJ4AAAAASUVORK5CYII=");

    private const int PicturesOfAlbum = 3;

    private static readonly char[] BetweenOptions = [',', '，', '、', ';', '；', '\n'];

    internal static IReadOnlyList<Phrase> All { get; } =
    [
        new("3 days pass", "过 3 天", "{time} pass", "{time} passes", "过 {time}", "过了 {time}")
        {
            IsWait = true,
        },
        new("chenmo sends a photo: my page", "陈默 发图片: 我的书页", "{who} sends a photo", "{who} 发图片", "{who} 发照片")
        {
            HasText = true,
            Do = static (stage, found) => Send(stage, found, "photo", "photo.png", Picture),
        },
        new("chenmo sends a photo", "陈默 发图片", "{who} sends a photo", "{who} 发图片", "{who} 发照片")
        {
            Do = static (stage, found) => Send(stage, found, "photo", "photo.png", Picture),
        },
        new("chenmo sends an album: my pages", "陈默 发相册: 我的书页", "{who} sends an album", "{who} 发相册")
        {
            HasText = true,
            Do = static (stage, found) => SendAlbum(stage, found),
        },
        new("chenmo sends an album", "陈默 发相册", "{who} sends an album", "{who} 发相册")
        {
            Do = static (stage, found) => SendAlbum(stage, found),
        },
        new("chenmo forwards \"hello\"", "陈默 转发 \"打卡\"", "{who} forwards {quote}", "{who} 转发 {quote}")
        {
            Do = static (stage, found) =>
            {
                var (user, message) = (stage.Person(found["who"]), stage.Quoted(found["quote"]));
                stage.Chat = stage.Group;
                stage.World.Media.Forward(user, message.Chat, message.Id, stage.Group);
            },
        },
        new("chenmo sends the file \"notes.txt\": my notes", "陈默 发文件 \"笔记.txt\": 我的笔记", "{who} sends the file {quote}", "{who} 发文件 {quote}")
        {
            HasText = true,
            Do = static (stage, found) => Send(stage, found, "document", found["quote"], Encoding.UTF8.GetBytes(found.Text)),
        },
        new("chenmo sends the file \"notes.txt\"", "陈默 发文件 \"笔记.txt\"", "{who} sends the file {quote}", "{who} 发文件 {quote}")
        {
            Do = static (stage, found) => Send(stage, found, "document", found["quote"], Encoding.UTF8.GetBytes(found["quote"])),
        },
        new("chenmo starts the poll \"Which book?\": One, Two", "陈默 发起投票 \"读哪本？\": 三体、活着", "{who} starts the poll {quote}", "{who} 发起投票 {quote}")
        {
            HasText = true,
            Do = static (stage, found) => stage.World.Polls.Post(
                stage.Person(found["who"]), stage.Chat, found["quote"],
                found.Text.Split(BetweenOptions, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        },
        new("xiaoman votes for \"Two\"", "小满 投给 \"活着\"", "{who} votes for {quote}", "{who} 投给 {quote}")
        {
            Do = static (stage, found) =>
            {
                var (message, option) = Option(stage, found["quote"]);
                stage.World.Polls.Vote(stage.Person(found["who"]), stage.Chat, message.Id, option);
            },
        },
        new("xiaoman takes back the vote", "小满 收回投票", "{who} takes back the vote", "{who} 收回投票")
        {
            Do = static (stage, found) =>
            {
                var user = stage.Person(found["who"]);
                var voted = stage.Latest(message => message.Poll?.Votes.ContainsKey(user.Id) == true)
                    ?? throw new NotThereYet(new Said($"{user.Name} 还没投过票", $"{user.Name} has not voted"));
                stage.World.Polls.Vote(user, stage.Chat, voted.Id);
            },
        },
        new("chenmo pays \"card\"", "陈默 付款 \"补签卡\"", "{who} pays[ {quote}]", "{who} 付款[ {quote}]")
        {
            Do = static (stage, found) =>
            {
                var invoice = stage.Latest(message => (string?)message.Content["invoice"]?["title"] is { } title
                        && Wildcard.IsIn(found.At("quote") ?? "", title))
                    ?? throw new NotThereYet(new Said("没有要付款的账单", "there is no invoice to pay"));
                stage.Checkout = stage.World.Payments.Pay(stage.Person(found["who"]), stage.Chat, invoice.Id);
            },
        },
        new("chenmo has paid", "陈默 付款成功", "{whom} has paid[ within {time}]", "{whom}[ {time}内] 付款成功")
        {
            Expect = static (stage, found) => stage.Checkout is { } checkout && checkout.User == stage.Person(found["whom"])
                ? new Sight(checkout.State == CheckoutState.Paid, Stands(checkout))
                : new Sight(false, new Said("没有付过款", "nothing was paid")),
        },
        new("chenmo taps \"Check in\"", "陈默 点键盘 \"打卡\"", "{who} taps {quote}", "{who} 点键盘 {quote}")
        {
            Do = static (stage, found) =>
            {
                var user = stage.Person(found["who"]);
                var (chat, label) = Key(stage, user, found["quote"])
                    ?? throw new NotThereYet(new Said($"键盘上没有「{found["quote"]}」", $"there is no key \"{found["quote"]}\""));
                stage.Chat = chat;
                stage.World.Keyboards.Tap(user, chat, label);
            },
        },
        new("chenmo sees the key \"Check in\"", "陈默 看到键盘 \"打卡\"", "{whom} sees the key {quote}[ within {time}]", "{whom}[ {time}内] 看到键盘 {quote}")
        {
            Expect = static (stage, found) =>
            {
                var user = stage.Person(found["whom"]);
                return new Sight(Key(stage, user, found["quote"]) is not null, Keys(stage, user));
            },
        },
    ];

    private static void Send(Stage stage, Found found, string kind, string name, byte[] bytes) => stage.World.Media.Post(
        stage.Person(found["who"]), stage.Chat, kind, name, bytes, new() { Caption = found.Text.Length > 0 ? found.Text : null });

    /// <summary>The words stand under the first picture, as the app puts them.</summary>
    private static void SendAlbum(Stage stage, Found found) => stage.World.Media.PostAlbum(
        stage.Person(found["who"]), stage.Chat,
        [.. Enumerable.Range(1, PicturesOfAlbum).Select(number => (
            "photo", string.Create(CultureInfo.InvariantCulture, $"photo{number}.png"), Picture, number == 1 && found.Text.Length > 0 ? found.Text : null))]);

    /// <summary>The latest poll of the chat with such an option that is still open.</summary>
    private static (SandboxMessage Message, int Option) Option(Stage stage, string quote)
    {
        var message = stage.Latest(message => message.Poll is { IsClosed: false } poll && poll.Options.Any(option => Wildcard.IsIn(quote, option)))
            ?? throw new NotThereYet(new Said($"没有一个投票里有「{quote}」", $"no poll has the option \"{quote}\""));
        return (message, message.Poll!.Options.ToList().FindIndex(option => Wildcard.IsIn(quote, option)));
    }

    private static (SandboxChat Chat, string Label)? Key(Stage stage, SandboxUser user, string quote)
    {
        foreach (var chat in stage.ChatsOf(user))
        {
            if (stage.World.Keyboards.Labels(user, chat).SelectMany(row => row).FirstOrDefault(label => Wildcard.IsIn(quote, label)) is { } label)
            {
                return (chat, label);
            }
        }

        return null;
    }

    private static Said Keys(Stage stage, SandboxUser user)
    {
        var labels = stage.ChatsOf(user).SelectMany(chat => stage.World.Keyboards.Labels(user, chat)).SelectMany(row => row).ToList();
        var shown = string.Join(" · ", labels);
        return labels.Count > 0 ? new Said(shown, shown) : new Said("没有键盘", "there is no keyboard");
    }

    private static Said Stands(Checkout checkout) => checkout.State switch
    {
        CheckoutState.Waiting => new Said("机器人还没答复", "the bot has not answered"),
        CheckoutState.Refused => new Said($"机器人不收：{checkout.Error}", $"the bot refused: {checkout.Error}"),
        CheckoutState.TimedOut => new Said("机器人 10 秒没答复", "the bot said nothing for 10 s"),
        _ => new Said("付款成功", "paid"),
    };
}
