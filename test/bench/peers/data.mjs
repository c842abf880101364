import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../dist/test/bench/french.js';

/** Passages and queries of a folder (`passages.jsonl`, `queries.jsonl`), those that have relevant passages. */
export function readFolder(folder) {
  const lines = (name) => {
    const file = join(folder, name);
    if (!existsSync(file)) throw new Error(`${file} is missing`);
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
  };
  return {
    passages: lines('passages.jsonl'),
    queries: lines('queries.jsonl').filter(({ relevant }) => relevant?.length > 0),
  };
}

const SYLLABLES =
  'ba bon bri ca char cla cor da dou fa fer flo ga gra jo la li lou ma mer mi mon na no pa per pla po ra ri ro sa si sou ta ter tour tra va ver vi vo'.split(
    ' ',
  );
const NOUN_ENDS = ['tion', 'ment', 'eur', 'age', 'ité', 'ure', 'ère', 'isme', 'ade', 'et'];
const VERB_FORMS = ['er', 'e', 'ent', 'ait', 'aient', 'é', 'era', 'eront'];
const ADJECTIVE_FORMS = ['if', 'ive', 'ifs', 'ives'];
const OPENINGS = ['Pourquoi', 'Comment', 'Quand', 'Est-ce que', 'Dans quelle mesure', 'Où'];

/**
 * Passages and questions in words that look and inflect like French, the same at each run. Words follow Zipf's law,
 * articles have words of their own, and a question takes up words of one sentence of its passage in other forms.
 */
export function makeData(size, queryCount, seed = 1) {
  const random = seeded(seed);
  const any = (list) => list[Math.floor(random() * list.length)];
  const root = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => any(SYLLABLES)).join('');
  const words = Array.from({ length: Math.max(2_000, Math.round(size * 1.5)) }, () => {
    const kind = any(['noun', 'noun', 'verb', 'adjective']);
    return { kind, root: root(), end: any(NOUN_ENDS), accent: random() < 0.4 };
  });
  const form = ({ kind, root: own, end, accent }) => {
    const base = accent ? own.replace(/e(?=[^e]*$)/u, 'é') : own;
    if (kind === 'noun') return base + end + (random() < 0.35 ? 's' : '');
    return base + any(kind === 'verb' ? VERB_FORMS : ADJECTIVE_FORMS);
  };
  const zipf = () => words[Math.floor(words.length ** random()) - 1] ?? words[0];
  const passages = [];
  const sentencesOf = new Map();
  for (let article = 0; passages.length < size; article += 1) {
    const own = Array.from({ length: 25 }, () => words[Math.floor(random() * words.length)]);
    const title = [any(own), any(own), any(own)].map(form).join(' ');
    const count = 4 + Math.floor(random() * 8);
    for (let at = 0; at < count && passages.length < size; at += 1) {
      const sentences = Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
        Array.from({ length: 7 }, () => (random() < 0.45 ? any(own) : zipf())),
      );
      const id = `a${article}-${at}`;
      const text = sentences
        .map((sentence) => {
          const [a, b, c, d, e, f, g] = sentence.map(form);
          return any([
            `Le ${a} de la ${b} a ${c} les ${d} dans un ${e}, selon ${f} et ${g}.`,
            `Une ${a} ${b} qui ${c} l’${d} n’est pas pour le ${e} des ${f} ${g}.`,
            `Avec la ${a}, il ${b} que ce ${c} ${d} en ${e} sur ${f} ou ${g}.`,
          ]);
        })
        .join(' ');
      passages.push({ id, article: `a${article}`, title, text });
      sentencesOf.set(id, sentences);
    }
  }
  const queries = Array.from({ length: queryCount }, (_, index) => {
    const { id, article } = any(passages);
    const asked = any(sentencesOf.get(id))
      .filter(() => random() < 0.7)
      .map(form);
    const [first = '', ...rest] = asked;
    const text = `${any(OPENINGS)} la ${first} est-elle ${rest.join(' ou des ')} ?`;
    return { id: `q${index}`, text, article, relevant: [id] };
  });
  return { passages, queries };
}
