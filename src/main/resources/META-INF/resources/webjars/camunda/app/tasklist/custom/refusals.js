// A refused submission: every rule by its field, in view, in Chinese; the fields are marked until they change.
import { onAnswer } from './wire.js';
import { currentForm, idsByKey } from './form.js';

function box(container) {
  const old = container.parentElement.querySelector('.tx-refusal');
  if (old) {
    old.remove();
  }
  const made = document.createElement('div');
  made.className = 'tx-refusal';
  made.setAttribute('role', 'alert');
  made.tabIndex = -1;
  container.parentElement.insertBefore(made, container);
  return made;
}

function list(violations) {
  const items = document.createElement('ul');
  violations.forEach(({ label, message }) => {
    const item = document.createElement('li');
    item.textContent = `${label}：${message}`;
    items.appendChild(item);
  });
  return items;
}

function mark(form, violations) {
  const { schema } = form._getState();
  const ids = idsByKey(schema);
  const errors = {};
  violations.forEach(({ field, message }) => {
    if (ids[field]) {
      errors[ids[field]] = [message];
    }
  });
  form._setState({ errors });
}

function show(answer) {
  const shown = currentForm();
  if (!shown) {
    return;
  }
  const violations = answer.violations || [];
  const notice = box(shown.container);
  notice.textContent = answer.message || '未能提交';
  if (violations.length) {
    notice.appendChild(list(violations));
    mark(shown.form, violations);
  }
  notice.scrollIntoView({ block: 'start' });
  notice.focus({ preventScroll: true });
}

onAnswer((method, path, status, answer) => {
  if (method === 'POST' && path.endsWith('/submit-form') && status >= 400 && answer) {
    show(answer);
  }
});

export default [];
