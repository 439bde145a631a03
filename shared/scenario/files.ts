/** Reads the files of a scenario folder into their types. All faults of shape in all files are reported at once. */
import type { z } from 'zod';
import type { Result } from '../lib/result.ts';
import { ok, refuse } from '../lib/result.ts';
import { DYAD_CHART_FILE, dyadChartSchema, type DyadChartFile } from './check/dyadChart.ts';
import { faultsOfIssues } from './fault.ts';
import type { ScenarioFault } from './fault.ts';
import type { IncidentFile, InjectsFile, RegionFile, ScenarioFile, TextFile } from './schema.ts';
import { incidentFileSchema, injectsFileSchema, regionFileSchema, scenarioFileSchema, textFileSchema } from './schema.ts';

export const SCENARIO_FILE = 'scenario.json';
export const REGION_FILE = 'region.topo.json';
export const INJECTS_FILE = 'injects.json';
const INCIDENT_FILE = /^incidents\/[a-z0-9-]+\.json$/;
const TEXT_FILE = /^text\/([a-z]{2}(?:-[A-Z]{2})?)\.json$/;

/** The files of a folder by their path in it, shape already checked. */
export interface ScenarioFiles {
  readonly scenario: ScenarioFile;
  readonly region: RegionFile;
  readonly injects: InjectsFile;
  /** The scenario's own dyad chart, if it brings one. */
  readonly dyadChart: DyadChartFile | null;
  readonly incidents: readonly { readonly file: string; readonly content: IncidentFile }[];
  readonly texts: readonly { readonly file: string; readonly locale: string; readonly content: TextFile }[];
}

const missing = (file: string): ScenarioFault => ({ file, path: '', expected: 'a file', got: 'nothing' });

const isKnown = (file: string): boolean =>
  [SCENARIO_FILE, REGION_FILE, INJECTS_FILE, DYAD_CHART_FILE].includes(file) || INCIDENT_FILE.test(file) || TEXT_FILE.test(file);

export const parseFiles = (files: { readonly [path: string]: unknown }): Result<ScenarioFiles, readonly ScenarioFault[]> => {
  const faults: ScenarioFault[] = [];
  const parse = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | undefined => {
    if (!Object.hasOwn(files, file)) {
      faults.push(missing(file));
      return undefined;
    }
    const parsed = schema.safeParse(files[file]);
    if (parsed.success) return parsed.data;
    faults.push(...faultsOfIssues(file, files[file], parsed.error.issues));
    return undefined;
  };
  const names = Object.keys(files).sort();
  for (const file of names.filter((name) => !isKnown(name))) faults.push({ file, path: '', expected: 'no such file', got: 'a file' });
  const incidentFiles = names.filter((name) => INCIDENT_FILE.test(name));
  if (incidentFiles.length === 0) faults.push(missing('incidents/*.json'));
  if (!Object.hasOwn(files, 'text/en.json')) faults.push(missing('text/en.json'));

  const scenario = parse(SCENARIO_FILE, scenarioFileSchema);
  const region = parse(REGION_FILE, regionFileSchema);
  const injects = parse(INJECTS_FILE, injectsFileSchema);
  const dyadChart = Object.hasOwn(files, DYAD_CHART_FILE) ? (parse(DYAD_CHART_FILE, dyadChartSchema) ?? null) : null;
  const incidents = incidentFiles.flatMap((file) => {
    const content = parse(file, incidentFileSchema);
    return content === undefined ? [] : [{ file, content }];
  });
  const texts = names.flatMap((file) => {
    const locale = TEXT_FILE.exec(file)?.[1];
    if (locale === undefined) return [];
    const content = parse(file, textFileSchema);
    return content === undefined ? [] : [{ file, locale, content }];
  });
  if (faults.length > 0 || scenario === undefined || region === undefined || injects === undefined) return refuse(faults);
  return ok({ scenario, region, injects, dyadChart, incidents, texts });
};
