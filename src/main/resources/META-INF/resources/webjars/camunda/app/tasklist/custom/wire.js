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

function tell(method, url, status, answer) {
  listeners.forEach((listener) => listener(method, String(url).split('?')[0], status, answer));
}

// Forms come by fetch, submissions go by XMLHttpRequest.
const fetchIt = window.fetch;
window.fetch = async function (resource, options) {
  const answer = await fetchIt.call(this, resource, options);
  const url = typeof resource === 'object' && resource.url ? resource.url : resource;
  tell((options && options.method) || 'GET', url, answer.status, null);
  return answer;
};

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.addEventListener('loadend', () => {
    const text = this.responseType === '' || this.responseType === 'text' ? this.responseText : '';
    tell(method, url, this.status, parsed(text));
  });
  return open.call(this, method, url, ...rest);
};
