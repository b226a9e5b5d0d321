// Words of the page; the language is the browser's.
const zh = {
  sandbox: '沙盒', strict: '严格', group: '群', bot: '机器人', write: '写消息…', send: '发送', reply: '回复', react: '回应',
  edit: '编辑', remove: '删除', pin: '置顶', cancel: '取消', start: '开始', startHint: '点“开始”，机器人才能给你发消息。',
  blocked: '你已屏蔽机器人。', unblock: '解除屏蔽', block: '屏蔽机器人', leave: '退出群', members: '成员', log: 'API 日志',
  close: '关闭', add: '拉进群', promote: '设为管理员', demote: '取消管理员', ban: '移出并封禁', unban: '解除封禁',
  mute: '禁言', unmute: '解除禁言', outside: '你不在这个群里。', joinBy: '通过链接加入：', owner: '群主', admin: '管理员',
  member: '成员', restricted: '受限', kicked: '已封禁', left: '不在群里', muted: '你被禁言了。', newPerson: '新成员', newGroup: '新群',
  name: '名字', groupName: '群名称', ok: '好', joined: '加入了群', addedBy: (a, b) => `${a} 把 ${b} 拉进了群`,
  leftBy: (a) => `${a} 退出了群`, removedBy: (a, b) => `${a} 把 ${b} 移出了群`, pinnedBy: (a) => `${a} 置顶了一条消息`,
  titled: (a, t) => `${a} 把群名改为“${t}”`, edited: '已编辑', actions: '操作', typing: '正在输入…', empty: '还没有消息。打个招呼吧。',
  calls: '调用', refusals: (n) => `不合规的调用：${n || '无'}`, replyTo: (a) => `回复 ${a}`, requests: '想进群：', approve: '同意', decline: '拒绝', waiting: '已申请，等待同意。',
  people: '显示谁', commands: '命令', spoiler: '点击显示', joinAsk: '加入这个群吗？', join: '加入', botHere: '机器人', showLog: '显示 API 日志',
  hide: '收起', copied: '已复制', cannot: '沙盒还不支持这种按钮', link: '邀请链接', file: '文件', service: '服务消息', offline: '连接断开，正在重连…',
  loading: '正在连接沙盒…', unreachable: '连不上沙盒。它还在运行吗？正在重试…',
};
const en = {
  sandbox: 'sandbox', strict: 'strict', group: 'Group', bot: 'Bot', write: 'Write a message…', send: 'Send', reply: 'Reply', react: 'React',
  edit: 'Edit', remove: 'Delete', pin: 'Pin', cancel: 'Cancel', start: 'Start', startHint: 'Press Start so that the bot may write to you.',
  blocked: 'You blocked the bot.', unblock: 'Unblock', block: 'Block the bot', leave: 'Leave the group', members: 'Members', log: 'API log',
  close: 'Close', add: 'Add to group', promote: 'Make admin', demote: 'Remove as admin', ban: 'Ban', unban: 'Unban',
  mute: 'Mute', unmute: 'Unmute', outside: 'You are not in this group.', joinBy: 'Join by a link:', owner: 'owner', admin: 'admin',
  member: 'member', restricted: 'restricted', kicked: 'banned', left: 'not in the group', muted: 'You are muted.', newPerson: 'New person', newGroup: 'New group',
  name: 'Name', groupName: 'Title of the group', ok: 'OK', joined: 'joined the group', addedBy: (a, b) => `${a} added ${b}`,
  leftBy: (a) => `${a} left the group`, removedBy: (a, b) => `${a} removed ${b}`, pinnedBy: (a) => `${a} pinned a message`,
  titled: (a, t) => `${a} renamed the group to “${t}”`, edited: 'edited', actions: 'Actions', typing: 'is typing…', empty: 'Nothing here yet. Say hello.',
  calls: 'calls', refusals: (n) => `refusals: ${n || 'none'}`, replyTo: (a) => `Reply to ${a}`, requests: 'Asks to join:', approve: 'Approve', decline: 'Decline', waiting: 'You asked to join; wait for approval.',
  people: 'Who is shown', commands: 'Commands', spoiler: 'Show', joinAsk: 'Join this group?', join: 'Join', botHere: 'bot', showLog: 'Show the API log',
  hide: 'Hide', copied: 'Copied', cannot: 'The sandbox does not support this button yet', link: 'Invite link', file: 'File', service: 'Service message', offline: 'Connection lost, trying again…',
  loading: 'Connecting to the sandbox…', unreachable: 'Cannot connect to the sandbox. Is it still running? Trying again…',
};
export const isChinese = (navigator.language || 'en').toLowerCase().startsWith('zh');
export const t = isChinese ? zh : en;
