/** Discord's limits, in one place. Source: discord/discord-api-docs of 2026-08-06 unless said otherwise. */
export const LIMITS = {
  /** Text over all text displays of a message (discord.js guide, « Display components »). */
  messageText: 4_000,
  /** Components of a message, nested ones included (components/reference). */
  components: 40,
  /** Buttons of an action row (components/reference). */
  buttons: 5,
  /** Characters of a `custom_id` (components/reference). */
  customId: 100,
  /** Characters of a text field of a form (components/reference). */
  textInput: 4_000,
  /** With an icon, what a phone shows of a label; the hard limit is 80 (components/reference). */
  buttonLabel: 34,
  /** Choices that autocompletion may offer (interactions/receiving-and-responding, « Autocomplete »). */
  suggestions: 25,
  /** Characters of the name and of a text value of a choice (interactions/application-commands, « Option Choice »). */
  suggestion: 100,
} as const;

/**
 * Blocks of a reply. Each is one text display, which is one component; an action row and its buttons must find room
 * beside them, and a notice before and who shares it after: 40 − (1 + 5) − 2 = 32.
 */
export const MOST_BLOCKS = LIMITS.components - (1 + LIMITS.buttons) - 2;

/** Characters of a reply: a notice before it (200) and who shares it after it (100) must find room. */
export const MOST_TEXT = LIMITS.messageText - 300;

/** What we allow ourselves, for a phone: about two screens of article a message. */
export const COMFORT = {
  /** Passages on a page of results. */
  passages: 3,
  /** Characters of one excerpt among several. */
  shortExcerpt: 600,
  /** Characters of an excerpt that is the answer. */
  longExcerpt: 1_300,
  /** Characters of a sentence that is shown as evidence. */
  sentence: 240,
  /** Characters of a name, and of the words that attribute, inside one of our lines. */
  name: 80,
  evidence: 120,
  /** Characters by which a stretch of the article can be told from its neighbours. */
  beginning: 40,
  /** Names in a row, and speakers on a page of a table. */
  names: 5,
  speakers: 12,
  /** Places of a claimed quotation, and word-by-word differences. */
  places: 3,
  differences: 8,
  /** Voices that are told apart under one excerpt. */
  voices: 4,
  /** Characters of something typed that we repeat. */
  typed: 120,
  /** Words of a list, typed or of the article. */
  listed: 10,
} as const;
