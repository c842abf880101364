import { clauseEnd, queAfter } from '../grammar/clauses.js';
import { isMark, wordAt } from '../grammar/words.js';
import { pointsElsewhere } from './announcements.js';
import { marksGoverned } from './fragments.js';
import type { Reading } from './reading.js';

/** « Il n'a pas dit que « … » », « sans jamais prononcer les mots « … » »: expressly not said. */
export function strikeDenied(reading: Reading): void {
  strikePointers(reading);
  for (const group of reading.groups) {
    const isWithout =
      wordAt(reading.items, group.first)?.exact === 'sans' &&
      group.mood === 'infinitive' &&
      wordAt(reading.items, group.first - 1)?.exact !== 'non';
    if (!group.isNegated && !isWithout) continue;
    if (
      isWithout &&
      !/^(?:dire|prononcer|citer|evoquer|parler|employer|utiliser|mentionner|préciser|évoquer)$/u.test(
        group.verb.lemma,
      )
    )
      continue;
    const que = queAfter(reading.items, group.last + 1);
    if (que === undefined) {
      const governed = marksGoverned(reading, group);
      for (let at = governed; at !== undefined && at <= (governed ?? 0) + 6; at += 1)
        if (reading.quoted(at)) reading.settled.add(at);
      continue;
    }
    const end = clauseEnd(reading.items, que + 1, reading.groups);
    for (const index of reading.quotedIn({ first: que + 1, last: end })) reading.settled.add(index);
  }
}

/** « Lire aussi : « Ce qui va changer » »: the title of another article. */
function strikePointers(reading: Reading): void {
  const { items } = reading;
  for (let at = 0; at < items.length - 2; at += 1) {
    if (!pointsElsewhere(items, at)) continue;
    if (isMark(items, at + 2, ':') && reading.quoted(at + 3)) reading.settled.add(at + 3);
  }
}
