import { describe, expect, test } from '@jest/globals';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { dossierMessage } from '../../../src/discord/debates/dossierMessage.js';
import { controlId, type DebateControl, readControl } from '../../../src/discord/debates/ids.js';
import { promptMessage } from '../../../src/discord/debates/promptMessage.js';
import { recapMessage } from '../../../src/discord/debates/recapMessage.js';
import { componentsOf } from '../../../src/discord/debates/told.js';
import { recapOf } from '../../../src/discussion/recap.js';
import { chosenFrom } from '../../../src/discussion/settings.js';
import { LIMITS } from '../../../src/reply/limits.js';
import { MODERATOR, made, Table } from '../../discussion/support.js';
import { firstArticle, hostileText } from '../../support.js';

const article = firstArticle();
const SOURCES = { article, guild: '1', recapChannel: undefined, late: 0 };

function lengthOf(components: readonly APIMessageTopLevelComponent[]): number {
  return components.reduce((sum, one) => sum + ('content' in one ? one.content.length : 0), 0);
}

/** How many components there are, nested ones included. */
function countOf(components: readonly object[]): number {
  return components.reduce<number>(
    (sum, one) =>
      sum + 1 + ('components' in one && Array.isArray(one.components) ? countOf(one.components) : 0),
    0,
  );
}

function tableOf(asked = 0): Table {
  const table = new Table();
  const question = article.discussion[asked];
  if (!question) throw new Error('the article has no such question');
  table.open('p1', chosenFrom(article, question));
  return table;
}

describe('the message of a prompt', () => {
  test('is the same whatever was voted, as long as as many have', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 }), (votes) => {
        const [one, other] = [tableOf(), tableOf()];
        votes.forEach(([mine, theirs], member) => {
          one.vote('p1', member, mine);
          other.vote('p1', member, theirs);
        });
        expect(promptMessage(one.get('p1'), SOURCES)).toEqual(promptMessage(other.get('p1'), SOURCES));
      }),
      { numRuns: 50 },
    );
  });

  test('has no buttons while nothing can be voted', () => {
    const table = tableOf();
    const rows = (): number =>
      promptMessage(table.get('p1'), SOURCES).filter(({ type }) => type === 1).length;
    expect(rows()).toBe(1);
    table.do({ kind: 'pause', by: MODERATOR, prompt: 'p1', why: '' });
    expect(rows()).toBe(0);
    table.do({ kind: 'resume', by: MODERATOR, prompt: 'p1' });
    table.do({ kind: 'advance', by: MODERATOR, prompt: 'p1', from: 'before', why: '' });
    expect(rows()).toBe(0);
    table.do({ kind: 'advance', by: MODERATOR, prompt: 'p1', from: 'debate', why: '' });
    expect(rows()).toBe(1);
  });
});

describe('messages are no longer than Discord shows', () => {
  test.each(article.discussion.map((_, index) => index))('the dossier of question %i', (asked) => {
    const table = tableOf(asked);
    table.do({ kind: 'advance', by: MODERATOR, prompt: 'p1', from: 'before', why: '' });
    const components = dossierMessage(table.get('p1'), article);
    expect(lengthOf(components)).toBeLessThanOrEqual(LIMITS.messageText);
    expect(countOf(components)).toBeLessThanOrEqual(LIMITS.components);
  });

  test.each([
    ['words', 'Nous en avons beaucoup parlé. '.repeat(66)],
    ['marks, which are all escaped', '*_~|'.repeat(500)],
  ])('a recap with the longest conclusion of %s', (_, text) => {
    const table = tableOf();
    table.do({ kind: 'advance', by: MODERATOR, prompt: 'p1', from: 'before', why: '' });
    const sentence = '*'.repeat(300);
    for (let index = 0; index < 10; index += 1) {
      const { id: prompt, settings } = table.get('p1');
      const { version } = settings.article;
      const given = { position: index % 4, passage: (index % 5) + 1, sentence, consents: true, version };
      table.do({ kind: 'argue', prompt, member: MODERATOR, argument: `a${index}`, ...given });
    }
    table.do({ kind: 'close', by: MODERATOR, prompt: 'p1', why: '' });
    table.do({ kind: 'conclude', by: MODERATOR, prompt: 'p1', text });
    const sources = { article, dossier: undefined, zone: 'Europe/Paris', locale: 'fr' } as const;
    const { components, isCut } = recapMessage(made(recapOf(table.get('p1'), sources)));
    expect(isCut).toBe(true);
    expect(lengthOf(components)).toBeLessThanOrEqual(LIMITS.messageText);
    expect(countOf(components)).toBeLessThanOrEqual(LIMITS.components);
  });

  test('what is said in private', () => {
    fc.assert(
      fc.property(fc.array(hostileText), fc.nat(30), (texts, buttons) => {
        const components = componentsOf({
          texts: ['Une phrase.', ...texts],
          buttons: Array.from({ length: buttons }, (_, index) => ({ id: `${index}`, label: 'Un' })),
          files: [{ name: 'a.md', content: 'a' }],
        });
        expect(lengthOf(components)).toBeLessThanOrEqual(LIMITS.messageText);
        expect(countOf(components)).toBeLessThanOrEqual(LIMITS.components);
      }),
    );
  });
});

describe('a custom_id', () => {
  const prompt = '01234567-89ab-cdef-0123-456789abcdef';
  test.each<DebateControl>([
    { kind: 'vote', prompt, round: 'before', position: 0 },
    { kind: 'vote', prompt, round: 'after', position: 4 },
    { kind: 'withdraw', prompt, argument: prompt },
    { kind: 'open', prompt },
    { kind: 'conclude', prompt },
  ])('holds $kind', (control) => {
    expect(controlId(control).length).toBeLessThanOrEqual(LIMITS.customId);
    expect(readControl(controlId(control))).toEqual(control);
  });

  test.each(['', 'share', 't|abc|passage', `vote|${prompt}|never|1`])('« %s » is another’s', (customId) => {
    expect(readControl(customId)).toBeUndefined();
  });
});
