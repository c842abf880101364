import { describe, expect, test } from '@jest/globals';
import { Turns } from '../../src/discord/turns.js';

/** A clock that only computations move on. */
function clockOf(): { now: () => number; pass: (milliseconds: number) => void } {
  let at = 0;
  return {
    now: () => at,
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
}

describe('turns', () => {
  test('computations run one after the other, in order, and give what they give', async () => {
    const turns = new Turns(() => 0);
    const order: string[] = [];
    const results = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        turns.take(name, async () => {
          order.push(`${name} begins`);
          await new Promise((resolve) => setImmediate(resolve));
          order.push(`${name} ends`);
          return name;
        }),
      ),
    );
    expect(results).toEqual(['a', 'b', 'c']);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('one that fails neither stops the next nor goes unheard', async () => {
    const turns = new Turns(() => 0);
    const failing = turns.take('a', () => {
      throw new Error('zut');
    });
    const next = turns.take('b', () => 'b');
    await expect(failing).rejects.toThrow('zut');
    await expect(next).resolves.toBe('b');
  });

  test('what is foreseen grows with those who wait, and with what each kind was measured to take', async () => {
    const clock = clockOf();
    const turns = new Turns(clock.now);
    const unknown = turns.foreseen('long');
    await turns.take('long', () => clock.pass(400));
    expect(unknown).toBeLessThan(400);
    expect(turns.foreseen('long')).toBe(400);
    const taken = [turns.take('long', () => clock.pass(400)), turns.take('long', () => clock.pass(400))];
    expect(turns.foreseen('long')).toBe(1_200);
    await Promise.all(taken);
    expect(turns.foreseen('long')).toBe(400);
  });

  test('the event loop goes round between two computations, so that others are acknowledged meanwhile', async () => {
    const turns = new Turns(() => 0);
    const order: string[] = [];
    const first = turns.take('a', () => {
      order.push('first');
      setImmediate(() => order.push('acknowledged'));
    });
    const second = turns.take('b', () => order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'acknowledged', 'second']);
  });
});
