// Generated from openapi/company.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/company/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Datos de la empresa */
        get: operations["readCompanyProfile"];
        /**
         * Guardar los datos de la empresa
         * @description La primera vez con If-Match "0". Con una versión vieja responde 412 y `current`, los datos como están ahora.
         */
        put: operations["saveCompanyProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company/profile/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Historial de cambios de los datos de la empresa */
        get: operations["listCompanyProfileChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company/profile/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Logo de la empresa */
        get: operations["readCompanyLogo"];
        /** Elegir el logo de la empresa */
        put: operations["setCompanyLogo"];
        post?: never;
        /** Quitar el logo de la empresa */
        delete: operations["removeCompanyLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Feriados de un año */
        get: operations["listHolidays"];
        put?: never;
        /**
         * Agregar los feriados nacionales de un año
         * @description Los que la Ley 27.399 fija; los que se deciden cada año se agregan uno a uno.
         */
        post: operations["addNationalHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un feriado */
        get: operations["readHoliday"];
        /**
         * Agregar o cambiar un feriado
         * @description Un día que no era feriado se agrega con If-Match "0".
         */
        put: operations["saveHoliday"];
        post?: never;
        /** Quitar un feriado */
        delete: operations["removeHoliday"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CompanyProfile: {
            version: number;
            legalName: string;
            tradeName: string | null;
            /** @description Once dígitos. */
            cuit: string;
            ivaCondition: number;
            grossIncomeNumber: string | null;
            /** Format: date */
            activityStart: string | null;
            address: string;
            collections: {
                person: string;
                phone: string;
                email: string;
            };
            bankAccounts: components["schemas"]["BankAccount"][];
            payment: {
                howToReport: string;
                withholdingsTo: string;
                dollarRule: string;
            };
            letterhead: {
                accent: string;
                logo: {
                    sha256: string;
                    /** @enum {string} */
                    type: "image/png" | "image/jpeg";
                    size: number;
                } | null;
            };
            statementCover: {
                subject: string;
                text: string;
            };
            /** Format: date-time */
            changedAt: string;
            author: {
                /** @enum {string} */
                kind: "user" | "token" | "system";
                /** @description Nulo para el sistema. */
                name: string | null;
            };
        };
        BankAccount: {
            bank: string;
            holder: string;
            cuit: string;
            cbu: string;
            alias: string | null;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
        };
        CompanyProfileInput: {
            legalName: string;
            tradeName: string | null;
            /** @description Con o sin guiones. */
            cuit: string;
            /** @description Id de la RG 5616. */
            ivaCondition: number;
            /** @description Número de Ingresos Brutos. */
            grossIncomeNumber: string | null;
            /** Format: date */
            activityStart: string | null;
            address: string;
            collections: {
                person: string;
                phone: string;
                email: string;
            };
            bankAccounts: components["schemas"]["BankAccountInput"][];
            payment: {
                howToReport: string;
                withholdingsTo: string;
                dollarRule: string;
            };
            letterhead: {
                accent: string;
            };
            statementCover: {
                subject: string;
                text: string;
            };
        };
        BankAccountInput: {
            bank: string;
            holder: string;
            /** @description Con o sin guiones. */
            cuit: string;
            /** @description 22 dígitos, con o sin separadores. */
            cbu: string;
            /** @description De 6 a 20 letras sin tilde, números, puntos o guiones. */
            alias: string | null;
            /** @enum {string} */
            currency: "ARS" | "USD" | "EUR";
        };
        CompanyProfileChangePage: {
            items: components["schemas"]["CompanyProfileChange"][];
            nextCursor: string | null;
        };
        CompanyProfileChange: {
            version: number;
            /** Format: date-time */
            changedAt: string;
            author: {
                /** @enum {string} */
                kind: "user" | "token" | "system";
                /** @description Nulo para el sistema. */
                name: string | null;
            };
            changes: {
                /** @enum {string} */
                field: "legalName" | "tradeName" | "cuit" | "ivaCondition" | "grossIncomeNumber" | "activityStart" | "address" | "collections.person" | "collections.phone" | "collections.email" | "bankAccounts" | "payment.howToReport" | "payment.withholdingsTo" | "payment.dollarRule" | "letterhead.accent" | "letterhead.logo" | "statementCover.subject" | "statementCover.text";
                /** @description Un logo se nombra por su sha256. */
                before: (string | number | components["schemas"]["BankAccount"][]) | null;
                after: (string | number | components["schemas"]["BankAccount"][]) | null;
            }[];
        };
        CompanyLogoInput: {
            /** @description La imagen (PNG o JPEG, hasta 500 kB) en base64. */
            content: string;
        };
        HolidayList: {
            items: components["schemas"]["Holiday"][];
        };
        Holiday: {
            /** Format: date */
            day: string;
            name: string;
            source: string;
            version: number;
        };
        NationalHolidaysInput: {
            year: number;
        };
        HolidayInput: {
            name: string;
            /** @description La norma o la decisión que lo hace feriado. */
            source: string;
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
    readCompanyProfile: {
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
                    "application/json": components["schemas"]["CompanyProfile"];
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
            /** @description `company.profile-missing` Todavía no se cargaron los datos de la empresa */
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
    saveCompanyProfile: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyProfileInput"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfile"];
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
            /** @description `company.profile-missing` Todavía no se cargaron los datos de la empresa */
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
            /** @description `company.rules-broken` Los datos no cumplen las reglas */
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
    listCompanyProfileChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["CompanyProfileChangePage"];
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
    readCompanyLogo: {
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
                    "image/png": string;
                    "image/jpeg": string;
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
            /** @description `company.profile-missing` Todavía no se cargaron los datos de la empresa; `company.logo-missing` La empresa no tiene logo */
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
    setCompanyLogo: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyLogoInput"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfile"];
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
            /** @description `company.profile-missing` Todavía no se cargaron los datos de la empresa */
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
            /** @description `company.logo-unusable` La imagen no sirve de logo */
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
    removeCompanyLogo: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["CompanyProfile"];
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
            /** @description `company.profile-missing` Todavía no se cargaron los datos de la empresa */
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
    listHolidays: {
        parameters: {
            query: {
                year: number;
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
                    "application/json": components["schemas"]["HolidayList"];
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
    addNationalHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NationalHolidaysInput"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayList"];
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
    readHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
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
                    "application/json": components["schemas"]["Holiday"];
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
            /** @description `company.holiday-not-found` Ese día no es feriado */
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
    saveHoliday: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayInput"];
            };
        };
        responses: {
            /** @description Correcto */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
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
            /** @description `company.holiday-not-found` Ese día no es feriado */
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
    removeHoliday: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                day: string;
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
            /** @description `company.holiday-not-found` Ese día no es feriado */
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
}
