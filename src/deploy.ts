import { CommanderError, Command as Parser } from 'commander';
import { DiscordAPIError, REST } from 'discord.js';
import { restOptions, unreachable } from './discord/bot.js';
import { type Difference, Registration } from './discord/registration.js';
import { typeset } from './reply/typography.js';
import { InvalidSettings, readSettings } from './settings.js';

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  new: 'nouvelle',
  changed: 'changée',
  gone: 'retirée',
};

/** Registers the bot's commands with Discord: everywhere, or in one server while developing. */
async function deploy(): Promise<number> {
  const { guild, dryRun } = optionsFrom(process.argv.slice(2));
  const { discord } = readSettings();
  if (!discord) return fail('DISCORD_TOKEN : il manque le jeton du bot (voir .env.example).');
  const rest = new REST(restOptions(discord.api)).setToken(discord.token);
  const registration = new Registration(rest, guild);
  const where = guild === undefined ? 'partout' : `sur le serveur ${guild}`;
  const differences = await registration.differences();
  for (const { kind, name } of differences) print(`${name} : ${KINDS[kind]}`);
  if (differences.length === 0) print(`Les commandes enregistrées ${where} sont à jour : rien n’est envoyé.`);
  else if (dryRun) print('Essai : rien n’est envoyé.');
  else {
    await registration.register();
    print(`Commandes enregistrées ${where}.`);
  }
  return 0;
}

function optionsFrom(words: string[]): { guild?: string; dryRun?: boolean } {
  return new Parser()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpOption(false)
    .option('--guild <id>')
    .option('--dry-run')
    .parse(words, { from: 'user' })
    .opts();
}

function print(sentence: string): void {
  process.stdout.write(`${typeset(sentence)}\n`);
}

function fail(sentence: string): number {
  process.stderr.write(`${typeset(sentence)}\n`);
  return 1;
}

try {
  process.exitCode = await deploy();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = fail('Options : --guild ID pour un seul serveur, --dry-run pour voir sans envoyer.');
  else if (error instanceof InvalidSettings) process.exitCode = fail(error.message);
  else if (error instanceof DiscordAPIError)
    process.exitCode = fail(
      error.status === 401
        ? 'DISCORD_TOKEN : Discord refuse ce jeton.'
        : `Discord refuse l’enregistrement (${error.code}) : ${error.message}`,
    );
  else {
    const reason = unreachable(error);
    if (!reason) throw error;
    process.exitCode = fail(reason.message);
  }
}
