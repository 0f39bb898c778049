/** What the script of a host says where a page of the playbook is shown on another site. */
export const hostWords = {
  noAddress: (src: string) => `This embed has no src that is an address: ${src}`,
  frame: 'Playbook',
  loading: 'Loading',
  failed: 'This page of the playbook could not be shown here.',
  open: 'Open it in a new tab',
};
