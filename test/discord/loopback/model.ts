/** The state that the loopback keeps, close to Discord's own objects. */
import type { CommandBody, Component, Embed } from './bodies.js';

export interface User {
  id: string;
  username: string;
  bot: boolean;
  locale: string;
  /** Refuses private messages of the bot (50007). */
  closedToMessages: boolean;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  /** The bot's own role, which Discord manages. */
  managed: boolean;
}

export interface Member {
  user: User;
  roles: string[];
  joinedAt: string;
}

export interface Guild {
  id: string;
  name: string;
  locale: string;
  ownerId: string;
  /** The role @everyone has the guild's id. */
  roles: Map<string, Role>;
  members: Map<string, Member>;
  /** Out of reach of bots, as Discord has troubles of its own. */
  isUnavailable?: boolean;
}

export interface Overwrite {
  /** 0 a role, 1 a member. */
  type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface ThreadState {
  ownerId: string;
  archived: boolean;
  locked: boolean;
  autoArchiveDuration: number;
  archiveTimestamp: string;
  createTimestamp: string;
  members: Map<string, string>;
  messageCount: number;
  totalMessages: number;
  appliedTags: string[];
}

export interface Channel {
  id: string;
  /** ChannelType: 0 text, 1 DM, 3 group DM, 11 public thread, 15 forum… */
  type: number;
  name: string;
  topic: string | null;
  guildId: string | undefined;
  parentId: string | undefined;
  position: number;
  overwrites: Map<string, Overwrite>;
  recipients: User[];
  rateLimit: number;
  lastMessageId: string | null;
  lastPin: string | null;
  thread: ThreadState | undefined;
}

export interface Attachment {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type?: string;
  description?: string;
  width?: number;
  height?: number;
  ephemeral?: boolean;
}

export interface InteractionMetadata {
  id: string;
  type: number;
  user: object;
  authorizing_integration_owners: Record<string, string>;
  original_response_message_id?: string;
  interacted_message_id?: string;
  target_message_id?: string;
  triggering_interaction_metadata?: InteractionMetadata;
}

/** A message as it is stored: Discord's fields under Discord's names, and a few of ours. */
export interface Message {
  id: string;
  type: number;
  channel_id: string;
  author: User;
  content: string;
  embeds: Embed[];
  components: Component[];
  attachments: Attachment[];
  flags: number;
  timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  pinned: boolean;
  mentions: User[];
  mention_roles: string[];
  mention_everyone: boolean;
  nonce?: string | number;
  message_reference?: { type: number; channel_id: string; message_id: string; guild_id?: string };
  application_id?: string;
  webhook_id?: string;
  interaction_metadata?: InteractionMetadata;
  /** Ours: who alone sees an ephemeral message. */
  visibleTo?: string;
  pinnedAt?: string;
  reactions: Map<string, Set<string>>;
}

export interface Command extends CommandBody {
  id: string;
  guildId: string | undefined;
  version: string;
}

/** A file that came with a request. */
export interface UploadedFile {
  key: string;
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A request as it was recorded. */
export interface RecordedRequest {
  method: string;
  /** The template, such as /channels/:channel/messages; undefined if there is none. */
  route: string | undefined;
  path: string;
  body: unknown;
  files: readonly UploadedFile[];
  status: number;
  /** Milliseconds since 1970 on the loopback's clock. */
  at: number;
}

/** A request that was refused, with the reason in words. */
export interface Refusal {
  method: string;
  route: string | undefined;
  path: string;
  body: unknown;
  code: number;
  reason: string;
}
