using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ProfileMethodsTests : SandboxFixture
{
    [Test, Covers("setMyName"), Covers("getMyName")]
    public async Task SetMyName_ForALanguage_IsItsNameThere()
    {
        await Bot.ResultAsync("setMyName", new { name = "读书助手", language_code = "zh" });
        Assert.That((string?)(await Bot.ResultAsync("getMyName", new { language_code = "zh" }))["name"], Is.EqualTo("读书助手"));
        Assert.That((string?)(await Bot.ResultAsync("getMyName"))["name"], Is.EqualTo("GroupBot"));

        await Bot.ResultAsync("setMyName", new { language_code = "zh" });
        Assert.That((string?)(await Bot.ResultAsync("getMyName", new { language_code = "zh" }))["name"], Is.EqualTo("GroupBot"));
    }

    [Test, Covers("setMyDescription"), Covers("getMyDescription")]
    public async Task SetMyDescription_WithoutLanguage_HoldsForAll()
    {
        Assert.That((string?)(await Bot.ResultAsync("getMyDescription"))["description"], Is.Empty);
        await Bot.ResultAsync("setMyDescription", new { description = "打卡、排行" });

        Assert.That((string?)(await Bot.ResultAsync("getMyDescription", new { language_code = "en" }))["description"], Is.EqualTo("打卡、排行"));
    }

    [Test, Covers("setMyShortDescription"), Covers("getMyShortDescription")]
    public async Task SetMyShortDescription_WhenTooLong_IsCut()
    {
        await Bot.ResultAsync("setMyShortDescription", new { short_description = new string('书', 121) });

        Assert.That(
            (string?)(await Bot.ResultAsync("getMyShortDescription"))["short_description"], Is.EqualTo(new string('书', 120)));
    }

    [Test, Covers("setMyCommands"), Covers("getMyCommands"), Covers("deleteMyCommands")]
    public async Task SetMyCommands_ByScopeAndLanguage_AreReadBackThereOnly()
    {
        var scope = new { type = "chat_administrators", chat_id = Chat.Id };
        await Bot.ResultAsync("setMyCommands", new { commands = new[] { new { command = "me", description = "我的积分" } }, scope, language_code = "zh" });
        var there = (JsonArray)await Bot.ResultAsync("getMyCommands", new { scope, language_code = "zh" });
        Assert.That(there.Select(c => (string?)c!["description"]), Is.EqualTo(new[] { "我的积分" }));
        Assert.That((JsonArray)await Bot.ResultAsync("getMyCommands", new { scope }), Is.Empty);

        await Bot.ResultAsync("deleteMyCommands", new { scope, language_code = "zh" });
        Assert.That((JsonArray)await Bot.ResultAsync("getMyCommands", new { scope, language_code = "zh" }), Is.Empty);
    }

    [Test]
    public async Task GetUserProfilePhotos_OfSomeoneUnknown_IsRefused()
    {
        Assert.That((int?)(await Bot.ResultAsync("getUserProfilePhotos", new { user_id = Ann.Id }))["total_count"], Is.Zero);
        Assert.That(await Bot.ErrorAsync("getUserProfilePhotos", new { user_id = 4 }), Is.EqualTo("400 Bad Request: user not found"));
    }
}
