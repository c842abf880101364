/** Clients of discord.js for the tests of the loopback. */
import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  Partials,
} from 'discord.js';
import type { LoopbackDiscord } from './discord.js';

export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A client that is not logged in yet. */
export function clientOf(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: discord.api },
    ...options,
  });
}

/** Logs in and waits until the client is ready. */
export async function ready(client: Client, token: string): Promise<Client<true>> {
  const isReady = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return isReady;
}

/** Has a client answer interactions; what goes wrong in the answer is kept, not thrown. */
export function answering(client: Client, answer: (interaction: Interaction) => Promise<unknown>): unknown[] {
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  return errors;
}
