/** So many steps one comparison may take: about a second. Counted, not timed, so that the result is the same everywhere. */
const STEPS = 30_000_000;

/** What is left of the work that one comparison may do. It is spent by whatever could grow faster than the text does. */
export type WorkBudget = { steps: number; ranOut: boolean };

export const newBudget = (steps: number = STEPS): WorkBudget => ({ steps, ranOut: false });

/** Takes steps out of the budget; false, and nothing is taken, where they are not there. */
export function spend(budget: WorkBudget, steps: number): boolean {
  if (steps > budget.steps) {
    budget.ranOut = true;
    return false;
  }
  budget.steps -= steps;
  return true;
}
