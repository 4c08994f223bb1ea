import tseslint from 'typescript-eslint';

/** Imports point one way. Each room names what it must not know. */
function room(files, forbidden) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: forbidden.map(([group, message]) => ({ regex: group, message })) },
      ],
    },
  };
}

const fromRoom = (name) => `^(\\.\\./)+${name}/`;

export default tseslint.config(
  { ignores: ['node_modules', '.build', 'cdk.out', '.local', '.cache', 'coverage'] },
  tseslint.configs.base,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' },
      ],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['shared/**/*.ts', 'functions/**/*.ts', 'infra/**/*.ts', 'web/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  room(
    ['shared/**/*.ts'],
    [
      ['^node:|^@aws-sdk|^aws-', 'shared/ is pure: no Node, no AWS.'],
      [fromRoom('(functions|infra|web|test)'), 'shared/ knows nobody.'],
    ],
  ),
  room(
    ['shared/calendar/**/*.ts'],
    [
      [
        fromRoom('(petition|district|contracts)') + '|^\\.\\./(petition|district|contracts)/',
        'the calendar knows only days.',
      ],
    ],
  ),
  room(['web/**/*.{ts,tsx}'], [[fromRoom('(functions|infra|test)'), 'web/ renders what shared/ describes.']]),
  room(['functions/**/*.ts'], [[fromRoom('(infra|test)'), 'functions/ do not know where they run.']]),
  room(
    [
      'infra/*.ts',
      'infra/stacks/**/*.ts',
      'infra/constructs/**/*.ts',
      'infra/districts/**/*.ts',
      'infra/bundling/**/*.ts',
    ],
    [[fromRoom('(functions|web|test)'), 'infra/ deploys files; only infra/local runs handlers.']],
  ),
  room(['infra/local/**/*.ts', 'infra/cli/**/*.ts'], [[fromRoom('test'), 'nothing imports test/.']]),
);
