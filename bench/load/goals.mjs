// What figures must reach and should reach, how a table says so, and that a run which misses one fails.

/** A figure that is no number was not measured, and has reached nothing. */
function reaches(value, goal, lower) {
  return lower ? value <= goal : value >= goal;
}

/**
 * Holds a figure against its goal, `{ floor, aim, lower }`; with `lower` less is better. Answers whether the floor is reached, and
 * the aim, and a cell for a table. Without a goal both are null. A missed floor makes the exit code of the run 1.
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

/** The head of the column that `judge` fills. */
export const GOAL = 'floor (aim)';
export const CEILING = 'ceiling (aim)';
