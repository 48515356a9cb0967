// Generated from openapi/messaging.json by `npm run contracts`. Do not edit.
export interface paths {
    "/api/messaging/clients/{code}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Correos enviados al cliente, con su estado por destinatario */
        get: operations["listMessages"];
        put?: never;
        /**
         * Enviar un correo a contactos del cliente
         * @description Cada contacto recibe su propio correo. La respuesta llega antes del envío: siga los estados.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/messages/{id}/attachments/{ord}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un adjunto tal como se envió */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Un correo completo, con su texto y la historia de cada envío */
        get: operations["readMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/deliveries/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancelar un envío que todavía espera */
        post: operations["cancelDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reenviar: un envío nuevo, vinculado al anterior */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messaging/deliveries/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Liberar un envío retenido y volver a confiar en su dirección */
        post: operations["releaseDelivery"];
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
        SendMessage: {
            subject: string;
            text: string;
            /** @description Contactos del cliente, vigentes hoy y con e-mail; cada uno recibe su propio correo. */
            contactIds: string[];
        };
        Message: {
            /** Format: uuid */
            id: string;
            subject: string;
            createdByName: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Para qué se escribió; null si lo escribió una persona. */
            origin: components["schemas"]["MessageOrigin"] | null;
            attachmentCount: number;
            deliveries: components["schemas"]["DeliveryWithHistory"][];
            clientCode: string;
            /** @enum {string} */
            kind: "transactional";
            /** @description true: el mensaje lleva importes y quien pregunta no puede verlos; texto y HTML faltan. */
            withheld: boolean;
            /** @description El texto tal como se envía; con HTML, su alternativa. */
            text: string;
            /** @description El cuerpo HTML tal como se envía: mostrarlo sin ejecutar nada. */
            html: string | null;
            /** @description A dónde llegan las respuestas. */
            replyTo: string | null;
            replyToName: string | null;
            attachments: components["schemas"]["Attachment"][];
        };
        MessageOrigin: {
            /** @enum {string} */
            kind: "statement";
            /** Format: uuid */
            id: string;
        };
        DeliveryWithHistory: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contactId: string;
            recipientName: string;
            address: string;
            state: components["schemas"]["DeliveryState"];
            /** @description El estado en palabras, para mostrar. */
            explanation: string;
            /**
             * @description Lo que una persona puede hacer ahora.
             * @enum {string}
             */
            nextStep: "none" | "wait" | "resend" | "correct-address" | "check-before-resend" | "release";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: date-time
             * @description Cuándo se reintenta; sólo en cola o diferido.
             */
            nextAttemptAt: string | null;
            /** Format: date-time */
            sendingSince: string | null;
            /** Format: date-time */
            acceptedAt: string | null;
            /** @description Lo que dijo el servidor de correo, textual. */
            serverResponse: string | null;
            /**
             * Format: uuid
             * @description El envío que este repite.
             */
            resendOf: string | null;
            /**
             * Format: uuid
             * @description El envío que repite a este.
             */
            resentAs: string | null;
            canCancel: boolean;
            canResend: boolean;
            canRelease: boolean;
            /** @description Para If-Match. */
            version: number;
            history: {
                state: components["schemas"]["DeliveryState"];
                explanation: string;
                attempt: number;
                /** Format: date-time */
                at: string;
                serverResponse: string | null;
            }[];
        };
        /** @enum {string} */
        DeliveryState: "queued" | "sending" | "accepted" | "deferred" | "bounced" | "failed" | "held" | "cancelled" | "unconfirmed";
        Attachment: {
            ord: number;
            name: string;
            type: string;
            /** @description En bytes. */
            size: number;
        };
        MessagePage: {
            items: components["schemas"]["MessageSummary"][];
            nextCursor: string | null;
            total: {
                value: number;
                exact: boolean;
            };
        };
        MessageSummary: {
            /** Format: uuid */
            id: string;
            subject: string;
            createdByName: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Para qué se escribió; null si lo escribió una persona. */
            origin: components["schemas"]["MessageOrigin"] | null;
            attachmentCount: number;
            deliveries: components["schemas"]["Delivery"][];
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contactId: string;
            recipientName: string;
            address: string;
            state: components["schemas"]["DeliveryState"];
            /** @description El estado en palabras, para mostrar. */
            explanation: string;
            /**
             * @description Lo que una persona puede hacer ahora.
             * @enum {string}
             */
            nextStep: "none" | "wait" | "resend" | "correct-address" | "check-before-resend" | "release";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: date-time
             * @description Cuándo se reintenta; sólo en cola o diferido.
             */
            nextAttemptAt: string | null;
            /** Format: date-time */
            sendingSince: string | null;
            /** Format: date-time */
            acceptedAt: string | null;
            /** @description Lo que dijo el servidor de correo, textual. */
            serverResponse: string | null;
            /**
             * Format: uuid
             * @description El envío que este repite.
             */
            resendOf: string | null;
            /**
             * Format: uuid
             * @description El envío que repite a este.
             */
            resentAs: string | null;
            canCancel: boolean;
            canResend: boolean;
            canRelease: boolean;
            /** @description Para If-Match. */
            version: number;
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
    listMessages: {
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
                    "application/json": components["schemas"]["MessagePage"];
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
    sendMessage: {
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
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Correcto */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
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
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos; `messaging.contact-not-allowed` No se puede escribir a alguno de los contactos */
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
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                ord: number;
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
                    "image/png": string;
                    "image/jpeg": string;
                    "text/plain": string;
                    "text/csv": string;
                    "application/octet-stream": string;
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
            /** @description `access.csrf` El pedido no viene de esta pantalla; `access.forbidden` No tiene permiso para esta acción; `messaging.content-forbidden` No tiene permiso para ver los importes de este mensaje */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `messaging.attachment-not-found` No existe el adjunto */
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
    readMessage: {
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
                    "application/json": components["schemas"]["Message"];
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
            /** @description `messaging.message-not-found` No existe el mensaje */
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
    cancelDelivery: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
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
            /** @description `messaging.delivery-not-found` No existe el envío */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `messaging.delivery-not-cancellable` El envío ya no se puede cancelar */
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
    resendDelivery: {
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
                    "application/json": components["schemas"]["Delivery"];
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
            /** @description `messaging.delivery-not-found` No existe el envío */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-in-progress` El mismo pedido todavía se está procesando; `messaging.delivery-not-resendable` El envío no se puede repetir en este estado; `messaging.delivery-already-resent` El envío ya se repitió */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-key-reused` La clave de idempotencia ya se usó con otros datos; `messaging.contact-not-allowed` No se puede escribir a alguno de los contactos */
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
    releaseDelivery: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
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
            /** @description `messaging.delivery-not-found` No existe el envío */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `messaging.delivery-not-held` El envío no está retenido */
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
}
