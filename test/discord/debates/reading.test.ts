/** What moderators read in private, in the language of their Discord. */
import { describe, expect, test } from '@jest/globals';
import { refused } from '../../../src/discord/debates/moderating.js';
import { needLines } from '../../../src/discord/debates/preflight.js';
import { listOf, logTold } from '../../../src/discord/debates/reading.js';
import { catalogueOf, type Language } from '../../../src/reply/words/catalogue.js';
import { DAY, MODERATOR, Table } from '../../discussion/support.js';

const ZONE = 'Europe/Paris';
const by = MODERATOR;

/** As a member reads it: ordinary spaces, no backslashes. */
function shown(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/[\u00A0\u202F]/gu, ' ').replace(/\\(?=\p{P})/gu, ''));
}

describe('the log says when, what, who and why', () => {
  test.each<[Language, string[]]>([
    [
      'fr',
      [
        'Journal des modérateurs, du plus récent au plus ancien :',
        '- lundi 9 mars 2026 à 18 h : à l’heure prévue (passé → archivé) ; par le bot',
        `- lundi 2 mars 2026 à 18 h : débat passé (premier vote → passé) ; par <@${by}> ; raison : hors sujet`,
      ],
    ],
    [
      'en',
      [
        'The moderators’ log, newest first:',
        '- Monday 9 March 2026 at 18:00: as was due (given up → archived), by the bot',
        `- Monday 2 March 2026 at 18:00: debate given up (first vote → given up), by <@${by}>; reason: hors sujet`,
      ],
    ],
  ])('%s', (language, lines) => {
    const table = new Table();
    table.open('p');
    table.do({ kind: 'skip', by, prompt: 'p', why: 'hors sujet' });
    table.after(7 * DAY);
    expect(shown(logTold(table.log.slice(-2), ZONE, catalogueOf(language)).texts)).toEqual(lines);
  });

  test.each<[Language, RegExp]>([
    ['fr', / ; par un modérateur$/u],
    ['en', /, by a moderator$/u],
  ])('%s: who it was may have been blanked', (language, end) => {
    const table = new Table();
    table.open('p');
    const log = table.log.map((entry) => ({ ...entry, who: undefined }));
    expect(shown(logTold(log, ZONE, catalogueOf(language)).texts).at(-1)).toMatch(end);
  });
});

describe('the list, permissions and refusals', () => {
  test.each<[Language, string, string, string]>([
    [
      'fr',
      'Ouvert (premier vote) :',
      '- « Gérer les fils »\n- « Épingler des messages »',
      'C’est déjà fait. État du débat : second vote.',
    ],
    [
      'en',
      'Open (first vote):',
      '- “Manage Threads”\n- “Pin Messages”',
      'It is done already. State of the debate: second vote.',
    ],
  ])('%s', (language, heading, needs, refusal) => {
    const say = catalogueOf(language);
    const table = new Table();
    table.open('p');
    const [first = ''] = shown(listOf(table.board, say).texts);
    expect(first).toContain(`**${heading}**`);
    expect(shown([needLines(['ManageThreads', 'PinMessages'], say)])).toEqual([needs]);
    expect(shown(refused({ kind: 'phaseChanged', status: 'after' }, say).texts)).toEqual([refusal]);
  });
});
