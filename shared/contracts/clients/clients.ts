// Generated from openapi/clients.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registrar un cliente */
        post: operations["registerClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/free-subaccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Primera subcuenta libre de una cuenta */
        get: operations["findFreeSubaccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clientes que podrían ser el mismo */
        get: operations["findDuplicateClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ficha del cliente */
        get: operations["readClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Modificar la ficha del cliente
         * @description Con una versión vieja responde 412 y `current`, la ficha como está ahora.
         */
        patch: operations["editClient"];
        trace?: never;
    };
    "/api/clients/{code}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contactos del cliente */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{code}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancelar al cliente */
        post: operations["cancelClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{code}/reactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reactivar al cliente */
        post: operations["reactivateClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{code}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Historial de cambios de la ficha, por dato */
        get: operations["listClientChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{code}/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deshacer un cambio de la ficha */
        post: operations["undoClientChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/mass-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Avance y resultado de una asignación a muchos clientes */
        get: operations["readMassChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/mass-changes/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qué pasó con cada cliente de una asignación */
        get: operations["listMassChangeResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/mass-changes/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Descargar en CSV qué pasó con cada cliente de una asignación */
        get: operations["fetchMassChangeResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/mass-changes/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Detener una asignación en curso */
        post: operations["stopMassChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/mass-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deshacer una asignación entera */
        post: operations["undoMassChange"];
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
        RegisterClient: {
            legalName: string;
            tradeName?: string | null;
            contributorType: number;
            documentType?: number | null;
            documentNumber?: string | null;
            branch?: string | null;
            address?: {
                street?: string | null;
                streetNumber?: string | null;
                floor?: string | null;
                apartment?: string | null;
                city?: string | null;
                postalCode?: string | null;
                province?: number | null;
                country?: string | null;
            };
            /** @description Reemplaza la lista; el primero es el principal. */
            phones?: string[];
            emails?: string[];
            salesperson?: string | null;
            industry?: string | null;
            /** Format: date */
            registeredOn?: string | null;
            notes?: string | null;
            /** @description Cuenta existente; sin ella, la próxima libre desde 900000. */
            account?: number | null;
            /** @description Sin ella, la primera libre de la cuenta. */
            subaccount?: number | null;
        };
        ChangedClient: {
            client: components["schemas"]["Client"];
            /**
             * Format: uuid
             * @description El cambio en el historial; nulo si no había nada que cambiar.
             */
            changeId: string | null;
        };
        Client: {
            code: string;
            legalName: string;
            /** @description Nombre de fantasía; la razón social si no tiene. */
            tradeName: string;
            /** @description Condición frente al IVA, tabla de la RG 5616. */
            contributorType: number | null;
            /** @description Tipo de documento de ARCA; 80 es CUIT. */
            documentType: number | null;
            documentNumber: string | null;
            branch: string | null;
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
            /** @description Datos que no se editan: `origin`, los trae el sistema de origen; `cuit`, ya asignado. */
            lockedFields: {
                /** @enum {string} */
                field: "legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes";
                /** @enum {string} */
                reason: "origin" | "cuit";
            }[];
            /** @description Sistema que registró al cliente. */
            origin: string;
            externalId: string;
            /**
             * Format: date-time
             * @description Momento al que corresponden los datos del sistema de origen.
             */
            dataAsOf: string | null;
            version: number;
        };
        FreeSubaccount: {
            account: number;
            /** @description El primer cliente de la cuenta. */
            firstCode: string;
            /** @description La primera subcuenta libre; nula si están todas tomadas. */
            subaccount: number | null;
        };
        ClientDuplicates: {
            items: {
                code: string;
                legalName: string;
                documentType: number | null;
                documentNumber: string | null;
                city: string | null;
                province: number | null;
                /** Format: date */
                cancelledOn: string | null;
                /**
                 * @description Por qué aparece.
                 * @enum {string}
                 */
                match: "document" | "name";
            }[];
        };
        EditClient: {
            legalName?: string;
            tradeName?: string | null;
            contributorType?: number | null;
            documentType?: number | null;
            documentNumber?: string | null;
            branch?: string | null;
            address?: {
                street?: string | null;
                streetNumber?: string | null;
                floor?: string | null;
                apartment?: string | null;
                city?: string | null;
                postalCode?: string | null;
                province?: number | null;
                country?: string | null;
            };
            /** @description Reemplaza la lista; el primero es el principal. */
            phones?: string[];
            emails?: string[];
            salesperson?: string | null;
            industry?: string | null;
            /** Format: date */
            registeredOn?: string | null;
            notes?: string | null;
        };
        ContactList: {
            items: components["schemas"]["Contact"][];
        };
        Contact: {
            /** Format: uuid */
            id: string;
            fullName: string;
            position: string | null;
            emails: string[];
            phones: string[];
            receivesStatements: boolean;
            receivesInvoices: boolean;
            receivesTechnicalNotices: boolean;
            receivesMarketing: boolean;
            mayRequestChanges: boolean;
            mayDiscussDebt: boolean;
            /** Format: date */
            validFrom: string | null;
            /**
             * Format: date
             * @description Último día, inclusive.
             */
            validUntil: string | null;
            isPrimary: boolean;
            version: number;
        };
        Cancellation: {
            /**
             * Format: date
             * @description Primer día en que el cliente está cancelado; puede ser futuro.
             */
            on: string;
            /** @description Queda en el historial. */
            reason: string;
        };
        Reactivation: {
            /** @description Queda en el historial. */
            reason: string;
        };
        /** @enum {string} */
        ClientField: "legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes";
        ClientChangePage: {
            items: components["schemas"]["ClientChange"][];
            nextCursor: string | null;
        };
        ClientChange: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "edited" | "registered" | "cancelled" | "reactivated" | "undone" | "imported" | "assigned";
            /** Format: date-time */
            occurredAt: string;
            author: {
                /** @enum {string} */
                kind: "user" | "token" | "import";
                /** @description Nulo en una importación. */
                name: string | null;
            };
            reason: string | null;
            /**
             * Format: uuid
             * @description El cambio que este deshizo.
             */
            undoes: string | null;
            /**
             * Format: uuid
             * @description El cambio que deshizo a este.
             */
            undoneBy: string | null;
            /** @description Nadie lo deshizo y sus datos siguen como los dejó. */
            undoable: boolean;
            fields: {
                field: components["schemas"]["ClientField"];
                before: (string | number | string[]) | null;
                after: (string | number | string[]) | null;
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
        MassChangeResults: {
            items: {
                code: string;
                legalName: string;
                /** @enum {string} */
                outcome: "changed" | "omitted" | "same";
                /**
                 * @description Por qué quedó como estaba; `origin`: el dato es del sistema que registró al cliente.
                 * @enum {string|null}
                 */
                reason: "origin" | "cuit-missing" | "cuit-invalid" | "cuit-not-foreign" | "document-incomplete" | "edited-since" | null;
                /** @description De qué datos se trata. */
                fields: ("legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes")[];
                changes: {
                    /** @enum {string} */
                    field: "legalName" | "tradeName" | "contributorType" | "documentType" | "documentNumber" | "branch" | "street" | "streetNumber" | "floor" | "apartment" | "city" | "postalCode" | "province" | "country" | "phones" | "emails" | "salesperson" | "industry" | "registeredOn" | "cancelledOn" | "cancellationReason" | "notes";
                    before: (string | number | string[]) | null;
                    after: (string | number | string[]) | null;
                }[];
            }[];
            nextCursor: string | null;
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
    registerClient: {
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
                "application/json": components["schemas"]["RegisterClient"];
            };
        };
        responses: {
            /** @description Correcto */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
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
            /** @description `clients.account-not-found` No existe esa cuenta */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando; `clients.code-taken` Otro cliente ya tiene ese código; `clients.codes-exhausted` No quedan códigos libres */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos; `clients.rules-broken` Los datos no cumplen las reglas */
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
    findFreeSubaccount: {
        parameters: {
            query: {
                account: number;
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
                    "application/json": components["schemas"]["FreeSubaccount"];
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
            /** @description `clients.account-not-found` No existe esa cuenta */
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
    findDuplicateClients: {
        parameters: {
            query?: {
                /** @description Número de documento, con o sin guiones. */
                document?: string;
                /** @description Razón social. */
                name?: string;
                /** @description El cliente que se está editando. */
                except?: string;
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
                    "application/json": components["schemas"]["ClientDuplicates"];
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
    readClient: {
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
                    "application/json": components["schemas"]["Client"];
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
    editClient: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditClient"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
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
            /** @description `clients.field-locked` Hay datos que no se modifican en el panel */
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
            /** @description `clients.rules-broken` Los datos no cumplen las reglas */
            422: {
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
    listContacts: {
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
                    "application/json": components["schemas"]["ContactList"];
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
    cancelClient: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
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
            /** @description `clients.field-locked` Hay datos que no se modifican en el panel */
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
            /** @description `clients.rules-broken` Los datos no cumplen las reglas */
            422: {
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
    reactivateClient: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reactivation"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
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
            /** @description `clients.field-locked` Hay datos que no se modifican en el panel */
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
            /** @description `clients.rules-broken` Los datos no cumplen las reglas */
            422: {
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
    listClientChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Sólo los cambios de este dato. */
                field?: components["schemas"]["ClientField"];
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
                    "application/json": components["schemas"]["ClientChangePage"];
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
    undoClientChange: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ChangedClient"];
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
            /** @description `clients.not-found` No existe un cliente con ese código; `clients.change-not-found` No existe ese cambio en el historial */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clients.change-not-undoable` Ese cambio ya no se puede deshacer; `clients.field-locked` Hay datos que no se modifican en el panel */
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
    readMassChange: {
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
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clients.mass-change-not-found` No existe esa asignación */
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
    listMassChangeResults: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: "changed" | "omitted" | "same";
            };
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
                    "application/json": components["schemas"]["MassChangeResults"];
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
            /** @description `clients.mass-change-not-found` No existe esa asignación */
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
    fetchMassChangeResults: {
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
            /** @description `clients.mass-change-not-found` No existe esa asignación */
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
    stopMassChange: {
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
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clients.mass-change-not-found` No existe esa asignación */
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
    undoMassChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
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
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clients.mass-change-not-found` No existe esa asignación */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando; `clients.mass-change-not-undoable` Esa asignación no se puede deshacer */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos */
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
}
