// How far a run has come: one line on a terminal, drawn over itself; nothing in a pipe.
import type { Voice } from '@huice/core/explain';
import { grouped } from '@huice/core/explain';
import stringWidth from 'string-width';
import type { Output } from '../../io.js';

export interface Progress {
  /** @param share of the roster's bytes that has been answered, from 0 to 1; undefined where it is not known */
  at(rows: number, share: number | undefined): void;
  /** Takes the line away. */
  done(): void;
}

/** Milliseconds between two drawings. */
const pace = 100;

/** @param now the time in milliseconds */
export function progressOn(stderr: Output, voice: Voice, now: () => number = () => performance.now()): Progress {
  if (stderr.isTTY !== true) return { at: () => undefined, done: () => undefined };
  const begun = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    at(rows, share) {
      const time = now();
      if (time - drawn < pace) return;
      drawn = time;
      stderr.write(`\r\x1b[2K${progressLine(rows, share, (time - begun) / 1000, stderr.columns ?? 80, voice)}`);
    },
    done: () => stderr.write('\r\x1b[2K'),
  };
}

/** `████░░░░ 48% · 480,000 rows · 21,000 a second · 25 s left`, no wider than `width`. */
export function progressLine(
  rows: number,
  share: number | undefined,
  seconds: number,
  width: number,
  { language }: Voice,
): string {
  const zh = language === 'zh';
  const rate = seconds > 0 ? Math.round(rows / seconds) : 0;
  const parts = [
    zh ? `${grouped(rows)}行` : `${grouped(rows)} rows`,
    zh ? `每秒${grouped(rate)}行` : `${grouped(rate)} a second`,
  ];
  if (share === undefined) return parts.join(' · ');
  // The first second says little of the rest.
  if (share > 0 && seconds >= 1) parts.push(leftText((seconds / share) * (1 - share), zh));
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const words = [percent.trimStart(), ...parts].join(' · ');
  const room = Math.min(30, width - 2 - stringWidth(words));
  if (room < 5) return words;
  const full = Math.round(share * room);
  return `${'█'.repeat(full)}${'░'.repeat(room - full)} ${words}`;
}

function leftText(seconds: number, zh: boolean): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 100) return zh ? `还需约${whole}秒` : `about ${whole} s left`;
  const minutes = Math.round(whole / 60);
  return zh ? `还需约${minutes}分钟` : `about ${minutes} min left`;
}
