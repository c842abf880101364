import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type AttachmentPayload,
  DiscordAPIError,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';

/** Codes of Discord's refusals (topics/opcodes-and-status-codes). */
const ALREADY_ACKNOWLEDGED = 40_060;

/** Nobody is ever notified by what is quoted; to be given again with every edit, else Discord goes by its defaults. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

/** How an answer comes: « in place » changes the message on which a button was clicked. */
export type Manner = 'new message' | 'private message' | 'in place';

/**
 * Answers one interaction once: at once, or later behind « … réfléchit ». Discord may take an answer and lose
 * what it says back; asking again then tells that it was taken.
 */
export class Answering {
  /** May be settled late: until then, only what leaves every manner open is told to Discord. */
  manner: Manner;
  readonly #interaction: RepliableInteraction;
  /** « acknowledged »: a click was taken note of, and nothing has changed for the member yet. */
  #state: 'none' | 'deferred' | 'acknowledged' | 'answered' = 'none';
  /** What was last sent to Discord: one thing at a time. */
  #last: Promise<void> = Promise.resolve();
  #isBegun = false;

  constructor(interaction: RepliableInteraction, manner: Manner) {
    this.#interaction = interaction;
    this.manner = manner;
  }

  /** Whether Discord was told nothing yet, so that it still takes a form. */
  get isOpen(): boolean {
    return !this.#isBegun;
  }

  get isAnswered(): boolean {
    return this.#state === 'answered';
  }

  /** Tells Discord that the answer will take longer than the 3 seconds that it waits. */
  defer(): Promise<void> {
    return this.#deferAs(this.manner);
  }

  /**
   * The same for an answer that takes longer than foreseen, when its manner may not be known yet: a click is only
   * taken note of. Does nothing when Discord is being answered already.
   */
  async acknowledge(): Promise<void> {
    if (!this.#isBegun)
      await this.#deferAs(this.#interaction.isMessageComponent() ? 'in place' : this.manner);
  }

  async #deferAs(manner: Manner): Promise<void> {
    await this.#afterOthers(async () => {
      const interaction = this.#interaction;
      if (this.#state !== 'none') return;
      const isInPlace = manner === 'in place' && interaction.isMessageComponent();
      await acknowledged(async () => {
        if (isInPlace) await interaction.deferUpdate();
        else if (manner === 'private message')
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        else await interaction.deferReply();
      });
      interaction.deferred = true;
      this.#state = isInPlace ? 'acknowledged' : 'deferred';
    });
  }

  /** Asks the member to fill in a form, which is an answer too. */
  async ask(form: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.#afterOthers(async () => {
      const interaction = this.#interaction;
      if (interaction.isModalSubmit()) throw new Error('a form cannot be answered with a form');
      await acknowledged(() => interaction.showModal(form));
      this.#state = 'answered';
    });
  }

  /**
   * Sends the answer. After the first, another one takes its place.
   *
   * @param files what components show as `attachment://`
   */
  async send(
    components: readonly APIMessageTopLevelComponent[],
    files: readonly AttachmentPayload[] = [],
  ): Promise<void> {
    await this.#afterOthers(async () => {
      const interaction = this.#interaction;
      const body = { components, files, allowedMentions: NO_MENTIONS };
      const flags = MessageFlags.IsComponentsV2 as const;
      const isPrivate = this.manner === 'private message';
      const reply = { ...body, flags: isPrivate ? ([flags, MessageFlags.Ephemeral] as const) : flags };
      const isInPlace = this.manner === 'in place' && interaction.isMessageComponent();
      if (this.#state === 'none') {
        await acknowledged(() =>
          isInPlace ? interaction.update({ ...body, flags }) : interaction.reply(reply),
        );
      } else if (this.#state === 'acknowledged' && !isInPlace) {
        // Not tried again when lost on the way: it may have been posted.
        await interaction.followUp(reply);
      } else {
        await twice(() => interaction.editReply({ ...body, flags }));
      }
      interaction.replied = true;
      this.#state = 'answered';
    });
  }

  /** Waits for what is on its way to Discord, so that the next thing is sent knowing what became of it. */
  #afterOthers(act: () => Promise<void>): Promise<void> {
    this.#isBegun = true;
    this.#last = this.#last.catch(() => undefined).then(act);
    return this.#last;
  }
}

/** Runs a first answer; that Discord already has one is what an earlier try that got lost has done. */
async function acknowledged(send: () => Promise<unknown>): Promise<void> {
  try {
    await twice(send);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED)) throw error;
  }
}

/** Tries again, once, what failed on the way; what Discord has refused stays refused. */
export async function twice<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    return await send();
  }
}
