import './style/main.css';
import { render } from 'preact';
import { createAsk } from './api/ask';
import { listen } from './api/live';
import { createChime } from './model/chime';
import { createClock } from './model/clock';
import { createDesk } from './model/desk';
import { keepTitle } from './model/title';
import { DeskContext } from './view/context';
import { App } from './view/app';

const API = '/desk/api';

/** Builds the page once and starts it. */
function start(root: HTMLElement): void {
  const desk = createDesk({
    ask: createAsk(API),
    listen: (listener) => listen(`${API}/events`, listener),
    page: window,
    now: createClock(document),
    chime: createChime(),
  });
  keepTitle(document, desk);
  void desk.session.start();
  render(
    <DeskContext.Provider value={desk}>
      <App />
    </DeskContext.Provider>,
    root,
  );
}

const root = document.getElementById('desk');
if (root) start(root);
