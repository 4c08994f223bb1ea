import { html, type Content, type Html } from './html.ts';

interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** 「选填」, where it is. */
  readonly optional?: string | undefined;
  readonly hint?: string | undefined;
  /** The words of the summary again; the control is marked as invalid. */
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  /** For the count of the script; nothing is cut off. `{n}` in the texts stands for the number. */
  readonly length?: { readonly most: number; readonly left: string; readonly over: string } | undefined;
}

interface LineField extends Field {
  readonly type?: 'text' | 'tel' | 'email' | 'date';
  /** With `off`, the default, a browser fills in nothing; whoever comes back to the page finds the field empty then, too. */
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'tel' | 'email';
  /** Narrow for what is short, so that the box says how much is expected. */
  readonly narrow?: boolean;
}

export function lineField(field: LineField): Html {
  const { type = 'text', autocomplete = 'off', inputmode, narrow } = field;
  return labelled(
    field,
    html`<input
      ${narrow === true && html`class="narrow"`}
      type="${type}"
      autocomplete="${autocomplete}"
      ${inputmode !== undefined && html`inputmode="${inputmode}"`}
      value="${field.value}"
      ${named(field)}
    />`,
  );
}

export function textField(field: Field & { readonly rows: number }): Html {
  // A browser drops the first line feed of a text area: one more keeps what was typed as it was. With `autocomplete="off"` it would
  // not give back what was typed to whoever goes back to the page.
  return labelled(field, html`<textarea rows="${field.rows}" ${named(field)}>${'\n'}${field.value}</textarea>`);
}

export function tickField(field: Field): Html {
  return html`<div class="field tick${field.error !== undefined && ' invalid'}">
    ${messages(field)}
    <label for="${field.id}"
      ><input type="checkbox" value="true" ${field.value === 'true' && html`checked`} ${named(field)} />
      <span>${field.label}</span></label
    >
    ${hint(field)}
  </div>`;
}

interface Choices {
  readonly id: string;
  readonly question: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly {
    readonly name: string;
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
}

/** One of several, or several of them: the question leads to its first answer. */
export function choiceField(choices: Choices): Html {
  const { id, question, error, type, options } = choices;
  return html`<fieldset class="field${error !== undefined && ' invalid'}">
    <legend>${question}</legend>
    ${hint({ ...choices, name: id, label: question })} ${messages({ ...choices, name: id, label: question })}
    ${options.map(({ name, value, label, chosen }, nth) => {
      const own = nth === 0 ? id : `${id}-${nth + 1}`;
      return html`<div class="tick">
        <label for="${own}"
          ><input type="${type}" id="${own}" name="${name}" value="${value}" ${chosen && html`checked`} />
          <span>${label}</span></label
        >
      </div>`;
    })}
  </fieldset>`;
}

function labelled(field: Field, control: Html): Html {
  return html`<div class="field${field.error !== undefined && ' invalid'}">
    <label for="${field.id}"
      >${field.label}${field.optional !== undefined && html` <small>${field.optional}</small>`}</label
    >
    ${hint(field)} ${messages(field)} ${control}
  </div>`;
}

function hint({ id, hint: text }: Field): Content {
  return text !== undefined && html`<p class="hint" id="${id}-hint">${text}</p>`;
}

function messages({ id, error }: Field): Content {
  return error !== undefined && html`<p class="error" id="${id}-error">${error}</p>`;
}

function named({ id, name, hint: text, error, length }: Field): Html {
  const describedBy = [text !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  );
  return html`id="${id}" name="${name}" ${describedBy.length > 0 && html`aria-describedby="${describedBy.join(' ')}"`}
  ${error !== undefined && html`aria-invalid="true"`}
  ${length !== undefined && html`data-most="${length.most}" data-left="${length.left}" data-over="${length.over}"`}`;
}
