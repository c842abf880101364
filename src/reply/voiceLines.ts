import type { Attributed, CitedVoice, Snippet } from './answer.js';
import { COMFORT } from './limits.js';
import { joinLines, nameIn } from './line.js';
import type { Line } from './reply.js';
import type { Catalogue } from './words/catalogue.js';

/** « Vladimir Poutine »; « A ou B » where one cannot choose; a circumlocution where nobody is named. */
export function whoSpeaks({ speaker, candidates }: Attributed, say: Catalogue): Line {
  if (speaker) return nameIn(speaker, say);
  if (candidates.length > 0) return say.or(candidates.map((one) => nameIn(one, say)));
  return say.voices.unnamed;
}

/** Who speaks and how sure that is: « Vladimir Poutine, parole citée ». */
export function whoAndHow(attribution: Attributed, say: Catalogue): Line {
  const { speaker, candidates } = attribution;
  if (speaker) return joinLines(nameIn(speaker, say), `, ${howSure(attribution, say)}`);
  if (candidates.length === 0) return say.voices.nobodyNamed;
  return say.voices.cannotChoose(whoSpeaks(attribution, say));
}

/** The class in words; of a deduced name, also whether the words are the speaker's own. */
export function howSure({ class: kind, kind: form }: Attributed, { voices }: Catalogue): string {
  return kind === 'inferred' && form === 'indirect' ? voices.inferredWithoutMarks : voices.classes[kind];
}

/** « Preuve : « a ajouté le groupe du G7 ». », and for a deduced name what it is deduced from. */
export function evidenceLine(
  { evidence, mention, antecedent }: Attributed,
  say: Catalogue,
  withAntecedent = false,
): Line[] {
  const { voices, quoted } = say;
  const proof = evidence.length > 0 ? quoted(...withOmissions(evidence)) : undefined;
  if (!withAntecedent || !antecedent) return proof === undefined ? [] : [voices.evidence(proof)];
  const source = quoted(antecedent);
  if (proof === undefined) return [voices.inferredFrom(source)];
  return [
    mention ? voices.evidenceReferring(proof, quoted(mention), source) : voices.evidenceFor(proof, source),
  ];
}

/** Whose voice the words of an excerpt are: one line when they are all of one, else a line each. */
export function voiceLines(voices: readonly CitedVoice[], say: Catalogue): Line[] {
  const [only] = voices;
  if (!only) return [];
  if (voices.length === 1) {
    return [
      only.voice === 'narration' ? say.voices.ownVoice : say.voices.speaking(whoAndHow(only.voice, say)),
    ];
  }
  const shown = voices.length > COMFORT.voices ? voices.slice(0, COMFORT.voices - 1) : voices;
  const rest = voices.slice(shown.length, shown.length + COMFORT.names).map((one) => nameOf(one, say));
  return [
    ...shown.map((voice) => voiceLine(voice, say)),
    ...(rest.length > 0 ? [say.voices.others(say.and(rest))] : []),
  ];
}

function voiceLine({ voice, beginnings, answers }: CitedVoice, say: Catalogue): Line {
  if (voice === 'narration' && !answers) return say.voices.rest;
  const who = voice === 'narration' ? say.voices.article : whoAndHow(voice, say);
  const named = beginnings.slice(0, MOST_BEGINNINGS).map((one) => say.quoted(one));
  return say.voices.of(named, beginnings.length > named.length, who);
}

const MOST_BEGINNINGS = 3;

function nameOf({ voice }: CitedVoice, say: Catalogue): Line {
  return voice === 'narration' ? say.voices.articleItself : whoSpeaks(voice, say);
}

function withOmissions(snippets: readonly Snippet[]): (string | Snippet)[] {
  return snippets.flatMap((one, index) => (index === 0 ? [one] : [' […] ', one]));
}
