/**
 * One indicator, report or note as a candidate for evidence. What came from an export of ours keeps its grades; what came
 * from elsewhere gets the grade of a stranger (F, and the credibility its confidence says) until the white cell grades it.
 */
import type { Result } from '../lib/result.ts';
import { ok, refuse } from '../lib/result.ts';
import type { Credibility, EvidenceLevel, EvidenceType, Producer, Reliability, Tlp } from '../model/terms.ts';
import { EXTENSION, gradeOfConfidence, labelOf, strictest, TAKEN_FOR } from './stixScales.ts';
import { gradesSchema, type Evidence, type Other } from './stixShapes.ts';

export interface Candidate {
  /** Id of the STIX object it was made from. */
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly type: EvidenceType;
  readonly level: EvidenceLevel;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly tlp: Tlp;
  readonly producer: Producer;
  readonly cluster: string;
}
/** The objects of the bundle, latest versions, by id. */
export type Source = ReadonlyMap<string, Evidence | Other>;
interface Made {
  readonly candidate: Candidate;
  readonly understood: string;
}

const MAX_TITLE = 200;
const MAX_TEXT = 4000;

/** Text from a stranger without signs that steer a terminal, turn the reading direction or are half a character. */
const plain = (text: string, max: number): string => text.slice(0, max).replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');

const wordsOf = (object: Evidence): { readonly title: string; readonly text: string } => {
  switch (object.type) {
    case 'report':
      return { title: object.name, text: object.description ?? '' };
    case 'note':
      return { title: object.abstract ?? object.content.slice(0, 80), text: object.content };
    case 'indicator':
      return {
        title: object.name ?? object.pattern.slice(0, 80),
        text: [object.description ?? '', object.pattern].filter((part) => part !== '').join('\n'),
      };
  }
};

const takenFor = (object: Evidence): { readonly type: EvidenceType; readonly level: EvidenceLevel } => {
  if (object.type === 'indicator') return { type: 'infrastructure', level: 'tactical' };
  const types = object.type === 'report' ? object.report_types : [];
  return (
    types.map((type) => (Object.hasOwn(TAKEN_FOR, type) ? TAKEN_FOR[type] : undefined)).find((known) => known !== undefined) ?? {
      type: 'vendor-report',
      level: 'operational',
    }
  );
};

/** Who made it, as far as an identity tells: a government is a partner, a company a vendor, a person civil society. */
const producerOf = (maker: Evidence | Other | undefined): Producer => {
  if (maker?.type !== 'identity' || !('identity_class' in maker)) return 'non-party';
  const { sectors, identity_class: kind } = maker;
  if ((sectors ?? []).some((sector) => sector.startsWith('government'))) return 'partner';
  if ((sectors ?? []).includes('non-profit') || kind === 'individual') return 'civil-society';
  return kind === 'organization' ? 'vendor' : 'non-party';
};

/** One producer is one cluster: its reports lean on each other (AT1). */
const clusterOf = (maker: Evidence | Other | undefined): string => {
  const name = maker !== undefined && 'name' in maker && typeof maker.name === 'string' ? maker.name : 'unknown';
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 34);
  return `stix-${slug === '' ? 'unknown' : slug}`;
};

const tlpOf = ({ object_marking_refs: refs }: Evidence): { readonly tlp: Tlp; readonly said: string } => {
  const labels = refs.flatMap((ref) => labelOf(ref) ?? []);
  const tlp = strictest(labels);
  return tlp === null ? { tlp: 'RED', said: 'It carries no TLP marking and is taken as RED.' } : { tlp, said: `TLP:${tlp}.` };
};

const ownGrades = (object: Evidence): ReturnType<typeof gradesSchema.safeParse> | null => {
  const extension = object.extensions?.[EXTENSION];
  return extension === undefined ? null : gradesSchema.safeParse(extension);
};

/** The candidate an object makes, with what was understood; or the sentence why it makes none. */
export const candidateOf = (object: Evidence, source: Source): Result<Made, string> => {
  const words = wordsOf(object);
  const [title, text] = [plain(words.title, MAX_TITLE), plain(words.text, MAX_TEXT)];
  if (title.trim() === '') return refuse('It has no words to make an item of.');
  if (object.type === 'note' && object.extensions?.[EXTENSION]?.kind === 'claim')
    return refuse('It is the words of an attribution claim, not evidence.');
  const own = ownGrades(object);
  const { tlp, said } = tlpOf(object);
  const cut = words.title.length > MAX_TITLE || words.text.length > MAX_TEXT ? ` Its text was cut to ${MAX_TITLE} and ${MAX_TEXT} characters.` : '';
  if (own?.success === true) {
    const { evidence_type: type, level, reliability, credibility, producer, cluster } = own.data;
    const candidate = { from: object.id, title, text, type, level, reliability, credibility, tlp, producer, cluster };
    return ok({ candidate, understood: `Graded ${reliability}${credibility} as exported. ${said}${cut}` });
  }
  const maker = object.created_by_ref === undefined ? undefined : source.get(object.created_by_ref);
  const credibility = gradeOfConfidence(object.confidence);
  const candidate: Candidate = {
    from: object.id,
    title,
    text,
    ...takenFor(object),
    reliability: 'F',
    credibility,
    tlp,
    producer: producerOf(maker),
    cluster: clusterOf(maker),
  };
  const lost = own === null ? '' : ' Its grades could not be read.';
  return ok({ candidate, understood: `Taken as ${candidate.type}, graded F${credibility} until the white cell grades it. ${said}${lost}${cut}` });
};
