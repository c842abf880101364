/** The tables as the newest migration leaves them. Times are milliseconds since 1970, identifiers are text. */
export interface Schema {
  /** Which article a guild reads (`channel` is then empty), or one of its channels. */
  readonly choices: { guild: string; channel: string; article: string };
  /** What a button asks for when that does not fit in its id. */
  readonly calls: { id: string; call: string; used_at: number };
  /** What has been posted for everyone, or is about to be. */
  readonly shares: { key: string; state: 'pending' | 'shared'; changed_at: number };
  readonly discussion_boards: DiscussionBoards;
  readonly discussion_prompts: DiscussionPrompts;
  readonly discussion_log: DiscussionLog;
  readonly discussion_outbox: DiscussionOutbox;
  readonly discussion_asked: DiscussionAsked;
}

/** The discussions of a channel. */
interface DiscussionBoards {
  channel: string;
  guild: string;
  /** A `Board` without its archived prompts, as JSON. */
  state: string;
  /** When it next has something to do. */
  due_at: number | null;
  /** How many actions and lines of the log it has had: the next one's place. */
  sequence: number;
}

/** Where a prompt is. */
interface DiscussionPrompts {
  id: string;
  channel: string;
  guild: string;
  /** A `Prompt` as JSON once it is archived; until then it is in its board. */
  state: string | null;
  archived_at: number | null;
}

/** What moderators and the clock have done. */
interface DiscussionLog {
  channel: string;
  guild: string;
  /** Its place among the lines and actions of its channel. */
  position: number;
  prompt: string | null;
  at: number;
  actor: 'moderator' | 'clock';
  /** The moderator's id, until it is blanked. */
  who: string | null;
  what: string;
  from_status: string | null;
  to_status: string | null;
  why: string | null;
  /** When `who` is blanked by itself; null for a prompt that blanks it when it is archived. */
  blank_at: number | null;
}

/** The interactions that something was done for lately. */
interface DiscussionAsked {
  /** A digest of its id, which leads to no member. */
  key: string;
  channel: string;
  guild: string;
  at: number;
}

/** What is to be done outside, and what has been. */
interface DiscussionOutbox {
  key: string;
  channel: string;
  guild: string;
  prompt: string | null;
  slot: string | null;
  /** Its place among the lines and actions of its channel. */
  position: number;
  /** An `Action` as JSON; null once it is carried out. */
  action: string | null;
  queued_at: number;
  sent_at: number | null;
  /** Who is carrying it out, and until when nobody else may. */
  holder: string | null;
  held_until: number | null;
  not_before: number | null;
  attempts: number;
  first_tried_at: number | null;
  /** 1 when Discord has not allowed it: it lets the other prompts of the channel pass. */
  blocked: number;
}
