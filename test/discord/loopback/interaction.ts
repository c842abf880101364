/** An interaction as the person who started it follows it. */
import type { Choice, Component, ModalBody } from './bodies.js';
import { textOf, walk } from './componentRules.js';
import type { Answer, InteractionRecord } from './interactionRecord.js';
import type { Message } from './model.js';
import type { World } from './world.js';

/** Waits for something that is there at last; fails with what was awaited. */
export type Until = <T>(find: () => T | undefined | false, what: string) => Promise<T>;

export class Interaction {
  readonly #world: World;
  readonly #record: InteractionRecord;
  readonly #until: Until;

  constructor(world: World, record: InteractionRecord, until: Until) {
    this.#world = world;
    this.#record = record;
    this.#until = until;
  }

  get id(): string {
    return this.#record.id;
  }

  get token(): string {
    return this.#record.token;
  }

  /** Monotonic milliseconds. */
  get sentAt(): number {
    return this.#record.sentAt;
  }

  /** Milliseconds from dispatch to the bot's first answer. */
  get latencyMs(): number | undefined {
    return this.#record.latencyMs;
  }

  /** The bot's first answer as it sent it. */
  get response(): Answer | undefined {
    return this.#record.answer;
  }

  /** Resolves with the first answer of any kind, a deferral included. */
  async answered(): Promise<Answer> {
    return this.#until(() => this.#record.answer, `an answer to interaction ${this.id}`);
  }

  /** Resolves when there is more than a deferral: a message, an update, choices, a modal. */
  async settled(): Promise<this> {
    await this.#until(
      () => this.#record.isSettled,
      `an answer to interaction ${this.id}, which has ${this.#record.answer ? 'a deferral only' : 'none'}`,
    );
    return this;
  }

  /** What `@original` stands for, as the person sees it now. */
  message(): Message {
    const message = this.#world.messages.get(this.#record.original ?? '');
    if (!message)
      throw new Error(`interaction ${this.id} has no message (answer: ${this.#record.answer?.type})`);
    return message;
  }

  /** The answer, waited for. */
  async reply(): Promise<Message> {
    await this.settled();
    return this.message();
  }

  followUps(): Message[] {
    return this.#record.followUps.flatMap((id) => this.#world.messages.get(id) ?? []);
  }

  async choices(): Promise<Choice[]> {
    await this.settled();
    return this.#record.choices?.choices ?? [];
  }

  async modal(): Promise<ModalBody> {
    await this.settled();
    if (!this.#record.modal) throw new Error(`interaction ${this.id} was not answered with a modal`);
    return this.#record.modal;
  }

  /** For the driver. */
  get record(): InteractionRecord {
    return this.#record;
  }
}

/** All that a message says: content, embeds, and every text display, in order, a line each. */
export function shownText(message: Message): string {
  const embeds = message.embeds.flatMap(({ title, description, fields, footer }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  const displays = walk(message.components).map(({ component }) => textOf(component));
  return [message.content, ...embeds, ...displays].filter(Boolean).join('\n');
}

/** The buttons and selects of a message, in order. */
export function controlsOf(message: Message): Component[] {
  return walk(message.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === 2 || type === 3 || (type >= 5 && type <= 8));
}
