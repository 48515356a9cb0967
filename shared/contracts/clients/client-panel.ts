// Generated from openapi/client-panel.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/client-panel/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clientes de la grilla */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contadores de las opciones del filtro */
        get: operations["countFilterOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/clients/{code}/row-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Número de fila de un cliente */
        get: operations["findRowNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Totales de los clientes elegidos, o de los que deja un filtro */
        post: operations["totalSelection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vistas guardadas */
        get: operations["listViews"];
        put?: never;
        /** Guardar una vista */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Cambiar una vista */
        put: operations["changeView"];
        post?: never;
        /** Borrar una vista */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/views/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Elegir los roles que empiezan con una vista */
        put: operations["setViewRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pedir un archivo con los clientes elegidos o los que deja un filtro */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avance de una exportación */
        get: operations["readExport"];
        put?: never;
        post?: never;
        /** Cancelar una exportación */
        delete: operations["cancelExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Descargar el archivo de una exportación, una sola vez */
        get: operations["fetchExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/mass-changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Qué pasaría con cada cliente elegido si se asignaran estos datos */
        post: operations["previewMassChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/mass-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asignar datos a los clientes elegidos o a los que deja un filtro
         * @description Responde antes de modificarlos: siga el avance con readMassChange.
         */
        post: operations["startMassChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-panel/clients/{code}/administrative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Datos administrativos de un cliente */
        get: operations["readAdministrativeData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ClientPage: {
            items: components["schemas"]["ClientRow"][];
            nextCursor: string | null;
            total: {
                value: number;
                exact: boolean;
            };
        };
        ClientRow: {
            code: string;
            legalName: string;
            tradeName: string;
            documentType: number | null;
            documentNumber: string | null;
            contributorType: number | null;
            situation: components["schemas"]["Situation"];
            city: string | null;
            province: number | null;
            phone: string | null;
            email: string | null;
            branch: string | null;
            salesperson: string | null;
            /** @description Nombres de los tipos con servicio vigente. */
            serviceTypes: string[];
            /** @description Saldo por moneda; ausente sin accounts.figures. */
            balances?: components["schemas"]["Money"][];
            /** @description Vencido por moneda; ausente sin accounts.figures. */
            overdue?: components["schemas"]["Money"][];
            /** @description Días del vencimiento impago más antiguo; nulo sin accounts.read. */
            daysOverdue: number | null;
            /**
             * @description Nulo sin accounts.read.
             * @enum {string|null}
             */
            creditState: "green" | "amber" | "red" | null;
            /** Format: date */
            lastContactOn: string | null;
            /** Format: date */
            registeredOn: string | null;
        };
        /** @enum {string} */
        Situation: "with-services" | "without-services" | "cancelled";
        Money: {
            amount: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
        };
        Counters: {
            situations: {
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                "with-services": number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                "without-services": number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                cancelled: number;
            };
            serviceTypes: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            branches: {
                name: string;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            salespeople: {
                name: string;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            provinces: {
                id: number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            contributorTypes: {
                id: number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            /** @description Ausente sin accounts.read. */
            creditStates?: {
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                green: number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                amber: number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                red: number;
            };
            /** @description Ausente sin accounts.figures. */
            overdue?: {
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                ARS: number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                USD: number;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                EUR: number;
            };
            products: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description De la más nueva a la más vieja. */
                versions: string[];
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            /** @description Por módulo, los clientes que no lo tienen. */
            lacksModules: {
                name: string;
                /** @description Exacto hasta 10.000; 10.001 significa más. */
                count: number;
            }[];
            /** @description Clientes que deja el filtro completo, exacto. */
            total: number;
        };
        RowNumber: {
            /** @description Desde 0; nulo si el filtro deja afuera al cliente. */
            rowNumber: number | null;
        };
        ClientSelection: {
            /** @enum {string} */
            kind: "codes";
            codes: string[];
        } | {
            /** @enum {string} */
            kind: "all";
            /** @default {} */
            filter: components["schemas"]["ClientFilter"];
            /**
             * @description Los que no, aunque el filtro los deje.
             * @default []
             */
            except: string[];
        };
        ClientFilter: {
            /**
             * @description Vacío: todas.
             * @default []
             */
            situations: ("with-services" | "without-services" | "cancelled")[];
            /**
             * @description Tipos de servicio (ids).
             * @default []
             */
            serviceTypes: string[];
            /**
             * @description Alguno de los tipos, o todos.
             * @default any
             * @enum {string}
             */
            serviceTypesMode: "any" | "all";
            /**
             * @description Como `text` de listClients.
             * @default
             */
            text: string;
            /**
             * @description Sucursales.
             * @default []
             */
            branches: string[];
            /**
             * @description Vendedores.
             * @default []
             */
            salespeople: string[];
            /**
             * @description Provincias (números de ARCA; 0 es CABA).
             * @default []
             */
            provinces: number[];
            /**
             * @description Condiciones ante el IVA (RG 5616).
             * @default []
             */
            contributorTypes: number[];
            /**
             * @description Requiere accounts.read.
             * @default []
             */
            creditStates: ("green" | "amber" | "red")[];
            /**
             * @description Con deuda vencida; requiere accounts.figures.
             * @default []
             */
            overdueIn: ("ARS" | "USD" | "EUR")[];
            /**
             * @description Producto instalado, en alguna versión o en las que comparen así con una.
             * @default null
             */
            product: {
                /** Format: uuid */
                id: string;
                version?: {
                    /** @enum {string} */
                    comparison: "lt" | "le" | "eq" | "ge" | "gt";
                    number: string;
                };
            } | null;
            /**
             * @description Módulos que el cliente no tiene.
             * @default []
             */
            lacksModules: string[];
        };
        Totals: {
            /** @description Clientes de la selección, exacto. */
            clients: number;
            /** @description Suma de los saldos por moneda, exacta; ausente sin accounts.figures. */
            balances?: components["schemas"]["Money"][];
            /** @description Suma de lo vencido por moneda, exacta; ausente sin accounts.figures. */
            overdue?: components["schemas"]["Money"][];
        };
        Views: {
            items: components["schemas"]["View"][];
            /**
             * Format: uuid
             * @description Con la que empieza quien pregunta, según su rol.
             */
            defaultViewId: string | null;
            /** @description Los roles que hay; sólo con catalogues.write. */
            roles?: {
                key: string;
                label: string;
            }[];
        };
        View: {
            /** Format: uuid */
            id: string;
            name: string;
            shared: boolean;
            /** @description La guardó quien pregunta. */
            own: boolean;
            /** @description Quien pregunta puede cambiarla o borrarla. */
            editable: boolean;
            ownerName: string;
            filter: components["schemas"]["ClientFilter"];
            sort: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            layout: components["schemas"]["GridLayout"] | null;
            /** @description Roles que empiezan con ella. */
            defaultFor: string[];
            version: number;
        };
        GridLayout: {
            columns: {
                id: string;
                /** @description En píxeles. */
                width: number;
                hidden: boolean;
                pinned: boolean;
            }[];
            /** @enum {string} */
            density: "compact" | "comfortable";
        };
        ViewContent: {
            name: string;
            /**
             * @description La ven todos; si no, sólo quien la guardó.
             * @default false
             */
            shared: boolean;
            /** @default {} */
            filter: components["schemas"]["ClientFilter"];
            /**
             * @description Con un menos adelante, descendente.
             * @default code
             * @enum {string}
             */
            sort: "code" | "-code" | "legal-name" | "-legal-name" | "trade-name" | "-trade-name" | "document" | "-document" | "contributor-type" | "-contributor-type" | "situation" | "-situation" | "city" | "-city" | "province" | "-province" | "phone" | "-phone" | "email" | "-email" | "branch" | "-branch" | "salesperson" | "-salesperson" | "balance" | "-balance" | "overdue" | "-overdue" | "days-overdue" | "-days-overdue" | "credit-state" | "-credit-state" | "last-contact" | "-last-contact" | "registered-on" | "-registered-on";
            /**
             * @description Moneda por la que se ordena saldo o vencido.
             * @default ARS
             * @enum {string}
             */
            currency: "ARS" | "USD" | "EUR";
            /**
             * @description Nulo: las columnas de cada persona.
             * @default null
             */
            layout: components["schemas"]["GridLayout"] | null;
        };
        Export: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            /**
             * @description created: falta descargarlo; running: se está escribiendo.
             * @enum {string}
             */
            state: "created" | "running" | "done" | "cancelled" | "failed";
            /** @description Clientes de la selección cuando se pidió. */
            total: number;
            /** @description Filas escritas; al día con un segundo de demora. */
            rowsWritten: number;
            bytesWritten: number;
            /** @description Dirección del archivo, que se descarga una sola vez. */
            file: string;
        };
        Assignment: {
            contributorType?: number | null;
            branch?: string | null;
            salesperson?: string | null;
            industry?: string | null;
            city?: string | null;
            postalCode?: string | null;
            province?: number | null;
            country?: string | null;
            notes?: string | null;
        };
        MassChangePreview: {
            /** @description Identifica a los clientes vistos; se envía al confirmar. */
            fingerprint: string;
            /** @description Clientes elegidos. */
            total: number;
            changed: number;
            /** @description Ya tenían esos valores. */
            same: number;
            /** @description No se pueden modificar; `reason` dice por qué. */
            omitted: number;
            groups: {
                /** @enum {string} */
                outcome: "changed" | "omitted" | "same";
                /**
                 * @description Por qué quedó como estaba; `origin`: el dato es del sistema que registró al cliente.
                 * @enum {string|null}
                 */
                reason: "origin" | "cuit-missing" | "cuit-invalid" | "cuit-not-foreign" | "document-incomplete" | "edited-since" | null;
                clients: number;
                /** @description Hasta 50. */
                examples: {
                    code: string;
                    legalName: string;
                    fields: ("legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes")[];
                    before: {
                        /** @enum {string} */
                        field: "legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes";
                        value: (string | number) | null;
                    }[];
                }[];
            }[];
        };
        MassChange: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "done" | "stopped" | "failed";
            /** @description Los valores asignados; en un deshacer, los que se quitan. */
            fields: {
                /** @enum {string} */
                field: "legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes";
                value: (string | number) | null;
            }[];
            /**
             * Format: uuid
             * @description La asignación que esta deshace.
             */
            undoes: string | null;
            /** Format: uuid */
            undoneBy: string | null;
            undoable: boolean;
            /** @description Clientes procesados. */
            done: number;
            /** @description Clientes elegidos. */
            total: number;
            changed: number;
            /** @description Ya tenían esos valores. */
            same: number;
            /** @description No se pueden modificar; `reason` dice por qué. */
            omitted: number;
            author: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        AdministrativeData: {
            code: string;
            version: number;
            legalName: string;
            tradeName: string;
            situation: components["schemas"]["Situation"];
            /** @description Tipo de documento de ARCA; 80 es CUIT. */
            documentType: number | null;
            documentNumber: string | null;
            /** @description Condición frente al IVA, tabla de la RG 5616. */
            contributorType: number | null;
            address: {
                street: string | null;
                streetNumber: string | null;
                floor: string | null;
                apartment: string | null;
                city: string | null;
                postalCode: string | null;
                /** @description Código de provincia de ARCA; 0 es CABA. */
                province: number | null;
                country: string | null;
            };
            phones: string[];
            emails: string[];
            branch: string | null;
            salesperson: string | null;
            industry: string | null;
            /** Format: date */
            registeredOn: string | null;
            /** Format: date */
            cancelledOn: string | null;
            cancellationReason: string | null;
            notes: string | null;
            /** @description Reglas que los datos importados no cumplen. */
            observations: string[];
            origin: string;
            externalId: string;
            /**
             * Format: date-time
             * @description Momento al que corresponden los datos de origen.
             */
            dataAsOf: string | null;
            /** @description Nombres de los tipos con servicio vigente. */
            serviceTypes: string[];
            /** @description Ausente sin accounts.read. */
            credit?: components["schemas"]["ClientCredit"];
            /** @description Ausente sin bitacora.read. */
            latestContacts?: components["schemas"]["LatestContact"][];
            /** @description Ausente sin contacts.read. */
            contactsCount?: number;
        };
        ClientCredit: {
            /**
             * @description El que vale: el de las reglas, o verde por excepción.
             * @enum {string}
             */
            state: "green" | "amber" | "red";
            /**
             * @description El que dan las reglas.
             * @enum {string}
             */
            ruleState: "green" | "amber" | "red";
            /** @description La autorización de excepción vigente. */
            override: {
                reason: string;
                grantedBy: string;
                /** Format: date */
                expiresOn: string;
            } | null;
            daysOverdue: number;
            /** @description Por qué las reglas no dan verde, primero lo peor. */
            reasons: {
                code: string;
                /** @enum {string} */
                state: "amber" | "red";
                /** @description En castellano; con importes sólo si la persona puede verlos. */
                text: string;
            }[];
            /** @description Ausente, como todo importe, sin accounts.figures. */
            balances?: components["schemas"]["Money"][];
            overdue?: components["schemas"]["Money"][];
            /** @description A cuenta: créditos sin imputar, sin signo. */
            onAccount?: components["schemas"]["Money"][];
            /** @description Nulo: sin límite. Cero: sólo contado. */
            limit?: components["schemas"]["Money"] | null;
            /** @enum {string|null} */
            limitScope: "subaccount" | "account" | null;
            /** @description Condición de venta, en días. */
            paymentTermDays: number | null;
            graceDays: number;
            maximumOverdueDays: number;
            blocked: boolean;
            blockReason: string | null;
            /** Format: date */
            blockExpiresOn: string | null;
        };
        LatestContact: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            occurredAt: string;
            author: string | null;
            text: string;
        };
        Problem: {
            type: string;
            title: string;
            detail: string;
            status: number;
            code: string;
            correlationId: string;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listClients: {
        parameters: {
            query?: {
                /** @description Situaciones separadas por comas: with-services, without-services, cancelled. Sin este dato, todas. */
                situations?: string;
                /** @description Tipos de servicio separados por comas (ids). */
                serviceTypes?: string;
                /** @description Alguno de los tipos, o todos. */
                serviceTypesMode?: "any" | "all";
                /** @description Código, razón social, alias, CUIT, localidad, contacto o e-mail; sin acentos y con errores de tipeo. */
                text?: string;
                /** @description Sucursales separadas por comas; una coma que es parte del nombre se escribe %2C. */
                branches?: string;
                /** @description Vendedores separados por comas, como las sucursales. */
                salespeople?: string;
                /** @description Provincias separadas por comas (números de ARCA; 0 es CABA). */
                provinces?: string;
                /** @description Condiciones ante el IVA separadas por comas (RG 5616). */
                contributorTypes?: string;
                /** @description Estados de crédito separados por comas; requiere accounts.read. */
                creditStates?: string;
                /** @description Con deuda vencida en alguna de estas monedas; requiere accounts.figures. */
                overdueIn?: string;
                /** @description Producto instalado (id). */
                product?: string;
                /** @description Cómo es la versión instalada frente a `version`: lt menor, le, eq igual, ge, gt mayor. */
                versionComparison?: "lt" | "le" | "eq" | "ge" | "gt";
                /** @description Versión del producto con la que se compara; sin ella, cualquiera. */
                version?: string;
                /** @description Módulos que el cliente no tiene, separados por comas. */
                lacksModules?: string;
                /** @description Con un menos adelante, descendente. */
                sort?: "code" | "-code" | "legal-name" | "-legal-name" | "trade-name" | "-trade-name" | "document" | "-document" | "contributor-type" | "-contributor-type" | "situation" | "-situation" | "city" | "-city" | "province" | "-province" | "phone" | "-phone" | "email" | "-email" | "branch" | "-branch" | "salesperson" | "-salesperson" | "balance" | "-balance" | "overdue" | "-overdue" | "days-overdue" | "-days-overdue" | "credit-state" | "-credit-state" | "last-contact" | "-last-contact" | "registered-on" | "-registered-on";
                /** @description Moneda por la que se ordena saldo o vencido. */
                currency?: "ARS" | "USD" | "EUR";
                limit?: number;
                /** @description `nextCursor` de la página anterior. */
                cursor?: string;
                /** @description Número de fila, desde 0, donde empezar. */
                at?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countFilterOptions: {
        parameters: {
            query?: {
                /** @description Situaciones separadas por comas: with-services, without-services, cancelled. Sin este dato, todas. */
                situations?: string;
                /** @description Tipos de servicio separados por comas (ids). */
                serviceTypes?: string;
                /** @description Alguno de los tipos, o todos. */
                serviceTypesMode?: "any" | "all";
                /** @description Código, razón social, alias, CUIT, localidad, contacto o e-mail; sin acentos y con errores de tipeo. */
                text?: string;
                /** @description Sucursales separadas por comas; una coma que es parte del nombre se escribe %2C. */
                branches?: string;
                /** @description Vendedores separados por comas, como las sucursales. */
                salespeople?: string;
                /** @description Provincias separadas por comas (números de ARCA; 0 es CABA). */
                provinces?: string;
                /** @description Condiciones ante el IVA separadas por comas (RG 5616). */
                contributorTypes?: string;
                /** @description Estados de crédito separados por comas; requiere accounts.read. */
                creditStates?: string;
                /** @description Con deuda vencida en alguna de estas monedas; requiere accounts.figures. */
                overdueIn?: string;
                /** @description Producto instalado (id). */
                product?: string;
                /** @description Cómo es la versión instalada frente a `version`: lt menor, le, eq igual, ge, gt mayor. */
                versionComparison?: "lt" | "le" | "eq" | "ge" | "gt";
                /** @description Versión del producto con la que se compara; sin ella, cualquiera. */
                version?: string;
                /** @description Módulos que el cliente no tiene, separados por comas. */
                lacksModules?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counters"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findRowNumber: {
        parameters: {
            query?: {
                /** @description Situaciones separadas por comas: with-services, without-services, cancelled. Sin este dato, todas. */
                situations?: string;
                /** @description Tipos de servicio separados por comas (ids). */
                serviceTypes?: string;
                /** @description Alguno de los tipos, o todos. */
                serviceTypesMode?: "any" | "all";
                /** @description Código, razón social, alias, CUIT, localidad, contacto o e-mail; sin acentos y con errores de tipeo. */
                text?: string;
                /** @description Sucursales separadas por comas; una coma que es parte del nombre se escribe %2C. */
                branches?: string;
                /** @description Vendedores separados por comas, como las sucursales. */
                salespeople?: string;
                /** @description Provincias separadas por comas (números de ARCA; 0 es CABA). */
                provinces?: string;
                /** @description Condiciones ante el IVA separadas por comas (RG 5616). */
                contributorTypes?: string;
                /** @description Estados de crédito separados por comas; requiere accounts.read. */
                creditStates?: string;
                /** @description Con deuda vencida en alguna de estas monedas; requiere accounts.figures. */
                overdueIn?: string;
                /** @description Producto instalado (id). */
                product?: string;
                /** @description Cómo es la versión instalada frente a `version`: lt menor, le, eq igual, ge, gt mayor. */
                versionComparison?: "lt" | "le" | "eq" | "ge" | "gt";
                /** @description Versión del producto con la que se compara; sin ella, cualquiera. */
                version?: string;
                /** @description Módulos que el cliente no tiene, separados por comas. */
                lacksModules?: string;
                /** @description Con un menos adelante, descendente. */
                sort?: "code" | "-code" | "legal-name" | "-legal-name" | "trade-name" | "-trade-name" | "document" | "-document" | "contributor-type" | "-contributor-type" | "situation" | "-situation" | "city" | "-city" | "province" | "-province" | "phone" | "-phone" | "email" | "-email" | "branch" | "-branch" | "salesperson" | "-salesperson" | "balance" | "-balance" | "overdue" | "-overdue" | "days-overdue" | "-days-overdue" | "credit-state" | "-credit-state" | "last-contact" | "-last-contact" | "registered-on" | "-registered-on";
                /** @description Moneda por la que se ordena saldo o vencido. */
                currency?: "ARS" | "USD" | "EUR";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowNumber"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    totalSelection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    selection: components["schemas"]["ClientSelection"];
                };
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewContent"];
            };
        };
        responses: {
            /** @description Correcto */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.view-name-taken` Ya tiene una vista con ese nombre */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewContent"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.view-not-yours` La vista es de otra persona; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.view-not-found` La vista ya no existe */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.view-name-taken` Ya tiene una vista con ese nombre */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.version-conflict` Otra persona cambió estos datos */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.if-match-required` Falta la versión que se quiere cambiar */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.view-not-yours` La vista es de otra persona */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.view-not-found` La vista ya no existe */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.version-conflict` Otra persona cambió estos datos */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.if-match-required` Falta la versión que se quiere cambiar */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setViewRoles: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.view-not-yours` La vista es de otra persona */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.view-not-found` La vista ya no existe; `access.role-not-found` El rol no existe */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.view-not-shared` La vista no está compartida */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.version-conflict` Otra persona cambió estos datos */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.if-match-required` Falta la versión que se quiere cambiar */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    /** @description En el orden del archivo. Las de importes requieren accounts.figures. */
                    columns: ("code" | "legal-name" | "trade-name" | "document" | "contributor-type" | "situation" | "city" | "province" | "phone" | "email" | "branch" | "salesperson" | "service-types" | "balance-ars" | "balance-usd" | "balance-eur" | "overdue-ars" | "overdue-usd" | "overdue-eur" | "days-overdue" | "credit-state" | "last-contact" | "registered-on")[];
                    /**
                     * @description Con un menos adelante, descendente.
                     * @default code
                     * @enum {string}
                     */
                    sort?: "code" | "-code" | "legal-name" | "-legal-name" | "trade-name" | "-trade-name" | "document" | "-document" | "contributor-type" | "-contributor-type" | "situation" | "-situation" | "city" | "-city" | "province" | "-province" | "phone" | "-phone" | "email" | "-email" | "branch" | "-branch" | "salesperson" | "-salesperson" | "balance" | "-balance" | "overdue" | "-overdue" | "days-overdue" | "-days-overdue" | "credit-state" | "-credit-state" | "last-contact" | "-last-contact" | "registered-on" | "-registered-on";
                    /**
                     * @description Moneda por la que se ordena saldo o vencido.
                     * @default ARS
                     * @enum {string}
                     */
                    currency?: "ARS" | "USD" | "EUR";
                    selection: components["schemas"]["ClientSelection"];
                };
            };
        };
        responses: {
            /** @description Correcto */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos; `client-panel.exports-busy` Hay demasiadas exportaciones en curso */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.export-not-found` La exportación no existe */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.export-not-found` La exportación no existe */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetchExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.export-not-found` La exportación no existe */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client-panel.export-fetched` La exportación ya se descargó o se canceló */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos; `client-panel.exports-busy` Hay demasiadas exportaciones en curso */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMassChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    selection: components["schemas"]["ClientSelection"];
                    assignment: components["schemas"]["Assignment"];
                };
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MassChangePreview"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startMassChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    selection: components["schemas"]["ClientSelection"];
                    assignment: components["schemas"]["Assignment"];
                    /** @description De la vista previa que se confirma. */
                    fingerprint: string;
                };
            };
        };
        responses: {
            /** @description Correcto */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MassChange"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `client-panel.figures-forbidden` No tiene permiso para ver importes */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando; `clients.selection-changed` Los clientes elegidos ya no son los mismos */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos; `clients.nobody-chosen` No hay clientes elegidos */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAdministrativeData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeData"];
                };
            };
            /** @description `request.invalid` Los datos enviados no son válidos; `request.malformed` El pedido no se puede leer */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.unauthenticated` Debe iniciar sesión */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clients.not-found` No existe un cliente con ese código */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-many` Demasiados pedidos */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.database-unavailable` El sistema no está disponible por unos momentos */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
