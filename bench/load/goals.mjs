// The goals for figures, how tables show them, and the exit code of a run that misses one.

/** NaN means that the figure was not measured, so it reaches no goal. */
function reaches(value, goal, lower) {
  return lower ? value <= goal : value >= goal;
}

/**
 * Compares a figure with its goal, `{ floor, aim, lower }`. With `lower`, less is better. Returns whether it reaches the floor and the
 * aim (both null without a goal), and a table cell. If a floor is missed, the run exits with 1.
 */
export function judge(value, goal) {
  if (goal === undefined) return { met: null, aimMet: null, cell: '' };
  const { floor, aim, lower = false } = goal;
  const met = reaches(value, floor, lower);
  const aimMet = aim === undefined ? met : reaches(value, aim, lower);
  if (!met) process.exitCode = 1;
  const missed = Number.isNaN(value) ? 'not measured' : lower ? 'over' : 'under';
  const wanted = aim === undefined ? `${floor}` : `${floor} (${aim})`;
  const verdict = met ? (aimMet ? 'reached' : 'floor only') : missed.toUpperCase();
  return { met, aimMet, cell: `${wanted} ${verdict}` };
}

/** The title of the column that `judge` fills. */
export const GOAL = 'floor (aim)';
export const CEILING = 'ceiling (aim)';
