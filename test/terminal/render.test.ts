import { describe, expect, test } from '@jest/globals';
import wrapAnsi from 'wrap-ansi';
import { excerpt } from '../../src/reply/blocks.js';
import { citePassage } from '../../src/reply/cite.js';
import type { Reply } from '../../src/reply/reply.js';
import { french } from '../../src/reply/words/french.js';
import { renderReply, type Screen } from '../../src/terminal/render.js';
import { firstArticle } from '../support.js';

const article = firstArticle();
const [passage] = article.passages;
if (!passage) throw new Error('no passage');
const reply: Reply = {
  language: 'fr',
  blocks: [
    { kind: 'heading', text: 'Passage § 1 sur 9 :' },
    excerpt(citePassage(article, passage, 2_000), french),
  ],
  actions: [{ label: 'Passage suivant', command: 'passage', values: { numero: 2 } }],
};
const PLAIN: Screen = { colour: false, hyperlinks: false, wrap: (text) => text };
const wrapAt =
  (columns: number): Screen['wrap'] =>
  (text, taken) =>
    wrapAnsi(text, columns - taken, { hard: true });

describe('renderReply', () => {
  test.each([40, 60, 100])(
    'no line but an address is wider than %d columns, and no word is lost',
    (columns) => {
      const shown = renderReply(reply, { ...PLAIN, wrap: wrapAt(columns) });
      const lines = shown.split('\n').filter((line) => !line.includes('https://'));
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns);
      const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
      expect(words(shown)).toBe(words(renderReply(reply, PLAIN)));
    },
  );

  test('the address is written out, or carried by the reference where the terminal can', () => {
    const address = 'https://securite.developpez.com/';
    expect(renderReply(reply, PLAIN)).toMatch(/\n {2}https:\/\/securite\.developpez\.com\/\S+\n/u);
    const linked = renderReply(reply, { ...PLAIN, hyperlinks: true });
    expect(linked).toContain(`\u001b]8;;${address}`);
    expect(linked).toContain('\u001b\\§\u00a01, Developpez.com, juin 2021\u001b]8;;\u001b\\\n');
    expect(linked).not.toContain(`\n  ${address}`);
  });

  test('what can be done next is a line to type', () => {
    expect(renderReply(reply, PLAIN)).toMatch(/\n\nPassage suivant\u00a0: \/passage 2$/u);
  });
});
