/** `npm run threshold -- <command>`: one file per command, loaded when it is asked for. */
export type Subcommand = (args: readonly string[]) => Promise<number>;

interface Entry {
  readonly what: string;
  readonly load: () => Promise<{ readonly run: Subcommand; readonly usage?: string }>;
}

const COMMANDS: { readonly [name: string]: Entry } = {
  serve: { what: 'start the server', load: async () => ({ run: (await import('./serve.ts')).serve }) },
  secret: { what: 'make a new white-cell secret; the old one ends', load: async () => ({ run: (await import('./secret.ts')).secret }) },
  forget: { what: 'delete one exercise with its log and its names', load: async () => ({ run: (await import('./forget.ts')).forget }) },
  simulate: {
    what: 'play many exercises with bots and count what came of them',
    load: () => import('./simulate.ts').then(({ simulate: run, USAGE: usage }) => ({ run, usage })),
  },
  balance: {
    what: 'measure the balance and calibration targets by simulation',
    load: () => import('./balance.ts').then(({ balance: run, USAGE: usage }) => ({ run, usage })),
  },
  model: {
    what: 'run described incidents through the service model',
    load: () => import('./model.ts').then(({ model: run, USAGE: usage }) => ({ run, usage })),
  },
  stix: {
    what: 'write evidence and claims as a STIX 2.1 bundle, or read one',
    load: () => import('./stix.ts').then(({ stix: run, USAGE: usage }) => ({ run, usage })),
  },
  review: {
    what: 'read a log into its ledgers and scores',
    load: () => import('./review.ts').then(({ review: run, USAGE: usage }) => ({ run, usage })),
  },
  validate: { what: 'check a scenario folder and list every fault', load: async () => ({ run: (await import('./validate.ts')).validate }) },
};

const usage = (): string =>
  Object.entries(COMMANDS)
    .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
    .join('\n');

/** An option a command does not know is named, with what it takes. */
const runWith = async (name: string, { run, usage = '' }: Awaited<ReturnType<Entry['load']>>, args: readonly string[]): Promise<number> => {
  try {
    return await run(args);
  } catch (fault) {
    if (!(fault instanceof TypeError) || !String(Reflect.get(fault, 'code')).startsWith('ERR_PARSE_ARGS')) throw fault;
    process.stderr.write(`threshold ${name}: ${fault.message}\n${usage}`);
    return 2;
  }
};

/** Runs a command; resolves to the exit code. */
export const runThreshold = async (name: string, args: readonly string[]): Promise<number> => {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry !== undefined) return runWith(name, await entry.load(), args);
  process.stderr.write(`Unknown command "${name}". Commands:\n${usage()}\n`);
  return 2;
};

if (import.meta.main) process.exitCode = await runThreshold(process.argv[2] ?? '', process.argv.slice(3));
