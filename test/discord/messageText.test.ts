import { describe, expect, test } from '@jest/globals';
import { displayedIn, excerptIn, plainText } from '../../src/discord/messageText.js';

describe('the words of a message without their Markdown', () => {
  test.each([
    [
      'a quotation line',
      '> « Les Américains n’y ont donné aucune suite. »',
      '« Les Américains n’y ont donné aucune suite. »',
    ],
    ['a quotation of several lines', '> Un traité\n> de cyberguerre', 'Un traité\nde cyberguerre'],
    ['bold, italics, underlines, strikes', '**La** *Russie* __le__ ~~fera~~', 'La Russie le fera'],
    ['a spoiler', 'Il a dit ||oui||', 'Il a dit oui'],
    ['code', '`extrader` ```\ndes criminels\n```', 'extrader des criminels'],
    ['a heading', '# Le sommet', 'Le sommet'],
    ['escaped marks', '3 \\* 4', '3 * 4'],
    ['marks that mark nothing', '2 * 3 et a_b_c', '2 * 3 et a_b_c'],
    ['a link with words', '[le communiqué](https://exemple.fr/a_b)', 'le communiqué'],
    ['an address', 'voir https://exemple.fr/a_b', 'voir https://exemple.fr/a_b'],
    [
      'mentions and emojis are signs, not words',
      '<@123456789012345678> a dit <:ok:123456789012345678> @everyone oui',
      ' a dit   oui',
    ],
    ['nothing', '', ''],
  ])('%s', (_, markdown, words) => {
    expect(plainText(markdown).trim()).toBe(words.trim());
  });
});

test('the texts of components, at whatever depth and in order', () => {
  const components = [
    { type: 10, content: 'un' },
    {
      type: 17,
      components: [{ type: 9, components: [{ type: 10, content: 'deux' }], accessory: { type: 2 } }],
    },
    { type: 1, components: [{ type: 2, label: 'bouton' }] },
    { type: 10, content: 'trois' },
  ];
  expect(displayedIn(components)).toEqual(['un', 'deux', 'trois']);
});

describe('the article’s words in what the bot has said', () => {
  test.each([
    ['among its own', ['**Oui\\.**', '§ 1\n> Un **traité**\\.\n-# Preuve', 'Fin'], 'Un traité.'],
    ['cut at both ends, on several lines', ['> […]\n> Un\n> deux\n> […]'], 'Un\ndeux'],
    ['the first of several', ['> Un', '> Deux'], 'Un'],
    ['none', ['**Non\\.**'], undefined],
  ])('%s', (_, texts, words) => {
    expect(excerptIn(texts)?.trim()).toBe(words);
  });
});
