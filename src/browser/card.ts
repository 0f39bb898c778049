/** What stands on a card about something that was wrong once and is right now. All of it is text. */
export interface Card {
  label: string;
  /** What was asked. */
  title: string;
  wrong: string;
  right: string;
  /** How much later. */
  later: string;
  /** Who it is about; empty: nobody is named. */
  name: string;
  playbook: string;
}

/** In pixels: what networks and chats show whole. */
export const CARD = { width: 1200, height: 630 } as const;

const EDGE = 72;
const SIZES = [92, 76, 62, 50, 42] as const;
const MOST_LINES = 4;
/** Of the face for headings; the weight in front, the width as a word. */
const face = (weight: number, width: string, size: number) => `${weight} ${width} ${size}px "Board Head", sans-serif`;

/**
 * Draws a card in the colours and faces of the page, light or dark as the page is.
 *
 * @throws where the browser draws no pictures
 */
export async function drawCard(canvas: HTMLCanvasElement, card: Card): Promise<void> {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No pictures can be drawn');
  await Promise.all([800, 560].map((weight) => document.fonts.load(face(weight, 'condensed', 40), card.title + card.name)));
  canvas.width = CARD.width;
  canvas.height = CARD.height;
  const colour = colours(canvas);
  pen.fillStyle = colour('--paper');
  pen.fillRect(0, 0, CARD.width, CARD.height);
  pen.textBaseline = 'alphabetic';

  pen.fillStyle = colour('--ink');
  pen.fillRect(EDGE, 112, CARD.width - 2 * EDGE, 3);
  write(pen, card.label, EDGE, 92, face(640, 'semi-condensed', 30), colour('--soft'));
  title(pen, card.title, colour('--ink'));
  board(pen, card, colour);
  write(pen, card.name, EDGE, 594, face(640, 'semi-condensed', 30), colour('--ink'));
  write(pen, card.playbook, CARD.width - EDGE, 594, face(480, 'semi-condensed', 26), colour('--soft'), 'right', 620);
}

/** The picture as a file. */
export function cardFile(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png'),
  );
}

type Colour = (token: string) => string;

/** Tokens as colours that a canvas knows: what they are on this page, in its light. */
function colours(canvas: HTMLCanvasElement): Colour {
  const style = getComputedStyle(canvas);
  const before = canvas.style.color;
  return (token) => {
    canvas.style.color = `var(${token})`;
    const { color } = style;
    canvas.style.color = before;
    return color;
  };
}

function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  align: CanvasTextAlign = 'left',
  most = 500,
): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(cut(pen, text, most), x, y);
}

type Pen = CanvasRenderingContext2D;

/** What was asked, as large as it fits in four lines. */
function title(pen: Pen, text: string, colour: string): void {
  const width = CARD.width - 2 * EDGE;
  const top = 128;
  const room = 252;
  let size: number = SIZES[0];
  let lines: string[] = [];
  for (size of SIZES) {
    pen.font = face(800, 'extra-condensed', size);
    lines = wrapped(pen, text, width);
    if (lines.length <= MOST_LINES && lines.length * size * 1.04 <= room) break;
  }
  const most = Math.min(MOST_LINES + 1, Math.floor(room / (size * 1.04)));
  const shown = lines.length > most ? [...lines.slice(0, most - 1), cut(pen, lines.slice(most - 1).join(' '), width)] : lines;
  pen.fillStyle = colour;
  pen.textAlign = 'left';
  for (const [index, line] of shown.entries()) pen.fillText(line, EDGE, top + (index + 0.98) * size * 1.04);
}

/** Lines of words that fit; a word that fits in no line is broken. */
function wrapped(pen: Pen, text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    const longer = line ? `${line} ${word}` : word;
    if (pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else if (pen.measureText(word).width <= width) lines.push(word);
    else {
      if (line) lines.push('');
      for (const letter of word) {
        const last = lines.at(-1) ?? '';
        if (pen.measureText(last + letter).width <= width) lines[lines.length - 1] = last + letter;
        else lines.push(letter);
      }
    }
  }
  return lines;
}

/** As much of a text as fits, with an ellipsis where some is left out. */
function cut(pen: Pen, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  let shorter = [...text];
  while (shorter.length > 0 && pen.measureText(`${shorter.join('')}…`).width > width) shorter = shorter.slice(0, -1);
  return `${shorter.join('').trimEnd()}…`;
}

/** The play: from the X of then along a dashed path to the O of now. */
function board(pen: Pen, { wrong, right, later }: Card, colour: Colour): void {
  const [top, height, y] = [396, 142, 446];
  const [from, to] = [EDGE + 62, CARD.width - EDGE - 62];
  pen.fillStyle = colour('--board');
  pen.fillRect(EDGE, top, CARD.width - 2 * EDGE, height);
  pen.lineWidth = 6;
  pen.lineCap = 'round';

  pen.strokeStyle = colour('--chalk');
  pen.beginPath();
  pen.moveTo(from - 20, y - 20);
  pen.lineTo(from + 20, y + 20);
  pen.moveTo(from + 20, y - 21);
  pen.lineTo(from - 20, y + 19);
  pen.stroke();
  pen.beginPath();
  pen.ellipse(to, y, 23, 22, 0.2, 0, 2 * Math.PI);
  pen.stroke();

  pen.strokeStyle = colour('--chalk-mark');
  pen.lineWidth = 5;
  pen.setLineDash([20, 15]);
  pen.beginPath();
  pen.moveTo(from + 48, y + 2);
  pen.bezierCurveTo(from + 300, y + 26, to - 300, y - 22, to - 52, y);
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(to - 68, y - 15);
  pen.lineTo(to - 46, y + 1);
  pen.lineTo(to - 68, y + 17);
  pen.stroke();

  const font = face(560, 'semi-condensed', 30);
  write(pen, wrong, EDGE + 40, top + 118, font, colour('--chalk'));
  write(pen, right, CARD.width - EDGE - 40, top + 118, font, colour('--chalk'), 'right');
  write(pen, later, CARD.width / 2, top + 118, face(720, 'semi-condensed', 30), colour('--chalk-mark'), 'center');
}
