import { describe, expect, test } from '@jest/globals';
import { needsOf, nonceOf } from '../../src/discussion/action.js';
import type { DiscussionEvent } from '../../src/discussion/event.js';
import { apply, applyAll } from '../../src/discussion/machine.js';
import { noticeSentence } from '../../src/discussion/notices.js';
import { newBoard, readBoard, readPrompt, withoutArchived } from '../../src/discussion/prompt.js';
import type { RefusalReason } from '../../src/discussion/refusals.js';
import { settingsOf } from '../../src/discussion/settings.js';
import { frenchDebates } from '../../src/reply/words/frenchDebates.js';
import { CHOSEN, DAY, HOUR, MINUTE, MODERATOR, made, memberId, SECRET, Table } from './support.js';

const by = MODERATOR;
const CONCLUSION = 'Le débat a montré deux lectures du même texte.';

describe('a discussion from its opening to its archive', () => {
  test('sends each thing once, in order', () => {
    const table = new Table();
    expect(table.open('p', { role: '777', slowMode: 30 })).toEqual(['postPrompt', 'notifyRole']);
    expect(table.get('p').endsAt).toBe(table.now.getTime() + DAY);
    expect(table.vote('p', 1, 0)).toEqual(['editCounts']);
    expect(table.vote('p', 1, 1)).toEqual([]);
    expect(table.vote('p', 1, 1)).toEqual([]);
    expect(table.after(DAY - 1)).toEqual([]);
    expect(table.after(1)).toEqual(['editPrompt', 'openThread', 'postDossier', 'pinDossier']);
    expect(table.actions.find(({ kind }) => kind === 'openThread')).toMatchObject({ slowMode: 30 });
    expect(table.after(2 * DAY)).toEqual(['editPrompt', 'announceSecondVote']);
    expect(table.vote('p', 1, 2)).toEqual(['editCounts']);
    expect(table.after(DAY)).toEqual(['editPrompt', 'tell conclusionAwaited']);
    expect(table.do({ kind: 'conclude', by, prompt: 'p', text: CONCLUSION })).toEqual([
      'postRecap',
      'editPrompt',
      'closeThread',
    ]);
    expect(table.do({ kind: 'conclude', by, prompt: 'p', text: `${CONCLUSION} Et voilà.` })).toEqual([
      'editRecap',
    ]);
    expect(table.do({ kind: 'archive', by, prompt: 'p' })).toEqual([]);
    expect(table.get('p').status).toBe('archived');
    expect(table.forgotten).toEqual(['p']);
    expect(new Set(table.actions.map(({ key }) => key)).size).toBe(table.actions.length);
    expect(table.log.map(({ from, to, who }) => [from, to, who.kind])).toEqual([
      [undefined, 'draft', 'moderator'],
      ['draft', 'before', 'moderator'],
      ['before', 'debate', 'clock'],
      ['debate', 'after', 'clock'],
      ['after', 'closed', 'clock'],
      ['closed', 'closed', 'moderator'],
      ['closed', 'closed', 'moderator'],
      ['closed', 'archived', 'moderator'],
    ]);
  });

  test('is archived by itself a week after the conclusion', () => {
    const table = new Table();
    table.open('p');
    table.do({ kind: 'close', by, prompt: 'p', why: '' });
    table.after(30 * DAY);
    expect(table.get('p').status).toBe('closed');
    table.do({ kind: 'conclude', by, prompt: 'p', text: CONCLUSION });
    table.after(7 * DAY - 1);
    expect(table.get('p').status).toBe('closed');
    table.after(1);
    expect(table.get('p').status).toBe('archived');
  });

  test('the same state, event and time give the same keys, and keys make short nonces', () => {
    const table = new Table();
    table.draft('p');
    const event: DiscussionEvent = { kind: 'open', by, prompt: 'p' };
    const [first, second] = [1, 2].map(() => apply(table.board, event, table.now));
    expect(first).toEqual(second);
    const keys = table.do(event) && table.actions.map(({ key }) => key);
    expect(keys).toEqual(['p/0/postPrompt']);
    expect(nonceOf('p/0/postPrompt')).toMatch(/^[\w-]{24}$/u);
    expect(nonceOf('p/0/postPrompt')).not.toBe(nonceOf('p/1/postPrompt'));
  });

  test('totals are in nothing that is sent or logged before the end', () => {
    const run = (position: number): unknown[] => {
      const table = new Table();
      table.open('p');
      for (let member = 0; member < 10; member += 1) table.vote('p', member, position);
      table.after(DAY);
      table.after(2 * DAY);
      for (let member = 0; member < 10; member += 1) table.vote('p', member, position);
      return [table.actions, table.log];
    };
    expect(run(0)).toEqual(run(3));
  });
});

describe('phases', () => {
  test('suspending keeps what is left of the phase', () => {
    const table = new Table();
    table.open('p');
    table.wait(HOUR);
    expect(table.do({ kind: 'pause', by, prompt: 'p', why: 'dispute' })).toEqual(['editPrompt']);
    expect(table.get('p').remaining).toBe(23 * HOUR);
    expect(table.after(10 * DAY)).toEqual([]);
    expect(table.refused({ kind: 'cast', prompt: 'p', member: memberId(1), position: 0 })).toBe('paused');
    expect(table.refused({ kind: 'advance', by, prompt: 'p', from: 'before', why: '' })).toBe('paused');
    expect(table.do({ kind: 'resume', by, prompt: 'p' })).toEqual(['editPrompt']);
    expect(table.get('p').endsAt).toBe(table.now.getTime() + 23 * HOUR);
    expect(table.log.find(({ what }) => what === 'pause')?.why).toBe('dispute');
  });

  test('a second click on « phase suivante » does nothing', () => {
    const table = new Table();
    table.open('p');
    const click: DiscussionEvent = { kind: 'advance', by, prompt: 'p', from: 'before', why: '' };
    table.do(click);
    expect(table.refused(click)).toBe('phaseChanged');
    expect(table.get('p').status).toBe('debate');
  });

  test('a vote that comes after the time but before the clock is refused', () => {
    const table = new Table();
    table.open('p');
    table.wait(DAY);
    expect(table.refused({ kind: 'cast', prompt: 'p', member: memberId(1), position: 0 })).toBe('timeUp');
  });

  test('a phase that ends on time keeps the hour; one that ends late gives the next its whole length, and says so', () => {
    const table = new Table();
    table.open('p');
    const due = table.get('p').endsAt ?? 0;
    table.after(DAY + MINUTE);
    expect(table.get('p').endsAt).toBe(due + 2 * DAY);
    expect(table.after(2 * DAY + 3 * HOUR)).toEqual(['editPrompt', 'announceSecondVote', 'tell late']);
    expect(table.get('p').endsAt).toBe(table.now.getTime() + DAY);
  });

  test('after days without the bot, one phase ends, not all', () => {
    const table = new Table();
    table.open('p');
    table.after(30 * DAY);
    expect(table.get('p').status).toBe('debate');
  });

  test('closed before the second vote, there is one round', () => {
    const table = new Table();
    table.open('p');
    for (let member = 0; member < 6; member += 1) table.vote('p', member, 0);
    table.do({ kind: 'close', by, prompt: 'p', why: 'plus personne' });
    expect(table.get('p').results).toMatchObject({
      voters: { before: 6, after: null },
      before: [6, 0, 0, 0],
    });
  });

  test.each([
    ['before', [], ['editPrompt']],
    ['debate', ['before'], ['editPrompt', 'closeThread']],
    ['after', ['before', 'debate'], ['editPrompt', 'closeThread']],
  ] as const)('skipped in « %s », everything that members gave is gone', (_, phases, sent) => {
    const table = new Table();
    table.open('p');
    table.vote('p', 1, 0);
    for (const from of phases) table.do({ kind: 'advance', by, prompt: 'p', from, why: '' });
    expect(table.do({ kind: 'skip', by, prompt: 'p', why: 'hors sujet' })).toEqual(sent);
    expect(table.get('p')).toMatchObject({ status: 'skipped', secret: null, ballots: [], results: null });
    table.after(7 * DAY);
    expect(table.get('p').status).toBe('archived');
  });
});

describe('one open prompt, and a queue', () => {
  test('another one cannot be opened; the next is proposed when the first is done with', () => {
    const table = new Table();
    table.open('p');
    table.draft('q', { question: 'Et ensuite ?' });
    expect(table.refused({ kind: 'open', by, prompt: 'q' })).toBe('busy');
    table.do({ kind: 'enqueue', by, prompt: 'q' });
    expect(table.refused({ kind: 'next', by })).toBe('busy');
    table.do({ kind: 'close', by, prompt: 'p', why: '' });
    expect(table.do({ kind: 'conclude', by, prompt: 'p', text: CONCLUSION })).toContain('tell nextProposed');
    expect(table.actions.at(-1)).toMatchObject({ notice: { next: 'q', question: 'Et ensuite ?' } });
    expect(table.do({ kind: 'next', by })).toEqual(['postPrompt']);
    expect(table.board.queue).toEqual([]);
  });

  test('or opened, if so set', () => {
    const table = new Table({ next: 'open' });
    table.draft('q');
    table.do({ kind: 'enqueue', by, prompt: 'q' });
    table.open('p');
    expect(table.do({ kind: 'skip', by, prompt: 'p', why: 'non' })).toEqual(['editPrompt', 'postPrompt']);
    expect(table.get('q').status).toBe('before');
  });

  test('is put in order', () => {
    const table = new Table();
    for (const prompt of ['a', 'b', 'c']) {
      table.draft(prompt);
      table.do({ kind: 'enqueue', by, prompt });
    }
    table.do({ kind: 'enqueue', by, prompt: 'c', place: 1 });
    expect(table.board.queue).toEqual(['c', 'a', 'b']);
    table.do({ kind: 'enqueue', by, prompt: 'c', place: 3 });
    expect(table.board.queue).toEqual(['a', 'b', 'c']);
    expect(table.refused({ kind: 'enqueue', by, prompt: 'c', place: 4 })).toBe('noSuchPlace');
    table.do({ kind: 'remove', by, prompt: 'b', why: '' });
    expect(table.board.queue).toEqual(['a', 'c']);
    expect(table.refused({ kind: 'open', by, prompt: 'b' })).toBe('unknownPrompt');
  });
});

describe('what is scheduled', () => {
  const scheduled = (late: 'post' | 'skip'): Table => {
    const table = new Table({ late });
    table.draft('p');
    table.do({ kind: 'schedule', by, prompt: 'p', at: table.now.getTime() + HOUR });
    return table;
  };

  test('opens at its time, and its first phase ends at the hour that was announced', () => {
    const table = scheduled('post');
    const due = table.get('p').scheduledFor ?? 0;
    expect(table.after(HOUR + 90_000)).toEqual(['postPrompt']);
    expect(table.actions.at(-1)).toMatchObject({ late: 0 });
    expect(table.get('p').endsAt).toBe(due + DAY);
  });

  test('late, it is posted once, saying so', () => {
    const table = scheduled('post');
    expect(table.after(3 * HOUR)).toEqual(['postPrompt', 'tell late']);
    expect(table.actions[0]).toMatchObject({ kind: 'postPrompt', late: 120 });
    expect(table.after(0)).toEqual([]);
    expect(table.get('p').endsAt).toBe(table.now.getTime() + DAY);
  });

  test('or skipped, and moderators are told', () => {
    const table = scheduled('skip');
    expect(table.after(3 * HOUR)).toEqual(['tell lateSkipped']);
    expect(table.get('p').status).toBe('draft');
  });

  test('while another prompt is open, it is first in the queue', () => {
    const table = scheduled('post');
    table.draft('q');
    table.do({ kind: 'enqueue', by, prompt: 'q' });
    table.open('r');
    expect(table.after(HOUR)).toEqual(['tell queuedInstead']);
    expect(table.board.queue).toEqual(['p', 'q']);
  });

  test('a rhythm opens one of the queue each week, the last of several missed times', () => {
    const table = new Table({ late: 'post' }, '2026-03-20T12:00:00Z');
    for (const prompt of ['a', 'b']) {
      table.draft(prompt);
      table.do({ kind: 'enqueue', by, prompt });
    }
    table.do({ kind: 'setRhythm', by, rhythm: { weekday: 1, hour: 18, minute: 0 } });
    expect(table.board.rhythmAt).toBe(Date.UTC(2026, 2, 23, 17));
    table.now = new Date('2026-03-23T17:00:30Z');
    expect(table.do({ kind: 'tick' })).toEqual(['postPrompt']);
    // The clocks change on the 29th: it is 18 h in Paris again.
    expect(table.board.rhythmAt).toBe(Date.UTC(2026, 2, 30, 16));
    table.do({ kind: 'skip', by, prompt: 'a', why: 'non' });
    table.now = new Date('2026-04-20T16:01:00Z');
    expect(table.do({ kind: 'tick' })).toEqual(['postPrompt']);
    expect(table.actions.at(-1)).toMatchObject({ prompt: 'b', late: 0 });
    expect(table.board.rhythmAt).toBe(Date.UTC(2026, 3, 27, 16));
  });

  test.each([
    ['with nothing in the queue', 'rhythmEmpty', (table: Table) => table.now],
    ['with a prompt open', 'rhythmBusy', (table: Table) => table.open('p', { minutes: { before: 43_200 } })],
  ])('a rhythm %s tells moderators', (_, notice, prepare) => {
    const table = new Table();
    prepare(table);
    table.do({ kind: 'setRhythm', by, rhythm: { weekday: 1, hour: 18, minute: 0 } });
    expect(table.after(7 * DAY)).toEqual([`tell ${notice}`]);
    expect(table.after(7 * DAY)).toEqual([`tell ${notice}`]);
    expect(new Set(table.actions.map(({ key }) => key)).size).toBe(table.actions.length);
  });

  test('a rhythm that is late leaves the queue alone if late prompts are skipped', () => {
    const table = new Table({ late: 'skip' });
    table.draft('p');
    table.do({ kind: 'enqueue', by, prompt: 'p' });
    table.do({ kind: 'setRhythm', by, rhythm: { weekday: 1, hour: 18, minute: 0 } });
    expect(table.after(8 * DAY)).toEqual(['tell rhythmSkipped']);
    expect(table.board.queue).toEqual(['p']);
  });

  test('changing the zone moves the rhythm and not what is due', () => {
    const table = scheduled('post');
    table.do({ kind: 'setRhythm', by, rhythm: { weekday: 1, hour: 18, minute: 0 } });
    const due = table.get('p').scheduledFor;
    table.do({ kind: 'configure', by, changes: { zone: 'America/Montreal' } });
    expect(table.get('p').scheduledFor).toBe(due);
    expect(new Date(table.board.rhythmAt ?? 0).toISOString()).toBe('2026-03-02T23:00:00.000Z');
  });
});

describe('what is not allowed any more', () => {
  test('an open prompt is suspended until a moderator resumes it', () => {
    const table = new Table();
    table.open('p');
    table.wait(DAY);
    const missing = ['CreatePublicThreads'];
    expect(table.do({ kind: 'block', prompt: 'p', missing })).toEqual(['editPrompt', 'tell blocked']);
    expect(table.do({ kind: 'block', prompt: 'p', missing })).toEqual([]);
    expect(table.after(DAY)).toEqual([]);
    table.do({ kind: 'resume', by, prompt: 'p' });
    expect(table.after(0)).toContain('openThread');
  });

  test('a scheduled one waits at the head of the queue; a rhythm is let pass', () => {
    const table = new Table();
    table.draft('p');
    table.do({ kind: 'schedule', by, prompt: 'p', at: table.now.getTime() + HOUR });
    table.wait(HOUR);
    expect(table.do({ kind: 'block', prompt: 'p', missing: ['SendMessages'] })).toEqual(['tell blocked']);
    expect(table.board.queue).toEqual(['p']);
    table.do({ kind: 'setRhythm', by, rhythm: { weekday: 1, hour: 18, minute: 0 } });
    table.wait(7 * DAY);
    expect(table.do({ kind: 'block', prompt: 'p', missing: ['SendMessages'] })).toEqual(['tell blocked']);
    expect(table.after(0)).toEqual([]);
  });

  test.each([
    [{}, ['CreatePublicThreads'], ['MentionEveryone']],
    [{ place: 'forum' }, ['ManageThreads'], ['CreatePublicThreads']],
    [{ role: '777' }, ['MentionEveryone', 'PinMessages'], []],
  ] as const)('%j needs %j and not %j', (chosen, some, others) => {
    const needs = needsOf({ settings: made(settingsOf({ ...CHOSEN, ...chosen })) });
    expect(needs).toEqual(expect.arrayContaining([...some]));
    for (const other of others) expect(needs).not.toContain(other);
  });
});

describe('what is refused', () => {
  const table = new Table();
  table.open('open');
  table.draft('draft');
  table.draft('closed');
  table.do({ kind: 'skip', by, prompt: 'open', why: 'pour le test' });
  table.do({ kind: 'open', by, prompt: 'closed' });
  table.do({ kind: 'close', by, prompt: 'closed', why: '' });
  table.open('vote');

  test.each<[DiscussionEvent, RefusalReason['kind']]>([
    [{ kind: 'open', by, prompt: 'nope' }, 'unknownPrompt'],
    [{ kind: 'open', by, prompt: 'vote' }, 'phaseChanged'],
    [{ kind: 'open', by, prompt: 'closed' }, 'wrongStatus'],
    [{ kind: 'draft', by, prompt: 'vote', secret: SECRET, chosen: CHOSEN }, 'takenId'],
    [{ kind: 'draft', by, prompt: 'x', secret: SECRET, chosen: { ...CHOSEN, question: '' } }, 'length'],
    [{ kind: 'revise', by, prompt: 'vote', chosen: CHOSEN }, 'wrongStatus'],
    [{ kind: 'revise', by, prompt: 'draft', chosen: { ...CHOSEN, positions: ['a'] } }, 'range'],
    [{ kind: 'enqueue', by, prompt: 'closed' }, 'wrongStatus'],
    [{ kind: 'remove', by, prompt: 'vote', why: '' }, 'wrongStatus'],
    [{ kind: 'schedule', by, prompt: 'draft', at: 0 }, 'past'],
    [{ kind: 'schedule', by, prompt: 'draft', at: Number.NaN }, 'past'],
    [{ kind: 'schedule', by, prompt: 'draft', at: table.now.getTime() + 368 * DAY }, 'tooFar'],
    [{ kind: 'schedule', by, prompt: 'vote', at: table.now.getTime() + DAY }, 'wrongStatus'],
    [{ kind: 'next', by }, 'busy'],
    [{ kind: 'pause', by, prompt: 'draft', why: '' }, 'wrongStatus'],
    [{ kind: 'resume', by, prompt: 'vote' }, 'notPaused'],
    [{ kind: 'skip', by, prompt: 'vote', why: ' ' }, 'reasonMissing'],
    [{ kind: 'skip', by, prompt: 'vote', why: 'a'.repeat(301) }, 'length'],
    [{ kind: 'skip', by, prompt: 'open', why: 'encore' }, 'phaseChanged'],
    [{ kind: 'close', by, prompt: 'closed', why: '' }, 'phaseChanged'],
    [{ kind: 'close', by, prompt: 'draft', why: '' }, 'wrongStatus'],
    [{ kind: 'conclude', by, prompt: 'vote', text: CONCLUSION }, 'wrongStatus'],
    [{ kind: 'conclude', by, prompt: 'closed', text: 'court' }, 'length'],
    [{ kind: 'conclude', by, prompt: 'closed', text: 'a'.repeat(2_001) }, 'length'],
    [{ kind: 'archive', by, prompt: 'closed' }, 'conclusionMissing'],
    [{ kind: 'archive', by, prompt: 'vote' }, 'wrongStatus'],
    [{ kind: 'configure', by, changes: { zone: 'Europe/Paname' } }, 'unknownZone'],
    [{ kind: 'cast', prompt: 'draft', member: memberId(1), position: 0 }, 'wrongStatus'],
    [{ kind: 'cast', prompt: 'vote', member: memberId(1), position: 4 }, 'noSuchPosition'],
    [{ kind: 'cast', prompt: 'vote', member: memberId(1), position: 0.5 }, 'noSuchPosition'],
    [{ kind: 'delivered', prompt: 'nope', place: 'message', id: '1' }, 'unknownPrompt'],
  ])('%j: %s', (event, reason) => {
    const before = JSON.stringify(table.board);
    expect(table.refused(event)).toBe(reason);
    expect(JSON.stringify(table.board)).toBe(before);
  });

  test.each<DiscussionEvent>([
    { kind: 'draft', by, prompt: 'x', secret: 'court', chosen: CHOSEN },
    { kind: 'draft', by, prompt: 'a b', secret: SECRET, chosen: CHOSEN },
    { kind: 'delivered', prompt: 'vote', place: 'message', id: '' },
  ])('an id or a secret that is none is a mistake of the caller: %j', (event) => {
    expect(() => apply(table.board, event, table.now)).toThrow();
  });

  test('several events as one are all done or none', () => {
    const events: DiscussionEvent[] = [
      { kind: 'draft', by, prompt: 'z', secret: SECRET, chosen: CHOSEN },
      { kind: 'open', by, prompt: 'z' },
    ];
    const refused = applyAll(table.board, events, table.now);
    expect(refused).toMatchObject({ ok: false, reason: { kind: 'busy', prompt: 'vote' } });
    const done = applyAll(newBoard('901'), events, table.now);
    expect(done).toMatchObject({ ok: true, actions: [{ kind: 'postPrompt' }] });
  });
});

describe('reading a board back', () => {
  const stored = (): ReturnType<typeof JSON.parse> => {
    const table = new Table();
    table.open('p');
    table.vote('p', 1, 0);
    return JSON.parse(JSON.stringify(table.board));
  };

  test('archived prompts can be kept apart, and are read back alone', () => {
    const table = new Table();
    table.open('p');
    table.do({ kind: 'skip', by, prompt: 'p', why: 'hors sujet' });
    expect(withoutArchived(table.board).board).toBe(table.board);
    table.do({ kind: 'archive', by, prompt: 'p' });
    table.draft('q');
    const { board, archived } = withoutArchived(table.board);
    expect(readBoard(JSON.parse(JSON.stringify(board))).prompts.map(({ id }) => id)).toEqual(['q']);
    expect(archived.map((prompt) => readPrompt(JSON.parse(JSON.stringify(prompt))))).toEqual([
      table.get('p'),
    ]);
    expect(() => readPrompt({ ...table.get('p'), secret: SECRET })).toThrow(/secret/u);
  });

  test('what was stored is what is read', () => {
    expect(readBoard(stored())).toEqual(stored());
  });

  test.each<[string, (board: ReturnType<typeof stored>) => void]>([
    ['another schema', (board) => (board.schema = 2)],
    ['a field too many', (board) => (board.prompts[0].member = '1')],
    ['a state that there is not', (board) => (board.prompts[0].status = 'paused')],
    ['a phase without an end', (board) => (board.prompts[0].endsAt = null)],
    [
      'ballots that outlive the votes',
      (board) => Object.assign(board.prompts[0], { status: 'closed', endsAt: null, closedAt: 1 }),
    ],
    ['a ballot for a position that there is not', (board) => (board.prompts[0].ballots[0].before = 4)],
    ['a secret that is lost', (board) => (board.prompts[0].secret = null)],
    ['a queue of unknown prompts', (board) => (board.queue = ['q'])],
    ['a zone that there is not', (board) => (board.configuration.zone = 'Europe/Paname')],
    ['two open prompts', (board) => board.prompts.push({ ...board.prompts[0], id: 'q' })],
    ['nothing', (board) => delete board.prompts],
  ])('refuses %s', (_, spoil) => {
    const board = stored();
    spoil(board);
    expect(() => readBoard(board)).toThrow();
  });
});

describe('in words', () => {
  test.each<[RefusalReason, string]>([
    [{ kind: 'wrongStatus', status: 'debate' }, 'C’est impossible pour un débat dans cet état : débat.'],
    [{ kind: 'noSuchPlace', most: 1 }, 'La file d’attente n’a qu’une place : 1.'],
    [{ kind: 'noSuchPassage', most: 12 }, 'L’article n’a pas ce passage : ils vont de § 1 à § 12.'],
    [
      { kind: 'length', field: 'reason', least: 0, most: 300 },
      'La raison doit avoir au plus 300 caractères.',
    ],
    [{ kind: 'timeUp', status: 'after' }, 'Le vote est terminé.'],
  ])('%j', (reason, sentence) => {
    expect(frenchDebates.refusal(reason)).toBe(sentence);
  });

  test.each([
    [{ kind: 'late', minutes: 1 } as const, 'Avec 1 minute de retard : le bot était arrêté.'],
    [{ kind: 'late', minutes: 59 } as const, 'Avec 59 minutes de retard : le bot était arrêté.'],
    [{ kind: 'late', minutes: 150 } as const, 'Avec 2 heures de retard : le bot était arrêté.'],
    [
      { kind: 'blocked', missing: ['SendMessages', 'PinMessages'] } as const,
      'Le bot n’a plus les permissions qu’il lui faut ici : SendMessages, PinMessages.',
    ],
  ])('%j', (notice, sentence) => {
    expect(noticeSentence(notice)).toBe(sentence);
  });
});
