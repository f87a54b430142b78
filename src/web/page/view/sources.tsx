import type { Source } from '../line/activity';
import { isSafe } from '../text/markdown';
import { fill, intlTag, language, texts } from '../text/texts';

/** Further sources of an answer, folded away: where and of which day. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const t = texts.value;
  const safe = sources.filter(({ url }) => isSafe(url));
  if (!t || safe.length === 0) return null;
  return (
    <details class="sources">
      <summary>{t.sources}</summary>
      <ul>
        {safe.map(({ url, asOf }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              <bdi>{siteOf(url)}</bdi>
            </a>{' '}
            {fill(t.asOf, { date: dayOf(asOf) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function siteOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}

function dayOf(asOf: string): string {
  const day = new Date(`${asOf}T12:00:00`);
  if (Number.isNaN(day.getTime())) return asOf;
  return new Intl.DateTimeFormat(intlTag(language.value), { dateStyle: 'long' }).format(day);
}
