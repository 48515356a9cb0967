// Generated from openapi/accounts.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/accounts/clients/{code}/pending-vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comprobantes pendientes de un cliente */
        get: operations["listPendingVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/pending-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Total pendiente de la empresa */
        get: operations["readPendingSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facturación de un cliente por mes */
        get: operations["readBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/billing/{month}/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comprobantes de un mes de la facturación */
        get: operations["listBilledVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/billing/observed-vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comprobantes observados que la facturación no cuenta */
        get: operations["listObservedBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Datos financieros y crediticios de un cliente */
        get: operations["readCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/credit/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Autorizaciones de excepción de un cliente */
        get: operations["listCreditOverrides"];
        put?: never;
        /**
         * Autorizar una excepción de crédito
         * @description Una vigente por cliente: si la hay, responde 409 y `current`.
         */
        post: operations["grantCreditOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/credit/overrides/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revocar una autorización de excepción */
        post: operations["revokeCreditOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Movimientos de un cliente con su saldo acumulado */
        get: operations["listMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un comprobante y la composición de su saldo */
        get: operations["readVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/vouchers/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** El PDF de un comprobante, si el sistema de origen lo entregó */
        get: operations["downloadVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/clients/{code}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Descargar los pendientes o los movimientos de un cliente */
        get: operations["exportLedger"];
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
        PendingVouchers: {
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            dataAsOf: string | null;
            scope: components["schemas"]["LedgerScope"];
            items: components["schemas"]["PendingVoucher"][];
            /** @description Pendientes del alcance, también los que el filtro deja afuera */
            total: number;
            /** @description De todo el alcance, sin filtrar. Ausente, como los importes, sin el permiso accounts.figures */
            totals?: components["schemas"]["CurrencyTotals"][];
        };
        LedgerScope: {
            /** @enum {string} */
            kind: "subaccount" | "account";
            /** @description Códigos de todas las subcuentas de la cuenta, también si se ve una sola. */
            accountCodes: string[];
        };
        PendingVoucher: {
            /** Format: uuid */
            id: string;
            clientCode: string;
            /** @enum {string} */
            kind: "invoice" | "debit-note" | "credit-note" | "fiscal-receipt" | "receipt" | "adjustment" | "other";
            arcaCode: number | null;
            letter: string | null;
            pointOfSale: number | null;
            number: string | null;
            /** @description Como se lo nombra: `FA A 00003-00012345` */
            label: string;
            /** Format: date */
            issuedOn: string;
            /**
             * Format: date
             * @description Nulo en los créditos, que no vencen
             */
            dueOn: string | null;
            instalment: {
                position: number;
                count: number;
            } | null;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            /** @description Importe original del comprobante o de la cuota */
            amount?: components["schemas"]["Money"];
            /** @description Sin signo: lo da `side` */
            pending?: components["schemas"]["Money"];
            /** @enum {string} */
            side: "debit" | "credit";
            daysOverdue: number;
            concept: string | null;
            purchaseOrder: string | null;
            /** @description Marcas de observado, por su código */
            observations: string[];
        };
        Money: {
            amount: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
        };
        CurrencyTotals: {
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            pendingDebits: components["schemas"]["Money"];
            /** @description A cuenta: créditos sin imputar, sin signo */
            onAccount: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            overdue: components["schemas"]["Money"];
            ageing: components["schemas"]["Ageing"];
        };
        Ageing: {
            notDue: components["schemas"]["Money"];
            d1to30: components["schemas"]["Money"];
            d31to60: components["schemas"]["Money"];
            d61to90: components["schemas"]["Money"];
            d91to120: components["schemas"]["Money"];
            over120: components["schemas"]["Money"];
        };
        PendingSummary: {
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            vouchers: number;
            amount: components["schemas"]["Money"];
            clients: number;
        };
        Billing: {
            /** @description El primer mes */
            from: string;
            /** @description El último mes */
            until: string;
            scope: components["schemas"]["LedgerScope"];
            /** @description Las monedas con comprobantes en el período, con todos sus meses */
            currencies: components["schemas"]["CurrencyBilling"][];
            /** @description Comprobantes de tipo desconocido o signo dudoso, que no se cuentan */
            observed: number;
        };
        CurrencyBilling: {
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            months: components["schemas"]["MonthBilling"][];
            totals: components["schemas"]["BillingTotals"];
        };
        MonthBilling: {
            month: string;
            /** @description Facturas, notas de débito y recibos fiscales */
            invoiced: components["schemas"]["Money"];
            /** @description Notas de crédito, sin signo */
            credited: components["schemas"]["Money"];
            /** @description Lo facturado menos lo acreditado */
            net: components["schemas"]["Money"];
            vouchers: number;
        };
        BillingTotals: {
            /** @description Facturas, notas de débito y recibos fiscales */
            invoiced: components["schemas"]["Money"];
            /** @description Notas de crédito, sin signo */
            credited: components["schemas"]["Money"];
            /** @description Lo facturado menos lo acreditado */
            net: components["schemas"]["Money"];
            vouchers: number;
        };
        BillingVouchers: {
            items: components["schemas"]["BillingVoucher"][];
            nextCursor: string | null;
        };
        BillingVoucher: {
            /** Format: uuid */
            id: string;
            clientCode: string;
            /** @enum {string} */
            kind: "invoice" | "debit-note" | "credit-note" | "fiscal-receipt" | "receipt" | "adjustment" | "other";
            arcaCode: number | null;
            /** @description Como se lo nombra: `FA A 00003-00012345` */
            label: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            side: "debit" | "credit";
            /** @description Con signo: lo acreditado resta */
            amount: components["schemas"]["Money"];
            concept: string | null;
            /** @description Marcas de observado, por su código */
            observations: string[];
        };
        CreditData: {
            code: string;
            /** Format: date */
            asOf: string;
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
            override: components["schemas"]["CreditOverride"] | null;
            /** @description Por qué las reglas no dan verde, primero lo peor. */
            reasons: components["schemas"]["CreditReason"][];
            daysOverdue: number;
            balances?: components["schemas"]["Money"][];
            overdue?: components["schemas"]["Money"][];
            onAccount?: components["schemas"]["Money"][];
            /** @description Nulo: sin límite. Cero: sólo contado. */
            limit?: components["schemas"]["Money"] | null;
            /** @enum {string|null} */
            limitScope: "subaccount" | "account" | null;
            /** @description Condición de venta, en días. */
            paymentTermDays: number | null;
            graceDays: number;
            maximumOverdueDays: number;
            /** @description Tolerancia por moneda. */
            smallDebts?: components["schemas"]["Money"][];
            blocked: boolean;
            blockReason: string | null;
            /** Format: date */
            blockExpiresOn: string | null;
        };
        CreditOverride: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "in-force" | "expired" | "revoked";
            reason: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Último día, inclusive, en Buenos Aires.
             */
            expiresOn: string;
            /** Format: date-time */
            grantedAt: string;
            grantedBy: string;
            revoked: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
            version: number;
        };
        CreditReason: {
            code: string;
            /** @enum {string} */
            state: "amber" | "red";
            /** @description En castellano; con importes sólo si la persona puede verlos. */
            text: string;
            /** @description Los importes que la sostienen. Ausente, como todo importe, sin accounts.figures. */
            figures?: {
                [key: string]: components["schemas"]["Money"];
            };
            /**
             * @description De quién es el límite; nulo si no es de un límite.
             * @enum {string|null}
             */
            scope: "subaccount" | "account" | null;
            /** @description Los más antiguos de los que la sostienen. */
            vouchers: components["schemas"]["CreditReasonVoucher"][];
            /** @description Cuántos son en total. */
            voucherCount: number;
        };
        CreditReasonVoucher: {
            /** Format: uuid */
            id: string;
            clientCode: string;
            label: string;
            /** Format: date */
            dueOn: string;
            daysOverdue: number;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            pending?: components["schemas"]["Money"];
        };
        CreditOverridePage: {
            items: components["schemas"]["CreditOverride"][];
            nextCursor: string | null;
        };
        CreditOverrideInput: {
            /** @description Queda en el historial. */
            reason: string;
            /**
             * Format: date
             * @description Último día, inclusive; a lo sumo 90 días después de hoy.
             */
            expiresOn: string;
        };
        CreditOverrideRevocation: {
            /** @description Queda en el historial. */
            reason: string;
        };
        Movements: {
            /** Format: date */
            from: string | null;
            /** Format: date */
            asOf: string;
            scope: components["schemas"]["LedgerScope"];
            items: components["schemas"]["Movement"][];
            nextCursor: string | null;
            /** @description Movimientos en total; sólo con la primera página */
            count?: number;
            /** @description Sólo con la primera página y el permiso accounts.figures */
            totals?: components["schemas"]["MovementTotals"][];
        };
        Movement: {
            /**
             * @description `application`: lo que una imputación pasa a otra moneda o a otra subcuenta. Las anulaciones llevan su propia fecha
             * @enum {string}
             */
            type: "voucher" | "application" | "application-annulment" | "annulment";
            /** Format: date */
            day: string;
            /**
             * Format: uuid
             * @description Comprobante o imputación
             */
            itemId: string;
            /** Format: uuid */
            voucherId: string;
            clientCode: string;
            /** @enum {string} */
            kind: "invoice" | "debit-note" | "credit-note" | "fiscal-receipt" | "receipt" | "adjustment" | "other";
            label: string;
            concept: string | null;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            debit?: components["schemas"]["Money"] | null;
            credit?: components["schemas"]["Money"] | null;
            /** @description Saldo acumulado de la moneda después del movimiento */
            balance?: components["schemas"]["Money"];
        };
        MovementTotals: {
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            /** @description Saldo anterior al primer día */
            opening: components["schemas"]["Money"];
            /** @description Debe de los movimientos que deja el filtro */
            debits: components["schemas"]["Money"];
            /** @description Haber de los movimientos que deja el filtro */
            credits: components["schemas"]["Money"];
            /** @description Saldo al último día, con todos los movimientos */
            closing: components["schemas"]["Money"];
        };
        Voucher: {
            /** Format: date */
            asOf: string;
            /** Format: uuid */
            id: string;
            clientCode: string;
            /** @enum {string} */
            kind: "invoice" | "debit-note" | "credit-note" | "fiscal-receipt" | "receipt" | "adjustment" | "other";
            arcaCode: number | null;
            letter: string | null;
            pointOfSale: number | null;
            number: string | null;
            label: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
            /** @enum {string} */
            side: "debit" | "credit";
            /** Format: date */
            dueOn: string | null;
            amount?: components["schemas"]["Money"];
            /** @description Imputado al día pedido */
            applied?: components["schemas"]["Money"];
            /** @description Pendiente al día pedido, sin signo */
            pending?: components["schemas"]["Money"];
            /** @description Equivalente en pesos */
            pesoAmount?: components["schemas"]["Money"] | null;
            /** @description Pesos por unidad, decimal exacto */
            exchangeRate: string | null;
            /** @description Se cancela en su propia moneda */
            settledInOwnCurrency: boolean | null;
            cae: string | null;
            /** Format: date */
            caeExpiresOn: string | null;
            /** Format: date */
            billedFrom: string | null;
            /** Format: date */
            billedUntil: string | null;
            purchaseOrder: string | null;
            concept: string | null;
            /** Format: date */
            annulledOn: string | null;
            /**
             * Format: date
             * @description Desde este día no cuenta; sólo comprobantes internos
             */
            voidedOn: string | null;
            /** @description Marcas de observado, por su código */
            observations: string[];
            /** Format: date-time */
            dataAsOf: string | null;
            /** @description El PDF que entregó el sistema de origen; se descarga aparte */
            file: {
                /** @description En bytes */
                size: number;
            } | null;
            instalments: components["schemas"]["VoucherInstalment"][];
            receiptLines: components["schemas"]["ReceiptLine"][];
            /** @description Qué canceló a un débito, o qué canceló un crédito, hasta el día pedido */
            applications: components["schemas"]["VoucherApplication"][];
        };
        VoucherInstalment: {
            position: number;
            /** Format: date */
            dueOn: string;
            amount?: components["schemas"]["Money"];
            pending?: components["schemas"]["Money"];
            /** @description Cero si la cuota está saldada */
            daysOverdue: number;
        };
        ReceiptLine: {
            position: number;
            /** @enum {string} */
            kind: "cash" | "transfer" | "card" | "cheque" | "echeq" | "withholding";
            amount?: components["schemas"]["Money"];
            bank: string | null;
            chequeNumber: string | null;
            drawerCuit: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** Format: date */
            paymentOn: string | null;
            /** @enum {string|null} */
            chequeState: "held" | "deposited" | "cleared" | "rejected" | null;
            tax: string | null;
            jurisdiction: string | null;
            certificate: string | null;
            /** @description Marcas de observado, por su código */
            observations: string[];
        };
        VoucherApplication: {
            /** Format: uuid */
            id: string;
            other: components["schemas"]["VoucherName"];
            /** @description En la moneda de este comprobante */
            amount?: components["schemas"]["Money"];
            /** @description En la moneda del otro */
            otherAmount?: components["schemas"]["Money"];
            /** Format: date */
            appliedOn: string;
            /** Format: date */
            annulledOn: string | null;
            /** @description Vale al día pedido */
            inEffect: boolean;
            instalmentPosition: number | null;
            /** @description Pesos por unidad, decimal exacto */
            exchangeRate: string | null;
            rateSource: string | null;
            /** @description Diferencia de cambio en pesos; negativa, a favor del cliente */
            exchangeDifference?: components["schemas"]["Money"] | null;
            /** @description Marcas de observado, por su código */
            observations: string[];
        };
        VoucherName: {
            /** Format: uuid */
            id: string;
            clientCode: string;
            /** @enum {string} */
            kind: "invoice" | "debit-note" | "credit-note" | "fiscal-receipt" | "receipt" | "adjustment" | "other";
            arcaCode: number | null;
            letter: string | null;
            pointOfSale: number | null;
            number: string | null;
            label: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
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
    listPendingVouchers: {
        parameters: {
            query?: {
                /** @description Saldos al día indicado; sin este dato, hoy en Buenos Aires. */
                asOf?: string;
                /** @description Sólo esta subcuenta, o todas las de la cuenta (consolidado). */
                scope?: "subaccount" | "account";
                currency?: "ARS" | "USD" | "EUR";
                /** @description Tipos de comprobante separados por comas: invoice, debit-note, credit-note, fiscal-receipt, receipt, adjustment, other. Sin este dato, todos. */
                kinds?: string;
                /** @description Número (`3-12345`, `00003-00012345`), parte del concepto o de la orden de compra. */
                text?: string;
                /** @description Sólo lo vencido, lo que está a vencer, o lo que está a cuenta. */
                standing?: "overdue" | "not-due" | "on-account";
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
                    "application/json": components["schemas"]["PendingVouchers"];
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
    readPendingSummary: {
        parameters: {
            query?: {
                asOf?: string;
                currency?: "ARS" | "USD" | "EUR";
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
                    "application/json": components["schemas"]["PendingSummary"];
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
    readBilling: {
        parameters: {
            query?: {
                /** @description Sólo esta subcuenta, o todas las de la cuenta (consolidado). */
                scope?: "subaccount" | "account";
                /** @description Cuántos meses. */
                months?: "12" | "24" | "36";
                /** @description El último mes (`2026-06`); sin este dato, el mes en curso en Buenos Aires. */
                until?: string;
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
                    "application/json": components["schemas"]["Billing"];
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
    listBilledVouchers: {
        parameters: {
            query?: {
                /** @description Sólo esta subcuenta, o todas las de la cuenta (consolidado). */
                scope?: "subaccount" | "account";
                currency?: "ARS" | "USD" | "EUR";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
                month: string;
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
                    "application/json": components["schemas"]["BillingVouchers"];
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
    listObservedBilling: {
        parameters: {
            query?: {
                /** @description Sólo esta subcuenta, o todas las de la cuenta (consolidado). */
                scope?: "subaccount" | "account";
                /** @description Cuántos meses. */
                months?: "12" | "24" | "36";
                /** @description El último mes (`2026-06`); sin este dato, el mes en curso en Buenos Aires. */
                until?: string;
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
                    "application/json": components["schemas"]["BillingVouchers"];
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
    readCredit: {
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
                    "application/json": components["schemas"]["CreditData"];
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
    listCreditOverrides: {
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
                    "application/json": components["schemas"]["CreditOverridePage"];
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
    grantCreditOverride: {
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
                "application/json": components["schemas"]["CreditOverrideInput"];
            };
        };
        responses: {
            /** @description Correcto */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOverride"];
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
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando; `accounts.override-in-force` El cliente ya tiene una autorización de excepción vigente */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos; `accounts.override-rules-broken` La autorización no cumple las reglas */
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
    revokeCreditOverride: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditOverrideRevocation"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditOverride"];
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
            /** @description `clients.not-found` No existe un cliente con ese código; `accounts.override-not-found` No existe esa autorización de excepción */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.override-ended` Esa autorización ya no está vigente */
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
    listMovements: {
        parameters: {
            query?: {
                /** @description Saldos al día indicado; sin este dato, hoy en Buenos Aires. */
                asOf?: string;
                /** @description Sólo esta subcuenta, o todas las de la cuenta (consolidado). */
                scope?: "subaccount" | "account";
                currency?: "ARS" | "USD" | "EUR";
                /** @description Tipos de comprobante separados por comas: invoice, debit-note, credit-note, fiscal-receipt, receipt, adjustment, other. Sin este dato, todos. */
                kinds?: string;
                /** @description Número (`3-12345`, `00003-00012345`), parte del concepto o de la orden de compra. */
                text?: string;
                /** @description Primer día; lo anterior queda en el saldo anterior. */
                from?: string;
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
                    "application/json": components["schemas"]["Movements"];
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
    readVoucher: {
        parameters: {
            query?: {
                asOf?: string;
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
                    "application/json": components["schemas"]["Voucher"];
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
            /** @description `accounts.voucher-not-found` El comprobante no existe */
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
    downloadVoucher: {
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
            /** @description `accounts.voucher-not-found` El comprobante no existe; `accounts.voucher-file-not-found` El comprobante no tiene PDF */
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
    exportLedger: {
        parameters: {
            query: {
                /** @description Saldos al día indicado; sin este dato, hoy en Buenos Aires. */
                asOf?: string;
                /** @description Sólo esta subcuenta, o todas las de la cuenta (consolidado). */
                scope?: "subaccount" | "account";
                currency?: "ARS" | "USD" | "EUR";
                /** @description Tipos de comprobante separados por comas: invoice, debit-note, credit-note, fiscal-receipt, receipt, adjustment, other. Sin este dato, todos. */
                kinds?: string;
                /** @description Número (`3-12345`, `00003-00012345`), parte del concepto o de la orden de compra. */
                text?: string;
                /** @description Sólo lo vencido, lo que está a vencer, o lo que está a cuenta. */
                standing?: "overdue" | "not-due" | "on-account";
                /** @description Primer día; lo anterior queda en el saldo anterior. */
                from?: string;
                /** @description Comprobantes pendientes, o movimientos con su saldo acumulado. */
                view: "pending" | "movements";
                format: "csv" | "xlsx";
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
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `accounts.figures-forbidden` No tiene permiso para ver importes */
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
            /** @description `request.too-many` Demasiados pedidos; `accounts.exports-busy` Hay demasiadas exportaciones en curso */
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
