// What happened, in one sentence.
import { fullName, named } from './dom.js';
import { lengthOf, t } from './texts.js';

const s = t.happened;
const names = (users) => users.map(fullName).join(t.comma);
const stars = (p) => (p.currency === 'XTR' ? `⭐ ${p.total_amount}` : `${p.total_amount / 100} ${p.currency}`);
const sentences = {
  new_chat_members: (m, who) => (m.new_chat_members.every((u) => u.id === m.from.id) ? s.joined(who) : s.added(who, names(m.new_chat_members))),
  left_chat_member: (m, who) => (m.left_chat_member.id === m.from.id ? s.left(who) : s.removed(who, fullName(m.left_chat_member))),
  pinned_message: (m, who) => s.pinned(who),
  new_chat_title: (m, who) => s.titled(who, named(m.new_chat_title)),
  new_chat_photo: (m, who) => s.photo(who),
  delete_chat_photo: (m, who) => s.noPhoto(who),
  group_chat_created: (m, who) => s.created(who),
  supergroup_chat_created: (m, who) => s.created(who),
  channel_chat_created: () => s.channelCreated,
  migrate_to_chat_id: () => s.upgraded,
  migrate_from_chat_id: () => s.upgraded,
  message_auto_delete_timer_changed: (m, who) => s.autoDelete(who, m.message_auto_delete_timer_changed.message_auto_delete_time),
  successful_payment: (m, who) => s.paid(who, stars(m.successful_payment)),
  refunded_payment: (m, who) => s.refunded(who, stars(m.refunded_payment)),
  users_shared: (m, who) => s.shared(who),
  chat_shared: (m, who) => s.shared(who),
  write_access_allowed: (m, who) => s.writeAllowed(who),
  connected_website: (m) => s.website(named(m.connected_website)),
  proximity_alert_triggered: (m) => s.near(fullName(m.proximity_alert_triggered.traveler), fullName(m.proximity_alert_triggered.watcher)),
  boost_added: (m, who) => s.boosted(who, m.boost_added.boost_count),
  chat_background_set: (m, who) => s.background(who),
  forum_topic_created: (m, who) => s.topic(who, named(m.forum_topic_created.name)),
  forum_topic_edited: (m, who) => (m.forum_topic_edited.name ? s.topicNamed(who, named(m.forum_topic_edited.name)) : s.topicChanged(who)),
  forum_topic_closed: (m, who) => s.topicClosed(who),
  forum_topic_reopened: (m, who) => s.topicReopened(who),
  general_forum_topic_hidden: (m, who) => s.generalHidden(who),
  general_forum_topic_unhidden: (m, who) => s.generalShown(who),
  video_chat_scheduled: () => s.callPlanned,
  video_chat_started: (m, who) => s.callStarted(who),
  video_chat_ended: (m) => s.callEnded(lengthOf(m.video_chat_ended.duration)),
  video_chat_participants_invited: (m, who) => s.callInvited(who, names(m.video_chat_participants_invited.users)),
  web_app_data: (m) => s.webApp(named(m.web_app_data.button_text)),
  giveaway_created: (m, who) => s.giveaway(who),
  giveaway_completed: (m) => s.giveawayOver(m.giveaway_completed.winner_count),
  gift: (m, who) => s.gift(who),
  unique_gift: (m, who) => s.gift(who),
  chat_owner_left: (m, who) => s.ownerLeft(who),
  chat_owner_changed: (m, who) => s.ownerChanged(who, fullName(m.chat_owner_changed.new_owner ?? m.from)),
  poll_option_added: (m, who) => s.option(who, named(m.poll_option_added.option_text)),
  poll_option_deleted: (m, who) => s.optionGone(who, named(m.poll_option_deleted.option_text)),
};

export function serviceText(m) {
  const kind = Object.keys(sentences).find((name) => m[name] !== undefined);
  const who = fullName(m.sender_chat ?? m.from);
  return kind ? sentences[kind](m, who) : `${t.service}${t.colon}${Object.keys(m).filter((key) => !['message_id', 'from', 'chat', 'date', 'is_service', 'author', 'reactions', 'order', 'replaces'].includes(key)).join(', ')}`;
}
