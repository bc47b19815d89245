// Elements. What callers wrote becomes text here and nothing else: there is no other way from a value into the page.

/** The element of an id. */
export const byId = (id) => document.getElementById(id);

/** Makes an element. Children are elements or texts; null and undefined are left out, as are attributes of that value. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Sets a text, unless it stands there: a status that is set again would be read out again. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** Says something to those who do not see the page. */
export function say(text) {
  setText(byId('news'), text);
}
