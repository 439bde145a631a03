/** The door checks for ids; kept apart from the ids so that a browser that only reads views need not load the parser. */
import { z } from 'zod';

const prefixed = <Prefix extends string>(prefix: Prefix) =>
  z.custom<`${Prefix}:${string}`>(
    (value) => typeof value === 'string' && value.length <= 96 && new RegExp(`^${prefix}:[a-z0-9][a-z0-9/~.-]*$`).test(value),
    { message: `expected an id that begins with "${prefix}:" and goes on in small letters, digits, "-", "/" or "."` },
  );

/** Door checks for ids; each accepts exactly one prefix. */
export const idSchema = {
  state: prefixed('state'),
  service: prefixed('service'),
  incident: prefixed('incident'),
  item: prefixed('item'),
  who: prefixed('who'),
  link: prefixed('link'),
  truth: prefixed('truth'),
  inject: prefixed('inject'),
  dyad: prefixed('dyad'),
  message: prefixed('message'),
  attribution: prefixed('attribution'),
  measure: prefixed('measure'),
  process: prefixed('process'),
  person: prefixed('person'),
  line: prefixed('line'),
  node: prefixed('node'),
  operator: prefixed('operator'),
  society: prefixed('society'),
  panellist: prefixed('panellist'),
  agreement: prefixed('agreement'),
  case: prefixed('case'),
  dispute: prefixed('dispute'),
  indication: prefixed('indication'),
} as const;
