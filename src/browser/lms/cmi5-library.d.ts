/** What we use of the library, which comes without types. */
declare module '@rusticisoftware/cmi5' {
  export interface Statement {
    id: string;
    verb: { id: string };
    result?: { success?: boolean; completion?: boolean; score?: object };
  }
  /** One session of an assignable unit. Methods throw where something is missing or the LMS refuses. */
  export interface Session {
    /** Fetches the token, the launch data and the learner's preferences, and says `initialized`. */
    start(): Promise<void>;
    /** Whether each statement names the library. */
    includeSourceActivity(wanted: boolean): void;
    completedStatement(): Statement;
    passedStatement(score: object): Statement;
    failedStatement(score: object): Statement;
    terminatedStatement(): Statement;
    getEndpoint(): string;
    getAuth(): string;
    getActor(): { account: { homePage: string; name: string } };
    getActivityId(): string;
    getRegistration(): string;
    getLaunchMode(): string;
    /** 0 to 1. */
    getMasteryScore(): number | null;
    getReturnURL(): string | null;
  }
  const Cmi5: new (launch: string) => Session;
  export default Cmi5;
}
