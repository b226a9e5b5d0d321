// The page's words in Chinese.

// A name in other letters stands apart from Chinese ones.
const apart = (a) => (/^\uE000?[\u3400-\u9fff]/.test(a) ? a : ` ${a} `);

export const zh = {
  sandbox: '沙盒', strict: '严格', writeAs: (a) => `以${apart(a)}的身份发言…`, publish: '发布到频道…', send: '发送', reply: '回复', react: '回应', moreReactions: '更多表情',
  edit: '编辑', editCaption: '改说明文字', remove: '删除', pin: '置顶', unpin: '取消置顶', copy: '复制文字', forward: '转发', forwardTo: '转发到', forwarded: '已转发', comment: '评论', cancel: '取消', start: '开始',
  startHint: '点「开始」，机器人才能给你发消息。', blocked: '你已屏蔽机器人。', unblock: '解除屏蔽', block: '屏蔽机器人', leave: '退出', members: '成员', membersAsked: (n) => `成员（${n} 个加入申请）`, log: 'API 日志',
  close: '关闭', add: '添加', promote: '设为管理员', demote: '取消管理员', ban: '移出并封禁', unban: '解除封禁', mute: '禁言', unmute: '解除禁言',
  muteFor: (a) => `把${apart(a)}禁言多久？`, banFor: (a) => `把${apart(a)}移出并封禁多久？`, hour: '1 小时', day: '1 天', week: '1 周', forever: '永久', outside: (c) => `你不在「${c}」里。`, joinBy: '通过链接加入：', subscribe: '订阅', askIn: '申请加入',
  owner: '群主', admin: '管理员', member: '成员', restricted: '受限', mutedUntil: (a) => (a ? `禁言至 ${a}` : '已禁言'), memberCount: (n) => `${n} 位成员`, kicked: '已封禁', left: '不在群里', muted: (a) => (a ? `你被禁言至 ${a}。` : '你被禁言了。'), readOnly: '只有管理员能发布。',
  newPerson: '新建人物', personName: '名字', newChat: '新建群或频道', newGroup: '新建群', newForum: '新建带话题的群', newChannel: '新建频道', ok: '好',
  edited: '已编辑', actions: '操作', actionsOf: (a) => `操作：${a} 的消息`, typing: (a) => `${a} 正在输入…`, empty: (a) => `还没有消息。在下面打字，就是${apart(a)}在说话。上面可以换人，🤖 是和机器人的私聊。`, nothing: '还没有消息。',
  earlier: '更早的消息', refusals: (n) => (n ? `不符合 API：${n}` : '没有不符合 API 的调用'), onlyRefused: '只看不符合 API 的', allMethods: '所有方法', parameters: '参数', answer: '回答',
  replyTo: (a) => `回复 ${a}`, requests: '申请加入：', approve: '同意', decline: '拒绝', waiting: '已申请，等待同意。',
  people: '扮演', allPeople: (n) => `全部 ${n} 人`, search: '搜索', more: '更多', chats: (a) => `${a} 的聊天`, otherChats: '其他聊天', topics: '话题', newTopic: '新话题', general: '综合', topicMenu: '话题设置',
  rename: '改名', closeTopic: '关闭话题', reopenTopic: '重新打开', deleteTopic: '删除话题', topicClosed: '话题已关闭。',
  commands: '命令', spoiler: '点击显示', joinAsk: '加入这里吗？', join: '加入', payAsk: '用星星付款吗？', botHere: '机器人', channel: '频道', anonymousAdmin: '匿名管理员', copied: '已复制', cannot: '沙盒还不支持这种按钮', cannotOpen: (a) => `沙盒打不开「${a}」`, failed: (what, why) => `「${what}」没有成功：${why}`, newBelow: (n) => `${n} 条新消息`, listHint: '上下键换一条消息，回车打开操作',
  tooFar: '那条消息太早，这里没有载入。', notHere: '那条消息不在这里，或已被删除。', paidMedia: (n) => `付费内容，${n} 个文件`, unlock: (p) => `支付 ${p} 查看`, payment: '付款', press: '按钮', requestDecided: '处理加入申请', moveClock: '快进', service: '服务消息',
  newLink: '新建邀请链接', linkName: '链接名字（可不填）', linkApproval: '进来要经管理员同意', linkMade: '链接已创建', copyLink: '复制链接', settings: '设置', groupSettings: '群设置', channelSettings: '频道设置', renameChat: '改名称', turnOnTopics: '开启话题功能', slowMode: '慢速模式', seconds: (n) => (n ? `${n} 秒` : '关'),
  offline: '连接断开，正在重连…', loading: '正在连接沙盒…', unreachable: '连不上沙盒。它还在运行吗？正在重试…',
  onlyYou: '只有你看得见', onlyBot: (a) => `只有你和 ${a} 看得见`, forwardedFrom: (a) => `转发自 ${a}`, unknown: (k) => `这里显示不了这种消息（${k}）`, save: '下载', comma: '、', colon: '：',
  kinds: { photo: '照片', animation: '动图', video: '视频', video_note: '视频留言', voice: '语音', audio: '音乐', sticker: '贴纸', document: '文件', location: '位置', venue: '地点', contact: '名片', game: '游戏', story: '动态', poll: '投票', dice: '骰子', invoice: '账单' },
  liveLocation: '实时位置', diceShows: (e, n) => `${e} 掷出 ${n}`, invoice: '账单', pay: (p) => `支付 ${p}`, payWaits: '等机器人确认…', paid: '付款成功', payRefused: '机器人拒绝了这笔付款', payTimedOut: '机器人 10 秒内没有确认，没有付款',
  poll: '投票', quiz: '测验', anonymous: '匿名', public: '公开', several: '可多选', pollClosed: '已结束', vote: '投票', unvote: '撤回投票', whoVoted: '查看投票', addOption: '加一个选项', closePoll: '结束投票', voters: (n) => (n ? `${n} 人投票` : '还没有人投票'),
  attach: '发送其他内容', attachFile: '照片或文件', attachAsFile: '作为文件发送', attachPoll: '投票或测验', attachDice: '骰子', attachPlace: '位置', attachCard: '名片', attachSecret: '只发给机器人看', question: '问题', options: '选项，每行一个', correct: '正确答案是第几项（填写后即为测验）', latitude: '纬度', longitude: '经度', phone: '电话', firstName: '名字', caption: '说明文字（可不填）', files: (n) => `${n} 个文件`,
  keyboard: '机器人的键盘', sending: '正在发送…',
  clock: '沙盒的时间', addHour: '+1 小时', addDay: '+1 天', addWeek: '+1 周', moveTo: '快进到…', moveToTitle: '快进到', onlyForward: '时间只能往前走。', timeIn: (zone) => `时间（${zone}），只能往前`, moving: '正在快进…', arrived: (a, news, n) => `现在是 ${a}。这期间${news ? `有新消息（${news}）` : '没有新消息'}${n ? `，机器人调用了 ${n} 次 API` : ''}。`,
  newMessages: (where, n) => `${where} ${n} 条`, withBot: (a) => `${a} 和机器人`, today: '今天', yesterday: '昨天', unread: '有新消息',
  done: {
    added: (a) => `${a} 已添加`, promoted: (a) => `${a} 已是管理员`, demoted: (a) => `${a} 不再是管理员`, unbanned: (a) => `${a} 已解除封禁`, unmuted: (a) => `${a} 已解除禁言`, approved: (a) => `已同意 ${a} 加入`, declined: (a) => `已拒绝 ${a} 加入`,
    muted: (a, until) => (until ? `${a} 已禁言至 ${until}` : `${a} 已永久禁言`), banned: (a, until) => (until ? `${a} 已移出并封禁至 ${until}` : `${a} 已移出并永久封禁`),
  },
  happened: {
    joined: (a) => `${a} 加入了`, added: (a, b) => `${a} 邀请 ${b} 进群`, left: (a) => `${a} 离开了`, removed: (a, b) => `${a} 把 ${b} 移了出去`, pinned: (a) => `${a} 置顶了一条消息`,
    titled: (a, n) => `${a} 把名称改为「${n}」`, photo: (a) => `${a} 换了头像`, noPhoto: (a) => `${a} 去掉了头像`, created: (a) => `${a} 建了这个群`, channelCreated: '频道建好了', upgraded: '这个群升级成了超级群',
    autoDelete: (a, n) => (n ? `${a} 让消息在 ${n} 秒后自动删除` : `${a} 关掉了自动删除`), paid: (a, p) => `${a} 付了 ${p}`, refunded: (a, p) => `${a} 收到退款 ${p}`, shared: (a) => `${a} 分享了选中的人或聊天`, writeAllowed: (a) => `${a} 允许机器人给自己发消息`,
    website: (w) => `你在 ${w} 上登录了`, near: (a, b) => `${a} 到了 ${b} 附近`, boosted: (a, n) => `${a} 助力了 ${n} 次`, background: (a) => `${a} 换了背景`,
    topic: (a, n) => `${a} 开了话题「${n}」`, topicNamed: (a, n) => `${a} 把话题改名为「${n}」`, topicChanged: (a) => `${a} 换了话题的图标`, topicClosed: (a) => `${a} 关闭了话题`, topicReopened: (a) => `${a} 重新打开了话题`, generalHidden: (a) => `${a} 隐藏了「综合」`, generalShown: (a) => `${a} 重新显示「综合」`,
    callPlanned: '预约了一次语音聊天', callStarted: (a) => `${a} 开始了语音聊天`, callEnded: (n) => `语音聊天结束（${n}）`, callInvited: (a, b) => `${a} 邀请 ${b} 进语音聊天`, webApp: (b) => `「${b}」传来了数据`,
    giveaway: (a) => `${a} 开始了抽奖`, giveawayOver: (n) => `抽奖结束，${n} 人中奖`, gift: (a) => `${a} 送了一份礼物`, ownerLeft: (a) => `群主 ${a} 离开了`, ownerChanged: (a, b) => `${a} 把群交给了 ${b}`, option: (a, o) => `${a} 给投票加了选项「${o}」`, optionGone: (a, o) => `${a} 去掉了选项「${o}」`,
  },
};
