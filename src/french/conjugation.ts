import { fold } from './characters.js';

export type Tense =
  | 'infinitive'
  | 'present'
  | 'imperfect'
  | 'past historic'
  | 'future'
  | 'conditional'
  | 'subjunctive'
  | 'past participle'
  | 'present participle';

/** One form of a verb. Only persons and past participles have a number, and only past participles a gender. */
export interface VerbForm {
  /** Composed, lower case, accents kept: « révèlera ». */
  readonly form: string;
  /** The infinitive: « révéler ». */
  readonly lemma: string;
  readonly tense: Tense;
  readonly person: 1 | 2 | 3 | undefined;
  readonly number: 'singular' | 'plural' | undefined;
  readonly gender: 'masculine' | 'feminine' | undefined;
}

/** What every form of a verb is made from. Where French allows two spellings, both are there: « paie/paye ». */
interface Stems {
  /** Six forms, from « je » to « ils ». */
  readonly present: readonly string[];
  /** « affirm », then « ais, ait, ions… ». */
  readonly imperfect: string;
  /** The first person, whose end says how the others end: « affirmai », « tins »; undefined when there is none. */
  readonly pastHistoric: string | undefined;
  /** « affirmer », « verr », then « a, ait, ont… ». */
  readonly future: string;
  /** Six forms. */
  readonly subjunctive: readonly string[];
  /** « dit »; « dû/due » when the feminine has another stem; « pu! » when it never agrees. */
  readonly pastParticiple: string;
  readonly presentParticiple: string;
}

/**
 * The irregular families, one a line: the ends of the infinitives that belong to it, the tail that the other
 * columns replace, the present, the past historic, the future, the past participle, and what the rest does not
 * give: `imperfect`, `subjunctive`, `participle` (present); « - » stands for no form. The longest end wins, so that
 * « contredire » does not go with « redire »; « = » asks for the whole verb, so that « installer » does not go
 * with « aller », nor « répartir » with « partir ».
 */
const IRREGULAR = `
=être | être | suis es est sommes êtes sont | fus | ser | été! | imperfect ét | participle étant | subjunctive sois sois soit soyons soyez soient
=avoir | avoir | ai as a avons avez ont | eus | aur | eu | participle ayant | subjunctive aie aies ait ayons ayez aient
=aller | aller | vais vas va allons allez vont | allai | ir | allé | subjunctive aille ailles aille allions alliez aillent
faire | aire | ais ais ait aisons aites ont | is | er | ait | subjunctive asse asses asse assions assiez assent
=dire redire | ire | is is it isons ites isent | is | ir | it
contredire prédire médire interdire dédire | ire | is is it isons isez isent | is | ir | it
maudire | ire | is is it issons issez issent | is | ir | it
crire | ire | is is it ivons ivez ivent | ivis | ir | it
lire | ire | is is it isons isez isent | us | ir | u
rire | ire | is is it ions iez ient | is | ir | i!
suffire | ire | is is it isons isez isent | is | ir | i!
duire truire cuire | ire | is is it isons isez isent | isis | ir | it
nuire luire | ire | is is it isons isez isent | isis | ir | i!
croire | oire | ois ois oit oyons oyez oient | us | oir | u
boire | oire | ois ois oit uvons uvez oivent | us | oir | u
voir | oir | ois ois oit oyons oyez oient | is | err | u
prévoir | oir | ois ois oit oyons oyez oient | is | oir | u
pourvoir | oir | ois ois oit oyons oyez oient | us | oir | u
cevoir | cevoir | çois çois çoit cevons cevez çoivent | çus | cevr | çu
devoir | evoir | ois ois oit evons evez oivent | us | evr | û/ue
mouvoir | ouvoir | eus eus eut ouvons ouvez euvent | us | ouvr | u
savoir | avoir | ais ais ait avons avez avent | us | aur | u | participle achant | subjunctive ache aches ache achions achiez achent
pouvoir | ouvoir | eux eux eut ouvons ouvez euvent | us | ourr | u! | subjunctive uisse uisses uisse uissions uissiez uissent
vouloir | ouloir | eux eux eut oulons oulez eulent | oulus | oudr | oulu | subjunctive euille euilles euille oulions ouliez euillent
falloir | alloir | - - aut - - - | allus | audr | allu! | imperfect all | participle - | subjunctive - - aille - - -
pleuvoir | euvoir | - - eut - - euvent | us | euvr | u! | imperfect euv | participle euvant | subjunctive - - euve - - euvent
valoir | aloir | aux aux aut alons alez alent | alus | audr | alu | subjunctive aille ailles aille alions aliez aillent
prévaloir | aloir | aux aux aut alons alez alent | alus | audr | alu
enir | enir | iens iens ient enons enez iennent | ins | iendr | enu
prendre | endre | ends ends end enons enez ennent | is | endr | is
mettre | ettre | ets ets et ettons ettez ettent | is | ettr | is
battre | ttre | ts ts t ttons ttez ttent | ttis | ttr | ttu
connaître paraître | aître | ais ais aît aissons aissez aissent | us | aîtr | u
accroître décroître | oître | ois ois oît oissons oissez oissent | us | oîtr | u
naître | aître | ais ais aît aissons aissez aissent | aquis | aîtr | é
indre | indre | ins ins int ignons ignez ignent | ignis | indr | int
clure | ure | us us ut uons uez uent | us | ur | u
inclure | ure | us us ut uons uez uent | us | ur | us
suivre | ivre | is is it ivons ivez ivent | ivis | ivr | ivi
vivre | ivre | is is it ivons ivez ivent | écus | ivr | écu
sentir mentir repentir =partir repartir départir =sortir ressortir | tir | s s t tons tez tent | tis | tir | ti
=servir desservir resservir | vir | s s t vons vez vent | vis | vir | vi
dormir | mir | s s t mons mez ment | mis | mir | mi
ouvrir offrir souffrir | rir | re res re rons rez rent | ris | rir | ert
courir | rir | rs rs rt rons rez rent | rus | rr | ru
mourir | ourir | eurs eurs eurt ourons ourez eurent | ourus | ourr | ort
quérir | érir | iers iers iert érons érez ièrent | is | err | is
cueillir | ir | e es e ons ez ent | is | er | i
assaillir tressaillir défaillir | ir | e es e ons ez ent | is | ir | i
fuir | uir | uis uis uit uyons uyez uient | uis | uir | ui
vêtir | tir | ts ts t tons tez tent | tis | tir | tu
haïr | aïr | ais ais ait aïssons aïssez aïssent | aïs | aïr | aï
plaire | aire | ais ais aît/ait aisons aisez aisent | us | air | u!
taire | aire | ais ais ait aisons aisez aisent | us | air | u
traire | aire | ais ais ait ayons ayez aient | - | air | ait
vaincre | cre | cs cs c quons quez quent | quis | cr | cu
résoudre | oudre | ous ous out olvons olvez olvent | olus | oudr | olu
absoudre dissoudre | oudre | ous ous out olvons olvez olvent | olus | oudr | ous/oute
coudre | dre | ds ds d sons sez sent | sis | dr | su
rompre | pre | ps ps pt pons pez pent | pis | pr | pu
`;

interface Family {
  readonly tail: string;
  readonly present: readonly string[];
  readonly pastHistoric: string;
  readonly future: string;
  readonly pastParticiple: string;
  readonly others: ReadonlyMap<string, string>;
}

const NONE = '-';

const FAMILIES: ReadonlyMap<string, Family> = new Map(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => {
      const [
        ends = '',
        tail = '',
        present = '',
        pastHistoric = '',
        future = '',
        pastParticiple = '',
        ...others
      ] = line.split(' | ');
      const family: Family = {
        tail,
        present: present.split(' '),
        pastHistoric,
        future,
        pastParticiple,
        others: new Map(others.map((other) => splitAtFirst(other, ' '))),
      };
      return ends.split(' ').map((end): [string, Family] => [end, family]);
    }),
);

function splitAtFirst(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

const PERSONS = [
  { person: 1, number: 'singular' },
  { person: 2, number: 'singular' },
  { person: 3, number: 'singular' },
  { person: 1, number: 'plural' },
  { person: 2, number: 'plural' },
  { person: 3, number: 'plural' },
] as const;

const IMPERFECT = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient'];
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const SUBJUNCTIVE = ['e', 'es', 'e', 'ions', 'iez', 'ent'];

/**
 * The four kinds of past historic, each known by the end of its first person; and of the imperfect subjunctive only
 * the third persons, « bien qu’il déclarât »: the press writes no other.
 */
const PASTS: readonly {
  readonly first: string;
  readonly past: readonly string[];
  readonly wished: readonly string[];
}[] = [
  past('ins int înmes întes inrent', 'înt inssent'),
  past('is it îmes îtes irent', 'ît issent'),
  past('ïs ït ïmes ïtes ïrent', 'ït ïssent'),
  past('us ut ûmes ûtes urent', 'ût ussent'),
  { first: 'ai', past: ['ai', 'as', 'a', 'âmes', 'âtes', 'èrent'], wished: ['ât', 'assent'] },
];

/** « dis, dis, dit »: but for verbs in -er, the second person is the first again. */
function past(forms: string, wished: string): (typeof PASTS)[number] {
  const [first = '', ...others] = forms.split(' ');
  return { first, past: [first, first, ...others], wished: wished.split(' ') };
}

/**
 * All the forms of a French verb, by rule: the simple tenses, the subjunctive (with the third persons of its
 * imperfect), both participles. A form that stands for several persons or tenses is listed for each, and verbs that
 * have two spellings have both: « révélera » and « révèlera », « paie » and « paye », « connaît » and « connait ».
 *
 * @param infinitive composed, lower case, with its accents
 * @throws RangeError when it is no French infinitive that the rules cover
 */
export function conjugate(infinitive: string): readonly VerbForm[] {
  const forms = formsOf(infinitive, stemsOf(infinitive));
  const circumflex = infinitive.search(/[îû]/u);
  return circumflex === -1 ? forms : forms.concat(withoutCircumflex(forms, infinitive, circumflex));
}

/**
 * What every form of a verb begins with, accents apart: « affirm », « v » for « venir », nothing for
 * « être ». Much cheaper than the forms, it tells which verbs a word cannot belong to.
 */
export function beginningOf(infinitive: string): string {
  // Most verbs: nothing but accents, and the « y » of « payer », ever changes in their stem.
  if (/[^y]er$/u.test(infinitive) && !familyOf(infinitive)) return fold(infinitive.slice(0, -2));
  const { present, imperfect, pastHistoric, future, subjunctive, pastParticiple } = stemsOf(infinitive);
  const stems = [...present, ...subjunctive, imperfect, future, pastParticiple.replace('!', '')];
  // « tins » without its end: the first person says nothing of « tînt ».
  if (pastHistoric !== undefined) stems.push(pastHistoric.slice(0, -2));
  let shared = infinitive;
  for (const stem of stems) {
    if (stem === '') continue;
    for (const spelling of stem.split('/')) shared = sharedStart(shared, spelling);
  }
  return fold(shared);
}

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && sameLetter(one.charAt(length), other.charAt(length))) length += 1;
  return one.slice(0, length);
}

/** « c » and « ç », « é » and « è », « e » and « è ». */
function sameLetter(one: string, other: string): boolean {
  if (one === other) return true;
  // Two plain letters are not worth folding.
  return other !== '' && (one > 'z' || other > 'z') && fold(one) === fold(other);
}

/** « il enchaine », « elle connait »: since 1990, « i » and « u » may lose the circumflex that their infinitive has. */
function withoutCircumflex(forms: readonly VerbForm[], infinitive: string, at: number): VerbForm[] {
  const stem = infinitive.slice(0, at + 1);
  const plain = infinitive.slice(0, at) + (stem.endsWith('î') ? 'i' : 'u');
  return forms
    .filter(({ form }) => form.startsWith(stem))
    .map((form) => ({ ...form, form: plain + form.form.slice(stem.length) }));
}

function stemsOf(infinitive: string): Stems {
  const family = familyOf(infinitive);
  if (family) return irregular(infinitive, family);
  if (infinitive.endsWith('er')) return firstGroup(infinitive);
  if (infinitive.endsWith('ir') && !infinitive.endsWith('oir')) return secondGroup(infinitive.slice(0, -2));
  if (infinitive.endsWith('dre')) return inDre(infinitive.slice(0, -2));
  throw new RangeError(`No rule conjugates « ${infinitive} ».`);
}

function familyOf(infinitive: string): Family | undefined {
  const whole = FAMILIES.get(`=${infinitive}`);
  if (whole) return whole;
  for (let start = 0; start < infinitive.length - 2; start += 1) {
    const family = FAMILIES.get(infinitive.slice(start));
    if (family) return family;
  }
  return undefined;
}

function irregular(infinitive: string, family: Family): Stems {
  const head = infinitive.slice(0, -family.tail.length);
  const whole = (column: string): string => (column === NONE ? '' : spellings(head, column));
  const present = family.present.map(whole);
  const strong = (present[5] ?? '').slice(0, -'ent'.length);
  const weak = (present[3] ?? '').slice(0, -'ons'.length);
  const imperfect = family.others.get('imperfect');
  const subjunctive = family.others.get('subjunctive');
  const presentParticiple = family.others.get('participle');
  return {
    present,
    imperfect: imperfect === undefined ? weak : head + imperfect,
    pastHistoric: family.pastHistoric === NONE ? undefined : head + family.pastHistoric,
    future: head + family.future,
    subjunctive:
      subjunctive === undefined
        ? SUBJUNCTIVE.map((end, index) => (index === 3 || index === 4 ? weak : strong) + end)
        : subjunctive.split(' ').map(whole),
    pastParticiple: spellings(head, family.pastParticiple),
    presentParticiple: presentParticiple === undefined ? `${weak}ant` : whole(presentParticiple),
  };
}

/** « pl » and « aît/ait »: « plaît/plait ». */
function spellings(head: string, column: string): string {
  return column
    .split('/')
    .map((end) => head + end)
    .join('/');
}

/** affirmer: « affirme », « affirma », with the changes of spelling of `beforeMute` and `join`. */
function firstGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -2);
  const mute = beforeMute(stem);
  const ends = (heads: readonly string[], end: string): string => heads.map((head) => head + end).join('/');
  return {
    present: [
      ends(mute, 'e'),
      ends(mute, 'es'),
      ends(mute, 'e'),
      join(stem, 'ons'),
      `${stem}ez`,
      ends(mute, 'ent'),
    ],
    imperfect: stem,
    pastHistoric: join(stem, 'ai'),
    future: futureOfFirstGroup(stem, mute),
    subjunctive: SUBJUNCTIVE.map((end, index) => (index === 3 || index === 4 ? stem + end : ends(mute, end))),
    pastParticiple: `${stem}é`,
    presentParticiple: join(stem, 'ant'),
  };
}

/** « révélera » keeps the « é » of its infinitive, as well as taking the « è » of « révèle »; « lèvera » only has « è ». */
function futureOfFirstGroup(stem: string, mute: readonly string[]): string {
  if (stem.endsWith('envoy')) return `${stem.slice(0, -2)}err`;
  const stems = new Set(mute.map((head) => `${head}er`));
  if (ACUTE.test(stem)) stems.add(`${stem}er`);
  return [...stems].join('/');
}

/** finir: « finit », « finissent ». */
function secondGroup(stem: string): Stems {
  return irregular(`${stem}ir`, {
    tail: 'ir',
    present: ['is', 'is', 'it', 'issons', 'issez', 'issent'],
    pastHistoric: 'is',
    future: 'ir',
    pastParticiple: 'i',
    others: new Map(),
  });
}

/** répondre, prétendre, attendre: « répond », « répondu ». */
function inDre(stem: string): Stems {
  return irregular(`${stem}re`, {
    tail: 're',
    present: ['s', 's', '', 'ons', 'ez', 'ent'],
    pastHistoric: 'is',
    future: 'r',
    pastParticiple: 'u',
    others: new Map(),
  });
}

/** « nous annonçons », « il exigea », but « vous annonciez »: « c » and « g » keep their sound before « a », « o ». */
function join(stem: string, end: string): string {
  const first = end.charAt(0);
  if (first !== 'a' && first !== 'o') return stem + end;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç${end}`;
  return stem.endsWith('g') ? `${stem}e${end}` : stem + end;
}

/** céder, révéler, alléguer, célébrer, régner: an « é » that a mute syllable makes « è ». */
const ACUTE = /é(?:[bcdfghjklmnpqrstvz]|[bcdfgptv][lr]|ch|gn|gu|qu)$/u;
/** lever, mener, peser, acheter, sevrer: an « e » that a mute syllable makes « è ». */
const MUTE = /[^aeio]e(?:[bcdfghjklmnpqrstvz]|vr)$/u;
/** appeler, rappeler, jeter, rejeter, projeter: these double their consonant, and nothing else is right. */
const DOUBLING = /(?:^|r)appel$|(?:^|[eo])jet$/u;
/** Verbs in -eler and -eter that take « è » for everyone: « il martèle », « elle achète ». */
const GRAVE = new Set(
  'cel décel recel cisel congel décongel dégel gel surgel démantel écartel harcel martel model pel achet rachet crochet furet halet'.split(
    ' ',
  ),
);

/**
 * The stem of a verb in -er before a mute « e »: « appell-e », « révèl-e », « emploi-e ». Two when both spellings are
 * right: « pai-e » and « pay-e », « renouvell-e » and, since 1990, « renouvèl-e ».
 */
function beforeMute(stem: string): readonly string[] {
  if (stem.endsWith('ay')) return [`${stem.slice(0, -1)}i`, stem];
  if (/[ou]y$/u.test(stem)) return [`${stem.slice(0, -1)}i`];
  if (ACUTE.test(stem)) return [graveAt(stem, stem.lastIndexOf('é'))];
  if (!MUTE.test(stem)) return [stem];
  const grave = graveAt(stem, stem.lastIndexOf('e'));
  if (!/e[lt]$/u.test(stem) || GRAVE.has(stem)) return [grave];
  const doubled = stem + stem.slice(-1);
  return DOUBLING.test(stem) ? [doubled] : [doubled, grave];
}

function graveAt(stem: string, at: number): string {
  return `${stem.slice(0, at)}è${stem.slice(at + 1)}`;
}

function formsOf(lemma: string, stems: Stems): VerbForm[] {
  const forms: VerbForm[] = [];
  const add = (tense: Tense, index: number, written: string): void => {
    const who = PERSONS[index];
    if (!who || written === '' || stems.present[index] === '') return;
    const { person, number } = who;
    for (const form of written.includes('/') ? written.split('/') : [written]) {
      forms.push({ form, lemma, tense, person, number, gender: undefined });
    }
  };

  forms.push(impersonal(lemma, lemma, 'infinitive'));
  for (const [index, form] of stems.present.entries()) add('present', index, form);
  for (const [index, end] of IMPERFECT.entries()) add('imperfect', index, join(stems.imperfect, end));
  for (const [index, form] of stems.subjunctive.entries()) add('subjunctive', index, form);
  addPast(stems, add);
  for (const stem of stems.future.split('/')) {
    for (const [index, end] of FUTURE.entries()) add('future', index, stem + end);
    for (const [index, end] of IMPERFECT.entries()) add('conditional', index, stem + end);
  }
  const { presentParticiple } = stems;
  if (presentParticiple !== '') forms.push(impersonal(presentParticiple, lemma, 'present participle'));
  return forms.concat(pastParticiples(lemma, stems.pastParticiple));
}

/** The past historic and what is made from it. */
function addPast(stems: Stems, add: (tense: Tense, index: number, written: string) => void): void {
  const { pastHistoric } = stems;
  if (pastHistoric === undefined) return;
  const kind = PASTS.find(({ first }) => pastHistoric.endsWith(first));
  if (!kind) return;
  const stem = pastHistoric.slice(0, -kind.first.length);
  for (const [index, end] of kind.past.entries()) add('past historic', index, respell(stem, end));
  for (const [place, end] of kind.wished.entries()) {
    const index = place === 0 ? 2 : 5;
    // « qu'ils finissent » is both subjunctives: once is enough.
    if (stems.subjunctive[index] !== stem + end) add('subjunctive', index, stem + end);
  }
}

/** « j’annonçai », « il annonça », but « ils annoncèrent »: the stem of the first person goes back before « è ». */
function respell(stem: string, end: string): string {
  if (!end.startsWith('è')) return stem + end;
  if (stem.endsWith('ç')) return `${stem.slice(0, -1)}c${end}`;
  return stem.endsWith('ge') ? stem.slice(0, -1) + end : stem + end;
}

function impersonal(form: string, lemma: string, tense: Tense): VerbForm {
  return { form, lemma, tense, person: undefined, number: undefined, gender: undefined };
}

/** « dit, dits, dite, dites »; « mis, mis, mise, mises »; « dû, dus, due, dues »; « pu ». */
function pastParticiples(lemma: string, written: string): VerbForm[] {
  const participle = { lemma, tense: 'past participle', person: undefined } as const;
  if (written.endsWith('!')) {
    return [{ ...participle, form: written.slice(0, -1), number: 'singular', gender: 'masculine' }];
  }
  const [masculine = '', feminine = `${masculine}e`] = written.split('/');
  const plural = masculine.endsWith('s') ? masculine : `${feminine.slice(0, -1)}s`;
  return [
    { ...participle, form: masculine, number: 'singular', gender: 'masculine' },
    { ...participle, form: plural, number: 'plural', gender: 'masculine' },
    { ...participle, form: feminine, number: 'singular', gender: 'feminine' },
    { ...participle, form: `${feminine}s`, number: 'plural', gender: 'feminine' },
  ];
}
