import {
  type APIMessageTopLevelComponent,
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
  readonly #interaction: RepliableInteraction;
  readonly #manner: Manner;
  #state: 'none' | 'deferred' | 'answered' = 'none';

  /** @param manner « in place » changes the message on which a button was clicked */
  constructor(interaction: RepliableInteraction, manner: Manner) {
    this.#interaction = interaction;
    this.#manner = manner;
  }

  get isAnswered(): boolean {
    return this.#state === 'answered';
  }

  /** Tells Discord that the answer will take longer than the 3 seconds that it waits. */
  async defer(): Promise<void> {
    if (this.#state !== 'none') return;
    const interaction = this.#interaction;
    await acknowledged(async () => {
      if (this.#manner === 'in place' && interaction.isMessageComponent()) await interaction.deferUpdate();
      else if (this.#manner === 'private message')
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      else await interaction.deferReply();
    });
    interaction.deferred = true;
    this.#state = 'deferred';
  }

  /** Sends the answer. After the first, another one takes its place. */
  async send(components: readonly APIMessageTopLevelComponent[]): Promise<void> {
    const interaction = this.#interaction;
    const body = { components, allowedMentions: NO_MENTIONS };
    const flags = MessageFlags.IsComponentsV2 as const;
    if (this.#state !== 'none') {
      await twice(() => interaction.editReply({ ...body, flags }));
    } else if (this.#manner === 'in place' && interaction.isMessageComponent()) {
      await acknowledged(() => interaction.update({ ...body, flags }));
    } else {
      const isPrivate = this.#manner === 'private message';
      await acknowledged(() =>
        interaction.reply({ ...body, flags: isPrivate ? [flags, MessageFlags.Ephemeral] : flags }),
      );
    }
    interaction.replied = true;
    this.#state = 'answered';
  }
}

/** Runs a first answer; that Discord already has one is what an earlier try that got lost has done. */
export async function acknowledged(send: () => Promise<unknown>): Promise<void> {
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
