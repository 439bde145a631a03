/** CPU time of this process, and a runner that measures two things by turns so that a busy machine hurts both alike. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
export const spent = (work: () => void): number => {
  const before = cpuMs();
  work();
  return cpuMs() - before;
};
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians of both over the rounds. */
export const byTurns = (rounds: number, one: () => void, other: () => void): readonly [number, number] => {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n += 1) {
    ones.push(spent(one));
    others.push(spent(other));
  }
  return [median(ones), median(others)];
};
export const line = (what: string, said: string): void => void process.stdout.write(`${what.padEnd(34)} ${said}\n`);
