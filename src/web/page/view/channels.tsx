import { useLayoutEffect, useRef } from 'preact/hooks';
import { language } from '../text/texts';

/** The other ways to get help, which are in the page itself and need no connection. */
export function Channels() {
  const box = useRef<HTMLDivElement>(null);
  const tag = language.value;
  useLayoutEffect(() => {
    const template = document.getElementById('channels');
    if (!(template instanceof HTMLTemplateElement)) return;
    const sections = [...template.content.querySelectorAll('section')];
    const mine = sections.filter((section) => section.lang === tag);
    const official = sections.filter((section) => section.lang === 'en' || section.lang === 'fr');
    box.current?.replaceChildren(
      ...(mine.length > 0 ? mine : official).map((section) => section.cloneNode(true)),
    );
  }, [tag]);
  return <div class="banner channels" ref={box} />;
}
