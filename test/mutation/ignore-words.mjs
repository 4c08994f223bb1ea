import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * What Stryker leaves alone: words for people. `{ zh, en }` texts, messages of errors, the captions of input fields and
 * the articles cited. A mutant that empties one of these says nothing about a rule. Every other string is a code (an event,
 * a status, a clock, a step, a role, a class of content) and is mutated.
 *
 * Left alone as well is the last case of a switch that names every one.
 *
 * A text in which something is decided is not left alone: `…${late ? '，已超过期限' : ''}` holds a rule.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path) =>
      isWords(path)
        ? 'words for people'
        : isImpossible(path)
          ? 'the compiler proves that it is never reached'
          : undefined,
  }),
];

const HAN = /\p{Script=Han}/u;
const WORD_KEYS = new Set(['zh', 'en', 'error', 'title', 'description']);
/** Their last words are for people; what comes before may be a code. */
const CITES_OR_SAYS = new Set([
  'officeRule',
  'regulations2022',
  'regulations2005',
  'outOfOrder',
  'wholeNumber',
  'minLength',
  'maxLength',
]);

function isWords({ node, parent }) {
  if (node.type === 'ObjectExpression') return isBilingual(node);
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return false;
  if (decidesSomething(node)) return false;
  switch (parent?.type) {
    case 'ObjectProperty':
      return parent.value === node && WORD_KEYS.has(nameOf(parent.key));
    case 'NewExpression':
      return true;
    case 'CallExpression':
      return CITES_OR_SAYS.has(nameOf(parent.callee)) && HAN.test(textOf(node));
    default:
      return false;
  }
}

function isBilingual({ properties }) {
  return (
    properties.length === 2 &&
    properties.every((property) => property.type === 'ObjectProperty' && ['zh', 'en'].includes(nameOf(property.key))) &&
    properties.every(({ value }) => /^(String|Template)Literal$/.test(value.type) && !decidesSomething(value))
  );
}

function nameOf(node) {
  return node.type === 'MemberExpression' ? node.property.name : (node.name ?? node.value);
}

function textOf(node) {
  return node.type === 'StringLiteral' ? node.value : node.quasis.map(({ value }) => value.raw).join('');
}

/** `default: return x satisfies never`: it does not compile unless every case was named before it. */
function isImpossible({ node }) {
  const [first] = node.type === 'SwitchCase' && node.test === null ? node.consequent : [];
  return first?.type === 'ReturnStatement' && first.argument?.type === 'TSSatisfiesExpression';
}

/** Some part of the text depends on a condition, or is computed by a function given here. */
function decidesSomething(node) {
  if (Array.isArray(node)) return node.some(decidesSomething);
  if (typeof node?.type !== 'string') return false;
  if (/^(Conditional|Logical|Binary|ArrowFunction|Function)Expression$/.test(node.type)) return true;
  return Object.entries(node).some(
    ([key, value]) => key !== 'loc' && typeof value === 'object' && decidesSomething(value),
  );
}
