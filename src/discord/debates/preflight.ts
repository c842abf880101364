import { ChannelFlags, type Guild, PermissionFlagsBits } from 'discord.js';
import { type Need, needsOf } from '../../discussion/action.js';
import type { Settings } from '../../discussion/settings.js';
import { lineMarkdown } from '../../reply/markdown.js';
import { typeset } from '../../reply/typography.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import { frenchDebates } from '../../reply/words/frenchDebates.js';

/**
 * The permissions that the bot lacks to hold a whole discussion in a channel. In one that it does not see, or that is
 * gone, it lacks the first of all.
 */
export function missingIn(
  guild: Guild | undefined,
  channel: string,
  settings: Pick<Settings, 'place' | 'role'>,
): Need[] {
  const place = guild?.channels.cache.get(channel);
  const me = guild?.members.me;
  if (!guild || !place || !me) return ['ViewChannel'];
  const allowed = place.permissionsFor(me);
  const isMentionable = settings.role !== null && guild.roles.cache.get(settings.role)?.mentionable === true;
  return needsOf({ settings }).filter(
    (need) => !(need === 'MentionEveryone' && isMentionable) && !allowed.has(PermissionFlagsBits[need]),
  );
}

/** Whether a forum wants a tag for each post, which the bot would have to choose. */
export function requiresTag(guild: Guild, channel: string): boolean {
  return guild.channels.cache.get(channel)?.flags?.has(ChannelFlags.RequireTag) ?? false;
}

/** A permission as Discord's French screens name it. */
export function needName(need: string): string {
  const names: Readonly<Record<string, string>> = frenchDebates.needs;
  return typeset(`« ${names[need] ?? need} »`);
}

/** Permissions, one a line, as Discord's screens name them in the member's language. */
export function needLines(needs: readonly Need[], say: Catalogue): string {
  return needs
    .map((need) => `- ${lineMarkdown(say.quoted(say.debates.needs[need]), say.language)}`)
    .join('\n');
}
