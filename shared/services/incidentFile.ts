/**
 * The file that describes an incident to the service model (docs/model.md): what struck which services directly, how that
 * was restored, and the observed curve. It may come from a stranger, so every list and text has a limit and unknown keys
 * are faults. Every number carries what it rests on: a reader must be able to tell a fact from a guess, and a prediction
 * from a number that was read off the very curve it is held against.
 */
import { z } from 'zod';
import { SECTORS } from '../model/terms.ts';

/** Hours after the effect began; a year at most. */
export const MAX_HOUR = 8760;

const hour = z.int().min(0).max(MAX_HOUR);
const perMille = z.int().min(0).max(1000);
const line = (max: number) => z.string().min(1).max(max);
const sector = z.enum(SECTORS);

/**
 * timeline: a dated row of the incident; figure: a published number; curve: read off the observed curve itself; table: the
 * sector table of the exercise; assumption: nobody published it.
 */
const BASES = ['timeline', 'figure', 'curve', 'table', 'assumption'] as const;
/** How well the document was checked, in the words of the reference tables. */
const CHECKS = ['checked', 'partly-checked', 'general-knowledge', 'assumption'] as const;
const sourceSchema = z.strictObject({ basis: z.enum(BASES), doc: line(200), check: z.enum(CHECKS), note: line(400).exactOptional() });

const stageSchema = z.strictObject({ hour, loss: perMille, source: sourceSchema });
const ascending = (stages: readonly { readonly hour: number }[]): boolean =>
  stages.every((stage, i) => i === 0 || stage.hour > (stages[i - 1]?.hour ?? 0));

const directSchema = z.discriminatedUnion('kind', [
  /** Strikes once and fades; without a half-life that of the sector table. */
  z.strictObject({
    kind: z.literal('fades'),
    sector,
    hour,
    loss: perMille,
    halfLifeHours: z.int().min(1).max(MAX_HOUR).exactOptional(),
    source: sourceSchema,
  }),
  /** Stands at what each stage says: held until the next one, or moving evenly to it; then fades, if a half-life is given. */
  z.strictObject({
    kind: z.literal('stages'),
    sector,
    between: z.enum(['held', 'even']),
    stages: z.array(stageSchema).min(1).max(100).refine(ascending, 'expected stages in the order of their hours, one an hour'),
    thenHalfLifeHours: z.int().min(1).max(MAX_HOUR).exactOptional(),
    source: sourceSchema,
  }),
]);

const shapeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
  title: line(160),
  /** Date of the effect, as far as known. */
  began: line(40),
  services: z
    .array(z.strictObject({ sector, people: z.int().min(0).max(2_000_000_000), counts: line(200), source: sourceSchema }))
    .min(1)
    .max(SECTORS.length),
  /** Whether the services supply each other by the sector table; false for groups too small to carry each other. */
  linked: z.boolean(),
  direct: z.array(directSchema).max(40),
  /** What was done, with the effect these acts have in the exercise. */
  acts: z.array(z.strictObject({ hour, sector, act: z.enum(['restore', 'assist', 'fallback']), source: sourceSchema })).max(40),
  /** `input`: the description already uses this point, so it shows nothing about the model. */
  observed: z.array(z.strictObject({ hour, sector, level: perMille, input: z.boolean(), source: sourceSchema })).max(200),
  /** Why there is no curve; only where `observed` is empty. */
  unobserved: line(400).exactOptional(),
  /** Highest mean absolute error this file promises, per mille. */
  errorAtMost: perMille.exactOptional(),
  notes: z.array(line(600)).max(12),
});

type Shape = z.infer<typeof shapeSchema>;
interface Complaint {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const strayOf = (incident: Shape): readonly Complaint[] => {
  const known = incident.services.map((service) => service.sector);
  const message = `expected a sector of this file's services: ${known.join(', ')}`;
  return (['direct', 'acts', 'observed'] as const).flatMap((list) =>
    incident[list].flatMap((entry, i) => (known.includes(entry.sector) ? [] : [{ path: [list, i, 'sector'], message }])),
  );
};
const twiceOf = ({ services }: Shape): readonly Complaint[] =>
  services.flatMap((service, i) =>
    services.findIndex((other) => other.sector === service.sector) < i
      ? [{ path: ['services', i, 'sector'], message: 'expected each sector at most once' }]
      : [],
  );
const curveOf = ({ observed, unobserved, errorAtMost }: Shape): readonly Complaint[] => {
  if (observed.length === 0 && unobserved === undefined)
    return [{ path: ['unobserved'], message: 'expected the reason why there is no observed curve' }];
  if (observed.length > 0 && unobserved !== undefined) return [{ path: ['unobserved'], message: 'expected nothing beside an observed curve' }];
  if (observed.length > 0 && errorAtMost === undefined) return [{ path: ['errorAtMost'], message: 'expected the error this file promises' }];
  return [];
};

export const describedIncidentSchema = shapeSchema.superRefine((incident, context) => {
  for (const { path, message } of [...strayOf(incident), ...twiceOf(incident), ...curveOf(incident)])
    context.addIssue({ code: 'custom', path: [...path], message });
});
export type DescribedIncident = z.infer<typeof describedIncidentSchema>;
export type DescribedLoss = DescribedIncident['direct'][number];
