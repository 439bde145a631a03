/**
 * Who may see a thing. The audience is a field on each entity, never derived across entities: reading one line tells
 * who sees it. The white cell sees everything.
 */
import type { StateId } from './ids.ts';

/** `public`: everyone; `cell`: the white cell only; a list: those delegations and the white cell. */
export type Audience = 'public' | 'cell' | readonly StateId[];

/** A class of viewers who all see the same: a delegation, the white cell, or the public (observers, projector). */
export type Viewer = StateId | 'cell' | 'public';

export const maySee = (audience: Audience, viewer: Viewer): boolean => {
  if (viewer === 'cell' || audience === 'public') return true;
  if (audience === 'cell' || viewer === 'public') return false;
  return audience.includes(viewer);
};

/** Text of a scenario by locale, or what a person wrote, which belongs to no locale and is kept under `said`. */
export type Wording = { readonly [locale: string]: string };
export const said = (text: string): Wording => ({ said: text });
