import * as v from 'valibot';
import { select } from '../../document/select.ts';
import { pageOf } from '../../document/tree.ts';
import { doesNotExist } from '../node-object.ts';
import { isPageDivider } from '../move-rules.ts';
import { asyncMethod, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { checked, typeName } from '../validate.ts';

/** Pages: what is selected on them, and loading them. */
export const pageMembers = {
  selection: {
    get({ session, record }) {
      return (record.selection ?? []).map((id) => session.node(id));
    },
    set: setSelection,
  },
  backgrounds: { get: ({ record }) => structuredClone(record.backgrounds ?? []) },
  isPageDivider: { get: ({ record }) => isPageDivider(record) },
  loadAsync: asyncMethod(({ session, id }) => void session.loadedPages.add(id)),
} satisfies MembersOf<PageNode>;

/** The document. Its name is the file's and read-only. */
export const documentMembers = {
  children: { get: ({ session }) => session.store.pages().map(({ id }) => session.node(id)) },
  documentColorProfile: { get: ({ session }) => session.env.colorProfile },
} satisfies MembersOf<DocumentNode>;

function setSelection({ session, id }: Self, value: unknown): void {
  const { store } = session;
  const ids = checked(v.array(v.unknown()), value, 'selection').map((each) => {
    const nodeId = session.nodeId(each);
    const record = nodeId === undefined ? undefined : store.node(nodeId);
    if (!record) throw new Refusal(`Property "selection" failed validation: Expected node, got ${typeName(each)}`);
    if (record.removed) throw new Refusal(doesNotExist(record));
    if (record.type === 'PAGE' || pageOf(store, record.id)?.id !== id) {
      throw new Refusal('The selection of a page can only include nodes in that page');
    }
    return record.id;
  });
  select(store, id, ids);
}
