/** `npm run threshold -- <command>`: one file per command, loaded when it is asked for. */
export type Subcommand = (args: readonly string[]) => Promise<number>;

interface Entry {
  readonly what: string;
  readonly load: () => Promise<Subcommand>;
}

const COMMANDS: { readonly [name: string]: Entry } = {
  serve: { what: 'start the server', load: async () => (await import('./serve.ts')).serve },
  secret: { what: 'make a new white-cell secret; the old one ends', load: async () => (await import('./secret.ts')).secret },
  forget: { what: 'delete one exercise with its log and its names', load: async () => (await import('./forget.ts')).forget },
  simulate: { what: 'play many exercises with bots and count what came of them', load: async () => (await import('./simulate.ts')).simulate },
  balance: { what: 'measure the balance and calibration targets by simulation', load: async () => (await import('./balance.ts')).balance },
  model: { what: 'run described incidents through the service model', load: async () => (await import('./model.ts')).model },
  stix: { what: 'write evidence and claims as a STIX 2.1 bundle, or read one', load: async () => (await import('./stix.ts')).stix },
  review: { what: 'read a log into its ledgers and scores', load: async () => (await import('./review.ts')).review },
  validate: { what: 'check a scenario folder and list every fault', load: async () => (await import('./validate.ts')).validate },
};

const usage = (): string =>
  Object.entries(COMMANDS)
    .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
    .join('\n');

/** Runs a command; resolves to the exit code. */
export const runThreshold = async (name: string, args: readonly string[]): Promise<number> => {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry !== undefined) return (await entry.load())(args);
  process.stderr.write(`Unknown command "${name}". Commands:\n${usage()}\n`);
  return 2;
};

if (import.meta.main) process.exitCode = await runThreshold(process.argv[2] ?? '', process.argv.slice(3));
