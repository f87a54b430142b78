import type { ComponentChildren } from 'preact';

/** A globe: languages. */
export function GlobeIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c6 6 6 12 0 18M12 3c-6 6-6 12 0 18" />
    </Icon>
  );
}

/** Three bars: the menu. */
export function MenuIcon() {
  return (
    <Icon>
      <path d="M4 6h16M4 12h16M4 18h16" />
    </Icon>
  );
}

/** A cross: close. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="M5 5l14 14M19 5L5 19" />
    </Icon>
  );
}

/** An arrow upwards: send. The same in every reading direction. */
export function SendIcon() {
  return (
    <Icon>
      <path d="M12 20V4M5 11l7-7 7 7" />
    </Icon>
  );
}

/** A star: one step of a rating. */
export function StarIcon() {
  return (
    <Icon>
      <path d="M12 3l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2-5.6-3-5.6 3 1.1-6.2L3 9.6l6.2-.9z" />
    </Icon>
  );
}

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
