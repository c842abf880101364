/** French by default, English where Discord is set to it. */
export type Locale = 'fr' | 'en';

export type Values = Readonly<Record<string, string | number>>;

/** A sentence with its `{values}`, or three of them for `{count}`: none, one, several. */
type Wording = string | readonly [none: string, one: string, several: string];

/**
 * Every sentence that the bot itself writes in a recap. French is typed with plain spaces, and typeset when
 * it is shown. In French 0 and 1 are singular, and « voix » is its own plural.
 */
export const TEMPLATES = {
  title: { fr: 'Récapitulatif du débat', en: 'Recap of the debate' },
  question: { fr: 'Question : {question}', en: 'Question: {question}' },
  questionOfArticle: { fr: 'Question posée par l’article :', en: 'Question put by the article:' },
  article: { fr: 'Article : {title}', en: 'Article: {title}' },
  dates: {
    fr: 'Ouvert le {opened}, clos le {closed}.',
    en: 'Opened on {opened}, closed on {closed}.',
  },
  firstVote: { fr: 'Premier vote', en: 'First vote' },
  secondVote: { fr: 'Second vote', en: 'Second vote' },
  voted: {
    fr: ['Personne n’a voté.', '1 personne a voté.', '{count} personnes ont voté.'],
    en: ['Nobody voted.', '1 person voted.', '{count} people voted.'],
  },
  tooFew: {
    fr: 'Les réponses ne sont pas montrées : si peu de votes désigneraient quelqu’un.',
    en: 'The answers are not shown: so few votes would give someone away.',
  },
  total: {
    fr: ['{position} : aucune voix', '{position} : 1 voix', '{position} : {count} voix'],
    en: ['{position}: no votes', '{position}: 1 vote', '{position}: {count} votes'],
  },
  noSecondVote: { fr: 'Le second vote n’a pas eu lieu.', en: 'The second vote was not held.' },
  together: {
    fr: 'Les positions {positions} sont comptées ensemble, pour ne désigner personne.',
    en: 'The positions {positions} are counted together, so that nobody is given away.',
  },
  movement: { fr: 'D’un vote à l’autre', en: 'From one vote to the other' },
  votedTwice: {
    fr: [
      'Personne n’a voté deux fois.',
      '1 personne a voté deux fois.',
      '{count} personnes ont voté deux fois.',
    ],
    en: ['Nobody voted twice.', '1 person voted twice.', '{count} people voted twice.'],
  },
  stayed: {
    fr: [
      'Personne n’a gardé « {position} ».',
      '1 personne a gardé « {position} ».',
      '{count} personnes ont gardé « {position} ».',
    ],
    en: ['Nobody kept “{position}”.', '1 person kept “{position}”.', '{count} people kept “{position}”.'],
  },
  moved: {
    fr: [
      'Personne n’est passé de « {from} » à « {to} ».',
      '1 personne est passée de « {from} » à « {to} ».',
      '{count} personnes sont passées de « {from} » à « {to} ».',
    ],
    en: [
      'Nobody moved from “{from}” to “{to}”.',
      '1 person moved from “{from}” to “{to}”.',
      '{count} people moved from “{from}” to “{to}”.',
    ],
  },
  merged: {
    fr: [
      'Aucun autre mouvement.',
      'Pour 1 autre personne, le mouvement n’est pas montré : il la désignerait.',
      'Pour {count} autres personnes, les mouvements sont réunis : détaillés, ils désigneraient quelqu’un.',
    ],
    en: [
      'No other movement.',
      'For 1 other person, the movement is not shown: it would give them away.',
      'For {count} other people, movements are merged: in detail, they would give someone away.',
    ],
  },
  allMerged: {
    fr: [
      'Aucun mouvement.',
      'Le mouvement de 1 personne n’est pas montré : il la désignerait.',
      'Les mouvements de {count} personnes ne sont pas montrés : ils désigneraient quelqu’un.',
    ],
    en: [
      'No movement.',
      'The movement of 1 person is not shown: it would give them away.',
      'The movements of {count} people are not shown: they would give someone away.',
    ],
  },
  onlyBefore: {
    fr: ['', '1 personne n’a voté qu’au premier vote.', '{count} personnes n’ont voté qu’au premier vote.'],
    en: ['', '1 person voted in the first vote only.', '{count} people voted in the first vote only.'],
  },
  onlyAfter: {
    fr: ['', '1 personne n’a voté qu’au second vote.', '{count} personnes n’ont voté qu’au second vote.'],
    en: ['', '1 person voted in the second vote only.', '{count} people voted in the second vote only.'],
  },
  passages: { fr: 'Passages les plus utilisés', en: 'Passages most used' },
  noArguments: {
    fr: 'Aucun argument n’a été rattaché à l’article.',
    en: 'No argument was tied to the article.',
  },
  use: {
    fr: ['', '§ {number} : 1 argument', '§ {number} : {count} arguments'],
    en: ['', '§ {number}: 1 argument', '§ {number}: {count} arguments'],
  },
  useOfOther: {
    fr: [
      '',
      '§ {number} d’une autre version de l’article : 1 argument',
      '§ {number} d’une autre version de l’article : {count} arguments',
    ],
    en: [
      '',
      '§ {number} of another version of the article: 1 argument',
      '§ {number} of another version of the article: {count} arguments',
    ],
  },
  unused: {
    fr: [
      'Tous les passages du dossier ont été utilisés.',
      'Passage du dossier que personne n’a utilisé : {passages}.',
      'Passages du dossier que personne n’a utilisés : {passages}.',
    ],
    en: [
      'Every passage of the dossier was used.',
      'Passage of the dossier that nobody used: {passages}.',
      'Passages of the dossier that nobody used: {passages}.',
    ],
  },
  arguments: {
    fr: 'Arguments, dans les mots de leurs auteurs',
    en: 'Arguments, in their authors’ own words',
  },
  argument: { fr: 'Pour « {position} », § {number} :', en: 'For “{position}”, § {number}:' },
  conclusion: { fr: 'Conclusion de la modération', en: 'Conclusion by the moderators' },
  conclusionAwaited: {
    fr: 'La conclusion n’est pas encore écrite.',
    en: 'The conclusion is not written yet.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Wording>>>>;

export type TemplateId = keyof typeof TEMPLATES;

/** The sentence of a template with its values, in the form that agrees with `count`. */
export function say(template: TemplateId, values: Values, locale: Locale): string {
  const wording: Wording = TEMPLATES[template][locale];
  const count = Number(values['count'] ?? 2);
  const form = typeof wording === 'string' ? wording : wording[count > 1 ? 2 : count === 1 ? 1 : 0];
  return form.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}

/** « oui », « non » et « nuancé » */
export function quotedList(names: readonly string[], locale: Locale): string {
  const quoted = names.map((name) => (locale === 'fr' ? `« ${name} »` : `“${name}”`));
  return listed(quoted, locale);
}

/** « § 2, § 3 et § 7 » */
export function listed(items: readonly string[], locale: Locale): string {
  const and = locale === 'fr' ? 'et' : 'and';
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** « non ou nuancé »: positions that are counted together. */
export function alternatives(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'fr' ? ' ou ' : ' or ');
}
