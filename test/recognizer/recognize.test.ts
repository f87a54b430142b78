import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../..');

function recognize(lines: readonly string[]): readonly Record<string, unknown>[] {
  const { stdout } = spawnSync('node', ['dist/src/cli/recognize.js', '--jsonl'], {
    cwd: root,
    input: lines.join('\n') + '\n',
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('every line is answered, in order, and a bad one does not stop the rest', () => {
  const answers = recognize([
    '{"text":"where is my application","lang":"en"}',
    'not json',
    '{"lang":"en"}',
    '{"text":"신청 결과는 언제 나오나요"}',
    '{"text":"12345"}',
    '',
    '{"text":"merci beaucoup pour votre aide"}',
  ]);
  expect(answers.map((answer) => answer['language'] ?? 'error')).toEqual([
    'en',
    'error',
    'error',
    'ko',
    'en',
    'error',
    'fr',
  ]);
  expect(answers[0]).toMatchObject({
    text: 'where is my application',
    intent: 'CheckStatus',
    entities: expect.any(Array),
  });
  expect(answers[0]?.['candidates']).toHaveLength(3);
});
