import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The launcher's few words in every language: `{ en: [open, close, frame], … }`. */
export function launcherTexts(root) {
  const folder = join(root, 'locales');
  const languages = readdirSync(folder).filter((language) =>
    existsSync(join(folder, language, 'web.json')),
  );
  return Object.fromEntries(
    languages.map((language) => {
      const { launcher } = JSON.parse(readFileSync(join(folder, language, 'web.json'), 'utf8'));
      return [language, [launcher.open, launcher.close, launcher.frame]];
    }),
  );
}
