import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findArticle, type Library, openLibrary } from '../../src/article/library.js';

const TEXT = 'Le maire a ouvert le marché hier matin. Les habitants sont venus nombreux.';

describe('a folder of articles', () => {
  let folder: string;
  let library: Library;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    const file = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    file('vieux.md', `---\ntitle: Le vieux marché\npublished: 1999\n---\n${TEXT}`);
    file('neuf.md', `---\ntitle: Le marché d’Évreux\npublished: 2021-06\n---\n${TEXT}`);
    file('récent.txt', TEXT);
    file('recent.md', TEXT);
    file('latin.txt', Uint8Array.from([0x45, 0xe9, 0x74]));
    file('vide.md', '');
    file('image.png', 'Ceci n’est pas lu.');
    file('.caché.md', 'Ceci non plus.');
    library = await openLibrary(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('loads what it can, newest first', () => {
    expect(library.articles.map(({ article }) => article.id)).toEqual(['neuf', 'vieux', 'recent']);
  });

  test('refuses the rest with a reason each', () => {
    expect(library.refused.map(({ message }) => message)).toEqual([
      'latin.txt : le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8, puis réessayez.',
      'récent.txt : son nom donne le même identifiant que recent.md.',
      'vide.md : le fichier ne contient aucun texte.',
    ]);
  });

  test.each([
    ['vieux', 'vieux'],
    ['VIEUX', 'vieux'],
    ['vi', 'vieux'],
    ['evreux', 'neuf'],
    ['Évreux', 'neuf'],
  ])('finds an article by « %s »', (name, id) => {
    expect(findArticle(library, name)?.id).toBe(id);
  });

  test.each(['', '   ', 'tulipe'])('finds none by « %s »', (name) => {
    expect(findArticle(library, name)).toBeUndefined();
  });
});

test('a folder that cannot be read says so', async () => {
  await expect(openLibrary('/nulle/part')).rejects.toThrow(
    '/nulle/part : le dossier des articles est illisible (ENOENT).',
  );
});
