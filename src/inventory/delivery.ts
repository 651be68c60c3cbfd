/**
 * How a transfer travels. The whole wire format is data, so that what leaves is what is declared here: a recipient gets the
 * words of a template and the values it names, and nothing that code made up on the way.
 */
export type Delivery =
  /** The whole record in one POST, as JSON with the transfer's name as `kind`. No credentials: the recipient learns no sender. */
  | { readonly kind: 'post' }
  /** Several calls of a REST API, each signed in as the vendor's own account there. */
  | {
      readonly kind: 'calls';
      /** Deploy-time variables with the account's e-mail address and API token. */
      readonly signIn: { readonly emailVariable: string; readonly tokenVariable: string };
      /** Other deploy-time variables that templates name, such as the id of the desk. */
      readonly variables: readonly string[];
      /** Ids that the recipient gave in answer to an earlier call of the same delivery. They tell it nothing new. */
      readonly ids: readonly string[];
      readonly calls: Readonly<Record<string, Call>>;
    }
  /**
   * Several calls of a remote of the manifest. The platform carries them there and signs which installation calls (its
   * invocation token): https://developer.atlassian.com/platform/forge/remote.
   */
  | { readonly kind: 'remote'; readonly remote: string; readonly calls: Readonly<Record<string, Call>> };

/** One call. In each text of it `{name}` stands for a field of the transfer, a variable or an id. */
export type Call = {
  readonly purpose: string;
  readonly method: 'GET' | 'POST';
  /** What comes after the address; values are percent-encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
};

export type Body =
  | { readonly type: 'json'; readonly content: Template }
  /** One file in a multipart form. `base64` is the name of a field that holds the bytes in Base64. */
  | {
      readonly type: 'file';
      readonly part: string;
      readonly base64: string;
      readonly name: string;
      readonly mime: string;
    };

/**
 * JSON with placeholders, also in the names of members. A text that is one placeholder and nothing else becomes its value,
 * whatever its type. Of an optional field without a value, a member, an item and a line are left out whole.
 */
export type Template =
  | string
  | boolean
  | readonly Template[]
  | { readonly lines: readonly string[] } // one text; each item is a line of it
  | { readonly [name: string]: Template };
