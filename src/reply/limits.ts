/** Discord's limits, in one place. Source: discord/discord-api-docs of 2026-08-06 unless said otherwise. */
export const LIMITS = {
  /** Text over all text displays of a message (discord.js guide, « Display components »). */
  messageText: 4_000,
  /** Components of a message, nested ones included (components/reference). */
  components: 40,
  /** With an icon, what a phone shows of a label; the hard limit is 80 (components/reference). */
  buttonLabel: 34,
} as const;

/** What we allow ourselves, for a phone: about two screens of article a message. */
export const COMFORT = {
  /** Passages on a page of results. */
  passages: 3,
  /** Characters of one excerpt among several. */
  shortExcerpt: 600,
  /** Characters of an excerpt that is the answer. */
  longExcerpt: 1_300,
  /** Characters of something typed that we repeat. */
  typed: 120,
  /** Words of a list, typed or of the article. */
  listed: 10,
} as const;
