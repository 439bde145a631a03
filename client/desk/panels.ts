/** The panels behind the tabs come apart from the desk, and are fetched as soon as it stands: a lost line must not keep them away. */
import { lazy } from 'react';
import { patient } from '../app/patient.ts';
import { withWords } from '../words/messages.ts';

const assess = () => withWords(() => import('./assess/Assess.tsx'), 'apart');
const consult = () => patient(() => import('./consult/Consult.tsx'));
const decide = () => withWords(() => import('./decide/Decide.tsx'), 'apart');
const reveal = () => patient(() => import('./Reveal.tsx'));
const closing = () => patient(() => import('./Closing.tsx'));
const tableTwin = () => withWords(() => import('../app/TableTwin.tsx'), 'apart');
const besideAssess = () => withWords(() => import('./statecraft/AssessPanels.tsx'), 'apart');
const besideConsult = () => withWords(() => import('./statecraft/ConsultPanels.tsx'), 'apart');

export const Assess = lazy(() => assess().then((module) => ({ default: module.Assess })));
export const Consult = lazy(() => consult().then((module) => ({ default: module.Consult })));
export const Decide = lazy(() => decide().then((module) => ({ default: module.Decide })));
export const Reveal = lazy(() => reveal().then((module) => ({ default: module.Reveal })));
export const Closing = lazy(() => closing().then((module) => ({ default: module.Closing })));
export const TableTwin = lazy(() => tableTwin().then((module) => ({ default: module.TableTwin })));
export const AssessPanels = lazy(besideAssess);
export const ConsultPanels = lazy(besideConsult);

/** Asks for all of them at once; what is slow to come is there when it is opened. */
export const fetchPanels = (): void => {
  for (const panel of [assess, consult, decide, reveal, closing, tableTwin, besideAssess, besideConsult]) panel().catch(() => undefined);
};
