import { ROUNDS, type Round } from '../../discussion/ballots.js';

/** What a button or a form about discussions does. All it needs is in its `custom_id`, so that it outlives the process. */
export type DebateControl =
  | { readonly kind: 'vote'; readonly prompt: string; readonly round: Round; readonly position: number }
  | { readonly kind: 'withdraw'; readonly prompt: string; readonly argument: string }
  /** Opens a prompt of the queue. */
  | { readonly kind: 'open'; readonly prompt: string }
  /** Shows the form of the conclusion, or is that form. */
  | { readonly kind: 'conclude'; readonly prompt: string };

const NAMES = { vote: 'vote', withdraw: 'retirer', open: 'ouvrir', conclude: 'conclure' } as const;

/** The `custom_id`: at most 100 characters, as ids have at most 40. */
export function controlId(control: DebateControl): string {
  const parts = [NAMES[control.kind], control.prompt];
  if (control.kind === 'vote') parts.push(control.round, String(control.position));
  if (control.kind === 'withdraw') parts.push(control.argument);
  return parts.join('|');
}

/** Reads a `custom_id` back; undefined for one that is not about discussions. */
export function readControl(customId: string): DebateControl | undefined {
  const [name, prompt = '', third = '', fourth = ''] = customId.split('|');
  switch (name) {
    case NAMES.vote: {
      const round = ROUNDS.find((one) => one === third);
      return round && { kind: 'vote', prompt, round, position: Number(fourth) };
    }
    case NAMES.withdraw:
      return { kind: 'withdraw', prompt, argument: third };
    case NAMES.open:
      return { kind: 'open', prompt };
    case NAMES.conclude:
      return { kind: 'conclude', prompt };
    default:
      return undefined;
  }
}
