const number = new Intl.NumberFormat('en-GB');

/** The words of the panel that hands something over. */
export const shareWords = {
  about:
    'The link carries everything in itself, behind the “#”, where no server sees it. Whoever has the link can read it, so send it to the one person it is for.',
  making: 'Making the link',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Link copied.',
  notCopied: 'The browser did not copy it: select the link and copy it.',
  fits: (length: number) => `${number.format(length)} characters: fits into a mail or a chat.`,
  tooLongForMail: (length: number) =>
    `${number.format(length)} characters: mail programs may cut it. Send the file instead, or scan the code.`,
  noLink: 'This is too much for a link, or this browser cannot make one. Send the file instead.',
  showQr: 'QR code',
  qr: 'QR code of the link',
  scan: 'Scan it with the other device.',
  tooLong: 'Too long for a QR code. Send the link or the file.',
  send: 'Send…',
  save: 'Save file',
  saved: 'File saved. It lies where your browser keeps downloads.',
  text: 'Copy as text',
  textCopied: 'Copied as text, to paste into a chat.',
  textNotCopied: 'The browser did not copy it. Select what you see above and copy it.',
  print: 'Print',
};
