export type Behaviour =
  | 'accept'
  | 'slow'
  | 'recipient-421'
  | 'recipient-450'
  | 'recipient-452'
  | 'recipient-550'
  | 'content-451'
  | 'content-550'
  | 'content-552'
  | 'drop-before-data'
  | 'drop-in-body'
  | 'drop-after-dot-kept'
  | 'drop-after-dot-lost'
  | 'hang';

export type SenderBehaviour = 'accept' | 'sender-451' | 'sender-550';

export interface ReceivedMail {
  messageId: string;
  to: string;
  raw: string;
  at: Date;
}

export interface SmtpSink {
  url: string;
  port: number;
  received: ReceivedMail[];
  attemptsOf(to: string): number;
  inConversation(): number;
  withheld(): number;
  greet(next: boolean): void;
  behave(next: (to: string, attempt: number) => Behaviour): void;
  behaveToSender(next: () => SenderBehaviour): void;
  stop(): Promise<void>;
}

export function startSmtpSink(options?: {
  port?: number;
  behave?: (to: string, attempt: number) => Behaviour;
  behaveToSender?: () => SenderBehaviour;
  slowMilliseconds?: number;
}): Promise<SmtpSink>;
