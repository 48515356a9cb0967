import type { ErrorClass, Outcome } from './outcome.js';

/** Where in the conversation with the server an attempt broke off. */
export type SmtpStage = 'connect' | 'login' | 'sender' | 'recipient' | 'data' | 'body';

/** What is known of an attempt that failed. */
export interface SmtpFailure {
  readonly stage: SmtpStage;
  /** Some of the message had been handed over; without an answer after this, its fate is unknown. */
  readonly bodyStarted: boolean;
  /** The server's answer, when it gave a complete one. */
  readonly reply?: { code: number; text: string };
  readonly cause: 'reply' | 'network' | 'timeout' | 'tls' | 'too-large' | 'unsendable';
}

/**
 * Decides what a failed attempt means (RFC 5321 section 4.2): a complete 4yz or 5yz answer is definite wherever it
 * comes, also after the final dot. Without an answer the mail is safe to retry only if its body never began.
 */
export function classifyFailure(failure: SmtpFailure): Outcome {
  const serverResponse = failure.reply ? shorten(failure.reply.text) : null;
  if (failure.cause === 'too-large') return { state: 'failed', errorClass: 'too-large', serverResponse };
  if (failure.cause === 'unsendable') return { state: 'failed', errorClass: 'unsendable', serverResponse };
  if (isDefinite(failure)) return classifyReply(failure.stage, failure.reply, serverResponse);
  if (failure.bodyStarted) return { state: 'unconfirmed', errorClass: 'answer-lost', serverResponse };
  return { state: 'deferred', errorClass: transientClass(failure), serverResponse };
}

type Answered = SmtpFailure & { reply: { code: number; text: string } };

function isDefinite(failure: SmtpFailure): failure is Answered {
  return failure.reply !== undefined && failure.reply.code >= 400 && failure.reply.code <= 599;
}

function classifyReply(stage: SmtpStage, reply: Answered['reply'], serverResponse: string | null): Outcome {
  if (reply.code < 500 || isAboutTheSession(stage, reply.code)) {
    const errorClass = stage === 'login' ? 'login' : 'temporary-refusal';
    return { state: 'deferred', errorClass, serverResponse };
  }
  const status = enhancedStatus(reply.text);
  if (stage === 'recipient' || isAboutTheAddress(status)) {
    const suppressAddress = status ? isAboutTheAddress(status) : [550, 551, 553].includes(reply.code);
    return { state: 'bounced', errorClass: 'recipient-refused', serverResponse, suppressAddress };
  }
  if (reply.code === 552 || status?.startsWith('5.3.4')) {
    return { state: 'failed', errorClass: 'too-large', serverResponse };
  }
  const errorClass = stage === 'sender' ? 'sender-refused' : 'content-refused';
  return { state: 'failed', errorClass, serverResponse };
}

/**
 * Refused before the mail was named (greeting, TLS, password) or "bad sequence of commands": it says nothing about
 * this mail, and a wrong password must not end a whole queue.
 */
function isAboutTheSession(stage: SmtpStage, code: number): boolean {
  return stage === 'connect' || stage === 'login' || code === 503;
}

/** RFC 3463: X.1.Z is about the address, X.2.1 a disabled mailbox. */
function isAboutTheAddress(status: string | undefined): boolean {
  return status !== undefined && /^5\.(1\.(1|2|3|6|10)|2\.1)$/.test(status);
}

/** The enhanced status code (RFC 3463) of an answer, such as `5.1.1`. */
function enhancedStatus(text: string): string | undefined {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(text)?.[1];
}

function transientClass({ cause, stage }: SmtpFailure): ErrorClass {
  if (cause === 'timeout' || cause === 'tls') return cause;
  return stage === 'login' ? 'login' : 'network';
}

const LONGEST_RESPONSE = 1000;

/** One line, bounded, without characters that a terminal or a page could misread. */
function shorten(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_RESPONSE);
}
