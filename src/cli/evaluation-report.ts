import { LANGUAGES, type Language } from '../language/supported';
import { INTENTS } from '../recognizer/intents';
import {
  figuresOf,
  worstConfusions,
  type Figures,
  type Judged,
} from '../recognizer/embedded/evaluation';

/** A text judged as it is and with one typo. */
export interface TestedText {
  readonly language: Language;
  readonly style: string | undefined;
  readonly clean: Judged;
  readonly mistyped: Judged;
}

const HEADINGS = [
  'top-1',
  'among 3',
  'macro-F1',
  'AUROC',
  'None held',
  'served',
  'answered',
  'right',
  'ECE',
  '1 typo',
];
const CONFUSIONS = 12;

/** Prints the figures per language and style, the labels one by one, and the worst confusions. */
export function printReport(title: string, tested: readonly TestedText[]): void {
  print(`\n${title}: ${tested.length} texts`);
  printTable(
    'language',
    groupBy(tested, ({ language }) => language, LANGUAGES),
  );
  const styles = [...new Set(tested.flatMap(({ style }) => style ?? []))].sort();
  if (styles.length > 0)
    printTable(
      'style',
      groupBy(tested, ({ style }) => style ?? '', styles),
    );
  printLabels(tested);
  for (const language of LANGUAGES) printConfusions(language, tested);
}

type Group = readonly [string, readonly TestedText[]];

function groupBy(
  tested: readonly TestedText[],
  keyOf: (text: TestedText) => string,
  keys: readonly string[],
): readonly Group[] {
  const groups = keys.map((key): Group => [key, tested.filter((text) => keyOf(text) === key)]);
  return [...groups.filter(([, texts]) => texts.length > 0), ['all', tested]];
}

function printTable(kind: string, groups: readonly Group[]): void {
  print([kind.padEnd(14), ...HEADINGS.map((heading) => heading.padStart(9))].join(' '));
  for (const [name, texts] of groups) {
    const clean = figuresOf(texts.map((text) => text.clean));
    const mistyped = figuresOf(texts.map((text) => text.mistyped));
    print([name.padEnd(14), ...cells(clean, mistyped)].join(' '));
  }
}

function cells(clean: Figures, mistyped: Figures): readonly string[] {
  const percent = (value: number): string => (value * 100).toFixed(1).padStart(9);
  return [
    percent(clean.accuracy),
    percent(clean.amongThree),
    percent(clean.macroF1),
    clean.auroc.toFixed(3).padStart(9),
    percent(clean.noneHeld),
    percent(clean.served),
    percent(clean.answered),
    percent(clean.answeredRight),
    clean.calibrationError.toFixed(3).padStart(9),
    percent(mistyped.accuracy),
  ];
}

/** The confusion table, one line a label: how many, how many right, and what the others were taken for. */
function printLabels(tested: readonly TestedText[]): void {
  print('\nlabel                     texts  right  taken for');
  for (const label of INTENTS) {
    const own = tested.filter(({ clean }) => clean.intent === label).map(({ clean }) => clean);
    if (own.length === 0) continue;
    const right = own.filter(({ recognition }) => recognition.intent === label).length;
    const others = worstConfusions(own, INTENTS.length).map(
      ([, given, count]) => `${given} ${count}`,
    );
    const share = ((100 * right) / own.length).toFixed(1);
    print(
      `${label.padEnd(24)} ${String(own.length).padStart(6)} ${share.padStart(6)}  ${others.join(', ')}`,
    );
  }
}

function printConfusions(language: Language, tested: readonly TestedText[]): void {
  const own = tested.filter((text) => text.language === language).map(({ clean }) => clean);
  if (own.length === 0) return;
  const worst = worstConfusions(own, CONFUSIONS).map(
    ([right, given, count]) => `${right} > ${given} ${count}`,
  );
  print(`\n${language}, worst confusions: ${worst.join(' · ')}`);
}

/** Writes one line to standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
