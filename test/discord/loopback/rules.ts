/**
 * Rules for messages and answers to interactions that Discord's schemas do not state. Source, unless said
 * otherwise: discord/discord-api-docs, resources/message and interactions/receiving-and-responding.
 */
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { ChoicesBody, Component, Embed, MessageBody, ModalBody } from './bodies.js';
import { faultsOfComponents, faultsOfModal } from './componentRules.js';
import { DiscordError, type Fault, refuseFaults } from './errors.js';

export const V2 = MessageFlags.IsComponentsV2;
const FLAGS_OF_A_MESSAGE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | V2;

/** Where a message body stands, which decides what it may hold. */
export interface MessagePlace {
  /** Where the body begins in what was sent: `data` of a callback, `message` of a forum post. */
  at: 'data' | 'message' | undefined;
  /** Only interactions have ephemeral answers. */
  mayBeEphemeral: boolean;
  /** The message that is edited; undefined for a new one. */
  edited: EditedMessage | undefined;
  /** How many files came with the body. */
  files: number;
}

export interface EditedMessage {
  flags: number;
  content: string;
  embeds: readonly object[];
  components: readonly Component[];
  attachments: readonly { id: string }[];
}

/** Refuses a message that Discord refuses: 50035 with everything that is wrong, 50006 if it is empty. */
export function judgeMessage(body: MessageBody, place: MessagePlace): void {
  const isV2 = (((body.flags ?? 0) | (place.edited?.flags ?? 0)) & V2) !== 0;
  const becomes = {
    content: body.content === undefined ? (place.edited?.content ?? '') : (body.content ?? ''),
    embeds: body.embeds === undefined ? (place.edited?.embeds ?? []) : (body.embeds ?? []),
    components: body.components === undefined ? (place.edited?.components ?? []) : (body.components ?? []),
    attachments:
      body.attachments === undefined ? (place.edited?.attachments ?? []) : (body.attachments ?? []),
  };
  const faults = [
    ...contentAtMost2000Characters(body),
    ...(body.embeds ?? []).flatMap(faultsOfEmbed),
    ...embedsAtMost6000CharactersInAll(body.embeds ?? []),
    ...allowedMentionsExclude(body),
    ...flagsThatCanBeSet(body, place),
    ...(isV2 ? nothingBesideComponentsV2(becomes, body) : []),
    ...(body.components || body.flags !== undefined ? faultsOfComponents(becomes.components, isV2) : []),
    ...noPolls(body),
  ];
  refuseFaults(
    place.at === undefined ? faults : faults.map((one) => ({ ...one, path: [place.at ?? '', ...one.path] })),
  );
  const isEmpty =
    becomes.content.trim() === '' &&
    becomes.embeds.length + becomes.components.length + becomes.attachments.length + place.files === 0 &&
    (body.sticker_ids ?? []).length === 0;
  if (isEmpty)
    throw new DiscordError(50006, 'at least one of content, embeds, components, files is required');
}

/** 2000 for everyone, although the schema of POST messages says 4000. */
function contentAtMost2000Characters({ content }: MessageBody): Fault[] {
  return (content ?? '').length <= 2_000
    ? []
    : [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }];
}

/** Empty embeds, empty field values and schemes: known behaviour of Discord, not in the documentation. */
function faultsOfEmbed(embed: Embed, index: number): Fault[] {
  const at = ['embeds', index];
  const faults: Fault[] = [];
  const { title, description, author, footer, image, thumbnail, fields } = embed;
  if (
    !(title || description || author?.name || footer?.text || image?.url || thumbnail?.url || fields?.length)
  )
    faults.push({ path: at, code: 'MESSAGE_EMBED_EMPTY', message: 'An embed cannot be empty' });
  for (const [position, { name, value }] of (fields ?? []).entries())
    for (const [key, text] of [['name', name] as const, ['value', value] as const])
      if (text.trim() === '')
        faults.push({
          path: [...at, 'fields', position, key],
          code: 'BASE_TYPE_REQUIRED',
          message: 'This field is required',
        });
  const urls = [embed.url, author?.url, author?.icon_url, footer?.icon_url, image?.url, thumbnail?.url];
  for (const url of urls)
    if (url && !/^(https?|attachment):\/\//u.test(url))
      faults.push({
        path: [...at, 'url'],
        code: 'URL_TYPE_INVALID_SCHEME',
        message: `Scheme not allowed: ${url}`,
      });
  return faults;
}

function embedsAtMost6000CharactersInAll(embeds: readonly Embed[]): Fault[] {
  const total = embeds
    .flatMap(({ title, description, author, footer, fields }) => [
      title,
      description,
      author?.name,
      footer?.text,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ])
    .reduce((sum, text) => sum + (text ?? '').length, 0);
  return total <= 6_000
    ? []
    : [
        {
          path: ['embeds'],
          code: 'MAX_EMBED_SIZE_EXCEEDED',
          message: 'Embed size exceeds maximum size of 6000',
        },
      ];
}

function allowedMentionsExclude({ allowed_mentions }: MessageBody): Fault[] {
  return (['users', 'roles'] as const).flatMap((kind) =>
    allowed_mentions?.parse?.includes(kind) && (allowed_mentions[kind] ?? []).length > 0
      ? [
          {
            path: ['allowed_mentions'],
            code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          },
        ]
      : [],
  );
}

/** Discord ignores flags that cannot be set; here they are refused, since the bot meant something by them. */
function flagsThatCanBeSet({ flags }: MessageBody, { mayBeEphemeral, edited }: MessagePlace): Fault[] {
  if (flags === undefined || flags === null) return [];
  const kept = (edited?.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.HasThread);
  const allowed = FLAGS_OF_A_MESSAGE | (mayBeEphemeral ? MessageFlags.Ephemeral : 0) | kept;
  const faults: Fault[] = [];
  if ((flags & ~allowed) !== 0)
    faults.push({
      path: ['flags'],
      code: 'BASE_TYPE_INVALID',
      message: `Flags ${flags & ~allowed} cannot be set`,
    });
  if (edited && (edited.flags & V2) !== 0 && (flags & V2) === 0)
    faults.push({
      path: ['flags'],
      code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
      message: 'IS_COMPONENTS_V2 cannot be removed from a message',
    });
  return faults;
}

/** Source: components/reference, « Legacy Message Component Behavior » and the flag IS_COMPONENTS_V2. */
function nothingBesideComponentsV2(
  { content, embeds }: { content: string; embeds: readonly object[] },
  { sticker_ids, poll }: MessageBody,
): Fault[] {
  const present = {
    content: content !== '',
    embeds: embeds.length > 0,
    sticker_ids: !!sticker_ids?.length,
    poll: !!poll,
  };
  return Object.entries(present)
    .filter(([, isPresent]) => isPresent)
    .map(([field]) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** Not Discord's rule: the loopback has no polls, and must not pretend that it has. */
function noPolls({ poll }: MessageBody): Fault[] {
  return poll
    ? [{ path: ['poll'], code: 'LOOPBACK', message: 'polls are not implemented by the loopback' }]
    : [];
}

/** The answer types that an interaction may be given. */
export function judgeCallbackType(callback: number, interaction: number, hasMessage: boolean): void {
  const isAutocomplete = interaction === InteractionType.ApplicationCommandAutocomplete;
  const isUpdate =
    callback === InteractionResponseType.DeferredMessageUpdate ||
    callback === InteractionResponseType.UpdateMessage;
  const isRefused =
    isAutocomplete !== (callback === InteractionResponseType.ApplicationCommandAutocompleteResult) ||
    (isUpdate && !hasMessage) ||
    (callback === InteractionResponseType.Modal && interaction === InteractionType.ModalSubmit);
  if (isRefused)
    throw new DiscordError(50035, '', [
      {
        path: ['type'],
        code: 'INTERACTION_CALLBACK_TYPE_INVALID',
        message: `Type ${callback} is no answer to an interaction of type ${interaction}`,
      },
    ]);
}

/** « The only flag valid in a deferral is EPHEMERAL », and there is nothing else to say in one. */
export function judgeDeferral(data: MessageBody | null | undefined): void {
  const flags = data?.flags ?? 0;
  const faults: Fault[] = [];
  if ((flags & ~MessageFlags.Ephemeral) !== 0)
    faults.push({
      path: ['data', 'flags'],
      code: 'BASE_TYPE_INVALID',
      message: 'Only EPHEMERAL is valid in a deferral',
    });
  if (data?.content || data?.embeds?.length || data?.components?.length)
    faults.push({ path: ['data'], code: 'BASE_TYPE_INVALID', message: 'A deferral says nothing' });
  refuseFaults(faults);
}

/** Source: interactions/application-commands, option choice structure. */
export function judgeChoices(data: ChoicesBody | null | undefined): void {
  if (!data?.choices)
    throw new DiscordError(50035, '', [
      { path: ['data', 'choices'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
    ]);
  refuseFaults(
    data.choices.flatMap(({ name, value }, index) => {
      const wrong = (key: string): Fault => ({
        path: ['data', 'choices', index, key],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      });
      return [
        ...(name.length < 1 || name.length > 100 ? [wrong('name')] : []),
        ...(typeof value === 'string' && (value.length < 1 || value.length > 100) ? [wrong('value')] : []),
      ];
    }),
  );
}

export function judgeModal(data: ModalBody): void {
  refuseFaults(faultsOfModal(data.components));
}
