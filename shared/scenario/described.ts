/** Reads a described incident (docs/model.md) at its door; what is wrong is said as for any file of a scenario. */
import type { Result } from '../lib/result.ts';
import { ok, refuse } from '../lib/result.ts';
import type { DescribedIncident } from '../services/incidentFile.ts';
import { describedIncidentSchema } from '../services/incidentFile.ts';
import { faultsOfIssues, type ScenarioFault } from './fault.ts';

export const parseDescribed = (file: string, content: unknown): Result<DescribedIncident, readonly ScenarioFault[]> => {
  const parsed = describedIncidentSchema.safeParse(content);
  return parsed.success ? ok(parsed.data) : refuse(faultsOfIssues(file, content, parsed.error.issues));
};
