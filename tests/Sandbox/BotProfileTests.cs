using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class BotProfileTests : SandboxFixture
{
    [TestCase("Name", "name", 64)]
    [TestCase("Description", "description", 512)]
    [TestCase("ShortDescription", "short_description", 120)]
    public async Task Set_ForALanguage_IsReadBackAndCut(string method, string field, int most)
    {
        var before = await GetAsync(method, field, "");
        await SetAsync(method, field, new string('长', most + 1), "zh");

        Assert.That(await GetAsync(method, field, "zh"), Is.EqualTo(new string('长', most)));
        Assert.That(await GetAsync(method, field, ""), Is.EqualTo(before));
        await SetAsync(method, field, "", "zh");
        Assert.That(await GetAsync(method, field, "zh"), Is.EqualTo(before), "taken back");
    }

    [Test]
    [Covers("setMyName", By = "getMyName")]
    [Covers("getMyName")]
    public async Task SetMyName_Always_IsTheFallbackOfEveryLanguage()
    {
        await SetAsync("Name", "name", "读书  助手", "");
        Assert.That(await GetAsync("Name", "name", "zh"), Is.EqualTo("读书 助手"));
    }

    [Test]
    [Covers("setMyDescription", By = "getMyDescription")]
    [Covers("getMyDescription")]
    public async Task SetMyDescription_OfSeveralLines_KeepsThem()
    {
        await SetAsync("Description", "description", "第一行\n\n第二行", "");
        Assert.That(await GetAsync("Description", "description", "en"), Is.EqualTo("第一行\n\n第二行"));
    }

    [Test]
    [Covers("setMyShortDescription", By = "getMyShortDescription")]
    [Covers("getMyShortDescription")]
    public async Task SetMyShortDescription_Always_IsReadBack()
    {
        await SetAsync("ShortDescription", "short_description", "打卡", "zh");
        Assert.That(await GetAsync("ShortDescription", "short_description", "zh"), Is.EqualTo("打卡"));
    }

    [Test, Covers("setMyCommands", By = "getMyCommands"), Covers("getMyCommands"), Covers("deleteMyCommands", By = "getMyCommands")]
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
    [Covers("getUserProfilePhotos")]
    public async Task GetUserProfilePhotos_OfOneWithout_IsEmpty()
    {
        var photos = await Bot.ResultAsync("getUserProfilePhotos", new { user_id = Ann.Id });
        Assert.That((int?)photos["total_count"], Is.Zero);
        Assert.That(await Bot.ErrorAsync("getUserProfilePhotos", new { user_id = 1 }), Is.EqualTo("400 Bad Request: user not found"));
    }

    private Task<JsonNode> SetAsync(string method, string field, string text, string language) => Bot.ResultAsync(
        "setMy" + method, new Dictionary<string, string> { [field] = text, ["language_code"] = language });

    private async Task<string?> GetAsync(string method, string field, string language) =>
        (string?)(await Bot.ResultAsync("getMy" + method, new { language_code = language }))[field];
}
