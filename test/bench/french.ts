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
const SAYS: readonly [string, ...string[]] = [
  'dit-elle',
  'a-t-il lancé',
  'assure le maire',
  'regrette Inès Belkacem',
];

/** French news of about `length` characters, recombined from a few dozen pieces of sentences. */
export function frenchText(length: number, seed = 1): string {
  const random = seeded(seed);
  const sentences: string[] = [];
  for (let written = 0; written < length; ) {
    const sentence = `${pick(random, WHO)} ${pick(random, DOES)} ${pick(random, WHAT)}${pick(random, HOW)}`;
    const quoted = random() < 0.2 ? `« ${sentence} », ${pick(random, SAYS)}.` : `${sentence}.`;
    sentences.push(quoted + (random() < 0.15 ? '\n\n' : ' '));
    written += sentences.at(-1)?.length ?? 0;
  }
  return sentences.join('').slice(0, length);
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
