import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways to reach a person as HTML, made of the facts and texts, English and French first. */
export function channelsHtml(root) {
  const languages = ['en', 'fr', 'de', 'ar', 'zh-Hans', 'zh-Hant', 'ko', 'es', 'it', 'ja', 'pt'];
  return languages
    .filter((language) => hasTexts(root, language))
    .map((language) => section(root, language))
    .join('\n');
}

/** A text of the chat page in both official languages. */
export function bothOf(root, key) {
  return ['en', 'fr'].map((language) =>
    escapeHtml(json(join(root, 'locales', language, 'web.json'))[key]),
  );
}

/** That the page needs JavaScript, in both official languages. */
export function noScriptHtml(root) {
  const [english, french] = bothOf(root, 'noScript');
  return `<p lang="en">${english}</p><p lang="fr">${french}</p>`;
}

function hasTexts(root, language) {
  return ['web', 'channels', 'links'].every((name) =>
    existsSync(join(root, 'locales', language, `${name}.json`)),
  );
}

function section(root, language) {
  const read = (name) => json(join(root, 'locales', language, `${name}.json`));
  const fact = (name) => json(join(root, 'dialogs', 'facts', `${name}.json`)).entries;
  const [web, texts, labels] = [read('web'), read('channels'), read('links')];
  const items = fact('channels').map(({ id, phone, link }) => {
    const text = escapeHtml(texts[id]).replace('{{phone}}', phone ? telephone(phone) : '');
    const found = link && fact('links').find((entry) => entry.id === link);
    return `<li>${text}${found ? ` ${anchor(found[language === 'fr' ? 'fr' : 'en'], labels[link])}` : ''}</li>`;
  });
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<section lang="${language}" dir="${direction}"><h2>${escapeHtml(web.otherWays)}</h2><ul>${items.join('')}</ul></section>`;
}

function telephone(number) {
  return `<a href="tel:+${number.replaceAll('-', '')}"><bdi dir="ltr">${escapeHtml(number)}</bdi></a>`;
}

function anchor(url, label) {
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(label)}</a>`;
}

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function json(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
