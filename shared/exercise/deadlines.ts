/** The public door to deadlines: what falls due, and when. */
export { deadlines, type Deadline } from './phases.ts';
