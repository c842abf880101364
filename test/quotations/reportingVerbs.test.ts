import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';
import type { Tense, VerbForm } from '../../src/french/conjugation.js';
import {
  isFiniteVerb,
  mayBeFiniteVerb,
  REPORTING_NOUNS,
  type ReportingForm,
  type ReportingVerb,
  reportingForms,
} from '../../src/quotations/reportingVerbs.js';

/** « 3s », « 1p »: a person and a number. */
function who({ person, number }: VerbForm): string {
  return `${person ?? ''}${number?.charAt(0) ?? ''}`;
}

/** « que incise object:de weak »: what a verb can do, as the lexicon writes it. */
function abilities(verb: ReportingVerb): string {
  const object = verb.object === '' ? 'object' : `object:${verb.object || ''}`;
  return [
    verb.que && 'que',
    verb.incise && 'incise',
    verb.infinitive && 'infinitive',
    verb.object !== false && object,
    verb.weak && 'weak',
  ]
    .filter(Boolean)
    .join(' ');
}

function predicate({ verb }: ReportingForm): string {
  return [verb.lemma, verb.pronominal, ...verb.tail].join('/');
}

describe('reportingForms', () => {
  test.each<[form: string, lemma: string, tense: Tense, who: string]>([
    ['dit', 'dire', 'present', '3s'],
    ['dit', 'dire', 'past historic', '3s'],
    ['dit', 'dire', 'past participle', 's'],
    ['disait', 'dire', 'imperfect', '3s'],
    ['dira', 'dire', 'future', '3s'],
    ['disant', 'dire', 'present participle', ''],
    ['disent', 'dire', 'present', '3p'],
    ['affirme', 'affirmer', 'present', '3s'],
    ['affirment', 'affirmer', 'present', '3p'],
    ['affirmait', 'affirmer', 'imperfect', '3s'],
    ['affirmant', 'affirmer', 'present participle', ''],
    ['déclaré', 'déclarer', 'past participle', 's'],
    ['déclara', 'déclarer', 'past historic', '3s'],
    ['ajoutant', 'ajouter', 'present participle', ''],
    ['ajoute', 'ajouter', 'present', '3s'],
    ['expliqué', 'expliquer', 'past participle', 's'],
    ['annonça', 'annoncer', 'past historic', '3s'],
    ['annoncera', 'annoncer', 'future', '3s'],
    ['annonçant', 'annoncer', 'present participle', ''],
    ['dénonçait', 'dénoncer', 'imperfect', '3s'],
    ['juge', 'juger', 'present', '3s'],
    ['jugeait', 'juger', 'imperfect', '3s'],
    ['estiment', 'estimer', 'present', '3p'],
    ['estimerait', 'estimer', 'conditional', '3s'],
    ['révèle', 'révéler', 'present', '3s'],
    ['révélera', 'révéler', 'future', '3s'],
    ['révèlera', 'révéler', 'future', '3s'],
    ['suggère', 'suggérer', 'present', '3s'],
    ['espère', 'espérer', 'present', '3s'],
    ['rappelle', 'rappeler', 'present', '3s'],
    ['rappelait', 'rappeler', 'imperfect', '3s'],
    ['martèle', 'marteler', 'present', '3s'],
    ['soutient', 'soutenir', 'present', '3s'],
    ['soutint', 'soutenir', 'past historic', '3s'],
    ['prévient', 'prévenir', 'present', '3s'],
    ['prévenu', 'prévenir', 'past participle', 's'],
    ['répond', 'répondre', 'present', '3s'],
    ['répondu', 'répondre', 'past participle', 's'],
    ['prétend', 'prétendre', 'present', '3s'],
    ['défend', 'défendre', 'present', '3s'],
    ['craint', 'craindre', 'present', '3s'],
    ['craignent', 'craindre', 'present', '3p'],
    ['conclut', 'conclure', 'present', '3s'],
    ['conclu', 'conclure', 'past participle', 's'],
    ['admet', 'admettre', 'present', '3s'],
    ['promis', 'promettre', 'past participle', 's'],
    ['promettent', 'promettre', 'present', '3p'],
    ['reconnaît', 'reconnaître', 'present', '3s'],
    ['reconnait', 'reconnaître', 'present', '3s'],
    ['écrit', 'écrire', 'present', '3s'],
    ['ecrit', 'écrire', 'present', '3s'],
    ['evoque', 'évoquer', 'present', '3s'],
    ['evoquait', 'évoquer', 'imperfect', '3s'],
    ['décrit', 'décrire', 'present', '3s'],
    ['croit', 'croire', 'present', '3s'],
    ['pense', 'penser', 'present', '3s'],
    ['veut', 'vouloir', 'present', '3s'],
    ['sait', 'savoir', 'present', '3s'],
    ['apprend', 'apprendre', 'present', '3s'],
    ['poursuit', 'poursuivre', 'present', '3s'],
    ['enchaîne', 'enchaîner', 'present', '3s'],
    ['enchaine', 'enchaîner', 'present', '3s'],
    ['lance', 'lancer', 'present', '3s'],
    ['glisse', 'glisser', 'present', '3s'],
    ['soupire', 'soupirer', 'present', '3s'],
    ['sourit', 'sourire', 'past historic', '3s'],
    ['tweeté', 'tweeter', 'past participle', 's'],
    ['exclame', 'exclamer', 'present', '3s'],
    ['inquiète', 'inquiéter', 'present', '3s'],
    ['félicitée', 'féliciter', 'past participle', 's'],
    ['plaignent', 'plaindre', 'present', '3p'],
    ['qualifié', 'qualifier', 'past participle', 's'],
    ['qualifiées', 'qualifier', 'past participle', 'p'],
    ['accusent', 'accuser', 'present', '3p'],
    ['nie', 'nier', 'present', '3s'],
    ['dément', 'démentir', 'present', '3s'],
    ['avertit', 'avertir', 'present', '3s'],
    ['avertit', 'avertir', 'past historic', '3s'],
    ['renchérissait', 'renchérir', 'imperfect', '3s'],
    ['interdit', 'interdire', 'present', '3s'],
    ['sousentend', 'sous-entendre', 'present', '3s'],
    ['sous-entendait', 'sous-entendre', 'imperfect', '3s'],
    ['parle', 'parler', 'present', '3s'],
    ['pensons', 'penser', 'present', '1p'],
    ['disions', 'dire', 'imperfect', '1p'],
    ['crois', 'croire', 'present', '1s'],
  ])('%s: %s, %s %s', (form, lemma, tense, person) => {
    const readings = reportingForms(form).filter((one) => one.lemma === lemma && one.tense === tense);
    expect(readings.map(who)).toContain(person);
  });

  test.each<[form: string, predicate: string, implies: string, can: string]>([
    ['affirme', 'affirmer/never', 'say', 'que incise infinitive object'],
    ['ajoute', 'ajouter/never', 'say', 'que incise infinitive'],
    ['dit', 'dire/never', 'say', 'que incise infinitive object'],
    ['dit', 'dire/always', 'judge', 'incise infinitive object'],
    ['exclame', 'exclamer/always', 'exclaim', 'que incise'],
    ['félicite', 'féliciter/always', 'judge', 'que incise infinitive object:de'],
    ['inquiète', 'inquiéter/always', 'fear', 'que incise infinitive object:de'],
    ['demande', 'demander/never', 'ask', 'que incise infinitive object'],
    ['demande', 'demander/always', 'think', 'que incise'],
    ['remémore', 'remémorer/sometimes', 'think', 'que incise'],
    ['qualifie', 'qualifier/never', 'judge', 'object:de'],
    ['parle', 'parler/never', 'say', 'object:de'],
    ['dénonce', 'dénoncer/never', 'accuse', 'que incise object'],
    ['critique', 'critiquer/never', 'judge', 'incise object'],
    ['appelle', 'appeler/never', 'ask', 'incise infinitive object:à'],
    ['promet', 'promettre/never', 'promise', 'que incise infinitive object'],
    ['espère', 'espérer/never', 'think', 'que incise infinitive'],
    ['dément', 'démentir/never', 'deny', 'que incise infinitive object'],
    ['insurge', 'insurger/always', 'judge', 'que incise object:contre'],
    ['lance', 'lancer/never', 'say', 'incise object weak'],
    ['montre', 'montrer/never', 'reveal', 'que infinitive object weak'],
    ['montre', 'montrer/always', 'judge', 'infinitive object weak'],
    ['prouve', 'prouver/never', 'reveal', 'que infinitive object weak'],
    ['voit', 'voir/never', 'think', 'que incise weak'],
    ['sourit', 'sourire/never', 'exclaim', 'incise weak'],
    ['écrit', 'écrire/never', 'write', 'que incise infinitive object'],
    ['fait', 'faire savoir/never/savoir', 'say', 'que incise infinitive'],
    ['fait', 'faire valoir/never/valoir', 'say', 'que incise infinitive'],
    ['fait', 'faire part/never/part', 'say', 'object:de'],
    ['laissé', 'laisser entendre/never/entendre', 'say', 'que incise infinitive'],
    ['met', 'mettre en garde/never/en/garde', 'fear', 'que incise object:contre'],
    ['tient', 'tenir à préciser/never/à/préciser', 'say', 'que incise infinitive'],
    ['tire', "tirer la sonnette d'alarme/never/la/sonnette/d/alarme", 'fear', 'object:sur'],
    ['est', "être d'avis/never/d/avis", 'think', 'que infinitive'],
    ['sont', 'être convaincu/never/convaincues', 'think', 'que infinitive'],
    ['dit', 'dire persuadé/always/persuadée', 'think', 'que infinitive'],
    ['eu', 'avoir ces mots/never/ces/mots', 'say', 'object'],
    ['peut', 'pouvoir lire/never/lire', 'write', 'incise object weak'],
    ['renvoie', 'renvoyer/never', 'say', 'object:à weak'],
    ['va', "aller jusqu'à dire/never/jusqu/à/dire", 'say', 'que incise infinitive'],
  ])('%s as %s implies %s and can %s', (form, name, implies, can) => {
    const verbs = reportingForms(form).filter((one) => predicate(one) === name);
    expect(verbs).not.toHaveLength(0);
    for (const { verb } of verbs) expect([verb.implies, abilities(verb)]).toEqual([implies, can]);
  });

  test.each([
    'selon',
    'parole',
    'dirigeant',
    'président',
    'poutine',
    'macron',
    'paris',
    'moscou',
    'ministre',
    'gouvernement',
    'plus',
    'tu',
    'à',
    'mais',
    'vers',
    'pendant',
    'déclaration',
    'annonces-tu',
    'disait-il',
    'declare',
    'revele',
    'xyz',
    '',
    'constructor',
    '__proto__',
    'a'.repeat(10_000),
  ])('« %s » is no form of a reporting verb', (form) => {
    expect(reportingForms(form)).toEqual([]);
  });

  test('it reads the words of a text as the analyser gives them', () => {
    const text =
      'Évoquant « l’échec », E\u0301crit-il, l’élu s’EST dit sous-informé et sous-entend qu’il part.';
    const found = analyse(text).filter(({ form }) =>
      reportingForms(form).some(({ verb }) => !verb.tail.length),
    );
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Évoquant',
      'E\u0301crit',
      'dit',
      'sous-entend',
    ]);
  });

  test('a predicate is listed once for the same « se » and the same tail', () => {
    for (const form of ['dire', 'faire', 'mettre', 'être', 'avoir', 'tenir', 'se', 'résumer', 'soutenir']) {
      const names = reportingForms(form).map(({ verb }) => [verb.pronominal, ...verb.tail].join(' '));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('isFiniteVerb', () => {
  test.each(
    `est a ont sont était étaient sera serait aura aurait peut peuvent doit devrait va vont vient veut voudrait fut
    faut faudra fera font dirige affirme déclarent estimait annonça annoncera disent craignent soutient revient permet
    prend voit sait travaille tente vise cherche refuse augmente commence arrive étudie suis avons êtes disions
    pourraient verra etait etudie`.split(/\s+/u),
  )('« %s » is a verb and hardly anything else', (form) => {
    expect(isFiniteVerb(form)).toBe(true);
    expect(mayBeFiniteVerb(form)).toBe(true);
  });

  test.each(
    `marche porte fait dit écrit livre place compte montre juge demande reste charge cause ferme note doute commande
    entre annonce attaque critique réforme risque soit sommes part sort court cours sens notes annonces relations
    pensions violent résident inquiète vienne opéra avions`.split(/\s+/u),
  )('« %s » may be a verb', (form) => {
    expect(isFiniteVerb(form)).toBe(false);
    expect(mayBeFiniteVerb(form)).toBe(true);
  });

  test.each(
    `sous vers plus tu à dans mais selon ministre dirigeant affirmer affirmant affirmé été étant déclaration gouvernement
    assez chez paris toujours précédent différent`.split(/\s+/u),
  )('« %s » is never a verb with a person', (form) => {
    expect(isFiniteVerb(form)).toBe(false);
    expect(mayBeFiniteVerb(form)).toBe(false);
  });
});

describe('REPORTING_NOUNS', () => {
  test.each<[form: string, lemma: string, gender: string, number: string | undefined, kind: string]>([
    ['déclaration', 'déclaration', 'feminine', 'singular', 'act'],
    ['déclarations', 'déclaration', 'feminine', 'plural', 'act'],
    ['propos', 'propos', 'masculine', undefined, 'words'],
    ['discours', 'discours', 'masculine', undefined, 'act'],
    ['mots', 'mot', 'masculine', 'plural', 'words'],
    ['phrase', 'phrase', 'feminine', 'singular', 'words'],
    ['aveux', 'aveu', 'masculine', 'plural', 'act'],
    ['voeux', 'voeu', 'masculine', 'plural', 'act'],
    ['communiqué', 'communiqué', 'masculine', 'singular', 'document'],
    ['journaux', 'journal', 'masculine', 'plural', 'document'],
    ['tribune', 'tribune', 'feminine', 'singular', 'document'],
    ['avis', 'avis', 'masculine', undefined, 'act'],
  ])('%s', (form, lemma, gender, number, kind) => {
    expect(REPORTING_NOUNS.get(form)).toEqual({ lemma, gender, number, kind });
  });
});
