// What is typed is not kept in this browser, and a session that has ended leads to our sign-in. The server keeps drafts.
import { onAnswer } from './wire.js';

const TYPED = /^(camunda-form|camForm):/;

const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!TYPED.test(key)) {
    keep.call(this, key, value);
  }
};

Object.keys(localStorage)
  .filter((key) => TYPED.test(key))
  .forEach((key) => localStorage.removeItem(key));

onAnswer((method, path, status) => {
  if (status === 401) {
    window.location.assign('/sign-in?expired');
  }
});

export default [];
