/** `npm run prove -- --only crash|twin --seed N [--kills K] [--pairs P]`: promises that take a whole server to prove. */
import { parseArgs } from 'node:util';

export interface ProofOptions {
  readonly seed: number;
  readonly kills: number;
  readonly pairs: number;
}
/** Resolves to true when the promise held; prints its own last line. */
export type Proof = (options: ProofOptions) => Promise<boolean>;

const PROOFS: { readonly [name: string]: () => Promise<Proof> } = {
  crash: async () => (await import('./crash.ts')).crash,
  twin: async () => (await import('./twin.ts')).twin,
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      kills: { type: 'string', default: '20' },
      pairs: { type: 'string', default: '60' },
    },
  });
  const names = values.only === undefined ? Object.keys(PROOFS) : [values.only];
  const unknown = names.filter((name) => !Object.hasOwn(PROOFS, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no proof "${unknown.join(', ')}". There are: ${Object.keys(PROOFS).join(', ')}.\n`);
    return 2;
  }
  let held = true;
  for (const name of names)
    held =
      (await (await PROOFS[name]?.())?.({ seed: Number(values.seed), kills: Number(values.kills), pairs: Number(values.pairs) })) === true && held;
  return held ? 0 : 1;
};

process.exitCode = await main();
