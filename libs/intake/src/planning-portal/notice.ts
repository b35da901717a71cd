import { isObject, SubmittedDocument } from '../document.js';

/** Whether it is a Planning Portal notification that a submission can be fetched. */
export const isNotice = (json: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(json, 'applicationRef') && Array.isArray(json.documentLinks);

/** The notification's content, for the refusal that says what to fetch and send. */
export function saysNotice(json: object): string {
  const notice = new SubmittedDocument(json);
  const version = notice.count('/applicationVersion') ?? 1;
  const reference =
    notice.text('/applicationRef') ?? String(notice.count('/applicationRef') ?? 'a submission');
  const [link] = notice.list('/documentLinks').filter(isObject);
  const zip = typeof link?.documentName === 'string' ? link.documentName.slice(0, 100) : 'the zip';
  const until = typeof link?.expiryDateTime === 'string' ? ` before ${link.expiryDateTime.slice(0, 40)}` : '';
  return `This is the Planning Portal's notice of ${reference}, version ${version}: fetch ${zip} by its link${until} and send that.`;
}
