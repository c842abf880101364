import { describe, expect, test } from '@jest/globals';
import { CANTEEN } from './articles.js';
import { type Body, breachesOf } from './contract.js';

/** A message that keeps to the contract, with what a test changes of it. */
function messageWith(change: Partial<Body> = {}): Body {
  return { flags: 1 << 15, allowed_mentions: { parse: [], replied_user: false }, ...change };
}

function texts(...contents: string[]): Body {
  return messageWith({ components: contents.map((content) => ({ type: 10, content })) });
}

function button(change: object): Body {
  const one = { type: 2, style: 2, custom_id: 'x', label: 'Lire autour', ...change };
  return messageWith({
    components: [
      { type: 10, content: 'Oui.' },
      { type: 1, components: [one] },
    ],
  });
}

const breaches = (body: Body, language: 'fr' | 'en' = 'fr'): string[] =>
  breachesOf(body, language, [CANTEEN], [CANTEEN]);

describe('the contract', () => {
  test.each<[string, Body]>([
    ['a sentence', texts('Rien n’est dit\u00A0: vraiment\u202F?')],
    [
      'an excerpt, with what is left out',
      texts('**Oui\\.**', '> […]\n> **Nous** ne forçons personne\\, nous nourrissons\n> […]'),
    ],
    ['a button', button({})],
    ['words of the article in a sentence of ours', texts('Preuve\u00A0: Loïc Le Goff\\, délégué')],
  ])('%s keeps to it', (_, body) => {
    expect(breaches(body)).toEqual([]);
  });

  test.each<[string, Body]>([
    ['no allowed mentions', { flags: 1 << 15, components: [{ type: 10, content: 'Oui.' }] }],
    [
      'a mention that is let through',
      messageWith({ components: [{ type: 10, content: 'Oui.' }], allowed_mentions: { parse: ['users'] } }),
    ],
    [
      'the one who is replied to',
      messageWith({
        components: [{ type: 10, content: 'Oui.' }],
        allowed_mentions: { parse: [], replied_user: true },
      }),
    ],
    ['a content', { ...texts('Oui.'), content: 'Oui.' }],
    ['an embed', { ...texts('Oui.'), embeds: [{}] }],
    ['old components', { ...texts('Oui.'), flags: 0 }],
    ['too many components', texts(...Array.from({ length: 41 }, () => 'Oui.'))],
    ['too much text', texts('oui '.repeat(1_001))],
    ['an empty text', texts('Oui.', '****')],
    ['no answer first', texts('> Nous ne forçons personne')],
    ['a long label', button({ label: 'Ce que contient l’article, et davantage' })],
    ['an emoji on a button', button({ emoji: { name: '✅' } })],
    ['an emoji in a label', button({ label: '✅ Lire' })],
    ['a colour on a button', button({ style: 3 })],
    [
      'a colour on a container',
      messageWith({ components: [Object.assign({ type: 17, components: [] }, { accent_color: 1 })] }),
    ],
    ['a mention that Discord would show', texts('Oui @everyone')],
    ['a time', texts('Oui <t:0:R>')],
    ['a spoiler over two lines', texts('Oui ||a\nb||')],
    ['code', texts('Tapez `aide`.')],
    ['a heading', texts('# Oui')],
    ['a plain space before a colon', texts('Preuve : oui')],
    ['no space before a question mark', texts('Vraiment?')],
    ['plain spaces in guillemets', texts('Le mot « oui ».')],
    ['no spaces in guillemets', texts('Le mot «oui».')],
    ['a typewriter’s apostrophe', texts("Rien qu'un mot.")],
    ['an emoji', texts('Oui 🎉')],
    ['a control character', texts('Oui \u202Enon')],
    ['an excerpt that is not in the article', texts('Oui.', '> Nous forçons tout le monde')],
    ['an excerpt that cuts a word', texts('Oui.', '> Nous ne forçons perso')],
    ['an excerpt with a line fallen out of it', texts('Oui.', '> […]')],
  ])('%s breaks it', (_, body) => {
    expect(breaches(body)).not.toEqual([]);
  });

  test('French spaces and guillemets are no English', () => {
    expect(breaches(texts('Evidence\u00A0: « oui »'), 'en')).not.toEqual([]);
    expect(breaches(texts('Evidence: “oui ?”'), 'en')).toEqual([]);
  });
});
