import type { AttributionClass } from '../quotations/quotation.js';
import type { Attributed, CitedVoice, Snippet } from './answer.js';
import { COMFORT } from './limits.js';
import { enumerate, inGuillemets, joinLines, nameIn } from './line.js';
import type { Line } from './reply.js';

/** What the classes of attribution are called. */
const CLASS_NAMES: Readonly<Record<AttributionClass, string>> = {
  quoted: 'parole citée',
  reported: 'parole rapportée',
  inferred: 'déduit du contexte',
  unattributed: 'non attribuable',
};

/** « Vladimir Poutine »; « A ou B » where one cannot choose; a circumlocution where nobody is named. */
export function whoSpeaks({ speaker, candidates }: Attributed): Line {
  if (speaker) return nameIn(speaker);
  if (candidates.length > 0) return enumerate(candidates.map(nameIn), ' ou ');
  return 'une voix non nommée';
}

/** Who speaks and how sure that is: « Vladimir Poutine, parole citée ». */
export function whoAndHow(attribution: Attributed): Line {
  const { speaker, candidates } = attribution;
  if (speaker) return joinLines(nameIn(speaker), `, ${howSure(attribution)}`);
  if (candidates.length === 0) return 'non attribuable, l’article ne nomme personne';
  return joinLines(whoSpeaks(attribution), ', l’article ne permet pas de choisir');
}

/** The class in French; of a deduced name, also whether the words are the speaker's own. */
export function howSure({ class: kind, kind: form }: Attributed): string {
  return kind === 'inferred' && form === 'indirect'
    ? `${CLASS_NAMES[kind]}, sans guillemets`
    : CLASS_NAMES[kind];
}

/** « Preuve : « a ajouté le groupe du G7 ». », and for a deduced name what it is deduced from. */
export function evidenceLine({ evidence, mention, antecedent }: Attributed, withAntecedent = false): Line[] {
  const proof = evidence.length > 0 ? joinLines('Preuve : ', inGuillemets(...withOmissions(evidence))) : '';
  if (!withAntecedent || !antecedent) return proof === '' ? [] : [joinLines(proof, '.')];
  const source = inGuillemets(antecedent);
  if (proof === '') return [joinLines('Déduit de ', source, '.')];
  return [
    mention
      ? joinLines(proof, ', où ', inGuillemets(mention), ' renvoie à ', source, '.')
      : joinLines(proof, ', déduit de ', source, '.'),
  ];
}

/** Whose voice the words of an excerpt are: one line when they are all of one, else a line each. */
export function voiceLines(voices: readonly CitedVoice[]): Line[] {
  const [only] = voices;
  if (!only) return [];
  if (voices.length === 1) {
    return [
      only.voice === 'narration'
        ? 'Voix de l’article.'
        : joinLines('Qui parle : ', whoAndHow(only.voice), '.'),
    ];
  }
  const shown = voices.length > COMFORT.voices ? voices.slice(0, COMFORT.voices - 1) : voices;
  const rest = voices.slice(shown.length);
  return [
    ...shown.map(voiceLine),
    ...(rest.length > 0
      ? [joinLines('Autres voix ici : ', enumerate(rest.slice(0, COMFORT.names).map(nameOf)), '.')]
      : []),
  ];
}

function voiceLine({ voice, beginnings, answers }: CitedVoice): Line {
  if (voice === 'narration' && !answers) return 'Le reste : voix de l’article.';
  const who = voice === 'narration' ? 'voix de l’article' : whoAndHow(voice);
  const named = beginnings.slice(0, MOST_BEGINNINGS).map((one) => inGuillemets(one));
  const more = beginnings.length > named.length ? ', etc.' : '';
  return joinLines(enumerate(named, more === '' ? ' et ' : ', '), `${more} : `, who, '.');
}

const MOST_BEGINNINGS = 3;

function nameOf({ voice }: CitedVoice): Line {
  return voice === 'narration' ? 'l’article lui-même' : whoSpeaks(voice);
}

function withOmissions(snippets: readonly Snippet[]): (string | Snippet)[] {
  return snippets.flatMap((one, index) => (index === 0 ? [one] : [' […] ', one]));
}
