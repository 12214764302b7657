// Rich text as it is compared: once Draftail runs it writes the same with other spaces, keys and order, and an empty one as
// null. Nobody typed that, and whoever only follows a link to a field must not become the author of a draft.

const ranges = (found) => found.map(({ offset, length, style, key }) => [style ?? key, offset, length].join(" ")).sort();

function essenceOf({ blocks, entityMap }) {
  const lines = blocks.map(({ text, type, depth, inlineStyleRanges, entityRanges }) => [
    text, type, depth, ranges(inlineStyleRanges), ranges(entityRanges),
  ]);
  const linked = Object.values(entityMap).map(({ type, data }) => [type, Object.entries(data).sort()]);
  return linked.length || blocks.some(({ text }) => text.trim()) ? JSON.stringify([lines, linked]) : "null";
}

// Of anything else the value itself, even where somebody typed what looks like rich text.
export function told(value) {
  if (!/^\{\s*"blocks":/.test(value)) return value;
  try {
    return essenceOf(JSON.parse(value));
  } catch {
    return value;
  }
}
