/** Stands for the origin of a site of which nobody has said where it is published. No site can be there (RFC 2606). */
export const NO_SITE = 'https://playbook.invalid';
