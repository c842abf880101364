import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { onEachEngine } from './engines.js';

const GUILD = '81384788765712384';
const CHANNEL = '1186710348302536774';

onEachEngine(({ open }) => {
  test('the choice of the channel comes before that of the guild', async () => {
    const { choices } = await open();
    expect(await choices.articleOf(GUILD, [CHANNEL])).toBeUndefined();
    await choices.choose({ guild: GUILD, article: 'le-g7' });
    expect(await choices.articleOf(GUILD, [CHANNEL])).toBe('le-g7');
    expect(await choices.articleOf(GUILD, [])).toBe('le-g7');
    await choices.choose({ guild: GUILD, channel: CHANNEL, article: 'l-ete-2021' });
    expect(await choices.articleOf(GUILD, [CHANNEL])).toBe('l-ete-2021');
    expect(await choices.articleOf(GUILD, ['2'])).toBe('le-g7');
    expect(await choices.articleOf('3', [CHANNEL])).toBeUndefined();
    await choices.clear({ guild: GUILD, channel: CHANNEL });
    expect(await choices.articleOf(GUILD, [CHANNEL])).toBe('le-g7');
  });

  test('a thread follows its channel until it chooses for itself', async () => {
    const { choices } = await open();
    const thread = '1186710348302536775';
    await choices.choose({ guild: GUILD, article: 'le-g7' });
    await choices.choose({ guild: GUILD, channel: CHANNEL, article: 'l-ete-2021' });
    expect(await choices.articleOf(GUILD, [thread, CHANNEL])).toBe('l-ete-2021');
    await choices.choose({ guild: GUILD, channel: thread, article: 'autre' });
    expect(await choices.articleOf(GUILD, [thread, CHANNEL])).toBe('autre');
  });

  test('identifiers longer than a number can hold are told apart', async () => {
    const { choices } = await open();
    await choices.choose({ guild: '9007199254740992', article: 'un' });
    await choices.choose({ guild: '9007199254740993', article: 'deux' });
    expect(await choices.articleOf('9007199254740992', [])).toBe('un');
  });

  test('any sequence of calls answers as a map does', async () => {
    const { choices } = await open();
    const guild = fc.constantFrom('1', '2');
    const channel = fc.constantFrom('10', '11', undefined);
    const call = fc.oneof(
      fc.record({ kind: fc.constant('choose' as const), guild, channel, article: fc.constantFrom('a', 'b') }),
      fc.record({ kind: fc.constant('clear' as const), guild, channel }),
      fc.record({ kind: fc.constant('forgetGuild' as const), guild }),
      fc.record({ kind: fc.constant('articleOf' as const), guild, channel }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 20 }), async (calls) => {
        await choices.forgetGuild('1');
        await choices.forgetGuild('2');
        const map = new Map<string, string>();
        const key = (guild: string, channel: string | undefined) => `${guild}/${channel ?? 'all'}`;
        for (const call of calls) {
          if (call.kind === 'choose') {
            await choices.choose(call);
            map.set(key(call.guild, call.channel), call.article);
          } else if (call.kind === 'clear') {
            await choices.clear(call);
            map.delete(key(call.guild, call.channel));
          } else if (call.kind === 'forgetGuild') {
            await choices.forgetGuild(call.guild);
            for (const name of map.keys()) if (name.startsWith(`${call.guild}/`)) map.delete(name);
          } else {
            const expected = map.get(key(call.guild, call.channel)) ?? map.get(key(call.guild, undefined));
            expect(
              await choices.articleOf(call.guild, call.channel === undefined ? [] : [call.channel]),
            ).toBe(expected);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
