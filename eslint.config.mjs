import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

const nodeOnly = ['services/**/*.ts', 'shared/contracts/events/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'tests/architecture/planted/**',
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      'shared/contracts/clients/**',
      '**/*.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // Prettier formats templates; these rules would fight it.
    rules: {
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      // Vue 3 components here are named by their file; one word is enough inside a micro-frontend.
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: nodeOnly,
    languageOptions: {
      parserOptions: { project: ['services/tsconfig.lint.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A promise nobody waits for loses its error, and with it a mail or a row.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-console': 'error',
    },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Nest reads parameter types at run time (emitDecoratorMetadata): a type-only import would erase them.
    files: ['services/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['services/**/*.ts'],
    ignores: [
      'services/platform/config/**',
      'services/platform/testing/**',
      '**/*.spec.ts',
      '**/*.int-spec.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read in platform/config alone.' },
      ],
    },
  },
);
