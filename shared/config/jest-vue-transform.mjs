/** Jest transformer for single-file components: Vue's own compiler, then swc for the TypeScript. */
import { createHash } from 'node:crypto';
import { parse, compileScript, compileTemplate } from '@vue/compiler-sfc';
import { transformSync } from '@swc/core';

export default {
  getCacheKey: (source, file) => createHash('sha256').update(file).update('\0').update(source).digest('hex'),

  process(source, file) {
    const id = createHash('sha256').update(file).digest('hex').slice(0, 8);
    const { descriptor, errors } = parse(source, { filename: file, sourceMap: false });
    if (errors.length > 0) throw errors[0];
    const code = `${componentCode(descriptor, file, id)}\nexport default component;`;
    return transformSync(code, {
      filename: `${file}.ts`,
      swcrc: false,
      sourceMaps: 'inline',
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
  },
};

function componentCode(descriptor, file, id) {
  if (descriptor.scriptSetup) {
    return compileScript(descriptor, { id, inlineTemplate: true, genDefaultAs: 'component' }).content;
  }
  const script = descriptor.script
    ? compileScript(descriptor, { id, genDefaultAs: 'component' }).content
    : 'const component = {};';
  if (!descriptor.template) return script;
  const template = compileTemplate({ source: descriptor.template.content, filename: file, id });
  if (template.errors.length > 0) throw template.errors[0];
  return `${script}\n${template.code}\ncomponent.render = render;`;
}
