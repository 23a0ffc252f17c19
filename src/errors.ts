/**
 * Every error that a user may meet, in one place: what happened, what to do, the HTTP status and the exit code.
 * `docs/errors.md` shows this table; a test compares the two.
 */
export const errorTable = {
  bad_json: { message: "The body is not JSON.", hint: "Send one JSON object, encoded as UTF-8.", status: 400, exit: 2 },
  bad_request: {
    message: "The body does not have the right shape.",
    hint: "See /api/v1/openapi.json for the fields and their types.",
    status: 400,
    exit: 2,
  },
  malformed_code: {
    message: "This is not an error code in any known notation.",
    hint: "Write 0x80244022, 80244022, -2145107934, 2149859362 or a name such as WU_E_NO_SERVICE.",
    status: 400,
    exit: 2,
  },
  host_refused: {
    message: "The server does not answer to this host name.",
    hint: "Use localhost, or set PUBLIC_URL to the address that people open.",
    status: 403,
    exit: 2,
  },
  origin_refused: {
    message: "Another site may not use this server.",
    hint: "Send from the server's own page, or without a browser.",
    status: 403,
    exit: 2,
  },
  not_found: {
    message: "There is nothing at this address.",
    hint: "See / for the console and /api/v1/openapi.json for the API.",
    status: 404,
    exit: 2,
  },
  method_refused: {
    message: "This address does not take that method.",
    hint: "The header Allow names those that it takes.",
    status: 405,
    exit: 2,
  },
  too_large: {
    message: "The body is larger than 1 MB.",
    hint: "Send the end of the log: the error stands there.",
    status: 413,
    exit: 2,
  },
  not_json: {
    message: "The body is not declared as JSON.",
    hint: "Send the header content-type: application/json.",
    status: 415,
    exit: 2,
  },
  internal: { message: "The server failed.", hint: "Try again; its log says why.", status: 500, exit: 1 },
  configuration: {
    message: "The configuration has a mistake.",
    hint: "Mend the variable that is named; .env.example lists them all.",
    status: 500,
    exit: 2,
  },
  port_in_use: {
    message: "The port is in use.",
    hint: "Stop the other program, or choose another port with PORT=3979.",
    status: 500,
    exit: 2,
  },
  port_refused: {
    message: "The system does not allow to listen there.",
    hint: "Choose a port above 1023 with PORT, and an address of this machine with HOST.",
    status: 500,
    exit: 2,
  },
  catalog_unreadable: {
    message: "The catalog folder cannot be read.",
    hint: "Check that CATALOG_DIR (or the argument) names a folder that exists and may be read.",
    status: 500,
    exit: 2,
  },
  file_unreadable: {
    message: "The file cannot be read.",
    hint: "Check the path and its permissions.",
    status: 500,
    exit: 2,
  },
  bad_line: {
    message: "A line of the input is not of the expected form.",
    hint: 'Write one JSON object a line: {"id": "1", "text": "0x80244022", "addressed": true}.',
    status: 400,
    exit: 2,
  },
  bad_label: {
    message: "A labelled message is not of the expected form.",
    hint: 'Write one JSON object a line: {"id": "1", "kind": "code", "text": "0x80244022", "expect": ["0x80244022"]}.',
    status: 400,
    exit: 2,
  },
  entry_exists: {
    message: "The catalog has an entry for this code already.",
    hint: "Edit its file, or put your own in front of it with CATALOG_DIR.",
    status: 400,
    exit: 1,
  },
  no_such_button: {
    message: "The answer has no such button.",
    hint: "Leave --pick out to see the buttons.",
    status: 400,
    exit: 2,
  },
  database_newer: {
    message: "The database was made by a newer release.",
    hint: "Start that release, or point DATABASE_URL or DATABASE_FILE to another database; nothing was changed.",
    status: 500,
    exit: 2,
  },
  database_unavailable: {
    message: "The database cannot be used.",
    hint: "Check that it runs, that DATABASE_URL or the data folder is right, and that the disk has space; then try again.",
    status: 503,
    exit: 1,
  },
  token_refused: {
    message: "A token was refused.",
    hint: "Copy it again from the app's settings, and see that the app is still installed.",
    status: 500,
    exit: 2,
  },
  platform_unreachable: {
    message: "The chat platform cannot be reached.",
    hint: "Check the network, the proxy and the platform's address in the configuration.",
    status: 503,
    exit: 1,
  },
  not_built: { message: "The program is not built.", hint: "Run npm run build.", status: 500, exit: 2 },
} as const satisfies Readonly<Record<string, ErrorRow>>;

interface ErrorRow {
  readonly message: string;
  readonly hint: string;
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 500 | 503;
  readonly exit: 1 | 2;
}

/** The name of an error, as it stands in answers and in `docs/errors.md`. */
export type ErrorCode = keyof typeof errorTable;

/** An error that a person can mend. `detail` names the value at fault; it is ours or the configuration's, never a message's text. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly exit: number;

  constructor(code: ErrorCode, options: { readonly detail?: string; readonly cause?: unknown } = {}) {
    const { message, hint, exit } = errorTable[code];
    super(options.detail === undefined ? message : `${message.replace(/\.$/, "")}: ${options.detail}.`, {
      cause: options.cause,
    });
    this.name = "UserError";
    this.code = code;
    this.hint = hint;
    this.exit = exit;
  }
}

/** The body of an error answer of the HTTP API. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly hint: string };
}

/** @param hint replaces the general hint where something more exact is known */
export function errorBody(code: ErrorCode, hint?: string): ErrorBody {
  const row = errorTable[code];
  return { error: { code, message: row.message, hint: hint ?? row.hint } };
}

/** @returns the HTTP status that goes with `errorBody` */
export function errorStatus(code: ErrorCode): ErrorRow["status"] {
  return errorTable[code].status;
}

interface SchemaError {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/**
 * What a schema found in one line, never a value: "files.0.name: is empty; text: is missing"
 * @param depth how much of each place is told: 1 for variables
 */
export function complaintsIn({ issues }: SchemaError, depth = Number.POSITIVE_INFINITY): string {
  return issues
    .map(({ path, message }) => `${path.slice(0, depth).map(String).join(".") || "body"}: ${message}`)
    .join("; ");
}
