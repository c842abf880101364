import type { CharacterKind } from '../quotations/verification/likeness.js';
import type { Verdict } from '../quotations/verification/verify.js';
import type { AnswerOf, Attributed, Change, Claimed, ClaimedPlace, Difference, Snippet } from './answer.js';
import { countOf, excerpt, heading, list, ofArticle, reply, shortened, text } from './blocks.js';
import { COMFORT } from './limits.js';
import { enumerate, inGuillemets, joinLines, nameIn } from './line.js';
import type { Action, Block, Line, Reply } from './reply.js';
import { evidenceLine, whoAndHow } from './voiceLines.js';

/** What the verdicts are called. */
const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  exact: 'EXACTE',
  typography: 'EXACTE À LA TYPOGRAPHIE PRÈS',
  modified: 'MODIFIÉE',
  'cut or joined': 'COUPÉE OU ASSEMBLÉE',
  ambiguous: 'AMBIGUË',
  absent: 'ABSENTE DE CET ARTICLE',
};

/** A verdict on a claimed quotation: the verdict first, then who speaks, what changes the sense, each difference, the true text. */
export function composeVerdict(answer: AnswerOf<'verdict'>): Reply {
  const { articleNamed, verdict, places, differences, changes, elsewhere } = answer;
  const senses = changes.flatMap(changeLine).slice(0, COMFORT.differences);
  const [only] = places.length === 1 ? places : [];
  return reply(
    [
      heading(`${VERDICT_NAMES[verdict]} : ${sentenceOf(answer)}`),
      ...callouts(answer).map(text),
      ...(senses.length > 1 ? [list(senses)] : senses.map(text)),
      ...differenceBlocks(differences, verdict),
      ...characterBlocks(answer),
      ...places.map((place, index) => placeBlock(place, only ? undefined : index, answer)),
      ...absenceBlocks(answer),
      ...elsewhereBlocks(answer),
    ],
    [
      ...readAround(only, articleNamed),
      ...elsewhere.slice(0, 1).map(({ id }) => ({
        label: 'Vérifier dans l’autre article',
        command: `/verifier ${answer.claim} --article ${id}`,
      })),
    ],
  );
}

function sentenceOf(answer: AnswerOf<'verdict'>): string {
  const { verdict, places, placesInAll, isOmissionMarked } = answer;
  const where = placesOf(places);
  switch (verdict) {
    case 'exact':
    case 'typography': {
      const words = verdict === 'exact' ? 'ces mots' : 'les mêmes mots';
      return isOmissionMarked
        ? `${words} sont dans l’article${where}, et ce qui manque est signalé.`
        : `${words} sont dans l’article${where}.`;
    }
    case 'modified':
      return `l’article le dit autrement${where}.`;
    case 'cut or joined':
      return `${reasonOf(answer)}${where}.`;
    case 'ambiguous':
      return `ces mots sont à ${placesInAll} endroits de l’article${where}.`;
    case 'absent':
      return 'ces mots n’y sont pas.';
  }
}

/** What is wrong with a montage, the gravest first. */
function reasonOf({
  isAcrossSpeakers,
  isReordered,
  places,
  omitted,
  isOmissionMarked,
}: AnswerOf<'verdict'>): string {
  if (isAcrossSpeakers) return 'elle réunit les mots de plusieurs locuteurs';
  if (isReordered) return 'elle change l’ordre du texte';
  const passages = new Set(places.map(({ cited }) => cited.reference?.number));
  if (isOmissionMarked) return '« […] » y réunit des passages séparés';
  if (passages.size > 1) return 'elle réunit des passages séparés sans le dire';
  return omitted.length > 0 ? 'des mots manquent sans « […] »' : 'le texte n’est pas d’un seul tenant';
}

/** « , § 2 » or « , § 2 et § 5 » */
function placesOf(places: readonly ClaimedPlace[]): string {
  const numbers = [...new Set(places.flatMap(({ cited }) => cited.reference?.number ?? []))];
  if (numbers.length === 0) return '';
  const named = numbers.map((number) => `§ ${number}`);
  const last = named.pop() ?? '';
  return named.length > 0 ? `, ${named.join(', ')} et ${last}` : `, ${last}`;
}

/** Who speaks: what the claim has wrong about it, or else simply who it is; and whether the words are theirs. */
function callouts({ verdict, places, speaker }: AnswerOf<'verdict'>): Line[] {
  if (places.length > 0 && places.every(({ voice }) => voice === 'narration')) {
    const who = speaker ? `, pas « ${shortened(speaker.claimed)} »` : '';
    return [`Attention : c’est l’article qui parle${who}. Il ne cite personne pour ces mots.`];
  }
  const only = onlyVoice(places.flatMap((place) => place.attributions));
  const said = only && verdict !== 'ambiguous' ? [joinLines('Qui parle : ', whoAndHow(only), '.')] : [];
  const who = speaker ? checkLines(speaker, verdict, only) : said;
  // Each occurrence says for itself whose it is.
  if (verdict === 'ambiguous') return who;
  return [
    ...who,
    ...(places.some(({ voice }) => voice !== 'quotation')
      ? ['Attention : une partie de ces mots est la voix de l’article.']
      : []),
    ...(places.some(({ isReported }) => isReported)
      ? ['Attention : l’article rapporte ces propos sans guillemets. Ce sont les mots de l’article.']
      : []),
  ];
}

/** Who says all of it, when it is one speaker and equally sure throughout. */
function onlyVoice(attributions: readonly Attributed[]): Attributed | undefined {
  const [first] = attributions;
  const isSame = ({ speaker, class: kind }: Attributed): boolean =>
    kind === first?.class && speaker?.excerpt.start === first.speaker?.excerpt.start;
  return attributions.length === 1 || (first?.speaker && attributions.every(isSame)) ? first : undefined;
}

/** @param only who says the words and how sure that is, when one speaker says all of them */
function checkLines(
  { verdict: check, claimed, saidBy, isNamed }: NonNullable<AnswerOf<'verdict'>['speaker']>,
  verdict: Verdict,
  only: Attributed | undefined,
): Line[] {
  const name = `« ${shortened(claimed)} »`;
  const names = only?.speaker ? whoAndHow(only) : enumerate(saidBy.map(nameIn));
  switch (check) {
    case 'confirmed':
      return [joinLines('Bien attribué à : ', names, '.')];
    case 'other speaker':
      return [joinLines(`Attention : ces mots ne sont pas attribués à ${name}, mais à : `, names, '.')];
    case 'several speakers':
      return [
        joinLines(`Attention : ces mots ne sont pas tous de ${name}. Ils sont attribués à : `, names, '.'),
      ];
    case 'article own voice':
      return [`Attention : c’est l’article qui parle, pas ${name}. Il ne cite personne pour ces mots.`];
    case 'unknown name':
      return [`${name} n’apparaît pas dans l’article.`];
    case 'cannot be said':
      if (verdict === 'absent') return isNamed ? [] : [`${name} n’apparaît pas dans l’article.`];
      return [
        saidBy.length > 0
          ? joinLines(
              `Est-ce ${name} ? L’article laisse le choix : `,
              enumerate(saidBy.map(nameIn), ' ou '),
              '.',
            )
          : `L’article ne permet pas de dire si ${name} parle ici.`,
      ];
  }
}

/** What a change does to the sentence, for the changes that matter. */
function changeLine({ kind, claim, article }: Change): Line[] {
  const [now, before] = [words(claim), words(article)];
  const gone = joinLines(before, article.length > 1 ? ' ont été retirés' : ' a été retiré');
  const come = joinLines(now, claim.length > 1 ? ' ont été ajoutés' : ' a été ajouté');
  const changes = (what: string): Line[] => {
    if (article.length === 0) return [joinLines(`${what} : `, come, '.')];
    if (claim.length === 0) return [joinLines(`${what} : `, gone, '.')];
    return [joinLines(`${what} : `, before, ' dans l’article, ', now, ' dans la citation.')];
  };
  switch (kind) {
    case 'negation removed':
      return [joinLines(article.length > 1 ? 'Les mots ' : 'Le mot ', gone, ' : la négation disparaît.')];
    case 'negation added':
      return [joinLines(claim.length > 1 ? 'Les mots ' : 'Le mot ', come, ' : une négation apparaît.')];
    case 'negation changed':
      return changes('La négation change');
    case 'number changed':
      return changes('Un nombre change');
    case 'date changed':
      return changes('Une date change');
    case 'name changed':
      return changes('Un nom change');
    case 'hedge removed':
      return [joinLines('Une réserve disparaît : ', before, '. La phrase devient plus affirmative.')];
    case 'hedge added':
      return [joinLines('Une réserve apparaît : ', now, '. La phrase devient moins affirmative.')];
    case 'hedge changed':
      return changes('Une réserve change');
    case 'modality changed':
      return changes('Le degré de certitude ou d’obligation change');
    case 'scope changed':
      return changes('L’étendue change');
    case 'accent changed':
      return changes('Un accent fait un autre mot');
    case 'question changed':
      return claim.length > 0
        ? ['Une affirmation de l’article est devenue une question.']
        : ['Une question de l’article est devenue une affirmation.'];
    case 'other':
      return [];
  }
}

/** « ne » et « pas » */
function words(list: readonly (Claimed | Snippet)[]): Line {
  return enumerate(
    list.slice(0, COMFORT.names).map((one) => ('excerpt' in one ? inGuillemets(one) : typedWords(one))),
  );
}

function typedWords({ text: typed }: Claimed): string {
  return `« ${shortened(typed, COMFORT.name)} »`;
}

/** Each difference as a sentence of its own: readable without colour, and aloud. */
function differenceBlocks(differences: readonly Difference[], verdict: Verdict): Block[] {
  if (differences.length === 0) return [];
  const shown = differences.slice(0, COMFORT.differences).map(differenceLine);
  const rest = differences.length - shown.length;
  const more = rest > 0 ? [`Et ${countOf(rest, 'autre différence', 'autres différences')}.`] : [];
  const what =
    verdict === 'cut or joined' ? 'Ce qui a été fait au texte' : 'Mot à mot, de l’article à la citation';
  return [text(`${what} :`), list([...shown, ...more])];
}

function differenceLine({ kind, claim, article, after }: Difference): Line {
  const typed = claim ? typedWords(claim) : '';
  const original: Line = article ? inGuillemets(article) : '';
  const where: Line = after ? joinLines(', après ', inGuillemets(after)) : ', au début';
  switch (kind) {
    case 'replaced':
      return joinLines('Remplacé : ', original, ' par ', typed, where);
    case 'removed':
      return joinLines('Retiré : ', original, where);
    case 'added':
      return joinLines('Ajouté : ', typed, where);
    case 'omitted':
      return joinLines('Coupé : ', original, where);
    case 'leap':
      return joinLines('Retour en arrière dans l’article', where);
  }
}

const CHARACTER_NAMES: Readonly<Record<CharacterKind, string>> = {
  composition: 'accents codés autrement',
  space: 'espaces',
  apostrophe: 'apostrophes',
  'quotation mark': 'guillemets',
  dash: 'tirets',
  ellipsis: 'points de suspension',
  ligature: 'ligatures',
  invisible: 'caractères invisibles',
  case: 'majuscules',
  accent: 'accents',
  punctuation: 'ponctuation',
};

function characterBlocks({ characters, omitted, verdict }: AnswerOf<'verdict'>): Block[] {
  const counts = new Map<string, number>();
  for (const { kind, count } of characters) {
    counts.set(CHARACTER_NAMES[kind], (counts.get(CHARACTER_NAMES[kind]) ?? 0) + count);
  }
  const kinds = [...counts].map(([name, count]) => `${name} (${count})`).join(', ');
  const isFair = verdict === 'exact' || verdict === 'typography';
  return [
    ...(kinds === '' ? [] : [text(`Seuls diffèrent : ${kinds}.`)]),
    ...(isFair && omitted.length > 0
      ? [text(joinLines('Laissé de côté : ', enumerate(omitted.map((one) => inGuillemets(one))), '.'))]
      : []),
  ];
}

function placeBlock(
  { cited, attributions, isReported }: ClaimedPlace,
  index: number | undefined,
  { placesInAll, verdict }: AnswerOf<'verdict'>,
): Block {
  const evidence = attributions.slice(0, MOST_ATTRIBUTIONS).flatMap((one) => evidenceLine(one, true));
  const isOneVoice = cited.voices.length <= 1;
  if (index === undefined) {
    // Who speaks stands above already.
    return excerpt({ ...cited, voices: isOneVoice ? [] : cited.voices }, 'Le texte de l’article :', evidence);
  }
  if (verdict !== 'ambiguous') return excerpt(cited, `Morceau ${index + 1} sur ${placesInAll} :`, evidence);
  const reported = isReported ? ['Sans guillemets : ce sont les mots de l’article.'] : [];
  return excerpt(cited, `Endroit ${index + 1} sur ${placesInAll} :`, [...evidence, ...reported]);
}

const MOST_ATTRIBUTIONS = 2;

function absenceBlocks({ verdict, compared, nearest }: AnswerOf<'verdict'>): Block[] {
  if (verdict !== 'absent') return [];
  const { passages, words: count } = compared;
  return [
    text(
      `Comparé : tout l’article (${countOf(passages, 'passage')}, ${countOf(count, 'mot')}). Cela ne prouve pas que la phrase n’a jamais été prononcée.`,
    ),
    ...(nearest ? [excerpt(nearest, 'Le plus proche, qui n’est pas la même phrase :')] : []),
  ];
}

function elsewhereBlocks({ elsewhere, verdict }: AnswerOf<'verdict'>): Block[] {
  if (elsewhere.length === 0) return [];
  const opening =
    verdict === 'absent'
      ? 'Un autre article que je connais l’a :'
      : 'Un autre article que je connais l’a aussi :';
  const several =
    verdict === 'absent'
      ? 'D’autres articles que je connais l’ont :'
      : 'D’autres articles que je connais l’ont aussi :';
  const shown = elsewhere.slice(0, COMFORT.names);
  const rest = elsewhere.length - shown.length;
  return [
    text(elsewhere.length === 1 ? opening : several),
    list([
      ...shown.map(
        ({ id, title, verdict: other }) => `${VERDICT_NAMES[other]} : ${shortened(title)} (${id})`,
      ),
      ...(rest > 0 ? [`Et ${countOf(rest, 'autre', 'autres')}.`] : []),
    ]),
  ];
}

function readAround(place: ClaimedPlace | undefined, articleNamed: string | undefined): Action[] {
  const number = place?.cited.reference?.number;
  if (number === undefined) return [];
  return [{ label: 'Lire autour', command: `/passage ${number}${ofArticle(articleNamed)}` }];
}
