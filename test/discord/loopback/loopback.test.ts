import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  Client,
  type ClientOptions,
  type Interaction as DjsInteraction,
  Events,
  GatewayIntentBits,
  Partials,
} from 'discord.js';
import { LoopbackDiscord } from './discord.js';
import { shownText } from './interaction.js';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
const SEARCH = {
  name: 'chercher',
  description: 'Chercher des mots',
  options: [{ type: 3, name: 'mots', description: 'Les mots', required: true, autocomplete: true }],
};

let discord: LoopbackDiscord;
let clients: Client[];

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) await client.destroy();
  await discord.close();
});

/** A client of discord.js that has logged in and is ready. */
async function connect(options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: discord.api },
    ...options,
  });
  clients.push(client);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

test('a client logs in, registers a command and replies', async () => {
  const guild = discord.guild();
  const general = discord.channel(guild);
  const client = await connect();
  await client.application.commands.set([SEARCH]);
  client.on(Events.InteractionCreate, async (interaction: DjsInteraction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(interaction.options.getString('mots', true));
  });
  const alice = discord.user({ name: 'alice' });
  const message = await alice.slash(general, 'chercher', { mots: 'rançon' }).reply();
  expect(shownText(message)).toBe('rançon');
  expect(client.guilds.cache.get(guild.id)?.channels.cache.has(general.id)).toBe(true);
  discord.assertClean();
});
