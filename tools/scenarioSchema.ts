/** Writes the JSON Schema of the scenario files, so that an editor can help: `node tools/scenarioSchema.ts [folder]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { idSchema } from '../shared/model/idSchema.ts';
import { describedIncidentSchema } from '../shared/services/incidentFile.ts';
import { incidentFileSchema, injectsFileSchema, regionFileSchema, scenarioFileSchema, textFileSchema } from '../shared/scenario/schema.ts';

const SCHEMAS = {
  scenario: scenarioFileSchema,
  incident: incidentFileSchema,
  injects: injectsFileSchema,
  region: regionFileSchema,
  text: textFileSchema,
  'described-incident': describedIncidentSchema,
} as const;

/** Ids are checked by code, which JSON Schema cannot carry; their pattern says the same. */
const idPatterns = new Map<unknown, string>(Object.entries(idSchema).map(([prefix, schema]) => [schema, `^${prefix}:[a-z0-9][a-z0-9/~.-]*$`]));

/** Text of each schema file by its name under scenarios/schema. */
export const schemaFiles = (): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const emitted = z.toJSONSchema(schema, {
        unrepresentable: 'any',
        io: 'input',
        override: ({ zodSchema, jsonSchema }) => {
          const pattern = idPatterns.get(zodSchema);
          if (pattern !== undefined) Object.assign(jsonSchema, { type: 'string', maxLength: 96, pattern });
        },
      });
      return [`${name}.schema.json`, `${JSON.stringify(emitted, null, 2)}\n`];
    }),
  );

const main = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(`${folder}/${name}`, text);
  console.log(`${folder}: ${Object.keys(SCHEMAS).length} files`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2] ?? 'scenarios/schema');
