// What was typed is kept on the server, encrypted, until the form is submitted; nothing stays in this browser.
import { onAnswer } from './wire.js';
import { currentForm } from './form.js';

const QUIET_MS = 3000;
let address = null;
let watched = null;
let first = '';
let last = '';
let timer = 0;

function token() {
  const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  return found ? decodeURIComponent(found[1]) : 'tasklist';
}

function tell(container, text) {
  const host = container.parentElement;
  let line = host.querySelector('.tx-draft');
  if (!line) {
    line = document.createElement('div');
    line.className = 'tx-draft';
    line.setAttribute('role', 'status');
    host.appendChild(line);
  }
  line.textContent = text;
}

/** What the form would submit, without what is not filled in. */
function typed(form) {
  return Object.fromEntries(Object.entries(form._getSubmitData()).filter(([, value]) => value !== null && value !== ''));
}

async function keep() {
  if (!watched || !address) {
    return;
  }
  const { form, container } = watched;
  const values = typed(form);
  const text = JSON.stringify({ values });
  if (text === last || text === first) {
    return;
  }
  last = text;
  const answer = await fetch(address, {
    method: 'PUT',
    credentials: 'same-origin',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: text
  });
  if (answer.ok) {
    const now = new Date();
    const clock = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
    tell(container, `已自动保存草稿 ${clock}`);
  }
}

function watch() {
  const shown = currentForm();
  if (!shown || (watched && watched.form === shown.form)) {
    return;
  }
  watched = shown;
  const { data, initialData } = shown.form._getState();
  first = JSON.stringify({ values: typed(shown.form) });
  // Quick hands have typed before the form was found: that is kept, too.
  if (JSON.stringify(data) !== JSON.stringify(initialData)) {
    first = '';
    timer = setTimeout(keep, QUIET_MS);
  }
  last = first;
  shown.form.on('changed', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  });
}

onAnswer((method, path, status) => {
  const task = path.match(/\/task\/([^/]+)\/deployed-form$/);
  const start = path.match(/\/process-definition\/([^/]+)\/deployed-start-form$/);
  if (task) {
    address = `/drafts/task/${task[1]}`;
  } else if (start) {
    address = `/drafts/start/${decodeURIComponent(start[1]).split(':')[0]}`;
  }
  if (path.endsWith('/submit-form') && status < 400) {
    clearTimeout(timer);
    watched = null;
    address = null;
  }
});

setInterval(watch, 1000);
window.addEventListener('pagehide', keep);

export default [];
