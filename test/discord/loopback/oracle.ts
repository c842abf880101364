/** Judges what a bot sends: first Discord's own schemas, then the rules that they miss. */
import * as spec from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';
import { config, locales, type ZodMiniType } from 'zod/mini';
import type {
  ChannelBody,
  ChoicesBody,
  CommandBody,
  ForumThreadBody,
  MessageBody,
  ModalBody,
  ThreadBody,
} from './bodies.js';
import { faultsOfCommand, faultsOfCommandSet } from './commandRules.js';
import { DiscordError, type Fault, refuseFaults } from './errors.js';
import { type EditedMessage, judgeChoices, judgeDeferral, judgeMessage, judgeModal } from './rules.js';

type Issue = NonNullable<ReturnType<ZodMiniType['safeParse']>['error']>['issues'][number];

// Zod Mini says « Invalid input » for everything unless it is given words.
config(locales.en());

/** An answer to an interaction, told apart by its type. */
export type Callback =
  | {
      type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage;
      data: MessageBody;
    }
  | { type: InteractionResponseType.DeferredChannelMessageWithSource; data: MessageBody }
  | { type: InteractionResponseType.DeferredMessageUpdate; data: undefined }
  | { type: InteractionResponseType.ApplicationCommandAutocompleteResult; data: ChoicesBody }
  | { type: InteractionResponseType.Modal; data: ModalBody };

export function newMessage(body: unknown, files: number): MessageBody {
  const message = parsed(spec.MessageCreateRequestSchema, body);
  judgeMessage(message, { at: undefined, mayBeEphemeral: false, edited: undefined, files });
  return message;
}

export function editedMessage(body: unknown, edited: EditedMessage, files: number): MessageBody {
  const message = parsed(spec.MessageEditRequestPartialSchema, body);
  judgeMessage(message, { at: undefined, mayBeEphemeral: false, edited, files });
  return message;
}

export function followUp(body: unknown, files: number): MessageBody {
  const message = parsed(spec.IncomingWebhookRequestPartialSchema, body);
  judgeMessage(message, { at: undefined, mayBeEphemeral: true, edited: undefined, files });
  return message;
}

export function editedFollowUp(body: unknown, edited: EditedMessage, files: number): MessageBody {
  const message = parsed(spec.IncomingWebhookUpdateRequestPartialSchema, body);
  judgeMessage(message, { at: undefined, mayBeEphemeral: false, edited, files });
  return message;
}

/** @param source the message whose component was used, which types 6 and 7 edit */
export function callback(body: unknown, source: EditedMessage | undefined, files: number): Callback {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const data = parsed(spec.CreateMessageInteractionCallbackRequestSchema, body).data ?? {};
      judgeMessage(data, { at: 'data', mayBeEphemeral: true, edited: undefined, files });
      return { type, data };
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const data = parsed(spec.CreateMessageInteractionCallbackRequestSchema, body).data ?? {};
      judgeDeferral(data);
      return { type, data };
    }
    case InteractionResponseType.DeferredMessageUpdate:
      parsed(spec.UpdateMessageInteractionCallbackRequestSchema, body);
      return { type, data: undefined };
    case InteractionResponseType.UpdateMessage: {
      const data = parsed(spec.UpdateMessageInteractionCallbackRequestSchema, body).data ?? {};
      if (source) judgeMessage(data, { at: 'data', mayBeEphemeral: true, edited: source, files });
      return { type, data };
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const { data } = parsed(spec.ApplicationCommandAutocompleteCallbackRequestSchema, body);
      judgeChoices(data);
      return { type, data: data ?? {} };
    }
    case InteractionResponseType.Modal: {
      const { data } = parsed(spec.ModalInteractionCallbackRequestSchema, body);
      if (!data) throw invalid(['data'], 'BASE_TYPE_REQUIRED', 'This field is required');
      judgeModal(data);
      return { type, data };
    }
    default:
      throw invalid(
        ['type'],
        'BASE_TYPE_CHOICES',
        `Value must be one of {4, 5, 6, 7, 8, 9}, is ${String(type)}`,
      );
  }
}

export function commandSet(body: unknown): CommandBody[] {
  if (!Array.isArray(body))
    throw invalid([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  const commands = body.map((command, index) =>
    parsed(spec.ApplicationCommandUpdateRequestSchema, withNumericPermissions(command), [index]),
  );
  refuseFaults(faultsOfCommandSet(commands));
  return commands;
}

export function command(body: unknown): CommandBody {
  const one = parsed(spec.ApplicationCommandCreateRequestSchema, withNumericPermissions(body));
  refuseFaults(faultsOfCommand(one));
  return one;
}

export function threadOfMessage(body: unknown): ThreadBody {
  return parsed(spec.CreateTextThreadWithMessageRequestSchema, body);
}

export function thread(body: unknown): ThreadBody {
  return parsed(spec.CreateTextThreadWithoutMessageRequestSchema, body);
}

export function forumThread(body: unknown, files: number): ForumThreadBody {
  const one = parsed(spec.CreateForumThreadRequestSchema, body);
  judgeMessage(one.message, { at: 'message', mayBeEphemeral: false, edited: undefined, files });
  return one;
}

export function changeOfChannel(body: unknown, isThread: boolean): ChannelBody {
  const schema = isThread
    ? spec.UpdateThreadRequestPartialSchema
    : spec.UpdateGuildChannelRequestPartialSchema;
  return parsed<ChannelBody>(schema, body);
}

export function directChannel(body: unknown): { recipient_id?: string | null } {
  return parsed(spec.CreatePrivateChannelRequestSchema, body);
}

/**
 * What is wrong with an answer of the loopback itself, in one sentence for each fault; nothing if it is as
 * Discord's schemas want it.
 */
export function faultsOfAnswer(schema: ZodMiniType, answer: unknown): string[] {
  const { error } = schema.safeParse(answer);
  return faultsOf(error?.issues ?? [], []).map(
    ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
  );
}

/** The integer fields of permissions alone may be strings of digits; others may not. */
function withNumericPermissions(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: permissions } = body;
  if (typeof permissions !== 'string' || !/^\d+$/u.test(permissions)) return body;
  return { ...body, default_member_permissions: Number(permissions) };
}

function parsed<T>(schema: ZodMiniType<T>, body: unknown, at: readonly PropertyKey[] = []): T {
  const { data, error } = schema.safeParse(body);
  if (error) throw new DiscordError(50035, '', faultsOf(error.issues, at));
  return data;
}

function faultsOf(issues: readonly Issue[], at: readonly PropertyKey[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0)
      return [{ path, code: issue.code.toUpperCase(), message: issue.message }];
    return faultsOf(likeliest(issue.errors), path);
  });
}

/** Of the branches of a union, the one that fails least at its top: the others are of another type. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const failsAtTop = (branch: readonly Issue[]): number =>
    branch.filter(({ path }) => path.length <= 1 && (path.length === 0 || path[0] === 'type')).length;
  const [best] = [...branches].sort((a, b) => failsAtTop(a) - failsAtTop(b) || a.length - b.length);
  return best ?? [];
}

function invalid(path: readonly PropertyKey[], code: string, message: string): DiscordError {
  return new DiscordError(50035, '', [{ path, code, message }]);
}
