import type { Article } from '../../src/article/article.js';
import type { Span } from '../../src/article/span.js';
import type {
  Attribution,
  Construction,
  Quotation,
  QuotationKind,
  Speaker,
  Speech,
} from '../../src/quotations/quotation.js';

/** Someone who speaks, by slices of the article. */
export interface Voice {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A quotation by slices of the article, each the first one after the quotation before, unless it says otherwise. */
export interface Row {
  readonly words: string;
  readonly by?: Voice;
  readonly among?: readonly Voice[];
  readonly class: Attribution['class'];
  readonly kind?: QuotationKind;
  readonly construction?: Construction;
  /** Looked for near the words: the last before them, or else the first after them. */
  readonly cue?: string;
  readonly mention?: string;
  /** The last before the words. */
  readonly antecedent?: string;
}

/** The speech of an article, put together by hand. */
export function speechFrom(article: Article, rows: readonly Row[]): Speech {
  const { text } = article;
  const known = new Map<Voice, Speaker>();
  const speakerOf = (voice: Voice): Speaker => {
    const speaker = known.get(voice) ?? {
      name: voice.name,
      span: first(text, voice.name),
      aliases: (voice.aliases ?? []).map((alias) => ({ text: alias, span: first(text, alias) })),
    };
    known.set(voice, speaker);
    return speaker;
  };
  let from = 0;
  const quotations = rows.map((row): Quotation => {
    const span = first(text, row.words, from);
    from = span.end;
    return {
      ...span,
      kind: row.kind ?? (row.class === 'reported' ? 'indirect' : 'direct'),
      construction: row.construction ?? 'inverted clause',
      fragments: [],
      attribution: {
        class: row.class,
        speaker: row.by && speakerOf(row.by),
        candidates: (row.among ?? []).map(speakerOf),
        cue: row.cue === undefined ? undefined : near(text, row.cue, span),
        mention: row.mention === undefined ? undefined : near(text, row.mention, span),
        antecedent: row.antecedent === undefined ? undefined : last(text, row.antecedent, span.start),
      },
    };
  });
  const speaking = new Set(quotations.flatMap(({ attribution }) => attribution.speaker ?? []));
  return { quotations, speakers: [...speaking] };
}

function near(text: string, words: string, span: Span): Span {
  const before = text.lastIndexOf(words, span.start - 1);
  const after = text.indexOf(words, span.end);
  const isBefore = before >= 0 && (after < 0 || span.start - before <= after - span.end);
  return at(isBefore ? before : after, words);
}

function first(text: string, words: string, from = 0): Span {
  return at(text.indexOf(words, from), words);
}

function last(text: string, words: string, before: number): Span {
  return at(text.lastIndexOf(words, before - 1), words);
}

function at(start: number, words: string): Span {
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
}

const POUTINE: Voice = { name: 'Vladimir Poutine', aliases: ['président russe'] };
const CAMERON: Voice = { name: 'Lindy Cameron', aliases: ['directrice du Centre national de cybersécurité'] };

/** What is said in the article that comes with the project, by hand. */
export const FIRST_ROWS: readonly Row[] = [
  {
    words:
      "En particulier, nous demandons à la Russie [...] d'identifier, de perturber et de tenir pour responsables ceux qui, à l'intérieur de ses frontières, mènent des attaques par rançongiciels, abusent de la monnaie virtuelle pour blanchir des rançons et commettent d'autres cybercrimes",
    by: { name: 'groupe du G7', aliases: ['Groupe des Sept'] },
    class: 'quoted',
    cue: 'a ajouté',
    mention: 'le groupe du G7',
  },
  {
    words: 'la Russie est prête à extrader des cybercriminels vers les États-Unis sur une base réciproque',
    by: POUTINE,
    class: 'reported',
    construction: 'que clause',
    cue: 'a indiqué',
    mention: 'Vladimir Poutine',
  },
  {
    words:
      "Si nous nous mettons d'accord sur l'extradition des criminels, la Russie le fera naturellement, mais seulement si l'autre partie, en l'occurrence les États-Unis, accepte de faire de même et d'extrader également les criminels correspondants vers la Fédération de Russie. De tels accords sont formalisés dans les relations interétatiques correspondantes où les parties assument certains engagements. Dans une écrasante majorité des cas, ils sont équitables. Les deux parties assument des engagements égaux. La cybersécurité est l'une des questions les plus pressantes aujourd'hui, car toute déconnexion de systèmes entiers entraîne des conséquences très graves, et cela s'avère possible",
    by: POUTINE,
    class: 'quoted',
    cue: 'a déclaré',
    mention: 'Vladimir Poutine',
  },
  {
    words:
      'la sphère de la cybersécurité est un domaine où des règles de conduite devraient être édictées et connues de tous',
    by: POUTINE,
    class: 'inferred',
    kind: 'indirect',
    construction: 'que clause',
    cue: 'serait d’avis',
    mention: 'Le président russe',
    antecedent: 'Vladimir Poutine',
  },
  {
    words:
      'à l’automne 2015, nous avons proposé à nos partenaires américains de travailler en étroite collaboration pour résoudre ces questions et conclure un traité relatif aux règles de conduite dans cette sphère. Les Américains n’y ont donné aucune suite.',
    by: POUTINE,
    class: 'inferred',
    construction: 'continuation',
    antecedent: 'Le président russe',
  },
  {
    words: 'ce comportement des États-Unis vis-à-vis de cette proposition des Russes date même de 2012',
    by: { name: 'Un rapport' },
    class: 'reported',
    construction: 'que clause',
    cue: 'suggère',
    mention: 'Un rapport',
  },
  {
    words:
      'Les économies les plus avancées technologiquement sont les plus exposées à ces attaques. Tout ceci commence à prendre des proportions vraiment dangereuses. Il faut donc penser à mettre en place des règles',
    by: POUTINE,
    class: 'quoted',
    cue: 'soulignait',
    mention: 'Vladimir Poutine',
  },
  {
    words: 'il faudra ouvrir une nouvelle page des relations États-Unis – Russie',
    by: POUTINE,
    class: 'inferred',
    construction: 'colon',
    cue: 'avait déclaré',
    mention: 'il',
    antecedent: 'Vladimir Poutine',
  },
  {
    words:
      'il est difficile de savoir comment le communiqué du G7 contribuera à la lutte réelle contre les gangs de rançongiciels',
    by: { name: 'certains analystes' },
    class: 'reported',
    construction: 'selon',
    cue: 'Pour',
    mention: 'certains analystes',
  },
  {
    words:
      "La déclaration vague d'hier, qui se contente d'exhorter les autres pays à régler leurs problèmes sans prendre de mesures concrètes",
    class: 'unattributed',
    construction: 'passive',
    cue: 'a également été qualifiée de rhétorique',
    mention: 'd’autres',
  },
  {
    words:
      "au moins les membres d'un groupe de cybercriminels (Evil Corp) opèrent sous la protection et en coopération avec le service de renseignement intérieur russe, le Service fédéral de sécurité (FSB)",
    by: { name: 'services de renseignement américains' },
    class: 'reported',
    construction: 'que clause',
    cue: 'ont déclaré',
    mention: 'les services de renseignement américains',
  },
  {
    words:
      'les attaques par rançongiciels constituaient la plus grande menace en ligne pour les utilisateurs britanniques, bien plus importante que les groupes de pirates étatiques',
    by: CAMERON,
    class: 'reported',
    construction: 'que clause',
    cue: 'a déclaré',
    mention: 'Lindy Cameron',
  },
  {
    words:
      "si les groupes parrainés par l'État peuvent s'en prendre à un nombre limité de cibles et se livrer à de l'espionnage silencieux, les gangs de rançongiciels opèrent sans discernement et n'hésitent pas à provoquer des perturbations à grande échelle afin d'obtenir le paiement de rançons",
    by: CAMERON,
    class: 'reported',
    construction: 'participle',
    cue: 'soulignant',
    mention: 'Lindy Cameron',
  },
  {
    words:
      "Nous, les dirigeants du Groupe des Sept, nous sommes réunis du 11 au 13 juin 2021, déterminés à vaincre le COVID-19, nous nous sommes souvenus de tous ceux qui ont été emportés par la pandémie et rendu hommage à ceux qui s'efforcent encore de la vaincre. Inspirés par leur exemple de collaboration et de détermination, nous nous sommes rassemblés autour du principe qui nous a réunis à l'origine, à savoir que le partage des convictions et des responsabilités est le fondement du leadership et de la prospérité. Guidés par ce principe, par nos idéaux durables en tant que sociétés libres et ouvertes et en tant que démocraties, et par notre engagement en faveur du multilatéralisme, nous avons convenu d'un programme commun du G7",
    by: { name: 'communiqué final', aliases: ['Communiqué du sommet du G7'] },
    class: 'quoted',
    cue: 'souligne',
    mention: 'le communiqué final',
  },
];
