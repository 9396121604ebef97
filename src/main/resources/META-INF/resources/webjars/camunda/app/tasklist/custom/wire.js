// Sees the answers of the engine's REST that Tasklist receives; changes none of them.
const listeners = [];

/** Calls back with (method, path, status, answer) whenever a request of Tasklist ends. */
export function onAnswer(listener) {
  listeners.push(listener);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.addEventListener('loadend', () => {
    const text = this.responseType === '' || this.responseType === 'text' ? this.responseText : '';
    listeners.forEach((listener) => listener(method, String(url).split('?')[0], this.status, parsed(text)));
  });
  return open.call(this, method, url, ...rest);
};
