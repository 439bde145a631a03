/** The STIX 2.1 objects of an export, one builder per type, with the properties the specification requires. */
import type { Tlp } from '../model/terms.ts';
import { EXTENSION, markingOf } from './stixScales.ts';

export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}
export interface Bundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}
/** When the things were made, and when this version of them was: RFC 3339 in UTC, given by the caller. */
export interface Stamp {
  readonly created: string;
  readonly modified: string;
}

type Extra = { readonly [property: string]: unknown };

/** Leaves out what is null: an absent property says "not specified" in STIX. */
const present = (properties: Extra): Extra => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** What every domain and relationship object carries. */
export interface Common extends Stamp {
  readonly id: string;
  readonly by: string;
  readonly tlp: Tlp;
}
export const stixObject = (type: string, { id, by, tlp, created, modified }: Common, properties: Extra): StixObject => ({
  type,
  spec_version: '2.1',
  id,
  created_by_ref: by,
  created,
  modified,
  object_marking_refs: [markingOf(tlp)],
  ...present(properties),
});

/** An identity makes itself; it carries no marking of its own, since its name is known to the table. */
export const identity = (id: string, { created, modified }: Stamp, name: string, properties: Extra): StixObject => ({
  type: 'identity',
  spec_version: '2.1',
  id,
  created,
  modified,
  name,
  ...properties,
});

/** What STIX has no field for, under the one extension. */
export const extended = (properties: Extra): Extra => ({ [EXTENSION]: { extension_type: 'property-extension', ...properties } });

export const extensionDefinition = (by: string, { created, modified }: Stamp): StixObject => ({
  type: 'extension-definition',
  spec_version: '2.1',
  id: EXTENSION,
  created_by_ref: by,
  created,
  modified,
  name: 'Threshold evidence and claims',
  description: 'Grades and standards of a tabletop exercise. Everything in such a bundle is fiction.',
  schema:
    'kind: item | claim | link. item: id, evidence_type, level, reliability (Admiralty A-F), credibility (Admiralty 1-6), producer, cluster. claim: status, public, likelihood_low and likelihood_high in percent, confidence. link: link, kind of link to the state.',
  version: '1.0.0',
  extension_types: ['property-extension'],
});
