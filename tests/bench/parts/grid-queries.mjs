const PAGE = 200;
const FARTHEST_PAGE = 500;

/**
 * The questions that people ask the grid, each as a path of the API and as the product's own SQL on the bare driver.
 * `mostAtL`: milliseconds with a million clients.
 */
export async function referenceQueries({ system, bare, connection }) {
  const reader = await system.load('client-panel/persistence/grid-reader.js');
  const { readRowMarks, startAt } = await system.load('client-panel/persistence/row-marks.js');
  const totals = await system.load('client-panel/persistence/totals-reader.js');
  const counters = await system.load('client-panel/persistence/counters-reader.js');
  const { resolveFilter } = await system.load('client-panel/persistence/resolve-filter.js');
  const { NO_FILTER, parseSort } = await system.load('client-panel/domain/client-filter.js');
  const { ServicesFacade } = await system.load('contracted-services/public.js');
  const { SolutionsFacade } = await system.load('solutions/public.js');
  const { readCatalogue } = await system.load('client-panel/application/known-options.js');
  const solutions = new SolutionsFacade();
  const resolve = (filter) =>
    resolveFilter(bare, filter, ({ id, version }) => solutions.releaseIds(bare, id, version));
  const samples = await chooseSamples(bare);
  const [type, second, third] = samples.serviceTypes;

  /** A page with its total, as the API reads them: at once. */
  const page = (what, { sort = 'code', start = { at: 0 }, query = {}, mostAtL = 30, ...filter }) => {
    const asked = { ...NO_FILTER, ...filter };
    const order = parseSort(sort, 'ARS');
    return {
      what,
      mostAtL,
      path: pathOf('clients', { ...filter, sort, limit: PAGE, ...query }),
      bare: async () => {
        const resolved = await resolve(asked);
        await Promise.all([
          reader.readPage(bare, resolved, order, start, PAGE),
          reader.readTotal(bare, resolved),
        ]);
      },
    };
  };
  /** Sums of all that a filter leaves, per currency. */
  const total = (what, filter) => ({
    what,
    mostAtL: 1000,
    path: '/api/client-panel/totals',
    content: { selection: { kind: 'all', filter } },
    bare: async () => {
      const resolved = await resolve({ ...NO_FILTER, ...filter });
      await totals.readTotals(bare, { kind: 'all', filter: resolved, except: [] });
    },
  });
  /** The last page of a list, as somebody asks for it who drags the scroll bar to its end, and again. */
  const jump = (what, { at, sort = 'code', ...filter }) => {
    let marks;
    return {
      what: `jump to row ${at}, ${what}`,
      mostAtL: 150,
      path: pathOf('clients', { ...filter, sort, limit: PAGE, at }),
      bare: async () => {
        const resolved = await resolve({ ...NO_FILTER, ...filter });
        const order = parseSort(sort, 'ARS');
        marks ??= await readRowMarks(bare, resolved, order);
        await Promise.all([
          reader.readPage(bare, resolved, order, startAt(marks, at), PAGE),
          reader.readTotal(bare, resolved),
        ]);
      },
    };
  };
  const far = await farPage(connection);
  const ends = await lastPages(bare, samples);
  return [
    page('first page by code', {}),
    page('con servicios', { situations: ['with-services'] }),
    page('sin servicios', { situations: ['without-services'] }),
    page('cancelados', { situations: ['cancelled'] }),
    page('two situations', { situations: ['with-services', 'cancelled'] }),
    page('one service type', { serviceTypes: [type] }),
    page('three service types, any', { serviceTypes: [type, second, third] }),
    page('three service types, all', { serviceTypes: [type, second, third], serviceTypesMode: 'all' }),
    page(`text "${samples.word}" (no accents)`, { text: samples.word, mostAtL: 150 }),
    page(`text "${samples.mistyped}" (mistyped)`, { text: samples.mistyped, mostAtL: 150 }),
    page(`CUIT prefix "${samples.cuit}"`, { text: samples.cuit }),
    page('by balance, highest first', { sort: '-balance' }),
    page('overdue in pesos, one province', { overdueIn: ['ARS'], provinces: [samples.province] }),
    {
      ...page(`version before ${samples.version}`, {
        product: { id: samples.product, version: { comparison: 'lt', number: samples.version } },
      }),
      path: pathOf('clients', {
        product: samples.product,
        versionComparison: 'lt',
        version: samples.version,
        sort: 'code',
        limit: PAGE,
      }),
    },
    page('by name, cancelados', { sort: 'legal-name', situations: ['cancelled'] }),
    page(`page ${far.number} by cursor`, {
      query: { cursor: far.cursor },
      start: { after: [far.code, far.code] },
    }),
    jump('by code', { at: ends.all }),
    jump('by balance', { at: ends.all, sort: '-balance' }),
    jump('cancelados by name', { at: ends.cancelled, sort: 'legal-name', situations: ['cancelled'] }),
    jump('one province', { at: ends.province, provinces: [samples.province] }),
    jump('one service type', { at: ends.serviceType, serviceTypes: [type] }),
    {
      what: 'counters of all options',
      mostAtL: 500,
      path: pathOf('counters', { situations: ['with-services'] }),
      bare: async () => {
        const [resolved, { options }] = await Promise.all([
          resolve({ ...NO_FILTER, situations: ['with-services'] }),
          readCatalogue(bare, new ServicesFacade(), solutions),
        ]);
        await counters.countOptions(bare, resolved, options);
      },
    },
    total('totals of all clients', {}),
    total('totals of one province', { provinces: [samples.province] }),
    {
      what: 'row number of a client, by balance',
      mostAtL: 150,
      path: pathOf(`clients/${far.code}/row-number`, { sort: '-balance' }),
      bare: async () => {
        const resolved = await resolve(NO_FILTER);
        await reader.readRowNumber(bare, resolved, parseSort('-balance', 'ARS'), far.code);
      },
    },
  ];
}

/** Words and numbers that the data really holds. */
async function chooseSamples(bare) {
  const [{ word }] = await bare.query(
    `select platform.fold(word) as word from client_panel.client_rows, unnest(string_to_array(legal_name, ' ')) word
      where length(word) between 6 and 12 and platform.fold(word) <> lower(word)
      group by 1 order by count(*) desc, 1 limit 1`,
  );
  const [{ document }] = await bare.query(
    `select document_number as document from client_panel.client_rows
      where document_type = 80 order by document_number desc limit 1`,
  );
  const types = await bare.query(
    `select type_id::text as id from client_panel.client_rows, unnest(service_type_ids) type_id
      group by 1 order by count(*) desc, 1 limit 3`,
  );
  const [{ province }] = await bare.query(
    `select province from client_panel.client_rows where province is not null group by 1 order by count(*) desc limit 1`,
  );
  const [{ product, version }] = await bare.query(
    `select product_id::text as product, version_number as version from solutions.releases
      order by product_id, version_order desc limit 1`,
  );
  return {
    province,
    product,
    version,
    word,
    // One letter left out in the middle.
    mistyped: word.slice(0, 3) + word.slice(4),
    cuit: `${document.slice(0, 2)}-${document.slice(2, 5)}`,
    serviceTypes: types.map(({ id }) => id),
  };
}

/** Row numbers at which the last page of some lists begins. */
async function lastPages(bare, { province, serviceTypes: [type] }) {
  const [counts] = await bare.query(
    `select count(*)::int as "all", (count(*) filter (where situation = 'cancelled'))::int as "cancelled",
       (count(*) filter (where province = $1))::int as "province",
       (count(*) filter (where service_type_ids @> array[$2::uuid]))::int as "serviceType"
       from client_panel.client_rows`,
    [province, type],
  );
  return Object.fromEntries(Object.entries(counts).map(([list, count]) => [list, Math.max(0, count - PAGE)]));
}

/** Goes to a page far down, or the last one, by cursors as somebody who scrolls does. */
async function farPage(connection) {
  let page = await pageAfter(connection, undefined);
  let here = { number: 1, row: 0, cursor: undefined, code: page.items[0].code };
  while (page.nextCursor && here.number < FARTHEST_PAGE) {
    const next = await pageAfter(connection, page.nextCursor);
    if (next.items.length === 0) break;
    here = {
      number: here.number + 1,
      row: here.row + PAGE,
      cursor: page.nextCursor,
      code: page.items.at(-1).code,
    };
    page = next;
  }
  return here;
}

async function pageAfter(connection, cursor) {
  const { body } = await connection.get(pathOf('clients', { sort: 'code', limit: PAGE, cursor }));
  return JSON.parse(body);
}

function pathOf(resource, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `/api/client-panel/${resource}?${query}`;
}
