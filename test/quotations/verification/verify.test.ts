import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Article } from '../../../src/article/article.js';
import { type Span, sliceOf } from '../../../src/article/span.js';
import type { Attribution, Quotation, Speaker, Speech } from '../../../src/quotations/quotation.js';
import { isEmptyClaim, readClaim } from '../../../src/quotations/verification/claim.js';
import { comparedText } from '../../../src/quotations/verification/compared.js';
import { type Verification, verify, verifyInLibrary } from '../../../src/quotations/verification/verify.js';
import { articleOf, firstArticle, hostileText } from '../../support.js';

const PORT = `Le maire de Kerlaouen, Yann Abgrall, a annoncé lundi 3 mars 2025 que le port ne fermera pas avant 2030. « Nous n’avons jamais reçu plus de 1 200 touristes en une seule journée, et c’est probablement mieux ainsi », a-t-il déclaré. Selon lui, tous les pêcheurs seront indemnisés : ils recevront environ 3,5 millions d’euros, soit 40 % de leurs pertes.

« La mairie ment depuis dix ans », répond Maïwenn Le Goff, présidente du comité des pêches. « Les pêcheurs du Léon pourraient quitter la région. Ils ne demandent pas la charité. Ils demandent le respect des promesses », ajoute-t-elle. Certains élus soutiennent la présidente ; d’autres se taisent.

L’État, né de cette histoire où la mer commande, a un devoir. Faut-il rouvrir le chantier de l’avant-port ? Le préfet [...] n’a pas répondu à nos questions. Les deux parties se reverront à Brest le 14 juin. La cote du cœur de ville monte… On dirait que l’été peut-être apaisera tout le monde.`;

const port = articleOf(PORT);
const first = firstArticle();

/** What is found depends on the words alone. */
const NOBODY: Speech = { quotations: [], speakers: [] };

function check(article: Article, words: string): Verification {
  return verify(article, { words, saidBy: undefined }, NOBODY);
}

/** The comparison in one line: [-removed-] {+added+}, « // » for words left out, « << » for a leap back. */
function written({ words, claim }: Verification, article: Article): string {
  return words
    .map((one) => {
      if (one.kind === 'kept') return sliceOf(article.text, one.article);
      if (one.kind === 'added') return `{+${sliceOf(claim.words, one.claim)}+}`;
      if (one.kind === 'removed') return `[-${sliceOf(article.text, one.article)}-]`;
      return one.kind === 'omitted' ? '//' : '<<';
    })
    .join(' ');
}

function placesOf({ places }: Verification, article: Article): string[] {
  return places.map((place) => sliceOf(article.text, place));
}

describe('exact', () => {
  it.each([
    ['La mairie ment depuis dix ans'],
    ['la mairie ment depuis dix ans'.replace('la', 'La')],
    ['ment depuis dix ans'],
    ['  La mairie ment depuis dix ans  '],
    ['« La mairie ment depuis dix ans »'],
    ['La mairie ment depuis dix ans.'],
    ['La mairie ment depuis dix ans…'],
    ['[…] ment depuis dix ans […]'],
    ['Certains élus soutiennent la présidente ; d’autres se taisent.'],
    ['1 200 touristes'],
    ['40 % de leurs pertes'],
    ['Le préfet [...] n’a pas répondu à nos questions.'],
    ['Faut-il rouvrir le chantier de l’avant-port ?'],
    ['Faut-il rouvrir le chantier'],
    ['charité'],
    ['Léon'],
    ['avant-port'],
    ['dix ans », répond Maïwenn Le Goff'],
    ['depuis dix ans », répond Maïwenn Le Goff, présidente du comité des pêches. « Les pêcheurs du Léon'],
  ])('%s', (words) => {
    const found = check(port, words);
    expect(found).toMatchObject({ verdict: 'exact', characters: [], words: [], concerns: [], omitted: [] });
    expect(found.places).toHaveLength(1);
    expect(words).toContain(placesOf(found, port)[0]);
  });
});

describe('typography', () => {
  it.each([
    ['straight apostrophe', "Nous n'avons jamais reçu", [['apostrophe', "'", '’', 1]]],
    ['modifier letter', 'Nous nʼavons jamais reçu', [['apostrophe', 'ʼ', '’', 1]]],
    ['no-break space', 'depuis\u00a0dix ans', [['space', '\u00a0', ' ', 1]]],
    ['narrow no-break space in a number', '1\u202f200 touristes', [['space', '\u202f', ' ', 1]]],
    ['no space in a number', '1200 touristes', [['space', '', ' ', 1]]],
    ['line end', 'depuis\ndix ans', [['space', '\n', ' ', 1]]],
    ['several spaces', 'depuis   dix ans', [['space', '   ', ' ', 1]]],
    [
      'quotation marks',
      'dix ans", répond Maïwenn',
      [
        ['quotation mark', '"', '»', 1],
        ['space', '', ' ', 1],
      ],
    ],
    ['lost quotation marks', 'dix ans, répond Maïwenn', undefined],
    [
      'NFD',
      'pe\u0302cheurs du Le\u0301on',
      [
        ['composition', 'e\u0302', 'ê', 1],
        ['composition', 'e\u0301', 'é', 1],
      ],
    ],
    ['ligature', 'La cote du coeur de ville', [['ligature', 'oe', 'œ', 1]]],
    ['ellipsis', 'La cote du cœur de ville monte... On dirait', [['ellipsis', '...', '…', 1]]],
    ['soft hyphen', 'la chari\u00adté', [['invisible', '\u00ad', '', 1]]],
    ['zero-width space', 'la \u200bcharité', [['invisible', '\u200b', '', 1]]],
    ['hyphen', 'l’avant\u2011port', [['dash', '\u2011', '-', 1]]],
    ['lost hyphen', 'l’avant port', [['dash', ' ', '-', 1]]],
    ['case', 'LA MAIRIE MENT DEPUIS DIX ANS', undefined],
    ['lower case', 'la mairie ment', [['case', 'l', 'L', 1]]],
    ['accent lost', 'l’Etat, né de cette histoire', undefined],
    ['accents lost', 'tous les pecheurs seront indemnises', undefined],
    ['comma lost', 'une seule journée et c’est probablement', [['punctuation', '', ',', 1]]],
    ['comma added', 'La mairie ment, depuis dix ans', [['punctuation', ',', '', 1]]],
    ['exclamation', 'La mairie ment depuis dix ans !', undefined],
    [
      'space before the question mark',
      'rouvrir le chantier de l’avant-port\u202f?',
      [['space', '\u202f', ' ', 1]],
    ],
    ['decimal point', '3.5 millions', [['punctuation', '.', ',', 1]]],
    ['other omission mark', 'Le préfet (…) n’a pas répondu', undefined],
    ['omission mark where nothing is left out', 'La mairie […] ment depuis dix ans', undefined],
  ] as const)('%s: %s', (_, words, characters) => {
    const found = check(port, words);
    expect([found.verdict, found.words, found.concerns]).toEqual(['typography', [], []]);
    expect(found.characters.length).toBeGreaterThan(0);
    if (!characters) return;
    expect(found.characters.map(({ kind, claim, article: a, count }) => [kind, claim, a, count])).toEqual(
      characters,
    );
  });

  it.each([
    // article, claim: accents that a keyboard leaves out
    ['L’État n’a rien décidé à Paris.', 'L’Etat n’a rien decidé'],
    ['À Paris, l’état d’urgence dure.', 'A Paris, l’etat d’urgence dure'],
    ['Elle a demandé une enquête.', 'Elle a demande une enquete'],
    ['Ils ont vivement critiqué la réforme.', 'ils ont vivement critique la reforme'],
    ['La sécurité et la liberté ont un prix.', 'la securite et la liberte ont un prix'],
    ['C’est un événement rare.', 'C’est un évènement rare'],
    ['LA POLICE A ETE PREVENUE.', 'La police a été prévenue'],
    ['Le maître a goûté l’île flottante.', 'Le maitre a gouté l’ile flottante'],
    ['Il est déjà trop tard.', 'Il est deja trop tard'],
    ['Un rapport dusuggère que tout va bien.', 'Un rapport du suggère que tout va bien'],
    ['La cyber-guerre froide continue.', 'La cyberguerre froide continue'],
    ['Un simple aujourd’hui suffit.', 'Un simple aujourd hui suffit'],
  ])('« %s »: %s', (text, words) => {
    expect(check(articleOf(text), words)).toMatchObject({ verdict: 'typography', words: [] });
  });
});

describe('modified', () => {
  it.each([
    // negation
    ['le port fermera pas avant 2030', 'le port [-ne-] fermera pas avant 2030', ['negation removed']],
    ['le port fermera avant 2030', 'le port [-ne-] fermera [-pas-] avant 2030', ['negation removed']],
    [
      'Nous avons reçu plus de 1 200 touristes',
      'Nous [-n’-] avons [-jamais-] reçu plus de 1 200 touristes',
      ['negation removed'],
    ],
    ['Ils demandent la charité.', 'Ils [-ne-] demandent [-pas-] la charité', ['negation removed']],
    [
      'La mairie ne ment pas depuis dix ans',
      'La mairie {+ne+} ment {+pas+} depuis dix ans',
      ['negation added'],
    ],
    [
      'Le préfet [...] n’a jamais répondu à nos questions',
      'Le préfet [...] n’a [-pas-] {+jamais+} répondu à nos questions',
      ['negation changed'],
    ],
    [
      'Les deux parties se reverront à Brest. La cote du cœur de ville monte',
      'Les deux parties se reverront à Brest [-le 14 juin-] La cote du cœur de ville monte',
      ['date changed'],
    ],
    // numbers
    ['La mairie ment depuis vingt ans', 'La mairie ment depuis [-dix-] {+vingt+} ans', ['number changed']],
    [
      'reçu plus de 1 300 touristes en une seule journée',
      'reçu plus de [-1 200-] {+1 300+} touristes en une seule journée',
      ['number changed'],
    ],
    [
      'environ 3,4 millions d’euros, soit 40 % de leurs pertes',
      'environ [-3,5-] {+3,4+} millions d’euros, soit 40 % de leurs pertes',
      ['number changed'],
    ],
    [
      'environ 3,5 milliards d’euros, soit 40 % de leurs pertes',
      'environ 3,5 [-millions-] {+milliards+} d’euros, soit 40 % de leurs pertes',
      ['number changed'],
    ],
    ['soit 40 de leurs pertes', 'soit 40 [-%-] de leurs pertes', ['number changed']],
    ['La mairie ment depuis 10 ans', 'La mairie ment depuis [-dix-] {+10+} ans', ['other']],
    // dates
    [
      'Les deux parties se reverront à Brest le 15 juin.',
      'Les deux parties se reverront à Brest le [-14-] {+15+} juin',
      ['date changed'],
    ],
    [
      'Les deux parties se reverront à Brest le 14 juillet.',
      'Les deux parties se reverront à Brest le 14 [-juin-] {+juillet+}',
      ['date changed'],
    ],
    [
      'a annoncé mardi 3 mars 2025 que le port ne fermera pas',
      'a annoncé [-lundi-] {+mardi+} 3 mars 2025 que le port ne fermera pas',
      ['date changed'],
    ],
    [
      'que le port ne fermera pas avant 2031',
      'que le port ne fermera pas avant [-2030-] {+2031+}',
      ['date changed'],
    ],
    // names
    [
      'Les deux parties se reverront à Quimper le 14 juin.',
      'Les deux parties se reverront à [-Brest-] {+Quimper+} le 14 juin',
      ['name changed'],
    ],
    [
      'Les pêcheurs du Trégor pourraient quitter la région',
      'Les pêcheurs du [-Léon-] {+Trégor+} pourraient quitter la région',
      ['name changed'],
    ],
    [
      'les pêcheurs du trégor pourraient quitter la région',
      'Les pêcheurs du [-Léon-] {+trégor+} pourraient quitter la région',
      ['name changed'],
    ],
    ['Macron ment depuis dix ans', '[-La mairie-] {+Macron+} ment depuis dix ans', ['other']],
    // hedges
    [
      'une seule journée, et c’est mieux ainsi',
      'une seule journée, et c’est [-probablement-] mieux ainsi',
      ['hedge removed'],
    ],
    [
      'ils recevront 3,5 millions d’euros',
      'ils recevront [-environ-] 3,5 millions d’euros',
      ['hedge removed'],
    ],
    [
      'Nous n’avons jamais reçu 1 200 touristes',
      'Nous n’avons jamais reçu [-plus de-] 1 200 touristes',
      ['hedge removed'],
    ],
    [
      'On dirait que l’été apaisera tout le monde',
      'On dirait que l’été [-peut-être-] apaisera tout le monde',
      ['hedge removed'],
    ],
    [
      'La mairie ment sans doute depuis dix ans',
      'La mairie ment {+sans doute+} depuis dix ans',
      ['hedge added'],
    ],
    ['La mairie ment depuis au moins dix ans', 'La mairie ment depuis {+au moins+} dix ans', ['hedge added']],
    // modality
    [
      'Les pêcheurs du Léon peuvent quitter la région',
      'Les pêcheurs du Léon [-pourraient-] {+peuvent+} quitter la région',
      ['modality changed'],
    ],
    [
      'Les pêcheurs du Léon devront quitter la région',
      'Les pêcheurs du Léon [-pourraient-] {+devront+} quitter la région',
      ['modality changed'],
    ],
    [
      'tous les pêcheurs seraient indemnisés',
      'tous les pêcheurs [-seront-] {+seraient+} indemnisés',
      ['modality changed'],
    ],
    // scope
    [
      'certains pêcheurs seront indemnisés',
      '[-tous les-] {+certains+} pêcheurs seront indemnisés',
      ['scope changed'],
    ],
    [
      'Tous les élus soutiennent la présidente',
      '[-Certains-] {+Tous les+} élus soutiennent la présidente',
      ['scope changed'],
    ],
    // questions
    ['La mairie ment depuis dix ans ?', 'La mairie ment depuis dix ans', ['question changed']],
    [
      'Faut-il rouvrir le chantier de l’avant-port.',
      'Faut-il rouvrir le chantier de l’avant-port',
      ['question changed'],
    ],
    [
      'l’avant-port. Le préfet [...] n’a pas répondu',
      'l’avant-port ? Le préfet [...] n’a pas répondu',
      ['question changed'],
    ],
    // accents that make other words
    [
      'L’État, ne de cette histoire où la mer commande',
      'L’État [-né-] {+ne+} de cette histoire où la mer commande',
      ['accent changed'],
    ],
    ['cette histoire ou la mer commande', 'cette histoire [-où-] {+ou+} la mer commande', ['accent changed']],
    [
      'Les pécheurs du Léon pourraient quitter la région',
      'Les [-pêcheurs-] {+pécheurs+} du Léon pourraient quitter la région',
      ['accent changed'],
    ],
    [
      'Les deux parties se reverront a Brest',
      'Les deux parties se reverront [-à-] {+a+} Brest',
      ['accent changed'],
    ],
    ['La côte du cœur de ville monte', 'La [-cote-] {+côte+} du cœur de ville monte', ['accent changed']],
    // other words
    ['La mairie triche depuis dix ans', 'La mairie [-ment-] {+triche+} depuis dix ans', ['other']],
    [
      'Les pêcheurs du Léon pourraient quitter vite la région',
      'Les pêcheurs du Léon pourraient quitter {+vite+} la région',
      ['other'],
    ],
    [
      'La mairie ment depuis dix ans, et tout le pays le sait',
      'La mairie ment depuis dix ans {+et tout le pays le sait+}',
      ['scope changed'],
    ],
    [
      'On dirait que l’été peut être apaisera tout le monde',
      'On dirait que l’été [-peut-être-] {+peut être+} apaisera tout le monde',
      undefined,
    ],
  ] as const)('%s', (words, difference, concerns) => {
    const found = check(port, words);
    expect([found.verdict, written(found, port)]).toEqual(['modified', difference]);
    expect(found.places).toHaveLength(1);
    if (concerns) expect(found.concerns.map(({ kind }) => kind)).toEqual(concerns);
  });

  it.each([
    ['Il a demandé une trêve.', 'Il demande une trêve', 'Il [-a demandé-] {+demande+} une trêve'],
    [
      'Le groupe demandé par tous est là.',
      'Le groupe demande par tous est là',
      'Le groupe [-demandé-] {+demande+} par tous est là',
    ],
    [
      'Il l’a vue à la gare hier soir.',
      'Il la vue à la gare hier soir',
      'Il [-l’a-] {+la+} vue à la gare hier soir',
    ],
    [
      'Ils viennent parfois au port le soir.',
      'Ils viennent par fois au port le soir',
      'Ils viennent [-parfois-] {+par fois+} au port le soir',
    ],
    [
      'Il fait −5 degrés à Brest ce matin.',
      'Il fait 5 degrés à Brest ce matin',
      'Il fait [-−-] 5 degrés à Brest ce matin',
    ],
    [
      'Le solde dû reste à payer ici.',
      'Le solde du reste à payer ici',
      'Le solde [-dû-] {+du+} reste à payer ici',
    ],
    [
      'Il en est sûr comme nous tous.',
      'Il en est sur comme nous tous',
      'Il en est [-sûr-] {+sur+} comme nous tous',
    ],
    [
      'Les règles non écrites comptent plus.',
      'Les règles écrites comptent plus',
      'Les règles [-non-] écrites comptent plus',
    ],
    [
      'Le tout a coûté 22 euros en hiver.',
      'Le tout a coûté vingt-deux euros en hiver',
      'Le tout a coûté [-22-] {+vingt-deux+} euros en hiver',
    ],
  ])('« %s »: %s', (text, words, difference) => {
    const article = articleOf(text);
    const found = check(article, words);
    expect([found.verdict, written(found, article)]).toEqual(['modified', difference]);
  });

  it('names the words that matter, in the claim and in the article', () => {
    const found = check(port, 'La mairie ment peut-être depuis vingt ans');
    const named = found.concerns.map(({ kind, claim, article }) => [
      kind,
      claim.map((span) => sliceOf(found.claim.words, span)).join(' '),
      article.map((span) => sliceOf(PORT, span)).join(' '),
    ]);
    expect(named).toEqual([
      ['hedge added', 'peut-être', ''],
      ['number changed', 'vingt', 'dix'],
    ]);
  });

  it('tells « 22 » and « vingt-deux » from another number', () => {
    const article = articleOf('Le tout a coûté 22 euros en hiver, et 80 euros au printemps.');
    expect(check(article, 'Le tout a coûté vingt-deux euros en hiver').concerns[0]?.kind).toBe('other');
    expect(check(article, 'Le tout a coûté vingt-trois euros en hiver').concerns[0]?.kind).toBe(
      'number changed',
    );
    expect(check(article, '22 euros en hiver, et quatre-vingts euros au printemps').concerns[0]?.kind).toBe(
      'other',
    );
  });
});

describe('cut or joined', () => {
  it.each([
    [
      'words left out of a sentence',
      'Nous n’avons jamais reçu plus de 1 200 touristes, et c’est probablement mieux ainsi',
      'Nous n’avons jamais reçu plus de 1 200 touristes // et c’est probablement mieux ainsi',
      ['en une seule journée'],
    ],
    [
      'a sentence left out',
      'Les pêcheurs du Léon pourraient quitter la région. Ils demandent le respect des promesses',
      'Les pêcheurs du Léon pourraient quitter la région // Ils demandent le respect des promesses',
      ['Ils ne demandent pas la charité'],
    ],
    [
      'the ends of two sentences joined',
      'Ils ne demandent pas le respect des promesses',
      'Ils ne demandent pas // le respect des promesses',
      ['la charité. Ils demandent'],
    ],
    [
      'two speakers',
      'Nous n’avons jamais reçu plus de 1 200 touristes en une seule journée. Les pêcheurs du Léon pourraient quitter la région.',
      undefined,
      undefined,
    ],
    [
      'order turned',
      'Ils demandent le respect des promesses. Les pêcheurs du Léon pourraient quitter la région.',
      'Ils demandent le respect des promesses << Les pêcheurs du Léon pourraient quitter la région',
      [],
    ],
    ['an omission of the article hidden', 'Le préfet n’a pas répondu à nos questions', undefined, ['[...]']],
    [
      'a change inside a piece',
      'Ils demandent le respect des promesses. Les pêcheurs du Léon peuvent quitter la région.',
      'Ils demandent le respect des promesses << Les pêcheurs du Léon [-pourraient-] {+peuvent+} quitter la région',
      [],
    ],
  ] as const)('%s: %s', (_, words, difference, omitted) => {
    const found = check(port, words);
    expect(found).toMatchObject({ verdict: 'cut or joined', isOmissionMarked: false });
    if (difference) expect(written(found, port)).toBe(difference);
    if (omitted) expect(found.omitted.map((span) => sliceOf(PORT, span))).toEqual(omitted);
  });

  it('lists the pieces in the order of the claim', () => {
    const found = check(
      port,
      'Ils demandent le respect des promesses. Les pêcheurs du Léon pourraient quitter la région.',
    );
    expect(found.isReordered).toBe(true);
    expect(placesOf(found, port)).toEqual([
      'Ils demandent le respect des promesses',
      'Les pêcheurs du Léon pourraient quitter la région.',
    ]);
  });

  it.each([
    ['exact', 'Nous n’avons jamais reçu plus de 1 200 touristes […], et c’est probablement mieux ainsi'],
    ['exact', 'Nous n’avons jamais reçu (...) et c’est probablement mieux ainsi.'],
    ['typography', "Nous n'avons jamais reçu [...] et c'est probablement mieux ainsi"],
    ['exact', 'La mairie […] ans'],
    [
      'exact',
      'Les pêcheurs du Léon pourraient quitter la région. […] Ils demandent le respect des promesses',
    ],
    ['modified', 'Nous n’avons pas reçu plus de 1 200 touristes […] et c’est probablement mieux ainsi'],
    [
      'cut or joined',
      'Nous n’avons jamais reçu plus de 1 200 touristes […] Ils demandent le respect des promesses',
    ],
  ])('%s when the omission is marked: %s', (verdict, words) => {
    const found = check(port, words);
    expect([found.verdict, found.isOmissionMarked, found.places.length]).toEqual([verdict, true, 2]);
    expect(found.omitted).toHaveLength(1);
  });
});

describe('ambiguous', () => {
  it.each([
    ['le port', ['le port', 'Le Port']],
    ['le', ['le', 'Le', 'le']],
    ['La mer monte', ['La mer monte', 'la mer  monte']],
  ])('%s', (words, expected) => {
    const article = articleOf('On a vu le port. La mer monte. Le Port brûle, et la mer  monte avec le vent.');
    const found = check(article, words);
    expect([found.verdict, placesOf(found, article)]).toEqual(['ambiguous', expected]);
  });

  it('says which occurrences have the very characters', () => {
    const found = check(articleOf('La mer monte. Oui, la mer monte.'), 'La mer monte');
    expect(found.places.map(({ isExact }) => isExact)).toEqual([true, false]);
  });

  it('is exact when the words occur once, however few', () => {
    expect(check(articleOf('On a vu le port.'), 'le').verdict).toBe('exact');
  });
});

describe('absent', () => {
  it.each([
    ['Le port sera vendu à un groupe chinois.'],
    ['Yann Abgrall a démissionné lundi.'],
    ['Les pêcheurs ont bloqué la mairie de Kerlaouen.'],
    ['Le préfet soutient la présidente du comité.'],
    ['mairie charité respect'],
    ['avant'.slice(0, 3)],
    ['Quimper'],
    ['🙂 rien du tout'],
  ])('%s', (words) => {
    const found = check(port, words);
    expect(found).toMatchObject({ verdict: 'absent', places: [], words: [], concerns: [], omitted: [] });
    expect(found.compared).toEqual({
      passages: port.passages.length,
      words: comparedText(PORT).words.length,
    });
  });

  it('gives the sentence that shares most, without taking it for the quotation', () => {
    const found = check(port, 'Le préfet soutient les questions de la présidente');
    expect(found.verdict).toBe('absent');
    expect(found.nearest && sliceOf(PORT, found.nearest)).toBe(
      'Le préfet [...] n’a pas répondu à nos questions.',
    );
    expect(check(port, 'Quimper dort').nearest).toBeUndefined();
  });

  it('refuses a claim without a word', () => {
    expect(isEmptyClaim({ words: ' … « » ', saidBy: undefined })).toBe(true);
    expect(() => check(port, ' … « » ')).toThrow(RangeError);
  });
});

describe('the first article', () => {
  it.each([
    ['exact', 'Les deux parties assument des engagements égaux.'],
    ['typography', 'la Russie le fera naturellement mais seulement si l’autre partie'],
    ['modified', 'les gangs de rançongiciels opèrent avec discernement'],
    [
      'cut or joined',
      'la Russie le fera naturellement, mais seulement si l’autre partie accepte de faire de même',
    ],
    ['cut or joined', 'nous demandons à la Russie d’identifier, de perturber'],
    ['ambiguous', 'la Russie'],
    ['absent', 'La Russie a décidé de fermer ses banques au G7.'],
    ['modified', 'La plupart des gangs de rançongiciels fonctionnent selon des règles écrites'],
    ['modified', 'Le président russe est d’avis que la sphère de la cybersécurité est un domaine'],
    ['modified', 'nous sommes réunis du 11 au 13 juin 2022'],
  ])('%s: %s', (verdict, words) => {
    expect(check(first, words).verdict).toBe(verdict);
  });
});

/** A speech put together by hand: who says what, by slices of the article. */
function speechOf(
  article: Article,
  rows: readonly { words: string; by?: Speaker; among?: readonly Speaker[] }[],
): Speech {
  const quotations = rows.map(({ words, by, among }): Quotation => {
    const start = article.text.indexOf(words);
    const attribution: Attribution = {
      class: by ? 'quoted' : 'unattributed',
      speaker: by,
      candidates: among ?? [],
      cue: undefined,
      mention: undefined,
      antecedent: undefined,
    };
    return {
      start,
      end: start + words.length,
      kind: 'direct',
      construction: 'inverted clause',
      fragments: [],
      attribution,
    };
  });
  return { quotations, speakers: [...new Set(rows.flatMap(({ by }) => by ?? []))] };
}

function speaker(article: Article, name: string, ...aliases: readonly string[]): Speaker {
  const span = (text: string): Span => ({
    start: article.text.indexOf(text),
    end: article.text.indexOf(text) + text.length,
  });
  return { name, span: span(name), aliases: aliases.map((text) => ({ text, span: span(text) })) };
}

describe('who said it', () => {
  const mayor = speaker(port, 'Yann Abgrall', 'maire de Kerlaouen');
  const president = speaker(port, 'Maïwenn Le Goff', 'présidente du comité des pêches');
  const speech = speechOf(port, [
    {
      words:
        'Nous n’avons jamais reçu plus de 1 200 touristes en une seule journée, et c’est probablement mieux ainsi',
      by: mayor,
    },
    { words: 'La mairie ment depuis dix ans', by: president },
    {
      words:
        'Les pêcheurs du Léon pourraient quitter la région. Ils ne demandent pas la charité. Ils demandent le respect des promesses',
      by: president,
    },
    { words: 'l’été peut-être apaisera tout le monde', among: [mayor, president] },
  ]);

  it.each([
    ['Le Goff', 'La mairie ment depuis dix ans', 'confirmed'],
    ['le goff', 'La mairie ment depuis dix ans', 'confirmed'],
    ['Maiwenn Le Goff', 'La mairie ment depuis dix ans', 'confirmed'],
    ['Mme Le Goff', 'La mairie ment depuis dix ans', 'confirmed'],
    ['la présidente du comité des pêches', 'La mairie ment depuis dix ans', 'confirmed'],
    ['la présidente Le Goff', 'La mairie ment depuis dix ans', 'confirmed'],
    ['Goffman', 'La mairie ment depuis dix ans', 'other speaker'],
    ['Gof', 'La mairie ment depuis dix ans', 'other speaker'],
    ['la patronne du port', 'La mairie ment depuis dix ans', 'cannot be said'],
    ['le maire de Kerlaouen', 'La mairie ment depuis dix ans', 'other speaker'],
    ['le Kremlin', 'La mairie ment depuis dix ans', 'other speaker'],
    ['macron', 'La mairie ment depuis dix ans', 'other speaker'],
    ['Yann Abgrall', 'La mairie ment depuis dix ans', 'other speaker'],
    ['Kerlaouen', 'Nous n’avons jamais reçu plus de 1 200 touristes', 'other speaker'],
    ['le maire de Kerlaouen', 'Nous n’avons jamais reçu plus de 1 200 touristes', 'confirmed'],
    ['Abgrall', 'Nous n’avons reçu plus de 1 200 touristes', 'confirmed'],
    ['Abgrall', 'Les deux parties se reverront à Brest', 'article own voice'],
    ['Macron', 'La mairie ment depuis dix ans', 'other speaker'],
    ['Macron', 'La mer est fermée pour travaux', 'unknown name'],
    ['Abgrall', 'La mer est fermée pour travaux', 'cannot be said'],
    ['Abgrall', 'l’été peut-être apaisera', 'cannot be said'],
    [
      'Abgrall',
      'Nous n’avons jamais reçu plus de 1 200 touristes. Ils demandent le respect des promesses',
      'several speakers',
    ],
  ])('%s: %s: %s', (saidBy, words, verdict) => {
    expect(verify(port, { words, saidBy }, speech).speaker?.verdict).toBe(verdict);
  });

  it('names who it really was, and whether the article knows the name', () => {
    const found = verify(port, { words: 'La mairie ment depuis dix ans', saidBy: 'Macron' }, speech).speaker;
    expect(found).toMatchObject({ saidBy: [president], isNamed: false });
  });

  it('says when pieces are of different speakers, even with « […] »', () => {
    const words =
      'Nous n’avons jamais reçu plus de 1 200 touristes […] Ils demandent le respect des promesses';
    const found = verify(port, { words, saidBy: undefined }, speech);
    expect(found).toMatchObject({ verdict: 'cut or joined', isAcrossSpeakers: true });
  });

  it.each([
    ['La mairie ment', 'quotation'],
    ['Les deux parties se reverront', 'narration'],
    ['ment depuis dix ans », répond Maïwenn', 'both'],
    ['charité. Ils demandent', 'quotation'],
  ])('%s is %s', (words, voice) => {
    expect(verify(port, { words, saidBy: undefined }, speech).places[0]?.voice).toBe(voice);
  });
});

describe('readClaim', () => {
  it.each([
    ['La mairie ment', 'La mairie ment', undefined],
    ['« La mairie ment »', 'La mairie ment', undefined],
    ['« La mairie ment » ?', 'La mairie ment', undefined],
    ['"La mairie ment."', 'La mairie ment.', undefined],
    ['“La mairie ment”.', 'La mairie ment', undefined],
    ['<< La mairie ment >>', 'La mairie ment', undefined],
    ['« La « mairie » ment »', 'La « mairie » ment', undefined],
    ['La « mairie » ment', 'La « mairie » ment', undefined],
    ['Poutine a dit : « La mairie ment. »', 'La mairie ment.', 'Poutine'],
    ['poutine a dit "la mairie ment"', 'la mairie ment', 'poutine'],
    ['Vladimir Poutine a déclaré que « la mairie ment »', 'la mairie ment', 'Vladimir Poutine'],
    ['Est-ce que Poutine a vraiment dit « La mairie ment » ?', 'La mairie ment', 'Poutine'],
    ['Poutine a-t-il dit « La mairie ment » ?', 'La mairie ment', 'Poutine'],
    ['Qui a dit « La mairie ment » ?', 'La mairie ment', undefined],
    ['Il a dit : « La mairie ment »', 'La mairie ment', undefined],
    ['Poutine : « La mairie ment »', 'La mairie ment', 'Poutine'],
    ['Citation : « La mairie ment »', 'La mairie ment', undefined],
    ['Selon le G7, « la mairie ment »', 'la mairie ment', 'le G7'],
    ['D’après Mme Le Goff : "la mairie ment"', 'la mairie ment', 'Mme Le Goff'],
    ['« La mairie ment », a déclaré Poutine.', 'La mairie ment', 'Poutine'],
    ['« La mairie ment », a declare Poutine', 'La mairie ment', 'Poutine'],
    ['« La mairie ment », affirme le président russe', 'La mairie ment', 'le président russe'],
    [
      '« La mairie ment », a déclaré Vladimir Poutine, le président russe.',
      'La mairie ment',
      'Vladimir Poutine',
    ],
    ['« La mairie ment », a-t-elle ajouté', 'La mairie ment', undefined],
    ['"La mairie ment" (Poutine)', 'La mairie ment', 'Poutine'],
    ['« La mairie ment » — Poutine', 'La mairie ment', 'Poutine'],
    ['« La mairie ment » - Poutine', 'La mairie ment', 'Poutine'],
    ['« La mairie ment » selon Poutine', 'La mairie ment', 'Poutine'],
    ['La mairie ment. — Jean-Luc Poutine', 'La mairie ment.', 'Jean-Luc Poutine'],
    ['La mairie ment\n— Poutine', 'La mairie ment', 'Poutine'],
    ['les relations États-Unis – Russie', 'les relations États-Unis – Russie', undefined],
    ['« Oui » et « non »', '« Oui » et « non »', undefined],
    ['Il parle de « guerre » tous les jours', 'Il parle de « guerre » tous les jours', undefined],
    ['« La mairie ment', '« La mairie ment', undefined],
  ])('%s', (typed, words, saidBy) => {
    expect(readClaim(typed)).toEqual({ words, saidBy });
  });
});

describe('verifyInLibrary', () => {
  const other = articleOf('Le préfet a répondu. La mairie ment depuis dix ans. Tout va bien.');

  it.each([
    ['La mairie ment depuis dix ans', 'exact', ['exact']],
    ['la mairie ment depuis dix ans', 'typography', ['typography']],
    ['Tout va bien', 'absent', ['exact']],
    ['Le préfet a répondu', 'modified', ['exact']],
    ['Tout va très bien.', 'absent', ['modified']],
    ['Les deux parties se reverront à Brest', 'exact', []],
    ['La mairie ment depuis vingt ans', 'modified', []],
  ])('%s', (words, verdict, elsewhere) => {
    const found = verifyInLibrary([port, other], port, { words, saidBy: undefined }, () => NOBODY);
    expect(found.verification.verdict).toBe(verdict);
    expect(found.elsewhere.map(({ article, verification }) => [article, verification.verdict])).toEqual(
      elsewhere.map((one) => [other, one]),
    );
  });
});

describe('any text', () => {
  /** From the start of a word to the end of one. */
  const slice = (article: Article): fc.Arbitrary<string> => {
    const { words } = comparedText(article.text);
    return fc
      .tuple(fc.nat(words.length - 1), fc.nat(40))
      .map(([from, more]) =>
        article.text.slice(words[from]?.start, words[Math.min(from + more, words.length - 1)]?.end),
      );
  };

  it.each([
    ['the first article', first],
    ['the port', port],
  ])('%s: a slice at the limits of words is exact or ambiguous', (_, article) => {
    fc.assert(
      fc.property(slice(article), (words) => {
        const found = check(article, words);
        expect(['exact', 'ambiguous']).toContain(found.verdict);
        if (found.verdict === 'exact') expect(placesOf(found, article)).toEqual([words]);
      }),
    );
  });

  const TYPOGRAPHY: readonly ((text: string) => string)[] = [
    (text) => text.normalize('NFD'),
    (text) => text.replaceAll('’', "'"),
    (text) => text.replaceAll("'", 'ʼ'),
    (text) => text.replaceAll(' ', '\u202f'),
    (text) => text.replaceAll(' ', ' \n '),
    (text) => text.replace(/[«»]/gu, '"'),
    (text) => text.toUpperCase(),
    (text) => text.replaceAll('-', '\u2011'),
    (text) => text.replaceAll('…', '...'),
    (text) => `\ufeff« ${text} »`,
    (text) => text.replace(/(?<=\p{L}),/gu, ''),
  ];

  it('a slice in other typography is never modified, cut or absent', () => {
    fc.assert(
      fc.property(slice(first), fc.subarray([...TYPOGRAPHY]), (words, changes) => {
        const changed = changes.reduce((text, change) => change(text), words);
        expect(['exact', 'typography', 'ambiguous']).toContain(check(first, changed).verdict);
      }),
    );
  });

  it('never throws, and every span lies in its text', () => {
    const inside = (text: string, spans: readonly Span[]): boolean =>
      spans.every(({ start, end }) => 0 <= start && start <= end && end <= text.length);
    fc.assert(
      fc.property(hostileText, hostileText, (text, other) => {
        const article = articleOf(text);
        for (const typed of [text, other, `${text.slice(1)} […] ${other}`]) {
          const claim = readClaim(typed);
          if (isEmptyClaim(claim)) continue;
          const found = verify(article, claim, NOBODY);
          const places = [...found.places, ...found.omitted, ...found.concerns.flatMap((one) => one.article)];
          expect(inside(text, places)).toBe(true);
          expect(
            inside(
              claim.words,
              found.concerns.flatMap((one) => one.claim),
            ),
          ).toBe(true);
          for (const one of found.words) {
            if ('article' in one) expect(inside(text, [one.article])).toBe(true);
            if ('claim' in one) expect(inside(claim.words, [one.claim])).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the kept and added words of a comparison as the claim, in order', () => {
    fc.assert(
      fc.property(slice(first), slice(first), fc.nat(), (one, two, at) => {
        const words = `${one} ${['pas', 'demain', 'à Brest'][at % 3]} ${two}`;
        const found = check(first, words);
        if (found.words.length === 0) return;
        const read = found.words
          .flatMap((part) => ('claim' in part ? [sliceOf(words, part.claim)] : []))
          .join(' ');
        const forms = (text: string): string[] => comparedText(text).words.map(({ folded }) => folded);
        expect(forms(read)).toEqual(forms(words));
      }),
    );
  });
});
