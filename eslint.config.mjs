import figma from '@figma/eslint-plugin-figma-plugins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typed = {
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
};

/** What a sandboxed `data:` iframe lacks, and what would put foreign markup into the page. */
const NOT_IN_THE_PANEL = [
  { object: 'crypto', property: 'randomUUID', message: 'Not there in an insecure context.' },
  { object: 'crypto', property: 'subtle', message: 'Not there in an insecure context.' },
  { object: 'navigator', property: 'clipboard', message: 'Refused in a plugin window.' },
];

export default tseslint.config(
  { ignores: ['dist', '.cache', 'coverage', 'test/fixtures', '*.ts', '*.mts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    ...typed,
    rules: {
      // The dearest of all, for what the product has none of: classes, enums, and packages that change under it.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union.' },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Never put markup into a page.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['plugin/**/*.ts'],
    plugins: { '@figma/figma-plugins': figma },
    rules: { ...figma.configs.recommended.rules },
  },
  {
    files: ['plugin/**/*.ts', 'ui/**/*.ts', 'ui/**/*.tsx'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['ui/**/*.ts', 'ui/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'figma', 'confirm', 'alert'],
      'no-restricted-properties': ['error', ...NOT_IN_THE_PANEL],
    },
  },
  {
    // The compiler checks the types of tests; of the rules that need types, only those that no compiler has are worth their time there.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);
