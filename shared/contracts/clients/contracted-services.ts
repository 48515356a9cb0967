// Generated from openapi/contracted-services.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/contracted-services/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tipos de servicio */
        get: operations["listServiceTypes"];
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
        ServiceTypeList: {
            items: components["schemas"]["ServiceType"][];
        };
        ServiceType: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Un abono de este tipo hace que el cliente sea «con servicios». */
            countsForSituation: boolean;
            active: boolean;
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
    listServiceTypes: {
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
                    "application/json": components["schemas"]["ServiceTypeList"];
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
}
