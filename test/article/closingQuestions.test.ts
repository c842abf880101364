import { describe, expect, test } from '@jest/globals';
import { articleOf, slices } from './support.js';

const ARTICLE = 'Le maire a fermé le port. Les bateaux sont partis.';

/** The closing questions of a text, each with the statement that it points to. */
function closingOf(text: string): { question: string; statement: string | undefined }[] {
  return articleOf(text).discussion.map(({ question, statement }) => ({
    question: text.slice(question.start, question.end),
    statement: statement && text.slice(statement.start, statement.end),
  }));
}

const contentOf = (text: string): string[] => slices(text, articleOf(text).sentences);

describe('questions put to readers at the end of an article', () => {
  test.each([
    ['Et vous ?', ['Et vous ?']],
    ["Qu'en pensez-vous ?", ["Qu'en pensez-vous ?"]],
    ['Qu’en pensez-vous\u202F?', ['Qu’en pensez-vous\u202F?']],
    ['Selon vous, le port rouvrira-t-il ?', ['Selon vous, le port rouvrira-t-il ?']],
    ['Croyez-vous à cette promesse ?', ['Croyez-vous à cette promesse ?']],
    ['Pensez-vous que le port rouvrira ?', ['Pensez-vous que le port rouvrira ?']],
    ['Peut-on sauver le port ?', ['Peut-on sauver le port ?']],
    ['Faut-il sauver le port ?', ['Faut-il sauver le port ?']],
    ['Doit-on sauver le port ?', ['Doit-on sauver le port ?']],
    ['Devrait-on fermer tous les ports ?', ['Devrait-on fermer tous les ports ?']],
    ['Est-il souhaitable de sauver le port ?', ['Est-il souhaitable de sauver le port ?']],
    ['Quel est votre avis sur le sujet ?', ['Quel est votre avis sur le sujet ?']],
    ['Que feriez-vous à la place du maire ?', ['Que feriez-vous à la place du maire ?']],
    ['Et toi, tu en penses quoi ?', ['Et toi, tu en penses quoi ?']],
    ['Tu aurais fait quoi ?', ['Tu aurais fait quoi ?']],
    ['À ton avis, le port rouvrira-t-il ?', ['À ton avis, le port rouvrira-t-il ?']],
    [
      'Et vous ? Qu’en pensez-vous ? Faut-il un nouveau port ?',
      ['Et vous ?', 'Qu’en pensez-vous ?', 'Faut-il un nouveau port ?'],
    ],
    [
      'Croyez-vous le maire ?Pensez-vous à demain ?Peut-on attendre ?',
      ['Croyez-vous le maire ?', 'Pensez-vous à demain ?', 'Peut-on attendre ?'],
    ],
    [
      'Le port rouvrira-t-il ? Et vous, qu’en dites-vous ?',
      ['Le port rouvrira-t-il ?', 'Et vous, qu’en dites-vous ?'],
    ],
    ['Votre avis :\nLe port rouvrira-t-il ?', ['Le port rouvrira-t-il ?']],
    ['Faut-il sauver le port ? Dites-le en commentaire.', ['Faut-il sauver le port ?']],
    ['Et vous ? N’hésitez pas à réagir !', ['Et vous ?']],
    ['Et vous ?\nPartagez votre avis. Donnez vos idées.', ['Et vous ?']],
    ['Et vous ?\nSource : AFP', ['Et vous ?']],
    ['Et vous ? (Avec AFP)', ['Et vous ?']],
    ['Et vous ?\nVoir aussi : le port en 2010.', ['Et vous ?']],
    ['Et vous ?\nVoir aussi\nLe port en 2010\nPourquoi vos ports ferment-ils ?', ['Et vous ?']],
    ['Et vous ?\nÀ lire aussi :\nLe quai est vide', ['Et vous ?']],
    ['Et vous ?\nPropos recueillis par Anne Petit.', ['Et vous ?']],
    ['Êtes-vous d’accord ?'.normalize('NFD'), ['Êtes-vous d’accord ?'.normalize('NFD')]],
    ['Que vous inspire le mot « port » ?', ['Que vous inspire le mot « port » ?']],
    ['PENSEZ-VOUS QUE LE PORT ROUVRIRA ?', ['PENSEZ-VOUS QUE LE PORT ROUVRIRA ?']],
  ])('%j', (end, expected) => {
    const text = `${ARTICLE}\n${end}`;
    expect(closingOf(text).map(({ question }) => question)).toEqual(expected);
    expect(contentOf(text)).toEqual(['Le maire a fermé le port.', 'Les bateaux sont partis.']);
  });
});

describe('questions that are the article’s own', () => {
  test.each([
    ['someone asks it', '« Peut-on sauver le port ? »'],
    ['someone asks it, curly quotes', '“Pensez-vous à nous ?”'],
    ['someone asks it, straight quotes', '"Pensez-vous à nous ?"'],
    ['someone asks it over two sentences', '« Je suis venu. Et vous ? »'],
    ['someone asks it, says the article', '« Et vous ? » demande le maire.'],
    ['it is answered', 'Pensez-vous rouvrir le port ? Oui, dit-il, dès demain.'],
    ['an interview answers it', 'Et vous, partirez-vous ?\nJe resterai au port.'],
    ['an interview answers each', 'Peut-on rouvrir ?\nOui.\nEt vous, partirez-vous ?\nNon.'],
    ['someone asks it, with a call to comment', '« Et vous ? Dites-le en commentaire. »'],
    ['it is rhetorical', 'La ville saura-t-elle attendre ?'],
    ['it asks about someone', 'Est-il coupable ?'],
    ['it asks about the future', 'Que deviendront les bateaux ?'],
    ['it stands in the middle', 'Faut-il s’en inquiéter ? Le maire dit que non. Le port attend.'],
    ['it is indirect', 'Le maire se demande si vous viendrez.'],
    ['it is an exclamation', 'Venez, et vous verrez !'],
    ['a credit alone ends the article', 'Source : AFP'],
    ['a call alone ends the article', 'Dites-le en commentaire.'],
    ['a quotation runs into it', '« Le port ferme. Pensez-vous » à la suite ?'],
  ])('%s', (_, end) => {
    const text = `${ARTICLE}\n${end}`;
    expect(closingOf(text)).toEqual([]);
    expect(contentOf(text).join(' ')).toBe(text.replaceAll('\n', ' '));
  });

  test('an article that is nothing but questions is not read twice', () => {
    const text = 'Et vous ? Qu’en pensez-vous ?';
    expect(closingOf(text).length).toBe(2);
    expect(articleOf(text).passages).toEqual([]);
  });

  test('a long interview is not a closing block', () => {
    const text = Array.from({ length: 20 }, () => 'Et vous, partez-vous ? Non, je reste.').join('\n');
    expect(closingOf(text)).toEqual([]);
  });
});

describe('the statement that a question points to', () => {
  const LAST = 'Les bateaux sont partis.';

  test.each([
    ['Et vous ?', LAST],
    ['Qu’en pensez-vous ?', LAST],
    ['Que pensez-vous de cette fermeture ?', LAST],
    ['Croyez-vous en ces paroles ?', LAST],
    ['Que pensez-vous de cela ?', LAST],
    ['Ça vous étonne ?', LAST],
    ['Y croyez-vous ?', LAST],
    ['Et toi, tu en dis quoi ?', LAST],
    ['Préférez-vous celui-ci ?', LAST],
    ['Pensez-vous que le port rouvrira ?', undefined],
    ['Peut-on vivre en France sans port ?', undefined],
    ['Est-ce que vous viendrez ?', undefined],
    ['Savez-vous ce que veut le maire ?', undefined],
    ['Y a-t-il un port chez vous ?', undefined],
  ])('%s', (question, statement) => {
    expect(closingOf(`${ARTICLE} ${question}`)).toEqual([{ question, statement }]);
  });

  test('other questions and credits stand between it and the question', () => {
    const text = `${ARTICLE}\nSource : AFP\nFaut-il un port ?\nQu’en pensez-vous ?`;
    expect(closingOf(text).map(({ statement }) => statement)).toEqual([undefined, LAST]);
  });

  test('a statement between the credit and the questions belongs to them', () => {
    const text = `${ARTICLE}\nSource : AFP\nLe maire promet une digue.\nCroyez-vous à cette promesse ?`;
    expect(closingOf(text)).toEqual([
      { question: 'Croyez-vous à cette promesse ?', statement: 'Le maire promet une digue.' },
    ]);
    expect(contentOf(text)).toEqual(['Le maire a fermé le port.', LAST, 'Source : AFP']);
  });

  test('a credit in the middle of the article leaves the article whole', () => {
    const text = `Le port ferme.\nSource : AFP\nUn. Deux. Trois. Quatre.\nEt vous ?`;
    expect(contentOf(text)).toEqual(['Le port ferme.', 'Source : AFP', 'Un.', 'Deux.', 'Trois.', 'Quatre.']);
  });
});

describe('whom a text speaks to tells whose « vous » it is', () => {
  const LETTER =
    'Monsieur le ministre, vous aviez promis un hôpital. Nous vous avons crus. La maternité a fermé en mai.';

  test('the questions of an open letter are its own', () => {
    const text = `${LETTER}\nOù sont les médecins que vous aviez annoncés ? Quand rouvrirez-vous la maternité ?`;
    expect(closingOf(text)).toEqual([]);
  });

  test('and yet its outlet may ask for opinions', () => {
    const text = `${LETTER}\nCroyez-vous à cette promesse ?`;
    expect(closingOf(text).map(({ question }) => question)).toEqual(['Croyez-vous à cette promesse ?']);
  });

  test('« Lire aussi » in the middle of an article does not hide its questions', () => {
    const text = `${ARTICLE}\nLire aussi : Le quai est vide\nLe préfet viendra lundi.\nPensez-vous que le port rouvrira ?`;
    expect(closingOf(text).map(({ question }) => question)).toEqual(['Pensez-vous que le port rouvrira ?']);
  });

  test('a title of two words is no statement', () => {
    expect(closingOf(`${ARTICLE}\nLe port\nQu’en pensez-vous ?`)).toEqual([
      { question: 'Qu’en pensez-vous ?', statement: 'Les bateaux sont partis.' },
    ]);
  });
});

test('the title of another article is no content', () => {
  const text = `${ARTICLE}\nLire aussi : Que risque le maire ?\nLa criée est fermée.`;
  expect(contentOf(text)).toEqual([
    'Le maire a fermé le port.',
    'Les bateaux sont partis.',
    'La criée est fermée.',
  ]);
});
