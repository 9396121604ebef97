// Finds the form-js instance that Tasklist shows: its context provider holds the form's services.
function search(vnode, depth) {
  if (!vnode || typeof vnode !== 'object' || depth > 12) {
    return null;
  }
  const value = vnode.props && vnode.props.value;
  if (value && typeof value.getService === 'function') {
    return value.getService('form', false);
  }
  const children = Array.isArray(vnode.__k) ? vnode.__k : vnode.__k ? [vnode.__k] : [];
  for (const child of children) {
    const found = search(child, depth + 1);
    if (found) {
      return found;
    }
  }
  return null;
}

/** The form on the screen, or null: the one in the start dialog before the one of a task. */
export function currentForm() {
  const containers = [...document.querySelectorAll('.fjs-container')].reverse();
  for (const container of containers) {
    for (const node of [container, container.parentElement, ...container.children]) {
      const form = node && search(node.__k, 0);
      if (form) {
        return { form, container };
      }
    }
  }
  return null;
}

/** Ids of the fields of a form, by key. */
export function idsByKey(schema, ids = {}) {
  (schema.components || []).forEach((component) => {
    if (component.key) {
      ids[component.key] = component.id;
    }
    idsByKey(component, ids);
  });
  return ids;
}
