import js from '@eslint/js';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

const rules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-explicit-any': 'error',
  // A step or handler may have nothing to wait for; its type says that it may.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  eqeqeq: 'error',
  'no-console': 'error',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', '**/*.js', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['src/**/*.ts', 'dialogs/**/*.ts', 'test/**/*.ts'],
    ignores: ['src/web/page/**', 'src/desk/page/**'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: root } },
    rules,
  },
  {
    files: ['src/web/page/**/*.{ts,tsx}', 'src/desk/page/**/*.{ts,tsx}', 'src/web/*.ts'],
    languageOptions: {
      parserOptions: { project: './.config/tsconfig.pages.json', tsconfigRootDir: root },
    },
    rules,
  },
  {
    // Flow files are tables; a test describes many cases in one place.
    files: ['dialogs/**/*.ts', 'test/**/*.ts', 'test/**/*.tsx'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // Answers over HTTP have many shapes; the assertions check them.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((kind) => [
        `@typescript-eslint/no-unsafe-${kind}`,
        'off',
      ]),
    ),
  },
);
