/**
 * "Metadata, id", "File 2, name": where in a submitted file something is, for a person. The API says it as a JSON
 * pointer, for clients.
 */
export function placeInFile(pointer: string): string {
  const parts = pointer.split('/').filter((part, at) => part !== '' && !(at === 1 && part === 'data'));
  const said: string[] = [];
  for (const part of parts) {
    const before = said.at(-1);
    if (/^\d+$/.test(part) && before)
      said[said.length - 1] = `${before.replace(/s$/, '')} ${Number(part) + 1}`;
    else said.push(inWords(part));
  }
  const place = said.join(', ');
  return place.charAt(0).toUpperCase() + place.slice(1);
}

/** "submitted at" for `submittedAt` */
const inWords = (name: string): string =>
  name
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
