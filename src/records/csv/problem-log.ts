import { InvalidInputError } from "../../errors/index.js";
import type { ProblemCount, ReadNote, RowPlace, RowProblem } from "./read-report.js";

/** Collects what a report tells: problems, duplicates and notes, the first ones of each in full. */
export interface ProblemLog {
  problem(problem: RowProblem): void;
  duplicate(place: RowPlace): void;
  note(about: string, example: string): void;
  contents(): {
    readonly firstProblems: readonly RowProblem[];
    readonly problemCounts: readonly ProblemCount[];
    readonly duplicates: number;
    readonly firstDuplicates: readonly RowPlace[];
    readonly notes: readonly ReadNote[];
  };
}

/** Starts a log. A strict one throws an InvalidInputError at the first problem. */
export function problemLog(strict: boolean, most: number): ProblemLog {
  const firstProblems: RowProblem[] = [];
  const counts = new Map<string, ProblemCount>();
  const firstDuplicates: RowPlace[] = [];
  const notes = new Map<string, { count: number; examples: string[] }>();
  let duplicates = 0;
  return {
    problem(problem) {
      const { file, line, field, expected, received } = problem;
      if (strict) throw new InvalidInputError(`${file} line ${line}`, [{ path: field, expected, received }]);
      if (firstProblems.length < most) firstProblems.push(problem);
      const key = `${field}\n${expected}`;
      counts.set(key, { field, expected, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    duplicate(place) {
      duplicates += 1;
      if (firstDuplicates.length < most) firstDuplicates.push(place);
    },
    note(about, example) {
      const note = notes.get(about) ?? { count: 0, examples: [] };
      note.count += 1;
      if (note.examples.length < most) note.examples.push(example);
      notes.set(about, note);
    },
    contents: () => ({
      firstProblems: [...firstProblems],
      problemCounts: [...counts.values()].sort((a, b) => b.count - a.count),
      duplicates,
      firstDuplicates: [...firstDuplicates],
      notes: [...notes].map(([about, { count, examples }]) => ({ about, count, examples: [...examples] })),
    }),
  };
}
