/** Configuration: environment only, one schema, and a start that refuses what it does not know. */
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const known = {
  PORT: port.default(2567),
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).max(1024).default('./data'),
  THRESHOLD_PUBLIC_ORIGIN: origin.optional(),
  THRESHOLD_SOLO: flag.default(false),
  THRESHOLD_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  THRESHOLD_SCENARIOS: z.string().min(1).max(1024).default('./scenarios'),
} as const;
const schema = z.object(known);

export type Config = z.infer<typeof schema>;

/** A start that cannot go on because of how it was asked; the message is for the person at the terminal. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

const knownNames = (): string =>
  Object.keys(known)
    .filter((name) => name.startsWith('THRESHOLD_'))
    .join(', ');

const refuseUnknown = (env: NodeJS.ProcessEnv): void => {
  const unknown = Object.keys(env).filter((name) => name.startsWith('THRESHOLD_') && !(name in known));
  if (unknown.length > 0) throw new ConfigFault(`Unknown setting ${unknown.join(', ')}. Known settings: ${knownNames()}.`);
};

const refuseLater = (env: NodeJS.ProcessEnv): void => {
  for (const name of ['DATABASE_URL', 'REDIS_URL'] as const) {
    if (env[name])
      throw new ConfigFault(`${name} is set, but this version keeps everything in one SQLite file under DATA_DIR. Unset ${name} to start.`);
  }
};

/** Reads the configuration or throws a ConfigFault that names the setting and what it accepts. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  refuseUnknown(env);
  refuseLater(env);
  const present = Object.fromEntries(Object.keys(known).map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigFault(`The settings do not fit. ${faults.join('; ')}.`);
};

/** Only this machine can reach a loopback host, so it may go without some proofs. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** Room server and store need Node 22.18 or newer; anything older fails later and darkly. */
export const assertNode = (version: string): void => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  throw new ConfigFault(`This needs Node 22.18 or newer, and runs on ${version}. Start it with "npm start", which brings its own Node.`);
};
