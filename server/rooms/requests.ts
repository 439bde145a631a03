/** What a browser may say in a room. Parsed once, strictly; a fault is answered with the field's path. */
import { z } from 'zod';
import { clientCommandSchema, type ClientCommand } from '../../shared/exercise/command.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import type { Result } from '../../shared/lib/result.ts';
import { ok, refuse } from '../../shared/lib/result.ts';

/** Ids are the browser's own; ids of things are made from them, hence the small alphabet. */
const commandIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{15,63}$/);
const envelopeSchema = z.strictObject({ id: commandIdSchema, command: z.looseObject({ type: z.string().max(64) }) });

export const claimSchema = z.object({
  token: z.string().regex(/^[0-9a-f]{64}$/),
  tab: z.string().min(1).max(64),
  takeOver: z.boolean().default(false),
});
export const hintSchema = z.strictObject({ field: z.string().min(1).max(96), text: z.string().max(2000) });

export const comcheckSchema = z.strictObject({ check: z.int().min(1), width: z.int().min(0).max(100_000), keeps: z.boolean() });

const COMMANDS: ReadonlySet<string> = new Set(clientCommandSchema.options.map((option) => option.shape.type.value));

const malformed = (error: z.ZodError): Rejection => {
  const [issue] = error.issues;
  return { code: 'command.malformed', rule: 'RT7', facts: { field: issue?.path.map(String).join('.') ?? '', expected: issue?.message ?? '' } };
};

/** The command of a request, or the refusal that tells what was wrong with it. */
export const readCommand = (payload: unknown): Result<{ readonly id: string; readonly command: ClientCommand }, Rejection> => {
  const envelope = envelopeSchema.safeParse(payload);
  if (!envelope.success) return refuse(malformed(envelope.error));
  const { id, command } = envelope.data;
  if (!COMMANDS.has(command.type)) return refuse({ code: 'command.unknown', rule: 'RT7', facts: { type: command.type } });
  const parsed = clientCommandSchema.safeParse(command);
  return parsed.success ? ok({ id, command: parsed.data }) : refuse(malformed(parsed.error));
};
