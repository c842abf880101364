import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The engines, each as their makers advise for French. `build` takes passages and gives what `search` asks for ids,
 * best first; `save` and `load` where the engine can be kept. A title is part of the text, for ours as well.
 */
export const ENGINES = {
  ours: async () => {
    const { PassageIndex } = await import('../../../dist/src/search/passageIndex.js');
    const { analyse } = await import('../../../dist/src/french/analyse.js');
    const { queryOf } = await import('../../../dist/src/search/query.js');
    const { readQuestion } = await import('../../../dist/src/search/question.js');
    const { bytesOf, partsOf } = await import('../../../dist/src/search/indexFile.js');
    return {
      build: (passages) => ({
        ids: passages.map(({ id }) => id),
        index: new PassageIndex(
          passages.map(({ article, title, text }) => ({
            words: analyse(text),
            title: analyse(title ?? ''),
            article,
          })),
        ),
      }),
      search: ({ ids, index }, text) =>
        index
          .search(queryOf(readQuestion(text).words))
          .slice(0, 10)
          .map(({ order }) => ids[order]),
      save: ({ ids, index }) => ({ ids, bytes: Buffer.concat(bytesOf(index.parts, 'bench')) }),
      load: ({ ids, bytes }) => ({ ids, index: new PassageIndex(partsOf(bytes, 'bench')) }),
      sizeOf: ({ bytes }) => bytes.length,
    };
  },

  MiniSearch: async () => {
    const { default: MiniSearch } = await import('minisearch');
    const options = { fields: ['text'] };
    return {
      build: (passages) => {
        const index = new MiniSearch(options);
        index.addAll(passages.map((passage) => ({ id: passage.id, text: textOf(passage) })));
        return index;
      },
      search: (index, text) =>
        index
          .search(text)
          .slice(0, 10)
          .map(({ id }) => id),
      save: (index) => JSON.stringify(index),
      load: (json) => MiniSearch.loadJSON(json, options),
      sizeOf: (json) => json.length,
    };
  },

  Orama: async () => {
    const { create, insertMultiple, load, save, search } = await import('@orama/orama');
    const { stemmer, language } = await import('@orama/stemmers/french');
    const { stopwords } = await import('@orama/stopwords/french');
    const made = () =>
      create({
        schema: { text: 'string' },
        components: { tokenizer: { stemming: true, language, stemmer, stopWords: stopwords } },
      });
    return {
      build: async (passages) => {
        const index = made();
        await insertMultiple(
          index,
          passages.map((passage) => ({ id: passage.id, text: textOf(passage) })),
        );
        return index;
      },
      search: async (index, text) => {
        const { hits } = await search(index, { term: text, limit: 10, threshold: 1 });
        return hits.map(({ id }) => id);
      },
      save: (index) => JSON.stringify(save(index)),
      load: (json) => {
        const index = made();
        load(index, JSON.parse(json));
        return index;
      },
      sizeOf: (json) => json.length,
    };
  },

  'lunr-fr': async () => {
    const lunr = require('lunr');
    require('lunr-languages/lunr.stemmer.support')(lunr);
    require('lunr-languages/lunr.fr')(lunr);
    // Neither cuts elisions.
    const cut = (text) => text.replace(/['’]/gu, ' ');
    return {
      build: (passages) =>
        lunr(function define() {
          this.use(lunr.fr);
          this.ref('id');
          this.field('text');
          for (const passage of passages) this.add({ id: passage.id, text: cut(textOf(passage)) });
        }),
      // Its query syntax is of no use to a question.
      search: (index, text) =>
        index
          .search(cut(text).replace(/[^\p{L}\p{N}\s]/gu, ' '))
          .slice(0, 10)
          .map(({ ref }) => ref),
      save: (index) => JSON.stringify(index),
      load: (json) => lunr.Index.load(JSON.parse(json)),
      sizeOf: (json) => json.length,
    };
  },

  FlexSearch: async () => {
    const { default: FlexSearch } = await import('flexsearch');
    const { default: french } = await import('flexsearch/lang/fr');
    return {
      build: (passages) => {
        const index = new FlexSearch.Index({
          tokenize: 'strict',
          encoder: new FlexSearch.Encoder(FlexSearch.Charset.LatinBalance, french),
        });
        const ids = passages.map(({ id }) => id);
        for (const [order, passage] of passages.entries()) index.add(order, textOf(passage));
        return { index, ids };
      },
      search: ({ index, ids }, text) =>
        index.search(text, { limit: 10, suggest: true }).map((order) => ids[order]),
    };
  },

  'wink-bm25': async () => {
    const bm25 = require('wink-bm25-text-search');
    const { analyse } = await import('../../../dist/src/french/analyse.js');
    const prepare = (text) =>
      analyse(text)
        .filter((word) => !word.isFunctionWord)
        .map(({ stem }) => stem);
    const made = () => {
      const index = bm25();
      index.defineConfig({ fldWeights: { text: 1 } });
      index.definePrepTasks([prepare]);
      return index;
    };
    return {
      build: (passages) => {
        const index = made();
        for (const [order, passage] of passages.entries()) index.addDoc({ text: textOf(passage) }, order);
        index.consolidate();
        return { index, ids: passages.map(({ id }) => id) };
      },
      search: ({ index, ids }, text) => index.search(text, 10).map(([order]) => ids[order]),
    };
  },

  'SQLite FTS5': async () => {
    const Database = require('libsql');
    const { analyse } = await import('../../../dist/src/french/analyse.js');
    const stems = (text) => analyse(text).map(({ stem }) => stem.replace(/[^\p{L}\p{N}]/gu, ''));
    return {
      build: (passages) => {
        const database = new Database(':memory:');
        database.exec("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = 'unicode61')");
        database.exec('BEGIN');
        const insert = database.prepare('INSERT INTO passages VALUES (?, ?)');
        for (const passage of passages) insert.run(passage.id, stems(textOf(passage)).join(' '));
        database.exec('COMMIT');
        return database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10');
      },
      search: (statement, text) => {
        const terms = [...new Set(stems(text))].filter((stem) => stem !== '');
        if (terms.length === 0) return [];
        return statement.all(terms.map((stem) => `"${stem}"`).join(' OR ')).map(({ id }) => id);
      },
    };
  },
};

function textOf({ title, text }) {
  return title ? `${title}. ${text}` : text;
}
