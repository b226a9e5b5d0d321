// A stranger's bot on grammY: node grammy-bot.mjs API-ROOT TOKEN [WEBHOOK-SECRET]
import { createServer } from "node:http";
import { Bot, GrammyError, InlineKeyboard, InputFile, InputMediaBuilder, Keyboard, webhookCallback } from "grammy";

const [apiRoot, token, secret] = process.argv.slice(2);
const client = { apiRoot, canUseWebhookReply: (method) => method === "answerCallbackQuery" };
const bot = new Bot(token, { client });
const polls = new Map();
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const answering = (ctx, more) => ({ reply_parameters: { message_id: ctx.msg.message_id }, ...more });

bot.command("start", (ctx) => ctx.reply(`Hello ${ctx.from.first_name}: ${ctx.match}`, answering(ctx)));
bot.command("menu", (ctx) => ctx.reply("再读一章？", answering(ctx, {
  reply_markup: new InlineKeyboard().text("是", "yes").text("No", "no").row().url("Rules", "https://example.org/rules"),
})));
bot.callbackQuery(/^(yes|no)$/, async (ctx) => {
  await ctx.answerCallbackQuery({ text: `Counted: ${ctx.match[1]}` });
  await ctx.editMessageText(`Chosen: ${ctx.match[1]}`);
});
bot.callbackQuery("caption", async (ctx) => {
  await ctx.editMessageCaption({ caption: "*new* caption", parse_mode: "MarkdownV2" });
  await ctx.answerCallbackQuery({ text: "Changed", show_alert: true });
});

bot.command("photo", (ctx) => ctx.replyWithPhoto(new InputFile(pixel, "pixel.png"), {
  caption: "A pixel", reply_markup: new InlineKeyboard().text("Caption", "caption"),
}));
bot.command("document", (ctx) => ctx.replyWithDocument(
  new InputFile(Buffer.from("第一本：活着\n"), "书单.txt"), answering(ctx, { caption: "<b>书单</b>", parse_mode: "HTML" })));
bot.command("album", (ctx) => ctx.replyWithMediaGroup([
  InputMediaBuilder.photo(new InputFile(pixel, "one.png"), { caption: "one" }),
  InputMediaBuilder.photo(new InputFile(pixel, "two.png")),
], answering(ctx)));
bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const answer = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`);
  await ctx.reply(`${ctx.msg.document.file_name}: ${await answer.text()}`, answering(ctx));
});

bot.command("poll", async (ctx) => {
  const sent = await ctx.replyWithPoll("下一本？", ["红楼梦", "Ulysses"], answering(ctx, { is_anonymous: false }));
  polls.set(sent.poll.id, ctx.chatId);
});
bot.command("quiz", (ctx) => ctx.replyWithPoll("2 + 2?", ["3", "4"], answering(ctx, {
  type: "quiz", correct_option_ids: [1], explanation: "Count.",
})));
bot.command("stop", async (ctx) => {
  const poll = await ctx.api.stopPoll(ctx.chatId, ctx.msg.reply_to_message.message_id);
  await ctx.reply(`Total: ${poll.total_voter_count}`, answering(ctx));
});
bot.on("poll_answer", (ctx) => ctx.api.sendMessage(
  polls.get(ctx.pollAnswer.poll_id), `${ctx.pollAnswer.user.first_name} votes ${ctx.pollAnswer.option_ids.join() || "no more"}`));

bot.command("link", async (ctx) => {
  const link = await ctx.createChatInviteLink({ name: "朋友", creates_join_request: true });
  await ctx.reply(link.invite_link, answering(ctx));
});
bot.on("chat_join_request", async (ctx) => {
  await ctx.api.sendMessage(ctx.chatJoinRequest.user_chat_id, `Welcome by ${ctx.chatJoinRequest.invite_link.name}`);
  await ctx.approveChatJoinRequest(ctx.from.id);
});
bot.on("chat_member", (ctx) => {
  const { old_chat_member: before, new_chat_member: after } = ctx.chatMember;
  return ctx.reply(`${after.user.first_name}: ${before.status} > ${after.status}`);
});
bot.on("message_reaction", async (ctx) => {
  const { emojiAdded } = ctx.reactions();
  await ctx.react("🔥");
  await ctx.reply(`${ctx.from.first_name} reacts ${emojiAdded.join()}`);
});

bot.command("keyboard", (ctx) => ctx.reply("Tap", answering(ctx, {
  reply_markup: new Keyboard().text("打卡").text("Not today").resized().oneTime(),
})));
bot.hears("打卡", (ctx) => ctx.reply("Checked in", answering(ctx, { reply_markup: { remove_keyboard: true } })));
bot.command("html", (ctx) => ctx.reply(
  "<b>粗</b> &amp; <i>slanted</i> <a href=\"https://example.org/\">link</a>", answering(ctx, { parse_mode: "HTML" })));
bot.command("markdown", (ctx) => ctx.reply(
  "*粗* _slanted_ ||hidden|| `1\\.5`", answering(ctx, { parse_mode: "MarkdownV2" })));

bot.command("same", async (ctx) => {
  const sent = await ctx.reply("once");
  await ctx.api.editMessageText(sent.chat.id, sent.message_id, "once").catch((error) => {
    if (!(error instanceof GrammyError)) throw error;
    return ctx.reply(`${error.error_code} ${error.description}`, answering(ctx));
  });
});
bot.command("busy", async (ctx) => {
  const wait = await ctx.reply("first").catch((error) => error.parameters.retry_after);
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  await ctx.reply(`waited ${wait} s`, answering(ctx));
});

const allowed_updates = [
  "message", "callback_query", "poll_answer", "chat_member", "chat_join_request", "message_reaction",
];
await bot.api.setMyCommands([{ command: "menu", description: "选一个" }, { command: "poll", description: "投票" }]);
if (secret) {
  const server = createServer(webhookCallback(bot, "http", { secretToken: secret }));
  server.listen(0, "127.0.0.1", async () => {
    await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/hook`, { secret_token: secret, allowed_updates });
    console.log("ready");
  });
  process.once("SIGTERM", () => server.close(() => process.exit(0)).closeAllConnections());
} else {
  process.once("SIGTERM", () => bot.stop());
  await bot.start({ allowed_updates, onStart: () => console.log("ready") });
}
