/**
 * Exercise time: whole ms that pass only while the clock runs. A running clock is a pair of readings (exercise, wall)
 * taken at the same moment; nothing ticks.
 */
export interface Anchor {
  /** Exercise ms at `wall`. */
  readonly at: number;
  /** Wall ms. */
  readonly wall: number;
  readonly running: boolean;
}

/** Exercise ms at a wall time. Never before the anchor, whatever the wall clock does. */
export const timeAt = (anchor: Anchor, wall: number): number => (anchor.running ? anchor.at + Math.max(0, wall - anchor.wall) : anchor.at);

/** The anchor after a record at exercise ms `at`. A clock that goes on running keeps its anchor, so late handling costs nobody time. */
export const anchorAfter = (anchor: Anchor, running: boolean, at: number, wall: number): Anchor => {
  if (anchor.running && running) return anchor;
  return { at, wall, running };
};

/**
 * Where time goes on after a fall. The heartbeat tells how far the clock had run; it may not carry the clock over a
 * deadline that the log does not hold, nor behind the newest record: our outage takes time from nobody.
 */
export const resumeAt = (lastRecordAt: number, heartbeatAt: number | null, nextDeadlineAt: number | null): number => {
  const reached = heartbeatAt ?? lastRecordAt;
  const allowed = nextDeadlineAt === null ? reached : Math.min(reached, nextDeadlineAt - 1);
  return Math.max(lastRecordAt, allowed);
};
