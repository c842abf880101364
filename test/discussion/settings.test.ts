import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '../../src/discussion/refusals.js';
import { type Chosen, chosenFrom, settingsOf } from '../../src/discussion/settings.js';
import { shorten, tidy, tidyLine } from '../../src/discussion/text.js';
import { frenchDebates } from '../../src/reply/words/frenchDebates.js';
import { firstArticle } from '../support.js';
import { CHOSEN, made } from './support.js';

describe('settingsOf', () => {
  test('completes a question with the usual positions and lengths, and notifies nobody', () => {
    expect(settingsOf(CHOSEN)).toEqual({
      question: CHOSEN.question,
      asked: null,
      article: CHOSEN.article,
      positions: ['oui', 'non', 'nuancé', 'je ne sais pas'],
      minutes: { before: 1_440, debate: 2_880, after: 1_440 },
      title: CHOSEN.question,
      role: null,
      place: 'channel',
      slowMode: 0,
    });
  });

  test('the title of the thread is the question, cut at a word after 100 characters', () => {
    const { title } = made(settingsOf({ ...CHOSEN, question: `Faut-il ${'vraiment '.repeat(20)}signer ?` }));
    expect([...title].length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/ vraiment…$/u);
  });

  test('also in the units in which some count it', () => {
    const { title } = made(settingsOf({ ...CHOSEN, question: '👩 '.repeat(99) }));
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/^👩 .*👩…$/u);
  });

  test.each<[what: string, chosen: Partial<Chosen>, sentence: RegExp]>([
    [
      'a question of two characters',
      { question: ' ? ' },
      /^La question doit avoir de 3 à 300 caractères\.$/u,
    ],
    ['a question too long', { question: 'a'.repeat(301) }, /^La question doit/u],
    ['an empty title', { title: '  ' }, /^Le titre du fil doit avoir de 1 à 100/u],
    ['a title of 101 characters', { title: 'a'.repeat(101) }, /^Le titre du fil doit/u],
    ['a title of 60 emojis', { title: '👩'.repeat(60) }, /^Le titre du fil doit/u],
    ['one position', { positions: ['oui'] }, /^Le nombre de positions doit aller de 2 à 5\.$/u],
    ['six positions', { positions: ['a', 'b', 'c', 'd', 'e', 'f'] }, /^Le nombre de positions/u],
    ['an empty position', { positions: ['oui', ' '] }, /^Une position doit avoir de 1 à 34/u],
    ['a position of 35 characters', { positions: ['oui', 'é'.repeat(35)] }, /^Une position doit/u],
    ['twice the same position', { positions: ['Oui', 'oui '] }, /portent le même nom : « oui »/u],
    ['positions told apart by an accent', { positions: ['pêche', 'PÉCHE'] }, /portent le même nom/u],
    [
      'four minutes',
      { minutes: { debate: 4 } },
      /^La durée d’une phase, en minutes, doit aller de 5 à 43\u202F200/u,
    ],
    ['more than thirty days', { minutes: { after: 43_201 } }, /^La durée/u],
    ['half a minute', { minutes: { before: 5.5 } }, /^La durée/u],
    ['no number', { minutes: { before: Number.NaN } }, /^La durée/u],
    [
      'slow mode beyond six hours',
      { slowMode: 21_601 },
      /^Le mode lent, en secondes, doit aller de 0 à 21\u202F600/u,
    ],
    ['negative slow mode', { slowMode: -1 }, /^Le mode lent/u],
  ])('refuses %s', (_, chosen, sentence) => {
    const settings = settingsOf({ ...CHOSEN, ...chosen });
    if (!isRefusal(settings)) throw new Error('not refused');
    expect(frenchDebates.refusal(settings.reason)).toMatch(sentence);
  });

  test.each<[what: string, chosen: Partial<Chosen>]>([
    ['34 characters', { positions: ['é'.repeat(34), '👩'.repeat(34)] }],
    ['five positions', { positions: ['a', 'b', 'c', 'd', 'e'] }],
    ['five minutes and thirty days', { minutes: { before: 5, debate: 43_200, after: 5 } }],
    ['six hours of slow mode', { slowMode: 21_600 }],
    ['a forum and a role', { place: 'forum', role: '777' }],
  ])('accepts %s', (_, chosen) => {
    expect(settingsOf({ ...CHOSEN, ...chosen })).toMatchObject(chosen);
  });

  test('a closing question of the article is taken word for word', () => {
    const article = firstArticle();
    const [, second] = article.discussion;
    if (!second) throw new Error('no question');
    const settings = made(settingsOf(chosenFrom(article, second)));
    expect(settings.question).toBe(
      'Pensez-vous que la Russie pourra jouer franc jeu face aux demandes du G7 ?',
    );
    expect(settings.asked).toEqual({ start: second.question.start, end: second.question.end });
    expect(settings.article).toEqual({
      id: article.id,
      version: article.version,
      passages: article.passages.length,
    });
  });
});

describe('what is kept of a text that someone typed', () => {
  test.each([
    ['  deux   mots ', 'deux mots'],
    ['e\u0301te\u0301', 'été'],
    ['je suis d’accord avec <@400000000000000007>', 'je suis d’accord avec [membre]'],
    ['<@!400000000000000007> a tort', '[membre] a tort'],
    ['voir 400000000000000007 et 2007', 'voir [membre] et 2007'],
    ['a\u202Eb\u0000c', 'abc'],
    ['a\uD800b', 'a\uFFFDb'],
    ['un\r\ndeux', 'un\ndeux'],
    ['un\n\n\n\ndeux', 'un\n\ndeux'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidy(typed)).toBe(kept);
  });

  test('on a line, without its line ends', () => {
    expect(tidyLine('un\n\ndeux')).toBe('un deux');
  });

  test.each([
    ['un deux trois', 13, 'un deux trois'],
    ['un deux trois', 12, 'un deux…'],
    ['anticonstitutionnellement', 5, 'anti…'],
  ])('%j in %i characters is %j', (text, most, shortened) => {
    expect(shorten(text, most)).toBe(shortened);
  });
});
