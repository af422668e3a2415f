import { plural } from '../../lib/format.ts';

/** A pasted list: what is drawn, in its order, and how many lines were left out because they are blank or stand there already. */
export interface Subjects {
  readonly subjects: readonly string[];
  readonly blank: number;
  readonly repeated: number;
}

/** What lists begin their lines with: `- `, `• `, `3. `, `3) `. */
const BULLET = /^(?:[-*•–—·]\s+|\d{1,3}[.)]\s+)/;

/** A line each. Spaces and bullets around a subject do not count, and neither do capitals for telling what is repeated. */
export function readSubjects(text: string): Subjects {
  const lines = text.replace(/\n+$/, '').split(/\r\n|\r|\n/);
  const subjects = new Map<string, string>();
  let [blank, repeated] = [0, 0];
  for (const line of text.trim() === '' ? [] : lines) {
    const subject = line.trim().replace(BULLET, '').replace(/\s+/g, ' ').trim();
    const key = subject.toLocaleLowerCase('en').normalize('NFC');
    if (subject === '') blank += 1;
    else if (subjects.has(key)) repeated += 1;
    else subjects.set(key, subject);
  }
  return { subjects: [...subjects.values()], blank, repeated };
}

/** `24 subjects. Left out: 2 repeated, 1 blank line.` */
export function subjectWords({ subjects, blank, repeated }: Subjects): string {
  const count = plural(subjects.length, 'subject');
  const left = [
    ...(repeated === 0 ? [] : [`${String(repeated)} repeated`]),
    ...(blank === 0 ? [] : [plural(blank, 'blank line')]),
  ];
  return left.length === 0 ? count : `${count}. Left out: ${left.join(', ')}.`;
}
