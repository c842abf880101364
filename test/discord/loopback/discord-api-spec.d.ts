/**
 * What the tests use of `discord-api-spec/zod`, which comes without declarations: Discord's own OpenAPI schemas
 * as Zod Mini. The output types are ours, reduced to the fields that the loopback reads.
 */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini';

  type ChannelBody = import('./bodies.js').ChannelBody;
  type ChoicesBody = import('./bodies.js').ChoicesBody;
  type CommandBody = import('./bodies.js').CommandBody;
  type ForumThreadBody = import('./bodies.js').ForumThreadBody;
  type MessageBody = import('./bodies.js').MessageBody;
  type ModalBody = import('./bodies.js').ModalBody;
  type ThreadBody = import('./bodies.js').ThreadBody;

  type Callback<T> = ZodMiniType<{ type: number; data?: T | null }>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Callback<ChoicesBody>;
  export const CreateMessageInteractionCallbackRequestSchema: Callback<MessageBody>;
  export const ModalInteractionCallbackRequestSchema: Callback<ModalBody>;
  export const UpdateMessageInteractionCallbackRequestSchema: Callback<MessageBody>;

  export const ApplicationCommandCreateRequestSchema: ZodMiniType<CommandBody>;
  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<CommandBody>;
  export const CreateForumThreadRequestSchema: ZodMiniType<ForumThreadBody>;
  export const CreatePrivateChannelRequestSchema: ZodMiniType<{ recipient_id?: string | null }>;
  export const CreateTextThreadWithMessageRequestSchema: ZodMiniType<ThreadBody>;
  export const CreateTextThreadWithoutMessageRequestSchema: ZodMiniType<ThreadBody>;
  export const IncomingWebhookRequestPartialSchema: ZodMiniType<MessageBody>;
  export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<MessageBody>;
  export const MessageCreateRequestSchema: ZodMiniType<MessageBody>;
  export const MessageEditRequestPartialSchema: ZodMiniType<MessageBody>;
  export const UpdateGuildChannelRequestPartialSchema: ZodMiniType<ChannelBody>;
  export const UpdateThreadRequestPartialSchema: ZodMiniType<ChannelBody>;

  export const ApplicationCommandResponseSchema: ZodMiniType;
  export const CreatedThreadResponseSchema: ZodMiniType;
  export const GatewayBotResponseSchema: ZodMiniType;
  export const GatewayResponseSchema: ZodMiniType;
  export const GuildChannelResponseSchema: ZodMiniType;
  export const GuildMemberResponseSchema: ZodMiniType;
  export const GuildRoleResponseSchema: ZodMiniType;
  export const GuildWithCountsResponseSchema: ZodMiniType;
  export const InteractionCallbackResponseSchema: ZodMiniType;
  export const MessageResponseSchema: ZodMiniType;
  export const PinnedMessagesResponseSchema: ZodMiniType;
  export const PrivateApplicationResponseSchema: ZodMiniType;
  export const PrivateChannelResponseSchema: ZodMiniType;
  export const ThreadMemberResponseSchema: ZodMiniType;
  export const ThreadResponseSchema: ZodMiniType;
  export const ThreadsResponseSchema: ZodMiniType;
  export const UserPIIResponseSchema: ZodMiniType;
  export const UserResponseSchema: ZodMiniType;
}
