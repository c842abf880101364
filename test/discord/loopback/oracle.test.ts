import { describe, expect, test } from '@jest/globals';
import { DiscordError } from './errors.js';
import * as oracle from './oracle.js';

const V2 = 1 << 15;
const EPHEMERAL = 64;
const letters = (count: number): string => 'é'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const display = (content = 'Texte') => ({ type: 10, content });
const button = (details: object = {}) => ({ type: 2, style: 2, custom_id: 'b', label: 'Suite', ...details });
const row = (...components: object[]) => ({ type: 1, components });
const select = (details: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [
    { label: 'Un', value: '1' },
    { label: 'Deux', value: '2' },
  ],
  ...details,
});
const container = (...components: object[]) => ({ type: 17, components });
const v2 = (...components: object[]) => ({ flags: V2, components });
const embed = (details: object = {}) => ({ embeds: [{ title: 'Titre', ...details }] });
const field = (details: object = {}) => ({ name: 'Nom', value: 'Valeur', ...details });
const input = (details: object = {}) => ({ type: 4, custom_id: 'texte', style: 1, ...details });
const label = (component: object = input(), details: object = {}) => ({
  type: 18,
  label: 'Texte',
  component,
  ...details,
});
const modal = (components: object[] = [label()], details: object = {}) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Titre', components, ...details },
});
const option = (details: object = {}) => ({ type: 3, name: 'mots', description: 'Les mots', ...details });
const command = (details: object = {}) => ({ name: 'chercher', description: 'Chercher', ...details });
const withOption = (details: object = {}) => command({ options: [option(details)] });
const choice = (details: object = {}) => ({ name: 'Un', value: 'un', ...details });
const choices = (list: object[]) => ({ type: 8, data: { choices: list } });
const answer = (data: object, type = 4) => ({ type, data });

const SENT = { flags: 0, content: 'Avant', embeds: [], components: [], attachments: [] };
const SENT_V2 = { ...SENT, flags: V2, content: '', components: [display()] };

/** How each kind of body is judged. */
const JUDGES = {
  message: (body: unknown) => oracle.newMessage(body, 0),
  edit: (body: unknown) => oracle.editedMessage(body, SENT, 0),
  'edit of a V2 message': (body: unknown) => oracle.editedMessage(body, SENT_V2, 0),
  'follow-up': (body: unknown) => oracle.followUp(body, 0),
  'edit of a follow-up': (body: unknown) => oracle.editedFollowUp(body, SENT, 0),
  callback: (body: unknown) => oracle.callback(body, undefined, 0),
  'callback of a component': (body: unknown) => oracle.callback(body, SENT, 0),
  'callback of a V2 component': (body: unknown) => oracle.callback(body, SENT_V2, 0),
  commands: (body: unknown) => oracle.commandSet(body),
  command: (body: unknown) => oracle.command(body),
  thread: (body: unknown) => oracle.thread(body),
  'thread of a message': (body: unknown) => oracle.threadOfMessage(body),
  'forum thread': (body: unknown) => oracle.forumThread(body, 0),
  'change of a thread': (body: unknown) => oracle.changeOfChannel(body, true),
} as const satisfies Record<string, (body: unknown) => unknown>;
type Kind = keyof typeof JUDGES;

/** The code and the places that are wrong. */
function refusal(kind: Kind, body: unknown): { code: number; reason: string } | undefined {
  try {
    JUDGES[kind](body);
    return undefined;
  } catch (error) {
    if (error instanceof DiscordError) return { code: error.code, reason: error.reason };
    throw error;
  }
}

// biome-ignore format: one payload a line
const GOOD: [Kind, string, unknown][] = [
  ['message', 'content', { content: 'Bonjour' }],
  ['message', 'content of 2000', { content: letters(2_000) }],
  ['message', 'what discord.js sends', { content: 'a', tts: false, enforce_nonce: false, flags: 0, embeds: [], components: [] }],
  ['message', 'a nonce of 25', { content: 'a', nonce: '1'.repeat(25), enforce_nonce: true }],
  ['message', 'suppressed embeds and notifications', { content: 'a', flags: 4 | 4096 }],
  ['message', 'allowed users by id', { content: 'a', allowed_mentions: { parse: ['roles'], users: ['1'] } }],
  ['message', 'no one allowed', { content: 'a', allowed_mentions: { parse: [] } }],
  ['message', 'embeds of 6000', { embeds: [{ description: letters(4_000) }, { description: letters(2_000) }] }],
  ['message', '25 fields', embed({ fields: many(25, () => field()) })],
  ['message', 'five rows', { content: 'a', components: many(5, (i) => row(button({ custom_id: `b${i}` }))) }],
  ['message', 'five buttons', { content: 'a', components: [row(...many(5, (i) => button({ custom_id: `b${i}` })))] }],
  ['message', 'a link', { content: 'a', components: [row({ type: 2, style: 5, label: 'Lire', url: 'https://exemple.fr' })] }],
  ['message', 'a button with an emoji only', { content: 'a', components: [row({ type: 2, style: 1, custom_id: 'b', emoji: { name: '👍' } })] }],
  ['message', 'a select', { content: 'a', components: [row(select({ min_values: 0, max_values: 2 }))] }],
  ['message', 'V2, text of 4000', v2(display(letters(2_000)), display(letters(2_000)))],
  ['message', 'V2, 40 components', v2(...many(40, () => display()))],
  ['message', 'V2, a container with everything', v2(container(display(), { type: 14, divider: false, spacing: 2 }, { type: 9, components: [display()], accessory: button() }, row(button({ custom_id: 'c' }))))],
  ['message', 'V2, a gallery', v2({ type: 12, items: [{ media: { url: 'https://exemple.fr/a.png' }, description: 'Image' }] })],
  ['edit', 'to V2, with what was there removed', { flags: V2, content: null, components: [display()] }],
  ['edit', 'content', { content: 'Après' }],
  ['edit of a V2 message', 'components alone', { components: [display('Après')] }],
  ['edit of a V2 message', 'with its flag', { flags: V2, components: [display('Après')] }],
  ['follow-up', 'ephemeral V2', { flags: V2 | EPHEMERAL, components: [display()] }],
  ['edit of a follow-up', 'content', { content: 'Après' }],
  ['callback', 'a reply', answer({ content: 'a', tts: false, enforce_nonce: false })],
  ['callback', 'a deferral', answer({ flags: EPHEMERAL }, 5)],
  ['callback', 'a bare deferral', { type: 5 }],
  ['callback', 'no choices', choices([])],
  ['callback', '25 choices', choices(many(25, (i) => choice({ value: `${i}` })))],
  ['callback', 'a choice of 100 and 100', choices([choice({ name: letters(100), value: letters(100) })])],
  ['callback', 'numeric choices', choices([choice({ value: 1 })])],
  ['callback', 'a modal', modal()],
  ['callback', 'a modal of five', modal(many(5, (i) => label(input({ custom_id: `t${i}` }))))],
  ['callback', 'a modal of rows', modal([row(input({ label: 'Texte', min_length: 1, max_length: 4_000 }))])],
  ['callback', 'a modal with text and a select', modal([display(), label(select())])],
  ['callback of a component', 'an update', answer({ content: 'b' }, 7)],
  ['callback of a component', 'a deferred update', { type: 6 }],
  ['callback of a V2 component', 'an update', answer({ components: [display('Après')] }, 7)],
  ['commands', 'none', []],
  ['commands', 'a slash command', [command()]],
  ['commands', 'one name, two types', [command(), { type: 3, name: 'chercher' }]],
  ['commands', 'a menu with capitals and spaces', [{ type: 3, name: 'Qui a dit ça ?' }]],
  ['commands', 'permissions as text', [command({ default_member_permissions: '8192' })]],
  ['commands', '100 and 15', [...many(100, (i) => command({ name: `c${i}` })), ...many(15, (i) => ({ type: 3, name: `Menu ${i}` }))]],
  ['command', 'accents and hyphens', command({ name: 'qui-a-dit', name_localizations: { 'en-US': 'who-said' } })],
  ['command', 'a name of 32', command({ name: letters(32) })],
  ['command', 'required first', command({ options: [option({ required: true }), option({ name: 'sujet' })] })],
  ['command', 'sub-commands', command({ options: [{ type: 1, name: 'infos', description: 'Infos', options: [option()] }, { type: 1, name: 'liste', description: 'Liste' }] })],
  ['command', '25 options', command({ options: many(25, (i) => option({ name: `o${i}` })) })],
  ['command', 'a long text', withOption({ min_length: 1, max_length: 6_000 })],
  ['command', 'choices', withOption({ choices: [choice(), choice({ name: 'Deux', value: letters(100) })] })],
  ['thread', 'a public one', { name: letters(100), type: 11, auto_archive_duration: 1440 }],
  ['thread of a message', 'one', { name: 'Fil', rate_limit_per_user: 21_600 }],
  ['forum thread', 'a post', { name: 'Sujet', message: { content: 'a' } }],
  ['change of a thread', 'an end', { archived: true, locked: true }],
];

/** With the code 50006, or the place that is wrong in an answer of 50035. */
// biome-ignore format: one payload a line
const BAD: [Kind, string, unknown, string | 50006][] = [
  // Messages
  ['message', 'nothing', {}, 50006],
  ['message', 'blank content', { content: ' \n' }, 50006],
  ['message', 'content of 2001', { content: letters(2_001) }, 'content'],
  ['message', 'content that is a number', { content: 5 }, 'content'],
  ['message', 'a nonce of 26', { content: 'a', nonce: '1'.repeat(26) }, 'nonce'],
  ['message', 'a flag that cannot be set', { content: 'a', flags: EPHEMERAL }, 'flags'],
  ['message', 'users both ways', { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } }, 'allowed_mentions'],
  ['message', 'roles both ways', { content: 'a', allowed_mentions: { parse: ['roles'], roles: ['1'] } }, 'allowed_mentions'],
  ['message', '101 allowed users', { content: 'a', allowed_mentions: { users: many(101, String) } }, 'allowed_mentions.users'],
  ['message', 'an unknown kind of mention', { content: 'a', allowed_mentions: { parse: ['here'] } }, 'allowed_mentions.parse.0'],
  ['message', 'a reply to no id', { content: 'a', message_reference: {} }, 'message_reference.message_id'],
  ['message', 'a poll', { content: 'a', poll: { question: { text: 'Oui ?' }, answers: [{ poll_media: { text: 'Oui' } }] } }, 'poll'],
  // Embeds
  ['message', '11 embeds', { embeds: many(11, () => ({ title: 'a' })) }, 'embeds'],
  ['message', 'an empty embed', { embeds: [{}] }, 'embeds.0'],
  ['message', 'embeds of 6001', { embeds: [{ description: letters(4_000) }, { description: letters(2_001) }] }, 'embeds'],
  ['message', 'a title of 257', embed({ title: letters(257) }), 'embeds.0.title'],
  ['message', 'a description of 4097', embed({ description: letters(4_097) }), 'embeds.0.description'],
  ['message', '26 fields', embed({ fields: many(26, () => field()) }), 'embeds.0.fields'],
  ['message', 'a field name of 257', embed({ fields: [field({ name: letters(257) })] }), 'embeds.0.fields.0.name'],
  ['message', 'a field value of 1025', embed({ fields: [field({ value: letters(1_025) })] }), 'embeds.0.fields.0.value'],
  ['message', 'an empty field value', embed({ fields: [field({ value: '' })] }), 'embeds.0.fields.0.value'],
  ['message', 'an empty field name', embed({ fields: [field({ name: ' ' })] }), 'embeds.0.fields.0.name'],
  ['message', 'a footer of 2049', embed({ footer: { text: letters(2_049) } }), 'embeds.0.footer.text'],
  ['message', 'an author of 257', embed({ author: { name: letters(257) } }), 'embeds.0.author.name'],
  ['message', 'a colour over white', embed({ color: 0x1_00_00_00 }), 'embeds.0.color'],
  ['message', 'an address that is none', embed({ url: 'exemple' }), 'embeds.0.url'],
  ['message', 'an ftp address', embed({ url: 'ftp://exemple.fr' }), 'embeds.0.url'],
  ['message', 'a time that is none', embed({ timestamp: 'hier' }), 'embeds.0.timestamp'],
  // Components without the flag
  ['message', 'six rows', { content: 'a', components: many(6, (i) => row(button({ custom_id: `b${i}` }))) }, 'components'],
  ['message', 'V2 components without the flag', { components: [display()] }, 'components.0.type'],
  ['message', 'a container without the flag', { content: 'a', components: [container(display())] }, 'components.0.type'],
  ['message', 'a button outside a row', { content: 'a', components: [button()] }, 'components.0.type'],
  ['message', 'an empty row', { content: 'a', components: [row()] }, 'components.0.components'],
  ['message', 'six buttons', { content: 'a', components: [row(...many(6, (i) => button({ custom_id: `b${i}` })))] }, 'components.0.components'],
  ['message', 'a select beside a button', { content: 'a', components: [row(button(), select())] }, 'components.0.components'],
  ['message', 'two selects in a row', { content: 'a', components: [row(select(), select({ custom_id: 't' }))] }, 'components.0.components'],
  ['message', 'one custom_id twice', { content: 'a', components: [row(button(), button())] }, 'components.0.components.1.custom_id'],
  ['message', 'one custom_id in two rows', { content: 'a', components: [row(button()), row(button())] }, 'components.1.components.0.custom_id'],
  ['message', 'one id twice', { content: 'a', components: [row(button({ id: 7 }), button({ id: 7, custom_id: 'c' }))] }, 'components.0.components.1.id'],
  ['message', 'an unknown component', { content: 'a', components: [{ type: 99 }] }, 'components.0.type'],
  // Buttons
  ['message', 'a custom_id of 101', { content: 'a', components: [row(button({ custom_id: letters(101) }))] }, 'components.0.components.0.custom_id'],
  ['message', 'an empty custom_id', { content: 'a', components: [row(button({ custom_id: '' }))] }, 'components.0.components.0.custom_id'],
  ['message', 'no custom_id', { content: 'a', components: [row({ type: 2, style: 1, label: 'a' })] }, 'components.0.components.0.custom_id'],
  ['message', 'a label of 81', { content: 'a', components: [row(button({ label: letters(81) }))] }, 'components.0.components.0.label'],
  ['message', 'neither label nor emoji', { content: 'a', components: [row({ type: 2, style: 1, custom_id: 'b' })] }, 'components.0.components.0.label'],
  ['message', 'a link without address', { content: 'a', components: [row({ type: 2, style: 5, label: 'a' })] }, 'components.0.components.0.url'],
  ['message', 'a link with custom_id', { content: 'a', components: [row({ type: 2, style: 5, label: 'a', url: 'https://exemple.fr', custom_id: 'b' })] }, 'components.0.components.0.custom_id'],
  ['message', 'a link of 513', { content: 'a', components: [row({ type: 2, style: 5, label: 'a', url: `https://exemple.fr/${'a'.repeat(494)}` })] }, 'components.0.components.0.url'],
  ['message', 'a link with another scheme', { content: 'a', components: [row({ type: 2, style: 5, label: 'a', url: 'ftp://exemple.fr' })] }, 'components.0.components.0.url'],
  ['message', 'an address on a button', { content: 'a', components: [row(button({ url: 'https://exemple.fr' }))] }, 'components.0.components.0.url'],
  ['message', 'a premium button without sku', { content: 'a', components: [row({ type: 2, style: 6 })] }, 'components.0.components.0.sku_id'],
  ['message', 'a premium button with label', { content: 'a', components: [row({ type: 2, style: 6, sku_id: '1', label: 'a' })] }, 'components.0.components.0.sku_id'],
  ['message', 'an unknown style', { content: 'a', components: [row(button({ style: 7 }))] }, 'components.0.components.0.style'],
  // Selects
  ['message', 'a select without options', { content: 'a', components: [row(select({ options: [] }))] }, 'components.0.components.0.options'],
  ['message', '26 options', { content: 'a', components: [row(select({ options: many(26, (i) => ({ label: 'a', value: `${i}` })) }))] }, 'components.0.components.0.options'],
  ['message', 'one value twice', { content: 'a', components: [row(select({ options: [{ label: 'a', value: '1' }, { label: 'b', value: '1' }] }))] }, 'components.0.components.0.options'],
  ['message', 'a placeholder of 151', { content: 'a', components: [row(select({ placeholder: letters(151) }))] }, 'components.0.components.0.placeholder'],
  ['message', 'min_values over max_values', { content: 'a', components: [row(select({ min_values: 2, max_values: 1 }))] }, 'components.0.components.0.min_values'],
  ['message', 'two defaults for one value', { content: 'a', components: [row(select({ options: [{ label: 'a', value: '1', default: true }, { label: 'b', value: '2', default: true }] }))] }, 'components.0.components.0.options'],
  // Components V2
  ['message', 'V2 with content', { ...v2(display()), content: 'a' }, 'content'],
  ['message', 'V2 with an embed', { ...v2(display()), ...embed() }, 'embeds'],
  ['message', 'V2 with stickers', { ...v2(display()), sticker_ids: ['1'] }, 'sticker_ids'],
  ['message', 'V2 without components', { flags: V2 }, 50006],
  ['message', 'V2, 41 components', v2(...many(41, () => display())), 'components'],
  ['message', 'V2, 41 components nested', v2(...many(2, () => container(...many(20, () => display())))), 'components'],
  ['message', 'V2, a text of 4001', v2(display(letters(4_001))), 'components.0.content'],
  ['message', 'V2, texts of 4001', v2(display(letters(2_000)), container(display(letters(2_001)))), 'components'],
  ['message', 'V2, an empty text', v2(display('')), 'components.0.content'],
  ['message', 'V2, a section without accessory', v2({ type: 9, components: [display()] }), 'components.0.accessory'],
  ['message', 'V2, a section of four', v2({ type: 9, components: many(4, () => display()), accessory: button() }), 'components.0.components'],
  ['message', 'V2, a container in a container', v2(container(container(display()))), 'components.0.components.0.type'],
  ['message', 'V2, an empty container', v2(container()), 'components.0.components'],
  ['message', 'V2, a gallery of eleven', v2({ type: 12, items: many(11, () => ({ media: { url: 'https://exemple.fr/a.png' } })) }), 'components.0.items'],
  ['message', 'V2, an ftp image', v2({ type: 12, items: [{ media: { url: 'ftp://exemple.fr/a.png' } }] }), 'components.0.media.url'],
  ['message', 'V2, an odd separator', v2({ type: 14, spacing: 3 }), 'components.0.spacing'],
  ['message', 'V2, one custom_id in section and row', v2({ type: 9, components: [display()], accessory: button() }, row(button())), 'components.1.components.0.custom_id'],
  // Edits
  ['edit', 'to nothing', { content: '' }, 50006],
  ['edit', 'content of 2001', { content: letters(2_001) }, 'content'],
  ['edit', 'to V2 with the content left', { flags: V2, components: [display()] }, 'content'],
  ['edit', 'V2 components without the flag', { components: [display()] }, 'components.0.type'],
  ['edit', 'to ephemeral', { content: 'a', flags: EPHEMERAL }, 'flags'],
  ['edit of a V2 message', 'content', { content: 'a' }, 'content'],
  ['edit of a V2 message', 'an embed', embed(), 'embeds'],
  ['edit of a V2 message', 'the flag removed', { flags: 0, components: [display()] }, 'flags'],
  ['edit of a V2 message', 'no components left', { components: [] }, 50006],
  ['edit of a follow-up', 'to nothing', { content: null }, 50006],
  ['edit of a follow-up', 'to V2 with the content left', { flags: V2, components: [display()] }, 'content'],
  ['follow-up', 'nothing', {}, 50006],
  ['follow-up', 'content of 2001', { content: letters(2_001) }, 'content'],
  ['follow-up', 'V2 with content', { ...v2(display()), content: 'a' }, 'content'],
  // Answers to interactions
  ['callback', 'no type', {}, 'type'],
  ['callback', 'an unknown type', { type: 99 }, 'type'],
  ['callback', 'an empty reply', answer({}), 50006],
  ['callback', 'a reply of 2001', answer({ content: letters(2_001) }), 'data.content'],
  ['callback', 'a flag that cannot be set', answer({ content: 'a', flags: 128 }), 'data.flags'],
  ['callback', 'a deferral with the V2 flag', answer({ flags: V2 }, 5), 'data.flags'],
  ['callback', 'a deferral with content', answer({ content: 'a' }, 5), 'data'],
  ['callback of a component', 'an update to nothing', answer({ content: '', components: [] }, 7), 50006],
  ['callback of a V2 component', 'an update with content', answer({ content: 'a' }, 7), 'data.content'],
  ['callback', '26 choices', choices(many(26, (i) => choice({ value: `${i}` }))), 'data.choices'],
  ['callback', 'a choice name of 101', choices([choice({ name: letters(101) })]), 'data.choices.0.name'],
  ['callback', 'a choice without name', choices([choice({ name: '' })]), 'data.choices.0.name'],
  ['callback', 'a choice value of 101', choices([choice({ value: letters(101) })]), 'data.choices.0.value'],
  ['callback', 'choices of two kinds', choices([choice(), choice({ value: 1 })]), 'data.choices.0.value'],
  ['callback', 'choices missing', { type: 8, data: {} }, 'data.choices'],
  ['callback', 'a bare autocompletion', { type: 8 }, 'data'],
  // Modals
  ['callback', 'a modal without data', { type: 9 }, 'data'],
  ['callback', 'a modal title of 46', modal([label()], { title: letters(46) }), 'data.title'],
  ['callback', 'a modal custom_id of 101', modal([label()], { custom_id: letters(101) }), 'data.custom_id'],
  ['callback', 'an empty modal', modal([]), 'data.components'],
  ['callback', 'a modal of six', modal(many(6, (i) => label(input({ custom_id: `t${i}` })))), 'data.components'],
  ['callback', 'a modal label of 46', modal([label(input(), { label: letters(46) })]), 'data.components.0.label'],
  ['callback', 'a modal description of 101', modal([label(input(), { description: letters(101) })]), 'data.components.0.description'],
  ['callback', 'a label in a label', modal([label(input({ label: 'Texte' }))]), 'data.components.0.component.label'],
  ['callback', 'a text input without label', modal([row(input())]), 'data.components.0.components.0.label'],
  ['callback', 'a text input of 4001', modal([label(input({ max_length: 4_001 }))]), 'data.components.0.component.max_length'],
  ['callback', 'min_length over max_length', modal([label(input({ min_length: 5, max_length: 4 }))]), 'data.components.0.component.min_length'],
  ['callback', 'a value over max_length', modal([label(input({ value: 'abc', max_length: 2 }))]), 'data.components.0.component.value'],
  ['callback', 'a modal placeholder of 101', modal([label(input({ placeholder: letters(101) }))]), 'data.components.0.component.placeholder'],
  ['callback', 'one modal custom_id twice', modal([label(), label()]), 'data.components.1.component.custom_id'],
  ['callback', 'a disabled select in a modal', modal([label(select({ disabled: true }))]), 'data.components.0.component.disabled'],
  ['callback', 'a button in a modal', modal([row(button())]), 'data.components.0.components.0.type'],
  // Commands
  ['commands', 'no list', command(), ''],
  ['commands', 'one name twice', [command(), command()], '1.name'],
  ['commands', '101 slash commands', many(101, (i) => command({ name: `c${i}` })), ''],
  ['commands', '16 menus', many(16, (i) => ({ type: 3, name: `Menu ${i}` })), ''],
  ['commands', 'permissions that are no number', [command({ default_member_permissions: 'admin' })], '0.default_member_permissions'],
  ['command', 'a capital', command({ name: 'Chercher' }), 'name'],
  ['command', 'a space', command({ name: 'qui a dit' }), 'name'],
  ['command', 'a mark', command({ name: 'quoi!' }), 'name'],
  ['command', 'an accent apart', command({ name: 're\u0301sume\u0301' }), 'name'],
  ['command', 'a name of 33', command({ name: letters(33) }), 'name'],
  ['command', 'no name', { description: 'a' }, 'name'],
  ['command', 'no description', { name: 'a' }, 'description'],
  ['command', 'an empty description', command({ description: '' }), 'description'],
  ['command', 'a description of 101', command({ description: letters(101) }), 'description'],
  ['command', 'a description in a menu', { type: 3, name: 'a', description: 'a' }, 'description'],
  ['command', 'options in a menu', { type: 3, name: 'a', options: [option()] }, 'options'],
  ['command', 'an unknown locale', command({ name_localizations: { 'fr-FR': 'a' } }), 'name_localizations'],
  ['command', 'a capital in a localisation', command({ name_localizations: { 'en-US': 'Search' } }), 'name_localizations.en-US'],
  ['command', 'a capital in an option', withOption({ name: 'Mots' }), 'options.0.name'],
  ['command', 'an option without description', withOption({ description: '' }), 'options.0.description'],
  ['command', 'required after optional', command({ options: [option(), option({ name: 'sujet', required: true })] }), 'options.1'],
  ['command', 'required after optional in a sub-command', command({ options: [{ type: 1, name: 'a', description: 'a', options: [option(), option({ name: 'b', required: true })] }] }), 'options.0.options.1'],
  ['command', 'one option twice', command({ options: [option(), option()] }), 'options.1.name'],
  ['command', 'a sub-command beside an option', command({ options: [option(), { type: 1, name: 'a', description: 'a' }] }), 'options'],
  ['command', '26 options', command({ options: many(26, (i) => option({ name: `o${i}` })) }), 'options'],
  ['command', 'an unknown option type', withOption({ type: 99 }), 'options.0.type'],
  ['command', 'autocomplete with choices', withOption({ autocomplete: true, choices: [choice()] }), 'options.0.autocomplete'],
  ['command', '26 static choices', withOption({ choices: many(26, (i) => choice({ name: `c${i}`, value: `${i}` })) }), 'options.0.choices'],
  ['command', 'a static choice value of 101', withOption({ choices: [choice({ value: letters(101) })] }), 'options.0.choices.0.value'],
  ['command', 'a static choice name of 101', withOption({ choices: [choice({ name: letters(101) })] }), 'options.0.choices.0.name'],
  ['command', 'one choice name twice', withOption({ choices: [choice(), choice({ value: 'deux' })] }), 'options.0.choices.1'],
  ['command', 'a number as choice of a text', withOption({ choices: [choice({ value: 1 })] }), 'options.0.choices.0.value'],
  ['command', 'a max_length of 6001', withOption({ max_length: 6_001 }), 'options.0.max_length'],
  ['command', 'min_length over max_length', withOption({ min_length: 5, max_length: 4 }), 'options.0'],
  ['command', 'min_value over max_value', command({ options: [{ type: 4, name: 'n', description: 'n', min_value: 5, max_value: 4 }] }), 'options.0'],
  ['command', 'an unknown context', command({ contexts: [3] }), 'contexts.0'],
  ['command', 'no context', command({ contexts: [] }), 'contexts'],
  // Threads
  ['thread', 'no name', { type: 11 }, 'name'],
  ['thread', 'a name of 101', { name: letters(101), type: 11 }, 'name'],
  ['thread', 'an odd duration', { name: 'a', auto_archive_duration: 61 }, 'auto_archive_duration'],
  ['thread of a message', 'a slow mode over six hours', { name: 'a', rate_limit_per_user: 21_601 }, 'rate_limit_per_user'],
  ['forum thread', 'no message', { name: 'a' }, 'message'],
  ['forum thread', 'an empty message', { name: 'a', message: {} }, 50006],
  ['change of a thread', 'a name of 101', { name: letters(101) }, 'name'],
];

describe('the oracle', () => {
  test.each(GOOD)('takes a %s with %s', (kind, _, body) => {
    expect(refusal(kind, body)).toBeUndefined();
  });

  test.each(BAD)('refuses a %s with %s', (kind, _, body, expected) => {
    const refused = refusal(kind, body);
    if (expected === 50006) expect(refused?.code).toBe(50006);
    else expect(refused).toEqual({ code: 50035, reason: expect.stringMatching(`^${expected}: `) });
  });

  test('counts the longest localisation towards the 8000 characters of a command', () => {
    const options = (length: number) =>
      many(25, (i) =>
        option({
          name: `o${i}`,
          description: 'a',
          description_localizations: { fr: letters(100) },
          choices: many(3, (j) => choice({ name: `${j}`, value: letters(length) + j })),
        }),
      );
    expect(refusal('command', command({ options: options(60) }))).toBeUndefined();
    expect(refusal('command', command({ options: options(90) }))).toMatchObject({ code: 50035 });
  });

  test('says where each fault is, in the form of Discord', () => {
    const judge = () =>
      oracle.callback(answer({ embeds: [{ title: 'a', fields: [field({ value: '' })] }] }), undefined, 0);
    let body: unknown;
    try {
      judge();
    } catch (error) {
      body = error instanceof DiscordError && error.body();
    }
    expect(body).toEqual({
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        data: {
          embeds: {
            0: {
              fields: {
                0: {
                  value: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] },
                },
              },
            },
          },
        },
      },
    });
  });
});
