// Generated from openapi/statements.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/statements/clients/{code}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resúmenes emitidos del cliente */
        get: operations["listStatements"];
        put?: never;
        /**
         * Emitir un resumen de cuenta, y enviarlo
         * @description El número es correlativo y el resumen ya no cambia. Enviarlo necesita además el permiso messages.send; la respuesta llega antes del envío: siga los estados en Mensajes. Sin nada pendiente se emite igual, y la respuesta lo dice (`isEmpty`).
         */
        post: operations["issueStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/clients/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ver un resumen de cuenta antes de emitirlo */
        post: operations["previewStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/clients/{code}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quién recibe los resúmenes del cliente, y por qué los demás no */
        get: operations["listStatementRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un resumen emitido, con todo lo que dice */
        get: operations["readStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El PDF de un resumen, siempre el mismo */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{number}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un resumen como página, siempre la misma */
        get: operations["readStatementPage"];
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
        IssueStatement: {
            /**
             * @description Comprobantes pendientes, o movimientos con saldo acumulado.
             * @enum {string}
             */
            format: "pending" | "movements";
            /**
             * Format: date
             * @description Saldos al día indicado; sin este dato, hoy en Buenos Aires.
             */
            asOf?: string;
            /**
             * Format: date
             * @description Primer día de los movimientos; nulo: desde el primero. No se usa en los pendientes.
             * @default null
             */
            from: string | null;
            /**
             * @description Sólo esta subcuenta, o todas las de la cuenta.
             * @default subaccount
             * @enum {string}
             */
            scope: "subaccount" | "account";
            /** @description Sólo estas monedas; sin este dato, todas las que tengan algo. */
            currencies?: ("ARS" | "USD" | "EUR")[];
            /** @description Enviarlo por correo a los destinatarios, o sólo emitirlo. */
            send: boolean;
            /**
             * @description Contactos del cliente que reciben resúmenes; ver GET .../recipients.
             * @default []
             */
            recipients: string[];
            /** @description Texto del correo en lugar del de la empresa; admite sus mismos marcadores, como {{numero}}. */
            coverText?: string;
        };
        Statement: {
            number: number;
            /** @description Como se imprime: `00118`. */
            numberText: string;
            clientCode: string;
            /** @enum {string} */
            format: "pending" | "movements";
            /** @enum {string} */
            scope: "subaccount" | "account";
            /** Format: date */
            asOf: string;
            totals: components["schemas"]["StatementTotals"][];
            isEmpty: boolean;
            /** Format: date-time */
            issuedAt: string;
            issuedByName: string;
            /**
             * Format: uuid
             * @description El correo con que se envió; nulo si sólo se emitió.
             */
            messageId: string | null;
            /** @description Un destinatario por fila, con su estado de ahora. */
            deliveries: components["schemas"]["StatementDelivery"][];
            pdf: {
                name: string;
                size: number;
                sha256: string;
            };
            /** @description SHA-256 del JSON canónico (claves ordenadas) de `snapshot`. */
            snapshotSha256: string;
        };
        StatementTotals: {
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            pending: components["schemas"]["Money"];
            onAccount: components["schemas"]["Money"];
            /** @description Pendiente menos lo que está a cuenta; negativo, a favor del cliente. */
            balance: components["schemas"]["Money"];
            overdue: components["schemas"]["Money"];
        };
        Money: {
            amount: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
        };
        StatementDelivery: {
            /** Format: uuid */
            contactId: string;
            name: string;
            address: string;
            state: components["schemas"]["DeliveryState"];
            /** Format: date-time */
            nextAttemptAt: string | null;
        };
        /** @enum {string} */
        DeliveryState: "queued" | "sending" | "accepted" | "deferred" | "bounced" | "failed" | "held" | "cancelled" | "unconfirmed";
        PreviewStatement: {
            /**
             * @description Comprobantes pendientes, o movimientos con saldo acumulado.
             * @enum {string}
             */
            format: "pending" | "movements";
            /**
             * Format: date
             * @description Saldos al día indicado; sin este dato, hoy en Buenos Aires.
             */
            asOf?: string;
            /**
             * Format: date
             * @description Primer día de los movimientos; nulo: desde el primero. No se usa en los pendientes.
             * @default null
             */
            from: string | null;
            /**
             * @description Sólo esta subcuenta, o todas las de la cuenta.
             * @default subaccount
             * @enum {string}
             */
            scope: "subaccount" | "account";
            /** @description Sólo estas monedas; sin este dato, todas las que tengan algo. */
            currencies?: ("ARS" | "USD" | "EUR")[];
        };
        StatementPreview: {
            /** Format: date */
            asOf: string;
            /** @description No hay nada pendiente ni movimientos: se puede emitir igual. */
            isEmpty: boolean;
            totals: components["schemas"]["StatementTotals"][];
            /** @description Asunto y texto del correo; {{numero}} queda para cuando tenga número. */
            cover: {
                subject: string;
                text: string;
            };
            /** @description El documento, como página completa, con la leyenda "Borrador". */
            html: string;
        };
        StatementRecipients: {
            items: components["schemas"]["StatementRecipient"][];
        };
        StatementRecipient: {
            /** Format: uuid */
            contactId: string;
            name: string;
            position: string | null;
            address: string | null;
            /** @description Por qué no puede recibirlo; nulo si puede. */
            refusal: {
                code: string;
                text: string;
            } | null;
        };
        StatementPage: {
            items: components["schemas"]["Statement"][];
            nextCursor: string | null;
            total: {
                value: number;
                exact: boolean;
            };
        };
        StatementDetail: {
            number: number;
            /** @description Como se imprime: `00118`. */
            numberText: string;
            clientCode: string;
            /** @enum {string} */
            format: "pending" | "movements";
            /** @enum {string} */
            scope: "subaccount" | "account";
            /** Format: date */
            asOf: string;
            totals: components["schemas"]["StatementTotals"][];
            isEmpty: boolean;
            /** Format: date-time */
            issuedAt: string;
            issuedByName: string;
            /**
             * Format: uuid
             * @description El correo con que se envió; nulo si sólo se emitió.
             */
            messageId: string | null;
            /** @description Un destinatario por fila, con su estado de ahora. */
            deliveries: components["schemas"]["StatementDelivery"][];
            pdf: {
                name: string;
                size: number;
                sha256: string;
            };
            /** @description SHA-256 del JSON canónico (claves ordenadas) de `snapshot`. */
            snapshotSha256: string;
            /** @description Todo lo que dice el resumen, congelado; `version` nombra su forma. */
            snapshot: {
                [key: string]: unknown;
            };
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
    listStatements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["StatementPage"];
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
    issueStatement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueStatement"];
            };
        };
        responses: {
            /** @description Correcto */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
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
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `statements.sending-forbidden` No tiene permiso para enviar correos */
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
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando; `statements.company-missing` Faltan los datos de la empresa que emite el resumen */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos; `statements.day-to-come` El día de los saldos todavía no llegó; `statements.days-inverted` Los movimientos empiezan después del día de los saldos; `statements.no-recipients` El resumen no tiene destinatarios; `statements.recipient-refused` No se puede enviar el resumen a alguno de los contactos */
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
    previewStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewStatement"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPreview"];
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
            /** @description `statements.company-missing` Faltan los datos de la empresa que emite el resumen */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `statements.day-to-come` El día de los saldos todavía no llegó; `statements.days-inverted` Los movimientos empiezan después del día de los saldos */
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
    listStatementRecipients: {
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
                    "application/json": components["schemas"]["StatementRecipients"];
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
    readStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["StatementDetail"];
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
            /** @description `statements.not-found` No existe el resumen */
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
    downloadStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/pdf": string;
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
            /** @description `statements.not-found` No existe el resumen */
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
    readStatementPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "text/html": string;
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
            /** @description `statements.not-found` No existe el resumen */
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
