// A stranger's bot on Telegraf: node telegraf-bot.mjs API-ROOT TOKEN [WEBHOOK-SECRET]
import { createServer } from "node:http";
import { Input, Markup, Telegraf, TelegramError } from "telegraf";
import { message } from "telegraf/filters";

const [apiRoot, token, secret] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot } });
const polls = new Map();
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const answering = (ctx, more) => ({ reply_parameters: { message_id: ctx.message.message_id }, ...more });

bot.start((ctx) => ctx.reply(`Hello ${ctx.from.first_name}: ${ctx.payload}`, answering(ctx)));
bot.command("menu", (ctx) => ctx.reply("再读一章？", answering(ctx, Markup.inlineKeyboard([
  [Markup.button.callback("是", "yes"), Markup.button.callback("No", "no")],
  [Markup.button.url("Rules", "https://example.org/rules")],
]))));
bot.action(/^(yes|no)$/, async (ctx) => {
  await ctx.answerCbQuery(`Counted: ${ctx.match[1]}`);
  await ctx.editMessageText(`Chosen: ${ctx.match[1]}`);
});
bot.action("caption", async (ctx) => {
  await ctx.editMessageCaption("*new* caption", { parse_mode: "MarkdownV2" });
  await ctx.answerCbQuery("Changed", { show_alert: true });
});

// With an upload Telegraf leaves reply_parameters out, so these answer nothing in particular.
bot.command("photo", (ctx) => ctx.replyWithPhoto(Input.fromBuffer(pixel, "pixel.png"), {
  caption: "A pixel", ...Markup.inlineKeyboard([Markup.button.callback("Caption", "caption")]),
}));
bot.command("document", (ctx) => ctx.replyWithDocument(
  Input.fromBuffer(Buffer.from("第一本：活着\n"), "书单.txt"), { caption: "<b>书单</b>", parse_mode: "HTML" }));
bot.command("album", (ctx) => ctx.replyWithMediaGroup([
  { type: "photo", media: Input.fromBuffer(pixel, "one.png"), caption: "one" },
  { type: "photo", media: Input.fromBuffer(pixel, "two.png") },
]));
bot.on(message("document"), async (ctx) => {
  const answer = await fetch(await ctx.telegram.getFileLink(ctx.message.document.file_id));
  await ctx.reply(`${ctx.message.document.file_name}: ${await answer.text()}`, answering(ctx));
});

bot.command("poll", async (ctx) => {
  const sent = await ctx.replyWithPoll("下一本？", ["红楼梦", "Ulysses"], answering(ctx, { is_anonymous: false }));
  polls.set(sent.poll.id, ctx.chat.id);
});
bot.command("quiz", (ctx) => ctx.replyWithQuiz("2 + 2?", ["3", "4"], answering(ctx, {
  correct_option_id: 1, explanation: "Count.",
})));
bot.command("stop", async (ctx) => {
  const poll = await ctx.telegram.stopPoll(ctx.chat.id, ctx.message.reply_to_message.message_id);
  await ctx.reply(`Total: ${poll.total_voter_count}`, answering(ctx));
});
bot.on("poll_answer", (ctx) => ctx.telegram.sendMessage(
  polls.get(ctx.pollAnswer.poll_id), `${ctx.pollAnswer.user.first_name} votes ${ctx.pollAnswer.option_ids.join() || "no more"}`));

bot.command("link", async (ctx) => {
  const link = await ctx.createChatInviteLink({ name: "朋友", creates_join_request: true });
  await ctx.reply(link.invite_link, answering(ctx));
});
bot.on("chat_join_request", async (ctx) => {
  await ctx.telegram.sendMessage(ctx.chatJoinRequest.user_chat_id, `Welcome by ${ctx.chatJoinRequest.invite_link.name}`);
  await ctx.approveChatJoinRequest(ctx.from.id);
});
bot.on("chat_member", (ctx) => {
  const { old_chat_member: before, new_chat_member: after } = ctx.chatMember;
  return ctx.reply(`${after.user.first_name}: ${before.status} > ${after.status}`);
});
bot.on("message_reaction", async (ctx) => {
  const added = [...ctx.reactions.added].map((reaction) => reaction.emoji);
  await ctx.react("🔥");
  await ctx.reply(`${ctx.from.first_name} reacts ${added.join()}`);
});

bot.command("keyboard", (ctx) => ctx.reply("Tap", answering(ctx, Markup.keyboard(["打卡", "Not today"]).resize().oneTime())));
bot.hears("打卡", (ctx) => ctx.reply("Checked in", answering(ctx, Markup.removeKeyboard())));
bot.command("html", (ctx) => ctx.replyWithHTML(
  "<b>粗</b> &amp; <i>slanted</i> <a href=\"https://example.org/\">link</a>", answering(ctx)));
bot.command("markdown", (ctx) => ctx.replyWithMarkdownV2("*粗* _slanted_ ||hidden|| `1\\.5`", answering(ctx)));

bot.command("same", async (ctx) => {
  const sent = await ctx.reply("once");
  await ctx.telegram.editMessageText(sent.chat.id, sent.message_id, undefined, "once").catch((error) => {
    if (!(error instanceof TelegramError)) throw error;
    return ctx.reply(`${error.code} ${error.description}`, answering(ctx));
  });
});
bot.command("busy", async (ctx) => {
  const wait = await ctx.reply("first").catch((error) => error.parameters.retry_after);
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  await ctx.reply(`waited ${wait} s`, answering(ctx));
});

const allowedUpdates = [
  "message", "callback_query", "poll_answer", "chat_member", "chat_join_request", "message_reaction",
];
await bot.telegram.setMyCommands([{ command: "menu", description: "选一个" }, { command: "poll", description: "投票" }]);
if (secret) {
  const server = createServer(bot.webhookCallback("/hook", { secretToken: secret }));
  server.listen(0, "127.0.0.1", async () => {
    await bot.telegram.setWebhook(`http://127.0.0.1:${server.address().port}/hook`, {
      secret_token: secret, allowed_updates: allowedUpdates,
    });
    console.log("ready");
  });
  process.once("SIGTERM", () => server.close(() => process.exit(0)).closeAllConnections());
} else {
  process.once("SIGTERM", () => bot.stop());
  await bot.launch({ allowedUpdates }, () => console.log("ready"));
}
