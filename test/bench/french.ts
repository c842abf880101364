/** Random numbers that are the same at each run (mulberry32, Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: () => number, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

const WHO: readonly [string, ...string[]] = [
  'Le maire de Kerlaouen',
  'La présidente de la région',
  'Mme Abgrall',
  'M. J. Le Goff',
  'L’O.N.U.',
  'Une porte-parole du ministère',
  'Le Conseil national de la mer',
  'Les pêcheurs du port',
  'Un rapport de l’OCDE',
  'Les gendarmes',
  'D’après elle, l’ingénieur en chef',
  'Le G20',
];
const DOES: readonly [string, ...string[]] = [
  'a promis',
  'refuse',
  'négocie depuis le 3 mars 2019',
  'réclame, selon nos informations,',
  'n’a pas démenti',
  'voudrait-il financer',
  'présente',
  'redoute plus que tout',
  'a fait voter',
  'supprimera',
  'étudie',
  'dénonce',
];
const WHAT: readonly [string, ...string[]] = [
  '10 000 logements neufs',
  'une hausse de 3,5 % des loyers',
  'la fermeture de l’école Jules-Ferry',
  'un traité sur la haute mer',
  'l’arrivée des cyber-attaques',
  'le retour des trains de nuit',
  'une enquête sur les 42 disparus',
  'la grève des hôpitaux',
  'l’accord conclu avec l’Estonie',
  'un plan contre la sécheresse',
  'les primes des infirmières',
  'le budget 2024',
];
const HOW: readonly [string, ...string[]] = [
  '',
  ' à Lyon',
  ' en raison du froid',
  ' avant l’automne',
  ', ajoute-t-on',
  ' (voir p. 12)',
  ' grâce aux dons',
  ' aux États-Unis',
];
const FIRST_NAMES: readonly [string, ...string[]] = ['Inès', 'Paul', 'Jean-Yves', 'Fatou', 'Léa', 'Marc'];
const NAME_STARTS: readonly [string, ...string[]] = [
  'Ker',
  'Pen',
  'Tré',
  'Lan',
  'Le Bras-',
  'Gour',
  'Bel',
  'Mor',
];
const NAME_MIDDLES: readonly [string, ...string[]] = ['ga', 'vé', 'lou', 'di', 'mor', 'zé', 'ri', 'ho'];
const NAME_ENDS: readonly [string, ...string[]] = ['nec', 'ouen', 'dec', 'val', 'vart', 'len', 'rel', 'zic'];
const ROLES: readonly [string, ...string[]] = [
  'directrice du port',
  'maire de Kerlaouen',
  'secrétaire général de la CFDT',
  'ministre de la Mer',
  'porte-parole de la préfecture',
];
const SPOKE: readonly [string, ...string[]] = ['a déclaré', 'assure', 'regrettait', 'a répondu', 'ajoute'];
const REPORTS: readonly [string, ...string[]] = [
  'affirme',
  'a reconnu',
  'estimait',
  'répète',
  'n’a jamais dit',
];
const UNNAMED: readonly [string, ...string[]] = [
  'dit-elle',
  'a-t-il lancé',
  'assure le maire',
  'poursuit la ministre',
];

/** The ways in which French news gives speech, from a speaker and two clauses. */
const SPEECH: readonly [Way, ...Way[]] = [
  ({ who, said, random }) => `« ${said} », ${pick(random, SPOKE)} ${who}.`,
  ({ said, random }) => `« ${said} », ${pick(random, UNNAMED)}.`,
  ({ who, said, more }) => `« ${said}, explique ${who}, et ${more}. »`,
  ({ who, said, more }) => `${who} répond : « ${said}. ${upper(more)} ! »`,
  ({ who, more, random }) => `${who} ${pick(random, REPORTS)} que ${more}.`,
  ({ who, more, random }) =>
    `${who}, ${pick(random, ROLES)}, a prévenu que ${more}, ajoutant que c’était « trop tard ».`,
  ({ who, more }) => `Selon ${who}, ${more}.`,
  ({ said, more }) => `Elle le répète : ${more}. « ${said}. »`,
  ({ who, random }) => `${who} dit avoir « tout essayé » contre ${pick(random, WHAT)}.`,
  ({ more, who }) => `${upper(more)}, a précisé ${who}.`,
];

type Way = (speech: { who: string; said: string; more: string; random: () => number }) => string;

/** So many of the last people who spoke speak again. */
const RECENT = 6;

/** French news of about `length` characters, recombined from a few dozen pieces of sentences; many people speak. */
export function frenchText(length: number, seed = 1): string {
  const random = seeded(seed);
  const people = [personOf(random)];
  const sentences: string[] = [];
  for (let written = 0; written < length; ) {
    const said = clauseOf(random);
    const sentence = random() < 0.35 ? spoken(said, people, random) : `${said}.`;
    sentences.push(sentence + (random() < 0.15 ? '\n\n' : ' '));
    written += sentences.at(-1)?.length ?? 0;
  }
  return sentences.join('').slice(0, length);
}

function clauseOf(random: () => number): string {
  return `${pick(random, WHO)} ${pick(random, DOES)} ${pick(random, WHAT)}${pick(random, HOW)}`;
}

/** Someone new speaks at times, more often someone who has just spoken, by the surname alone. */
function spoken(said: string, people: string[], random: () => number): string {
  const known = people[people.length - 1 - Math.floor(random() * Math.min(RECENT, people.length))] ?? '';
  const isNew = random() < 0.2;
  const who = isNew ? personOf(random) : `Mme ${known.slice(known.indexOf(' ') + 1)}`;
  if (isNew) people.push(who);
  return pick(random, SPEECH)({ who, said, more: lower(clauseOf(random)), random });
}

function personOf(random: () => number): string {
  const surname = pick(random, NAME_STARTS) + pick(random, NAME_MIDDLES) + pick(random, NAME_ENDS);
  return `${pick(random, FIRST_NAMES)} ${surname}`;
}

/** The clause inside a sentence: « le maire… », but « Mme Abgrall… ». */
function lower(clause: string): string {
  return clause.replace(/^(?:L|D|Une?\b)/u, (first) => first.toLowerCase());
}

function upper(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** A string of `length` characters or a few more, each piece drawn from an alphabet. */
export function textOver(alphabet: readonly [string, ...string[]], length: number, seed = 1): string {
  const random = seeded(seed);
  const pieces: string[] = [];
  for (let written = 0; written < length; ) {
    const piece = pick(random, alphabet);
    pieces.push(piece);
    written += piece.length;
  }
  return pieces.join('');
}
