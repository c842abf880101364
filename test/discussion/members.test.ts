import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { authorKey, voterKey } from '../../src/discussion/ballots.js';
import type { MemberEvent } from '../../src/discussion/event.js';
import { exported, FORMATS } from '../../src/discussion/export.js';
import { MOST_ARGUMENTS, supportOf, unusedOf, usesOf } from '../../src/discussion/ledger.js';
import { dataOf } from '../../src/discussion/members.js';
import { recapOf } from '../../src/discussion/recap.js';
import { DAY, MODERATOR, made, memberId, SECRET, Table } from './support.js';

const by = MODERATOR;

/** A discussion in its debate. */
function debating(): Table {
  const table = new Table();
  table.open('p');
  table.after(DAY);
  return table;
}

function argument(
  member: number,
  id: string,
  passage: number,
  given: Partial<MemberEvent & { kind: 'argue' }> = {},
): MemberEvent {
  return {
    kind: 'argue',
    prompt: 'p',
    member: memberId(member),
    argument: id,
    position: 0,
    version: 'v1',
    passage,
    sentence: null,
    consents: false,
    ...given,
  };
}

describe('arguments', () => {
  test('the ledger goes from positions to passages, most used first', () => {
    const table = debating();
    table.do(argument(1, 'a', 3));
    table.do(argument(2, 'b', 3, { position: 1 }));
    table.do(argument(3, 'c', 5));
    table.do(argument(4, 'd', 5));
    expect(table.do(argument(5, 'e', 5, { position: 1 }))).toEqual(['editDossier']);
    const { arguments: given } = table.get('p');
    expect(usesOf(given)).toEqual([
      { version: 'v1', number: 5, uses: 3 },
      { version: 'v1', number: 3, uses: 2 },
    ]);
    expect(supportOf(given, 4).map((uses) => uses.map(({ number, uses: count }) => [number, count]))).toEqual(
      [
        [
          [5, 2],
          [3, 1],
        ],
        [
          [3, 1],
          [5, 1],
        ],
        [],
        [],
      ],
    );
    const dossier = { version: 'v1', passages: [{ number: 2 }, { number: 5 }, { number: 7 }] };
    expect(unusedOf(given, dossier)).toEqual([2, 7]);
    expect(unusedOf(given, { ...dossier, version: 'v2' })).toEqual([2, 5, 7]);
  });

  test('the same passage for the same position is one argument, its sentence the last one given', () => {
    const table = debating();
    table.do(argument(1, 'a', 3, { sentence: 'Un.' }));
    table.do(argument(1, 'b', 3, { sentence: ' Deux,\nenfin. ', consents: true }));
    table.do(argument(2, 'c', 3));
    expect(table.get('p').arguments).toMatchObject([
      { id: 'b', sentence: 'Deux, enfin.', consents: true },
      { id: 'c', sentence: null, consents: false },
    ]);
  });

  test('one withdraws one’s own only', () => {
    const table = debating();
    table.do(argument(1, 'a', 3));
    const withdraw = (member: number) =>
      ({ kind: 'withdraw', prompt: 'p', member: memberId(member), argument: 'a' }) as const;
    expect(table.refused(withdraw(2))).toBe('noSuchArgument');
    expect(table.do(withdraw(1))).toEqual(['editDossier']);
    expect(table.refused(withdraw(1))).toBe('noSuchArgument');
  });

  test.each<[string, Partial<MemberEvent & { kind: 'argue' }>, string]>([
    ['no such passage', { passage: 11 }, 'noSuchPassage'],
    ['passage 0', { passage: 0 }, 'noSuchPassage'],
    ['half a passage', { passage: 1.5 }, 'noSuchPassage'],
    ['no such position', { position: 4 }, 'noSuchPosition'],
    ['a negative position', { position: -1 }, 'noSuchPosition'],
    ['another version', { version: 'v2' }, 'otherVersion'],
    ['a sentence too long', { sentence: 'a'.repeat(301) }, 'length'],
    ['the id of another’s', { argument: 'taken' }, 'takenId'],
  ])('%s is refused', (_, given, reason) => {
    const table = debating();
    table.do(argument(2, 'taken', 1));
    expect(table.refused(argument(1, 'a', 3, given))).toBe(reason);
  });

  test('ten for each member', () => {
    const table = debating();
    for (let passage = 1; passage <= MOST_ARGUMENTS; passage += 1)
      table.do(argument(1, `a${passage}`, passage));
    expect(table.refused(argument(1, 'more', 1, { position: 1 }))).toBe('tooManyArguments');
    table.do(argument(1, 'again', 1, { sentence: 'Je précise.' }));
    table.do(argument(2, 'other', 1));
  });

  test('not during the first vote, nor once it is closed; withdrawn until the archive, and the recap follows', () => {
    const table = new Table();
    table.open('p');
    expect(table.refused(argument(1, 'a', 3))).toBe('wrongStatus');
    table.after(DAY);
    table.do(argument(1, 'a', 3));
    table.do({ kind: 'close', by, prompt: 'p', why: '' });
    expect(table.refused(argument(1, 'b', 4))).toBe('wrongStatus');
    table.do({ kind: 'conclude', by, prompt: 'p', text: 'Une conclusion.' });
    expect(table.do({ kind: 'withdraw', prompt: 'p', member: memberId(1), argument: 'a' })).toEqual([
      'editDossier',
      'editRecap',
    ]);
  });
});

describe('what is kept about a member', () => {
  test('is shown to that member, and to nobody else', () => {
    const table = new Table();
    table.open('p');
    table.vote('p', 1, 2);
    table.after(DAY);
    table.do(argument(1, 'a', 3, { sentence: 'Ma phrase.' }));
    table.after(2 * DAY);
    table.vote('p', 1, 0);
    expect(dataOf(table.board, memberId(1))).toMatchObject([
      { prompt: 'p', before: 'nuancé', after: 'oui', arguments: [{ id: 'a', sentence: 'Ma phrase.' }] },
    ]);
    expect(dataOf(table.board, memberId(2))).toEqual([]);
  });

  test.each(['left', 'erase'] as const)('is gone after « %s », with nothing of the others', (kind) => {
    const table = new Table();
    table.open('p');
    for (const member of [1, 2]) table.vote('p', member, 0);
    table.after(DAY);
    for (const member of [1, 2]) table.do(argument(member, `a${member}`, 3));
    table.after(2 * DAY);
    table.vote('p', 1, 1);
    expect(table.do({ kind, member: memberId(1) })).toEqual(['editCounts', 'editDossier']);
    expect(dataOf(table.board, memberId(1))).toEqual([]);
    expect(dataOf(table.board, memberId(2))).toHaveLength(1);
    expect(table.get('p').ballots).toHaveLength(1);
    expect(table.do({ kind, member: memberId(1) })).toEqual([]);
  });

  test('the ballots are gone as soon as the votes end', () => {
    const table = new Table();
    table.open('p');
    table.vote('p', 1, 0);
    table.do({ kind: 'close', by, prompt: 'p', why: '' });
    expect(table.get('p').ballots).toEqual([]);
    expect(dataOf(table.board, memberId(1))).toEqual([]);
  });
});

describe('after the archive, nothing leads to a member', () => {
  const members = 12;
  const votes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    minLength: members,
    maxLength: members,
  });

  /** A whole discussion; what remains of it: the board, and every file made from it. */
  function remains(chosen: readonly (readonly [number, number])[], isConcluded: boolean): string {
    const table = new Table();
    table.open('p');
    for (const [member, [before]] of chosen.entries()) table.vote('p', member, before);
    table.after(DAY);
    table.do(argument(0, 'a', 3, { sentence: 'D’accord avec <@400000000000000003>.', consents: true }));
    table.do(argument(1, 'b', 3, { sentence: 'Ne pas montrer ceci.' }));
    table.after(2 * DAY);
    for (const [member, [, after]] of chosen.entries()) table.vote('p', member, after);
    table.after(DAY);
    if (isConcluded) {
      table.do({ kind: 'conclude', by, prompt: 'p', text: `Merci à <@${memberId(3)}> et à ${memberId(4)}.` });
    } else table.do({ kind: 'skip', by, prompt: 'p', why: `à la demande de ${memberId(5)}` });
    table.after(7 * DAY);
    expect(table.get('p').status).toBe('archived');
    const sources = { article: undefined, dossier: undefined, zone: 'Europe/Paris', locale: 'fr' } as const;
    const files = isConcluded
      ? FORMATS.map((format) => exported(made(recapOf(table.get('p'), sources)), format))
      : [];
    // The log keeps who and why until the archive; then `forget` says whose ids to blank.
    expect(table.forgotten).toEqual(['p']);
    const log = table.log.map((entry) => ({ ...entry, who: undefined }));
    return JSON.stringify([table.board, table.actions, log, files]);
  }

  test.each([true, false])(
    'no id, no key that can be recomputed, no secret (concluded: %s)',
    (isConcluded) => {
      fc.assert(
        fc.property(votes, (chosen) => {
          const left = remains(chosen, isConcluded);
          const keys = new Set(left.match(/[0-9a-f]{64}/gu) ?? []);
          expect(left).not.toContain(SECRET);
          expect(left).not.toContain(MODERATOR);
          expect(left).not.toContain('Ne pas montrer');
          // Every candidate, with everything that remains for a secret, and with the former secret too.
          const secrets = [SECRET, ...keys, '00'.repeat(32)];
          for (let member = 0; member < members; member += 1) {
            const id = memberId(member);
            expect(left).not.toContain(id);
            for (const secret of secrets) {
              expect(keys).not.toContain(voterKey(secret, 'p', id));
              expect(keys).not.toContain(authorKey(secret, 'p', id));
            }
          }
        }),
        { numRuns: 30 },
      );
    },
  );

  test('the same totals and movement leave the same remains, whoever voted what', () => {
    fc.assert(
      fc.property(votes, fc.nat(), (chosen, seed) => {
        const turned = chosen.map((_, index) => chosen[(index + seed) % members] ?? ([0, 0] as const));
        expect(remains(turned, true)).toBe(remains(chosen, true));
      }),
      { numRuns: 30 },
    );
  });

  test('the test can fail: while the votes run, the secret leads to everyone', () => {
    const table = new Table();
    table.open('p');
    table.vote('p', 1, 0);
    expect(JSON.stringify(table.board)).toContain(voterKey(SECRET, 'p', memberId(1)));
  });

  test('an argument and a ballot of one member have nothing in common', () => {
    expect(authorKey(SECRET, 'p', memberId(1))).not.toBe(voterKey(SECRET, 'p', memberId(1)));
  });
});
